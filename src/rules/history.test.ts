/** Rule 12 over time: on which days an element came to stand otherwise, and what made it so. */
import { describe, expect, it } from 'vitest';
import {
  element,
  type ElementDraft,
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
import type { ChangeCause, ElementChange, History } from '../types/history.ts';
import type { Profile } from '../types/profile.ts';
import { diff } from './diff.ts';
import { history, type HistoryInput } from './history.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const END = '2026-12-31';
const test = (published: string, more: Partial<SourceDraft> = {}): SourceDraft =>
  source('independent-research', {
    published,
    checked: [published.length === 10 ? published : '2026-12-01'],
    ...more,
  });
const yes = (published: string, more: object = {}) => finding({ [A]: 'yes' }, test(published), more);
const no = (published: string, more: object = {}) => finding({ [A]: 'no' }, test(published), more);

interface More {
  elements?: ElementDraft[];
  musts?: string[];
  profile?: Partial<Profile>;
  input?: Partial<HistoryInput>;
}
function inputFor(
  draft: ProfileDraft,
  { elements = [element(A)], musts = [], profile = {}, input = {} }: More = {},
): HistoryInput {
  const made = inputOf(draft, use(elements, musts), END);
  const whole = { ...made, ...input, profile: { ...made.profile, ...profile } };
  return { ...whole, catalogueVersion: '1', toolVersion: '1' };
}
const over = (draft: ProfileDraft, more: More = {}): History => history(inputFor(draft, more));
const cause = ({
  code,
  finding: at,
  setting: by,
  before,
  after,
  search,
  question,
  element: on,
}: ChangeCause): string =>
  [code, at, by, before, after, search, question, on].filter((one) => one !== null).join(' ');
const change = ({ element: id, before, after, causes }: ElementChange): string =>
  `${id.slice(-1)} ${before.standing} ${after.standing}: ${causes.map(cause).join(', ')}`;
const days = (draft: ProfileDraft, more: More = {}): string[] =>
  over(draft, more).days.flatMap(({ day, changes }) => changes.map((one) => `${day} ${change(one)}`));

const DAYS: [string, ProfileDraft, string[], More?][] = [
  ['nothing where nothing is known', {}, []],
  ['something is said', { findings: [yes('2026-02-01')] }, ['2026-02-01 a open shown: said 0 shows']],
  [
    'something else is said',
    { findings: [yes('2026-02-01'), no('2026-06-01')] },
    ['2026-02-01 a open shown: said 0 shows', '2026-06-01 a shown short: said 1 counts-against'],
  ],
  [
    'what was said is no longer so',
    { findings: [yes('2026-02-01', { ended: '2026-06-01' })] },
    ['2026-02-01 a open shown: said 0 shows', '2026-06-01 a shown open: weighs 0 shows over'],
  ],
  ['what is announced shows nothing', { findings: [yes('2026-02-01', { since: '2026-05-01' })] }, []],
  [
    'it grows too old',
    {
      findings: [
        finding(
          { [A]: 'yes' },
          source('help-page', { ...OWN, published: '2024-02-01', checked: ['2024-02-01'] }),
        ),
      ],
    },
    ['2024-02-01 a open shown: said 0 shows', '2026-02-01 a shown open: weighs 0 shows lapsed'],
  ],
  [
    'a setting comes that shows it',
    { settings: [setting('s', { [A]: 'yes' }, test('2026-02-01'))] },
    ['2026-02-01 a open shown: said s shows'],
  ],
  [
    'a search finds no case, and is over after a year',
    { searches: [{ elements: [A], on: '2025-03-01', result: 'no-case' }] },
    ['2025-03-01 a open shown: search 0', '2026-03-02 a shown open: search 0'],
    { elements: [record(A)] },
  ],
  [
    'what hangs on it goes with it',
    { findings: [finding({ [A]: 'yes', [B]: 'yes' }, test('2026-02-01')), no('2026-06-01')] },
    [
      '2026-02-01 a open shown: said 0 shows, said 0 shows',
      '2026-02-01 b open shown: said 0 shows, hangs-on p/c/a',
      '2026-06-01 a shown short: said 1 counts-against',
      '2026-06-01 b shown short: hangs-on p/c/a',
    ],
    { elements: [element(A), element(B, { after: A })] },
  ],
  [
    'another edition is another matter',
    { editions: [{ id: 'x' }, { id: 'y' }], findings: [yes('2026-02-01', { editions: ['y'] })] },
    [],
  ],
];

describe('a day in a history', () => {
  it.each(DAYS)('%s', (_name, draft, wanted, more = {}) => {
    expect(days(draft, more)).toEqual(wanted);
  });
});

const FOUND = { findings: [yes('2026-02-01'), no('2026-06-01')] };

describe('a history', () => {
  it('starts on the day before the first evidence, or where it is told to', () => {
    const spans = ({ from, to, start }: History): unknown => [from, to, start.day, start.overall.shown];
    expect(spans(over(FOUND))).toEqual(['2026-01-31', END, '2026-01-31', 0]);
    expect(spans(over(FOUND, { input: { from: '2026-02-01' } }))).toEqual([
      '2026-02-01',
      END,
      '2026-02-01',
      100,
    ]);
    expect(over(FOUND, { input: { from: '2026-02-01' } }).days.map(({ day }) => day)).toEqual(['2026-06-01']);
    expect(spans(over({}))).toEqual(['2026-12-30', END, '2026-12-30', 0]);
  });

  it('has the figures of each of its days, of the whole and of each principle', () => {
    const found = over(FOUND).days.map(({ overall, principles }) => [
      overall.shown,
      overall.open,
      overall.short,
      ...principles.map(({ id, score }) => `${id} ${String(score?.shown)}`),
    ]);
    expect(found).toEqual([
      [100, 0, 0, 'p 100'],
      [0, 0, 100, 'p 0'],
    ]);
  });

  it('has a principle without a figure where nothing of it applies', () => {
    const drops = [element(A, { function: 'chat', absent: 'does-not-apply' }), element('q/d/a')];
    const lacking = finding(
      undefined,
      source('reference', { ...OWN, published: '2026-02-01', checked: ['2026-02-01'] }),
      { lacks: ['chat'] },
    );
    const {
      days: [first],
      start,
    } = over({ findings: [lacking] }, { elements: drops });
    expect(start.principles.map(({ score }) => score === null)).toEqual([false, false]);
    expect(first?.principles.map(({ id, score }) => [id, score === null])).toEqual([
      ['p', true],
      ['q', false],
    ]);
  });
});

describe('verdicts over time', () => {
  it('has the verdict of each of its days, and none without a use', () => {
    const told = (more: More): unknown => {
      const { start, days: list } = over(FOUND, more);
      return [start, ...list].map(({ verdict }) => verdict && Object.values(verdict).join(' '));
    };
    expect(told({ musts: [A] })).toEqual(['open 0 1', 'fit 0 0', 'not-fit 1 0']);
    expect(told({ input: { context: undefined } })).toEqual([null, null, null]);
  });

  it('tells a day on which the verdict alone is another', () => {
    const asked = [{ elements: [A], on: '2026-01-01', by: '2026-03-01' }];
    const { days: list } = over({ asked }, { musts: [A] });
    expect(list.map(({ day, verdict, changes }) => [day, verdict?.value, changes.length])).toEqual([
      ['2026-03-02', 'not-fit', 0],
    ]);
  });

  it('tells the day on which the product was no longer offered', () => {
    const ended = { ...FOUND, editions: [{ id: 'x', ended: '2026-04' }] };
    const { days: list } = over(ended, { musts: [A] });
    const end = list.find(({ noLongerOffered }) => noLongerOffered !== null);
    expect(end).toMatchObject({
      day: '2026-05-01',
      noLongerOffered: '2026-04-30',
      verdict: null,
      changes: [],
    });
    expect(list.filter(({ verdict }) => verdict !== null).map(({ day }) => day)).toEqual(['2026-02-01']);
  });

  it('is that of the settings that are on', () => {
    const settings = [setting('s', { [A]: 'no' }, test('2026-02-01'))];
    const on = { elements: [element(A, { mode: 'is' as const })], input: { configuration: ['s'] } };
    expect(days({ settings }, on)).toEqual(['2026-02-01 a open short: said s counts-against']);
    expect(days({ settings }, { elements: on.elements })).toEqual([]);
  });
});

describe('incidents in a history', () => {
  const sources = [test('2026-01-10')];
  const incident = (id: string, date: string, more: object = {}) => ({
    id,
    date,
    title: id,
    summary: id,
    sources: ['s1'],
    ...more,
  });
  const ids = (incidents: object[], input: Partial<HistoryInput> = {}): string[] =>
    over(
      { findings: [finding({ [A]: 'silent' }, sources)] },
      { profile: { incidents } as never, input: { from: '2026-01-31', ...input } },
    ).incidents;

  it('are those after its first day and by its last, in the order of their days', () => {
    const all = [
      incident('late', '2026-05-01'),
      incident('early', '2026-02'),
      incident('same', '2026-05-01'),
    ];
    expect(ids([...all, incident('before', '2026-01-31'), incident('to-come', '2027-01-01')])).toEqual([
      'early',
      'late',
      'same',
    ]);
    expect(ids([incident('last', END), incident('first', '2026-02-01')])).toEqual(['first', 'last']);
    expect(ids([])).toEqual([]);
  });

  it('are those of the edition that a known source tells of', () => {
    const of = (more: object): number => ids([incident('i', '2026-05-01', more)]).length;
    expect([of({}), of({ editions: ['x'] }), of({ editions: ['y'] })]).toEqual([1, 1, 0]);
    expect([of({ sources: ['lost'] }), of({ sources: ['lost', 's1'] })]).toEqual([0, 1]);
  });
});

describe('what the causes rest on', () => {
  const early = { ...yes('2026-02-01'), summary: 'It was there.' };
  const late = { ...no('2026-06-01'), summary: 'It was taken out.' };
  const silent = { ...finding({ [B]: 'yes' }, test('2026-03-01')), summary: 'Of another point.' };
  const draft = { findings: [early, silent, late] };

  it('is there once in words, without what changed nothing', () => {
    const made = over(draft);
    expect(made.findings).toEqual([
      { finding: 0, summary: 'It was there.', sources: ['s1'] },
      { finding: 2, summary: 'It was taken out.', sources: ['s3'] },
    ]);
    expect(made.sources).toMatchObject([
      { id: 's1', title: 's1', kind: 'independent-research', published: '2026-02-01', grade: 'A' },
      { id: 's3', title: 's3', kind: 'independent-research', published: '2026-06-01', grade: 'A' },
    ]);
  });

  it('is for two days what changed between them', () => {
    const made = diff({ ...inputFor(draft), from: '2026-03-01' });
    expect(made.findings).toEqual([{ finding: 2, summary: 'It was taken out.', sources: ['s3'] }]);
    expect(made.sources.map(({ id }) => id)).toEqual(['s3']);
    const none = diff({ ...inputFor(draft), from: '2026-07-01' });
    expect([none.findings, none.sources]).toEqual([[], []]);
  });
});

describe('what differs between two days', () => {
  const between = (draft: ProfileDraft, from: string, more: More = {}): string[] =>
    diff({ ...inputFor(draft, more), from }).changes.map(change);

  it('is told with all that came in between', () => {
    const both = { findings: [yes('2026-02-01'), no('2026-06-01')] };
    expect(between(both, '2026-01-01')).toEqual(['a open short: said 0 shows, said 1 counts-against']);
    expect(between(both, '2026-03-01')).toEqual(['a shown short: said 1 counts-against']);
    expect(between(both, '2026-07-01')).toEqual([]);
  });

  it('has the standings of both, and the incidents between them', () => {
    const made = diff({ ...inputFor({ findings: [yes('2026-02-01')] }, { musts: [A] }), from: '2026-01-01' });
    expect(made).toMatchObject({
      schemaVersion: '2',
      incidents: [],
      from: { day: '2026-01-01', verdict: { value: 'open', mustsOpen: 1 }, overall: { shown: 0 } },
      to: { day: END, verdict: { value: 'fit', mustsOpen: 0 }, overall: { shown: 100 } },
    });
  });
});
