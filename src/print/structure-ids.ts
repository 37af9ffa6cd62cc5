/** Ids of the cells that head others: Chromium counts them with whatever else it counted, which differs by chance. */
import { PDFArray, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** Numbers the ids from 1 in their order, wherever they stand: in the cells, where cells name them, in the tree of ids. */
export function renumberIds(pdf: PDFDocument): void {
  const elements = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && isElement(object) ? [object] : []));
  const ids = elements.flatMap((element) => idOf(element) ?? []).sort();
  const numbered = new Map(ids.map((id, at) => [id, `node${String(at + 1).padStart(8, '0')}`]));
  const change = (object: PDFObject | undefined): void => rename(object, numbered);
  for (const element of elements) {
    const id = numbered.get(idOf(element) ?? '');
    if (id !== undefined) element.set(ID, PDFString.of(id));
    change(element.lookup(PDFName.of('A')));
  }
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  change(root?.lookup(PDFName.of('IDTree')));
}

const ID = PDFName.of('ID');
const NAMING = ['Headers', 'Names', 'Limits', 'Kids'].map((name) => PDFName.of(name));

function isElement(dict: PDFDict): boolean {
  return dict.get(PDFName.of('Type')) === PDFName.of('StructElem');
}

function idOf(element: PDFDict): string | undefined {
  return element.lookupMaybe(ID, PDFString)?.asString();
}

/** Changes the ids in attributes of an element and in the tree of ids. */
function rename(object: PDFObject | undefined, numbered: ReadonlyMap<string, string>): void {
  if (object instanceof PDFDict) for (const name of NAMING) rename(object.lookup(name), numbered);
  if (!(object instanceof PDFArray)) return;
  for (let at = 0; at < object.size(); at += 1) {
    const part = object.lookup(at);
    const id = part instanceof PDFString ? numbered.get(part.asString()) : undefined;
    if (id !== undefined) object.set(at, PDFString.of(id));
    // A name in the tree stands before the element that it names, which is changed by itself.
    else if (!(part instanceof PDFDict && isElement(part))) rename(part, numbered);
  }
}
