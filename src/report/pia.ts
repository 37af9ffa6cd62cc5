/** A privacy impact assessment as a document, and as data. */
import type { Pia as NextPia } from '../types/next/pia.ts';
import type { Pia } from '../types/pia.ts';
import { renderPage } from './page.ts';
import type { Printable } from './pdf.ts';
import { OPEN_SEAL } from '../render/seal.ts';
import { dataFile } from './view/pia/annexes.ts';
import { isFinal, subjectOf } from './view/pia/cover.ts';
import { piaView } from './view/pia/view.ts';
import { fill, longDate } from './view/words.ts';

/** A picture for the cover. */
export interface CoverPicture {
  type: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
}

export interface PiaOptions {
  paper?: 'A4' | 'Letter';
  logo?: CoverPicture | undefined;
}

/** Renders the document as HTML, ready to be printed; the PDF carries the data. */
export async function renderPia(pia: Pia, options: PiaOptions = {}): Promise<Printable> {
  const { logo } = options;
  const picture =
    logo === undefined ? undefined : `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
  let title = '';
  let description = '';
  const html = await renderPage((words) => {
    const view = piaView(pia, picture, words);
    ({ title, description } = view);
    return {
      document: 'pia',
      view,
      running: {
        left: fill(words.pia.running, subjectOf(pia, words)),
        right: `${words.pia.cover.asOf} ${longDate(pia.asOf, words)}`,
        foot: words.pia.label,
        ...(isFinal(pia) ? {} : { mark: words.pia.draft }),
      },
      paper: options.paper ?? 'A4',
    };
  });
  const attachment = {
    ...{ name: dataFile(pia), mediaType: 'application/json', description: title },
    bytes: Buffer.from(`${JSON.stringify(pia, null, 2)}\n`),
  };
  return { html, title, subject: description, created: pia.asOf, attachment };
}

/** The same as a sealed file; that of a case by elements, too. */
export function renderPiaJson(pia: Pia | NextPia): string {
  return `${JSON.stringify({ ...pia, seal: OPEN_SEAL }, null, 2)}\n`;
}
