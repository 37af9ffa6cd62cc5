/** The comparison as a workbook for people who live in spreadsheets: text and numbers, ready to filter and sort. */
import type { Comparison } from '../../types/comparison.ts';
import { renderWorkbook } from '../xlsx.ts';
import { namesOf } from './names.ts';
import {
  criteriaSheet,
  differencesSheet,
  evidenceSheet,
  questionsSheet,
  settingsSheet,
} from './workbook-lists.ts';
import { matrixSheet, rankingSheet, summarySheet } from './workbook-overview.ts';

/** The workbook as .xlsx. */
export function renderComparisonWorkbook(one: Comparison): Promise<Uint8Array> {
  const nameOf = namesOf(one);
  return renderWorkbook({
    title: `Comparison: ${one.context.title}`,
    created: one.asOf,
    sheets: [
      summarySheet(one, nameOf),
      matrixSheet(one, nameOf),
      rankingSheet(one, nameOf),
      criteriaSheet(one, nameOf),
      differencesSheet(one, nameOf),
      evidenceSheet(one, nameOf),
      settingsSheet(one, nameOf),
      questionsSheet(one, nameOf),
    ],
  });
}
