/** Values as the lines of YAML that a careful person would write. */

/** What a file of ours holds. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}

const WIDTH = 80;
/** Texts that need no quotes whatever reads them: words and marks that mean nothing in YAML. */
const SAFE = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}(][\p{L}\p{N} .,;()'’/+–-]*$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 'key: value', from a column on; what is deeper stands two blanks further in. */
export function pairLines(key: string, value: Plain, column: number): string[] {
  const pad = ' '.repeat(column);
  if (value === null) return [`${pad}${key}:`];
  if (typeof value !== 'object') {
    const [first = '', ...rest] = textLines(value, column + 2);
    return [`${pad}${key}: ${first}`, ...rest];
  }
  if (isList(value) && value.length === 0) return [`${pad}${key}: []`];
  return [`${pad}${key}:`, ...insideLines(value, column + 2)];
}

/** On one line. */
export function flowText(value: string | number | boolean | null): string {
  return textLines(value, 0, true)[0] ?? '';
}

/** As it would stand in a file. */
export function yamlText(value: readonly Plain[] | PlainMap | null): string {
  return value === null ? '' : insideLines(value, 0).join('\n');
}

/** Entries or keys, one below the other. */
export function insideLines(value: readonly Plain[] | PlainMap, column: number): string[] {
  const pad = ' '.repeat(column);
  if (!isList(value)) return Object.entries(value).flatMap(([key, one]) => pairLines(key, one, column));
  return value.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [`${pad}- ${flowText(entry)}`];
    const [first = '', ...rest] = insideLines(entry, column + 2);
    return [`${pad}- ${first.trimStart()}`, ...rest];
  });
}

function isList(value: readonly Plain[] | PlainMap): value is readonly Plain[] {
  return Array.isArray(value);
}

/** A long text stands below its key; what could be read otherwise stands in quotes. */
function textLines(value: string | number | boolean | null, column: number, isOne = false): string[] {
  if (typeof value !== 'string') return [String(value ?? '')];
  const pad = ' '.repeat(column);
  const lines = value.split('\n');
  const isBlock = !isOne && lines.every((line) => !/^\s|\s$|^$|[^\P{C}]/u.test(line) || line === '');
  if (isBlock && lines.length > 1 && lines[0] !== '' && lines.at(-1) !== '')
    return ['|-', ...lines.map((line) => (line === '' ? '' : pad + line))];
  if (
    isBlock &&
    lines.length === 1 &&
    value.length + column > WIDTH &&
    !value.includes('  ') &&
    value.includes(' ')
  )
    return ['>-', ...wrapped(value, WIDTH - column).map((line) => pad + line)];
  return [
    SAFE.test(value) && !value.endsWith(' ') && !/ [#-]|: /.test(value)
      ? value
      : DAY.test(value)
        ? value
        : JSON.stringify(value),
  ];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
