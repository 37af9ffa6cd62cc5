/** Pictures, and what they say as a table beneath: the picture cannot be edited, the table can. */
import { ImageRun, Paragraph } from 'docx';
import type { FileChild } from 'docx';
import type { Figure } from '../../document/model.ts';
import { captionOf } from './caption.ts';
import type { Place } from './place.ts';
import { spacer } from './grid.ts';
import { FONT } from './styles.ts';
import { tableBlocks } from './table.ts';

/** Pixels of the format: 96 an inch. */
const PIXELS = 96 / 25.4;

/** The picture as vector with its alternative text; its data always stand beneath it. */
export function figureBlocks(figure: Figure, place: Place): FileChild[] {
  const caption = captionOf('figure', figure.id, figure.caption, place);
  const picture = new Paragraph({ style: 'Picture', children: [imageOf(figure, place)] });
  const data = figure.table === undefined ? [spacer()] : tableBlocks(figure.table, place);
  return [caption, picture, ...data];
}

function imageOf({ id, caption, alt, svg, width }: Figure, place: Place): ImageRun {
  const room = Math.min(width, (place.width / 1440) * 25.4);
  // Pages carry the type that drawings are measured for; a document has its own, which is as narrow.
  const data = Buffer.from(svg.replace(/ font-family="[^"]*"/g, ` font-family="${FONT}"`));
  return new ImageRun({
    type: 'svg',
    data,
    // The file would hold a second picture for programs that draw no SVG: `finish` leads both to the one.
    fallback: { type: 'png', data },
    transformation: { width: Math.round(room * PIXELS), height: Math.round(room * PIXELS * ratioOf(svg)) },
    altText: { name: id, title: caption, description: alt },
  });
}

/** Height over width by the picture's view box. Throws RangeError without one: a fault of ours. */
function ratioOf(svg: string): number {
  const [, box = ''] = /\sviewBox="([^"]*)"/.exec(svg) ?? [];
  const [, , width = 0, height = 0] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) throw new RangeError('a picture has no view box');
  return height / width;
}
