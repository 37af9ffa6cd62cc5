/** The document about one product. */
import type { Assessment } from '../types/assessment.ts';
import { premiseLine, productLine } from './figures.ts';
import { renderPage } from './page.ts';
import type { Printable } from './pdf.ts';
import { viewOf } from './view.ts';
import { asOfText } from './view/cover.ts';

/** Renders the document as HTML, ready to be printed. */
export async function renderAssessment(
  assessment: Assessment,
  options: { paper?: 'A4' | 'Letter' } = {},
): Promise<Printable> {
  const html = await renderPage((words) => ({
    document: 'assessment',
    view: viewOf(assessment, words),
    running: { left: productLine(assessment), right: asOfText(assessment, words) },
    paper: options.paper ?? 'A4',
  }));
  return {
    html,
    title: `Privacy assessment: ${productLine(assessment)}`,
    subject: premiseLine(assessment),
    created: assessment.asOf,
  };
}
