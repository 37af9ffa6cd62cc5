/** Rule 4: which answer counts where several are given, and what a document's silence means beside them. */
import { describe, expect, it } from 'vitest';
import {
  behaviour,
  duty,
  type Facts,
  outcome,
  paper,
  product,
  question,
  said,
  search,
} from '../../test/rules/history.ts';
import type { FindingDraft, SourceDraft } from '../../test/rules/make.ts';

const OWN = { own: true };
const dated = (kind: SourceDraft['kind'], published: string, own = false): SourceDraft =>
  paper(kind, { published, own, living: false });
const findings = (...list: FindingDraft[]): Facts => ({ product: product(list) });
const A_DUTY: Pick<Facts, 'elements'> = { elements: [duty()] };
const notice = (answer: 'yes' | 'silent', read: string): FindingDraft =>
  said(answer, paper('privacy-notice', { ...OWN, document: 'notice', checked: [read], read: 'whole' }));
const mended = product(
  [
    said('no', dated('own-test', '2024-01-01')),
    said('yes', paper('own-test', { published: '2026-01-01' }), { editions: ['y'] }),
  ],
  { editions: ['x', 'y'] },
);
const LACK: Pick<Facts, 'elements'> = {
  elements: [behaviour('e', { function: 'chat', absent: 'does-not-apply' })],
};
const lacks = (kind: SourceDraft['kind'], published: string): FindingDraft =>
  said(undefined, dated(kind, published), { lacks: ['chat'] });
const lost = (on: string, ...list: FindingDraft[]): Facts => ({
  product: product(list, {
    searches: [search('no-document', on)],
    asked: [question('2026-01-01', '2026-03-01')],
  }),
  ...A_DUTY,
});

