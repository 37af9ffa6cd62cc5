import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of every page, in reading order, with one space between pieces. */
export async function textOfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const pieces = items.map((item) => ('str' in item ? item.str : ''));
    pages.push(pieces.join(' ').replaceAll(/\s+/g, ' '));
  }
  return pages;
}

/** The document as pdf.js sees it. */
export function openPdf(bytes: Uint8Array) {
  // pdf.js takes the memory it is given away from its owner.
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}
