import path from 'node:path';
import {
  changeOf,
  InvalidInput,
  isShipped,
  patchProfile,
  type ProfileChange,
  profileEntryLines,
  type Reviewable,
  unifiedDiff,
  UserError,
} from '../../index.ts';
import type { Problem } from '../../problem.ts';
import type { Io } from '../io.ts';
import { loadReviews, type ReviewOptions } from '../responses.ts';
import { problemLines, show, showLines } from '../terminal.ts';
import { replaceText } from '../write-file.ts';

interface Options extends ReviewOptions {
  write?: true;
}

/** Shows the change to a profile that accepted claims justify; makes it with --write. */
export default async function apply(io: Io, file: string, options: Options): Promise<number> {
  const { catalogue, loaded, inputs } = await loadReviews([file], options, io);
  const [one, input] = [loaded[0], inputs[0]];
  if (one === undefined || input === undefined) throw new Error('no response was loaded');
  const change = changeOf(input);
  io.err(leftLines(change));
  if (change.findings.length === 0) {
    io.err('Nothing to change: no accepted claim would move the profile.\n');
    return 0;
  }
  const { profile } = one;
  const patched = await patchProfile(profile, writtenEntries(change), catalogue, io.today);
  if (!patched.ok) throw new InvalidInput(patched.problems);
  const before = new TextDecoder().decode(profile.bytes);
  io.out(showLines(unifiedDiff(diffName(profile.file), before, patched.value.edits)));
  io.err(movedLines(change));
  io.err(problemLines(newWarnings(one, patched.value.warnings)));
  if (!options.write) return hint(io, profile.file);
  assertOwn(profile.file, options);
  return write(io, one, patched.value.text);
}

/** As `patch -p1` in this folder would find it. */
function diffName(file: string): string {
  const near = path.relative(process.cwd(), file);
  const name = near.startsWith('..') ? path.resolve(file) : near;
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** What the change brings with it, in the lines that the file will have. */
function newWarnings({ profile }: Reviewable, warnings: readonly Problem[]): Problem[] {
  const known = new Set(profile.warnings.map((one) => one.message));
  return warnings.filter((one) => !known.has(one.message));
}

function writtenEntries({ sources, findings }: ProfileChange): Parameters<typeof patchProfile>[1] {
  return {
    sources: sources.map((value) => ({ value, lines: profileEntryLines(value) })),
    findings: findings.map((value) => ({ value, lines: profileEntryLines(value) })),
  };
}

/** What the package ships is changed only on purpose, and not at all where the next update would replace it. */
function assertOwn(file: string, { profile }: Options): void {
  if (!isShipped(file) || (profile !== undefined && !isInstalled(file))) return;
  const copy = `Copy ${show(file)} beside the response and run the command again`;
  throw new UserError(
    'shipped-profile',
    `'${show(file)}' is the profile that the program ships; nothing was written.`,
    isInstalled(file) ? `${copy}.` : `${copy}, or name it with --profile.`,
  );
}

function isInstalled(file: string): boolean {
  return /[\\/]node_modules[\\/]/.test(file);
}

async function write(io: Io, { profile }: Reviewable, text: string): Promise<number> {
  if (!(await replaceText(profile.file, profile.bytes, text)))
    throw new UserError(
      'changed-meanwhile',
      `'${profile.file}' was changed by somebody else meanwhile; nothing was written.`,
      'Run the command again.',
    );
  io.err(`${show(profile.file)} changed\n`);
  return 0;
}

function hint(io: Io, file: string): number {
  io.err(`Nothing was written. Add --write to change ${show(file)}.\n`);
  return 0;
}

function movedLines({ moved }: ProfileChange): string {
  const level = (one: ProfileChange['moved'][number]['before']): string =>
    one.state === 'not-applicable'
      ? 'not applicable'
      : one.proven === null
        ? 'unknown'
        : `${one.proven}${one.claimed === one.proven ? '' : ` (claimed ${one.claimed})`}, grade ${one.grade ?? '–'}`;
  return moved
    .map(({ criterion, before, after }) => `${show(criterion)}: ${level(before)} → ${level(after)}\n`)
    .join('');
}

const REASONS: Record<ProfileChange['left'][number]['why'], string> = {
  'not-answered': 'nothing was said',
  'not-settled': 'the readers have not settled on a level yet',
  'no-level': 'the readers say that the answer does not tell',
  'always-applies': "the criterion knows no 'not applicable'",
  'applies-or-not': 'the provider and the readers differ on whether it applies',
  'not-shown':
    'nothing but the word of the provider says that it does not apply, or the profile knows a level',
  'shows-less': 'the answer shows no more than the profile knows',
  'same-day': 'a finding of the profile begins on the day of the answer; put the two together by hand',
  'already-there': 'the profile cites this answer already',
  'nothing-new': 'the criterion would stand where it stands',
};

/** One line a reason. */
function leftLines({ left }: ProfileChange): string {
  const byReason = Map.groupBy(left, (one) => one.why);
  return [...byReason]
    .map(([why, own]) => `Left out, ${REASONS[why]}: ${own.map((one) => show(one.criterion)).join(', ')}\n`)
    .join('');
}
