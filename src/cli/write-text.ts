/** Writes a text, or what is one already, and says so. */
import { sealed, writeResult } from '../index.ts';
import type { Io } from './io.ts';
import { show } from './terminal.ts';

/** Writes sealed text and says so; gives exit code 0. */
export function writeText(io: Io, file: string, text: string, force: boolean): Promise<number> {
  return writeBytes(io, file, Buffer.from(text), force);
}

/** The same for bytes. */
export async function writeBytes(io: Io, file: string, bytes: Uint8Array, force: boolean): Promise<number> {
  await writeResult(file, sealed(bytes), force);
  io.err(`${io.language.say('job.written', { file: show(file) })}\n`);
  return 0;
}
