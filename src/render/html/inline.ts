/** Text as its templates take it: one field of each is filled. */
import type { Inline, Shares, Tone } from '../../document/model.ts';
import { plain } from '../plain.ts';
import { safeLink } from './addresses.ts';
import { PLACES } from './anchors.ts';
import type { PageContext } from './context.ts';
import { isTurnedText, piecesOf } from '../direction.ts';
import { barView, type BarView } from './bar.ts';

export interface InlineView {
  text: string | null;
  /** Text that is read from right to left amid one that is not. */
  turned: string | null;
  strong: readonly InlineView[] | null;
  emphasis: readonly InlineView[] | null;
  code: string | null;
  link: { href: string; text: string } | null;
  cites: readonly { id: string; href: string; number: number }[] | null;
  note: { id: string; href: string; number: number } | null;
  /** The sign stays with the first word. */
  badge: { tone: Tone; sign: SignView; first: string; rest: string } | null;
  bar: { text: string; parts: BarView } | null;
}

/** One field a tone: the templates cannot compare. */
export type SignView = Record<Tone, boolean>;

const NONE: InlineView = {
  text: null,
  turned: null,
  strong: null,
  emphasis: null,
  code: null,
  link: null,
  cites: null,
  note: null,
  badge: null,
  bar: null,
};

export function inlineViews(text: readonly Inline[], page: PageContext): InlineView[] {
  const isWhole = isTurnedText(text);
  return text.flatMap((one) =>
    typeof one === 'string' && !isWhole ? textViews(plain(one)) : { ...NONE, ...partView(one, page) },
  );
}

function textViews(text: string): InlineView[] {
  return piecesOf(text).map((piece) => ({ ...NONE, [piece.turned ? 'turned' : 'text']: piece.text }));
}

function partView(part: Inline, page: PageContext): Partial<InlineView> {
  if (typeof part === 'string') return { text: plain(part) };
  if ('strong' in part) return { strong: inlineViews(part.strong, page) };
  if ('emphasis' in part) return { emphasis: inlineViews(part.emphasis, page) };
  if ('code' in part) return { code: plain(part.code) };
  if ('link' in part) return linkView(part.link, plain(part.text));
  if ('to' in part) return { link: { href: `#${page.anchor(part.to)}`, text: plain(part.text) } };
  if ('cite' in part) return { cites: part.cite.map((id) => citeView(id, page)) };
  if ('footnote' in part) return { note: noteMark(page.outline.footnotes.get(part) ?? 0) };
  if ('bar' in part) return { bar: barOf(part.bar, part.text) };
  return { badge: badgeView(part.badge, plain(part.text)) };
}

function badgeView(tone: Tone, text: string): InlineView['badge'] {
  const [first = ''] = /^\S*/.exec(text) ?? [];
  return { tone, sign: signView(tone), first, rest: text.slice(first.length) };
}

function linkView(address: string, text: string): Partial<InlineView> {
  const href = safeLink(address);
  return href === null ? { text } : { link: { href, text } };
}

function citeView(id: string, { outline, cited }: PageContext): { id: string; href: string; number: number } {
  const number = outline.sources.get(id) ?? 0;
  const time = (cited.get(number) ?? 0) + 1;
  cited.set(number, time);
  return { id: PLACES.cited(number, time), href: `#${PLACES.source(number)}`, number };
}

function noteMark(number: number): { id: string; href: string; number: number } {
  return { id: PLACES.noteFrom(number), href: `#${PLACES.note(number)}`, number };
}

function barOf(shares: Shares, text: string): InlineView['bar'] {
  return { text: plain(text), parts: barView(shares) };
}

const NO_SIGN: SignView = {
  shown: false,
  part: false,
  open: false,
  short: false,
  none: false,
  yours: false,
  low: false,
  medium: false,
  high: false,
};

export function signView(tone: Tone): SignView {
  return { ...NO_SIGN, [tone]: true };
}
