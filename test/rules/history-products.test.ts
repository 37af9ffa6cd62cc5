/** Known products at known days: what the tool would have said then, and says of then today. */
import {
  behaviour,
  type But,
  type Case,
  type Facts,
  paper,
  product,
  said,
  setting,
  table,
  TODAY,
  use,
} from './history.ts';
import type { FindingDraft, ProfileDraft, SourceDraft } from './make.ts';

const OWN = { own: true };
const whitePaper = (published: string): SourceDraft =>
  paper('white-paper', { published, document: 'white-paper', ...OWN });
const press = (published: string): SourceDraft => paper('press', { published });
const lab = (published: string): SourceDraft => paper('independent-research', { published });

// Zoom, end-to-end encryption in group calls: sources of its profile, and the facts.
const ftc = (says: 'decided' | 'alleged', until?: string): FindingDraft =>
  said('no', [paper('regulator', { published: '2020-11-13', says }), press('2021-02')], {
    since: '2016',
    until,
  });
const DECIDED = ftc('decided');
const ALLEGED = ftc('alleged', '2020-04-03');
const BOTH = ['paid', 'free'];
const whitePaper2020 = said('yes', whitePaper('2020-11-03'), {
  since: '2020-11-03',
  change: 'First client version with the mode is 5.4.0.',
  editions: BOTH,
});
/** The vendor's own admission of 1 April 2020. */
const admission = said('no', paper('vendor-statement', { published: '2020-04-01', ...OWN }), {
  since: '2016',
});
const zoom = (order: FindingDraft, ...more: FindingDraft[]): ProfileDraft =>
  product(
    [
      order,
      said('no', [lab('2020-04-03'), lab('2020-04')], { since: '2020-04-03' }),
      said('yes', press('2020-10-16'), { since: '2020-10', change: 'A preview.', editions: BOTH }),
      said('yes', press('2022-03-17'), { since: '2020-11', change: 'Offered.' }),
      said('yes', whitePaper('2024-12-23'), { since: '2024-12-23', editions: BOTH }),
      ...more,
    ],
    { editions: [...BOTH, 'education', 'government'] },
  );

/** What comes out on one day: as known then, and with hindsight; `but`: what the rules give where that is not sensible. */
type Day = [on: string, then: string, hindsight: string, but?: But];

const days = (draft: ProfileDraft, list: readonly Day[], more: Partial<Facts> = {}): Case[] =>
  list.flatMap(([on, then, hindsight, but]): Case[] => [
    [`on ${on}`, then, { product: draft, on, ...more }, but],
    [`on ${on}, with hindsight`, hindsight, { product: draft, on, hindsight: true, ...more }, but],
  ]);
const THIN: But = { gives: 'short', why: 'the profile is thin, only press for 2020 to 2024' };
const PAID = { edition: 'paid' };
const UNKNOWN = 'open: not-looked-for';

table('Zoom, group calls, as its profile has them', [
  ...days(
    zoom(DECIDED),
    [
      ['2020-03-15', UNKNOWN, 'short'],
      ['2020-04-10', 'short', 'short'],
      ['2020-11-15', 'shown', 'shown', THIN],
      ['2021-06-30', 'shown', 'shown', THIN],
      ['2023-06-30', 'shown', 'shown', THIN],
      [TODAY, 'shown', 'shown'],
    ],
    PAID,
  ),
]);

table('Zoom, group calls, the charge as an allegation about the time before', [
  ...days(
    zoom(ALLEGED),
    [
      ['2020-03-15', UNKNOWN, 'open: alleged'],
      ['2020-04-10', 'short', 'short'],
      ['2020-11-15', 'shown', 'shown', THIN],
      ['2021-06-30', 'shown', 'shown', THIN],
      ['2023-06-30', 'shown', 'shown', THIN],
      [TODAY, 'shown', 'shown'],
    ],
    PAID,
  ),
]);

table('Zoom, group calls, with the white paper of 2020 and the admission', [
  ...days(
    zoom(ALLEGED, whitePaper2020, admission),
    [
      ['2020-03-15', UNKNOWN, 'short'],
      ['2020-04-10', 'short', 'short'],
      ['2020-11-15', 'shown', 'shown'],
      ['2021-06-30', 'shown', 'shown'],
      ['2023-06-30', 'shown', 'shown'],
      [TODAY, 'shown', 'shown'],
    ],
    PAID,
  ),
]);

const MENDED = 'open: claimed, alleged, mended-elsewhere';

table('Zoom, group calls, further', [
  [
    'the report of November 2020 with the white paper of that month; 2021-06-30',
    'shown',
    { product: zoom(DECIDED, whitePaper2020), on: '2021-06-30', ...PAID },
    { gives: 'short', why: 'the finding lacks `until`, or is to be entered as a charge' },
  ],
  ['education, today, as its profile has it', MENDED, { product: zoom(DECIDED), edition: 'education' }],
  ['education, today, the charge as an allegation', MENDED, { product: zoom(ALLEGED), edition: 'education' }],
]);

