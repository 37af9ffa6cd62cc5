/** A reader's workbook as it came back: rows are found by ids and columns by keys, wherever they stand now. */
import { SHEET_HEAD } from '../form.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Checked, ofFile, type Problem } from '../../problem.ts';
import type { Language } from '../../locale/language.ts';
import { choiceOf } from '../choice.ts';
import { writtenDate } from '../dates.ts';
import { emptyForm, type FilledForm } from '../form.ts';
import { faultProblems } from '../problems.ts';
import type { Cell, Sheet } from '../read/sheet.ts';
import { placeOf, rowsOf, tableWith } from '../read/sheet-table.ts';
import { marked } from '../read/text.ts';
import { readWorkbook } from '../read/workbook.ts';
import type { UnreadKind } from '../read/workbook-content.ts';
import { badForm } from '../read/fault.ts';
import {
  ANSWER_COLUMNS,
  type AnswerColumn,
  CONFIRM_COLUMNS,
  type ConfirmColumn,
  DATE_COLUMNS,
  SHEET_KEYS,
  SHEET_VOCABULARIES,
  type SheetVocabulary,
} from './layout.ts';

/** What a reader entered, to be held against the schema, and what was noticed. */
export interface ReadSheet {
  /** By reading-sheet.schema.json, as far as the file holds it. */
  value: Entry;
  notices: Problem[];
}

type Entry = Record<string, unknown>;

/** Reads the workbook, or gives everything that cannot be understood in it, each with its cell. */
export function readSheetWorkbook(file: string, bytes: Uint8Array, language: Language): Checked<ReadSheet> {
  const read = isOld(bytes) ? badForm('old-workbook') : readWorkbook(bytes);
  if (!read.ok) return { ok: false, problems: faultProblems(file, read.faults, language) };
  const reader = new SheetReader(file, read.value.sheets);
  const value = reader.read();
  if (value === undefined) return { ok: false, problems: [reader.noSheet()] };
  for (const { place, text } of read.value.remarks) reader.leave(place, text);
  for (const kind of read.value.unread) reader.unread(kind);
  const { faults, notices } = reader;
  return faults.length > 0 ? { ok: false, problems: faults } : { ok: true, value: { value, notices } };
}

