/** The document about one product as HTML. */
import type { Assessment } from '../types/assessment.ts';
import { productLine } from './figures.ts';
import { renderPage } from './page.ts';
import { viewOf } from './view.ts';
import { asOfText } from './view/cover.ts';

/** Renders the document. */
export function renderHtml(
  assessment: Assessment,
  options: { paper?: 'A4' | 'Letter' } = {},
): Promise<string> {
  return renderPage((words) => ({
    document: 'assessment',
    view: viewOf(assessment, words),
    running: { left: productLine(assessment), right: asOfText(assessment, words) },
    paper: options.paper ?? 'A4',
  }));
}
