/** Use case: a document as the bytes of a file, in any format that there is. */
import type { Document } from '../document/model.ts';
import { loadLanguage } from '../locale/languages.ts';
import type { FindFonts } from '../render/html/letters.ts';
import { jsonFile } from '../render/json.ts';
import { renderAs, type Rendered } from '../render/registry.ts';
import { isOpen, seal, withRoomForSeal } from '../store/seal.ts';

/** Endings of the files that every document can be written as. */
export const DOCUMENT_FORMATS = ['pdf', 'html', 'docx', 'md', 'txt', 'json'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Endings of the files that hold tables alone: those of a document made for it. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type FileFormat = DocumentFormat | (typeof TABLE_FORMATS)[number];

/** A document, and the result that it shows: that is the file in JSON, and the PDF carries it. */
export interface DocumentInput {
  document: Document;
  data: object;
  /** true: what it says was approved; as a file it is not replaced by another one. */
  approved?: boolean;
}

/** As much of a printer as is needed; print/ has the real one. */
export interface PrintsPages {
  print(job: {
    html: string;
    title: string;
    subject: string;
    language: string;
    created: string;
    paper: Document['paper'];
    attachment: { name: string; mediaType: string; description: string; bytes: Uint8Array };
  }): Promise<Uint8Array>;
}

/** What a document may be made with. */
export interface Makers {
  /** A PDF needs one. */
  printer?: PrintsPages;
  /** Finds fonts for letters that the program's own do not have. */
  fonts?: FindFonts;
}

/**
 * The sealed bytes of a file. Same input and fonts, same bytes. A PDF needs a printer; throws TypeError without, and what
 * the printer throws.
 */
export async function makeDocument(
  input: DocumentInput,
  format: FileFormat,
  makers: Makers = {},
): Promise<Rendered> {
  const made = await unsealed(input, format, makers);
  const { bytes } = made;
  return { ...made, bytes: isOpen(bytes) ? seal(bytes, input.approved === true) : bytes };
}

async function unsealed(
  input: DocumentInput,
  format: FileFormat,
  { printer, fonts }: Makers,
): Promise<Rendered> {
  if (format === 'json') return { bytes: Buffer.from(jsonFile(input.data)), replaced: 0, unlettered: [] };
  const rendered = await renderAs(format === 'pdf' ? 'html' : format, input.document, fonts);
  if (format !== 'pdf') return rendered;
  if (printer === undefined) throw new TypeError('a PDF needs a printer');
  return { ...rendered, bytes: await printed(input, rendered.bytes, printer) };
}

async function printed(
  { document, data }: DocumentInput,
  page: Uint8Array,
  printer: PrintsPages,
): Promise<Uint8Array> {
  const { kind, title, subject, language, created, paper } = document;
  const { say } = await loadLanguage(language);
  let bytes: Uint8Array | undefined;
  const attachment = {
    name: `${kind}.json`,
    mediaType: 'application/json',
    description: say('documents.data'),
    /** Made when it is asked for: while the browser prints there is time for it. */
    get bytes(): Uint8Array {
      return (bytes ??= Buffer.from(`${JSON.stringify(data, null, 2)}\n`));
    },
  };
  const html = Buffer.from(page).toString();
  return withRoomForSeal(await printer.print({ html, title, subject, language, created, paper, attachment }));
}
