/** A result itself, as a file. */
import { OPEN_SEAL } from '../store/seal.ts';

/** Plain data as JSON that a person can read, with room for the seal. */
export function jsonFile(result: object): string {
  return `${JSON.stringify({ ...result, seal: OPEN_SEAL }, null, 2)}\n`;
}
