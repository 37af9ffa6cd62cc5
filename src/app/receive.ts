/** Use case: the file that a vendor sent becomes a response, or adds to an earlier one; a protocol becomes own tests. */
import path from 'node:path';
import { namesOf } from '../document/names.ts';
import { InvalidInput, UserError } from '../errors.ts';
import { type Merged, mergeResponses } from '../exchange/merge.ts';
import { faultProblems, noticeProblems } from '../exchange/problems.ts';
import type { FilledForm } from '../exchange/form.ts';
import { readForm } from '../exchange/read/form-file.ts';
import { isProtocol, ownTestsOf } from '../exchange/own-tests.ts';
import type { Read } from '../exchange/read/fault.ts';
import { type ReceivedForm, responseOf } from '../exchange/response.ts';
import { sha256 } from '../store/sha256.ts';
import type { Fault } from '../input/fault.ts';
import { loadMappings } from '../input/mappings.ts';
import { ownTestsFaults } from '../input/own-tests.ts';
import { loadResponse } from '../input/response.ts';
import { responseFaults } from '../input/response-meaning.ts';
import { shapeFaults } from '../input/schema.ts';
import { loadLanguage } from '../locale/languages.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { ofFile } from '../problem.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import type { Mapping } from '../types/mapping.ts';
import type { OwnTests } from '../types/own-tests.ts';
import type { VendorResponse } from '../types/response.ts';
import { pastDayIn } from './day.ts';
import type { Done, Job } from './job.ts';

/** What the file itself does not say. */
export interface ReceiveOptions {
  /** Id of the response; absent: <vendor>-<day of receipt>. */
  id?: string | undefined;
  /** An earlier response, to which this one adds. */
  onto?: string | undefined;
  /** The vendor that must have answered; of another questionnaire than ours also the edition: <vendor>@<edition>. */
  vendor?: string | undefined;
  /** Id of the mapping of another questionnaire, whatever the file looks like. Absent: it is recognised. */
  as?: string | undefined;
  /** Day on which the answer came, YYYY-MM-DD. Absent: today. */
  received?: string | undefined;
  /** Day on which the letter was sent. Absent: the day of the questionnaire. */
  sent?: string | undefined;
}

/** The response, and what it changed of an earlier one. */
export interface ReceivedResponse {
  response: VendorResponse;
  /** undefined: there was no earlier one. */
  merged: Merged | undefined;
}

/** What a vendor answered, or what people found who tried a product. */
export type Received = ReceivedResponse | { tests: OwnTests };

/** A page with fonts inside and many answers is larger than any profile. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Reads a filled-in questionnaire; throws InvalidInput with every reason why it cannot be kept whole. */
export async function receive(job: Job, file: string, options: ReceiveOptions): Promise<Done<Received>> {
  const received = pastDayIn(options.received, '--received', job.today) ?? job.today;
  const sent = pastDayIn(options.sent, '--sent', job.today);
  const language = await loadLanguage();
  const form = await formIn(job, file, { ...options, received, sent }, language);
  if (isProtocol(form.form)) return receiveTests(job, file, form, options, language);
  const response = orFaults(file, responseOf(form), language);
  assertVendor(file, response, options.vendor);
  await assertValid(job, file, response);
  const { principles } = job.library.catalogue;
  const names = namesOf(principles);
  const notices = noticeProblems(
    file,
    response.intakes?.[0]?.notices ?? [],
    (element) => names.element(element).code,
    language,
  );
  const merged = await withEarlier(job, response, received, options.onto);
  if (merged !== undefined) await assertValid(job, file, merged.response);
  return { result: { response: merged?.response ?? response, merged }, notices };
}

async function receiveTests(
  { library, today }: Job,
  file: string,
  form: ReceivedForm,
  { vendor, onto, sent }: ReceiveOptions,
  language: Language,
): Promise<Done<Received>> {
  if (onto !== undefined || sent !== undefined)
    throw new UserError('tests-alone', phrase('receive.tests-alone'), phrase('receive.tests-alone.hint'));
  const { tests, notices } = orFaults(file, ownTestsOf(form), language);
  assertVendor(file, tests, vendor);
  const shape = await shapeFaults('own-tests', tests);
  assertFaultless(file, shape.length > 0 ? shape : ownTestsFaults(tests, library.catalogue, today));
  const names = namesOf(library.catalogue.principles);
  const codeOf = (element: string): string => names.element(element).code;
  return { result: { tests }, notices: noticeProblems(file, notices, codeOf, language) };
}

