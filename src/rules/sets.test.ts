import { describe, expect, it } from 'vitest';
import {
  behaviour,
  duty,
  type Facts,
  found,
  idOf,
  paper,
  product,
  said,
  setting,
} from '../../test/rules/history.ts';
import type { FindingDraft, SettingDraft } from '../../test/rules/make.ts';
import type { PlacedElement } from './elements.ts';
import { Sets, setsOf, shownOf } from './sets.ts';
import type { Place } from './shares.ts';
import type { Cell, Ground } from './standing.ts';

const page = paper('reference', { checked: ['2026-06-01'] });
const on = (client: string, answers: Record<string, 'yes' | 'no'>): FindingDraft =>
  said(answers, page, { clients: [client] });
/** Cuts both ways, since it shuts out who takes part by the app. */
const shutting = setting({ other: 'yes' }, page, { id: 's1', code: 'SET1', 'shuts-out': ['app'] });
const mixed = (id: string, code: string, more: Partial<SettingDraft> = {}): SettingDraft =>
  setting({ other: 'no' }, page, { id, code, ...more });

const groundOf = (settings: SettingDraft[], more: Partial<Facts> = {}): Ground =>
  found({
    product: product([on('app', { a: 'yes' }), on('web', { a: 'no' }), said({ told: 'yes' }, page)], {
      settings,
      clients: ['app', 'web'],
    }),
    elements: [
      behaviour('a'),
      duty('told', { after: idOf('a'), published: true }),
      behaviour('each', { after: idOf('a') }),
      behaviour('other'),
    ],
    ...more,
  }).ground;
const element = ({ elements }: Ground, short: string): PlacedElement => {
  const one = elements.byId.get(idOf(short));
  if (one === undefined) throw new RangeError(short);
  return one;
};
const NOTHING = new Set<string>();

describe('rule 6: an element in a set of settings', () => {
  it('told once, hangs on the best client that the set leaves', () => {
    const ground = groundOf([shutting]);
    const sets = new Sets(ground, NOTHING);
    const told = element(ground, 'told');
    const places = [0, 1].map((bits) => sets.at(told, bits).cells.map(({ place }) => place));
    expect(places).toEqual([
      [
        [2, 0, 0],
        [2, 0, 0],
      ],
      [
        [0, 0, 2],
        [0, 0, 2],
      ],
    ]);
  });

  it('is still where no setting of the search says anything of it, shuts out a client, or touches what it hangs on', () => {
    const still = (settings: SettingDraft[]): string[] => {
      const ground = groundOf(settings);
      const sets = new Sets(ground, NOTHING);
      return ground.elements.all.filter((one) => sets.isStill(one)).map(({ id }) => id);
    };
    expect(still([])).toEqual(['a', 'told', 'each', 'other'].map(idOf));
    expect(still([shutting])).toEqual(['a', 'each'].map(idOf));
    expect(still([mixed('s1', 'SET1')])).toEqual(['a', 'told', 'each'].map(idOf));
    expect(still([setting({ a: 'no' }, page)])).toEqual([idOf('other')]);
  });
});

describe('rule 6: the sets', () => {
  const three = [mixed('s1', 'SET1', { excludes: ['s3'] }), mixed('s2', 'SET2'), mixed('s3', 'SET3')];

  it('have in them what is always on, and of the others those of their bits', () => {
    const ground = groundOf([...three, setting({ each: 'yes' }, page, { id: 's4', code: 'SET4' })]);
    const sets = new Sets(ground, new Set(['s2']));
    expect(sets.free.map(({ id }) => id)).toEqual(['s1', 's3']);
    expect([0, 1, 2].map((bits) => [...sets.onAt(bits)])).toEqual([
      ['s2', 's4'],
      ['s2', 's4', 's1'],
      ['s2', 's4', 's3'],
    ]);
  });

  it('are possible where no two exclude each other', () => {
    expect(new Sets(groundOf(three), NOTHING).possible).toEqual([0, 1, 2, 3, 4, 6]);
    expect(new Sets(groundOf(three), new Set(['s1'])).possible).toEqual([0, 1]);
  });

  it('are made once for the same premises, in whatever order, and anew for others', () => {
    const ground = groundOf(three);
    const both = setsOf(ground, new Set(['s1', 's2']));
    expect(setsOf(ground, new Set(['s2', 's1']))).toBe(both);
    expect(setsOf(ground, new Set(['s1'])).free.map(({ id }) => id)).toEqual(['s2']);
    expect(setsOf(groundOf(three), new Set(['s1', 's2']))).not.toBe(both);
  });
});

describe('how far an element is shown over its clients', () => {
  it.each<[string, Place[], number | undefined, full: boolean, short: boolean]>([
    [
      'whole on all',
      [
        [2, 0, 0],
        [2, 0, 0],
      ],
      1,
      true,
      false,
    ],
    [
      'whole on one of two',
      [
        [2, 0, 0],
        [0, 2, 0],
      ],
      1 / 2,
      false,
      false,
    ],
    [
      'half on one of two',
      [
        [1, 1, 0],
        [0, 2, 0],
      ],
      1 / 4,
      false,
      false,
    ],
    [
      'half short on one',
      [
        [1, 0, 1],
        [2, 0, 0],
      ],
      3 / 4,
      false,
      true,
    ],
    ['whole where it applies', ['does-not-apply', [2, 0, 0]], 1, true, false],
    ['half where it applies', ['does-not-apply', [1, 1, 0]], 1 / 2, false, false],
    ['it applies to none', ['does-not-apply', 'yours'], undefined, true, false],
  ])('%s', (_name, places, shown, full, short) => {
    expect(shownOf(places.map((place) => ({ place }) as Cell))).toEqual({ shown, full, short });
  });
});
