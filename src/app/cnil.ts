/** Use case: a case that starts from a file of the CNIL's PIA software. */
import { InvalidInput, UserError } from '../errors.ts';
import { parseCnil } from '../exchange/cnil/parse.ts';
import { caseOfCnil, type ReadCnil } from '../exchange/cnil/read.ts';
import { decode, MAX_BYTES, readBytes } from '../input/bytes.ts';
import { editedCase } from '../input/case-edits.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { ofFile } from '../problem.ts';
import { type CaseOptions, newCase, type NewFile } from './init.ts';
import type { Done, Job } from './job.ts';

/** A new file, and what became of the other one. */
export interface CnilImport extends NewFile, Pick<ReadCnil, 'counts' | 'left'> {}

/** Larger than any file of theirs without pictures. */
const MOST_BYTES = 5 * MAX_BYTES;

/**
 * A case to go on with, made from the file `from`. Throws InvalidInput with what is wrong with the file, and UserError for a
 * name that cannot be one.
 */
export async function newCaseFromCnil(
  job: Job,
  file: string,
  from: string,
  options: CaseOptions,
  language: Language,
): Promise<Done<CnilImport>> {
  const read = readBytes(from, MOST_BYTES);
  const decoded = read.ok ? decode(read.value) : read;
  if (!decoded.ok) throw new InvalidInput(decoded.problems);
  const parsed = parseCnil(decoded.value.text.replace(/^\uFEFF/, ''));
  if (!parsed.ok)
    throw new InvalidInput(
      parsed.faults.map(({ at, message }) =>
        ofFile(
          from,
          'not-cnil',
          at === '' ? message : phrase('cnil.fault-at', { at, message }),
          phrase('cnil.fault.hint'),
        ),
      ),
    );
  const { result: blank, notices } = await newCase(job, file, options, language);
  const { set, counts, left } = caseOfCnil(parsed.value, job.today, language);
  const text = editedCase(blank.text, file, { set });
  if (text === undefined || Buffer.byteLength(text) > MAX_BYTES)
    throw new UserError('not-carried', phrase('cnil.too-much', { file: from }), phrase('cnil.too-much.fix'));
  return { result: { file, text, counts, left }, notices };
}
