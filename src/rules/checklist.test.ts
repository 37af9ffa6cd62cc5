/** What a setting is said to do is what the assessments with and without it say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHow, anyProfile, anyUse, holds, within } from '../../test/rules/arbitraries.ts';
import {
  element,
  type How,
  inputOf,
  OWN,
  type ProfileDraft,
  setting,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import { checklist } from './checklist.ts';
import { assess, type ResultInput } from './result.ts';

function input(draft: ProfileDraft, wanted: UseDraft, how: How = {}): ResultInput {
  return { ...inputOf(draft, wanted, TODAY, how), catalogueVersion: '1', toolVersion: '1' };
}

const help = source('help-page', OWN);
const is = { mode: 'is' } as const;

describe('checklist', () => {
  const wanted = use(
    [element('p/c/must', is), element('p/c/should', is), element('p/c/other', is)],
    ['p/c/must'],
    {
      requirements: [
        { element: 'p/c/must', must: true },
        { element: 'p/c/should', must: false },
      ],
    },
  );

  it('puts what a must needs before what a should needs, and that before what only shows more', () => {
    const settings = [
      setting('a', { 'p/c/other': 'yes' }, help),
      setting('b', { 'p/c/should': 'yes' }, help),
      setting('c', { 'p/c/must': 'yes' }, help),
    ];
    const found = checklist(input({ settings }, wanted)).settings;
    expect(found.map(({ id, need }) => [id, need])).toEqual([
      ['c', 'must'],
      ['b', 'should'],
      ['a', 'score'],
    ]);
    expect(found[0]).toMatchObject({
      condition: true,
      gains: [{ element: 'p/c/must', required: 'must', without: 'open', with: 'shown' }],
    });
  });

  it('takes a setting in the place of those that it excludes', () => {
    const settings = [
      setting('a', { 'p/c/must': 'yes' }, help),
      setting('b', { 'p/c/should': 'yes' }, help, { excludes: ['a'] }),
    ];
    const found = checklist(input({ settings }, wanted, { on: ['a'] }));
    const [b] = found.settings.filter(({ id }) => id === 'b');
    expect(b?.losses).toMatchObject([{ element: 'p/c/must', without: 'shown', with: 'open' }]);
    expect(found.settings.find(({ id }) => id === 'a')?.excludes).toEqual(['b']);
  });

  it('names what can be had by it, whether it is on or not', () => {
    const can = use([element('p/c/can')], ['p/c/can']);
    const [only] = checklist(input({ settings: [setting('a', { 'p/c/can': 'yes' }, help)] }, can)).settings;
    expect(only).toMatchObject({
      need: 'offer',
      gains: [],
      offers: [{ element: 'p/c/can', required: 'must' }],
    });
  });

  it('gives the default of the edition', () => {
    const one = setting('a', { 'p/c/must': 'yes' }, help, {
      default: 'off',
      defaults: [{ editions: ['y'], value: 'on' }],
    });
    const draft = { editions: [{ id: 'x' }, { id: 'y' }], settings: [one] };
    const defaults = (edition: string): (string | undefined)[] =>
      checklist(input(draft, wanted, { edition })).settings.map((each) => each.default);
    expect([...defaults('x'), ...defaults('y')]).toEqual(['off', 'on']);
  });
});

/** 13/25 → 0.52. */
function valueOf(fraction: string): number {
  const [n = 0, d = 1] = fraction.split('/').map(Number);
  return n / d;
}

holds(
  'what a setting shows more is the difference between the assessments with and without it',
  fc.property(anyUse, anyProfile({ many: 3 }), anyHow, (wanted, profile, chosen) => {
    const how = within(profile, chosen);
    const found = checklist(input(profile, wanted, how));
    return found.settings.every(({ id, excludes, shown, gains, losses }) => {
      const without = assess(input(profile, wanted, { ...how, on: how.on.filter((one) => one !== id) }));
      const on = [...how.on.filter((one) => one !== id && !excludes.includes(one)), id];
      const withIt = assess(input(profile, wanted, { ...how, on }));
      const by = 100 * (valueOf(withIt.overall.exact.shown) - valueOf(without.overall.exact.shown));
      const same = JSON.stringify(withIt.principles) === JSON.stringify(without.principles);
      return Math.abs(by - shown) < 0.051 && (!same || gains.length + losses.length === 0);
    });
  }),
);

holds(
  'the set of hardened is that of the assessment',
  fc.property(anyUse, anyProfile({ many: 3 }), (wanted, profile) => {
    const found = checklist(input(profile, wanted));
    const { settingsOn, overall } = assess(input(profile, wanted, { on: 'hardened' }));
    const ids = settingsOn.map(({ id }) => id).toSorted();
    return (
      found.hardened.settings.toSorted().join() === ids.join() &&
      JSON.stringify(found.hardened.overall) === JSON.stringify(overall)
    );
  }),
);
