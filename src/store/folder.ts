/** A folder that is worked in: names in it lead to files below it and nowhere else. */
import { constants } from 'node:fs';
import { access, appendFile, lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { phrase } from '../locale/phrase.ts';
import { isReservedName } from '../names.ts';
import { diskWorkspace } from './disk.ts';
import type { Workspace } from './workspace.ts';

export interface Folder {
  /** Where it really lies. */
  root: string;
  workspace: Workspace;
  /** The path of a name such as 'cases/pia.yaml'. Throws UserError where it would lead out of the folder. */
  place: (name: string) => Promise<string>;
  /** When a file was last changed, in milliseconds; 0: it cannot be told. */
  changed: (name: string) => Promise<number>;
  /** The name of a path below it. */
  nameOf: (file: string) => string;
  /** Puts a line at the end of a file; makes the file where there is none. */
  append: (file: string, line: string) => Promise<void>;
}

/** Throws UserError where there is no such folder, or nobody may write into it. */
export async function openFolder(folder: string): Promise<Folder> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new UserError(
      'no-folder',
      phrase('workbench.no-folder', { folder }),
      phrase('workbench.no-folder.fix'),
    );
  const root = await realpath(folder);
  await access(root, constants.W_OK).catch(() => {
    throw new UserError(
      'closed-folder',
      phrase('workbench.closed', { folder }),
      phrase('workbench.closed.fix'),
    );
  });
  const workspace = diskWorkspace();
  return {
    root,
    workspace,
    append: (file, line) => appendFile(file, line),
    place: (name) => placeIn(root, name),
    changed: (name) =>
      stat(path.join(root, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    nameOf: (file) => path.relative(root, file).split(path.sep).join('/'),
  };
}

async function placeIn(root: string, name: string): Promise<string> {
  const steps = name.split('/');
  if (steps.some((step) => !isPlain(step))) throw outside(name);
  const file = path.join(root, ...steps);
  const real = await realFile(file);
  if (real !== root && !real.startsWith(root + path.sep)) throw outside(name);
  return file;
}

/** No way up, nothing hidden, no device, nothing that another system would read otherwise. */
function isPlain(step: string): boolean {
  return step !== '' && !step.startsWith('.') && !/[\\:\x00-\x1f\x7f]/.test(step) && !isReservedName(step);
}

/** Where it leads; of what is not there yet, where the nearest folder above it does. */
async function realFile(file: string): Promise<string> {
  const there = await lstat(file).catch(() => undefined);
  if (there !== undefined) return realpath(file);
  const above = path.dirname(file);
  return path.join(await realFile(above), path.basename(file));
}

function outside(name: string): UserError {
  return new UserError(
    'outside-folder',
    phrase('workbench.outside', { name }),
    phrase('workbench.outside.fix'),
  );
}
