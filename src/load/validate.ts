/** Validates any input file: what it is follows from its keys. */
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import type { Problem } from '../problem.ts';
import { readText } from './bytes.ts';
import { catalogueFaults } from './catalogue-meaning.ts';
import { contextFaults } from './context-meaning.ts';
import { profileFaults } from './profile-meaning.ts';
import type { Fault, SchemaName } from './fault.ts';
import { responseFaults } from './response-meaning.ts';
import { shapeFaults } from './schema.ts';
import { parseUntrusted } from './untrusted.ts';
import { judged } from './yaml-file.ts';

/** Every problem of one file, warnings included; none: it is valid. */
export async function validateFile(file: string, catalogue: Catalogue, today: Day): Promise<Problem[]> {
  const read = readText(file);
  if (!read.ok) return read.problems;
  const parsed = await parseUntrusted(read.value.text, file);
  if (!parsed.ok) return parsed.problems;
  const name = kindOf(parsed.value);
  if (name === undefined) return [unknownKind(file)];
  const shape = await shapeFaults(name, parsed.value);
  const checked = await judged(read.value, parsed.value as never, shape, (value) =>
    meaning(name, value, catalogue, today),
  );
  return checked.ok ? checked.value.warnings : checked.problems;
}

/** A key that only one kind of file has, the surest first. */
const MARKS: readonly (readonly [string, SchemaName])[] = [
  ['questionnaire', 'response'],
  ['engagement', 'response'],
  ['claims', 'response'],
  ['findings', 'profile'],
  ['editions', 'profile'],
  ['provider', 'profile'],
  ['criteria', 'principle'],
  ['expectation', 'principle'],
  ['rules', 'references'],
  ['fold', 'scales'],
  ['risks', 'risks'],
  ['requirements', 'context'],
  ['audience', 'context'],
  ['extends', 'context'],
  ['summary', 'context'],
  ['sources', 'profile'],
];

function kindOf(value: unknown): SchemaName | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return MARKS.find(([key]) => Object.hasOwn(value, key))?.[1];
}

function meaning(name: SchemaName, value: never, catalogue: Catalogue, today: Day): Fault[] {
  if (name === 'profile') return profileFaults(value, catalogue, today);
  if (name === 'context') return contextFaults(value, catalogue);
  if (name === 'response') return responseFaults(value, catalogue, today);
  return catalogueFaults(value, catalogue);
}

function unknownKind(file: string): Problem {
  const message =
    'The file is no profile, context, response or part of a catalogue: none of their keys stands at its top level.';
  const hint =
    "A profile has 'id', 'name', 'provider', 'editions', 'sources' and 'findings'; a context has 'id', 'title' and 'summary'; a response has 'vendor', 'engagement' and 'claims'.";
  return { severity: 'error', code: 'unknown-kind', message, hint, file, line: 1, column: 1 };
}
