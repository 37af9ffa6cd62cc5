/** What comes of a claim: a table of claims whose outcomes were set by hand before it was run. */
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  duty,
  element,
  type ElementDraft,
  finding,
  type FindingDraft,
  OWN,
  type ProfileDraft,
  record,
  source,
  TODAY,
} from '../../../test/rules/make.ts';
import { type AnswerDraft, handed, stated, weighed } from '../../../test/rules/make-response.ts';
import type { Outcome } from './outcome.ts';

/** One of each kind, in the order in which they hang on each other. */
const ELEMENTS: ElementDraft[] = [
  element('p/c/can'),
  element('p/c/child', { after: 'p/c/can' }),
  element('p/c/is', { mode: 'is' }),
  duty('p/c/duty'),
  duty('p/c/page', { published: true }),
  element('p/c/audited', { 'shown-by': 'A' }),
  record('p/c/case'),
  element('p/c/drops', { function: 'recording', absent: 'does-not-apply' }),
  element('p/c/better', { function: 'recording', absent: 'yes' }),
  element('p/c/worse', { function: 'recording', absent: 'no' }),
];

const OLD = { published: dayOf(0), checked: [dayOf(0)] };
/** Two years and a month before today. */
const EARLIER = { published: dayOf(2240), checked: [dayOf(2240)] };

type Row = [
  title: string,
  known: FindingDraft[] | ProfileDraft,
  says: AnswerDraft,
  outcome: Outcome,
  suggestion?: Outcome,
];

const says = (id: string, answer: AnswerDraft['answer'], more: Partial<AnswerDraft> = {}): AnswerDraft => ({
  element: `p/c/${id}`,
  words: 'So we say.',
  ...more,
  ...(answer === undefined ? {} : { answer }),
});
const yes = (id: string, kind: Parameters<typeof source>[0], more: object = {}): FindingDraft =>
  finding({ [`p/c/${id}`]: 'yes' }, source(kind, more));
const no = (id: string, kind: Parameters<typeof source>[0], more: object = {}): FindingDraft =>
  finding({ [`p/c/${id}`]: 'no' }, source(kind, more));
const lacks = (kind: Parameters<typeof source>[0] = 'help-page'): FindingDraft =>
  finding(undefined, source(kind, OWN), { lacks: ['recording'] });
const read = (...documents: NonNullable<AnswerDraft['documents']>): Partial<AnswerDraft> => ({
  documents,
  read: 'yes',
});
const TWO = { clients: ['k1', 'k2'] };