async function formIn(
  { workspace, library, today }: Job,
  file: string,
  { received, sent, id, vendor, as }: ReceiveOptions & { received: string },
  language: Language,
): Promise<ReceivedForm> {
  const stored = await workspace.read(file);
  if (stored === undefined)
    throw new InvalidInput([
      ofFile(file, 'no-file', phrase('job.no-file', { file }), phrase('job.no-file.hint')),
    ]);
  if (stored.bytes.length > MAX_BYTES)
    return orFaults(file, { ok: false, faults: [{ code: 'too-large' }] }, language);
  const hash = (text: string): string => sha256(Buffer.from(text));
  const mappings = await loadMappings(library.catalogue);
  assertMapping(as, mappings);
  const form = orFaults(file, await readForm(file, stored.bytes, { mappings, as, hash }), language);
  if (form.elsewhere !== undefined) nameProduct(form, vendor);
  return {
    form,
    file: path.basename(file),
    sha256: stored.sha256,
    principles: library.catalogue.principles,
    catalogueVersion: ELEMENTS_VERSION,
    received,
    sent,
    today,
    id,
    hash,
  };
}

function orFaults<T>(file: string, read: Read<T>, language: Language): T {
  if (read.ok) return read.value;
  throw new InvalidInput(faultProblems(file, read.faults, language));
}

function assertMapping(as: string | undefined, mappings: readonly Mapping[]): void {
  const ids = mappings.map(({ id }) => id);
  if (as === undefined || ids.includes(as)) return;
  throw new UserError(
    'unknown-mapping',
    phrase('receive.fault-unknown-mapping', { id: as }),
    phrase('receive.mend-unknown-mapping', { ids: { any: ids } }),
  );
}

/** Another questionnaire does not say about which profile and edition it is. */
function nameProduct({ head }: FilledForm, product: string | undefined): void {
  if (product === undefined)
    throw new UserError('no-vendor', phrase('receive.fault-no-vendor'), phrase('receive.mend-no-vendor'));
  const [vendor = '', edition] = product.split('@');
  head.vendor = { value: vendor, place: '--vendor' };
  if (edition !== undefined) head.edition = { value: edition, place: '--vendor' };
}

/** Answers of another vendor must not end up under this one's name. */
function assertVendor(file: string, { vendor }: { vendor: string }, expected: string | undefined): void {
  if (expected === undefined || expected.split('@')[0] === vendor) return;
  const message = phrase('job.other-vendor', { vendor, expected });
  throw new InvalidInput([ofFile(file, 'other-vendor', message, phrase('job.other-vendor.hint'))]);
}

/** By its own schema and rules: what is not valid is not written. */
async function assertValid({ library, today }: Job, file: string, response: VendorResponse): Promise<void> {
  const shape = await shapeFaults('response', response);
  assertFaultless(file, shape.length > 0 ? shape : responseFaults(response, library.catalogue, today));
}

function assertFaultless(file: string, faults: readonly Fault[]): void {
  const problems = faults
    .filter(({ severity }) => severity !== 'warning')
    .map(({ code, message, hint, path: at }) => ({
      ...ofFile(file, code, message, hint),
      place: at.join('.') || 'form',
    }));
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** Both answers as one; undefined: there is no earlier one. */
async function withEarlier(
  { library, today }: Job,
  response: VendorResponse,
  received: string,
  onto: string | undefined,
): Promise<Merged | undefined> {
  if (onto === undefined) return undefined;
  const loaded = await loadResponse(onto, library.catalogue, today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const earlier = loaded.value.value;
  if (earlier.vendor === response.vendor && editionsOf(earlier) === editionsOf(response))
    return mergeResponses(earlier, response, received);
  const message = phrase('job.other-product', { earlier: nameOf(earlier), added: nameOf(response) });
  throw new InvalidInput([ofFile(onto, 'other-vendor', message, phrase('job.other-product.hint'))]);
}

function editionsOf({ editions = [] }: VendorResponse): string {
  return editions.toSorted().join(' ');
}

function nameOf(response: VendorResponse): string {
  return [response.vendor, ...(response.editions ?? [])].join('@');
}
