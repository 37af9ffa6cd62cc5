/** Validates a file by the rules of version 2. */
import path from 'node:path';
import type { Catalogue } from '../../assess/catalogue.ts';
import { InvalidInput } from '../../errors.ts';
import { onlyWarnings, type Problem } from '../../problem.ts';
import type { Day } from '../../rules/dates.ts';
import type { Fault } from '../fault.ts';
import type { NextSchema } from '../schema-names.ts';
import { judged, type Shaped } from '../yaml-file.ts';
import { loadCase } from './case.ts';
import { loadContext } from './context.ts';
import { contextFaults } from './context-meaning.ts';
import { type Library, loadLibrary, riskIds } from './library.ts';
import { profileFaults } from './profile-meaning.ts';
import { responseFaults } from './response-meaning.ts';
import { risksFaults } from './risks.ts';
import { kindOfNext, ofVersion2, type VersionedKind } from './version-1.ts';
import { weightsFaults } from './weights.ts';

/** What a file is held against. */
interface Against {
  catalogue: Catalogue;
  today: Day;
}

/** Every problem of one parsed file, warnings included; none: it is valid. */
export async function validateNext(
  schema: NextSchema,
  shaped: Shaped<never>,
  { catalogue, today }: Against,
): Promise<Problem[]> {
  const kind = kindOfNext(schema);
  if (kind === 'profile') return problems(kind, shaped, (value) => profileFaults(value, catalogue, today));
  if (kind === 'risks') return problems(kind, shaped, (value) => risksFaults(value, catalogue));
  if (kind === 'response') return problems(kind, shaped, (value) => responseFaults(value, catalogue, today));
  if (kind === 'weights') return problems(kind, shaped, (value) => weightsFaults(value, catalogue));
  const { file } = shaped.source;
  const look = async (library: Library): Promise<Problem[]> =>
    kind === 'case' ? (await loadCase(file, library, today)).warnings : contextProblems(shaped, library);
  return told(async () => look(await loadLibrary(catalogue)), file);
}

/** Faults of the use by itself; where it has none, what it extends is looked at as well. */
async function contextProblems(shaped: Shaped<never>, library: Library): Promise<Problem[]> {
  const own = await problems('context', shaped, (value) =>
    contextFaults(value, library.catalogue, riskIds(library)),
  );
  if (!onlyWarnings(own)) return own;
  const { file } = shaped.source;
  const { warnings } = await loadContext(file, library);
  return [...own, ...warnings.filter((one) => one.file !== file)];
}

async function problems(
  kind: VersionedKind,
  shaped: Shaped<never>,
  meaning: (value: never) => Fault[],
): Promise<Problem[]> {
  const checked = await judged(shaped, ofVersion2(kind, meaning));
  return checked.ok ? checked.value.warnings : checked.problems;
}

/** Of a library with faults, first those of the file that was asked for. */
async function told(look: () => Promise<Problem[]>, file: string): Promise<Problem[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const own = error.problems.filter((problem) => path.resolve(problem.file) === path.resolve(file));
    return own.length > 0 ? own.map((problem) => ({ ...problem, file })) : [...error.problems];
  }
}
