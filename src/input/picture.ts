/** A picture for the cover: PNG or JPEG, small in bytes and in size, told by its own bytes and never by its name. */
import { phrase, type Words } from '../locale/phrase.ts';
import type { Checked } from '../problem.ts';
import { readBytes } from './bytes.ts';
import { isWholeJpeg, isWholePng } from './whole-picture.ts';
import { sha256 } from '../store/sha256.ts';

/** A picture as a page can hold it. */
export interface Picture {
  type: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  sha256: string;
}

/** Widest and highest in pixels: a small file can unfold into a huge picture. */
const MAX_PIXELS = 4000;

/** Reads a picture, or says why not. */
export function readPicture(file: string): Checked<Picture> {
  const read = readBytes(file);
  if (!read.ok) return read;
  const { bytes } = read.value;
  const found = pngSize(bytes) ?? jpegSize(bytes);
  if (found === undefined)
    return refused(file, 'no-picture', phrase('picture.other-kind'), phrase('picture.other-kind.hint'));
  const { type, width, height } = found;
  if (!(type === 'image/png' ? isWholePng(bytes) : isWholeJpeg(bytes)))
    return refused(file, 'broken-picture', phrase('picture.broken'), phrase('picture.broken.hint'));
  if (width < 1 || height < 1 || width > MAX_PIXELS || height > MAX_PIXELS)
    return refused(
      file,
      'huge-picture',
      phrase('picture.too-large', { width, height }),
      phrase('picture.too-large.hint', { most: MAX_PIXELS }),
    );
  return { ok: true, value: { type, bytes, sha256: sha256(bytes) } };
}

interface Size {
  type: Picture['type'];
  width: number;
  height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = viewOf(bytes);
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment until the frame header that holds the size. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return undefined;
    if (isFrame(marker))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

/** SOF0 to SOF15 but the three that define tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refused(file: string, code: string, message: Words, hint: Words): Checked<never> {
  return { ok: false, problems: [{ severity: 'error', code, message, hint, file, line: 1, column: 1 }] };
}
