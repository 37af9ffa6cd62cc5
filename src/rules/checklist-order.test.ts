/** In what order settings are to be looked at, and all that is told of each. */
import { describe, expect, it } from 'vitest';
import {
  element,
  type ElementDraft,
  finding,
  type How,
  inputOf,
  OWN,
  type ProfileDraft,
  setting,
  type SettingDraft,
  source,
  TODAY,
  use,
} from '../../test/rules/make.ts';
import { only } from '../../test/rules/parts.ts';
import type { AdvisedSetting, Checklist } from '../types/checklist.ts';
import type { Risks } from '../types/risks.ts';
import { addDays } from './dates.ts';
import { checklist } from './checklist.ts';

const is = { mode: 'is' } as const;
const [M1, M2, S1, S2, O1, O2] = ['p/c/m1', 'p/c/m2', 'p/c/s1', 'p/c/s2', 'p/c/o1', 'p/c/o2'];
const ELEMENTS = [M1, M2, S1, S2, O1, O2].map((id) => element(id, is));
const help = source('help-page', OWN);
const press = source('press');

/** A risk that hangs on one element. */
function risk(id: string, on: string, base: 1 | 2 | 3 | 4): Risks['risks'][number] {
  const words = { title: 'R', scenario: 'S.', events: [], advice: 'A.', check: 'C.', 'false-alarm': 'F.' };
  return {
    ...words,
    id,
    severity: { base, reason: 'G.' },
    drivers: [{ element: on, weight: 1, because: 'B.' }],
  };
}

interface With {
  elements?: ElementDraft[];
  musts?: string[];
  shoulds?: string[];
  risks?: Risks['risks'];
  how?: How;
  withoutUse?: boolean;
  exposure?: { risk: string; shift: -1 | 1; reason: string }[];
}

function made(draft: ProfileDraft, given: With = {}): Checklist {
  const { elements = ELEMENTS, musts = [M1, M2], shoulds = [S1, S2], risks = [], how = {} } = given;
  const of = (list: string[], must: boolean) => list.map((one) => ({ element: one, must }));
  const wanted = use(elements, [], { requirements: [...of(musts, true), ...of(shoulds, false)] });
  const input = inputOf(draft, wanted, TODAY, how);
  const context = input.context && { ...input.context, exposure: given.exposure };
  return checklist({
    ...input,
    context: given.withoutUse ? undefined : (context as typeof input.context),
    risks: { events: [], risks },
    catalogueVersion: '1',
    toolVersion: '1',
  });
}
const one = (draft: ProfileDraft, given: With = {}, id = 'a'): AdvisedSetting =>
  only(made(draft, given).settings.filter((each) => each.id === id));
const gives = (id: string, ...elements: string[]): SettingDraft =>
  setting(id, Object.fromEntries(elements.map((on) => [on, 'yes' as const])), help);
const order = (settings: SettingDraft[], given: With = {}): string =>
  made({ settings }, given)
    .settings.map(({ id, need }) => `${id}:${need}`)
    .join(' ');

const NO_VERDICT: With = {
  how: { on: [] },
  musts: [M1, M2, 'p/c/far'],
  elements: [...ELEMENTS, element('p/c/far', is)],
};

