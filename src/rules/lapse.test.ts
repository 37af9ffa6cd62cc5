import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProfile, anyUse, holds, type WholeDraft } from '../../test/rules/arbitraries.ts';
import {
  dayOf,
  duty,
  element,
  finding,
  type FindingDraft,
  inputOf,
  OWN,
  record,
  setting,
  source,
  type SourceDraft,
  TODAY,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import type { Assessment } from '../types/assessment.ts';
import { addDays, addMonths, type Day } from './dates.ts';
import { holdsUntil, lapsesOf } from './lapse.ts';
import { assess } from './result.ts';

function assessed(draft: Partial<WholeDraft>, wanted: UseDraft, asOf: Day = TODAY) {
  const input = inputOf(draft, wanted, asOf);
  const result = assess({ ...input, catalogueVersion: '2', toolVersion: '0' });
  return { result, lapses: lapsesOf(result, input.profile, input.principles) };
}

function shownOf({ principles }: Assessment, id: string): number {
  const all = principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
  return all.find((one) => one.id === id)?.shown ?? 0;
}

const wanted = use([element('p/c/e')], ['p/c/e']);
const day = dayOf(2900);
const shownBy = (...sources: SourceDraft[]) => ({
  findings: sources.map((one) => finding({ 'p/c/e': 'yes' }, one)),
});

describe('rule 3: how long what is shown stays shown', () => {
  it.each<[string, SourceDraft[], Day]>([
    [
      'a help page shows a behaviour for 24 months',
      [source('help-page', { published: day })],
      addMonths(day, 24),
    ],
    ['a term of a contract for 48', [source('terms', { ...OWN, published: day })], addMonths(day, 48)],
    ['nothing shows a behaviour for longer', [source('audit', { published: day })], addMonths(day, 48)],
    [
      'the later of two counts',
      [source('help-page', { published: day }), source('terms', { published: day })],
      addMonths(day, 48),
    ],
  ])('%s', (_name, sources, lapses) => {
    const { lapses: found } = assessed(shownBy(...sources), wanted);
    expect(found.get('p/c/e')).toBe(addDays(lapses, -1));
  });

  it('an order as long as it is valid', () => {
    const order = source('regulator', { published: day, 'valid-until': '2030-06-30' });
    expect(assessed(shownBy(order), wanted).lapses.get('p/c/e')).toBe('2030-06-30');
  });

  it('a search that found no case for twelve months', () => {
    const never = use([record('p/c/e')], ['p/c/e']);
    const searches = [{ elements: ['p/c/e'], on: day, result: 'no-case' as const }];
    expect(assessed({ searches }, never).lapses.get('p/c/e')).toBe(addMonths(day, 12));
  });

  it('what hangs on another goes with it', () => {
    const both = use([element('p/c/e'), element('p/c/f', { after: 'p/c/e' })]);
    const findings = [
      finding({ 'p/c/e': 'yes' }, source('help-page', { published: day })),
      finding({ 'p/c/f': 'yes' }, source('help-page', { published: dayOf(2990) })),
    ];
    const { lapses } = assessed({ findings }, both);
    // The later yes is a yes for what it hangs on, too.
    expect(lapses.get('p/c/f')).toBe(addDays(addMonths(dayOf(2990), 24), -1));
    expect(lapses.get('p/c/e')).toBe(lapses.get('p/c/f'));
  });

  it('what is told once lapses with the behaviour that it is about, however long its own evidence holds', () => {
    const audit = source('audit', { published: day });
    const told = (after: string | undefined): Day | undefined => {
      const of = use([element('p/c/e'), duty('p/c/f', { after })]);
      return assessed({ findings: [finding({ 'p/c/f': 'yes', 'p/c/e': 'yes' }, audit)] }, of).lapses.get(
        'p/c/f',
      );
    };
    expect(told('p/c/e')).toBe(addDays(addMonths(day, 48), -1));
    expect(told(undefined)).toBe(addDays(addMonths(day, 72), -1));
  });

  holds(
    'it is the last day on which the rules show as much',
    fc.property(anyProfile(), anyUse, (draft, of) => {
      const { result, lapses } = assessed(draft, of);
      for (const [id, until] of lapses) {
        const now = shownOf(result, id);
        expect(shownOf(assessed(draft, of, until).result, id), id).toBe(now);
        expect(shownOf(assessed(draft, of, addDays(until, 1)).result, id), id).toBeLessThan(now);
      }
    }),
  );
});

const old = source('help-page', { published: day });
const late = source('help-page', { published: dayOf(2990) });
const [OLD, LATE] = [day, dayOf(2990)].map((one) => addDays(addMonths(one, 24), -1));
const E = 'p/c/e';
const yes = (one: SourceDraft, more: Pick<FindingDraft, 'clients' | 'for'> = {}): FindingDraft =>
  finding({ [E]: 'yes' }, one, more);
const is = use([element(E, { mode: 'is' })]);
const never = use([record(E)]);
const report = source('transparency-report', { published: day, event: true });
const search = (on: Day, more: object = {}) => ({ elements: [E], on, result: 'no-case' as const, ...more });
const LAPSING: [string, Partial<WholeDraft>, UseDraft, Day | undefined][] = [
  ['what is open does not lapse', {}, is, undefined],
  ['nor does what falls short', { findings: [finding({ [E]: 'no' }, old)] }, is, undefined],
  [
    'what hangs on something shown, and is open, does not lapse with it',
    { findings: [finding({ 'p/c/a': 'yes' }, old)] },
    use([element('p/c/a'), element(E, { after: 'p/c/a' })]),
    undefined,
  ],
  [
    'what is so by design does not age',
    { editions: [{ id: 'x', 'run-by': 'customer' }] },
    use([duty(E, { 'no-provider': 'yes' })]),
    undefined,
  ],
  [
    'what only claims it keeps nothing',
    { findings: [yes(old), yes(source('marketing', { ...OWN, published: dayOf(2990) }))] },
    is,
    OLD,
  ],
  [
    'nor does a setting that is off',
    { findings: [yes(old)], settings: [setting('s', { [E]: 'yes' }, late)] },
    is,
    OLD,
  ],
  [
    'of two clients the first to go',
    { clients: ['k1', 'k2'], findings: [yes(old, { clients: ['k1'] }), yes(late, { clients: ['k2'] })] },
    is,
    OLD,
  ],
  [
    'what holds for every client holds for each',
    { clients: ['k1', 'k2'], findings: [yes(old, { clients: ['k1'] }), yes(late)] },
    is,
    LATE,
  ],
  [
    'of two clients the one on which it is shown',
    { clients: ['k1', 'k2'], findings: [yes(old, { clients: ['k1'] })] },
    is,
    OLD,
  ],
  [
    'of two kinds of content the first to go',
    { findings: [yes(old, { for: ['video'] }), yes(late, { for: ['chat'] })] },
    is,
    OLD,
  ],
  [
    'a report of events shows a record for good',
    { findings: [yes(report)] },
    use([record(E, { never: false })]),
    undefined,
  ],
  ['but a behaviour only as others do', { findings: [yes(report)] }, is, addDays(addMonths(day, 48), -1)],
  [
    'the last search counts',
    { searches: [search(dayOf(2950)), search(dayOf(2990)), search(day)] },
    never,
    addMonths(dayOf(2990), 12),
  ],
  [
    'not one that found nothing else, nor one for another element',
    {
      searches: [
        search(day),
        search(dayOf(2990), { result: 'not-found' }),
        search(dayOf(2990), { elements: ['p/c/a'] }),
      ],
    },
    never,
    addMonths(day, 12),
  ],
];

describe('rule 3: what decides how long it stays shown', () => {
  it.each(LAPSING)('%s', (_name, draft, of, until) => {
    expect(assessed(draft, of).lapses.get(E)).toBe(until);
  });

  it('what is no longer in the catalogue is left out', () => {
    const { result } = assessed({ findings: [yes(old)] }, is);
    const { profile, principles } = inputOf({ findings: [yes(old)] }, is, TODAY);
    expect([lapsesOf(result, profile, principles).size, lapsesOf(result, profile, []).size]).toEqual([1, 0]);
  });
});

describe('until when an answer holds', () => {
  it('until the first must that is shown lapses', () => {
    const { result, lapses } = assessed(shownBy(source('help-page', { published: dayOf(2400) })), wanted);
    expect(holdsUntil(result, lapses)).toEqual({ day: lapses.get('p/c/e'), element: 'p/c/e' });
  });

  const [soon, later] = [
    source('help-page', { published: dayOf(2400) }),
    source('terms', { published: day }),
  ];

  it('of an answer for several uses, until the first must of any of them lapses', () => {
    const known = { findings: [finding({ 'p/c/e': 'yes' }, later), finding({ 'p/c/f': 'yes' }, soon)] };
    const both = [element('p/c/e'), element('p/c/f')];
    const [first, other] = ['p/c/e', 'p/c/f'].map((id) => assessed(known, use(both, [id])));
    if (first === undefined || other === undefined) throw new Error('there are two');
    expect(holdsUntil(first.result, first.lapses).element).toBeNull();
    expect(holdsUntil(first.result, first.lapses, [other.result])).toEqual({
      day: first.lapses.get('p/c/f'),
      element: 'p/c/f',
    });
  });

  const of = (wanted: UseDraft, ...findings: FindingDraft[]): string | null => {
    const { result, lapses } = assessed({ findings }, wanted);
    return holdsUntil(result, lapses).element;
  };
  const [e, f, g] = ['p/c/e', 'p/c/f', 'p/c/g'].map((id) => element(id));
  const all = [e, f, g].flatMap((one) => one ?? []);

  it('what is only recommended ends nothing', () => {
    const should = { ...use(all, ['p/c/e']) };
    should.requirements = [...(should.requirements ?? []), { element: 'p/c/f', must: false }];
    expect(of(should, finding({ 'p/c/e': 'yes' }, later), finding({ 'p/c/f': 'yes' }, soon))).toBeNull();
  });

  it('where a use has no must, until the first gate lapses', () => {
    const gate = use([...all.slice(0, 1), element('p/c/f', { gate: true })], [], { requirements: undefined });
    const waived = { ...gate, waived: { 'p/c/f': 'Because.' } };
    const both = [finding({ 'p/c/e': 'yes' }, soon), finding({ 'p/c/f': 'yes' }, soon)];
    expect([of(gate, ...both), of(waived, ...both)]).toEqual(['p/c/f', 'p/c/f']);
  });

  it('of several that lapse on one day the first, and none on the last day of the year', () => {
    const musts = use(all, ['p/c/e', 'p/c/f', 'p/c/g']);
    const yes = { 'p/c/f': 'yes', 'p/c/g': 'yes' } as const;
    expect(of(musts, finding(yes, soon))).toBe('p/c/f');
    const published = addDays(addMonths(TODAY, -12), 1);
    const { result, lapses } = assessed(shownBy(source('help-page', { published })), wanted);
    expect(lapses.get('p/c/e')).toBe(addMonths(TODAY, 12));
    expect(holdsUntil(result, lapses).element).toBeNull();
  });

  it('a year at most', () => {
    const { result, lapses } = assessed(shownBy(source('terms', { published: day })), wanted);
    expect(holdsUntil(result, lapses)).toEqual({ day: addMonths(TODAY, 12), element: null });
  });
});
