import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProfile, anyUse, holds, type WholeDraft } from '../../test/rules/arbitraries.ts';
import {
  dayOf,
  element,
  finding,
  inputOf,
  OWN,
  record,
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

describe('until when an answer holds', () => {
  it('until the first must that is shown lapses', () => {
    const { result, lapses } = assessed(shownBy(source('help-page', { published: dayOf(2400) })), wanted);
    expect(holdsUntil(result, lapses)).toEqual({ day: lapses.get('p/c/e'), element: 'p/c/e' });
  });

  it('a year at most', () => {
    const { result, lapses } = assessed(shownBy(source('terms', { published: day })), wanted);
    expect(holdsUntil(result, lapses)).toEqual({ day: addMonths(TODAY, 12), element: null });
  });
});
