/**
 * A mark in every PDF, HTML, JSON, CSV, YAML, calendar and packed document (.xlsx, .docx) that we write: the hash of the
 * file with the mark's own digits as zeros. A file that still carries its right seal was not changed by anybody and may
 * be replaced.
 */
import { sha256 } from './sha256.ts';

const MARK = 'vtc-pia-seal sha256-';
const DIGITS = 64;
/** Stands where the seal is to be: MARK and 64 zeros. */
export const OPEN_SEAL = MARK + '0'.repeat(DIGITS);

/** In a calendar lines are short: there the digits stand in a line of their own, after a blank. */
const FOLD = '\r\n ';
export const OPEN_FOLDED_SEAL = MARK + FOLD + '0'.repeat(DIGITS);

/**
 * Fills in the open seal. Throws if there is none: whoever made the bytes has to leave room for it. `approved`: the seal of
 * a document that was approved; it looks the same, and `isApproved` tells it from others.
 */
export function seal(bytes: Uint8Array, approved = false): Uint8Array {
  const buffer = Buffer.from(bytes);
  const from = openDigitsIn(buffer);
  if (from < 0) throw new Error('no room for a seal');
  const sealed = Buffer.from(buffer);
  sealed.write(approved ? approvedHash(buffer) : sha256(buffer), from, 'latin1');
  return sealed;
}

/** True if the bytes carry a seal that is right. */
export function isSealed(bytes: Uint8Array): boolean {
  return hasSeal(bytes, sha256) || isApproved(bytes);
}

/** True if the bytes carry the seal of a document that was approved. */
export function isApproved(bytes: Uint8Array): boolean {
  return hasSeal(bytes, approvedHash);
}

function hasSeal(bytes: Uint8Array, by: (bytes: Uint8Array) => string): boolean {
  const buffer = Buffer.from(bytes);
  const from = digitsIn(buffer);
  if (from < 0) return false;
  const found = buffer.subarray(from, from + DIGITS).toString('latin1');
  buffer.fill('0', from, from + DIGITS, 'latin1');
  return by(buffer) === found;
}

/** True if there is room for a seal that is not filled in yet. */
export function isOpen(bytes: Uint8Array): boolean {
  return openDigitsIn(Buffer.from(bytes)) >= 0;
}

/** Where the digits of the last open seal begin; -1: there is none. */
function openDigitsIn(buffer: Buffer): number {
  const ends = [OPEN_SEAL, OPEN_FOLDED_SEAL].map((open) => {
    const at = buffer.lastIndexOf(open);
    return at < 0 ? -1 : at + open.length - DIGITS;
  });
  return Math.max(...ends);
}

/** Where the digits of the last seal begin; -1: there is none. */
function digitsIn(buffer: Buffer): number {
  const at = buffer.lastIndexOf(MARK);
  if (at < 0) return -1;
  const behind = at + MARK.length;
  const isFolded = buffer.subarray(behind, behind + FOLD.length).toString('latin1') === FOLD;
  return isFolded ? behind + FOLD.length : behind;
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

function approvedHash(bytes: Uint8Array): string {
  return sha256(Buffer.concat([bytes, Buffer.from('approved')]));
}
