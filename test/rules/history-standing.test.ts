/** Silence, records and rule 5 on cases of history. */
import {
  behaviour,
  type Case,
  duty,
  type Facts,
  paper,
  product,
  question,
  record,
  said,
  search,
  table,
  TODAY,
  use,
} from './history.ts';
import type { ElementDraft, FindingDraft, ProfileDraft, SourceDraft } from './make.ts';

const OWN = { own: true };
const notice = (answer: 'yes' | 'silent', read: string, whole = true): FindingDraft =>
  said(
    answer,
    paper('privacy-notice', { document: 'notice', checked: [read], read: whole ? 'whole' : 'part', ...OWN }),
  );
const contract = (published: string): FindingDraft =>
  said('yes', paper('contract', { published, checked: [`${published}-15`], ...OWN }));
const told = (findings: FindingDraft[], more: Partial<ElementDraft> = {}): Case[2] => ({
  product: product(findings),
  elements: [duty('e', more)],
});
const silent = notice('silent', '2026-06-01');
const lost = (isAsked: boolean): Case[2] => ({
  product: product([], {
    searches: [search('no-document', '2026-08-01')],
    asked: isAsked ? [question('2026-08-01', '2026-09-01')] : [],
  }),
  elements: [duty()],
});

table('rule 4: silence', [
  [
    'a contract of 2026-01 promises it, the notice of 2026-06 is silent',
    'shown',
    told([contract('2026-01'), silent]),
  ],
  [
    'the contract is of 2022-01 and has lapsed: never a no again',
    'open: lapsed',
    told([contract('2022-01'), silent]),
  ],
  [
    'the notice of 2025 promised it, that of 2026-06, read whole, does not',
    'short',
    told([notice('yes', '2025-12-01'), silent]),
  ],
  ['the notice, read whole, is silent', 'short', told([silent])],
  ['read in part', 'open: part-read', told([notice('silent', '2026-06-01', false)])],
  ['a clause that must not be there', 'shown', told([silent], { silence: 'yes' })],
  ['where silence says nothing', 'open: looked-for', told([silent], { silence: 'open' })],
  ['no notice to be found, the vendor asked in vain', 'short', lost(true)],
  ['no notice to be found, the vendor not asked', 'open: looked-for', lost(false)],
]);

const never = (findings: FindingDraft[], searched?: string): Facts => ({
  product: product(findings, { searches: searched === undefined ? [] : [search('no-case', searched)] }),
  elements: [record('e', { never: true })],
  use: use(['e']),
});

table('rules 4 and 9: what has not happened', [
  ['no breach known: places searched 2026-03, no case', 'shown / fit', never([], '2026-03-01')],
  [
    'searched 2025-03: search again before you sign',
    'open: lapsed / fit-with-conditions',
    never([], '2025-03-01'),
  ],
  [
    "the vendor's transparency report says so, nobody searched",
    'open: claimed / fit-with-conditions',
    never([said('yes', paper('transparency-report', { published: '2026-05', ...OWN }))]),
  ],
  [
    'a newspaper reports a case: a case needs B, or an admission',
    'open: alleged / fit-with-conditions',
    never([said('no', paper('press', { published: '2026-05' }))]),
  ],
  [
    'searched 2026-03, but an authority reports a case of 2020',
    'short / not-fit',
    never([said('no', paper('regulator', { published: '2020-11', event: true }))], '2026-03-01'),
  ],
  [
    '"somebody else examined the cryptography": an audit of 2019 reports an event',
    'shown',
    {
      product: product([said('yes', paper('audit', { published: '2019-06', event: true }))]),
      elements: [record('e', { 'shown-by': 'A' })],
    },
  ],
]);

const manual = (more: Parameters<typeof paper>[1] = {}): SourceDraft =>
  paper('reference', { checked: ['2026-06-01'], ...more });
const chain = (...findings: FindingDraft[]): Facts => ({
  product: product(findings),
  elements: [behaviour('a'), behaviour('b', { after: 'p/c/a' })],
  element: 'b',
  use: use(['b']),
});
const noForB = said({ b: 'no' }, manual());
const unrecorded = { function: 'recording', absent: 'yes' } as const;
const lacking = (source = manual(OWN)): ProfileDraft =>
  product([said(undefined, source, { lacks: ['recording'] })]);
const noRecording = (element: string): Facts => ({
  product: lacking(),
  elements: [behaviour('a'), behaviour('b', { after: 'p/c/a', ...unrecorded })],
  element,
});
const excused = (draft: ProfileDraft): Facts => ({
  product: draft,
  elements: [behaviour('e', { function: 'recording', absent: 'does-not-apply' })],
  use: use(['e']),
});
const video = said('yes', manual(), { for: ['video'] });

table('rule 5: standing', [
  ['b hangs on a; b has a no, a is open', 'short / not-fit', chain(noForB)],
  ['a yes for a is learnt', 'short / not-fit', chain(noForB, said({ a: 'yes' }, manual()))],
  ['b has a yes, and nothing is said of a: it proves a', 'shown / fit', chain(said({ b: 'yes' }, manual()))],
  ['no recording at all: "recordings are covered too", while a is open', 'open: hangs-on', noRecording('b')],
  [
    'no recording at all: "group calls are covered"; a lack proves no parent',
    'open: not-looked-for',
    noRecording('a'),
  ],
  ['no recording at all, and absent means does-not-apply', 'does-not-apply / fit', excused(lacking())],
  [
    'a press report says that it has no recording',
    'open: claimed / open',
    excused(lacking(paper('press', { checked: ['2026-06-01'] }))),
  ],
  [
    'shown for video, nothing of chat',
    'in part 50-50-0 / fit-with-conditions',
    { product: product([video]), use: use(['e']) },
  ],
  [
    'shown for video, a no for chat',
    'in part 50-0-50 / fit-with-conditions',
    { product: product([video, said('no', manual(), { for: ['chat'] })]), use: use(['e']) },
  ],
]);

const ownServer = (noProvider: 'yes' | 'yours', ...findings: FindingDraft[]): Facts => ({
  product: product(findings, { editions: [{ id: 'x', 'run-by': 'customer' }] }),
  elements: [duty('e', { 'no-provider': noProvider })],
  use: use(['e']),
  on: TODAY,
});

table('rule 5: an edition that the customer runs', [
  ['a duty of the provider', 'yours / fit-with-conditions', ownServer('yours')],
  ['the organisation has done it', 'yours / fit', { ...ownServer('yours'), done: ['e'] }],
  ['yes by architecture', 'shown / fit', ownServer('yes')],
  [
    'code of 2026 sends data home',
    'short / not-fit',
    ownServer('yes', said('no', paper('source-code', { published: '2026-03' }))),
  ],
]);
