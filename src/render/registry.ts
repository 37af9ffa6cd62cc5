/** The formats that a document can be written in. A new format is one renderer and one line here. */
import type { Document } from '../document/model.ts';
import { type FindFonts, type FontSet, lettersFor, type Unlettered } from './html/letters.ts';
import { legalTexts } from './legal-text.ts';

/** Writes a document in one format; same document and fonts, same bytes. */
export type Renderer = (document: Document, added?: readonly FontSet[]) => Promise<Uint8Array>;

/** What a format is called and who writes it; the code is loaded when it is asked for. */
export interface Format {
  mediaType: string;
  /** Carries its own letters. The other formats are shown in those of the reader's machine. */
  withLetters?: true;
  load: () => Promise<Renderer>;
}

/** A document as a file. */
export interface Rendered {
  /** With room for the seal. */
  bytes: Uint8Array;
  /** Characters that no format can hold; U+FFFD stands in their place, and the user is to be told. */
  replaced: number;
  /** Characters that are in no font at hand. */
  unlettered: readonly Unlettered[];
}

/** By the ending of the file. PDF is the HTML, printed: see `print`. */
export const FORMATS: Readonly<Record<string, Format>> = {
  html: {
    mediaType: 'text/html; charset=utf-8',
    withLetters: true,
    load: async () => (await import('./html.ts')).renderHtmlFile,
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./docx/docx.ts')).renderDocx,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./xlsx/xlsx.ts')).renderXlsx,
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    load: async () => (await import('./csv.ts')).renderCsvDocument,
  },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    load: async () => (await import('./markdown.ts')).renderMarkdownFile,
  },
  txt: {
    mediaType: 'text/plain; charset=utf-8',
    load: async () => (await import('./text-file.ts')).renderTextFile,
  },
};

/** Writes a document in the format of an ending. Throws RangeError where there is no such format. */
export async function renderAs(ending: string, document: Document, find?: FindFonts): Promise<Rendered> {
  const format = FORMATS[ending];
  if (format === undefined) throw new RangeError(`no format '${ending}'`);
  const { value, replaced } = legalTexts(document);
  const render = await format.load();
  if (format.withLetters !== true) return { bytes: await render(value), replaced, unlettered: [] };
  const { added, unlettered } = await lettersFor(value, find);
  return { bytes: await render(value, added), replaced, unlettered };
}
