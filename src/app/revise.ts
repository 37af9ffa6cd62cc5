/** Use case: the next version of an approved case, with what changed since, and what people have to look at again. */
import path from 'node:path';
import { caseChanges, type CaseTold } from '../document/pia/changes.ts';
import { UserError } from '../errors.ts';
import { decode, readBytes } from '../input/bytes.ts';
import { revisedText } from '../input/case-revised.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { jsonFile } from '../render/json.ts';
import { changesOf } from '../rules/case/changes.ts';
import { seal } from '../store/seal.ts';
import { sha256 } from '../store/sha256.ts';
import { assessCase } from './case.ts';
import type { Done, Job } from './job.ts';

/** Two files to be written where none stands yet. */
export interface Revision {
  file: string;
  text: string;
  /** The approved version as data. */
  data: { file: string; bytes: Uint8Array };
  version: string;
  changes: number;
}

/**
 * Revises a case; `out`: where the new one goes. The approved version is computed once more up to the day of its evidence.
 * Throws UserError for a draft, which is changed as it stands, and InvalidInput with the problems of the case.
 */
export async function reviseCase(
  job: Job,
  file: string,
  out: string | undefined,
  language: Language,
): Promise<Done<Revision>> {
  const { result: before, notices } = await assessCase(job, file);
  const { pia } = before;
  if (!pia.check.final)
    throw new UserError(
      'revise-draft',
      phrase('revise.draft', { file }),
      phrase('revise.draft.fix', { file }),
    );
  const { result: after } = await assessCase(job, file, { asOf: job.today });
  const told = caseChanges(changesOf(pia, after.pia), before, after, language);
  const version = nextVersion(pia.case.version ?? '1');
  const to = out ?? besides(file, version, '.yaml');
  const bytes = seal(Buffer.from(jsonFile(pia)), true);
  const data = besides(to, pia.case.version ?? '1', '.json', version);
  await assertFree(job, [to, data]);
  const text = textOf(file, {
    version,
    asOf: job.today,
    earlier: versionEntry(pia.case.version, pia.case.decision?.date),
    replaces: {
      ...versionEntry(pia.case.version, pia.case.decision?.date),
      data: path.basename(data),
      sha256: sha256(bytes),
      ...(told.lines.length === 0 ? {} : { changes: told.lines }),
    },
    comments: commentsOf(told, job.today),
  });
  return {
    result: { file: to, text, data: { file: data, bytes }, version, changes: told.lines.length },
    notices,
  };
}

/** Both files are new, or neither is written. */
async function assertFree({ workspace }: Job, files: readonly string[]): Promise<void> {
  for (const file of files)
    if ((await workspace.read(file)) !== undefined)
      throw new UserError('file-exists', phrase('revise.exists', { file }), phrase('revise.exists.fix'));
}

function textOf(file: string, next: Parameters<typeof revisedText>[2]): string {
  const read = readBytes(file);
  const decoded = read.ok ? decode(read.value) : read;
  const text = decoded.ok ? revisedText(decoded.value.text, file, next) : undefined;
  if (text !== undefined) return text;
  throw new UserError('not-revised', phrase('revise.not-kept', { file }), phrase('revise.not-kept.fix'));
}

function versionEntry(version = '1', approved?: string): { version: string; approved?: string } {
  return { version, ...(approved === undefined ? {} : { approved }) };
}

function commentsOf({ again }: CaseTold, date: string): object[] {
  return again.map(({ section, text }) => ({ section, date, text, state: 'open' }));
}

/** 1.0 → 2.0, 3 → 4; another name gets a number. */
function nextVersion(version: string): string {
  const [, major, rest = ''] = /^(\d{1,6})(\.[\d.]+)?$/.exec(version) ?? [];
  if (major === undefined) return `${version}-2`;
  return `${Number(major) + 1}${rest === '' ? '' : '.0'}`;
}

/** pia.yaml → pia-2.0.yaml; pia-2.0.yaml → pia-1.0.json. */
function besides(file: string, version: string, ending: string, old = ''): string {
  const { dir, name } = path.parse(file);
  const base =
    old !== '' && name.endsWith(`-${old}`)
      ? name.slice(0, -old.length - 1)
      : name.replace(/-\d+(?:\.\d+)*$/, '');
  return path.join(dir, `${base}-${version.replaceAll(/[^\w.-]/g, '_')}${ending}`);
}
