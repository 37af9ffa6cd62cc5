import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of every page, in reading order, with one space between pieces. */
export async function textOfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await textOn(pdf, number));
  return pages;
}

/** Text of the first page alone: of a long document it is there in a fraction of the time. */
export async function textOfFirstPage(bytes: Uint8Array): Promise<string> {
  return textOn(await openPdf(bytes), 1);
}

async function textOn(pdf: Awaited<ReturnType<typeof openPdf>>, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  const pieces = items.map((item) => ('str' in item ? item.str : ''));
  return pieces.join(' ').replaceAll(/\s+/g, ' ');
}

/** The document as pdf.js sees it. */
export function openPdf(bytes: Uint8Array) {
  // pdf.js takes the memory it is given away from its owner.
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}
