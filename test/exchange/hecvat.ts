/**
 * A filled-in HECVAT in its public layout: sheets of questions with heads and ids, the same ids again on the sheet of
 * those who evaluate, where formulas repeat the answers. What it asks is not copied: the column is empty.
 */
import { type SheetCells, workbookOf } from './sheets.ts';

/** What stands beside an id. */
export type Filled = readonly [answer: string, words?: string];

/** 30 answers: of persons 2, to points 21, to nothing of ours 7. */
export const ANSWERS: Readonly<Record<string, Filled>> = {
  'GNRL-01': ['Example Org'],
  'GNRL-02': ['Example Meet'],
  'GNRL-04': ['A. Person'],
  'GNRL-06': ['person@example.org'],
  'REQU-01': ['Yes'],
  'COMP-01': ['Yes', 'Two teams.'],
  'DOCU-01': ['No', 'Planned for next year.'],
  'DOCU-03': ['Yes', 'SOC 2 Type II.'],
  'THRD-01': ['No'],
  'CHNG-04': ['Yes'],
  'PPPR-10': ['Yes'],
  'AAAI-01': ['Yes', 'SAML 2.0 and OIDC.'],
  'AAAI-08': ['No'],
  'AAAI-17': ['Yes', 'Authenticator apps.'],
  'DATA-02': ['Yes', 'TLS 1.2 or newer.'],
  'DATA-03': ['Yes', 'AES-256.'],
  'DATA-04': ['No'],
  'DATA-09': ['No', 'Backups stay for a year.'],
  'DATA-17': ['No'],
  'DCTR-16': ['Yes'],
  'VULN-04': ['N/A'],
  'ITAC-06': ['Yes', 'VPAT 2.5.'],
  'PDAT-03': ['No'],
  'PDAT-05': ['No'],
  'PDAT-06': ['Yes', 'On the website only.'],
  'PDAT-07': ['Yes', 'Support, with approval.'],
  'PRPO-12': ['No', 'Never without an order.'],
  'DRPV-07': ['No'],
  'AIGN-02': ['partially', 'By tenant.'],
  'AISC-02': ['No'],
};

const SHEETS: Readonly<Record<string, RegExp>> = {
  'START HERE': /^(?:GNRL|COMP|REQU)/,
  Organization: /^(?:DOCU|THRD|CHNG|PPPR|VULN)/,
  Product: /^(?:AAAI|DATA)/,
  Infrastructure: /^DCTR/,
  'IT Accessibility': /^ITAC/,
  AI: /^AI/,
  Privacy: /^(?:PDAT|PRPO|DRPV)/,
};

/** What else may be said of the workbook. */
interface Hecvat {
  /** The version, as its first sheet shows it. */
  version?: string;
  /** What stands in the column of questions, by id. */
  asked?: Readonly<Record<string, string>>;
  /** Further cells on the sheet 'Product'. */
  more?: SheetCells;
}

/** The workbook. */
export function hecvat(
  answers: Readonly<Record<string, Filled>> = ANSWERS,
  { version = 'Version 4.1.4', asked = {}, more = {} }: Hecvat = {},
): Uint8Array {
  const sheets = Object.entries(SHEETS).map(([name, own]): [string, SheetCells] => {
    const rows = Object.entries(answers).filter(([id]) => own.test(id));
    const cells = rows.flatMap(([id, [answer, words = '']], at) => [
      [`A${String(14 + at)}`, id],
      [`B${String(14 + at)}`, asked[id] ?? ''],
      [`C${String(14 + at)}`, answer],
      [`D${String(14 + at)}`, words],
      [`E${String(14 + at)}`, 'Guidance of the form.'],
    ]);
    return [
      name,
      {
        A2: `HECVAT Solution Provider Response - ${name}`,
        F2: { formula: "'Auto Responses'!$A$36", value: version },
        A3: 'Date Completed',
        C3: name === 'START HERE' ? '2026-09-04' : { formula: "'START HERE'!$C$3", value: '2026-09-04' },
        A13: 'A section',
        C13: 'Answer',
        D13: 'Additional Information',
        E13: 'Guidance',
        F13: 'Analyst Notes',
        ...(Object.fromEntries(cells) as SheetCells),
        ...(name === 'Product' ? more : {}),
      },
    ];
  });
  const evaluated = Object.entries(answers).flatMap(([id, [answer]], at) => [
    [`A${String(56 + at)}`, id],
    [`C${String(56 + at)}`, { formula: `VLOOKUP(A${String(56 + at)})`, value: answer }],
    [`F${String(56 + at)}`, 'Our note on it.'],
  ]);
  const evaluation = {
    A54: 'ID',
    C54: 'Answer',
    D54: 'Additional Information',
    F54: 'Analyst Notes',
    ...(Object.fromEntries(evaluated) as SheetCells),
  };
  return workbookOf({ ...Object.fromEntries(sheets), 'Institution Evaluation': evaluation });
}
