/** A workspace on the disk: files where they lie, written as results are. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { sha256 } from './sha256.ts';
import type { FilesBelow, StoredFile, Workspace, Written } from './workspace.ts';
import { replaceText } from './write-file.ts';
import { writeNew } from './write-new.ts';

/** Paths are those that the user named, from the folder that the command was called in. */
export function diskWorkspace(): Workspace {
  return { read, list, files: filesBelow, writeNew: create, replace };
}

async function read(file: string): Promise<StoredFile | undefined> {
  const bytes = await readFile(file).catch(absent);
  return bytes === undefined ? undefined : { bytes, sha256: sha256(bytes) };
}

async function list(folder: string): Promise<string[]> {
  return ((await readdir(folder).catch(absent)) ?? []).toSorted();
}

/** Links to folders are not followed: they could lead round in a circle. */
async function filesBelow(folder: string): Promise<FilesBelow | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(absent);
  if (entries === undefined) return undefined;
  const shown = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const files = shown.filter((one) => one.isFile() || one.isSymbolicLink());
  const below = await Promise.all(
    shown
      .filter((one) => one.isDirectory())
      .map(async ({ name }) => {
        const inner = path.join(folder, name);
        return filesBelow(inner).catch((error: unknown): FilesBelow => ({
          files: [],
          closed: [{ folder: inner, error }],
        }));
      }),
  );
  const inside = below.filter((one) => one !== undefined);
  return {
    files: [
      ...files.map(({ name }) => path.join(folder, name)),
      ...inside.flatMap((one) => one.files),
    ].toSorted(),
    closed: inside.flatMap((one) => one.closed),
  };
}

async function create(file: string, bytes: Uint8Array): Promise<Written> {
  try {
    await writeNew(file, bytes);
    return 'written';
  } catch (error) {
    if (error instanceof UserError && error.code === 'file-exists') return 'exists';
    throw error;
  }
}

async function replace(file: string, bytes: Uint8Array, version: string): Promise<Written> {
  const stored = await read(file);
  if (stored?.sha256 !== version) return 'changed';
  return (await replaceText(file, stored.bytes, bytes)) ? 'written' : 'changed';
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
