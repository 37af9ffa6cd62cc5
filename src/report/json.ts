/** A result itself, as a file. */
import { OPEN_SEAL } from '../render/seal.ts';

export function renderJson(result: object): string {
  return `${JSON.stringify({ ...result, seal: OPEN_SEAL }, null, 2)}\n`;
}
