/** The cells of a workbook as text, each with its place. Nothing is computed: a formula gives the value it last had. */
import type { Checked } from '../../problem.ts';
import { badForm } from './fault.ts';
import path from 'node:path';
import { cellFormats } from './cell-formats.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { type Piece, RichText, saidText } from './rich-text.ts';
import { partName, unpackWorkbook, type ZipParts } from './zip.ts';
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
  try {
    const main = mainPart(parts.value.texts);
    if (parts.value.texts.has(main)) return { ok: true, value: contentOf(main, parts.value) };
    return badForm(
      file,
      'not-a-workbook',
      'The file is packed like a workbook and is none.',
      'Save it as .xlsx (Excel workbook) in your spreadsheet program.',
    );
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

/** The workbook's own part has whatever name the package gives it. */
function mainPart(texts: ZipParts['texts']): string {
  return ofKind(relations(texts.get('_rels/.rels') ?? '', ''), 'officeDocument') ?? 'xl/workbook.xml';
}

function contentOf(main: string, { texts, names }: ZipParts): ReadWorkbook {
  const { listed, is1904 } = listedSheets(texts.get(main) ?? '');
  const related = relationsOf(main, texts);
  const textOf = (kind: string): string => texts.get(ofKind(related, kind) ?? '') ?? '';
  const strings = sharedStrings(textOf('sharedStrings'));
  const formatOf = cellFormats(textOf('styles'));
  const parts = listed.map(({ name, relation }) => ({ name, part: related.get(relation)?.part ?? '' }));
  const sheets = parts.map(({ name, part }) =>
    readSheet(name, texts.get(part) ?? '', { strings, formatOf, is1904 }),
  );
  const strange = parts.filter(({ part }) => !texts.has(part));
  return {
    sheets,
    unread: [...unreadKinds(names), ...strange.map(({ name }) => `the sheet '${name}', which has no cells`)],
    remarks: remarksIn(parts, texts),
  };
}

/** Those of every part that is named like one or said to be one, also where no sheet owns it. */
function remarksIn(
  sheets: readonly { name: string; part: string }[],
  texts: ZipParts['texts'],
): ReadWorkbook['remarks'] {
  const owned = sheets.flatMap(({ name, part }) =>
    [...relationsOf(part, texts).values()].map((one) => ({ ...one, name })),
  );
  return [...texts].flatMap(([part, xml]) => {
    const owner = owned.find((one) => one.part === part);
    const isRemarks = owner?.kind === 'comments' || /(?:^|\/)comments(?:\/|[^/]*$)/.test(part);
    return isRemarks ? remarksOf(xml, owner?.name) : [];
  });
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

interface Relation {
  part: string;
  /** The last word of its type: it is the same in workbooks of either standard. */
  kind: string;
}

function ofKind(related: ReadonlyMap<string, Relation>, kind: string): string | undefined {
  return [...related.values()].find((one) => one.kind === kind)?.part;
}

function relationsOf(part: string, texts: ZipParts['texts']): Map<string, Relation> {
  const { dir, base } = path.posix.parse(part);
  return relations(texts.get(path.posix.join(dir, '_rels', `${base}.rels`)) ?? '', dir);
}

/** Relations by id; their parts are named relative to the folder, or from the root. */
function relations(xml: string, folder: string): Map<string, Relation> {
  const found = new Map<string, Relation>();
  readXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
      const part = partName(target.startsWith('/') ? target : path.posix.join(folder, target));
      const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
      found.set(attributes.get('Id') ?? '', { part, kind });
    },
  });
  return found;
}

/** Texts that cells share. */
function sharedStrings(xml: string): Piece[][] {
  const strings: Piece[][] = [];
  const text = new RichText();
  readXml(xml, {
    open: (name, attributes) => text.open(name, attributes),
    text: (piece) => text.text(piece),
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(text.take());
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

function remarksOf(xml: string, sheet: string | undefined): ReadWorkbook['remarks'] {
  const remarks: ReadWorkbook['remarks'] = [];
  const text = new RichText();
  const before = sheet === undefined ? '' : `${sheet}!`;
  let place = '';
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'comment') place = `remark at ${before}${attributes.get('ref') ?? '?'}`;
      text.open(element, attributes);
    },
    text: (piece) => text.text(piece),
    close: (element) => {
      text.close(element);
      if (element === 'comment') remarks.push({ place, text: saidText(text.take(), false) });
    },
  });
  return remarks.filter((one) => one.text.trim() !== '');
}
