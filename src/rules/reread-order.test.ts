/** What to read again first: by what hangs on it, then by why, never by the place in the file. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  dayOf,
  element,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  record,
  setting,
  source,
  type SourceDraft,
  TODAY,
} from '../../test/rules/make.ts';
import type { Context } from '../types/context.ts';
import { addDays, addMonths } from './dates.ts';
import { type DecidedElement, greatestFirst, READ_REASONS, sourcesToRead, type ToRead } from './reread.ts';

const MUST: DecidedElement = { id: 'm', code: 'M', musts: ['one'], shoulds: [] };
const SHOULD: DecidedElement = { id: 's', code: 'S', musts: [], shoulds: ['one'] };
const OTHER: DecidedElement = { id: 'o', code: 'O', musts: [], shoulds: [] };

function toRead(more: Partial<ToRead>): ToRead {
  const usual = { source: 'k', reasons: ['third-hand' as const], day: TODAY, until: null };
  return { ...usual, decides: [], uses: [], editions: [], ...more };
}

/** Each comes before the other, whatever else would put it after. */
const PAIRS: [by: string, first: Partial<ToRead>, second: Partial<ToRead>][] = [
  [
    'more uses with a must',
    { uses: ['one', 'two'], decides: [MUST] },
    { uses: ['one'], decides: [MUST, MUST, SHOULD] },
  ],
  ['more musts', { decides: [MUST, MUST] }, { decides: [MUST, SHOULD, SHOULD, OTHER] }],
  ['more shoulds', { decides: [SHOULD, SHOULD] }, { decides: [SHOULD, OTHER, OTHER, OTHER] }],
  [
    'more elements',
    { decides: [OTHER, OTHER], reasons: ['aged'] },
    { decides: [OTHER], reasons: ['lapsed'] },
  ],
  ...READ_REASONS.slice(1).map((reason, at): (typeof PAIRS)[number] => [
    `${READ_REASONS[at] ?? ''} before ${reason}`,
    { reasons: [READ_REASONS[at] ?? reason], source: 'z' },
    { reasons: [reason], source: 'a' },
  ]),
  [
    'the gravest of several reasons',
    { reasons: ['lapses-soon', 'aged'], source: 'z' },
    { reasons: ['day-unknown', 'aged'], source: 'a' },
  ],
  ['its id', { source: 'a' }, { source: 'b' }],
];

describe('the order of what to read again', () => {
  it.each(PAIRS)('is by %s', (_by, first, second) => {
    const [a, b] = [toRead({ source: 'z', ...first }), toRead({ source: 'a', ...second })];
    expect(greatestFirst(a, b)).toBeLessThan(0);
    expect(greatestFirst(b, a)).toBeGreaterThan(0);
  });

  it('leaves two alike as they are', () => {
    expect(greatestFirst(toRead({}), toRead({}))).toBe(0);
  });
});

const [A, B, C, GATE] = ['p/c/a', 'p/c/b', 'p/c/c', 'p/c/gate'];

function use(id: string, musts: string[], shoulds: string[] = []): Context {
  const of = (list: string[], must: boolean) =>
    list.map((one) => ({ element: one, must, reason: 'R.', 'asked-by': 'A law' }));
  return { id, title: id, summary: 'U.', requirements: [...of(musts, true), ...of(shoulds, false)] };
}

const USES = [use('two', [B], [C]), use('one', [A, B], [C, A])];

function read(draft: ProfileDraft, elements = [A, B, C].map((id) => element(id)), contexts = USES): ToRead[] {
  return sourcesToRead({ profile: profile(draft), principles: catalogue(elements), contexts, asOf: TODAY });
}
const reasons = (...given: Parameters<typeof read>): string[] => read(...given).flatMap((one) => one.reasons);
const sheet = (day: string, more: Partial<SourceDraft> = {}): SourceDraft =>
  source('white-paper', { ...OWN, published: day, checked: [day], ...more });
const months = (count: number): string => addMonths(TODAY, -count);

