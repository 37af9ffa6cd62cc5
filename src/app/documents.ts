/** Use case: a document as the bytes of a file, in any format that there is. */
import type { Document } from '../document/model.ts';
import { loadLanguage } from '../locale/languages.ts';
import { jsonFile } from '../render/json.ts';
import { renderAs, type Rendered } from '../render/registry.ts';
import { OPEN_SEAL, seal, withRoomForSeal } from '../store/seal.ts';

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

/**
 * The sealed bytes of a file. Same input, same bytes. A PDF needs a printer; throws TypeError without, and what the
 * printer throws.
 */
export async function makeDocument(
  input: DocumentInput,
  format: FileFormat,
  printer?: PrintsPages,
): Promise<Rendered> {
  const { bytes, replaced } = await unsealed(input, format, printer);
  return { bytes: Buffer.from(bytes).includes(OPEN_SEAL) ? seal(bytes) : bytes, replaced };
}

async function unsealed(
  input: DocumentInput,
  format: FileFormat,
  printer: PrintsPages | undefined,
): Promise<Rendered> {
  if (format === 'json') return { bytes: Buffer.from(jsonFile(input.data)), replaced: 0 };
  if (format !== 'pdf') return renderAs(format, input.document);
  if (printer === undefined) throw new TypeError('a PDF needs a printer');
  return printed(input, printer);
}

async function printed({ document, data }: DocumentInput, printer: PrintsPages): Promise<Rendered> {
  const { kind, title, subject, language, created, paper } = document;
  const { bytes: page, replaced } = await renderAs('html', document);
  const { say } = await loadLanguage(language);
  const attachment = {
    name: `${kind}.json`,
    mediaType: 'application/json',
    description: say('documents.data'),
    bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`),
  };
  const html = Buffer.from(page).toString();
  const bytes = await printer.print({ html, title, subject, language, created, paper, attachment });
  return { bytes: withRoomForSeal(bytes), replaced };
}
