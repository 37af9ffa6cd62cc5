/** A document as a text file. */
import type { Document } from '../document/model.ts';
import { plain } from './plain.ts';
import { OPEN_SEAL } from '../store/seal.ts';
import { renderText } from './text.ts';

/** Columns; what people read well in one line. */
const WIDTH = 96;

/** UTF-8 lines without anything that steers a terminal; the last has room for the seal. */
export function renderTextFile(document: Document): Promise<Uint8Array> {
  const lines = renderText(document, { width: WIDTH }).split('\n');
  return Promise.resolve(Buffer.from([...lines.map(plain), OPEN_SEAL, ''].join('\n')));
}
