/** The document about a comparison. */
import type { Comparison } from '../../types/comparison.ts';
import { renderPage } from '../page.ts';
import type { Printable } from '../pdf.ts';
import { comparisonView } from '../view/comparison.ts';
import { asOfText } from '../view/cover.ts';
import { comparisonPremise } from './sentences.ts';

/** Renders the document as HTML, ready to be printed. */
export async function renderComparisonDocument(
  one: Comparison,
  options: { paper?: 'A4' | 'Letter' } = {},
): Promise<Printable> {
  const html = await renderPage((words) => ({
    document: 'comparison',
    view: comparisonView(one, words),
    running: {
      left: one.context.title,
      right: asOfText(one, words),
      foot: words.comparison.running,
    },
    paper: options.paper ?? 'A4',
  }));
  return {
    html,
    title: `Comparison: ${one.context.title}`,
    subject: comparisonPremise(one),
    created: one.asOf,
  };
}
