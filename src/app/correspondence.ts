/** Use case: the letters to all vendors, with what is due and overdue. */
import path from 'node:path';
import { correspondenceDocument, correspondenceTable } from '../document/correspondence/document.ts';
import type { Paper } from '../document/model.ts';
import { inputFile } from '../input/catalogue.ts';
import { readHead } from '../input/head.ts';
import { loadProfile } from '../input/profile.ts';
import { loadResponse, type LoadedResponse } from '../input/response.ts';
import { profileFile } from '../input/reviewable.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { ofFile, type Problem } from '../problem.ts';
import { exchangesOf, inUrgency } from '../rules/review/correspondence.ts';
import type { Correspondence } from '../types/correspondence.ts';
import type { VendorResponse } from '../types/response.ts';
import { dayOf } from './day.ts';
import type { DocumentInput, FileFormat } from './documents.ts';
import type { Done, Job } from './job.ts';

/** The register, and what is wrong with responses that it could not take in. */
export interface Corresponded {
  correspondence: Correspondence;
  /** Of broken files; the others stand in the register all the same. */
  broken: readonly Problem[];
}

/** The register over response files, and over all that lie in folders. Throws UserError for a bad day. */
export async function listCorrespondence(
  job: Job,
  places: readonly string[],
  options: { asOf?: string | undefined },
): Promise<Done<Corresponded>> {
  const asOf = dayOf(options.asOf, job);
  const found = (await Promise.all(places.map((place) => filesIn(place, job)))).flat();
  const files = [...new Map(found.map((file) => [path.resolve(file), file])).values()];
  const loaded = await Promise.all(files.map((file) => loadResponse(file, job.library.catalogue, job.today)));
  const responses = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  const { latest, notices } = latestOf(responses);
  const named = await Promise.all(latest.map(async (one) => [one.value, await productOf(one, job)] as const));
  const correspondence: Correspondence = {
    schemaVersion: '2',
    asOf,
    inputs: latest
      .map((one) => inputFile(one))
      .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    exchanges: inUrgency(named.flatMap(([value, product]) => exchangesOf(value, asOf, product))),
  };
  return {
    result: { correspondence, broken: loaded.flatMap((one) => (one.ok ? [] : one.problems)) },
    notices,
  };
}

/** The register as a document. A workbook and a CSV file hold the table alone. */
export function correspondenceInput(
  register: Correspondence,
  format: FileFormat,
  language: Language,
  { paper }: { paper: Paper },
): DocumentInput {
  const document = correspondenceDocument(register, language, { paper });
  if (format !== 'xlsx' && format !== 'csv') return { document, data: register };
  return { document: { ...document, blocks: [correspondenceTable(register, language)] }, data: register };
}

/** The name by its profile; undefined: none is found, or it has faults, which concern the register no further. */
async function productOf(
  { file, value }: LoadedResponse,
  { library, today, within }: Job,
): Promise<string | undefined> {
  const found = profileFile(file, value.vendor, within);
  const loaded = found === undefined ? undefined : await loadProfile(found, library.catalogue, today);
  if (loaded?.ok !== true || loaded.value.value.id !== value.vendor) return undefined;
  const { name, editions } = loaded.value.value;
  const edition = editions.find(({ id }) => id === value.editions?.[0]);
  return [name, ...(edition === undefined ? [] : [edition.name])].join(', ');
}

/** What is named like a response is one; a folder stands for the responses in it and below: profiles and the like are left out. */
async function filesIn(place: string, { workspace }: Job): Promise<string[]> {
  if (/\.ya?ml$/i.test(place)) return [place];
  const found = await workspace.files(place);
  if (found === undefined) return [place];
  const files = found.files.filter((name) => /\.ya?ml$/i.test(name));
  const heads = await Promise.all(files.map(async (file) => [file, await readHead(file)] as const));
  return heads.flatMap(([file, head]) => (!head.ok || head.value.kind === 'response' ? [file] : []));
}

/** Each later answer makes a file of its own: of several states of one engagement the last one tells it all. */
function latestOf(responses: readonly LoadedResponse[]): { latest: LoadedResponse[]; notices: Problem[] } {
  const byLetter = Map.groupBy(responses, ({ value }) =>
    value.asked.on === undefined
      ? value.id
      : [value.vendor, (value.editions ?? []).join(), value.asked.on].join(' '),
  );
  const groups = [...byLetter.values()].map((list) => list.toSorted(byAge));
  return {
    latest: groups.flatMap((list) => list.slice(-1)),
    notices: groups.flatMap((list) => list.slice(0, -1).map((one) => earlierState(one, list.at(-1)))),
  };
}

function byAge({ value: a }: LoadedResponse, { value: b }: LoadedResponse): number {
  const steps = ({ intakes = [], letters = [], clarifications = [] }: VendorResponse): number =>
    intakes.length + letters.length + clarifications.filter(({ answered }) => answered !== undefined).length;
  return steps(a) - steps(b) || (a.id < b.id ? -1 : 1);
}

function earlierState({ file }: LoadedResponse, last: LoadedResponse | undefined): Problem {
  const message = phrase('correspondence.earlier', { last: last?.file ?? '' });
  return { ...ofFile(file, 'earlier-state', message, ''), severity: 'warning' };
}
