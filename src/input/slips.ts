/**
 * Slips of people who see YAML for the first time. Each is a line and the line as it should be; it is told only where
 * the text parses further, or its shape has fewer faults, once it is mended so.
 */

export type SlipKind =
  | 'odd-blank'
  | 'tab'
  | 'wide-colon'
  | 'equals'
  | 'no-blank-after-colon'
  | 'no-blank-after-hyphen'
  | 'bullet'
  | 'curly-quotes'
  | 'entry-below-brackets'
  | 'text-behind-fold'
  | 'sign-at-start'
  | 'colon-in-text'
  | 'quotes-within'
  | 'apostrophe'
  | 'open-quote'
  | 'open-bracket'
  | 'no-colon'
  | 'not-indented'
  | 'misaligned';

export interface Slip {
  kind: SlipKind;
  /** Index of the line that has to change. */
  at: number;
  /** What stands there instead; several lines where one becomes two. */
  should: string;
}

/** Looks at one line among the others; `keys`: every key that a file of this kind may have. */
type Finder = (
  line: string,
  at: number,
  lines: readonly string[],
  keys: ReadonlySet<string>,
) => Slip | undefined;

const ODD = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const HEAD = '(\\s*(?:- +)*)';

/** Slips that can be told from the line alone, whether it parses or not. */
const CERTAIN: readonly Finder[] = [
  byPattern('odd-blank', new RegExp(`^([ ${ODD}]*[${ODD}][ ${ODD}]*)(.*)$`), ([, indent = '', rest = '']) =>
    rest.trim() === '' ? undefined : ' '.repeat(indent.length) + rest,
  ),
  byPattern(
    'odd-blank',
    new RegExp(`^(\\s*(?:- +)?[a-z][a-z0-9-]*:|\\s*-)[ ${ODD}]*[${ODD}][ ${ODD}]*(.*)$`),
    ([, head = '', rest = '']) => `${head} ${rest}`,
  ),
  keyed('wide-colon', `^${HEAD}([a-z][a-z0-9-]*)\\s*：\\s*(.*)$`),
  keyed('equals', `^${HEAD}([a-z][a-z0-9-]*) *= *(.*)$`),
  keyed('no-blank-after-colon', `^${HEAD}([a-z][a-z0-9-]*):([^\\s].*)$`),
  withoutBlank,
  byPattern('bullet', /^(\s*)[–—•·▪]\s+(\S.*)$/u, ([, indent = '', rest = '']) => `${indent}- ${rest}`),
  byPattern(
    'curly-quotes',
    /^(\s*(?:- +)?(?:[a-z][a-z0-9-]*: +)?)[“”„«](.*)[”“»]\s*$/u,
    ([, head = '', text = '']) => (head.trim() === '' ? undefined : head + quoted(text)),
  ),
];

