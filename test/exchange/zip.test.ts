import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackWorkbook } from '../../src/exchange/read/zip.ts';

const XML = `<a>${'0123456789'.repeat(20)}</a>`;
const packed = zipSync({ 'xl/a.xml': [strToU8(XML), { level: 0 }], 'xl/b.xml': strToU8('<b/>') });
const problemOf = (bytes: Uint8Array): string | undefined => {
  const read = unpackWorkbook(bytes);
  return read.ok ? undefined : read.faults[0]?.code;
};

/** With a comment at its end, where a second directory seems to begin. */
function withFalseEnd(zip: Uint8Array): Uint8Array {
  const comment = Buffer.from('PK\u0005\u0006 and more', 'latin1');
  const whole = Buffer.concat([zip, comment]);
  whole.writeUInt16LE(comment.length, zip.length - 2);
  return whole;
}

/** One letter of the first part is another one. */
function damaged(zip: Uint8Array): Uint8Array {
  const copy = Buffer.from(zip);
  copy[copy.indexOf('0123') + 1] = 0x39;
  return copy;
}

describe('a workbook from outside', () => {
  it('is read where its sums are right', () => {
    expect(problemOf(packed)).toBeUndefined();
  });

  it('is refused where a part was damaged, whatever stands at its end', () => {
    expect(problemOf(damaged(packed))).toBe('damaged-workbook');
    expect(problemOf(withFalseEnd(damaged(packed)))).toBe('damaged-workbook');
  });

  it('gives each part as it was packed or none, whichever byte is another one', () => {
    const whole = unzipSync(packed);
    fc.assert(
      fc.property(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = Uint8Array.from(packed);
        copy[at] = (copy[at] ?? 0) ^ change;
        const read = unpackWorkbook(copy);
        if (!read.ok) return;
        const known = Object.values(whole).map((part) => Buffer.from(part).toString());
        for (const text of read.value.texts.values()) expect(known).toContain(text);
      }),
      { numRuns: 1000 },
    );
  });
});
