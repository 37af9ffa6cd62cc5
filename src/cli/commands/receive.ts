import path from 'node:path';
import {
  type Catalogue,
  checkedResponse,
  InvalidInput,
  isAnswered,
  isPartialDate,
  loadCatalogue,
  loadResponse,
  type Merged,
  mergeResponses,
  type Problem,
  receiveFile,
  renderResponse,
  UserError,
  type VendorResponse,
  withRoomInYaml,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { problemLines, show } from '../terminal.ts';
import { assertReplaceable, sealed, writeResult } from '../write-file.ts';

interface Options {
  output?: string;
  onto?: string;
  vendor?: string;
  received?: string;
  sent?: string;
  force?: true;
}

/** Reads answers into a response file, and lists all that a person must know of them. */
export default async function receive(io: Io, file: string, options: Options): Promise<number> {
  if (options.output !== undefined) await assertTarget(options.output, options.force === true);
  const { catalogue } = await loadCatalogue(undefined, { contexts: false });
  const received = dayOf(options.received, '--received', io.today) ?? io.today;
  const result = await receiveFile(file, {
    catalogue,
    received,
    sent: dayOf(options.sent, '--sent', io.today),
    today: io.today,
    id: idOf(options.output),
  });
  if (!result.ok) throw new InvalidInput(result.problems);
  assertVendor(file, result.value, options);
  const merged = await withEarlier(file, result.value, options, { catalogue, today: io.today });
  const response = merged?.response ?? result.value;
  const target = options.output ?? path.join('responses', `${response.id}.yaml`);
  await assertTarget(target, options.force === true);
  io.err(problemLines(noticesOf(file, result.value)));
  await writeResult(target, sealed(Buffer.from(renderedWhole(file, response))), options.force === true);
  io.err(`${show(target)} written: ${summary(result.value)}\n${changeLines(merged)}`);
  return 0;
}

async function assertTarget(file: string, force: boolean): Promise<void> {
  if (!/\.ya?ml$/i.test(file))
    throw new UserError('unknown-ending', `'${file}' does not end with .yaml.`, 'A response is a YAML file.');
  await assertReplaceable(file, force);
}

function dayOf(text: string | undefined, option: string, today: string): string | undefined {
  if (text === undefined) return undefined;
  if (text.length !== 10 || !isPartialDate(text))
    throw new UserError('bad-date', `'${text}' is not a day that exists.`, `Write ${option} as YYYY-MM-DD.`);
  if (text > today)
    throw new UserError(
      'future-date',
      `${text} lies in the future (today is ${today}).`,
      `Correct ${option}.`,
    );
  return text;
}

/** The name of the file is the id of the response, where it can be one. */
function idOf(output: string | undefined): string | undefined {
  const name = path.basename(output ?? '').replace(/\.ya?ml$/i, '');
  return /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/.test(name) ? name : undefined;
}

/** Answers of another vendor must not end up under this one's name. */
function assertVendor(file: string, { vendor }: VendorResponse, { vendor: wanted, output }: Options): void {
  const [, named] = /^(.+)-\d{4}-\d{2}-\d{2}\.ya?ml$/i.exec(path.basename(output ?? '')) ?? [];
  const expected = wanted ?? named;
  if (expected === undefined || expected === vendor) return;
  throw new InvalidInput([
    problem(
      file,
      'other-vendor',
      `The answers are about '${vendor}', not about '${expected}'.`,
      'Check that it is the right file.',
    ),
  ]);
}

/** Both answers as one; undefined: there is no earlier one. */
async function withEarlier(
  file: string,
  response: VendorResponse,
  { onto }: Options,
  known: { catalogue: Catalogue; today: string },
): Promise<Merged | undefined> {
  if (onto === undefined) return undefined;
  const earlier = await loadResponse(onto, known.catalogue, known.today);
  if (!earlier.ok) throw new InvalidInput(earlier.problems);
  const { value } = earlier.value;
  if (value.vendor !== response.vendor || value.edition !== response.edition)
    throw new InvalidInput([
      problem(
        onto,
        'other-vendor',
        `The earlier response is about '${nameOf(value)}', the new answers are about '${nameOf(response)}'.`,
        'Name the response that these answers add to.',
      ),
    ]);
  const merged = mergeResponses(value, response);
  const checked = await checkedResponse(file, merged.response, known);
  if (!checked.ok) throw new InvalidInput(checked.problems);
  return merged;
}

function nameOf({ vendor, edition }: VendorResponse): string {
  return edition === undefined ? vendor : `${vendor}@${edition}`;
}

/** What readers cannot load again must not be written. */
function renderedWhole(file: string, response: VendorResponse): string {
  const text = withRoomInYaml(renderResponse(response));
  if (Buffer.byteLength(text) <= 1024 * 1024) return text;
  throw new InvalidInput([
    problem(
      file,
      'too-large',
      'The answers are too long for one response file (1 MiB).',
      'Ask for shorter answers with the rest in documents. Nothing was written.',
    ),
  ]);
}

function noticesOf(file: string, { intake }: VendorResponse): Problem[] {
  return (intake?.notices ?? []).map(({ code, place, message }) => ({
    ...problem(file, code, message, ''),
    severity: 'warning',
    place,
  }));
}

function summary({ claims }: VendorResponse): string {
  const answered = claims.filter(isAnswered).length;
  return `${claims.length} question${claims.length === 1 ? '' : 's'} asked, ${answered} answered, ${claims.length - answered} not.`;
}

function changeLines(merged: Merged | undefined): string {
  if (merged === undefined) return '';
  const { changes, documentChanges } = merged;
  if (changes.length + documentChanges.length === 0) return 'Nothing was changed by the new answers.\n';
  const lines = [
    ...changes.map(
      ({ criterion, changed, wasRead }) => `${criterion}: ${changed.join(', ')}${read(wasRead)}`,
    ),
    ...documentChanges.map(
      ({ id, sentAs, changed, wasRead }) =>
        `document ${id}: ${changed === undefined ? newDocument(id, sentAs) : changed.join(', ') + read(wasRead)}`,
    ),
  ];
  return `Changed by the new answers:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function read(wasRead: boolean): string {
  return wasRead ? '; it was read before the change' : '';
}

function newDocument(id: string, sentAs: string): string {
  return id === sentAs ? 'new' : `new, sent as ${sentAs}`;
}

function problem(file: string, code: string, message: string, hint: string): Problem {
  return { severity: 'error', code, message, hint, file, line: 1, column: 1 };
}