/** The packing of .xls, and of every workbook with a password. */
function isOld(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

type Columns<Key extends string> = Map<Key, Cell>;

class SheetReader {
  readonly faults: Problem[] = [];
  readonly notices: Problem[] = [];
  readonly #file: string;
  readonly #sheets: readonly Sheet[];
  readonly #form: FilledForm = emptyForm('xlsx');
  readonly #words = new Map<SheetVocabulary, Map<string, string>>();
  readonly #head: Entry = {};
  readonly #asked: [element: string, said: string][] = [];

  constructor(file: string, sheets: readonly Sheet[]) {
    this.#file = file;
    this.#sheets = sheets;
  }

  noSheet(): Problem {
    return ofFile(this.#file, 'not-a-sheet', phrase('sheet.not-a-sheet'), phrase('sheet.mend-not-a-sheet'));
  }

  /** undefined: it is no reader's sheet. */
  read(): Entry | undefined {
    if (!this.#readHead()) return undefined;
    const elements = this.#elements();
    const documents = this.#documents();
    const date = this.#date();
    for (const { place, text } of this.#form.unplaced) this.leave(place, text);
    return {
      ...this.#head,
      ...(date === undefined ? {} : { date }),
      elements,
      ...(documents.length === 0 ? {} : { documents }),
    };
  }

  /** What stands where nothing is to be filled in is not taken, and told. */
  leave(place: string, text: string): void {
    this.#tell('outside', place, { text: marked(text).text });
  }

  /** Macros, pictures and the like are not read. */
  unread(kind: UnreadKind): void {
    const message = phrase(`receive.notice-unread-${kind}`);
    this.notices.push({ ...ofFile(this.#file, `unread-${kind}`, message, ''), severity: 'warning' });
  }

  #readHead(): boolean {
    const keys = new Map<string, string>(Object.entries(SHEET_HEAD).map(([key, label]) => [label, key]));
    for (const sheet of this.#sheets) {
      const table = tableWith(sheet, [], keys, ['line', 'key', 'value']);
      if (table === undefined) continue;
      for (const row of rowsOf(sheet, table, this.#form)) this.#headLine(row);
      return SHEET_KEYS.every((key) => key in this.#head);
    }
    return false;
  }

  #headLine(row: Columns<string>): void {
    const [line, key, value] = ['line', 'key', 'value'].map((one) => row.get(one)?.text.trim() ?? '');
    const vocabulary = SHEET_VOCABULARIES.find((one) => one === line);
    if (line === 'sheet' && key !== undefined)
      this.#head[key] = key === 'apart' ? value?.toLowerCase() === 'true' : value;
    else if (line === 'element') this.#asked.push([key ?? '', value ?? '']);
    else if (vocabulary !== undefined) this.#wordsOf(vocabulary).set(key ?? '', value ?? '');
  }

  #wordsOf(vocabulary: SheetVocabulary): Map<string, string> {
    const words = this.#words.get(vocabulary) ?? new Map<string, string>();
    this.#words.set(vocabulary, words);
    return words;
  }

  #rows<Key extends string>(columns: readonly Key[], needed: readonly Key[]): [Sheet, Columns<Key>][] {
    return this.#sheets.flatMap((sheet) => {
      const table = tableWith(sheet, columns, new Map<string, Key>(), needed);
      return table === undefined
        ? []
        : rowsOf(sheet, table, this.#form).map((row): [Sheet, Columns<Key>] => [sheet, row]);
    });
  }

  #elements(): Entry[] {
    const rows = this.#rows<AnswerColumn>(ANSWER_COLUMNS, ['element', 'answer']);
    const byId = Map.groupBy(rows, ([, row]) => row.get('element')?.text.trim() ?? '');
    const ids = new Set(this.#asked.map(([element]) => element));
    for (const [id, list] of byId) if (!ids.has(id)) this.#strayRows(list);
    return this.#asked.map(([element, said]) => {
      const own = byId.get(element) ?? [];
      if (own.length === 0) this.#tell('row-gone', 'workbook', { text: element });
      const citations = own.flatMap((one) => this.#citation(one));
      const note = own.flatMap((one) => this.#text(one, 'note')).join('\n');
      return {
        element,
        said,
        answer: this.#answer(own),
        ...(citations.length === 0 ? {} : { citations }),
        ...(note === '' ? {} : { note }),
      };
    });
  }

  #strayRows(list: readonly [Sheet, Columns<AnswerColumn>][]): void {
    for (const [sheet, row] of list)
      for (const cell of row.values()) this.leave(placeOf(sheet, cell), cell.said);
  }

  /** On whichever row of a point it was entered; two that differ cannot both be meant. */
  #answer(rows: readonly [Sheet, Columns<AnswerColumn>][]): string {
    const found = rows.flatMap((row) => this.#choice(row, 'answer', 'answer'));
    const [first] = found;
    const other = found.find(({ id }) => id !== first?.id);
    if (other !== undefined) this.#fault('two-answers', other.place, {});
    return first?.id ?? 'not-read';
  }

  #citation(row: [Sheet, Columns<AnswerColumn>]): Entry[] {
    const document = row[1].get('document')?.text.trim() ?? '';
    const [shows] = this.#choice(row, 'shows', 'shows');
    const [pages] = this.#text(row, 'pages');
    if (document === '') {
      for (const key of ['shows', 'pages'] as const)
        for (const text of this.#text(row, key)) this.#fault('no-document', this.#place(row, key), { text });
      return [];
    }
    if (pages !== undefined && shows === undefined)
      this.#fault('pages-alone', this.#place(row, 'pages'), { text: pages });
    return [
      {
        document,
        ...(shows === undefined ? {} : { shows: shows.id }),
        ...(pages === undefined ? {} : { pages }),
      },
    ];
  }

  #documents(): Entry[] {
    return this.#rows<ConfirmColumn>(CONFIRM_COLUMNS, ['document', 'kind', 'read']).map((row) => {
      const [kind] = this.#choice(row, 'kind', 'kind');
      const [read] = this.#choice(row, 'read', 'read');
      const [publisher] = this.#text(row, 'publisher');
      const published = this.#day(row, 'published');
      return {
        document: row[1].get('document')?.text.trim() ?? '',
        ...(kind === undefined ? {} : { kind: kind.id }),
        ...(publisher === undefined ? {} : { publisher }),
        ...(published === undefined ? {} : { published }),
        ...(read === undefined ? {} : { read: read.id }),
      };
    });
  }

  /** The first entry below the head; what else stands in that column belongs nowhere. */
  #date(): string | undefined {
    const rows = this.#rows(DATE_COLUMNS, ['what', 'date']);
    return rows.flatMap((row) => this.#day(row, 'date') ?? [])[0];
  }

  #day<Key extends string>(row: [Sheet, Columns<Key>], key: Key): string | undefined {
    const [text] = this.#text(row, key);
    if (text === undefined) return undefined;
    const day = writtenDate(text);
    if (day === undefined) this.#fault('bad-day', this.#place(row, key), { text });
    return day;
  }

  /** By label, id, or another word for the same; what is none of the choices is a fault: nothing is guessed. */
  #choice<Key extends string>(
    row: [Sheet, Columns<Key>],
    key: Key,
    vocabulary: SheetVocabulary,
  ): { id: string; place: string }[] {
    const [text] = this.#text(row, key);
    if (text === undefined) return [];
    const words = this.#wordsOf(vocabulary);
    const plain = text.toLowerCase();
    const found =
      [...words].find(([id, label]) => plain === id || plain === label.toLowerCase())?.[0] ??
      (vocabulary === 'answer' ? readWord(text) : undefined);
    const place = this.#place(row, key);
    if (found !== undefined) return [{ id: found, place }];
    this.#fault(`no-${vocabulary}`, place, { text, allowed: { any: [...words.values()] } });
    return [];
  }

  #text<Key extends string>([, row]: [Sheet, Columns<Key>], key: Key): string[] {
    const cell = row.get(key);
    const text = cell === undefined ? '' : marked(cell.said).text.trim();
    return text === '' ? [] : [text];
  }

  #place<Key extends string>([sheet, row]: [Sheet, Columns<Key>], key: Key): string {
    const cell = row.get(key);
    return cell === undefined ? sheet.name : placeOf(sheet, cell);
  }

  #fault(code: FaultCode, place: string, values: object): void {
    const message = { id: `sheet.${code}` as const, values: values as Record<string, string> };
    const mend = { id: `sheet.mend-${code}` as const, values: {} };
    this.faults.push({ ...ofFile(this.#file, code, message, mend), place });
  }

  #tell(code: 'outside' | 'row-gone', place: string, values: { text: string }): void {
    const message = phrase(`sheet.${code}`, values);
    this.notices.push({ ...ofFile(this.#file, code, message, ''), severity: 'warning', place });
  }
}

type FaultCode = 'two-answers' | 'no-document' | 'pages-alone' | 'bad-day' | `no-${SheetVocabulary}`;

/** 'yes', 'partially', 'n/a': what vendors may write, readers may, too. To decline is no reading. */
function readWord(text: string): string | undefined {
  const word = choiceOf(text, new Map());
  return word === 'declined' ? undefined : word;
}
