/** Text to tree, called one way only: no aliases, no merge keys, no tags, bounded depth. */
import { constructFromEvents, CORE_SCHEMA, FAILSAFE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import { phrase, type Words } from '../locale/phrase.ts';
import { type Checked, ofFile, type Problem } from '../problem.ts';

const MAX_DEPTH = 32;
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
    const documents = constructFromEvents(events, { source, maxAliases: 0, schema: SCHEMAS[scalars] });
    if (documents.length === 0) return { ok: false, problems: [onlyComments(file)] };
    if (documents.length > 1) return { ok: false, problems: [several(source, file)] };
    return { ok: true, value: documents[0] };
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(error, source, file)] };
  }
}

/** What the parser's reasons mean to somebody who does not program; the first that matches wins. */
const REASONS = [
  [/duplicated mapping key/, 'duplicate-key'],
  [/tab characters/, 'tab'],
  [/quoted scalar/, 'open-quote'],
  [/flow collection|missed comma/, 'open-bracket'],
  [/alias|anchor/, 'alias'],
  [/\btag\b/, 'tag'],
  [/nesting exceeded/, 'too-deep'],
  [/indentation|mapping key$/, 'indentation'],
  [/document separator/, 'not-one-tree'],
] as const;

function syntaxProblem(error: unknown, source: string, file: string): Problem {
  if (!(error instanceof YAMLException)) return yamlProblem(file, { line: 1, column: 1 });
  const place = placeOf(error, source);
  if (error.reason === 'deficient indentation' && lineText(source, place.line) === '')
    return at(file, place, 'unclosed', phrase('yaml.unclosed'), phrase('yaml.unclosed.hint'));
  const [, code] = REASONS.find(([pattern]) => pattern.test(error.reason)) ?? [];
  return code === undefined
    ? yamlProblem(file, place, error.reason)
    : told(code, lineText(source, place.line), file, place);
}

interface Spot {
  line: number;
  column: number;
}

function at(file: string, place: Spot, code: string, message: Words, hint: Words): Problem {
  return { severity: 'error', code, message, hint, file, ...place };
}

/** One of the reasons, with the line where it shows. */
function told(
  code: (typeof REASONS)[number][1] | 'several-documents',
  line: string,
  file: string,
  place: Spot,
): Problem {
  const message =
    code === 'too-deep'
      ? phrase('yaml.too-deep', { line, most: MAX_DEPTH })
      : phrase(`yaml.${code}`, { line });
  return at(file, place, code, message, phrase(`yaml.${code}.hint`));
}

function onlyComments(file: string): Problem {
  return ofFile(file, 'empty-file', phrase('yaml.only-comments'), phrase('yaml.only-comments.hint'));
}

function several(source: string, file: string): Problem {
  return told('several-documents', lineText(source, 1), file, { line: 1, column: 1 });
}

function yamlProblem(file: string, place: Spot, reason?: string): Problem {
  const message = reason === undefined ? phrase('yaml.syntax.unread') : phrase('yaml.syntax', { reason });
  return at(file, place, 'yaml-syntax', message, phrase('yaml.syntax.hint'));
}

function placeOf(error: YAMLException, source: string): Spot {
  const position = Math.min(error.mark?.position ?? 0, source.length);
  const place = lineColumn(source, position);
  const tab = lineText(source, place.line, Infinity).indexOf('\t');
  return /tab/i.test(error.reason) && tab >= 0 ? { line: place.line, column: tab + 1 } : place;
}

/** 1-based line and column of an offset. */
export function lineColumn(text: string, offset: number): Spot {
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
function anchor(source: string, offset: number, file: string): Problem {
  const place = lineColumn(source, offset);
  return told('alias', lineText(source, place.line), file, place);
}

function directive(file: string): Problem {
  return ofFile(file, 'directive', phrase('yaml.directive'), phrase('yaml.directive.hint'));
}

/** Control characters and surrogates arrive as data through escapes too; those are caught with the text rules. */
function controlCharacter(text: string, file: string): Problem | undefined {
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]/.exec(text);
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = phrase('yaml.control-character', { code });
  const hint = phrase('yaml.control-character.hint');
  return at(file, lineColumn(text, found.index), 'control-character', message, hint);
}