/** Nothing is known of the product. */
const UNKNOWN: Row[] = [
  ['the bare word', [], says('can', 'yes'), 'only-claimed'],
  ['the bare word, in part', [], says('can', 'partly'), 'only-claimed'],
  [
    'a document that nobody has read',
    [],
    says('can', 'yes', { documents: [stated('white-paper')] }),
    'only-claimed',
    'newly-shown',
  ],
  [
    'a page that is confirmed and not yet read',
    [],
    says('can', 'yes', { documents: [handed()] }),
    'only-claimed',
    'newly-shown',
  ],
  ['a help page, read', [], says('can', 'yes', read(handed())), 'newly-shown', 'newly-shown'],
  [
    'a help page, read, whose kind nobody confirmed',
    [],
    says('can', 'yes', read(stated('help-page'))),
    'only-claimed',
    'newly-shown',
  ],
  ['marketing, read', [], says('can', 'yes', read(handed('marketing'))), 'only-claimed', 'only-claimed'],
  [
    'a page that does not show it',
    [],
    says('can', 'yes', { ...read(handed('help-page', { shows: 'does-not-show' })), read: 'not-told' }),
    'only-claimed',
    'newly-shown',
  ],
  [
    'a page that shows part',
    [],
    says('can', 'yes', { ...read(handed('help-page', { shows: 'shows-part' })), read: 'partly' }),
    'in-part',
    'newly-shown',
  ],
  [
    'one page shows all, one a part',
    [],
    says('can', 'yes', read(handed(), handed('guide', { shows: 'shows-part' }))),
    'newly-shown',
    'newly-shown',
  ],
  [
    'only parts, though readers say yes',
    [],
    says('can', 'yes', read(handed('help-page', { shows: 'shows-part' }))),
    'in-part',
    'newly-shown',
  ],
  [
    'partly, and a page shows that',
    [],
    says('can', 'partly', { ...read(handed()), read: 'partly' }),
    'in-part',
    'in-part',
  ],
  [
    'partly, and readers find that the page shows all',
    [],
    says('can', 'partly', read(handed())),
    'newly-shown',
    'in-part',
  ],
  [
    'a page that was not read beside one that shows it',
    [],
    says('can', 'yes', read(handed(), handed('white-paper', { shows: 'not-read' }))),
    'newly-shown',
    'newly-shown',
  ],
  [
    'a page older than four years',
    [],
    says(
      'can',
      'yes',
      read(
        handed('white-paper', {
          published: dayOf(0),
          confirmed: { kind: 'white-paper', publisher: 'Vendor', published: dayOf(0) },
        }),
      ),
    ),
    'only-claimed',
    'only-claimed',
  ],
  ['no, and nothing else', [], says('can', 'no'), 'worse', 'worse'],
  ['no of a duty', [], says('duty', 'no'), 'worse', 'worse'],
  ['declined', [], says('can', 'declined', { reason: 'A trade secret.' }), 'declined', 'declined'],
  [
    'words that are no answer',
    [],
    says('can', 'unplaced', { raw: 'see our paper' }),
    'only-claimed',
    'only-claimed',
  ],
  [
    'words that readers place, with a page',
    [],
    says('can', 'unplaced', { raw: 'see our paper', ...read(handed()) }),
    'newly-shown',
    'only-claimed',
  ],
  ['nothing', [], { element: 'p/c/can' }, 'not-answered', 'not-answered'],
  [
    'a duty by a help page',
    [],
    says('duty', 'yes', read(handed('help-page'))),
    'only-claimed',
    'only-claimed',
  ],
  [
    'a duty by the privacy notice',
    [],
    says('duty', 'yes', read(handed('privacy-notice'))),
    'newly-shown',
    'newly-shown',
  ],
  ['a duty by the contract', [], says('duty', 'yes', read(handed('contract'))), 'newly-shown', 'newly-shown'],
  ['what is to be published, by the bare word', [], says('page', 'yes'), 'only-claimed'],
  [
    'what is to be published, by the page itself',
    [],
    says('page', 'yes', read(handed('marketing'))),
    'newly-shown',
    'newly-shown',
  ],
  [
    'what is to be published, by a page that nobody confirmed',
    [],
    says('page', 'yes', read(stated('marketing'))),
    'only-claimed',
    'newly-shown',
  ],
  [
    'what others must show, by their own paper called an audit',
    [],
    says('audited', 'yes', read(handed('audit'))),
    'only-claimed',
    'only-claimed',
  ],
  [
    'the same under its legal name',
    [],
    says('audited', 'yes', read(handed('audit', { publisher: 'Vendor, Inc.' }))),
    'only-claimed',
    'only-claimed',
  ],
  [
    'what others must show, by an audit of others',
    [],
    says('audited', 'yes', read(handed('audit', { publisher: 'Auditors' }))),
    'newly-shown',
    'newly-shown',
  ],
  [
    'the same, not confirmed',
    [],
    says('audited', 'yes', read(stated('audit', { publisher: 'Auditors' }))),
    'only-claimed',
    'newly-shown',
  ],
  [
    'an audit that a reader found to be a statement',
    [],
    says(
      'audited',
      'yes',
      read(
        handed('audit', {
          publisher: 'Auditors',
          confirmed: { kind: 'vendor-statement', publisher: 'Vendor' },
        }),
      ),
    ),
    'only-claimed',
    'only-claimed',
  ],
  [
    'that nothing has happened, by an audit',
    [],
    says('case', 'yes', read(handed('audit', { publisher: 'Auditors' }))),
    'only-claimed',
    'only-claimed',
  ],
  ['that something has happened', [], says('case', 'no'), 'worse', 'worse'],
  [
    'what hangs on something, by a page',
    [],
    says('child', 'yes', read(handed())),
    'newly-shown',
    'newly-shown',
  ],
  ['does not apply, where it always does', [], says('can', 'does-not-apply'), 'only-claimed', 'only-claimed'],
  ['does not apply, by the bare word', [], says('drops', 'does-not-apply'), 'only-claimed'],
  [
    'does not apply, by a page',
    [],
    says('drops', 'does-not-apply', { documents: [handed()], read: 'does-not-apply' }),
    'newly-shown',
    'newly-shown',
  ],
  [
    'does not apply, which protects, by a page',
    [],
    says('better', 'does-not-apply', { documents: [handed()], read: 'does-not-apply' }),
    'newly-shown',
    'newly-shown',
  ],
  ['does not apply, which is what is missing', [], says('worse', 'does-not-apply'), 'worse', 'worse'],
];

