/** Writes what a command made in a few moments, and says so. */
import { sealed, writeResult } from '../index.ts';
import type { Io } from './io.ts';
import { show } from './terminal.ts';

/** Writes sealed bytes; gives exit code 0. */
export async function writeBytes(io: Io, file: string, bytes: Uint8Array, force: boolean): Promise<number> {
  await writeResult(file, sealed(bytes), force);
  io.err(`${io.language.say('job.written', { file: show(file) })}\n`);
  return 0;
}
