/** A calendar as a file that calendar programs take in (iCalendar, RFC 5545): whole days, no time zone, no alarm. */
import type { Calendar, CalendarEntry } from '../document/calendar.ts';
import { OPEN_FOLDED_SEAL } from '../store/seal.ts';
import { type Legal, legalTexts } from './legal-text.ts';

/**
 * Lines end with CRLF and have 75 octets at most; texts are escaped, and no character is cut in two. A calendar has one
 * entry at least: throws RangeError for none.
 */
export function renderCalendar(calendar: Calendar): Legal<Uint8Array> {
  if (calendar.entries.length === 0) throw new RangeError('a calendar holds one entry at least');
  const { value, replaced } = legalTexts(calendar);
  const { title, made, entries } = value;
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//vtc-pia//register//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textValue(title)}`,
  ];
  const events = entries.flatMap((entry) => eventLines(entry, made));
  const seal = `X-VTC-PIA-SEAL:${OPEN_FOLDED_SEAL}`;
  const text = [...head.map(folded), seal, ...events.map(folded), 'END:VCALENDAR', ''].join('\r\n');
  return { value: Buffer.from(text), replaced };
}

/** It takes no time of anybody, so it is shown as free. */
function eventLines({ id, day, title, text }: CalendarEntry, made: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${hash(id)}@vtc-pia`,
    `DTSTAMP:${digits(made)}T000000Z`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `SUMMARY:${textValue(title)}`,
    `DESCRIPTION:${textValue(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function digits(day: string): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11. */
function textValue(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/[\t\u007f]/g, ' ');
}

const MOST_OCTETS = 75;

/** RFC 5545, 3.1: what is longer goes on in the next line, after a blank that counts. */
function folded(line: string): string {
  let [text, room] = ['', MOST_OCTETS];
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      text += '\r\n ';
      room = MOST_OCTETS - 1;
    }
    text += character;
    room -= octets;
  }
  return text;
}

function hash(text: string): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', text, 'hex').slice(0, 32);
}