const YIELDS: [string, Facts, string][] = [
  ['nothing said', findings(), 'open: not-looked-for'],
  [
    'a standing yes lapses: open, never a no again',
    findings(said('no', dated('audit', '2020-01-01')), said('yes', dated('audit', '2020-08-01'))),
    'open: lapsed',
  ],
  [
    'a later yes that does not stand keeps a standing one alive',
    findings(
      said('no', dated('audit', '2022-01-01')),
      said('yes', dated('own-test', '2024-06-01')),
      said('yes', dated('help-page', '2026-06-01', true)),
    ),
    'shown',
  ],
  [
    'one no against which nothing stands is enough',
    findings(
      said('no', dated('help-page', '2026-06-01')),
      said('no', dated('audit', '2026-06-01')),
      said('yes', dated('own-test', '2026-06-01')),
    ),
    'short',
  ],
  [
    'an earlier yes that does not stand keeps no lapsed one alive',
    findings(
      said('no', { ...dated('help-page', '2024-05-01'), document: 'page' }),
      said('yes', { ...dated('help-page', '2024-06-01'), document: 'page' }),
      said('yes', dated('audit', '2023-10-01')),
    ),
    'open: lapsed',
  ],
  [
    'a yes that has ended is as lapsed',
    findings(said('yes', dated('audit', '2026-01-01'), { ended: '2026-10' })),
    'open: lapsed',
  ],
  [
    'what is yours where the customer runs it is not so where the provider does',
    { ...findings(), elements: [duty('e', { 'no-provider': 'yours' })] },
    'open: not-looked-for',
  ],
  [
    'a lack beside a no that is mended elsewhere',
    {
      product: { ...mended, findings: [...(mended.findings ?? []), lacks('reference', '2026-06-01')] },
      ...LACK,
    },
    'open: mended-elsewhere',
  ],
  [
    'what is announced elsewhere is mended nowhere',
    {
      product: product(
        [
          said('no', dated('own-test', '2024-01-01')),
          said('yes', dated('own-test', '2026-01-01'), { editions: ['y'], since: '2026-02' }),
        ],
        { editions: ['x', 'y'] },
      ),
    },
    'short',
  ],
  [
    'a lack elsewhere mends nothing here',
    {
      product: product(
        [
          said('no', dated('own-test', '2024-01-01')),
          { ...lacks('own-test', '2026-01-01'), editions: ['y'] },
        ],
        { editions: ['x', 'y'] },
      ),
      ...LACK,
    },
    'short',
  ],
  [
    'what is so by architecture where the customer runs it is not so where the provider does',
    { ...findings(), elements: [duty('e', { 'no-provider': 'yes' })] },
    'open: not-looked-for',
  ],
  ['a no does not lapse', findings(said('no', dated('help-page', '2016'))), 'short'],
  [
    'a lack, alive and with no no',
    { ...findings(lacks('reference', '2026-01-01')), ...LACK },
    'does-not-apply',
  ],
  [
    'a lack beside a no',
    { ...findings(lacks('reference', '2026-01-01'), said('no', dated('help-page', '2016'))), ...LACK },
    'short',
  ],
  [
    'a lack that says what changed after the no',
    {
      ...findings(
        said(undefined, dated('reference', '2026-01-01'), { lacks: ['chat'], change: 'Removed.' }),
        said('no', dated('help-page', '2025-12')),
      ),
      ...LACK,
    },
    'does-not-apply',
  ],
  [
    'a lack that says what changed before the no',
    {
      ...findings(
        said(undefined, dated('reference', '2026-01-01'), { lacks: ['chat'], change: 'Removed.' }),
        said('no', dated('help-page', '2026-02')),
      ),
      ...LACK,
    },
    'short',
  ],
  [
    'a lack beside a yes',
    {
      ...findings(lacks('reference', '2026-01-01'), said('yes', dated('help-page', '2026-01-01'))),
      ...LACK,
    },
    'shown',
  ],
  ['a lack that has lapsed', { ...findings(lacks('help-page', '2024-01-01')), ...LACK }, 'open: lapsed'],
  ['a lack that is only claimed', { ...findings(lacks('press', '2026-01-01')), ...LACK }, 'open: claimed'],
  [
    'mended for one edition, but another no is not',
    {
      product: {
        ...mended,
        findings: [...(mended.findings ?? []), said('no', dated('audit', '2026-06-01'), { editions: ['x'] })],
      },
    },
    'short',
  ],
  [
    'a no that names its editions is mended nowhere else',
    {
      product: product(
        [
          said('no', dated('own-test', '2024-01-01'), { editions: ['x', 'y'] }),
          said('yes', dated('own-test', '2026-01-01'), { editions: ['y'] }),
        ],
        { editions: ['x', 'y'] },
      ),
    },
    'short',
  ],
];
const SILENCE: [string, Facts, string][] = [
  [
    'silence is no no for a promise of another document',
    {
      ...findings(notice('silent', '2026-11-01'), said('yes', dated('contract', '2026-01-01'))),
      ...A_DUTY,
    },
    'shown',
  ],
  [
    'silence ends the promise of an earlier text',
    { ...findings(notice('yes', '2026-01-01'), notice('silent', '2026-11-01')), ...A_DUTY },
    'short',
  ],
  [
    'not that of a later text',
    { ...findings(notice('silent', '2026-01-01'), notice('yes', '2026-11-01')), ...A_DUTY },
    'shown',
  ],
  [
    'nor that of the same day',
    { ...findings(notice('silent', '2026-01-01'), notice('yes', '2026-01-01')), ...A_DUTY },
    'shown',
  ],
  [
    'a document that cannot be found ends its promise',
    lost('2026-11-01', notice('yes', '2026-01-01')),
    'short',
  ],
  ['not one read later', lost('2026-01-01', notice('yes', '2026-11-01')), 'shown'],
  ['nor one read on the same day', lost('2026-11-01', notice('yes', '2026-11-01')), 'shown'],
  [
    'it is no no where no document would tell it',
    { ...lost('2026-11-01'), elements: [duty('e', { 'told-in': undefined })] },
    'open: looked-for, asked-and-not-answered',
  ],
  [
    'nor where something else was looked for',
    {
      product: product([], {
        searches: [search('not-found', '2026-11-01')],
        asked: [question('2026-01-01', '2026-03-01')],
      }),
      ...A_DUTY,
    },
    'open: looked-for, asked-and-not-answered',
  ],
  ['nor one of another kind', lost('2026-11-01', said('yes', dated('contract', '2026-01-01'))), 'shown'],
  [
    'it is no no where silence says nothing',
    { ...lost('2026-11-01'), elements: [duty('e', { silence: 'open' })] },
    'open: looked-for, asked-and-not-answered',
  ],
  [
    'nor for a behaviour',
    { ...lost('2026-11-01'), elements: [behaviour('e', { 'told-in': 'privacy-notice' })] },
    'open: looked-for, asked-and-not-answered',
  ],
];

describe('rule 4: yes, no, and what yields to what', () => {
  it.each(YIELDS)('%s', (_name, facts, wanted) => {
    expect(outcome(facts)).toBe(wanted);
  });

  it.each(SILENCE)('%s', (_name, facts, wanted) => {
    expect(outcome(facts)).toBe(wanted);
  });

  const audit = (answer: 'yes' | 'no', published: string, ended?: string): FindingDraft =>
    said(answer, { ...dated('audit', published), document: 'audit' }, { ended });
  it.each<[string, FindingDraft[]]>([
    [
      'a later yes that does not stand',
      [
        said('no', dated('audit', '2022-01-01')),
        said('yes', dated('own-test', '2024-06-01')),
        said('yes', dated('help-page', '2026-06-01', true)),
        said('no', dated('press', '2026-06-01')),
      ],
    ],
    [
      'one between two that stand and are over',
      [
        audit('no', '2025-12-01'),
        audit('yes', '2026-01-01', '2026-10'),
        said('yes', dated('own-test', '2026-02-01')),
        audit('yes', '2026-03-01', '2026-10'),
      ],
    ],
  ])('is the same in every order: %s', (_name, list) => {
    const orders = [list, list.toReversed(), [...list.slice(2), ...list.slice(0, 2)]];
    expect(orders.map((one) => outcome(findings(...one)))).toEqual(orders.map(() => 'shown'));
  });
});
