/** Everything that is done with the text of a file from outside before its meaning: in the thread with the deadline. */
import type { Checked, Problem } from '../problem.ts';
import { withoutEmpty } from './blank.ts';
import { lostText } from './comments.ts';
import { keysOf, slipBehind, slipFault, slipProblem, slipsIn } from './diagnose.ts';
import type { Fault, SchemaName } from './fault.ts';
import { kindOf } from './kind.ts';
import { locator, writtenIn } from './locate.ts';
import { versionFault } from './version-1.ts';
import { shapeFaults } from './schema.ts';
import { parseYaml, type Scalars } from './yaml.ts';

/** What the thread is asked. */
export interface InspectJob {
  text: string;
  file: string;
  scalars: Scalars;
  /** What it is held against; 'its-kind': what its keys say that it is. Absent: it is only parsed. */
  schema?: SchemaName | 'its-kind';
}

/** A parsed file with what is wrong with its shape. */
export interface Inspected {
  /** As it is to be read: without the empty parts of a case. */
  value: unknown;
  /** What it was held against. */
  kind: SchemaName | undefined;
  /** Faults of its shape, and warnings about its text. */
  shape: Fault[];
}

/** Parses a text and holds it against its schema. That a file is of version 1 is its one fault. */
export async function inspect(job: InspectJob): Promise<Checked<Inspected>> {
  const { text, file, scalars, schema } = job;
  const parsed = parsedOnce(text, file, scalars);
  if (!parsed.ok) return { ok: false, problems: explained(parsed.problems, job) };
  const kind = schema === 'its-kind' ? kindOf(parsed.value) : schema;
  if (kind === undefined) return { ok: true, value: { value: parsed.value, kind, shape: [] } };
  const value = kind === 'case' ? withoutEmpty(parsed.value) : parsed.value;
  const old = versionFault(kind, value);
  if (old !== undefined) return { ok: true, value: { value, kind, shape: [old] } };
  const faults = await shapeFaults(kind, value, writtenIn(text));
  const better = hasErrors(faults) ? await shapedBetter({ text, file, scalars }, kind, faults) : undefined;
  if (better !== undefined) return { ok: true, value: { value, kind, shape: better } };
  const shape = [...faults, ...lostText(text, kind), ...curlyQuotes(text, kind)];
  return { ok: true, value: { value, kind, shape } };
}

let last: { given: Parameters<typeof parseYaml>; parsed: Checked<unknown> } | undefined;

/** A file is asked for twice within a moment: first what it is, and then the whole. */
function parsedOnce(...given: Parameters<typeof parseYaml>): Checked<unknown> {
  if (last === undefined || given.some((one, at) => last?.given[at] !== one))
    last = { given, parsed: parseYaml(...given) };
  return last.parsed;
}

/** Faults that no line explains. */
const PLAIN = new Set([
  'control-character',
  'directive',
  'too-deep',
  'duplicate-key',
  'empty-file',
  'several-documents',
]);

/** A syntax error told as the slip that it is, where one is found. */
function explained(problems: readonly Problem[], { text, file, scalars, schema }: InspectJob): Problem[] {
  const [first] = problems;
  if (first === undefined || PLAIN.has(first.code)) return [...problems];
  const keys = schema === undefined || schema === 'its-kind' ? keysOfAll() : keysOf(schema);
  const parse = (one: string): number | undefined => {
    const again = parseYaml(one, file, scalars);
    return again.ok ? undefined : (again.problems[0]?.line ?? 1) - 1;
  };
  const slip = slipBehind(text, first.line - 1, parse, keys);
  return slip === undefined ? [...problems] : [slipProblem(slip, file, linesOf(text))];
}

/** The slips that make a shape wrong, and the faults that stay once they are mended; undefined: mending helps nothing. */
async function shapedBetter(
  { text, file, scalars }: InspectJob,
  kind: SchemaName,
  faults: readonly Fault[],
): Promise<Fault[] | undefined> {
  const { slips, text: better } = slipsIn(text, keysOf(kind));
  const parsed = slips.length === 0 ? undefined : parseYaml(better, file, scalars);
  if (parsed?.ok !== true) return undefined;
  const value = kind === 'case' ? withoutEmpty(parsed.value) : parsed.value;
  const left = await shapeFaults(kind, value, writtenIn(better));
  if (left.length >= faults.length) return undefined;
  const where = locator(better);
  const lines = linesOf(text);
  return [
    ...slips.map((slip) => slipFault(slip, lines)),
    ...left.map((fault) => ({ ...fault, at: fault.at ?? where(fault.path, fault) })),
  ];
}

/** Quotation marks that a word processor bent do not end a text: they are printed. */
function curlyQuotes(text: string, kind: SchemaName): Fault[] {
  if (!/[“”„«»]/.test(text)) return [];
  const lines = linesOf(text);
  return slipsIn(text, keysOf(kind))
    .slips.filter((slip) => slip.kind === 'curly-quotes')
    .map((slip) => ({ ...slipFault(slip, lines), severity: 'warning' as const }));
}

function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity !== 'warning');
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** What people write themselves. */
function keysOfAll(): ReadonlySet<string> {
  return new Set((['case', 'context', 'profile', 'response'] as const).flatMap((name) => [...keysOf(name)]));
}
