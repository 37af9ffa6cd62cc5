/** The history of a product as HTML: a small chart for each principle, with the same figures as tables. */
import type { History } from '../types/history.ts';
import { renderPage } from './page.ts';
import { historyView } from './view/history.ts';
import { longDate } from './view/words.ts';

export function renderHistoryHtml(one: History): Promise<string> {
  return renderPage((words) => ({
    document: 'history',
    view: historyView(one, words),
    running: { left: `${one.vendor.name}, ${one.editionName}`, right: longDate(one.asOf, words) },
    paper: 'A4',
  }));
}
