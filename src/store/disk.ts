/** A workspace on the disk: files where they lie, written as results are. */
import { readdir, readFile } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { sha256 } from './sha256.ts';
import type { StoredFile, Workspace, Written } from './workspace.ts';
import { replaceText } from './write-file.ts';
import { writeNew } from './write-new.ts';

/** Paths are those that the user named, from the folder that the command was called in. */
export function diskWorkspace(): Workspace {
  return { read, list, writeNew: create, replace };
}

async function read(path: string): Promise<StoredFile | undefined> {
  const bytes = await readFile(path).catch(absent);
  return bytes === undefined ? undefined : { bytes, sha256: sha256(bytes) };
}

async function list(folder: string): Promise<string[]> {
  return ((await readdir(folder).catch(absent)) ?? []).toSorted();
}

async function create(path: string, bytes: Uint8Array): Promise<Written> {
  try {
    await writeNew(path, bytes);
    return 'written';
  } catch (error) {
    if (error instanceof UserError && error.code === 'file-exists') return 'exists';
    throw error;
  }
}

async function replace(path: string, bytes: Uint8Array, version: string): Promise<Written> {
  const stored = await read(path);
  if (stored?.sha256 !== version) return 'changed';
  return (await replaceText(path, stored.bytes, bytes)) ? 'written' : 'changed';
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
