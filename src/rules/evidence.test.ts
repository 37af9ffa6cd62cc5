import { describe, expect, it } from 'vitest';
import {
  duty,
  element,
  type ElementDraft,
  finding,
  type FindingDraft,
  OWN,
  profile,
  source,
} from '../../test/rules/make.ts';
import { E, placed, statement, statements } from '../../test/rules/parts.ts';
import type { Finding, Source } from '../types/profile.ts';
import { elementsOf } from './elements.ts';
import { evidenceOf, isOfEdition, isOnClient, speaksFor } from './evidence.ts';

const paper = source('white-paper', { published: '2024-06-15' });
const page = source('help-page', { checked: ['2024-01-01', '2026-01-01'] });
const yes = (one = paper, more: Partial<Finding> = {}): FindingDraft => finding({ [E]: 'yes' }, one, more);

describe('rule 4: a statement is from `since`, else from the earlier day, to the day it speaks of', () => {
  it.each<[string, FindingDraft, asOf: string, from: string, day: string]>([
    ['a paper', yes(), '2026-11-29', '2024-06-15', '2024-06-15'],
    [
      'a paper of a month',
      yes(source('press', { published: '2024-06', checked: ['2026-01-01'] })),
      '2026-11-29',
      '2024-06-01',
      '2024-06-01',
    ],
    ['a page', yes(page), '2026-11-29', '2024-01-01', '2026-01-01'],
    ['a page on a day between its readings', yes(page), '2025-01-01', '2024-01-01', '2024-01-01'],
    ['with `since`', yes(page, { since: '2023-05' }), '2026-11-29', '2023-05-01', '2026-01-01'],
    ['with `until` a year', yes(page, { until: '2024' }), '2026-11-29', '2024-01-01', '2024-12-31'],
    [
      'with `until` in February of a leap year',
      yes(page, { until: '2024-02' }),
      '2026-11-29',
      '2024-01-01',
      '2024-02-29',
    ],
    [
      '`until` before the source was known',
      yes(paper, { until: '2020' }),
      '2026-11-29',
      '2020-12-31',
      '2020-12-31',
    ],
    ['`until` in time to come', yes(paper, { until: '2030' }), '2026-11-29', '2024-06-15', '2024-06-15'],
  ])('%s', (_name, draft, asOf, from, day) => {
    const one = statement(draft, { asOf });
    expect([one.from, one.day]).toEqual([from, day]);
  });

  it('makes each source of a finding a statement of its own', () => {
    const list = statements({ findings: [finding({ [E]: 'yes' }, [paper, page])] }, { asOf: '2026-11-29' });
    expect(list.map(({ day }) => day)).toEqual(['2024-06-15', '2026-01-01']);
  });
});

describe('rule 2: findings begun by the day, and of each the sources known by then', () => {
  it.each<[string, FindingDraft, asOf: string, hindsight: boolean, number]>([
    ['known that day', yes(), '2024-06-15', false, 1],
    ['not known the day before', yes(), '2024-06-14', false, 0],
    ['nor begun the day before, even with hindsight', yes(), '2024-06-14', true, 0],
    ['with hindsight, where it says since when', yes(paper, { since: '2024-01' }), '2024-06-14', true, 1],
    ['not begun', yes(paper, { since: '2024-07' }), '2024-06-30', false, 0],
    ['begun that day', yes(paper, { since: '2024-07' }), '2024-07-01', false, 1],
  ])('%s', (_name, draft, asOf, hindsight, count) => {
    expect(statements({ findings: [draft] }, { asOf, hindsight })).toHaveLength(count);
  });

  it.each<[string, FindingDraft, boolean]>([
    ['a source older than `since`', yes(paper, { since: '2024-07' }), true],
    ['a source of the day', yes(paper, { since: '2024-06-15' }), false],
    [
      'a source that begins before `since` and is known after it',
      yes(source('press', { published: '2024-06', checked: ['2026-01-01'] }), { since: '2024-06-15' }),
      false,
    ],
    ['a page read on that day', yes(page, { since: '2026-01-01' }), false],
    ['a page read before only', yes(page, { since: '2026-01-02' }), true],
    ['no `since`', yes(page), false],
  ])('announces: %s', (_name, draft, announced) => {
    expect(statement(draft, { asOf: '2026-11-29' }).announced).toBe(announced);
  });

  it('counts searches by the day, and with hindsight all', () => {
    const draft = profile({ searches: [{ elements: [E], on: '2024-02-29' }] });
    const elements = elementsOf([]);
    const count = (asOf: string, hindsight = false): number =>
      evidenceOf(draft, elements, { asOf, hindsight }).searches.get(E)?.length ?? 0;
    expect([count('2024-02-28'), count('2024-02-29'), count('2024-02-28', true)]).toEqual([0, 1, 1]);
  });
});

