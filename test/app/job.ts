/** A job over the shipped library, with no files of a user. */
import type { Job } from '../../src/app/job.ts';
import { openLibrary } from '../../src/app/library.ts';
import type { Workspace } from '../../src/store/workspace.ts';

export const DAY = '2026-11-29';

const empty: Workspace = {
  read: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
  files: () => Promise.resolve(undefined),
  writeNew: () => Promise.reject(new Error('nothing is to be written')),
  replace: () => Promise.reject(new Error('nothing is to be written')),
};

/** The library is loaded once for all tests of a file. */
export const job: Job = { workspace: empty, library: await openLibrary(), today: DAY };
