/** Reads a packed document (.docx, .xlsx) as another program would: unpacked, and each part parsed by a strict reader. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element; `text` is what stands in all `w:t` within it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  own: string;
}

/** Every XML part by name. Throws where one is not well-formed. */
export function readParts(bytes: Uint8Array): Map<string, Element> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels|svg)$/.test(name));
  return new Map(files.map(([name, data]) => [name, parse(strFromU8(data))]));
}

export function partOf(bytes: Uint8Array, name: string): Element {
  const part = readParts(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

/** All elements of a name, in order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function children(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}

/** Value of an attribute of the first element of that name within. */
export function valueOf(element: Element | undefined, name: string, attribute = 'w:val'): string | undefined {
  return element === undefined ? undefined : all(element, name)[0]?.attributes[attribute];
}

export function textOf(element: Element): string {
  if (element.name === 'w:t' || element.name === 't') return element.own;
  if (element.name === 'w:tab' && Object.keys(element.attributes).length === 0) return '\t';
  return element.children.map(textOf).join('');
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], own: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], own: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.own += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}