// Zoom, attention tracking: the host cannot see who looks away.
const livingPress = (read: string): SourceDraft => paper('press', { checked: [read], living: true });
const attention = (...more: FindingDraft[]): ProfileDraft =>
  product([
    said('no', [press('2020-03'), livingPress('2026-11-22'), livingPress('2026-11-24')], {
      since: '2020-03',
    }),
    said('yes', whitePaper('2020-08'), { since: '2020-04-05', change: 'Taken out.' }),
    ...more,
  ]);
const helpOnTheTracker = said(
  'no',
  paper('help-page', { published: '2020-03-01', checked: ['2020-03-01'], ...OWN }),
  { since: '2020-03' },
);
const LONG_AGO = 'open: alleged, lapsed';

table('Zoom, attention tracking, as its profile has it', [
  ...days(attention(), [
    ['2020-03-25', UNKNOWN, 'open: alleged'],
    ['2020-04-10', 'open: alleged', 'shown'],
    ['2021-06-30', 'shown', 'shown'],
    [TODAY, LONG_AGO, LONG_AGO],
  ]),
]);

table("Zoom, attention tracking, with the vendor's help page of the time", [
  ...days(attention(helpOnTheTracker), [
    ['2020-03-25', 'short', 'short'],
    ['2020-04-10', 'short', 'shown'],
    ['2021-06-30', 'shown', 'shown'],
    [TODAY, LONG_AGO, LONG_AGO],
  ]),
]);

const gate: Partial<Facts> = { elements: [behaviour('e', { mode: 'is', gate: true })], use: use() };
const codeAtHead = paper('source-code', { checked: ['2026-06-01'], living: true });
const bigBlueButton = product(
  [
    said('no', paper('reference', { checked: ['2026-11-22'], ...OWN }), { since: '2020-10-01' }),
    said('yes', paper('source-code', { published: '2023', ...OWN })),
  ],
  { settings: [setting('yes', codeAtHead)] },
);

table('BigBlueButton: captured although recording is off, code of 2023', [
  [
    '2022-06, nothing known yet',
    'open: not-looked-for / open',
    { product: bigBlueButton, on: '2022-06', ...gate },
  ],
  ['2024-06', 'shown / fit', { product: bigBlueButton, on: '2024-06', ...gate }],
  ['today: code of 2023 shows until 2027', 'shown / fit', { product: bigBlueButton, ...gate }],
  [
    '2027-06, after 48 months',
    'open: lapsed / fit-with-conditions',
    { product: bigBlueButton, on: '2027-06', ...gate },
  ],
  [
    '2022-06 with hindsight: the setting is not known to have been there',
    'short / open',
    { product: bigBlueButton, on: '2022-06', hindsight: true, ...gate },
  ],
  [
    '2024-06 with hindsight',
    'shown / fit',
    { product: bigBlueButton, on: '2024-06', hindsight: true, ...gate },
  ],
]);

const teams = product([
  said('no', press('2025-10-29'), { since: '2026-02' }),
  said('yes', paper('reference', OWN)),
]);
const jitsi = product(
  [
    said('no', paper('source-code', { published: '2026-08-20', ...OWN }), {
      since: '2026-08-20',
      clients: ['web'],
    }),
  ],
  { clients: ['web', 'mobile'], settings: [setting('yes', codeAtHead)] },
);

table('Teams, Jitsi', [
  ['Teams, work location announced for 2026-02; 2025-11-15', UNKNOWN, { product: teams, on: '2025-11-15' }],
  ['Teams, 2026-03', 'open: announced', { product: teams, on: '2026-03' }],
  ['Teams, today, when it asks by default', 'shown', { product: teams }],
  [
    'Jitsi, recording on the own device runs without a sign as shipped',
    'in part 0-50-50 / fit-with-conditions',
    { product: jitsi, ...gate },
  ],
  ['Jitsi, with the setting on', 'shown / fit', { product: jitsi, ...gate, settings: ['s1'] }],
]);

const ended = (finding: FindingDraft, on: string): Facts => ({
  product: product([finding], { editions: [{ id: 'x', ended: on }] }),
  use: use(['e']),
});
const unanswered = ['2020-12-23', '2021-10-27'].map((published) => paper('regulator', { published }));

table('products that are gone', [
  [
    'Skype, ended 2025-05-05; private calls by press of 2018',
    'open: claimed / no-longer-offered',
    ended(said('yes', press('2018-08'), { until: '2025-05-05' }), '2025-05-05'),
  ],
  [
    'Houseparty, ended 2021-10: it did not answer the authorities',
    'short / no-longer-offered',
    ended(said('no', unanswered, { since: '2020-12-23', until: '2021-10' }), '2021-10-31'),
  ],
]);
