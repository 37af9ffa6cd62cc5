/** The sums in the directory of a zip: an answer that was damaged on its way must not be read as another one. */

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
/** Bytes of an entry before its name. */
const HEAD = 46;

/** CRC-32 of each part by name, as the directory gives it; what is not to be found there is left out. */
export function sumsOf(bytes: Uint8Array): Map<string, number> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const sums = new Map<string, number>();
  const end = zip.lastIndexOf(END);
  let at = end < 0 || end + 20 > zip.length ? zip.length : zip.readUInt32LE(end + 16);
  while (at + HEAD <= zip.length && zip.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const from = at + HEAD;
    const to = from + (name ?? 0);
    sums.set(zip.toString('utf8', from, to), zip.readUInt32LE(at + 16));
    at = to + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

/** CRC-32 of a part. */
export function sumOf(part: Uint8Array): number {
  return process.getBuiltinModule('node:zlib').crc32(part);
}
