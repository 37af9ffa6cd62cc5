import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/**
 * The named destinations of a document with the number of their page, counted from 1.
 * Reads both places the format allows: the catalog's `/Dests`, as Chromium writes it, and the name tree `/Names /Dests`.
 */
export function destinations(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const found = new Map<string, number>();
  for (const [name, target] of namedTargets(pdf)) {
    const page = pages.get(pageOf(pdf, target)?.toString() ?? '');
    if (page !== undefined) found.set(name, page);
  }
  return found;
}

function* namedTargets(pdf: PDFDocument): Generator<[string, PDFObject | undefined]> {
  const old = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, target] of old?.entries() ?? []) yield [name.decodeText(), target];
  const tree = pdf.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (tree !== undefined) yield* treeTargets(tree);
}

function* treeTargets(node: PDFDict): Generator<[string, PDFObject | undefined]> {
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  if (kids !== undefined)
    for (let i = 0; i < kids.size(); i += 1) yield* treeTargets(kids.lookup(i, PDFDict));
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  if (names === undefined) return;
  for (let i = 0; i + 1 < names.size(); i += 2) {
    yield [names.lookupMaybe(i, PDFString, PDFHexString)?.decodeText() ?? '', names.get(i + 1)];
  }
}

/** A destination is `[page …]` or `<< /D [page …] >>`, by itself or behind a reference. */
function pageOf(pdf: PDFDocument, target: PDFObject | undefined): PDFRef | undefined {
  const value = pdf.context.lookup(target);
  const array = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
  const page = array instanceof PDFArray ? array.get(0) : undefined;
  return page instanceof PDFRef ? page : undefined;
}
