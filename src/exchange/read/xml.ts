/** XML of a workbook, read from left to right. No document type, so no entities of its own; nothing is fetched. */
import { SaxesParser } from 'saxes';

export interface XmlReader {
  /** An element begins; its name is without prefix, those of its attributes are as written. */
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const MAX_DEPTH = 64;

/** Throws a SyntaxError where the text is not well-formed; an empty text is no part, and holds nothing. */
export function readXml(xml: string, reader: XmlReader): void {
  if (xml === '') return;
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('error', ({ message }) => {
    throw new SyntaxError(message);
  });
  parser.on('doctype', () => {
    throw new SyntaxError('a document type is not allowed');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new SyntaxError('elements are nested too deeply');
    reader.open?.(localName(name), new Map(Object.entries(attributes)));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(localName(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
