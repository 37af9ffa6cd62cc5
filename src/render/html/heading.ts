/** Headings: the title of the document is the first level, its sections begin with the second. */
import type { Section } from '../../document/model.ts';
import { plain } from '../plain.ts';
import type { PageContext } from './context.ts';

const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

export type HeadingView = Record<(typeof LEVELS)[number], object | null>;

export function headingView({ id, title, code }: Section, { outline, anchor }: PageContext): HeadingView {
  const { level = 1, number = '' } = outline.placed.get(id) ?? {};
  const view = { id: anchor(id), number, isCode: code !== undefined, title: plain(title) };
  const none: HeadingView = { h2: null, h3: null, h4: null, h5: null, h6: null };
  return { ...none, [LEVELS[Math.min(level, LEVELS.length) - 1] ?? 'h6']: view };
}