/** Slips that show only because the text does not parse. */
const BROKEN: readonly Finder[] = [
  ...CERTAIN,
  byPattern(
    'tab',
    /^(\s*\t\s*)(\S.*)$/,
    ([, indent = '', rest = '']) => indent.replaceAll('\t', '  ') + rest,
  ),
  belowBrackets,
  byPattern(
    'text-behind-fold',
    /^(\s*)((?:- +)?[a-z][a-z0-9-]*: *[>|][+-]?) +([^#\s].*)$/,
    ([, indent = '', head = '', text = '']) => `${indent}${head}\n${indent}  ${text}`,
  ),
  byPattern(
    'quotes-within',
    new RegExp(`^${HEAD}([a-z][a-z0-9-]*: +)?(".*"\\s*[^\\s#].*)$`),
    ([, head = '', key = '', text = '']) => `${head}${key}'${text.trimEnd().replaceAll("'", "''")}'`,
  ),
  byPattern(
    'apostrophe',
    new RegExp(`^${HEAD}([a-z][a-z0-9-]*: +)?'(.*[^']'[^'].*)'\\s*$`),
    ([, head = '', key = '', text = '']) => head + key + quoted(text),
  ),
  byPattern(
    'open-quote',
    new RegExp(`^${HEAD}([a-z][a-z0-9-]*: +)?(["'])([^"']+)$`),
    ([, head = '', key = '', sign = '', text = '']) => `${head}${key}${sign}${text.trimEnd()}${sign}`,
  ),
  byPattern(
    'open-bracket',
    /^(\s*(?:- +)?[a-z][a-z0-9-]*: *\[[^\]]*)$/,
    ([, text = '']) => `${text.trimEnd().replace(/,$/, '')}]`,
  ),
  byPattern(
    'sign-at-start',
    new RegExp(`^${HEAD}([a-z][a-z0-9-]*: +)?([@\`%&*!,\\]}][^"]*)$`),
    ([, head = '', key = '', text = '']) =>
      head.trim() + key === '' ? undefined : head + key + quoted(text),
  ),
  byPattern(
    'sign-at-start',
    /^(\s*(?:- +)?[a-z][a-z0-9-]*: +)([-?] .*)$/,
    ([, head = '', text = '']) => head + quoted(text),
  ),
  byPattern(
    'colon-in-text',
    new RegExp(`^${HEAD}([a-z][a-z0-9-]*: +)([^"'\\[{>|#].*:(?: .*)?)$`),
    ([, head = '', key = '', text = '']) => head + key + quoted(text),
  ),
  withoutColon,
  notIndented,
  misaligned,
];

/** Slips on a line that make the text break off there or further down. */
export function slipsOnLine(at: number, lines: readonly string[], keys: ReadonlySet<string>): Slip[] {
  const line = lines[at] ?? '';
  if (/^\s*(?:#.*)?$/.test(line)) return [];
  return BROKEN.flatMap((find) => find(line, at, lines, keys) ?? []);
}

/** Certain slips of a whole text, one a line; texts of several lines are left out. */
export function certainSlips(lines: readonly string[], keys: ReadonlySet<string>): Slip[] {
  const inside = foldedLines(lines);
  return lines.flatMap((line, at) => {
    if (inside.has(at) || /^\s*(?:#.*)?$/.test(line)) return [];
    const [first] = CERTAIN.flatMap((find) => find(line, at, lines, keys) ?? []);
    return first ?? [];
  });
}

/** The text with a slip mended. */
export function mended(lines: readonly string[], slips: readonly Slip[]): string {
  const should = new Map(slips.map((slip) => [slip.at, slip.should]));
  return lines.map((line, at) => should.get(at) ?? line).join('\n');
}

function byPattern(
  kind: SlipKind,
  pattern: RegExp,
  should: (found: RegExpExecArray) => string | undefined,
): Finder {
  return (line, at) => {
    const found = pattern.exec(line);
    const text = found === null ? undefined : should(found);
    return text === undefined || text === line ? undefined : { kind, at, should: text };
  };
}

/** A known key with its text, written in another way. */
function keyed(kind: SlipKind, pattern: string): Finder {
  const expression = new RegExp(pattern);
  return (line, at, _, keys) => {
    const [, head = '', key = '', rest = ''] = expression.exec(line) ?? [];
    return keys.has(key) ? { kind, at, should: `${head}${key}: ${rest}`.trimEnd() } : undefined;
  };
}

/** '-First' below a key or beside other entries. */
function withoutBlank(line: string, at: number, lines: readonly string[]): Slip | undefined {
  const [, indent, rest = ''] = /^(\s*)-([^\s-].*)$/.exec(line) ?? [];
  const above = lines[contentAbove(at, lines)] ?? '';
  return indent !== undefined && (/:\s*$/.test(above) || /^\s*-/.test(above))
    ? { kind: 'no-blank-after-hyphen', at, should: `${indent}- ${rest}` }
    : undefined;
}

function belowBrackets(line: string, at: number, lines: readonly string[]): Slip | undefined {
  const above = contentAbove(at, lines);
  const head = /^(\s*(?:- +)?[a-z][a-z0-9-]*:) *\[ *\] *$/.exec(lines[above] ?? '')?.[1];
  return head === undefined || !/^\s*- /.test(line)
    ? undefined
    : { kind: 'entry-below-brackets', at: above, should: head };
}

function withoutColon(
  line: string,
  at: number,
  _: readonly string[],
  keys: ReadonlySet<string>,
): Slip | undefined {
  const [, head = '', key = '', rest = ''] =
    /^(\s*(?:- +)?)([a-z][a-z0-9-]*)(?: +([^:]*))?$/.exec(line) ?? [];
  return keys.has(key) ? { kind: 'no-colon', at, should: `${head}${key}: ${rest}`.trimEnd() } : undefined;
}

/** A text below a key that stands no further right than it. */
function notIndented(
  line: string,
  at: number,
  lines: readonly string[],
  keys: ReadonlySet<string>,
): Slip | undefined {
  const [, key = ''] = /^\s*(?:- +)?([a-z][a-z0-9-]*):(?:\s|$)/.exec(line) ?? [];
  if (keys.has(key)) return undefined;
  const above = lines[contentAbove(at, lines)] ?? '';
  const [, indent] = /^(\s*(?:- +)?)[a-z][a-z0-9-]*:(?: |$)/.exec(above) ?? [];
  const depth = indent === undefined ? indentOf(above) : indent.length + 2;
  return depth === 0 || indentOf(line) >= depth
    ? undefined
    : { kind: 'not-indented', at, should: ' '.repeat(depth) + line.trim() };
}

/** A key that does not stand below its neighbour. */
function misaligned(
  line: string,
  at: number,
  lines: readonly string[],
  keys: ReadonlySet<string>,
): Slip | undefined {
  const [, key = ''] = /^\s*([a-z][a-z0-9-]*):(?:\s|$)/.exec(line) ?? [];
  const above = lines[contentAbove(at, lines)] ?? '';
  const indent = /^(\s*(?:- +)?)[a-z]/.exec(above)?.[1]?.length;
  return indent === undefined || indent === indentOf(line) || !keys.has(key)
    ? undefined
    : { kind: /^\s*\t/.test(line) ? 'tab' : 'misaligned', at, should: ' '.repeat(indent) + line.trim() };
}

function contentAbove(at: number, lines: readonly string[]): number {
  let above = at - 1;
  while (above >= 0 && /^\s*(?:#.*)?$/.test(lines[above] ?? '')) above -= 1;
  return above;
}

/** Lines of texts that begin with > or |. */
function foldedLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let depth: number | undefined;
  lines.forEach((line, at) => {
    if (depth !== undefined && (line.trim() === '' || indentOf(line) > depth)) inside.add(at);
    else depth = /[:-] +[>|][+-]?\d?\s*(?:#.*)?$/.test(line) ? indentOf(line) : undefined;
  });
  return inside;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function quoted(text: string): string {
  return `"${text.trim().replaceAll(/["\\]/g, '\\$&')}"`;
}
