/** Lists: bullets and numbers that the program counts. */
import { LevelFormat, Paragraph } from 'docx';
import type { FileChild, INumberingOptions } from 'docx';
import { type Block, type Inline, isText, type List } from '../../document/model.ts';
import { type Place, STEP } from './place.ts';
import { BESIDE } from './styles.ts';
import { directionOf, runsOf } from './text.ts';

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const DEEPEST = 8;

/** Definitions of the two kinds of list. */
export const LISTS: INumberingOptions['config'] = [
  {
    reference: 'bullets',
    levels: LEVELS.map((level) => levelOf(level, LevelFormat.BULLET, level % 2 === 0 ? '•' : '–')),
  },
  {
    reference: 'numbers',
    levels: LEVELS.map((level) => levelOf(level, LevelFormat.DECIMAL, `%${level + 1}.`)),
  },
];

type Levels = INumberingOptions['config'][number]['levels'];

function levelOf(level: number, format: Levels[number]['format'] & {}, text: string): Levels[number] {
  const paragraph = { indent: { left: STEP * (level + 1), hanging: STEP } };
  return { level, format, text, alignment: 'left', style: { paragraph } };
}

type Numbering = { reference: string; level: number; instance: number };

export function listBlocks({ ordered, items }: List, place: Place): FileChild[] {
  const level = Math.min(place.depth, DEEPEST);
  const reference = ordered ? 'numbers' : 'bullets';
  const numbering = { reference, level, instance: ordered ? place.whole.next('list') : 0 };
  return items.flatMap((item) => itemBlocks(item, numbering, place));
}

/** The first text bears the bullet; what follows stands beneath it. */
function itemBlocks(
  item: readonly Inline[] | readonly Block[],
  numbering: Numbering,
  place: Place,
): FileChild[] {
  if (isText(item)) return [itemParagraph(item, numbering, place)];
  const [first, ...rest] = item;
  const inside: Place = { ...place, depth: place.depth + 1, width: place.width - STEP };
  if (first?.kind !== 'paragraph')
    return [itemParagraph([], numbering, place), ...place.whole.write(item, inside)];
  return [itemParagraph(first.text, numbering, place), ...place.whole.write(rest, inside)];
}

function itemParagraph(text: readonly Inline[], numbering: Numbering, place: Place): Paragraph {
  return new Paragraph({
    style: BESIDE[place.style].list,
    ...directionOf(text),
    numbering: { ...numbering, custom: true },
    children: runsOf(text, place),
  });
}
