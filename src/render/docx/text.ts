/** Text with all that can stand in it, as runs of a paragraph. */
import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Inline, Shares } from '../../document/model.ts';
import type { Footnote } from '../../document/outline.ts';
import { TONES } from '../tones.ts';
import { webAddress } from '../web-address.ts';
import { type Place, type Runs, sourceKey, type Whole } from './place.ts';

type Type = Pick<IRunOptions, 'bold' | 'italics'>;

/** The runs of a text. */
export function runsOf(text: readonly Inline[], whole: Whole, type: Type = {}): Runs {
  return text.flatMap((one) => inlineRuns(one, whole, type));
}

/** Text in bold, in a colour of its own where one is named. */
export function strongRun(text: string, color?: string): TextRun {
  const options: IRunOptions = { text, bold: true, ...(color === undefined ? {} : { color }) };
  return new TextRun(options);
}

/** A paragraph in the style of its place. */
export function paragraphOf(text: readonly Inline[], place: Place, style: string = place.style): Paragraph {
  return new Paragraph({ style, children: runsOf(text, place.whole) });
}

function inlineRuns(one: Inline, whole: Whole, type: Type): Runs {
  if (typeof one === 'string') return [new TextRun({ ...type, text: one })];
  if ('strong' in one) return runsOf(one.strong, whole, { ...type, bold: true });
  if ('emphasis' in one) return runsOf(one.emphasis, whole, { ...type, italics: true });
  if ('code' in one) return [new TextRun({ ...type, text: one.code, style: 'Code' })];
  if ('link' in one) return [linkRun(one.link, one.text, type)];
  if ('to' in one) return [insideLink(whole.anchorOf(one.to), one.text, type)];
  if ('cite' in one) return citeRuns(one.cite, whole);
  if ('footnote' in one) return [noteRun(one, whole)];
  if ('badge' in one) return [badgeRun(one.text, one.badge)];
  return [...barRuns(one.bar), new TextRun({ ...type, text: `\u00A0${one.text}` })];
}

function linkRun(link: string, text: string, type: Type): Runs[number] {
  const address = webAddress(link);
  if (address === undefined) return new TextRun({ ...type, text });
  return new ExternalHyperlink({
    link: address,
    children: [new TextRun({ ...type, text, style: 'Hyperlink' })],
  });
}

function insideLink(anchor: string, text: string, type: Type = {}): InternalHyperlink {
  return new InternalHyperlink({ anchor, children: [new TextRun({ ...type, text, style: 'InnerLink' })] });
}

/** [1] [3], each leading to its source. */
function citeRuns(ids: readonly string[], { outline, anchorOf }: Whole): Runs {
  return ids.flatMap((id, at) => [
    ...(at === 0 ? [] : [new TextRun('\u00A0')]),
    insideLink(anchorOf(sourceKey(id)), `[${outline.sources.get(id)}]`),
  ]);
}

function noteRun(note: Footnote, whole: Whole): FootnoteReferenceRun {
  const number = whole.outline.footnotes.get(note) ?? 0;
  const children = runsOf(note.footnote, whole);
  whole.notes[number] = { children: [new Paragraph({ style: 'FootnoteText', children })] };
  return new FootnoteReferenceRun(number);
}

function badgeRun(text: string, tone: keyof typeof TONES): TextRun {
  const { sign, fill, ink } = TONES[tone];
  // Blanks that do not break keep a short badge in one piece.
  const word = text.length > 30 ? text : text.replaceAll(' ', '\u00A0');
  const options: IRunOptions = {
    text: `\u00A0${sign}\u00A0${word}\u00A0`,
    bold: true,
    color: ink,
    shading: { type: 'clear', fill, color: 'auto' },
  };
  return new TextRun(options);
}

/** Blanks of a bar, which is about 25 mm long: those as wide as a digit hang over no edge and break nowhere. */
const BLANK = '\u2007';
const BLANKS = 20;
const FRAME = { style: 'single', size: 4, color: '16466B', space: 0 } as const;

/** Three pieces: solid, hatched, empty. A part that is there has one blank at least. */
function barRuns({ shown, open, short }: Shares): Runs {
  const solid = blanks(shown);
  const hatched = Math.min(blanks(open), BLANKS - solid);
  return [
    barRun(solid, { type: 'solid', fill: '16466B', color: '16466B' }),
    barRun(hatched, { type: 'pct25', fill: 'FFFFFF', color: '16466B' }),
    barRun(short === 0 ? 0 : Math.max(1, BLANKS - solid - hatched), {
      type: 'clear',
      fill: 'FFFFFF',
      color: 'auto',
    }),
  ].flat();
}

function barRun(length: number, shading: NonNullable<IRunOptions['shading']>): Runs {
  if (length <= 0) return [];
  return [new TextRun({ text: BLANK.repeat(length), size: 14, shading, border: FRAME })];
}

function blanks(share: number): number {
  return share === 0 ? 0 : Math.max(1, Math.round((share * BLANKS) / 100));
}
