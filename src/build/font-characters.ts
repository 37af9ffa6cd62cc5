/** Which characters a font has letters for: its own table says so, which a list of ranges only promises. */
import { inflateSync } from 'node:zlib';

/** First and last code point of a range. */
export type Range = [number, number];

/** Length of the head of a WOFF file, and of each entry of the directory behind it. */
const HEAD = 44;
const ENTRY = 20;

/** Characters of a WOFF file, as ranges in their order. Throws where it has no table of characters that we can read. */
export function charactersOf(woff: Buffer): Range[] {
  const table = tableOf(woff, 'cmap');
  const places = Array.from({ length: table.readUInt16BE(2) }, (_, at) => table.readUInt32BE(8 + 8 * at));
  const found = places.flatMap((place) => {
    const part = table.subarray(place);
    const format = part.readUInt16BE(0);
    return format === 12 ? groupsOf(part) : format === 4 ? segmentsOf(part) : [];
  });
  if (found.length === 0) throw new Error('a font without a table of characters that can be read');
  return joined(found);
}

function tableOf(woff: Buffer, tag: string): Buffer {
  for (let at = 0; at < woff.readUInt16BE(12); at += 1) {
    const entry = woff.subarray(HEAD + ENTRY * at);
    if (entry.toString('latin1', 0, 4) !== tag) continue;
    const [offset, packed, whole] = [4, 8, 12].map((place) => entry.readUInt32BE(place)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return packed === whole ? bytes : inflateSync(bytes);
  }
  throw new Error(`a font without '${tag}'`);
}

/** Format 12: groups of characters of all planes. */
function groupsOf(part: Buffer): Range[] {
  return Array.from({ length: part.readUInt32BE(12) }, (_, at) => {
    const group = 16 + 12 * at;
    return [part.readUInt32BE(group), part.readUInt32BE(group + 4)];
  });
}

/** Format 4: segments of the first plane; the last one, 0xFFFF, is no character. */
function segmentsOf(part: Buffer): Range[] {
  const double = part.readUInt16BE(6);
  return Array.from({ length: double / 2 }, (_, at): Range => {
    const end = 14 + 2 * at;
    return [part.readUInt16BE(end + double + 2), part.readUInt16BE(end)];
  }).filter(([first]) => first !== 0xffff);
}

/** In order, with those that touch made one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = result.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

/** What both lists of ranges hold. */
export function shared(some: readonly Range[], others: readonly Range[]): Range[] {
  const both = some.flatMap(([first, last]) =>
    others.map(([from, to]): Range => [Math.max(first, from), Math.min(last, to)]),
  );
  return joined(both.filter(([first, last]) => first <= last));
}
