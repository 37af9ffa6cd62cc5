/** Ids of the cells that head others: Chromium counts them with whatever else it counted, which differs by chance. */
import type { PdfFile } from './pdf/file.ts';

/** Such an id as a text of its own. */
const ID = /\((node\d+)\)/g;
/** In the cell that has it. */
const OWN = /\/ID \((node\d+)\)/;

/** Numbers the ids from 1 in their order, wherever they stand: in the cells, where cells name them, in the tree of ids. */
export function renumberIds({ objects }: PdfFile): void {
  const ids = [...objects.values()].flatMap(({ text }) => OWN.exec(text)?.[1] ?? []).sort();
  const numbered = new Map(ids.map((id, at) => [id, `(node${String(at + 1).padStart(8, '0')})`]));
  for (const object of objects.values())
    if (object.text.includes('(node'))
      object.text = object.text.replaceAll(ID, (whole, id: string) => numbered.get(id) ?? whole);
}
