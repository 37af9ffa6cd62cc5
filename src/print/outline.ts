/** Entries of the outline as the document says them: Chromium glues a heading's pieces together, and doubles them where it paints twice. */
import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/** Gives each entry the text of its heading, in the order of the document; left alone where their numbers differ. */
export function nameOutline(pdf: PDFDocument, headings: readonly string[]): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const entries = root === undefined ? [] : entriesUnder(root);
  if (entries.length !== headings.length) return;
  entries.forEach((entry, at) => {
    entry.set(PDFName.of('Title'), PDFHexString.fromText(headings[at] ?? ''));
  });
}

function entriesUnder(parent: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let entry = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (entry !== undefined) {
    found.push(entry, ...entriesUnder(entry));
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}
