/** A document as PDF: the same HTML, printed, with room for the seal. */
import { withRoomForSeal } from '../render/seal.ts';

/** A document in HTML, with what its PDF says of itself. */
export interface Printable {
  html: string;
  title: string;
  subject: string;
  /** Stands as the file's date, YYYY-MM-DD: the same input gives the same bytes. */
  created: string;
  /** A file that the PDF carries: the data that the document was made from. */
  attachment?: { name: string; mediaType: string; description: string; bytes: Uint8Array };
}

/** As much of a printer as is needed; print/ has the real one. */
export interface PrintsHtml {
  print(job: Printable & { language: string }): Promise<Uint8Array>;
}

export async function renderPdf(document: Printable, printer: PrintsHtml): Promise<Uint8Array> {
  return withRoomForSeal(await printer.print({ ...document, language: 'en' }));
}
