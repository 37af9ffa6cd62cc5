/** Calendars by RFC 5545, read by a strict reader of our own, which finds each planted fault. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/document/calendar.ts';
import { renderCalendar } from '../../src/render/calendar.ts';
import { seal } from '../../src/store/seal.ts';
import { calendarFaults, contentLines, unescaped } from './strict-calendar.ts';

const written = (calendar: Calendar): Uint8Array => seal(renderCalendar(calendar).value);
const entry = { id: 'a', day: '2028-02-29', title: 'Review; of, calls', text: 'A line\nand\\another' };
const ONE: Calendar = { title: 'Assessments', made: '2026-11-29', entries: [entry, { ...entry, id: 'b' }] };

describe('a calendar', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '\\',
          ';',
          ',',
          '\n',
          '\r\n',
          '\t',
          '"',
          ':',
          'END:VEVENT',
          '\u0000',
          '\u007f',
          'ü',
          '👩‍👩‍👧',
          ' ',
        ),
        { maxLength: 90 },
      )
      .map((parts) => parts.join('')),
  );
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10));
  it('keeps to the rules whatever its texts are, and says them', () => {
    fc.assert(
      fc.property(
        text,
        day,
        fc.uniqueArray(fc.record({ id: fc.string(), day, title: text, text }), {
          minLength: 1,
          maxLength: 4,
          selector: ({ id }) => id,
        }),
        (title, made, entries) => {
          const bytes = written({ title, made, entries });
          expect(calendarFaults(bytes)).toEqual([]);
          const said = contentLines(bytes)
            .filter(({ name }) => name === 'SUMMARY')
            .map(({ value }) => unescaped(value));
          // Control characters and halves of characters are replaced in every format.
          const plain = (one: string): string => one.replaceAll(/[^\p{L}\p{N}]/gu, '');
          expect(said.map(plain)).toEqual(entries.map((one) => plain(one.title)));
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it.each([
    ['a bare line feed', (text: string) => text.replace('\r\n', '\n')],
    ['a long line', (text: string) => text.replace('SUMMARY:', `SUMMARY:${'x'.repeat(80)}`)],
    ['a comma that is not escaped', (text: string) => text.replace('\\,', ',')],
    ['a character cut in two', (text: string) => text.replace('SUMMARY:', 'SUMMARY:\u00c3')],
    ['an event without UID', (text: string) => text.replace(/UID:.*\r\n/, '')],
    ['two events with one UID', (text: string) => text.replaceAll(/UID:.*/g, 'UID:same')],
    ['a stamp that is not in UTC', (text: string) => text.replace('T000000Z', 'T000000')],
    ['a day that is none', (text: string) => text.replace('20280229', '20270229')],
    ['no version', (text: string) => text.replace('VERSION:2.0\r\n', '')],
    ['an event that does not end', (text: string) => text.replace('END:VEVENT\r\n', '')],
    ['no end of the last line', (text: string) => text.slice(0, -2)],
    ['a line without a name', (text: string) => text.replace('TRANSP:', '')],
  ])('with %s is told by the strict reader', (_, spoil) => {
    const text = Buffer.from(written(ONE)).toString('latin1');
    expect(calendarFaults(Buffer.from(text, 'latin1'))).toEqual([]);
    expect(spoil(text)).not.toBe(text);
    expect(calendarFaults(Buffer.from(spoil(text), 'latin1'))).not.toEqual([]);
  });
});
