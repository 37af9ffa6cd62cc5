import type { PdfFile } from './pdf/file.ts';
import { nameIn, type Value } from './pdf/values.ts';

/** The named destinations of a document, as Chromium writes them, with the number of their page, counted from 1. */
export function destinations(pdf: PdfFile): Map<string, number> {
  const pages = new Map(pdf.pages().map((page, index) => [page, index + 1]));
  const found = new Map<string, number>();
  for (const [name, target] of pdf.dictionary(pdf.catalog.get('/Dests')) ?? []) {
    const page = pages.get(pageOf(pdf, target) ?? '');
    if (page !== undefined) found.set(nameIn(name), page);
  }
  return found;
}

/** A destination is `[page …]` or `<< /D [page …] >>`, by itself or behind a reference. */
function pageOf(pdf: PdfFile, target: Value): string | undefined {
  const value = pdf.value(target);
  const array = value instanceof Map ? pdf.value(value.get('/D')) : value;
  const page = Array.isArray(array) ? array[0] : undefined;
  return typeof page === 'string' ? page : undefined;
}
