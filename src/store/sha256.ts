/** The version of a file. */

/** SHA-256 of the bytes, in hexadecimal. Asked for by name, all of Node's cryptography would be loaded at the start. */
export function sha256(bytes: Uint8Array): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', bytes, 'hex');
}
