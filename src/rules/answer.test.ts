import { describe, expect, it } from 'vitest';
import {
  duty,
  type Facts,
  found,
  outcome,
  paper,
  product,
  question,
  record,
  said,
  search,
  TODAY,
} from '../../test/rules/history.ts';
import type { Draft, FindingDraft, SourceDraft } from '../../test/rules/make.ts';
import { placed, statement } from '../../test/rules/parts.ts';
import { carries, countsAsNo, isAlive, OPEN_BECAUSE } from './answer.ts';
import type { Statement } from './evidence.ts';

const OWN = { own: true };
const dated = (kind: SourceDraft['kind'], published: string, own = false): SourceDraft =>
  paper(kind, { published, own, living: false });
const of = (answer: 'yes' | 'no', source: SourceDraft, more: Draft<FindingDraft> = {}): Statement =>
  statement(said(answer, source, more), { asOf: TODAY });
const no = (kind: SourceDraft['kind'], published = '2024-01-15', own = false): Statement =>
  of('no', dated(kind, published, own));
const yes = (kind: SourceDraft['kind'], published: string): Statement => of('yes', dated(kind, published));

describe('rule 4: what counts', () => {
  const recording = record('e', { never: true, function: 'chat', absent: 'does-not-apply' });
  const never = placed({ nature: 'record', mode: undefined, never: true });
  it.each<[string, Statement, ReturnType<typeof placed>, boolean]>([
    ['a no of grade D', no('help-page'), placed(), true],
    ['a no of grade E', no('press'), placed(), false],
    ["the vendor's own admission, of whatever grade", no('marketing', '2024-01-15', true), placed(), true],
    ['a case on record of grade B', no('own-test'), never, true],
    ['a case on record of grade C', no('reference'), never, false],
    ["a case that the vendor's own people admit", no('press', '2024-01-15', true), never, true],
    ['a no that is over', of('no', dated('audit', '2024-01-15'), { ended: '2025' }), placed(), false],
    ['a yes is no no', yes('audit', '2024-01-15'), placed(), false],
  ])('against: %s', (_name, one, element, counts) => {
    expect(countsAsNo(one, element)).toBe(counts);
  });

  it.each<[string, Statement, ReturnType<typeof placed>, boolean]>([
    ['a yes that reaches what shows it', yes('help-page', '2024-01-15'), placed(), true],
    ['a yes below it', yes('press', '2024-01-15'), placed(), false],
    ['an old one carries by its full grade', yes('help-page', '2016'), placed(), true],
    ['no source that something has not happened', yes('audit', '2026-01-15'), never, false],
    [
      'but one that what it would happen to is not there',
      statement(said(undefined, dated('audit', '2026-01-15'), { lacks: ['chat'] }), {
        asOf: TODAY,
        elements: [recording],
      }),
      placed(recording),
      true,
    ],
  ])('for: %s', (_name, one, element, does) => {
    expect(carries(one, element)).toBe(does);
  });

  const view = (asOf: string): Parameters<typeof isAlive>[2] => ({ asOf, hindsight: false });
  it.each<[string, string, boolean]>([
    ['24 months less a day', '2026-01-14', true],
    ['24 months', '2026-01-15', false],
  ])('alive, a D that needs D: %s', (_name, asOf, alive) => {
    expect(isAlive(yes('help-page', '2024-01-15'), placed(), view(asOf))).toBe(alive);
  });

  it('is not alive once it has lapsed, even where E would do', () => {
    const any = placed({ 'shown-by': 'E' });
    const press = yes('press', '2024-01-15');
    expect([isAlive(press, any, view('2026-01-14')), isAlive(press, any, view('2026-01-15'))]).toEqual([
      true,
      false,
    ]);
  });
});

const findings = (...list: FindingDraft[]): Facts => ({ product: product(list) });
const neverAt = (on: string, more: object = {}): Facts => ({
  product: product([], { searches: [search('no-case', on, more)] }),
  elements: [record('e', { never: true })],
});

describe('rule 3: a search for cases holds 12 months', () => {
  it.each<[string, Facts, string]>([
    ['12 months', neverAt('2025-11-29'), 'shown'],
    ['12 months and a day', neverAt('2025-11-28'), 'open: lapsed'],
    ['today', neverAt(TODAY), 'shown'],
    ['tomorrow', neverAt('2026-11-30'), 'open: not-looked-for'],
    ['tomorrow, with hindsight', { ...neverAt('2026-11-30'), hindsight: true }, 'open: lapsed'],
    ['from a leap day to the 28th', { ...neverAt('2024-02-29'), on: '2025-02-28' }, 'shown'],
    ['and to the 1st of March', { ...neverAt('2024-02-29'), on: '2025-03-01' }, 'open: lapsed'],
    ['in stored copies', neverAt('2026-11-01', { at: 'stored-copies' }), 'open: stored-copies-searched'],
    ['of another edition', neverAt('2026-11-01', { editions: ['other'] }), 'open: not-looked-for'],
    ['of another client', neverAt('2026-11-01', { clients: ['other'] }), 'open: not-looked-for'],
  ])('%s: %s', (_name, facts, wanted) => {
    expect(outcome(facts)).toBe(wanted);
  });
});

