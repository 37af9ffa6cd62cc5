import { PDFArray, PDFDict, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { PrintError } from './print-error.ts';

/** Actions, annotations and entries that run something, leave the file, or send something (ISO 32000-1, 12.6.4). */
const FORBIDDEN = new Set([
  'AA',
  'GoToE',
  'GoToR',
  'ImportData',
  'JavaScript',
  'JS',
  'Launch',
  'Movie',
  'Rendition',
  'RichMedia',
  'Sound',
  'SubmitForm',
]);
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;

/**
 * Looks at every object of the document, whether a page refers to it or not.
 * @throws PrintError `active-content` when one could run, open or send something, or is a link other than http(s) or mailto
 */
export function assertPassive(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const found = activePart(object);
    if (found !== null) throw activeContent(found);
  }
}

/** Objects written in place are looked into; references are met by themselves. */
function activePart(object: PDFObject): string | null {
  if (object instanceof PDFArray) return activeItem(object);
  if (object instanceof PDFStream) return activePart(object.dict);
  if (!(object instanceof PDFDict)) return null;
  for (const [key, value] of object.entries()) {
    const found = activeEntry(nameOf(key), value) ?? activePart(value);
    if (found !== null) return found;
  }
  return null;
}

/** One by one: copies of all arrays of a document take longer than the looking. */
function activeItem(array: PDFArray): string | null {
  for (let at = 0; at < array.size(); at += 1) {
    const found = activePart(array.get(at));
    if (found !== null) return found;
  }
  return null;
}

/** Names are many, and hardly any needs decoding. */
function nameOf(name: PDFName): string {
  const written = name.asString();
  return written.includes('#') ? name.decodeText() : written.slice(1);
}

function activeEntry(key: string, value: PDFObject): string | null {
  // A heading's id may be any of these words: a named destination is an array, the entries we look for never are.
  if (FORBIDDEN.has(key) && !(value instanceof PDFArray)) return `/${key}`;
  const isType = key === 'S' || key === 'Subtype' || key === 'Type';
  if (isType && value instanceof PDFName && FORBIDDEN.has(nameOf(value))) return `/${nameOf(value)}`;
  if (key !== 'URI') return null;
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  const address = value.decodeText();
  return SAFE_LINK.test(address) ? null : `a link to ${address.slice(0, 80)}`;
}

function activeContent(found: string): PrintError {
  return new PrintError(
    'active-content',
    `The printed document holds ${found}, which a report must not hold; it was not kept.`,
    'Use http, https or mailto links only. If the data holds no other link, please report this as a fault of vtc-pia.',
  );
}
