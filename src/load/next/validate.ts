/** Validates a file by the rules of version 2. */
import path from 'node:path';
import type { Catalogue } from '../../assess/catalogue.ts';
import { InvalidInput } from '../../errors.ts';
import type { Problem } from '../../problem.ts';
import type { Day } from '../../rules/dates.ts';
import type { ReadFile } from '../bytes.ts';
import type { Fault } from '../fault.ts';
import { shapeFaults } from '../schema.ts';
import { judged } from '../yaml-file.ts';
import { loadCase } from './case.ts';
import { loadContext } from './context.ts';
import { contextFaults } from './context-meaning.ts';
import { type Library, loadLibrary, riskIds } from './library.ts';
import { profileFaults } from './profile-meaning.ts';
import { risksFaults } from './risks.ts';
import { ofVersion2, type VersionedKind } from './version-1.ts';
import { weightsFaults } from './weights.ts';

/** What a file is held against. */
interface Against {
  catalogue: Catalogue;
  today: Day;
}

/** Every problem of one parsed file, warnings included; none: it is valid. */
export async function validateNext(
  kind: VersionedKind,
  read: ReadFile,
  tree: unknown,
  { catalogue, today }: Against,
): Promise<Problem[]> {
  if (kind === 'profile')
    return problems(kind, read, tree, (value) => profileFaults(value, catalogue, today));
  if (kind === 'risks') return problems(kind, read, tree, (value) => risksFaults(value, catalogue));
  if (kind === 'weights') return problems(kind, read, tree, (value) => weightsFaults(value, catalogue));
  const look = async (library: Library): Promise<Problem[]> =>
    kind === 'case'
      ? (await loadCase(read.file, library, today)).warnings
      : contextProblems(read, tree, library);
  return told(async () => look(await loadLibrary(catalogue)), read.file);
}

/** Faults of the use by itself; where it has none, what it extends is looked at as well. */
async function contextProblems(read: ReadFile, tree: unknown, library: Library): Promise<Problem[]> {
  const own = await problems('context', read, tree, (value) =>
    contextFaults(value, library.catalogue, riskIds(library)),
  );
  if (own.length === 0) await loadContext(read.file, library);
  return own;
}

async function problems(
  kind: VersionedKind,
  read: ReadFile,
  tree: unknown,
  meaning: (value: never) => Fault[],
): Promise<Problem[]> {
  const shape = await shapeFaults(`next-${kind}`, tree);
  const checked = await judged(read, tree as never, shape, ofVersion2(kind, meaning));
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