it('what no paper shows says what does', () => {
  const own: Facts = {
    product: product([], { editions: [{ id: 'x', 'run-by': 'customer' }] }),
    elements: [duty('e', { 'no-provider': 'yes' })],
  };
  const shownBy = (facts: Facts): unknown =>
    [...found(facts).rows.values()].flat().flatMap(({ parts }) => parts.map((one) => one.shownBy));
  expect([shownBy(own), shownBy(neverAt(TODAY))]).toEqual([['architecture'], ['search']]);
});

describe('rules 4 and 9: a question counts as unanswered after a deadline of 28 days or more', () => {
  const asked = (on: string, by: string, answered?: string): Facts => ({
    product: product([], { asked: [question(on, by, answered === undefined ? {} : { answered })] }),
  });
  const LATE = 'open: asked-and-not-answered';
  it.each<[string, Facts, string]>([
    ['28 days', asked('2026-02-01', '2026-03-01'), LATE],
    ['27 days', asked('2026-02-01', '2026-02-28'), 'open: not-looked-for'],
    ['28 days over a leap day', asked('2024-02-01', '2024-02-29'), LATE],
    ['the deadline is today', asked('2026-10-01', TODAY), 'open: not-looked-for'],
    ['the deadline was yesterday', asked('2026-10-01', '2026-11-28'), LATE],
    ['answered today, too late', asked('2026-10-01', '2026-11-01', TODAY), 'open: not-looked-for'],
    ['answered tomorrow', asked('2026-10-01', '2026-11-01', '2026-11-30'), LATE],
  ])('%s: %s', (_name, facts, wanted) => {
    expect(outcome(facts)).toBe(wanted);
  });
});

const A_DUTY: Pick<Facts, 'elements'> = { elements: [duty()] };
const notice = (answer: 'yes' | 'silent', read: string, whole = true): FindingDraft =>
  said(
    answer,
    paper('privacy-notice', { ...OWN, document: 'notice', checked: [read], read: whole ? 'whole' : 'part' }),
  );
const mended = product(
  [
    said('no', dated('own-test', '2024-01-01')),
    said('yes', paper('own-test', { published: '2026-01-01' }), { editions: ['y'] }),
  ],
  { editions: ['x', 'y'] },
);
/** One situation for each reason; each is open for that reason alone. */
const REASONS: Record<(typeof OPEN_BECAUSE)[number], Facts> = {
  claimed: findings(said('yes', paper('press', { published: '2026-01-01' }))),
  alleged: findings(said('no', paper('press', { published: '2026-01-01' }))),
  lapsed: findings(said('yes', dated('help-page', '2024-01-01'))),
  announced: findings(said('yes', dated('reference', '2026-01-01'), { since: '2026-02' })),
  'mended-elsewhere': { product: mended },
  ended: findings(said('no', dated('audit', '2025-01-01'), { ended: '2026' })),
  'part-read': { ...findings(notice('silent', '2026-11-01', false)), ...A_DUTY },
  'looked-for': { product: product([], { searches: [search('not-found', '2026-11-01')] }) },
  'stored-copies-searched': {
    product: product([], { searches: [search('not-found', '2026-11-01', { at: 'stored-copies' })] }),
  },
  'asked-and-not-answered': { product: product([], { asked: [question('2026-01-01', '2026-03-01')] }) },
  'not-looked-for': findings(),
};

describe('rule 5: open, with every reason', () => {
  it.each(OPEN_BECAUSE)('%s', (reason) => {
    expect(outcome(REASONS[reason])).toBe(`open: ${reason}`);
  });

  it('names all that hold, in one order', () => {
    const list = [REASONS.ended, REASONS.alleged, REASONS.lapsed, REASONS.claimed];
    const all = list.flatMap((one) => one.product.findings ?? []);
    expect(outcome(findings(...all))).toBe('open: claimed, alleged, lapsed, ended');
    expect(outcome(findings(...all.toReversed()))).toBe('open: claimed, alleged, lapsed, ended');
  });
});
