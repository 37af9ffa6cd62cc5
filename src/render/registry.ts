/** The formats that a document can be written in. A new format is one renderer and one line here. */
import type { Document } from '../document/model.ts';

/** Writes a document in one format; same document, same bytes. */
export type Renderer = (document: Document) => Promise<Uint8Array>;

/** What a format is called and who writes it; the code is loaded when it is asked for. */
export interface Format {
  mediaType: string;
  load: () => Promise<Renderer>;
}

/** By the ending of the file. PDF is the HTML, printed: see `print`. */
export const FORMATS: Readonly<Record<string, Format>> = {
  txt: {
    mediaType: 'text/plain; charset=utf-8',
    load: async () => (await import('./text-file.ts')).renderTextFile,
  },
};
