/** Whether a picture is there to its end: a cut-off one would be a broken sign on the cover. */
import { crc32, inflateSync } from 'node:zlib';

/** Every chunk has its sum, and the picture data unpack to as many bytes as the size of the picture asks for. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end));
    if (type === 'IEND') return unpacks(Buffer.concat(data), rawLength(view));
    at = end + 4;
  }
  return false;
}

function unpacks(packed: Uint8Array, length: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: length + 1 }).length === length;
  } catch {
    return false;
  }
}

/** Samples a pixel by the colour type of the header. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Columns and rows of the seven passes of an interlaced picture: first column, step, first row, step. */
const PASSES = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of the unpacked picture: each row has a byte for its filter. */
function rawLength(view: DataView): number {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bits = view.getUint8(24) * (CHANNELS[view.getUint8(25)] ?? 0);
  const rows = (columns: number, count: number): number =>
    columns === 0 ? 0 : count * (1 + Math.ceil((columns * bits) / 8));
  if (view.getUint8(28) === 0) return rows(width, height);
  const steps = (size: number, first: number, step: number): number =>
    Math.max(0, Math.ceil((size - first) / step));
  return PASSES.reduce(
    (sum, [left, right, top, down]) => sum + rows(steps(width, left, right), steps(height, top, down)),
    0,
  );
}

const SCAN = 0xda;
const END = 0xd9;

/** Segment follows segment, there is a scan with data, and the last mark is the end of the picture. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let [at, scanned] = [2, 0];
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) at += 1;
    else if (mark === END) return scanned > 0;
    else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (length < 2) return false;
      at += 2 + length;
      if (mark !== SCAN) continue;
      const next = endOfScan(bytes, at);
      scanned += next - at;
      at = next;
    }
  }
  return false;
}

/** The next mark that is neither a restart nor a byte of the picture. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}