/** Something is known. */
const KNOWN: Row[] = [
  ['what is shown', [yes('can', 'help-page')], says('can', 'yes'), 'shown-already', 'shown-already'],
  [
    'what is shown, in part',
    [yes('can', 'help-page')],
    says('can', 'partly'),
    'shown-already',
    'shown-already',
  ],
  [
    'what is shown, with a page that does not',
    [yes('can', 'help-page')],
    says('can', 'yes', { ...read(handed('help-page', { shows: 'does-not-show' })), read: 'not-told' }),
    'shown-already',
    'shown-already',
  ],
  [
    'what is claimed in the profile, too',
    [yes('can', 'marketing')],
    says('can', 'yes'),
    'only-claimed',
    'only-claimed',
  ],
  [
    'what was shown long ago',
    [yes('can', 'help-page', OLD)],
    says('can', 'yes'),
    'only-claimed',
    'only-claimed',
  ],
  [
    'what was shown long ago, with a page of today',
    [yes('can', 'help-page', OLD)],
    says('can', 'yes', read(handed())),
    'newly-shown',
    'newly-shown',
  ],
  ['no, where it falls short', [no('can', 'help-page')], says('can', 'no'), 'short-already', 'short-already'],
  ['no, where it was shown long ago', [yes('can', 'help-page', OLD)], says('can', 'no'), 'worse', 'worse'],
  [
    'no, where a better source of the same time shows it',
    [yes('can', 'independent-research', { published: TODAY })],
    says('can', 'no'),
    'shown-already',
    'shown-already',
  ],
  [
    'a test says otherwise',
    [no('can', 'independent-research')],
    says('can', 'yes'),
    'contradicted',
    'contradicted',
  ],
  [
    'a test says otherwise, and a paper of the vendor',
    [no('can', 'independent-research')],
    says('can', 'yes', read(handed('white-paper'))),
    'contradicted',
    'contradicted',
  ],
  [
    'a test of two years ago says otherwise, and a paper of the vendor',
    [no('can', 'independent-research', EARLIER)],
    says('can', 'yes', read(handed('white-paper'))),
    'contradicted',
    'contradicted',
  ],
  [
    'a test of two years ago says otherwise, and a new test',
    [no('can', 'independent-research', EARLIER)],
    says('can', 'yes', read(handed('independent-research', { publisher: 'Laboratory' }))),
    'newly-shown',
    'newly-shown',
  ],
  [
    'its own page of two years ago says otherwise',
    [no('can', 'help-page', { ...EARLIER, ...OWN })],
    says('can', 'yes', read(handed())),
    'newly-shown',
    'newly-shown',
  ],
  [
    'its own page of two years ago says otherwise, bare word',
    [no('can', 'help-page', { ...EARLIER, ...OWN })],
    says('can', 'yes'),
    'contradicted',
    'contradicted',
  ],
  [
    'only an allegation says otherwise',
    [no('can', 'press')],
    says('can', 'yes'),
    'only-claimed',
    'only-claimed',
  ],
  [
    'only a charge says otherwise, with a page',
    [no('can', 'regulator', { says: 'alleged' })],
    says('can', 'yes', read(handed())),
    'newly-shown',
    'newly-shown',
  ],
  [
    'the notice is silent',
    [finding({ 'p/c/duty': 'silent' }, source('privacy-notice', OWN))],
    says('duty', 'yes'),
    'only-claimed',
    'only-claimed',
  ],
  [
    'the notice is silent, and the contract says it',
    [finding({ 'p/c/duty': 'silent' }, source('privacy-notice', OWN))],
    says('duty', 'yes', read(handed('contract'))),
    'newly-shown',
    'newly-shown',
  ],
  [
    'looked for and not found',
    { searches: [{ elements: ['p/c/can'], on: TODAY }] },
    says('can', 'yes'),
    'only-claimed',
  ],
  [
    'what it hangs on falls short',
    [no('can', 'independent-research')],
    says('child', 'yes', read(handed())),
    'contradicted',
    'contradicted',
  ],
  ['the function is lacking', [lacks()], says('drops', 'yes'), 'contradicted', 'contradicted'],
  [
    'does not apply, as is known',
    [lacks()],
    says('drops', 'does-not-apply'),
    'shown-already',
    'shown-already',
  ],
  [
    'does not apply, which protects, as is known',
    [lacks()],
    says('better', 'does-not-apply'),
    'shown-already',
    'shown-already',
  ],
  [
    'does not apply, and a page shows that it does',
    [yes('drops', 'help-page')],
    says('drops', 'does-not-apply'),
    'contradicted',
    'contradicted',
  ],
  ['as shipped otherwise', [no('is', 'guide')], says('is', 'yes'), 'contradicted', 'contradicted'],
  [
    'a setting would give it',
    { settings: [{ id: 's', answers: { 'p/c/is': 'yes' }, sources: [source('help-page', OWN)] }] },
    says('is', 'yes'),
    'only-claimed',
  ],
  [
    'a setting could be had that spoils it',
    { settings: [{ id: 's', answers: { 'p/c/is': 'no' }, sources: [source('help-page', OWN)] }] },
    says('is', 'yes'),
    'only-claimed',
  ],
];

