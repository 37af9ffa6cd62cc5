/** Files packed into one (zip): the same files give the same bytes, whatever the machine and the clock. */
import { type Zippable, zipSync } from 'fflate';
import { withRoomInZip } from '../store/seal.ts';

/** A file of an archive. */
export interface PackedFile {
  /** With slashes. */
  name: string;
  bytes: Uint8Array;
}

/** In the order of the names, each dated `day` (YYYY-MM-DD), with room for the seal. */
export function archive(files: readonly PackedFile[], day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date);
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const packed: Zippable = Object.fromEntries(sorted.map(({ name, bytes }) => [name, [bytes, { mtime }]]));
  return withRoomInZip(zipSync(packed));
}
