/** The files that a document was made from, by which the same document can be made again. */
import type { Language } from '../locale/language.ts';
import { cell } from './make.ts';
import type { Table } from './model.ts';

/** One table for every record, with name and fingerprint of each; nothing where there are none. */
export function filesTable(inputs: readonly { path: string; sha256: string }[], { say }: Language): Table[] {
  if (inputs.length === 0) return [];
  const table: Table = {
    kind: 'table',
    id: 'files',
    dense: true,
    caption: say('document.files'),
    columns: [
      { title: say('document.file'), heads: true, width: 5 },
      { title: say('document.hash'), width: 9 },
    ],
    rows: inputs.map(({ path, sha256 }) => ({ cells: [cell([{ code: path }]), cell([{ code: sha256 }])] })),
  };
  return [table];
}
