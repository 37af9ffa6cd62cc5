/** Validates any input file: what it is follows from its keys. */
import path from 'node:path';
import type { Catalogue } from './catalogue-parts.ts';
import { InvalidInput } from '../errors.ts';
import { onlyWarnings, type Problem } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import { readText } from './bytes.ts';
import { ownTestsFaults } from './own-tests.ts';
import { registersFaults } from './registers.ts';
import { testsFaults } from './tests.ts';
import { catalogueFaults } from './catalogue-meaning.ts';
import { loadContext } from './context.ts';
import { contextFaults } from './context-meaning.ts';
import type { Fault, SchemaName } from './fault.ts';
import { type Library, loadLibrary, riskIds } from './library.ts';
import { mappingFaults } from './mappings.ts';
import { measuresFaults } from './measures.ts';
import type { Measures } from '../types/measures.ts';
import { profileFaults } from './profile-meaning.ts';
import { sheetFaults } from './reading-sheet.ts';
import { regimesFaults } from './regimes.ts';
import { responseFaults } from './response-meaning.ts';
import { risksFaults } from './risks.ts';
import { inspectUntrusted } from './untrusted.ts';
import { ofVersion2 } from './version-1.ts';
import { weightsFaults } from './weights.ts';
import { judged, type Shaped } from './yaml-file.ts';
import { phrase } from '../locale/phrase.ts';

/** Every problem of one file, warnings included; none: it is valid. `ofCase`: those of a case. */
export async function validateFile(
  file: string,
  catalogue: Catalogue,
  today: Day,
  ofCase: () => Promise<Problem[]>,
): Promise<Problem[]> {
  const read = readText(file);
  if (!read.ok) return read.problems;
  const inspected = await inspectUntrusted(read.value.text, file, 'its-kind');
  if (!inspected.ok) return inspected.problems;
  const { kind, value, shape } = inspected.value;
  if (kind === undefined) return [unknownKind(file)];
  const shaped = { source: read.value, value: value as never, shape };
  if (kind === 'case') return told(ofCase, file);
  if (kind === 'context')
    return told(async () => contextProblems(shaped, await loadLibrary(catalogue)), file);
  if (kind === 'measures') {
    const risks = riskIds(await loadLibrary(catalogue));
    return problems(shaped, (value: Measures) => measuresFaults(value, catalogue, risks));
  }
  return problems(shaped, meaningOf(kind, catalogue, today));
}

/** What a file says beyond its shape, looked at by itself. */
function meaningOf(kind: SchemaName, catalogue: Catalogue, today: Day): (value: never) => Fault[] {
  if (kind === 'profile') return ofVersion2(kind, (value) => profileFaults(value, catalogue, today));
  if (kind === 'risks') return ofVersion2(kind, (value) => risksFaults(value, catalogue));
  if (kind === 'response') return ofVersion2(kind, (value) => responseFaults(value, catalogue, today));
  if (kind === 'tests') return (value) => testsFaults(value, catalogue);
  if (kind === 'registers') return (value) => registersFaults(value, catalogue);
  if (kind === 'own-tests') return (value) => ownTestsFaults(value, catalogue, today);
  if (kind === 'reading-sheet') return (value) => sheetFaults(value);
  if (kind === 'weights') return (value) => weightsFaults(value, catalogue);
  if (kind === 'mapping') return (value) => mappingFaults(value, catalogue);
  if (kind === 'regimes') return (value) => regimesFaults(value);
  return (value) => catalogueFaults(value, catalogue);
}

/** Faults of the use by itself; where it has none, what it extends is looked at as well. */
async function contextProblems(shaped: Shaped<never>, library: Library): Promise<Problem[]> {
  const own = await problems(
    shaped,
    ofVersion2('context', (value) => contextFaults(value, library.catalogue, riskIds(library))),
  );
  if (!onlyWarnings(own)) return own;
  const { file } = shaped.source;
  const { warnings } = await loadContext(file, library);
  return [...own, ...warnings.filter((one) => one.file !== file)];
}

async function problems(shaped: Shaped<never>, meaning: (value: never) => Fault[]): Promise<Problem[]> {
  const checked = await judged(shaped, meaning);
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

function unknownKind(file: string): Problem {
  const message = phrase('file.no-kind');
  const hint = phrase('file.no-kind.hint');
  return { severity: 'error', code: 'unknown-kind', message, hint, file, line: 1, column: 1 };
}
