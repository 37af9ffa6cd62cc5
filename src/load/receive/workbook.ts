/** The cells of a workbook as text, each with its place. Nothing is computed: a formula gives the value it last had. */
import type { Checked } from '../../problem.ts';
import { badForm } from './fault.ts';
import path from 'node:path';
import { cellFormats } from './cell-formats.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { unpackWorkbook, type ZipParts } from './zip.ts';
import { readXml } from './xml.ts';

export interface ReadWorkbook {
  sheets: Sheet[];
  /** Kinds of content that are there and were not read. */
  unread: string[];
  /** Remarks at cells, each with its place. */
  remarks: { place: string; text: string }[];
}

/** Reads a workbook from outside, or says why not. */
export function readWorkbook(file: string, bytes: Uint8Array): Checked<ReadWorkbook> {
  const parts = unpackWorkbook(file, bytes);
  if (!parts.ok) return parts;
  if (!parts.value.texts.has('xl/workbook.xml'))
    return badForm(
      file,
      'not-a-workbook',
      'The file is packed like a workbook and is none.',
      'Save it as .xlsx (Excel workbook) in your spreadsheet program.',
    );
  try {
    return { ok: true, value: contentOf(parts.value) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = `The workbook is damaged: ${error.message}.`;
    return badForm(
      file,
      'damaged-workbook',
      message,
      'Open it in a spreadsheet program and save it anew as .xlsx.',
    );
  }
}

function contentOf({ texts, names }: ZipParts): ReadWorkbook {
  const { listed, is1904 } = listedSheets(texts.get('xl/workbook.xml') ?? '');
  const targets = relations(texts.get('xl/_rels/workbook.xml.rels') ?? '', 'xl');
  const strings = sharedStrings(texts.get('xl/sharedStrings.xml') ?? '');
  const formatOf = cellFormats(texts.get('xl/styles.xml') ?? '');
  const parts = listed.map(({ name, relation }) => ({ name, part: targets.get(relation) ?? '' }));
  const sheets = parts.map(({ name, part }) =>
    readSheet(name, texts.get(part) ?? '', { strings, formatOf, is1904 }),
  );
  const strange = parts.filter(({ part }) => !texts.has(part));
  const places = remarkPlaces(parts, texts);
  return {
    sheets,
    unread: [...unreadKinds(names), ...strange.map(({ name }) => `the sheet '${name}', which has no cells`)],
    remarks: [...texts].flatMap(([name, xml]) => remarksOf(name, xml, places.get(name))),
  };
}

/** Sheet of each part with remarks. */
function remarkPlaces(
  parts: readonly { name: string; part: string }[],
  texts: ZipParts['texts'],
): Map<string, string> {
  return new Map(
    parts.flatMap(({ name, part }) => {
      const { dir, base } = path.posix.parse(part);
      const own = relations(texts.get(`${dir}/_rels/${base}.rels`) ?? '', dir);
      return [...own.values()].map((target): [string, string] => [target, name]);
    }),
  );
}

function listedSheets(xml: string): { listed: { name: string; relation: string }[]; is1904: boolean } {
  const listed: { name: string; relation: string }[] = [];
  let is1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = [...attributes].find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      listed.push({ name: attributes.get('name') ?? '', relation });
    },
  });
  return { listed, is1904 };
}

/** Part of each relation by id: relative to the folder, or from the root. */
function relations(xml: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open: (name, attributes) => {
      const target = attributes.get('Target') ?? '';
      if (name === 'Relationship' && attributes.get('TargetMode') !== 'External')
        targets.set(
          attributes.get('Id') ?? '',
          target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target),
        );
    },
  });
  return targets;
}

/** Texts that cells share; the parts of a rich text are joined, its reading aids (phonetics) are not part of it. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let aids = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aids += 1;
      isText = name === 't' && aids === 0;
    },
    text: (piece) => (text += isText ? piece : ''),
    close: (name) => {
      isText = false;
      if (name === 'rPh') aids -= 1;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

const KINDS: [RegExp, string][] = [
  [/vbaProject|\.bin$/i, 'macros or other programs'],
  [/externalLinks/i, 'links to other workbooks'],
  [/media\/|drawings?\/|charts\/|embeddings\//i, 'pictures, drawings or embedded files'],
  [/connections|queryTables|customData/i, 'connections to data elsewhere'],
];

function unreadKinds(names: readonly string[]): string[] {
  // Printer settings are a .bin that every spreadsheet program may add.
  const own = names.filter((name) => !/printerSettings|vmlDrawing/i.test(name));
  return KINDS.flatMap(([pattern, kind]) => (own.some((name) => pattern.test(name)) ? [kind] : []));
}

function remarksOf(name: string, xml: string, sheet: string | undefined): ReadWorkbook['remarks'] {
  if (!name.startsWith('xl/comments')) return [];
  const remarks: ReadWorkbook['remarks'] = [];
  const before = sheet === undefined ? '' : `${sheet}!`;
  let isText = false;
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'comment')
        remarks.push({ place: `remark at ${before}${attributes.get('ref') ?? '?'}`, text: '' });
      isText = element === 't';
    },
    text: (piece) => {
      const last = remarks.at(-1);
      if (isText && last !== undefined) last.text += piece;
    },
    close: () => {
      isText = false;
    },
  });
  return remarks.filter(({ text }) => text.trim() !== '');
}
