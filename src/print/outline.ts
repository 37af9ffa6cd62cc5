/** Entries of the outline as the document says them: Chromium glues a heading's pieces together, and doubles them where it paints twice. */
import type { PdfFile } from './pdf/file.ts';
import { textValue, type Value } from './pdf/values.ts';

/** Gives each entry the text of its heading, in the order of the document; left alone where their numbers differ. */
export function nameOutline(pdf: PdfFile, headings: readonly string[]): void {
  const entries = entriesUnder(pdf, pdf.catalog.get('/Outlines'));
  if (entries.length !== headings.length) return;
  for (const [at, entry] of entries.entries()) {
    const named = new Map(pdf.dictionary(entry)).set('/Title', textValue(headings[at] ?? ''));
    pdf.set(entry, named);
  }
}

/** References to the entries below one, in their order. */
function entriesUnder(pdf: PdfFile, parent: Value | undefined): string[] {
  const found: string[] = [];
  let entry = pdf.dictionary(parent)?.get('/First');
  while (typeof entry === 'string') {
    found.push(entry, ...entriesUnder(pdf, entry));
    entry = pdf.dictionary(entry)?.get('/Next');
  }
  return found;
}
