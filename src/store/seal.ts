/**
 * A mark in every PDF, HTML, JSON, CSV, YAML and packed document (.xlsx, .docx) that we write: the hash of the file with the mark's own digits as zeros. A
 * file that still carries its right seal was not changed by anybody and may be replaced.
 */
import { sha256 } from './sha256.ts';

const MARK = 'vtc-pia-seal sha256-';
const DIGITS = 64;
/** Stands where the seal is to be: MARK and 64 zeros. */
export const OPEN_SEAL = MARK + '0'.repeat(DIGITS);

/** Fills in the open seal. Throws if there is none: whoever made the bytes has to leave room for it. */
export function seal(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const at = buffer.lastIndexOf(OPEN_SEAL);
  if (at < 0) throw new Error('no room for a seal');
  const sealed = Buffer.from(buffer);
  sealed.write(sha256(buffer), at + MARK.length, 'latin1');
  return sealed;
}

/** True if the bytes carry a seal that is right. */
export function isSealed(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes);
  const at = buffer.lastIndexOf(MARK);
  if (at < 0) return false;
  const from = at + MARK.length;
  const found = buffer.subarray(from, from + DIGITS).toString('latin1');
  buffer.fill('0', from, from + DIGITS, 'latin1');
  return sha256(buffer) === found;
}

/** A PDF may carry a comment after its end. */
export function withRoomForSeal(pdf: Uint8Array): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`\n%${OPEN_SEAL}\n`, 'latin1')]);
}

/** A packed document (a zip) may carry a comment at its end; programs that open it show none and keep none. */
export function withRoomInZip(zip: Uint8Array): Uint8Array {
  const packed = Buffer.from(zip);
  const length = packed.length - 2;
  if (packed.readUInt16LE(length) !== 0) throw new Error('the document carries a comment already');
  packed.writeUInt16LE(OPEN_SEAL.length, length);
  return Buffer.concat([packed, Buffer.from(OPEN_SEAL, 'latin1')]);
}

/** A text file that people fill in carries it in a comment of its own. */
export function withRoomInYaml(text: string): string {
  return `${text}# ${OPEN_SEAL}\n`;
}
