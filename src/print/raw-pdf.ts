/** What the browser printed, read: all of it that needs the PDF library, which is loaded while the browser prints. */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

export { destinations } from './destinations.ts';
export { nameOutline } from './outline.ts';

/** What Chromium made, before our own metadata. */
export interface RawPdf {
  pdf: PDFDocument;
}

export async function readRaw(bytes: Uint8Array): Promise<RawPdf> {
  return { pdf: await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }) };
}
