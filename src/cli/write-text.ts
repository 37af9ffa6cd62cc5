/** Writes a text and says so. */
import { sealed, writeResult } from '../index.ts';
import type { Io } from './io.ts';
import { show } from './terminal.ts';

/** Writes sealed text and says so; gives exit code 0. */
export async function writeText(io: Io, file: string, text: string, force: boolean): Promise<number> {
  await writeResult(file, sealed(Buffer.from(text)), force);
  io.err(`${show(file)} written\n`);
  return 0;
}
