/** What every use case is given on the command line: the user's disk, the shipped library, the day. */
import { type Job, openLibrary, diskWorkspace } from '../index.ts';
import type { Io } from './io.ts';

/** Loads the library once; throws InvalidInput where a file of it was changed and is not valid. */
export async function jobOf(io: Pick<Io, 'today' | 'built'>): Promise<Job> {
  const { today, built } = io;
  return { workspace: diskWorkspace(), library: await openLibrary(), today, built };
}