describe('rule 4: what is limited to something that is over', () => {
  const notes = source('reference', { published: '2025-06-10', living: false });
  const limited = finding({ [E]: 'no' }, [paper, notes], { ended: '2025-06' });
  it.each<[string, asOf: string, hindsight: boolean, over: boolean]>([
    ['on the day before', '2025-05-31', false, false],
    ['ended, but nobody knows', '2025-06-09', false, false],
    ['ended and known', '2025-06-10', false, true],
    ['ended, with hindsight', '2025-06-01', true, true],
    ['not ended, with hindsight', '2025-05-31', true, false],
  ])('%s', (_name, asOf, hindsight, over) => {
    expect(statements({ findings: [limited] }, { asOf, hindsight })[0]?.ended).toBe(over);
  });

  const order = source('court', { published: '2020-01-01', says: 'ordered', 'valid-until': '2024-02-29' });
  it.each<[string, FindingDraft, asOf: string, over: boolean]>([
    ["an order's last day", finding({ [E]: 'no' }, order), '2024-02-29', false],
    ['the day after', finding({ [E]: 'no' }, order), '2024-03-01', true],
    ['a yes by an order only lapses', finding({ [E]: 'yes' }, order), '2024-03-01', false],
    ['a decision never ends', finding({ [E]: 'no' }, { ...order, says: 'decided' }), '2024-03-01', false],
  ])('%s', (_name, draft, asOf, over) => {
    expect(statement(draft, { asOf }).ended).toBe(over);
  });
});

describe('rule 2: for which editions a finding speaks', () => {
  const one = statement(yes(page, { since: '2023-01-15' }), { asOf: '2024-06-01' }); // 2023-01-15 to 2024-01-01
  const edition = (more: object): Parameters<typeof speaksFor>[1] => ({
    id: 'x',
    name: 'X',
    'run-by': 'provider' as const,
    ...more,
  });
  it.each<[string, object, boolean]>([
    ['one that was always offered', {}, true],
    ['one that began on its last day', { since: '2024-01-01' }, true],
    ['one that began a day later', { since: '2024-01-02' }, false],
    ['one that began in the year of its last day', { since: '2024' }, true],
    ['one that ended on its first day', { ended: '2023-01-15' }, true],
    ['one that ended a day before', { ended: '2023-01-14' }, false],
    ['one that ended in the month of its first day', { ended: '2023-01' }, true],
    ['one with a contract of its own', { 'own-contract': true }, false],
  ])('names none: %s', (_name, more, speaks) => {
    expect(speaksFor(one, edition(more))).toBe(speaks);
  });

  it.each<[string, string[], object, boolean]>([
    ['one that it names', ['x'], { 'own-contract': true, since: '2026' }, true],
    ['one that it does not name', ['y'], {}, false],
  ])('names some: %s', (_name, editions, more, speaks) => {
    expect(speaksFor({ ...one, editions }, edition(more))).toBe(speaks);
  });

  it('holds for every client and edition unless it names some', () => {
    expect([
      isOnClient({}, 'web'),
      isOnClient({ clients: ['web'] }, 'web'),
      isOnClient({ clients: ['web'] }, 'app'),
    ]).toEqual([true, true, false]);
    expect([
      isOfEdition({}, edition({})),
      isOfEdition({ editions: ['x'] }, edition({})),
      isOfEdition({ editions: ['y'] }, edition({})),
    ]).toEqual([true, true, false]);
  });
});

