/** Use cases: a sheet for each reader of a response, and what readers found put into the response. */
import { namesOf } from '../document/names.ts';
import { InvalidInput, UserError } from '../errors.ts';
import { mergeSheets, type ReturnedSheet } from '../exchange/sheet/merge.ts';
import { readSheetWorkbook } from '../exchange/sheet/read.ts';
import { readingSheet } from '../exchange/sheet/sheet.ts';
import { sheetWorkbook, sheetYaml } from '../exchange/sheet/write.ts';
import { sheetFromEntry, sheetFromYaml } from '../input/reading-sheet.ts';
import { loadResponse, type LoadedResponse } from '../input/response.ts';
import { patchResponse, type ReadersWork } from '../input/response-patch.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { ofFile, onlyWarnings, type Problem } from '../problem.ts';
import { readerPairs, type ReaderPair } from '../rules/review/agreement.ts';
import { withRoomInYaml } from '../store/seal.ts';
import { sha256 } from '../store/sha256.ts';
import { sealed } from '../store/write-file.ts';
import type { ReadingSheet } from '../types/reading-sheet.ts';
import type { Done, Job } from './job.ts';
import { replaceFound } from './patching.ts';

/** The sheet for one reader of a response; undefined: this reader has read every answer. */
export async function sheetFor(
  job: Job,
  file: string,
  reader: string,
  language: Language,
): Promise<Done<ReadingSheet | undefined>> {
  const { value: response, warnings } = await responseIn(file, job);
  const names = namesOf(job.library.catalogue.principles);
  const role = reader.replaceAll(/\s+/g, ' ').trim();
  if (role === '' || role.length > 200)
    throw new UserError('bad-reader', phrase('sheet.bad-reader'), phrase('sheet.mend-bad-reader'));
  const sheet = readingSheet({ response, reader: role, made: job.today, names, hash }, language);
  return { result: sheet, notices: warnings };
}

/** The sealed bytes of a sheet. */
export async function sheetFile(
  sheet: ReadingSheet,
  format: 'xlsx' | 'yaml',
  language: Language,
): Promise<Uint8Array> {
  return sealed(
    format === 'xlsx'
      ? await sheetWorkbook(sheet, language)
      : Buffer.from(withRoomInYaml(sheetYaml(sheet, language))),
  );
}

export { missingOf, type MissingKey } from '../exchange/sheet/merge.ts';
export { sheetWords } from '../exchange/sheet/layout.ts';

/** As large as a filled-in form may be. */
const MAX_BYTES = 8 * 1024 * 1024;

export interface MergeOptions {
  /** Writes the response; otherwise it is only told what would come of it. */
  write: boolean;
}

/** What the sheets brought. */
export interface MergedWork {
  /** File of the response. */
  file: string;
  work: ReadersWork;
  /** How far the readers agree, those of before included. */
  pairs: ReaderPair[];
  written: boolean;
}

/**
 * Puts the sheets into the response: all of them, or none. Throws InvalidInput with everything that is wrong, and
 * UserError where the response was changed by somebody else meanwhile.
 */
export async function mergeReaders(
  job: Job,
  file: string,
  sheets: readonly string[],
  { write }: MergeOptions,
  language: Language,
): Promise<Done<MergedWork>> {
  const response = await responseIn(file, job);
  const { returned, notices } = await returnedSheets(job, sheets, language);
  const merged = mergeSheets(response.value, returned, { today: job.today, hash });
  if (!onlyWarnings(merged.problems)) throw new InvalidInput([...notices, ...merged.problems]);
  const patched = await patchResponse(response, merged, job.library.catalogue, job.today);
  if (!patched.ok) throw new InvalidInput(patched.problems);
  if (write) await replaceFound(job, response, patched.value.text);
  return {
    result: { file, work: merged, pairs: readerPairs(patched.value.value), written: write },
    notices: [...notices, ...merged.problems, ...patched.value.warnings],
  };
}

async function responseIn(file: string, { library, today }: Job): Promise<LoadedResponse> {
  const loaded = await loadResponse(file, library.catalogue, today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value;
}

async function returnedSheets(
  { workspace }: Job,
  files: readonly string[],
  language: Language,
): Promise<{ returned: ReturnedSheet[]; notices: Problem[] }> {
  const read = await Promise.all(
    files.map(async (file) => {
      const stored = await workspace.read(file);
      if (stored === undefined)
        return { problems: [ofFile(file, 'no-file', phrase('sheet.no-file'), phrase('sheet.mend-no-file'))] };
      return returnedSheet(file, stored.bytes, stored.sha256, language);
    }),
  );
  const problems = read.flatMap((one) => one.problems);
  if (!onlyWarnings(problems)) throw new InvalidInput(problems);
  return { returned: read.flatMap((one) => ('returned' in one ? [one.returned] : [])), notices: problems };
}

async function returnedSheet(
  file: string,
  bytes: Uint8Array,
  version: string,
  language: Language,
): Promise<{ problems: Problem[]; returned?: never } | { problems: Problem[]; returned: ReturnedSheet }> {
  if (bytes.length > MAX_BYTES)
    return {
      problems: [ofFile(file, 'too-large', phrase('sheet.too-large'), phrase('sheet.mend-too-large'))],
    };
  if (!isWorkbook(file, bytes)) {
    const loaded = await sheetFromYaml(file, bytes);
    if (!loaded.ok) return { problems: loaded.problems };
    const { value: sheet, warnings } = loaded.value;
    return { problems: warnings, returned: { file, sha256: version, sheet } };
  }
  const read = readSheetWorkbook(file, bytes, language);
  if (!read.ok) return { problems: read.problems };
  const checked = await sheetFromEntry(file, read.value.value);
  if (!checked.ok) return { problems: checked.problems };
  return { problems: read.value.notices, returned: { file, sha256: version, sheet: checked.value } };
}

/** By its first bytes, packed or with a password; a text that is only named like one is told as such. */
function isWorkbook(file: string, bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return start === '504b0304' || start === 'd0cf11e0' || /\.(?:xlsx|xlsm|xls|ods)$/i.test(file);
}

function hash(text: string): string {
  return sha256(Buffer.from(text));
}
