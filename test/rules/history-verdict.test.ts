/** Rules 6, 8 and 9 on hard cases: what settings, clients and questions make of a use. */
import {
  behaviour,
  type Facts,
  paper,
  product,
  question,
  said,
  search,
  setting,
  table,
  use,
} from './history.ts';
import type { FindingDraft, SettingDraft, SourceDraft } from './make.ts';

const manual = (): SourceDraft => paper('reference', { checked: ['2026-06-01'] });
const page = (): SourceDraft => paper('help-page', { checked: ['2026-06-01'], own: true });
const code = (published: string): SourceDraft => paper('source-code', { published });
const bad = said('no', manual());
const mends = setting('yes', page());
const can: Partial<Facts> = { elements: [behaviour()], use: use(['e']) };
const is: Partial<Facts> = { elements: [behaviour('e', { mode: 'is' })], use: use(['e']) };
const gate: Partial<Facts> = { elements: [behaviour('e', { mode: 'is', gate: true })], use: use() };
const preset = use([], { requirements: [{ element: 'p/c/e', must: true, state: 'shipped' }] });
const waived = use([], { 'waived-gates': [{ element: 'p/c/e', reason: 'The board decided so.' }] });

table('rule 6: what a setting reaches', [
  [
    'default unknown, and a documented setting reaches the must',
    'open: not-looked-for / fit-with-conditions',
    { product: product([], { settings: [mends] }), ...is },
  ],
  [
    'default known to be bad, same setting',
    'short / fit-with-conditions',
    { product: product([bad], { settings: [mends] }), ...is },
  ],
  [
    'the law asks for the preset',
    'short / not-fit',
    { product: product([bad], { settings: [mends] }), ...is, use: preset },
  ],
  [
    'a setting that is off shows what can be had',
    'shown / fit',
    { product: product([], { settings: [mends] }), ...can },
  ],
  [
    'bad as shipped, and nobody says whether a setting changes it',
    'short / open',
    { product: product([bad]), ...is },
  ],
  [
    'a search found no setting',
    'short / not-fit',
    { product: product([bad], { searches: [search('no-setting', '2026-07-01')] }), ...is },
  ],
  [
    'the vendor was asked for a setting and did not answer',
    'short / not-fit',
    { product: product([bad], { asked: [question('2026-08-01', '2026-09-01')] }), ...is },
  ],
  [
    'a setting with a weak source on an element that is shown',
    'shown / fit',
    {
      product: product([said('yes', manual())], { settings: [setting('yes', paper('press'))] }),
      ...can,
      settings: ['s1'],
    },
  ],
]);

const clash: SettingDraft[] = [
  setting({ a: 'yes' }, manual()),
  setting({ b: 'yes' }, manual(), { id: 's2', code: 'SET2', excludes: ['s1'] }),
];

table('rules 8 and 9: gates, and one configuration that has to do it all', [
  [
    'a gate fails as shipped, a setting mends it',
    'short / fit-with-conditions',
    {
      product: product([said('no', code('2026-08'))], {
        settings: [setting('yes', { ...code('2026-06-01'), living: true })],
      }),
      ...gate,
    },
  ],
  [
    'the gate is waived with a reason',
    'short / fit',
    { product: product([said('no', code('2026-08'))]), ...gate, use: waived },
  ],
  [
    'two musts, each reached by a setting that shuts the other out',
    'short / not-fit',
    {
      product: product([said({ a: 'no', b: 'no' }, manual())], {
        settings: clash,
        searches: [search('no-setting', '2026-07-01', { elements: ['p/c/a', 'p/c/b'] })],
      }),
      elements: [behaviour('a', { mode: 'is' }), behaviour('b', { mode: 'is' })],
      use: use(['a', 'b']),
    },
  ],
]);

const asked = (by: string, answered?: string): Facts => ({
  product: product([], { asked: [question('2026-08-01', by, answered === undefined ? {} : { answered })] }),
  ...can,
});

table('rule 9: questions with a deadline', [
  ['no answer by the deadline', 'open: asked-and-not-answered / not-fit', asked('2026-09-01')],
  ['on the day of the deadline', 'open: not-looked-for / open', { ...asked('2026-09-01'), on: '2026-09-01' }],
  [
    'answered two months late, with nothing',
    'open: not-looked-for / open',
    asked('2026-09-01', '2026-11-01'),
  ],
  ['asked with 14 days', 'open: not-looked-for / open', asked('2026-08-15')],
]);

const on = (client: string, answer: 'yes' | 'no'): FindingDraft =>
  said(answer, manual(), { clients: [client] });
const four = (findings: FindingDraft[], clients?: string[]): Facts => ({
  product: product(findings, { clients: ['desktop', 'mobile', 'web', 'telephone'] }),
  use: use(['e'], clients === undefined ? {} : { clients }),
});

table('rule 9: clients', [
  [
    'desktop yes, mobile no, web and telephone open',
    'in part 25-50-25 / fit-with-conditions',
    four([on('desktop', 'yes'), on('mobile', 'no')]),
  ],
  ['mobile no, the other three open', 'in part 0-75-25 / open', four([on('mobile', 'no')])],
  [
    'the case names web and desktop; web no, desktop yes',
    'in part 50-0-50 / not-fit',
    four([on('desktop', 'yes'), on('web', 'no')], ['desktop', 'web']),
  ],
  [
    'the case names desktop and a room system, which it lacks',
    'shown / fit-with-conditions',
    four([on('desktop', 'yes')], ['desktop', 'room-system']),
  ],
]);
