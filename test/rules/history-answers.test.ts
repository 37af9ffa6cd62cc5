/** Rules 1 to 4 on cases of history: what a source is worth on a day, and which of two answers counts. */
import { behaviour, type Case, paper, product, said, table } from './history.ts';
import type { FindingDraft, SourceDraft } from './make.ts';

const OWN = { own: true };
const test = (published: string): SourceDraft => paper('independent-research', { published });
const help = (...checked: string[]): SourceDraft => paper('help-page', { checked });
const ownHelp = (...checked: string[]): SourceDraft => paper('help-page', { checked, ...OWN });
const whitePaper = (published: string): SourceDraft =>
  paper('white-paper', { published, document: 'white-paper', ...OWN });

const readTwice = product([said('yes', ownHelp('2023-01-01', '2026-01-01'))]);
const copy = product([
  said('yes', paper('help-page', { 'read-as': 'archived copy', checked: ['2025-10-01'], ...OWN })),
]);
const certified = product([
  said('yes', paper('certificate', { published: '2022', 'valid-until': '2025-06-01' })),
]);

table('rules 1 to 3: dates, grades, age', [
  ['a help page read in 2023 and 2026; on 2024-06', 'shown', { product: readTwice, on: '2024-06' }],
  [
    'on 2025-06, when only its first reading was known',
    'open: lapsed',
    { product: readTwice, on: '2025-06' },
  ],
  ['today', 'shown', { product: readTwice }],
  [
    'a notice dated 2024-05 and first read 2026-01 is known by its date; on 2025-01',
    'shown',
    {
      product: product([
        said('yes', paper('privacy-notice', { published: '2024-05', checked: ['2026-01-01'], ...OWN })),
      ]),
      on: '2025-01',
    },
  ],
  [
    'a help page found gone in 2026-06, last in force 2023-06',
    'open: lapsed',
    { product: product([said('yes', { ...ownHelp('2023-06-01'), gone: '2026-06-01' })]) },
  ],
  ['an undated copy first read 2025-10 was 12 months old then; today', 'open: lapsed', { product: copy }],
  ['the same on 2026-06', 'shown', { product: copy, on: '2026-06' }],
  [
    'a white paper of `2023` may be older than the test of 2023-03 that says no',
    'short',
    { product: product([said('yes', whitePaper('2023')), said('no', test('2023-03'))]), on: '2024-03' },
  ],
  ['a certificate of 2022, valid until 2025-06; on 2025-05', 'shown', { product: certified, on: '2025-05' }],
  ['on 2025-07 it has lapsed', 'open: lapsed', { product: certified, on: '2025-07' }],
  [
    "a stranger's guide says no, the maker's help page yes, in the same weeks",
    'shown',
    {
      product: product([
        said('no', paper('guide', { checked: ['2026-11-01'] })),
        said('yes', ownHelp('2026-11-01')),
      ]),
    },
  ],
  [
    'the other way round',
    'short',
    {
      product: product([
        said('yes', paper('guide', { checked: ['2026-11-01'] })),
        said('no', ownHelp('2026-11-01')),
      ]),
    },
  ],
]);

const circle = product([
  said('yes', paper('reference', { checked: ['2026-01-01'] }), { since: '2020' }),
  said('no', paper('own-test', { published: '2023' }), { since: '2022' }),
  said('yes', ownHelp('2024-03-01'), { since: '2024-03' }),
  said('no', help('2025-03-01'), { since: '2025-03' }),
]);
const twoDays = (yes: string, no: string): Case[2] => ({
  product: product([said('yes', help(yes)), said('no', help(no))]),
});
const later = (...older: SourceDraft[]): Case[2] => ({
  product: product([
    said('yes', [help('2026-11-22'), ...older]),
    said('no', help('2023-06-01'), { since: '2023-06' }),
  ]),
});
const ageing = product([
  said('no', test('2020-01'), { since: '2020-01' }),
  said('yes', ownHelp('2026-11-01'), { since: '2019' }),
]);
const YEARS = ['2021', '2022', '2023', '2024', '2025', '2026'];
const testedIn2024 = said('no', test('2024-06'));
const page = (answer: 'yes' | 'no', read: string): FindingDraft =>
  said(answer, { ...ownHelp(read), document: 'the-page' });

