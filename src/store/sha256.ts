/** The version of a file. */
import { hash } from 'node:crypto';

/** SHA-256 of the bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
