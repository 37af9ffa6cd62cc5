/** Files of ours in the folder, by what they are. */
import type { SchemaName } from '../input/fault.ts';
import { readHead } from '../input/head.ts';
import type { Problem } from '../problem.ts';
import { plain } from '../render/plain.ts';
import type { Folder } from '../store/folder.ts';
import type { Desk } from './desk.ts';

export interface FolderFile {
  /** As addresses name it, seen from the folder. */
  name: string;
  /** As use cases take it. */
  file: string;
  /** undefined: it cannot be read as YAML, or tells nothing that we know. */
  kind: SchemaName | undefined;
  id: string | undefined;
  /** What people call it. */
  title: string | undefined;
  /** Why it cannot be read. */
  problems: readonly Problem[];
}

interface Looked {
  changed: number;
  found: FolderFile | undefined;
}

/** What was looked at and has not changed since is not parsed again. */
const known = new WeakMap<Folder, Map<string, Looked>>();

/** Every text file of YAML that really lies in the folder, sorted by name. */
export async function filesIn({ folder }: Desk): Promise<FolderFile[]> {
  const found = await folder.workspace.files(folder.root);
  const names = (found?.files ?? []).map(folder.nameOf).filter((name) => /\.ya?ml$/i.test(name));
  const before = known.get(folder);
  const now = await Promise.all(
    names.map(async (name) => [name, await lookAt(name, folder, before?.get(name))] as const),
  );
  known.set(folder, new Map(now));
  return now.flatMap(([, one]) => one.found ?? []);
}

export async function filesOfKind(kind: SchemaName, desk: Desk): Promise<FolderFile[]> {
  return (await filesIn(desk)).filter((one) => one.kind === kind);
}

const NOTHING = { kind: undefined, id: undefined, title: undefined };

async function lookAt(name: string, folder: Folder, before: Looked | undefined): Promise<Looked> {
  const changed = await folder.changed(name);
  if (before?.changed === changed && changed !== 0) return before;
  // A link that leads out of the folder, or a name that no address has.
  const file = await folder.place(name).catch(() => undefined);
  if (file === undefined) return { changed, found: undefined };
  const head = await readHead(file);
  const { kind, id, title } = head.ok ? head.value : NOTHING;
  return { changed, found: { name, file, kind, id, title, problems: head.ok ? [] : head.problems } };
}

/** 'Talk of ours (talk.yaml)': what people call it, and where it is. */
export function ownTitle({ name, title }: Pick<FolderFile, 'name' | 'title'>, { language }: Desk): string {
  return title === undefined ? name : language.say('workbench.own', { title: plain(title), file: name });
}
