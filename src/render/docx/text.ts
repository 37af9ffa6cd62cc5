/** Text with all that can stand in it, as runs of a paragraph. */
import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Inline } from '../../document/model.ts';
import type { Footnote } from '../../document/outline.ts';
import { isTurnedText, piecesOf } from '../direction.ts';
import { TONES } from '../tones.ts';
import { webAddress } from '../web-address.ts';
import { barRuns } from './bar.ts';
import { type Place, type Runs, sourceKey, type Whole } from './place.ts';

type Type = Pick<IRunOptions, 'bold' | 'italics'>;

/** As much of a place as text needs. */
export type Room = Pick<Place, 'whole' | 'width'>;

/** The runs of a text. */
export function runsOf(text: readonly Inline[], room: Room, type: Type = {}): Runs {
  return text.flatMap((one) => inlineRuns(one, room, type));
}

/** Text in bold, in a colour of its own where one is named. */
export function strongRun(text: string, color?: string): TextRun {
  const options: IRunOptions = { text, bold: true, ...(color === undefined ? {} : { color }) };
  return new TextRun(options);
}

/** A paragraph in the style of its place. */
export function paragraphOf(text: readonly Inline[], place: Place, style: string = place.style): Paragraph {
  return new Paragraph({ style, ...directionOf(text), children: runsOf(text, place) });
}

/** Of a paragraph that is read from right to left: a word processor does not tell it from its letters. */
export function directionOf(text: readonly Inline[]): { bidirectional?: boolean } {
  return isTurnedText(text) ? { bidirectional: true } : {};
}

/** Runs of plain text; letters that are read from right to left are marked as such. */
export function textRuns(text: string, type: IRunOptions = {}): TextRun[] {
  return piecesOf(text).map(({ text: piece, turned }) =>
    turned
      ? new TextRun({ ...type, text: keptTogether(piece), rightToLeft: true })
      : new TextRun({ ...type, text: piece }),
  );
}

/** LibreOffice goes by letters, not by that mark: at a code (EUC1.2) it would turn the order of what stands on both sides. */
function keptTogether(turned: string): string {
  return /\p{Lu}/u.test(turned) ? `\u2067${turned}\u2069` : turned;
}

function inlineRuns(one: Inline, room: Room, type: Type): Runs {
  const { whole, width } = room;
  if (typeof one === 'string') return textRuns(one, type);
  if ('strong' in one) return runsOf(one.strong, room, { ...type, bold: true });
  if ('emphasis' in one) return runsOf(one.emphasis, room, { ...type, italics: true });
  if ('code' in one) return [new TextRun({ ...type, text: one.code, style: 'Code' })];
  if ('link' in one) return [linkRun(one.link, one.text, type)];
  if ('to' in one) return [insideLink(whole.anchorOf(one.to), one.text, type)];
  if ('cite' in one) return citeRuns(one.cite, whole);
  if ('footnote' in one) return [noteRun(one, room)];
  if ('badge' in one) return [badgeRun(one.text, one.badge, width)];
  return barRuns(one.bar, one.text, width);
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
    ...(at === 0 ? [] : [new TextRun(' ')]),
    insideLink(anchorOf(sourceKey(id)), `[${outline.sources.get(id)}]`),
  ]);
}

function noteRun(note: Footnote, room: Room): FootnoteReferenceRun {
  const { whole } = room;
  const number = whole.outline.footnotes.get(note) ?? 0;
  const children = runsOf(note.footnote, room);
  whole.notes[number] = { children: [new Paragraph({ style: 'FootnoteText', children })] };
  return new FootnoteReferenceRun(number);
}

/** About the width of a bold letter, in twentieths of a point, and letters of a badge beside its text. */
const LETTER = 110;
const SIGN = 4;

function badgeRun(text: string, tone: keyof typeof TONES, width: number): TextRun {
  const { sign, fill, ink } = TONES[tone];
  // Blanks that do not break keep a badge in one piece where it fits.
  const isWide = (text.length + SIGN) * LETTER > Math.min(width, 3400);
  const word = isWide ? text : text.replaceAll(' ', '\u00A0');
  const options: IRunOptions = {
    text: `\u00A0${sign}\u00A0${word}\u00A0`,
    bold: true,
    color: ink,
    shading: { type: 'clear', fill, color: 'auto' },
  };
  return new TextRun(options);
}