/** Clients and parts. */
const PARTS: Row[] = [
  [
    'on one client of two, by a page',
    TWO,
    says('can', 'yes', { clients: ['k1'], ...read(handed()) }),
    'in-part',
    'in-part',
  ],
  ['on both, by a page', TWO, says('can', 'yes', read(handed())), 'newly-shown', 'newly-shown'],
  [
    'on the one on which it is shown',
    { ...TWO, findings: [finding({ 'p/c/can': 'yes' }, source('help-page'), { clients: ['k1'] })] },
    says('can', 'yes', { clients: ['k1'] }),
    'shown-already',
    'shown-already',
  ],
  [
    'on all, where it is shown on one',
    { ...TWO, findings: [finding({ 'p/c/can': 'yes' }, source('help-page'), { clients: ['k1'] })] },
    says('can', 'yes'),
    'in-part',
    'in-part',
  ],
  [
    'on all, where a test of one says otherwise',
    { ...TWO, findings: [finding({ 'p/c/can': 'no' }, source('independent-research'), { clients: ['k2'] })] },
    says('can', 'yes'),
    'contradicted',
    'contradicted',
  ],
  [
    'on all with a page, where a test of one says otherwise',
    { ...TWO, findings: [finding({ 'p/c/can': 'no' }, source('independent-research'), { clients: ['k2'] })] },
    says('can', 'yes', read(handed())),
    'in-part',
    'in-part',
  ],
  [
    'on one, where a test of the other says otherwise',
    { ...TWO, findings: [finding({ 'p/c/can': 'no' }, source('independent-research'), { clients: ['k2'] })] },
    says('can', 'yes', { clients: ['k1'] }),
    'only-claimed',
    'only-claimed',
  ],
  ['no on one, where it is open', TWO, says('can', 'no', { clients: ['k2'] }), 'worse', 'worse'],
  [
    'the rest, where a part is shown',
    [finding({ 'p/c/can': 'yes' }, source('help-page'), { for: ['video'] })],
    says('can', 'yes', read(handed())),
    'newly-shown',
    'newly-shown',
  ],
  [
    'partly, where a part is shown',
    [finding({ 'p/c/can': 'yes' }, source('help-page'), { for: ['video'] })],
    says('can', 'partly'),
    'shown-already',
    'shown-already',
  ],
];

