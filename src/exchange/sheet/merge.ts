/** What readers entered into their sheets, put together: a reading each, and what documents were found to be. */
import type { Words } from '../../locale/phrase.ts';
import { ofFile, type Problem } from '../../problem.ts';
import { type Day, firstDay } from '../../rules/dates.ts';
import { readingsOf } from '../../rules/review/readings.ts';
import type { ReadingSheet, SheetDocument, SheetElement } from '../../types/reading-sheet.ts';
import type { ConfirmedDocument, ElementReading, Reading, VendorResponse } from '../../types/response.ts';
import type { Hash } from '../form.ts';
import { saidPrint } from './sheet.ts';

/** A sheet that came back, valid by its schema. */
export interface ReturnedSheet {
  file: string;
  sha256: string;
  sheet: ReadingSheet;
}

/** What goes into the response, or why it does not; nothing goes in by halves. */
export interface MergedSheets {
  readings: Reading[];
  confirmed: Map<string, ConfirmedDocument>;
  /** Errors first keep everything out; warnings are for the user to read. */
  problems: Problem[];
}

/** Puts the sheets together. Pure; `today` is the day of a reading that bears none. */
export function mergeSheets(
  response: VendorResponse,
  sheets: readonly ReturnedSheet[],
  { today, hash }: { today: Day; hash: Hash },
): MergedSheets {
  const problems = [
    ...twoOfOne(sheets),
    ...sheets.flatMap((one) => sheetProblems(one, response, today, hash)),
  ];
  const readings = sheets.map((one) => readingOf(one, response, today, hash));
  const { confirmed, differing } = confirmations(response, sheets, today);
  return { readings, confirmed, problems: [...problems, ...differing] };
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function twoOfOne(sheets: readonly ReturnedSheet[]): Problem[] {
  return sheets.flatMap(({ file, sheet: { reader } }, at) => {
    const other = sheets.slice(0, at).find(({ sheet }) => plainName(sheet.reader) === plainName(reader));
    return other === undefined ? [] : [error(file, 'two-sheets', { reader, other: other.file })];
  });
}

function sheetProblems(one: ReturnedSheet, response: VendorResponse, today: Day, hash: Hash): Problem[] {
  const { file, sha256, sheet } = one;
  const { reader, elements, date } = sheet;
  if (sheet['reading-of'] !== response.id)
    return [error(file, 'other-response', { of: sheet['reading-of'], response: response.id })];
  if ((response.readings ?? []).some((reading) => reading.sheet === sha256))
    return [error(file, 'merged-already', { reader })];
  const read = elements.filter(isRead);
  if (read.length === 0) return [error(file, 'nothing-read', { reader })];
  return [
    ...dayProblems(one, response, today),
    ...read.flatMap((element) => elementProblems(element, one, response, hash)),
    ...(read.length < elements.length
      ? [warning(file, 'not-all-read', { reader, count: elements.length - read.length })]
      : []),
    ...(date === undefined ? [warning(file, 'no-day', { reader, today })] : []),
    ...(sheet.apart ? [] : [warning(file, 'not-apart', { reader })]),
  ];
}

function dayProblems({ file, sheet }: ReturnedSheet, response: VendorResponse, today: Day): Problem[] {
  const { date, made } = sheet;
  if (date === undefined) return [];
  if (date > today) return [error(file, 'future-day', { date, today })];
  const received = response.received === undefined ? '' : firstDay(response.received);
  if (date < made || date < received) return [error(file, 'early-day', { date, made })];
  return [];
}

function elementProblems(
  { element, said, citations = [] }: SheetElement,
  { file, sheet: { reader } }: ReturnedSheet,
  response: VendorResponse,
  hash: Hash,
): Problem[] {
  const answer = response.answers.find((one) => one.element === element);
  if (answer === undefined) return [error(file, 'not-answered', { element })];
  const cited = new Set((answer.documents ?? []).map(({ document }) => document));
  const stray = citations.filter(({ document, shows }) => shows !== undefined && !cited.has(document));
  const own = readingsOf(response, answer).filter((one) => plainName(one.reader) === plainName(reader));
  return [
    ...(own.some(({ outdated }) => !outdated) ? [error(file, 'read-already', { reader, element })] : []),
    ...(saidPrint(answer, hash) === said ? [] : [warning(file, 'answer-changed', { element })]),
    ...(saidPrint(answer, hash) === said ? stray : []).map(({ document }) =>
      error(file, 'not-cited', { element, document }),
    ),
  ];
}

function isRead({ answer }: SheetElement): boolean {
  return answer !== 'not-read';
}

/** What was read of an answer that has changed since is kept, and does not count. */
function readingOf(
  { sha256, sheet: { reader, apart, date, elements } }: ReturnedSheet,
  response: VendorResponse,
  today: Day,
  hash: Hash,
): Reading {
  const answers = new Map(response.answers.map((one) => [one.element, one]));
  const known = new Set((response.documents ?? []).map(({ id }) => id));
  return {
    reader: knownName(reader, response),
    date: date ?? today,
    apart,
    sheet: sha256,
    elements: elements.flatMap(({ element, said, answer, citations = [], note }): ElementReading[] => {
      if (answer === 'not-read') return [];
      const now = answers.get(element);
      const isChanged = now !== undefined && saidPrint(now, hash) !== said;
      const read = citations.flatMap(({ document, shows, pages }) =>
        shows === undefined || !known.has(document)
          ? []
          : [{ document, shows, ...(pages === undefined ? {} : { pages }) }],
      );
      return [
        {
          element,
          answer,
          ...(read.length === 0 ? {} : { citations: read }),
          ...(note === undefined ? {} : { note }),
          ...(isChanged ? { outdated: now.received ?? today } : {}),
        },
      ];
    }),
  };
}

/** As the response writes it already. */
function knownName(reader: string, { readings = [] }: VendorResponse): string {
  return readings.find((one) => plainName(one.reader) === plainName(reader))?.reader ?? reader;
}

interface Found extends ConfirmedDocument {
  file: string;
}

/** What all who looked found alike; where they differ nothing is confirmed, and it is told. */
function confirmations(
  response: VendorResponse,
  sheets: readonly ReturnedSheet[],
  today: Day,
): { confirmed: Map<string, ConfirmedDocument>; differing: Problem[] } {
  const confirmed = new Map<string, ConfirmedDocument>();
  const differing: Problem[] = [];
  const all = sheets.flatMap((one) => foundIn(one, today, differing));
  const documents = new Map((response.documents ?? []).map((one) => [one.id, one]));
  for (const [id, list] of Map.groupBy(all, ([document]) => document)) {
    const found = list.map(([, one]) => one);
    const [first] = found;
    const known = documents.get(id);
    if (first === undefined) continue;
    if (known === undefined) {
      differing.push(error(first.file, 'no-such-document', { document: id }));
      continue;
    }
    const before = known.confirmed === undefined ? [] : [{ ...known.confirmed, file: first.file }];
    const other = [...before, ...found].find((one) => whatItIs(one) !== whatItIs(first));
    if (other !== undefined)
      differing.push(
        warning(other.file, 'found-otherwise', { document: id, reader: first.role, other: other.role }),
      );
    else if (known.confirmed === undefined) confirmed.set(id, together(found));
  }
  return { confirmed, differing };
}

function foundIn({ file, sheet }: ReturnedSheet, today: Day, faults: Problem[]): [string, Found][] {
  const { reader, date = today, documents = [] } = sheet;
  return documents.flatMap((one): [string, Found][] => {
    const { document, kind, publisher, published, read } = one;
    if (missingOf(one).length > 0) faults.push(error(file, 'half-confirmed', { document }));
    if (kind === undefined || publisher === undefined || read === undefined || read === 'not-read') return [];
    const dated = published === undefined ? {} : { published };
    return [[document, { kind, publisher, ...dated, read, role: reader, date, file }]];
  });
}

/** What a sheet still has to say of a document that its reader has begun to describe; nothing where it is whole or untouched. */
export function missingOf({ kind, publisher, published, read }: SheetDocument): MissingKey[] {
  const isRead = read !== undefined && read !== 'not-read';
  const isThere = { kind: kind !== undefined, publisher: publisher !== undefined, read: isRead };
  if (published === undefined && !Object.values(isThere).includes(true)) return [];
  return MISSING_KEYS.filter((key) => !isThere[key]);
}

const MISSING_KEYS = ['kind', 'publisher', 'read'] as const;
export type MissingKey = (typeof MISSING_KEYS)[number];

function whatItIs({ kind, publisher, published = '' }: ConfirmedDocument): string {
  return [kind, plainName(publisher), published].join('\n');
}

/** By all of them, on the last day, read as far as the one who read most. */
function together(found: readonly Found[]): ConfirmedDocument {
  const [{ file: _, ...first }] = found as [Found];
  const days = found.map(({ date }) => date).toSorted();
  return {
    ...first,
    read: found.some(({ read }) => read === 'whole') ? 'whole' : 'part',
    role: [...new Set(found.map(({ role }) => role))].join('; '),
    date: days.at(-1) ?? first.date,
  };
}

type Values = Record<string, string | number>;

function error(file: string, code: ErrorCode, values: Values): Problem {
  return ofFile(file, code, said(code, values), said(`mend-${code}`, {}));
}

function warning(file: string, code: WarningCode, values: Values): Problem {
  return { ...ofFile(file, code, said(code, values), ''), severity: 'warning' };
}

function said(code: ErrorCode | WarningCode | `mend-${ErrorCode}`, values: Values): Words {
  return { id: `sheet.${code}`, values };
}

type ErrorCode =
  | 'two-sheets'
  | 'other-response'
  | 'merged-already'
  | 'nothing-read'
  | 'future-day'
  | 'early-day'
  | 'not-answered'
  | 'read-already'
  | 'not-cited'
  | 'no-such-document'
  | 'half-confirmed';
type WarningCode = 'not-all-read' | 'no-day' | 'not-apart' | 'answer-changed' | 'found-otherwise';
