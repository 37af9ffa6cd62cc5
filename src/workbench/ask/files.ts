/** Files of ours in the folder, by what they are. */
import type { SchemaName } from '../../input/fault.ts';
import { headOf } from '../../input/head.ts';
import type { Desk } from '../desk.ts';

export interface FolderFile {
  /** As addresses name it, seen from the folder. */
  name: string;
  /** As use cases take it. */
  file: string;
  /** undefined: it cannot be read as YAML, or tells nothing that we know. */
  kind: SchemaName | undefined;
  id: string | undefined;
  isBroken: boolean;
}

/** Every text file of YAML that really lies in the folder, sorted by name. */
export async function filesIn({ folder }: Desk): Promise<FolderFile[]> {
  const found = await folder.workspace.files(folder.root);
  const names = (found?.files ?? []).map(folder.nameOf).filter((name) => /\.ya?ml$/i.test(name));
  const read = await Promise.all(names.map((name) => fileNamed(name, folder)));
  return read.filter((one) => one !== undefined);
}

async function fileNamed(name: string, folder: Desk['folder']): Promise<FolderFile | undefined> {
  // A link that leads out of the folder, or a name that no address has.
  const file = await folder.place(name).catch(() => undefined);
  if (file === undefined) return undefined;
  const head = await headOf(file);
  return head.ok
    ? { name, file, kind: head.value.kind, id: head.value.id, isBroken: false }
    : { name, file, kind: undefined, id: undefined, isBroken: true };
}