/** What readers found is the outcome, whatever the vendor said. */
const READERS: Row[] = [
  [
    'the vendor says yes, its page no',
    [],
    says('can', 'yes', { documents: [handed('help-page', { shows: 'does-not-show' })], read: 'no' }),
    'worse',
    'newly-shown',
  ],
  [
    'the vendor says yes, readers no without a document',
    [],
    says('can', 'yes', { read: 'no' }),
    'only-claimed',
    'only-claimed',
  ],
  ['the vendor says no, its page yes', [], says('can', 'no', read(handed())), 'newly-shown', 'worse'],
  [
    'the vendor says yes, readers that it does not apply',
    [],
    says('drops', 'yes', { documents: [handed()], read: 'does-not-apply' }),
    'newly-shown',
    'newly-shown',
  ],
  [
    'readers say yes of a page that shows nothing',
    [],
    says('can', 'yes', read(handed('help-page', { shows: 'does-not-show' }))),
    'only-claimed',
    'newly-shown',
  ],
];

describe.each([
  ['of what nobody knew', UNKNOWN],
  ['of what is known', KNOWN],
  ['of clients and parts', PARTS],
  ['as readers found', READERS],
])('a claim %s', (_name, rows) => {
  it.each(rows)('%s', (_title, known, draft, outcome, suggestion) => {
    const one = weighed(Array.isArray(known) ? { findings: known } : known, ELEMENTS, draft);
    expect([one.outcome, one.suggestion]).toEqual([outcome, suggestion ?? outcome]);
  });
});

describe('what contradicts a claim', () => {
  it('is cited with the element that it is of', () => {
    const known = { findings: [no('can', 'independent-research')] };
    const { weighed: own } = weighed(known, ELEMENTS, says('child', 'yes'));
    expect(own?.against.map(({ element: id, statement }) => [id, statement.source])).toEqual([
      ['p/c/can', 's1'],
    ]);
  });

  it('is told where a part is shown all the same', () => {
    const known = {
      ...TWO,
      findings: [finding({ 'p/c/can': 'no' }, source('independent-research'), { clients: ['k2'] })],
    };
    const { weighed: own } = weighed(known, ELEMENTS, says('can', 'yes', read(handed())));
    expect(own?.against.map(({ statement }) => statement.source)).toEqual(['s1']);
  });
});

describe('a vendor that says less than is shown', () => {
  it.each([['partly'], ['no']] as const)('%s', (answer) => {
    const known = { findings: [yes('can', 'independent-research', { published: TODAY })] };
    expect(weighed(known, ELEMENTS, says('can', answer)).weighed?.claimsLess).toBe(true);
  });

  it('is not one that says as much', () => {
    const known = { findings: [yes('can', 'independent-research', { published: TODAY })] };
    expect(weighed(known, ELEMENTS, says('can', 'yes')).weighed?.claimsLess).toBe(false);
  });
});
