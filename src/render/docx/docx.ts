/** A document as .docx, for those who go on writing: styles, headings, notes, fields and tables are real ones. */
import { Document as File, Packer, Paragraph } from 'docx';
import type { Document } from '../../document/model.ts';
import { blocksOf } from './blocks.ts';
import { finish } from './finish.ts';
import { headingLists } from './headings.ts';
import { LISTS } from './lists.ts';
import { pageOf } from './page.ts';
import { firstPlace } from './place.ts';
import { stylesOf } from './styles.ts';
import { directionOf, textRuns } from './text.ts';

/** The file, with room for the seal; same document, same bytes. Texts have to be legal (`legalTexts`). */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const place = firstPlace(document, blocksOf);
  const title = new Paragraph({
    heading: 'Title',
    ...directionOf([document.title]),
    children: textRuns(document.title),
  });
  const children = [title, ...blocksOf(document.blocks, place)];
  const { notes, headingScopes } = place.whole;
  const file = new File({
    title: document.title,
    subject: document.subject,
    creator: 'vtc-pia',
    lastModifiedBy: 'vtc-pia',
    styles: stylesOf(document.language, headingScopes.includes('')),
    numbering: { config: [...LISTS, ...headingLists(place.whole)] },
    footnotes: notes,
    sections: [{ ...pageOf(document, place.width), children }],
  });
  return finish(await Packer.toBuffer(file), document);
}
