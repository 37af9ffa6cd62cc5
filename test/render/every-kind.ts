/** A document that has every kind of block and of text once, and texts that try to break out of each format. */
import { callout, cell, facts, list, paragraph, section } from '../../src/document/make.ts';
import type { Block, Document, Figure, Inline, Table } from '../../src/document/model.ts';

/** What would end a style, a script, a comment, a cell, a code or a line, steer a terminal or turn a direction. */
export const HOSTILE =
  '</style><script>alert(1)</script> ]]> --> | a `code` *b* _c_ [d](javascript:e) <img src=x onerror=f> &amp; "g" \'h\' {{i}} \u001b[31mj \u202ek';

export const LABELS = {
  contents: 'Contents',
  page: 'Page',
  of: 'of',
  figure: 'Figure',
  table: 'Table',
  back: 'Back',
  skip: 'Skip to the text',
};

const table: Table = {
  kind: 'table',
  id: 'criteria',
  caption: 'Two criteria with their shares',
  columns: [
    { title: 'Code', rigid: true, heads: true, width: 1 },
    { title: 'Criterion', width: 4 },
    { title: 'Shares', width: 3 },
    { title: 'Weight', align: 'end', rigid: true, width: 1 },
  ],
  rows: [
    { group: true, cells: [cell('Security')] },
    {
      id: 'row-sec1',
      cells: [
        cell('SEC1'),
        cell('End-to-end encryption in calls of many, whatever the clients are'),
        cell([{ bar: { shown: 52, open: 28, short: 20 }, text: 'shown 52, open 28, falls short 20' }]),
        cell('3'),
      ],
    },
    { group: true, cells: [cell('Fairness')] },
    {
      id: 'row-fai1',
      cells: [
        cell('FAI1'),
        cell([paragraph('What is told:'), ...list(['before the call', 'during it'])]),
        cell([{ badge: 'open', text: 'open' }], 'open'),
        cell('1'),
      ],
    },
  ],
  note: ['The signs are told in ', { to: 'method', text: 'section 3' }, '.'],
};

/** A table of figures only, which stays a table on a narrow screen. */
const figures: Table = {
  kind: 'table',
  id: 'years',
  caption: 'Documents by year',
  captionHidden: true,
  columns: [
    { title: 'Year', heads: true },
    ...['2022', '2023', '2024', '2025'].map((title) => ({ title, align: 'end' as const })),
  ],
  rows: [{ cells: ['Documents', '1', '12', '7', '30'].map((text) => cell(text)) }],
};

const figure: Figure = {
  kind: 'figure',
  id: 'picture',
  caption: 'A square',
  alt: 'A square of one colour.',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>A square</title><rect class="p-shown" x="1" y="1" width="8" height="8" fill="#16466b"/></svg>',
  width: 20,
  table: figures,
};

const beside: Figure = {
  ...figure,
  id: 'picture-beside',
  data: 'beside',
  table: { ...figures, id: 'years-beside', captionHidden: false },
};

const text: Inline[] = [
  'Plain, ',
  { strong: ['strong', { footnote: ['A note with ', { emphasis: ['weight'] }, '.'] }] },
  ', ',
  { emphasis: ['emphasis'] },
  ', ',
  { code: 'SEC1.3' },
  ', a ',
  { link: 'https://example.org/a_b?c=d&e=f', text: 'page' },
  ', no ',
  { link: 'javascript:alert(1)', text: 'script' },
  ', a ',
  { to: 'row-sec1', text: 'row' },
  ', sources ',
  { cite: ['policy', 'paper'] },
  ', a ',
  { badge: 'shown', text: 'shown' },
  ' badge and a bar: ',
  { bar: { shown: 97, open: 2, short: 1 }, text: 'shown 97, open 2, falls short 1' },
  '.',
];

const blocks: Block[] = [
  section('first', 'Summary', [paragraph('Fit with two conditions.', 'lead'), paragraph(text)], {
    numbered: false,
    unlisted: true,
  }),
  ...facts([
    ['Product', 'Example Meet'],
    ['Questions to the provider that are open', list(['one', 'two'], true)],
    ['Right to left', 'ממשק פתוח'],
  ]),
  { kind: 'contents', depth: 2 },
  section(
    'findings',
    'Findings',
    [
      section('sec1', 'End-to-end encryption', [table], { code: 'SEC1' }),
      section('figures', 'Figures', [figure, beside]),
    ],
    { newPage: true },
  ),
  section('hostile', `Hostile ${HOSTILE}`, [
    paragraph(HOSTILE),
    paragraph([
      { strong: [HOSTILE] },
      { code: HOSTILE },
      { footnote: [HOSTILE] },
      { link: `https://example.org/${HOSTILE}`, text: HOSTILE },
    ]),
    ...list([HOSTILE, [paragraph(HOSTILE)]]),
    ...facts([[HOSTILE, HOSTILE]]),
    callout('short', HOSTILE, [paragraph(HOSTILE)]),
  ]),
  section('method', 'Method', [
    callout('open', 'Still open', [paragraph('Two answers are awaited.'), ...list(['one', 'two'])]),
    callout('none', undefined, [paragraph('A box without a title.', 'note')]),
    { kind: 'page-break' },
    {
      kind: 'signatures',
      columns: { role: 'Role', name: 'Name', date: 'Date', signature: 'Signature' },
      entries: [
        { role: 'Privacy officer', name: '' },
        { role: 'Head of the library', name: HOSTILE },
      ],
    },
  ]),
  section('sources', 'Sources', [
    {
      kind: 'sources',
      groups: [
        {
          title: 'Of the provider',
          entries: [
            {
              id: 'policy',
              text: [
                'Privacy notice. ',
                { link: 'https://example.org/privacy', text: 'https://example.org/privacy' },
              ],
            },
          ],
        },
        { title: 'Of others', entries: [{ id: 'paper', text: [`A paper ${HOSTILE}`] }] },
      ],
    },
  ]),
];

export const everyKind: Document = {
  kind: 'product',
  title: 'Privacy assessment: Example Meet',
  subject: 'What is known of Example Meet',
  language: 'en',
  created: '2026-11-29',
  paper: 'A4',
  running: {
    left: 'Privacy assessment: Example Meet, edition for schools and universities, as configured',
    right: '29 November 2026',
    foot: 'Assessment',
  },
  mark: 'DRAFT',
  labels: LABELS,
  blocks,
};
