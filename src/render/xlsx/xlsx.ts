/** The tables of a document as a workbook: text stays text, figures are numbers; nothing is a formula, a link or a macro. */
import type { Document, Sources, Table } from '../../document/model.ts';
import { outlineOf, walk } from '../../document/outline.ts';
import { withRoomInZip } from '../../store/seal.ts';
import { sheetText } from './cells.ts';
import { sheetNames } from './names.ts';
import { withPrintNames } from './print-names.ts';
import { sheetOf } from './sheet.ts';

/**
 * One sheet a table, in reading order, and what is cited at the end; with room for the seal. Throws RangeError where the
 * document has no table. Texts have to be legal (`legalTexts`).
 */
export async function renderXlsx(document: Document): Promise<Uint8Array> {
  const tables = tablesOf(document);
  if (tables.length === 0) throw new RangeError('a workbook needs a table');
  const cited = outlineOf(document);
  const names = sheetNames(tables.map(({ caption }) => caption));
  const { writeXlsx } = await import('hucre/xlsx');
  const day = new Date(`${document.created}T00:00:00Z`);
  const sheets = tables.map((table, at) => sheetOf(table, names[at] ?? '', document, cited));
  const bytes = await writeXlsx({
    ...withPrintNames(sheets),
    properties: {
      title: sheetText(document.title),
      subject: sheetText(document.subject),
      creator: 'vtc-pia',
      lastModifiedBy: 'vtc-pia',
      created: day,
      modified: day,
    },
  });
  return withRoomInZip(bytes);
}

function tablesOf({ blocks }: Document): Table[] {
  let heading = '';
  return [...walk(blocks)].flatMap((block): Table[] => {
    if (block.kind === 'section') heading = block.title;
    if (block.kind === 'sources') return [sourceTable(block, heading)];
    return block.kind === 'table' ? [block] : [];
  });
}

/** Numbers in the other sheets lead here. */
function sourceTable({ groups }: Sources, title: string): Table {
  const rows = groups.flatMap((group) => [
    { group: true, cells: [{ content: [group.title] }] },
    ...group.entries.map(({ id, text }) => ({ cells: [{ content: [{ cite: [id] }] }, { content: text }] })),
  ]);
  return {
    kind: 'table',
    id: 'sources',
    caption: title,
    columns: [{ title: '№', heads: true }, { title }],
    rows,
  };
}
