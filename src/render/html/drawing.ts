/** Lets a drawing into a page only if it is nothing but shapes and texts. */
import { SaxesParser } from 'saxes';

const ELEMENTS = new Set([
  'svg',
  'title',
  'desc',
  'g',
  'rect',
  'path',
  'line',
  'circle',
  'polygon',
  'text',
  'tspan',
]);
const ATTRIBUTES = new Set([
  'xmlns',
  'viewBox',
  'width',
  'height',
  'class',
  'role',
  'aria-hidden',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'dx',
  'dy',
  'points',
  'transform',
  'fill',
  'stroke',
  'opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'dominant-baseline',
  'preserveAspectRatio',
]);

/**
 * The drawing as it is. Throws TypeError where it is not well-formed or holds anything that could run, load or lead
 * elsewhere: a fault of ours, since drawings are made here and texts in them are escaped.
 */
export function safeDrawing(svg: string): string {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('error', ({ message }) => refuse(message));
  parser.on('doctype', () => refuse('a document type'));
  parser.on('processinginstruction', () => refuse('an instruction'));
  parser.on('comment', () => refuse('a comment'));
  parser.on('cdata', () => refuse('raw text'));
  parser.on('opentag', ({ name, attributes }) => {
    if (!ELEMENTS.has(name) || (depth === 0) !== (name === 'svg')) refuse(`<${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value);
    depth += 1;
  });
  parser.on('closetag', () => (depth -= 1));
  parser.write(svg).close();
  return svg;
}

function checkAttribute(name: string, value: string): void {
  if (!ATTRIBUTES.has(name) || /url\(|&#|javascript:/i.test(value)) refuse(`${name}="${value.slice(0, 40)}"`);
}

function refuse(what: string): never {
  throw new TypeError(`not a drawing that a document may hold: ${what}`);
}