table('rule 4: which answer counts', [
  [
    'four findings that beat each other in a circle have one answer',
    'short',
    { product: circle, on: '2026-01' },
  ],
  [
    'two help pages contradict; the yes was read two days later',
    'short',
    twoDays('2026-11-24', '2026-11-22'),
  ],
  ['the no was read two days later', 'short', twoDays('2026-11-22', '2026-11-24')],
  [
    "the vendor's old help page, read a week after an independent test",
    'short',
    { product: product([said('no', test('2026-04-03')), said('yes', ownHelp('2026-04-10'))]) },
  ],
  [
    'mended in 2020, and the paper that said so is 48 months old',
    'open: lapsed',
    {
      product: product([
        said('no', test('2020-04-03')),
        said('yes', whitePaper('2020-11-10'), { since: '2020-11-10', change: 'New.' }),
      ]),
      on: '2025-11-20',
    },
  ],
  ['a living yes of 2026 after a no of 2023', 'shown', later()],
  [
    'the same yes with one more source, older and better',
    'shown',
    later(paper('own-test', { published: '2022-01' })),
  ],
  [
    'ageing decides no conflict: a test of 2020 against a living help page; 2026-12',
    'short',
    { product: ageing, on: '2026-12' },
  ],
  ['2028-02, and nothing new', 'short', { product: ageing, on: '2028-02' }],
  [
    'announced for a day that has come, and nothing seen since',
    'open: announced',
    {
      product: product([said('yes', whitePaper('2025-10-29'), { since: '2026-02' })]),
      on: '2026-03',
    },
  ],
  [
    'a white paper republished every year as one finding against a test of 2024-06',
    'short',
    { product: product([said('yes', YEARS.map(whitePaper), { since: '2021' }), testedIn2024]) },
  ],
  [
    'each edition of it entered as a new finding',
    'short',
    { product: product([...YEARS.map((since) => said('yes', whitePaper(since), { since })), testedIn2024]) },
  ],
  [
    'a page that said yes, no, and yes again within six months',
    'shown',
    {
      product: product([page('yes', '2022-05-01'), page('no', '2024-05-01'), page('yes', '2024-09-01')]),
      on: '2025-01',
    },
  ],
]);

const order = (...more: FindingDraft[]): Pick<Case[2], 'product' | 'elements'> => ({
  product: product([
    said(
      'no',
      paper('regulator', { published: '2021-02-01', says: 'ordered', 'valid-until': '2041-01-19' }),
      { since: '2021-02-01' },
    ),
    ...more,
  ]),
  elements: [behaviour('e', { 'shown-by': 'A' })],
});
const promised = said('yes', paper('white-paper', { published: '2026-05', ...OWN }), {
  since: '2026-05',
  change: 'All claims are true now.',
});
const oldClient = product([said('no', test('2024-04'))]);
const goneClient = product([
  said('no', [test('2024-04'), paper('reference', { published: '2025-06-01', living: false, ...OWN })], {
    ended: '2025-06',
  }),
]);
const mendedForPaid = product(
  [
    said('no', test('2020-04')),
    said('yes', whitePaper('2024-12-23'), { since: '2024-12-23', change: 'New.', editions: ['paid'] }),
  ],
  { editions: ['paid', 'education', { id: 'government', 'own-contract': true }] },
);

table('rule 4: what ends an answer', [
  ['"no order about its claims is in force", with an order until 2041; today', 'short', order()],
  ['on 2041-01-01', 'short', { ...order(), on: '2041-01-01' }],
  ['on 2042-01-01', 'open: ended', { ...order(), on: '2042-01-01' }],
  ["the vendor's paper of 2026 says that all claims are true now", 'short', order(promised)],
  [
    'a test of an old client says no, and nobody says that the client is gone',
    'short',
    { product: oldClient },
  ],
  [
    'limited to that client, which ended 2025-06 by the release notes',
    'open: ended',
    { product: goneClient },
  ],
  ['on 2025-05, before it ended', 'short', { product: goneClient, on: '2025-05' }],
  [
    'a general no of 2020, mended for the paid edition; education',
    'open: mended-elsewhere',
    { product: mendedForPaid, edition: 'education' },
  ],
  [
    'government, with a contract of its own',
    'open: not-looked-for',
    { product: mendedForPaid, edition: 'government' },
  ],
]);
