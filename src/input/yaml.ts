/** Text to tree, called one way only: no aliases, no merge keys, no tags, bounded depth. */
import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, parseEvents, YAMLException } from 'js-yaml';
import type { Checked, Problem } from '../problem.ts';

const MAX_DEPTH = 32;
const OPTIONS = { maxAliases: 0, maxDepth: MAX_DEPTH } as const;
const SCHEMAS = { meant: CORE_SCHEMA, 'as-typed': FAILSAFE_SCHEMA };

/** How bare values are read: numbers, truth and nothing as what they mean, or every value as the text that stands there. */
export type Scalars = 'meant' | 'as-typed';

/** Parses one YAML document, or says where its syntax breaks. */
export function parseYaml(text: string, file: string, scalars: Scalars = 'meant'): Checked<unknown> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const control = controlCharacter(source, file);
  if (control !== undefined) return { ok: false, problems: [control] };
  try {
    const events = parseEvents(source, { maxDepth: MAX_DEPTH });
    if (events.some((event) => 'directives' in event && event.directives.length > 0))
      return { ok: false, problems: [directive(file)] };
    const named = events.find((event) => 'anchorStart' in event && event.anchorStart >= 0);
    if (named !== undefined && 'anchorStart' in named)
      return { ok: false, problems: [anchor(source, named.anchorStart - 1, file)] };
    return { ok: true, value: load(source, { ...OPTIONS, schema: SCHEMAS[scalars] }) };
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(error, source, file)] };
  }
}

/** What the parser's reasons mean to somebody who does not program; the first that matches wins. */
const REASONS: readonly (readonly [RegExp, string, string, string])[] = [
  [
    /duplicated mapping key/,
    'duplicate-key',
    'The same key stands twice in one entry',
    'Keep one of the two.',
  ],
  [/tab characters/, 'tab', 'A tab stands where only spaces may', 'Indent with spaces, two a level.'],
  [
    /quoted scalar/,
    'open-quote',
    'A quotation mark is opened and never closed',
    'Close it, or leave the quotes out.',
  ],
  [
    /flow collection|missed comma/,
    'open-bracket',
    'A bracket is opened and never closed, or a comma is missing',
    'Close it: [a, b] or {a: b}.',
  ],
  [/alias|anchor/, 'alias', 'Anchors and aliases (& and *) are not allowed', 'Write the value out.'],
  [/\btag\b/, 'tag', 'Tags (!) are not allowed', 'Write the value without a tag.'],
  [
    /nesting exceeded/,
    'too-deep',
    `More than ${MAX_DEPTH} levels of nesting`,
    'Flatten the file; no part of the format needs so many.',
  ],
  [
    /indentation|mapping key$/,
    'indentation',
    'The indentation does not fit the lines around it, or a text with a colon lacks quotes',
    'Align the line with its neighbours (two spaces a level), or put the text in quotes.',
  ],
  [
    /document separator/,
    'not-one-tree',
    'From here on the text does not belong to what stands before',
    'Align the line with the first one, or remove it.',
  ],
  [
    /single document|multiple documents/,
    'several-documents',
    'The file holds more than one document',
    "Remove the line '---' and what belongs to another file.",
  ],
];

function syntaxProblem(error: unknown, source: string, file: string): Problem {
  if (!(error instanceof YAMLException)) return yamlProblem(file, 1, 1);
  const { line, column } = placeOf(error, source);
  if (error.reason === 'deficient indentation' && lineText(source, line) === '')
    return unclosed(file, line, column);
  const [, code, message, hint] = REASONS.find(([pattern]) => pattern.test(error.reason)) ?? [];
  if (error.reason.endsWith('input is empty')) return onlyComments(file);
  if (code === undefined || message === undefined || hint === undefined)
    return yamlProblem(file, line, column, error.reason);
  const shown = lineText(source, line);
  return { severity: 'error', code, message: `${message}: '${shown}'.`, hint, file, line, column };
}

function onlyComments(file: string): Problem {
  const message = 'Nothing but comments and blank lines stands in the file.';
  const hint = 'Write something into it, or name another file.';
  return { severity: 'error', code: 'empty-file', message, hint, file, line: 1, column: 1 };
}

function unclosed(file: string, line: number, column: number): Problem {
  const message = 'The file ends inside a quoted text or a bracket.';
  return {
    severity: 'error',
    code: 'unclosed',
    message,
    hint: 'Look for the quotation mark or bracket that is opened last.',
    file,
    line,
    column,
  };
}

function yamlProblem(file: string, line: number, column: number, reason = 'it cannot be parsed'): Problem {
  const hint = 'Check quotes, colons and indentation in this line and the one before.';
  return {
    severity: 'error',
    code: 'yaml-syntax',
    message: `This is not valid YAML: ${reason}.`,
    hint,
    file,
    line,
    column,
  };
}

function placeOf(error: YAMLException, source: string): { line: number; column: number } {
  const position = Math.min(error.mark?.position ?? 0, source.length);
  const place = lineColumn(source, position);
  const tab = lineText(source, place.line, Infinity).indexOf('\t');
  return /tab/i.test(error.reason) && tab >= 0 ? { line: place.line, column: tab + 1 } : place;
}

/** 1-based line and column of an offset. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  return lineColumns(text)(offset);
}

/** The same for many offsets of a text: its lines are counted once. */
export function lineColumns(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineText(text: string, line: number, max = 80): string {
  const found = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  return max === Infinity ? found : found.trim().slice(0, max);
}

/** Nothing may refer to it, and a text that begins with & would be lost. */
function anchor(source: string, at: number, file: string): Problem {
  const place = lineColumn(source, at);
  const [, code, message, hint] = REASONS.find(([, name]) => name === 'alias') ?? [];
  return {
    ...{ severity: 'error', code: code ?? 'alias', hint: hint ?? '', file, ...place },
    message: `${message ?? ''}: '${lineText(source, place.line)}'.`,
  };
}

function directive(file: string): Problem {
  const hint = "Remove the line that begins with '%'.";
  return {
    severity: 'error',
    code: 'directive',
    message: 'YAML directives are not allowed.',
    hint,
    file,
    line: 1,
    column: 1,
  };
}

/** Control characters and surrogates arrive as data through escapes too; those are caught with the text rules. */
function controlCharacter(text: string, file: string): Problem | undefined {
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]/.exec(text);
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const hint = 'Delete it; most editors can show invisible characters.';
  return {
    severity: 'error',
    code: 'control-character',
    message: `An invisible control character (U+${code}) stands here.`,
    hint,
    file,
    ...lineColumn(text, found.index),
  };
}