describe('one source to read again', () => {
  it('is told whole', () => {
    const editions = [{ id: 'x' }, { id: 'y' }];
    const help = source('help-page', OWN);
    const findings = [finding({ [C]: 'yes', [A]: 'yes', [B]: 'yes' }, help, { editions: ['x'] })];
    expect(read({ editions, findings })).toEqual([
      {
        source: 's1',
        reasons: ['single-source'],
        day: TODAY,
        until: addDays(addMonths(TODAY, 24), -1),
        decides: [
          { id: B, code: 'P/C.2', musts: ['two', 'one'], shoulds: [] },
          { id: A, code: 'P/C.1', musts: ['one'], shoulds: ['one'] },
          { id: C, code: 'P/C.3', musts: [], shoulds: ['two', 'one'] },
        ],
        uses: ['one', 'two'],
        editions: ['x'],
      },
    ]);
  });

  it('speaks of the last of its days, and shows until the first of its ends', () => {
    const one = sheet(months(30));
    const findings = [finding({ [A]: 'yes' }, one, { until: months(40) }), finding({ [C]: 'yes' }, one)];
    expect(read({ findings })).toMatchObject([
      { day: months(30), until: addDays(addMonths(months(40), 48), -1) },
    ]);
    const lapsed = [finding({ [A]: 'yes' }, sheet(months(60)))];
    expect(read({ findings: lapsed })).toMatchObject([{ until: null }]);
  });

  it('decides elements by the uses that want them, else in catalogue order, whichever edition comes first', () => {
    const editions = [{ id: 'x' }, { id: 'y' }];
    const help = sheet(months(30));
    const findings = [
      finding({ [C]: 'yes' }, help, { editions: ['x'] }),
      finding({ [A]: 'yes', [B]: 'yes' }, help, { editions: ['y'] }),
    ];
    const decided = (contexts: Context[]) =>
      read({ editions, findings }, undefined, contexts).map(({ day, decides }) => [
        day,
        decides.map(({ id }) => id),
      ]);
    expect(decided([])).toEqual([[months(30), [A, B, C]]]);
    expect(decided([use('one', [A, B], [C]), use('two', [], [B, C])])).toEqual([[months(30), [B, A, C]]]);
    const one = { findings: [finding({ [C]: 'yes' }, help)] };
    expect(read(one)).toMatchObject([{ day: months(30) }]);
  });

  it('hangs on what no use requires, too', () => {
    const findings = [finding({ [A]: 'yes' }, source('press')), finding({ [A]: 'no' }, sheet(months(30)))];
    const found = read({ findings }, undefined, []);
    expect(found.map(({ reasons: why, decides }) => [why, decides.map(({ id }) => id)])).toEqual([
      [['aged'], [A]],
      [['third-hand'], []],
    ]);
    expect(found[0]?.decides).toEqual([{ id: A, code: 'P/C.1', musts: [], shoulds: [] }]);
  });
});

describe('why a source is to be read again', () => {
  it('lapses soon: within 90 days, and the day itself', () => {
    const upTo = (days: number): SourceDraft => sheet(addMonths(addDays(TODAY, days + 1), -48));
    const told = (days: number) => reasons({ findings: [finding({ [C]: 'yes' }, upTo(days))] });
    expect([told(90), told(92)]).toEqual([['lapses-soon', 'aged'], ['aged']]);
  });

  it('is aged from a full step of its grade on, but for what has a term or stays as it happened', () => {
    const told = (more: Partial<SourceDraft>, day = months(24)) =>
      reasons({
        findings: [
          finding({ [C]: 'yes' }, source('white-paper', { ...OWN, published: day, checked: [day], ...more })),
        ],
      });
    expect(told({})).toEqual(['aged']);
    expect(told({}, addDays(months(24), 1))).toEqual([]);
    expect(told({ 'valid-until': addDays(TODAY, 400) })).toEqual([]);
    expect(told({ event: true })).toEqual([]);
  });

  it('stands alone for a gate, whether a use asks for it or not', () => {
    const gate = [element(GATE, { gate: true })];
    expect(reasons({ findings: [finding({ [GATE]: 'yes' }, source('help-page', OWN))] }, gate, [])).toEqual([
      'single-source',
    ]);
  });
});