describe('the order of settings', () => {
  it('is what a must needs, a should, what can be had, what a risk, what only shows more, and the rest', () => {
    const can = element('p/c/can');
    const settings = [
      gives('score', O1),
      gives('risk', O2),
      gives('offer', 'p/c/can'),
      gives('should', S1),
      gives('must', M1),
    ];
    const given = { elements: [...ELEMENTS, can], shoulds: [S1, S2, 'p/c/can'], risks: [risk('r', O2, 2)] };
    expect(order(settings, given)).toBe('must:must should:should offer:offer risk:risk score:score');
    const spoils = setting('none', { [O1]: 'no' }, help);
    expect(order([spoils, gives('score', O2)])).toBe('score:score none:none');
  });

  it('is by musts gained, then shoulds, then risk, then what is shown, then code', () => {
    expect(order([gives('a', M1), gives('b', M1, M2)], NO_VERDICT)).toBe('b:must a:must');
    expect(order([gives('a', M1), gives('b', M1, S1)], NO_VERDICT)).toBe('b:must a:must');
    expect(order([gives('a', S1), gives('b', S1, S2)])).toBe('b:should a:should');
    expect(order([gives('a', M1, O1, O2), gives('b', M1, M2)], NO_VERDICT)).toBe('b:must a:must');
    expect(order([gives('a', M1, O1, O2), gives('b', M1, S1)], NO_VERDICT)).toBe('b:must a:must');
    const risks = [risk('r', O2, 2)];
    expect(order([gives('a', S1, O1), gives('b', S1, O2)], { risks })).toBe('b:should a:should');
    expect(order([gives('a', O1), gives('b', O1, O2)])).toBe('b:score a:score');
    expect(order([gives('a', O1), gives('b', O2)])).toBe('a:score b:score');
    const [ten, two] = [gives('a', O1), gives('b', O2)];
    expect(
      order([
        { ...ten, code: 'SET10' },
        { ...two, code: 'SET2' },
      ]),
    ).toBe('b:score a:score');
  });

  it('is by severity times steps of likelihood', () => {
    const risks = [risk('small', O1, 1), risk('grave', O2, 4)];
    expect(order([gives('a', O1), gives('b', O2)], { risks })).toBe('b:risk a:risk');
    expect(order([gives('a', O1), gives('b', O2)], { risks: risks.toReversed() })).toBe('b:risk a:risk');
    const drivers = [O1, M1, M2, S1].map((on) => ({ element: on, weight: 1, because: 'B.' }));
    const little = { risks: [{ ...risk('grave', O1, 4), drivers }, risk('small', O2, 2)] };
    expect(order([gives('a', O1), gives('b', O2)], little)).toBe('b:risk a:risk');
  });

  it('puts first, of musts, what the verdict asks for', () => {
    const findings = [finding({ [M1]: 'yes', [M2]: 'no' }, help)];
    const settings = [setting('a', { [M1]: 'yes', [O1]: 'yes' }, help), setting('b', { [M2]: 'yes' }, help)];
    const found = made({ findings, settings }).settings;
    expect(found.map(({ id, need, condition }) => [id, need, condition])).toEqual([
      ['b', 'must', true],
      ['a', 'score', false],
    ]);
  });
});

describe('what is told of a setting', () => {
  it('is its name, state and default, and everything that it does', () => {
    const a = setting('a', { [M1]: 'yes', [S1]: 'yes', [O1]: 'no' }, help, { code: 'SET7', value: 'on' });
    const b = setting('b', { [O2]: 'yes' }, help, { excludes: ['a', 'c'] });
    const effect = { without: 'open', with: 'shown' };
    expect(one({ settings: [a, b] }, { musts: [M1] })).toEqual({
      id: 'a',
      code: 'SET7',
      value: 'on',
      default: 'off',
      on: false,
      hardened: true,
      condition: true,
      need: 'must',
      gains: [
        { element: M1, code: 'P/C.1', required: 'must', ...effect },
        { element: S1, code: 'P/C.3', required: 'should', ...effect },
      ],
      losses: [{ element: O1, code: 'P/C.5', required: null, without: 'open', with: 'short' }],
      offers: [],
      shown: 33.3,
      risks: [],
      excludes: ['b'],
    });
  });

  it('is what it does from either state of it', () => {
    const settings = [gives('a', M1)];
    const [off, on] = [one({ settings }), one({ settings }, { how: { on: ['a'] } })];
    expect([off.on, on.on]).toEqual([false, true]);
    expect(on).toEqual({ ...off, on: true, condition: on.condition });
  });

  it('gains where as much is shown and less falls short, and nothing where nothing moves', () => {
    const findings = [finding({ [O1]: 'no', [O2]: 'yes' }, source('reference', OWN))];
    const weak = setting('a', { [O1]: 'yes', [O2]: 'yes' }, press);
    expect(one({ findings, settings: [weak] })).toMatchObject({
      need: 'none',
      shown: 0,
      losses: [],
      gains: [{ element: O1, required: null, without: 'short', with: 'open' }],
    });
  });

  it('stands as well where nothing applies as where all is shown', () => {
    const chat = element('p/d/chat', { ...is, function: 'chat', absent: 'does-not-apply' });
    const off = setting('a', {}, help, { lacks: ['chat'] });
    const given = { elements: [chat, element(O1, is)], musts: [], shoulds: [] };
    expect(one({ settings: [off] }, given)).toMatchObject({
      losses: [],
      gains: [{ element: 'p/d/chat', without: 'open', with: 'does-not-apply' }],
    });
    const shown = { findings: [finding({ 'p/d/chat': 'yes' }, help)], settings: [off] };
    expect(one(shown, given)).toMatchObject({ gains: [], losses: [] });
    expect(one(shown, { ...given, risks: [risk('r', 'p/d/chat', 2)] }).risks).toEqual([]);
  });
});

