/** The cells of a workbook as text, each with its place. Nothing is computed: a formula gives the value it last had. */
import path from 'node:path';
import { badForm, type Read } from './fault.ts';
import { cellFormats } from './cell-formats.ts';
import { readSheet, type Sheet } from './sheet.ts';
import type { ReadWorkbook, Remark, UnreadKind } from './workbook-content.ts';
import { isOpenDocument, readOpenDocument } from './ods.ts';
import { type Piece, RichText, saidText } from './rich-text.ts';
import { partName, unpackWorkbook, type ZipParts } from './zip.ts';
import { readXml } from './xml.ts';

/** Reads a workbook from outside, or says why not. */
export function readWorkbook(bytes: Uint8Array): Read<ReadWorkbook> {
  const parts = unpackWorkbook(bytes);
  if (!parts.ok) return parts;
  try {
    const main = mainPart(parts.value.texts);
    if (parts.value.texts.has(main)) return { ok: true, value: contentOf(main, parts.value) };
    return isOpenDocument(parts.value) ? readOpenDocument(parts.value) : badForm('not-a-workbook');
  } catch (error) {
    if (error instanceof RangeError) return badForm('too-large');
    if (!(error instanceof SyntaxError)) throw error;
    return badForm('damaged-workbook');
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
    readSheet(name, texts.get(part) ?? '', { strings, formatOf, is1904, linkOf: linksOf(part, texts) }),
  );
  const strange = parts.filter(({ part }) => !texts.has(part));
  return {
    form: 'xlsx',
    sheets,
    unread: [...unreadKinds(names, texts), ...(strange.length > 0 ? (['sheet'] as const) : [])],
    remarks: remarksIn(
      parts.map(({ part }, at) => ({ part, sheet: sheets[at] })),
      texts,
    ),
  };
}

/** Addresses outside by the id of their relation. */
function linksOf(part: string, texts: ZipParts['texts']): (relation: string) => string | undefined {
  const related = relationsOf(part, texts);
  return (relation) => related.get(relation)?.address;
}

/** Those of every part that is named like one or said to be one, also where no sheet owns it. */
function remarksIn(
  sheets: readonly { part: string; sheet: Sheet | undefined }[],
  texts: ZipParts['texts'],
): ReadWorkbook['remarks'] {
  const owned = sheets.flatMap(({ sheet, part }) =>
    [...relationsOf(part, texts).values()].map((one) => ({ ...one, sheet })),
  );
  return [...texts].flatMap(([part, xml]) => {
    const owner = owned.find((one) => one.part === part);
    const isRemarks = owner?.kind === 'comments' || /(?:^|\/)comments(?:\/|[^/]*$)/.test(part);
    return isRemarks ? remarksOf(xml, owner?.sheet) : [];
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
  /** Address outside the file; then there is no part. */
  address?: string;
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
      if (name !== 'Relationship') return;
      const id = attributes.get('Id') ?? '';
      const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
      if (attributes.get('TargetMode') === 'External') {
        found.set(id, { part: '', kind, address: attributes.get('Target') ?? '' });
        return;
      }
      const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
      const part = partName(target.startsWith('/') ? target : path.posix.join(folder, target));
      found.set(id, { part, kind });
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

const KINDS: [RegExp, UnreadKind][] = [
  [/vbaproject|\.bin$/, 'macros'],
  [/externallinks/, 'workbooks'],
  [/media\/|charts\/|embeddings\//, 'pictures'],
  [/connections|querytables|customdata/, 'connections'],
];
/** Something drawn: a drawing that holds none is an empty one, which some programs add. */
const DRAWN = /<(?:\w+:)?(?:sp|pic|graphicFrame|cxnSp|grpSp)[\s>]/;

function unreadKinds(names: readonly string[], texts: ZipParts['texts']): UnreadKind[] {
  // Printer settings are a .bin that every spreadsheet program may add.
  const own = names.filter((name) => !name.includes('printersettings'));
  const isDrawn = [...texts].some(([name, xml]) => /drawings?\/drawing/.test(name) && DRAWN.test(xml));
  const found = KINDS.flatMap(([pattern, kind]) => (own.some((name) => pattern.test(name)) ? [kind] : []));
  return [...new Set([...found, ...(isDrawn ? (['pictures'] as const) : [])])];
}

function remarksOf(xml: string, sheet: Sheet | undefined): Remark[] {
  const remarks: Remark[] = [];
  const text = new RichText();
  const before = sheet === undefined ? '' : `${sheet.name}!`;
  let cell = '';
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'comment') cell = attributes.get('ref') ?? '';
      text.open(element, attributes);
    },
    text: (piece) => text.text(piece),
    close: (element) => {
      text.close(element);
      if (element !== 'comment') return;
      remarks.push({ place: `${before}${cell} (remark)`, text: saidText(text.take(), false), sheet, cell });
    },
  });
  return remarks.filter((one) => one.text.trim() !== '');
}