const notice = (read: 'whole' | 'part' = 'whole', kind: Source['kind'] = 'privacy-notice'): FindingDraft =>
  finding({ [E]: 'silent' }, source(kind, { ...OWN, read }));

describe('rule 4: silence is that of the document that would say it, read whole', () => {
  it.each<[string, FindingDraft, ElementDraft, string]>([
    ['means no', notice(), duty(E), 'silent'],
    ['means yes for clauses that must not be there', notice(), duty(E, { silence: 'yes' }), 'yes'],
    ['says nothing where the element says so', notice(), duty(E, { silence: 'open' }), 'looked'],
    ['read in part', notice('part'), duty(E), 'part'],
    ['read in part, of a clause that must not be there', notice('part'), duty(E, { silence: 'yes' }), 'part'],
    ['of another document', notice('whole', 'terms'), duty(E), 'part'],
    ['of an element that names none', notice(), duty(E, { 'told-in': undefined }), 'part'],
    ['proves no behaviour', notice(), element(E, { 'told-in': 'privacy-notice' }), 'part'],
  ])('%s', (_name, draft, of, answer) => {
    const one = statement(draft, { elements: [of] });
    expect([one.answer, one.by]).toEqual([answer, 'silence']);
  });
});

describe('rule 5: what else a finding answers', () => {
  const [A, B, C] = ['p/c/a', 'p/c/b', 'p/c/c'];
  const chain = [
    element(A),
    element(B, { after: A }),
    element(C, { after: B, function: 'chat', absent: 'yes' }),
  ];
  const asked = (draft: FindingDraft, of: string): string[] =>
    statements({ findings: [draft] }, { elements: chain, of, asOf: '2026-11-29' }).map(
      ({ answer, by }) => `${answer} ${by}`,
    );
  const lacks = (more: Partial<Finding> = {}): FindingDraft =>
    finding(undefined, paper, { lacks: ['chat'], ...more });

  it.each<[string, FindingDraft, string, string[]]>([
    ['a yes is one for all that it hangs on', finding({ [C]: 'yes' }, paper), A, ['yes below']],
    ['once, however many say so', finding({ [B]: 'yes', [C]: 'yes' }, paper), A, ['yes below']],
    ['beside its own', finding({ [A]: 'no', [B]: 'yes' }, paper), A, ['no said', 'yes below']],
    ['a no is none', finding({ [C]: 'no' }, paper), A, []],
    ['a yes is none for what hangs on it', finding({ [A]: 'yes' }, paper), B, []],
    ['a function that is lacking answers as `absent` says', lacks(), C, ['yes absent']],
    ['but not for what that hangs on', lacks(), B, []],
    ['a function that no element needs', finding(undefined, paper, { lacks: ['other'] }), C, []],
    ['an element that the catalogue does not have', finding({ 'p/c/z': 'yes' }, paper), A, []],
    ['what no setting changes', finding(undefined, paper, { fixed: [A, 'p/c/z'] }), A, ['fixed said']],
  ])('%s', (_name, draft, of, answers) => {
    expect(asked(draft, of)).toEqual(answers);
  });

  it('answers nothing where the element says nothing of the function', () => {
    const of = [element(E, { function: 'chat' })];
    expect(statements({ findings: [lacks()] }, { elements: of, asOf: '2026-11-29' })).toEqual([]);
    expect(placed({ function: 'chat' }).absent).toBeUndefined();
  });
});
