/** Validates any input file: what it is follows from its keys. */
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import type { Problem } from '../problem.ts';
import { InvalidInput } from '../errors.ts';
import { readText } from './bytes.ts';
import { loadCase } from './case.ts';
import { catalogueFaults } from './catalogue-meaning.ts';
import { contextFaults } from './context-meaning.ts';
import { profileFaults } from './profile-meaning.ts';
import type { Fault, SchemaName } from './fault.ts';
import { isNext } from './schema-names.ts';
import { regimesFaults } from './regimes.ts';
import { weightsFaults } from './weights.ts';
import { inspectUntrusted } from './untrusted.ts';
import { judged } from './yaml-file.ts';

/** Every problem of one file, warnings included; none: it is valid. */
export async function validateFile(file: string, catalogue: Catalogue, today: Day): Promise<Problem[]> {
  const read = readText(file);
  if (!read.ok) return read.problems;
  const inspected = await inspectUntrusted(read.value.text, file, 'its-kind');
  if (!inspected.ok) return inspected.problems;
  const { kind, value, shape } = inspected.value;
  if (kind === undefined) return [unknownKind(file)];
  const shaped = { source: read.value, value: value as never, shape };
  if (isNext(kind)) {
    const { validateNext } = await import('./next/validate.ts');
    return validateNext(kind, shaped, { catalogue, today });
  }
  if (kind === 'case') return caseProblems(file, catalogue, today);
  const checked = await judged(shaped, (one) => meaning(kind, one, catalogue, today));
  return checked.ok ? checked.value.warnings : checked.problems;
}

/** A case is judged together with the product and the use that it names. */
async function caseProblems(file: string, catalogue: Catalogue, today: Day): Promise<Problem[]> {
  try {
    return (await loadCase(file, catalogue, today)).warnings;
  } catch (error) {
    if (error instanceof InvalidInput) return [...error.problems];
    throw error;
  }
}

function meaning(name: SchemaName, value: never, catalogue: Catalogue, today: Day): Fault[] {
  if (name === 'profile') return profileFaults(value, catalogue, today);
  if (name === 'context') return contextFaults(value, catalogue);
  if (name === 'regimes') return regimesFaults(value);
  if (name === 'weights') return weightsFaults(value, catalogue);
  return catalogueFaults(value, catalogue);
}

function unknownKind(file: string): Problem {
  const message =
    'The file is no profile, case, context, weights, response or part of a catalogue: none of their keys stands at its top level.';
  const hint =
    "A profile has 'provider', 'editions', 'sources' and 'findings'; a case has 'organisation' and 'deployment'; a context has 'title' and 'summary'; weights have 'concentration'; a response has 'vendor', 'asked' and 'answers'.";
  return { severity: 'error', code: 'unknown-kind', message, hint, file, line: 1, column: 1 };
}
