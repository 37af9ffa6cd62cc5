/** Files of a kind that lie in the folder, as far as a first look tells. */
import type { SchemaName } from '../input/fault.ts';
import { type FileHead, headOf } from '../input/head.ts';
import type { Folder } from '../store/folder.ts';
import type { Desk } from './desk.ts';

interface Looked {
  changed: number;
  head: FileHead | undefined;
}

/** What was looked at and has not changed since is not parsed again. */
const known = new WeakMap<Folder, Map<string, Looked>>();

/** Names as seen from the folder, sorted; what cannot be read is of no kind. */
export async function ownFiles(kind: SchemaName, { folder }: Desk): Promise<string[]> {
  const found = await folder.workspace.files(folder.root);
  const names = (found?.files ?? []).filter((file) => /\.ya?ml$/i.test(file)).map(folder.nameOf);
  const before = known.get(folder);
  const now = new Map<string, Looked>();
  for (const name of names) now.set(name, await lookAt(name, folder, before?.get(name)));
  known.set(folder, now);
  return names.filter((name) => now.get(name)?.head?.kind === kind);
}

async function lookAt(name: string, folder: Folder, before: Looked | undefined): Promise<Looked> {
  const changed = await folder.changed(name);
  if (before?.changed === changed && changed !== 0) return before;
  // Behind a name may lie a link that leads out of the folder.
  const file = await folder.place(name).catch(() => undefined);
  const head = file === undefined ? undefined : await headOf(file);
  return { changed, head: head?.ok === true ? head.value : undefined };
}