describe('what hangs on a source to read again', () => {
  it('is none for what is the organisation’s own to do, nor for silence', () => {
    const own = [element(A, { 'no-provider': 'yours' })];
    const editions = [{ id: 'x', 'run-by': 'customer' as const }];
    expect(read({ editions, findings: [finding({ [A]: 'yes' }, sheet(months(60)))] }, own)).toEqual([]);
    expect(read({ editions, findings: [finding({ [A]: 'yes' }, source('press'))] }, own)).toEqual([]);
    expect(read({ findings: [finding({ [A]: 'silent' }, sheet(months(60)))] })).toEqual([]);
  });

  it('two readings of a document stand alone, two documents do not', () => {
    const help = source('help-page', { ...OWN, document: 'd' });
    const alone = (second: SourceDraft) => reasons({ findings: [finding({ [A]: 'yes' }, [help, second])] });
    expect(alone({ ...help })).toEqual(['single-source', 'single-source']);
    expect(alone({ ...help, document: 'e' })).toEqual([]);
  });

  it('a no decides where it stands alone and makes short, a claim or what has lapsed where nothing shows it', () => {
    const decides = (draft: ProfileDraft, elements?: Parameters<typeof read>[1]) =>
      read(draft, elements).map(({ source: id, decides: list }) => `${id} ${String(list.length)}`);
    const old = sheet(months(30));
    const no = finding({ [A]: 'no' }, old);
    expect(decides({ findings: [no] })).toEqual(['s1 1']);
    expect(decides({ findings: [finding({ [A]: 'no' }, [old, sheet(months(31))])] })).toEqual([
      's1 0',
      's2 0',
    ]);
    expect(decides({ findings: [no, finding({ [A]: 'yes' }, source('help-page', OWN))] })).toEqual([
      's2 1',
      's1 0',
    ]);
    const claim = finding({ [A]: 'yes' }, source('press'));
    expect(decides({ findings: [claim] })).toEqual(['s1 1']);
    const lapsed = finding({ [A]: 'yes' }, sheet(months(60)));
    expect(decides({ findings: [lapsed] })).toEqual(['s1 1']);
    const shown = finding({ [A]: 'yes' }, [source('help-page', OWN), source('reference', OWN)]);
    expect(decides({ findings: [claim, lapsed, shown] })).toEqual(['s1 0']);
  });
});

describe('what does not hang on a source to read again', () => {
  it('what is beaten, shown in part already, or does not apply decides nothing', () => {
    const decides = (draft: ProfileDraft, elements?: Parameters<typeof read>[1]) =>
      read(draft, elements).map(({ source: id, reasons: why, decides: list }) => [id, why, list.length]);
    const no = finding({ [A]: 'no' }, source('audit'));
    expect(decides({ findings: [finding({ [A]: 'yes' }, sheet(months(30))), no] })).toEqual([
      ['s1', ['aged'], 0],
    ]);
    const claim = finding({ [A]: 'yes' }, source('press'));
    const part = finding({ [A]: 'yes' }, [source('help-page', OWN), source('reference', OWN)], {
      for: ['chat'],
    });
    expect(decides({ findings: [part, claim] })).toEqual([['s3', ['third-hand'], 0]]);
    const chat = [element(A, { function: 'chat', absent: 'does-not-apply' })];
    const lacking = finding(undefined, source('reference', OWN), { lacks: ['chat'] });
    expect(decides({ findings: [lacking, claim] }, chat)).toEqual([['s2', ['third-hand'], 0]]);
  });

  it('what a setting alone shows hangs on its source, on or off', () => {
    const settings = [setting('s', { [A]: 'yes' }, source('help-page', OWN))];
    const is = [element(A, { mode: 'is' })];
    expect(read({ settings }, is)).toMatchObject([{ reasons: ['single-source'], decides: [{ id: A }] }]);
  });

  it('a record is kept: what happened does not age', () => {
    const kept = source('audit', { published: dayOf(10), checked: [dayOf(10)], event: true });
    const happened = [record(A, { never: false })];
    expect(reasons({ findings: [finding({ [A]: 'yes' }, kept)] }, happened, [])).toEqual([]);
    const order = source('regulator', { published: dayOf(10), checked: [dayOf(10)], event: true });
    expect(reasons({ findings: [finding({ [A]: 'no' }, order)] }, [record(A)])).toEqual([]);
  });
});
