/**
 * As much XML as a workbook needs, read from left to right: elements, attributes, text. No document type, so no
 * entities of its own; nothing is fetched. Throws a SyntaxError where the text is not well-formed.
 */
export interface XmlReader {
  /** An element begins; its name is without prefix. */
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const MAX_DEPTH = 64;
const MAX_TAG = 65_536;

export function readXml(xml: string, reader: XmlReader): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next !== at) reader.text?.(unescaped(xml.slice(at, next < 0 ? undefined : next)));
    if (next < 0) break;
    at = markup(xml, next, open, reader);
  }
  if (open.length > 0) throw new SyntaxError('an element does not end');
}

/** Reads what begins with '<' and gives the place after it. */
function markup(xml: string, at: number, open: string[], reader: XmlReader): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at + 9);
    reader.text?.(xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', at)) throw new SyntaxError('a document type is not allowed');
  const end = endOfTag(xml, at + 1);
  tag(xml.slice(at + 1, end), open, reader);
  return end + 1;
}

function tag(inside: string, open: string[], reader: XmlReader): void {
  if (inside.startsWith('/')) {
    const name = localName(inside.slice(1).trim());
    if (open.pop() !== name) throw new SyntaxError('an element ends that did not begin');
    reader.close?.(name);
    return;
  }
  const isEmpty = inside.endsWith('/');
  const [full = ''] = /^[^\s/]+/.exec(inside) ?? [];
  const name = localName(full);
  reader.open?.(name, attributesOf(inside.slice(full.length)));
  if (isEmpty) {
    reader.close?.(name);
    return;
  }
  open.push(name);
  if (open.length > MAX_DEPTH) throw new SyntaxError('elements are nested too deeply');
}

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    [...found].map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]),
  );
}

/** The '>' that ends a tag; one inside quotes does not. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length && at - from < MAX_TAG; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  throw new SyntaxError('a tag does not end');
}

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw new SyntaxError(`'${mark}' is missing`);
  return end + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,31}));/gi, (_, hex, decimal, name) => {
    if (typeof name === 'string') return known(name);
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    if (code > 0x10ffff) throw new SyntaxError('a character that does not exist');
    return String.fromCodePoint(code);
  });
}

function known(name: string): string {
  const sign = NAMED[name];
  if (sign === undefined) throw new SyntaxError(`the entity '${name}' is not known`);
  return sign;
}
