/** Why a text does not parse, or its shape is wrong, as a slip on one line: tried before it is told. */
import { phrase } from '../locale/phrase.ts';
import type { Problem } from '../problem.ts';
import type { Fault, SchemaName } from './fault.ts';
import { type Schema, schemaOf } from './schema-at.ts';
import { certainSlips, mended, type Slip, slipsOnLine } from './slips.ts';

/** Bigger texts are told as the parser tells them. */
const MOST_CHARACTERS = 200_000;
/** Lines above the one where the text breaks off. */
const LINES_ABOVE = 6;
/** Each trial parses the text once. */
const MOST_TRIALS = 60;

/** Where a text breaks off, 0-based line; undefined: it parses. */
export type Parse = (text: string) => number | undefined;

/** The slip that explains a syntax error: mended, the text parses, or breaks off further down. */
export function slipBehind(
  text: string,
  broken: number,
  parse: Parse,
  keys: ReadonlySet<string>,
): Slip | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  const tried = candidates(broken, lines, keys).slice(0, MOST_TRIALS);
  const after = tried.map((slip) => ({ slip, line: parse(mended(lines, [slip])) }));
  return (
    after.find(({ line }) => line === undefined)?.slip ??
    after.find(({ slip, line }) => line !== undefined && line > broken && line > slip.at + 1)?.slip
  );
}

/** From the line itself upwards; where the text ends inside of something, every line with a quote or a bracket. */
function candidates(broken: number, lines: readonly string[], keys: ReadonlySet<string>): Slip[] {
  const near = Array.from({ length: LINES_ABOVE + 1 }, (_, up) => broken - up).filter((at) => at >= 0);
  const open =
    (lines[broken] ?? '').trim() === ''
      ? [...lines.keys()].filter((at) => /["'[]/.test(lines[at] ?? ''))
      : [];
  return [...new Set([...near, ...open])].flatMap((at) => slipsOnLine(at, lines, keys));
}

/** Certain slips of a text whose shape is wrong; the caller looks whether mending them helps. */
export function slipsIn(text: string, keys: ReadonlySet<string>): { slips: Slip[]; text: string } {
  const lines = text.split(/\r\n|\r|\n/);
  const slips = text.length > MOST_CHARACTERS ? [] : certainSlips(lines, keys);
  return { slips, text: mended(lines, slips) };
}

/** The problem that a slip is. */
export function slipProblem({ kind, at, should }: Slip, file: string, lines: readonly string[]): Problem {
  return { severity: 'error', file, ...words(kind, lines[at] ?? '', should), ...placeOf(at, lines) };
}

/** The same as a fault of the shape. */
export function slipFault({ kind, at, should }: Slip, lines: readonly string[]): Fault {
  return { path: [], at: placeOf(at, lines), ...words(kind, lines[at] ?? '', should) };
}

function words(kind: Slip['kind'], line: string, should: string): Pick<Problem, 'code' | 'message' | 'hint'> {
  const shown = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);
  return {
    code: kind,
    message: phrase(`slip.${kind}`, { line: shown(line.trim()) }),
    hint: should.includes('\n')
      ? phrase('slip.should-be-two', { lines: shown(should) })
      : phrase('slip.should-be', { line: shown(should) }),
  };
}

function placeOf(at: number, lines: readonly string[]): { line: number; column: number } {
  const line = lines[at] ?? '';
  return { line: at + 1, column: line.length - line.trimStart().length + 1 };
}

/** Every key that a file of a kind may have. */
export function keysOf(name: SchemaName): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as Schema;
    if (typeof properties === 'object') Object.keys(properties).forEach((key) => found.add(key));
    Object.values(node).forEach(collect);
  };
  collect(schemaOf(name));
  return found;
}
