/** Values as YAML that people read and change: every text comes back exactly as it went in. */

/** What can be written: texts, whole numbers, null, lists, and entries with keys; undefined keys are left out. */
export type YamlValue =
  string | number | boolean | null | undefined | readonly YamlValue[] | { readonly [key: string]: YamlValue };

const WIDTH = 100;

/** An entry with keys as lines, indented by `depth` levels of two blanks. */
export function yamlLines(entry: { readonly [key: string]: YamlValue }, depth = 0): string[] {
  return Object.entries(entry).flatMap(([key, value]) =>
    value === undefined ? [] : keyLines(key, value, depth),
  );
}

function keyLines(key: string, value: Exclude<YamlValue, undefined>, depth: number): string[] {
  const head = `${indent(depth)}${yamlText(key)}:`;
  if (typeof value === 'string') return textLines(head, value, depth + 1);
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return [`${head} ${String(value)}`];
  if (isList(value)) return listLines(head, value, depth + 1);
  const lines = yamlLines(value, depth + 1);
  return lines.length === 0 ? [`${head} {}`] : [head, ...lines];
}

function listLines(head: string, list: readonly YamlValue[], depth: number): string[] {
  if (list.length === 0) return [`${head} []`];
  const inline = list.every(isId) ? list.join(', ') : '';
  if (inline !== '' && head.length + inline.length + 3 <= WIDTH) return [`${head} [${inline}]`];
  return [head, ...list.flatMap((item) => itemLines(item, depth))];
}

/** Ids in a list stand in brackets, as people write them. */
const ID = /^[a-z](?:[a-z0-9.-]*[a-z0-9])?$/;

function isId(value: YamlValue): boolean {
  return typeof value === 'string' && ID.test(value) && yamlText(value) === value;
}

/** The first line of an entry takes the place of the dash's blanks. */
export function itemLines(item: YamlValue, depth: number): string[] {
  const dash = `${indent(depth)}- `;
  if (typeof item === 'string') return textLines(dash.trimEnd(), item, depth + 1);
  if (item === null || item === undefined || typeof item === 'number' || typeof item === 'boolean')
    return [`${dash}${String(item ?? null)}`];
  if (isList(item)) throw new Error('a list directly in a list is not written');
  const [first = '{}', ...rest] = yamlLines(item, depth + 1);
  return [`${dash}${first.trimStart()}`, ...rest];
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** On the line of its key, or as a block below where it is long or has lines. */
function textLines(head: string, text: string, depth: number): string[] {
  if (isBlock(text))
    return [`${head} |-`, ...text.split('\n').map((line) => (line === '' ? '' : indent(depth) + line))];
  if (isFoldable(text, head))
    return [`${head} >-`, ...folded(text, WIDTH - indent(depth).length).map((line) => indent(depth) + line)];
  return [`${head} ${yamlText(text)}`];
}

/** Only what cannot be seen or could be read otherwise must not stand in a block. */
const UNSEEN = /[^\n\P{C}]|[\u0085\u2028\u2029\u00A0\uFEFF]/u;

/** Lines that a block keeps as they are: no blank first or last, no empty line at either end. */
function isBlock(text: string): boolean {
  return text.includes('\n') && !UNSEEN.test(text) && /^[^\s][^]*[^\s]$/.test(text) && !/[ \t]\n/.test(text);
}

/** Folding keeps single blanks only. */
function isFoldable(text: string, head: string): boolean {
  const fits = head.length + text.length + 3 <= WIDTH;
  return !fits && !text.includes('\n') && !UNSEEN.test(text) && /^\S+(?: \S+)+$/.test(text);
}

function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Words that YAML, or an older reader of it, takes for something else than text. */
const MEANT = /^(?:y|n|yes|no|on|off|true|false|null|~|\.inf|\.nan)$/i;
/** Begins with a letter, and has nothing in it that YAML reads as a mark. */
const PLAIN = /^[\p{L}][\p{L}\p{N} .,;()'’/_-]*$/u;
/** A day or a month, and an address: read as text though they hold marks. */
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;
const ADDRESS = /^https?:\/\/[\w./~?=&%+:@-]*[\w/]$/;

/** A text on one line: plain where that is safe, else in quotes. */
export function yamlText(text: string): string {
  if (DAY.test(text) || ADDRESS.test(text)) return text;
  const plain = PLAIN.test(text) && !MEANT.test(text) && !/\s$/.test(text) && !UNSEEN.test(text);
  return plain ? text : quoted(text);
}

/** JSON's quotes are YAML's; what JSON leaves as it is and nobody sees is written by its number. */
function quoted(text: string): string {
  const written = JSON.stringify(text).replaceAll(/[\p{C}\u0085\u2028\u2029\u00A0\uFEFF]/gu, (sign) =>
    Array.from(
      { length: sign.length },
      (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
  return /^"[^"'\\]*"$/.test(written) ? `'${written.slice(1, -1)}'` : written;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