describe('what a setting does for a use', () => {
  it('takes a gate for a must of every use', () => {
    const gate = element('p/c/gate', { ...is, gate: true });
    const given = { elements: [gate, element(O1, is)], musts: [], shoulds: [] };
    expect(one({ settings: [gives('a', 'p/c/gate')] }, given).gains).toMatchObject([{ required: 'must' }]);
  });

  it('is what can be had by it: what is required and what is not, of no announcement and of no other setting', () => {
    const can = [M1, S1, O1].map((id) => element(id));
    const offers = (a: SettingDraft, ...others: SettingDraft[]) =>
      one({ settings: [a, ...others] }, { elements: can, musts: [M1], shoulds: [S1] }).offers;
    expect(offers(gives('a', M1, S1, O1))).toEqual([
      { element: M1, code: 'P/C.1', required: 'must' },
      { element: S1, code: 'P/C.2', required: 'should' },
      { element: O1, code: 'P/C.3', required: null },
    ]);
    expect(offers(gives('a', M1), gives('b', S1))).toMatchObject([{ element: M1 }]);
    expect(offers(setting('a', { [M1]: 'yes', [S1]: 'no' }, help))).toMatchObject([{ element: M1 }]);
    const first = source('help-page', { ...OWN, checked: [addDays(TODAY, -9)], living: false });
    const later = setting('a', { [M1]: 'yes' }, first, { since: TODAY });
    expect(offers({ ...later, sources: [first, help] })).toMatchObject([{ element: M1 }]);
    expect(one({ settings: [gives('a', O1)] }, { elements: can, musts: [M1], shoulds: [S1] }).need).toBe(
      'none',
    );
    expect(one({ settings: [gives('a', M1)] }).offers).toEqual([]);
  });

  it('is by how much it moves each risk, with what the use is exposed to', () => {
    const settings = [gives('a', O1)];
    const risks = [risk('far', O2, 2), risk('r', O1, 2)];
    expect(one({ settings }, { risks }).risks).toEqual([{ risk: 'r', without: 4, with: 1 }]);
    const far = [{ risk: 'far', shift: 1 as const, reason: 'F.' }];
    expect(one({ settings }, { risks, exposure: far }).risks).toEqual([{ risk: 'r', without: 4, with: 1 }]);
    const exposure = [
      { risk: 'far', shift: -1 as const, reason: 'F.' },
      { risk: 'r', shift: 1 as const, reason: 'R.' },
    ];
    expect(one({ settings }, { risks, exposure }).risks).toEqual([{ risk: 'r', without: 4, with: 2 }]);
    const spoils = setting('a', { [O1]: 'no' }, help);
    const findings = [finding({ [O1]: 'yes' }, help)];
    expect(one({ findings, settings: [spoils] }, { risks })).toMatchObject({
      need: 'none',
      risks: [{ risk: 'r', without: 1, with: 4 }],
    });
    expect(one({ settings }, { risks, withoutUse: true }).risks).toEqual([]);
  });

  it('is the share that it adds in hundredths, to a tenth; less than nothing where it takes away', () => {
    const findings = [finding({ [O1]: 'yes' }, help)];
    const shown = (a: SettingDraft) => one({ findings, settings: [a] }).shown;
    expect([shown(gives('a', O2)), shown(setting('a', { [O1]: 'no' }, help)), shown(gives('a', O1))]).toEqual(
      [16.7, -16.7, 0],
    );
  });
});

describe('hardened', () => {
  it('has its settings, what it shows beside the product as shipped, and the wishes that it costs', () => {
    const findings = [finding({ [S1]: 'yes', [S2]: 'yes', [O1]: 'yes' }, help)];
    const settings = [setting('a', { [M1]: 'yes', [M2]: 'yes', [S1]: 'no', [O1]: 'no' }, help)];
    const { hardened } = made({ findings, settings });
    expect(hardened).toMatchObject({
      settings: ['a'],
      lostShoulds: [S1],
      shipped: { shown: 50, short: 0 },
      overall: { shown: 50, short: 33 },
    });
  });

  it('is the same whatever is configured', () => {
    const settings = [gives('a', M1), gives('b', S1)];
    const of = (on: How['on']) => made({ settings }, { how: { on } });
    const [none, one_, hard] = [of(undefined), of(['b']), of('hardened')];
    expect(one_.hardened).toEqual(none.hardened);
    expect(hard.hardened).toEqual(none.hardened);
    expect(none.hardened).toMatchObject({ settings: ['a', 'b'], lostShoulds: [], shipped: { shown: 0 } });
    expect(none).toMatchObject({ schemaVersion: '2', asOf: TODAY, edition: 'x' });
  });
});
