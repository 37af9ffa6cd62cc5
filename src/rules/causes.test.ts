/** Rule 12 over time: what is told as having changed an element between two days, and what is left out. */
import { describe, expect, it } from 'vitest';
import {
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  type SourceDraft,
  use,
} from '../../test/rules/make.ts';
import { only } from '../../test/rules/parts.ts';
import type { ChangeCause } from '../types/history.ts';
import { find } from './assess.ts';
import { causesOf } from './causes.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const ELEMENTS = [element(A), element(B, { after: A })];
const [BEFORE, DAY, AFTER] = ['2026-03-01', '2026-04-01', '2026-05-01'];

interface Between {
  of?: string;
  from?: string;
  to?: string;
  moved?: string[];
  elements?: typeof ELEMENTS;
}

function causes(
  draft: ProfileDraft,
  { of = A, from = BEFORE, to = AFTER, moved = [], elements = ELEMENTS }: Between = {},
): ChangeCause[] {
  const on = (day: string) => find(inputOf(draft, use(elements), day));
  const [before, after] = [on(from), on(to)];
  const placed = (id: string) => only(after.elements.all.filter((one) => one.id === id));
  return causesOf(placed(of), before.ground, after.ground, new Set(moved.map(placed)));
}
const codes = (...given: Parameters<typeof causes>): string[] =>
  causes(...given).map(({ code, finding: at, setting: by }) =>
    [code, at, by].filter((one) => one !== null).join(' '),
  );

const paper = (published: string, more: Partial<SourceDraft> = {}): SourceDraft =>
  source('independent-research', { published, checked: [published], ...more });
const page = (...checked: string[]): SourceDraft => source('help-page', { ...OWN, checked });
const yes = (from: SourceDraft | SourceDraft[], more: object = {}) => finding({ [A]: 'yes' }, from, more);

describe('what changed an element', () => {
  it('is told whole: by what, of which source, what it answers, and what came of it', () => {
    const none = { search: null, question: null, element: null };
    expect(causes({ findings: [yes(paper(DAY))] })).toEqual([
      {
        ...none,
        code: 'said',
        finding: 0,
        setting: null,
        source: 's1',
        answer: 'yes',
        before: null,
        after: 'shows',
      },
    ]);
    expect(causes({ settings: [setting('lobby', { [A]: 'yes' }, paper(DAY))] })).toEqual([
      {
        ...none,
        code: 'said',
        finding: null,
        setting: 'lobby',
        source: 's1',
        answer: 'yes',
        before: null,
        after: 'shows',
      },
    ]);
    expect(causes({ findings: [yes(paper('2026-01-01'), { ended: DAY })] })).toEqual([
      {
        ...none,
        code: 'weighs',
        finding: 0,
        setting: null,
        source: 's1',
        answer: 'yes',
        before: 'shows',
        after: 'over',
      },
    ]);
    const back = { from: AFTER, to: BEFORE };
    expect(causes({ findings: [yes(paper(DAY))] }, back)).toMatchObject([
      { code: 'gone', finding: 0, source: 's1', before: 'shows', after: null },
    ]);
  });
});

describe('a change of an element', () => {
  it('is nothing that was so on both days', () => {
    expect(causes({ findings: [yes(paper('2026-01-01'))] })).toEqual([]);
    expect(causes({ settings: [setting('s', { [A]: 'yes' }, paper('2026-01-01'))] })).toEqual([]);
  });

  it('keeps apart what one source says by two findings, by two settings, and what two sources say', () => {
    const one = paper('2026-01-01');
    expect(codes({ findings: [yes(one), yes(one, { since: DAY })] })).toEqual(['said 1']);
    const settings = [setting('s', { [A]: 'yes' }, one), setting('t', { [A]: 'yes' }, one, { since: DAY })];
    expect(codes({ settings })).toEqual(['said t']);
    expect(causes({ findings: [yes([one, paper(DAY)])] })).toMatchObject([{ code: 'said', source: 's2' }]);
  });

  it('is a later day of a source, and another edition, only where nothing else is told', () => {
    const read = yes(page(BEFORE, DAY));
    const elsewhere = yes(paper(DAY), { editions: ['y'] });
    const editions = [{ id: 'x' }, { id: 'y' }];
    expect(codes({ findings: [read] })).toEqual(['later-day 0']);
    expect(codes({ findings: [elsewhere], editions })).toEqual(['elsewhere 0']);
    expect(codes({ findings: [read, elsewhere], editions })).toEqual(['later-day 0', 'elsewhere 1']);
    expect(codes({ findings: [read, elsewhere, yes(paper(DAY))], editions })).toEqual(['said 2']);
    expect(codes({ findings: [yes(paper('2026-01-01'), { editions: ['y'] })], editions })).toEqual([]);
  });

  it('is what it hangs on, where that stands otherwise', () => {
    expect(causes({}, { of: B, moved: [A] })).toMatchObject([
      { code: 'hangs-on', element: A, finding: null },
    ]);
    expect(codes({}, { of: B, moved: [B] })).toEqual([]);
    expect(codes({}, { of: A, moved: [A, B] })).toEqual([]);
  });
});

describe('a search as a cause', () => {
  const searched = (on: string, more: object = {}, between: Between = {}): unknown[] =>
    causes(
      { editions: [{ id: 'x' }, { id: 'y' }], searches: [{ elements: [A], on, ...more }] },
      { elements: [record(A)], ...between },
    ).map(({ code, search }) => [code, search]);
  const told = [['search', 0]];

  it.each([
    ['2026-02-28', []],
    [BEFORE, []],
    ['2026-03-02', told],
    [AFTER, told],
    ['2026-05-02', []],
  ])('is news from the day after the first to the last: %s', (on, wanted) => {
    expect(searched(on)).toEqual(wanted);
  });

  it.each([
    ['2025-02-28', []],
    ['2025-03-01', told],
    ['2025-04-30', told],
    ['2025-05-01', []],
  ])('that found no case is over after twelve months: %s', (on, wanted) => {
    expect(searched(on, { result: 'no-case' })).toEqual(wanted);
    expect(searched(on, { result: 'not-found' })).toEqual([]);
  });

  it('is one of that element and edition', () => {
    expect(searched(DAY, { elements: [B] })).toEqual([]);
    expect(searched(DAY, { editions: ['y'] })).toEqual([]);
    expect(searched(DAY, { editions: ['x'] })).toEqual(told);
  });

  it('has its own place among several', () => {
    const searches = [
      { elements: [B], on: DAY },
      { elements: [A], on: DAY },
    ];
    expect(causes({ searches })).toMatchObject([{ code: 'search', search: 1, finding: null, before: null }]);
  });
});

describe('a question as a cause', () => {
  const asked = (by: string, answered?: string, elements = [A]): unknown[] =>
    causes({ asked: [{ elements, on: '2025-12-01', by, answered }] }).map(({ code, question }) => [
      code,
      question,
    ]);
  const told = [['question', 0]];

  it.each([
    ['2026-02-28', []],
    [BEFORE, told],
    ['2026-04-30', told],
    [AFTER, []],
  ])('once the day has passed by which an answer was due: %s', (by, wanted) => {
    expect(asked(by)).toEqual(wanted);
    expect(asked(by, undefined, [B])).toEqual([]);
  });

  it.each([
    [BEFORE, []],
    ['2026-03-02', told],
    [AFTER, told],
    ['2026-05-02', []],
  ])('once it is answered: %s', (answered, wanted) => {
    expect(asked('2026-01-01', answered)).toEqual(wanted);
    expect(asked('2026-01-01', answered, [B])).toEqual([]);
  });
});
