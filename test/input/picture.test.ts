/** Logos are looked at to their end: what breaks off is refused, whatever its head says. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { readPicture } from '../../src/input/picture.ts';
import { scratch } from '../cli/run.ts';

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

function codeOf(bytes: Uint8Array): string {
  const file = path.join(folder, 'logo');
  writeFileSync(file, bytes);
  const read = readPicture(file);
  return read.ok ? read.value.type : (read.problems[0]?.code ?? '');
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function png(rows: number, { interlaced = 0, raw = 3 * (1 + 2 * 3) } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(rows, 4);
  head.set([8, 2, 0, 0, interlaced], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(raw))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Marks and lengths of a JPEG of 2 by 2 points. */
const JPEG = Buffer.from([
  0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 2, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12,
  0xff, 0x00, 0x34, 0xff, 0xd9,
]);

it('a whole PNG counts, also an interlaced one', () => {
  expect(codeOf(png(3))).toBe('image/png');
  expect(codeOf(png(3, { interlaced: 1, raw: 23 }))).toBe('image/png');
});

it('a PNG that is cut off, changed or too short for its size does not', () => {
  const whole = png(3);
  for (const cut of [60, whole.length - 12, whole.length - 1])
    expect(codeOf(whole.subarray(0, cut))).toBe('broken-picture');
  const changed = Buffer.from(whole);
  changed[45] = (changed[45] ?? 0) ^ 1;
  expect(codeOf(changed)).toBe('broken-picture');
  expect(codeOf(png(4))).toBe('broken-picture');
});

it('a JPEG counts that goes on to its end mark', () => {
  expect(codeOf(JPEG)).toBe('image/jpeg');
  for (const cut of [16, 24, JPEG.length - 2, JPEG.length - 1])
    expect(codeOf(JPEG.subarray(0, cut))).not.toBe('image/jpeg');
});
