import { describe, expect, it } from 'vitest';
import {
  behaviour,
  type Facts,
  found,
  outcome,
  paper,
  product,
  record,
  said,
  setting,
  use,
} from '../../test/rules/history.ts';
import type { Draft, FindingDraft, SettingDraft, SourceDraft } from '../../test/rules/make.ts';
import type { Setting } from '../types/profile.ts';
import { Exclusions, onlyGives } from './settings.ts';

const good = (): SourceDraft => paper('reference', { checked: ['2026-06-01'] });
const weak = (): SourceDraft => paper('press', { published: '2026-06-01' });
const old = (): SourceDraft => paper('white-paper', { published: '2021-01-01' });
/** Of what is to come in June. */
const announced = paper('white-paper', { published: '2026-01-01' });
const IS = [behaviour('e', { mode: 'is', function: 'chat', absent: 'does-not-apply' })];
const no = said('no', good());
const yes = said('yes', good());

/** The standing with the settings `s1` … on. */
const withOn = (findings: FindingDraft[], ...settings: SettingDraft[]): Facts => ({
  product: product(findings, { settings }),
  elements: IS,
  settings: settings.map(({ id }) => id),
});
const s1 = (
  answer: 'yes' | 'no' | undefined,
  source: SourceDraft,
  more: Draft<SettingDraft> = {},
): SettingDraft => setting(answer, source, more);
const s2 = (answer: 'yes' | 'no', source: SourceDraft): SettingDraft => setting(answer, source, { id: 's2' });
const takes = s1(undefined, good(), { lacks: ['chat'] });

describe('rule 6: what a setting that is on does', () => {
  it.each<[string, Facts, string]>([
    ['a yes to what falls short', withOn([no], s1('yes', good())), 'shown'],
    ['a yes to what is open', withOn([], s1('yes', good())), 'shown'],
    ['a no to what is shown', withOn([yes], s1('no', good())), 'short'],
    ['a no wins over a yes', withOn([yes], s1('yes', good()), s2('no', good())), 'short'],
    ['a weak no does nothing', withOn([yes], s1('no', weak())), 'shown'],
    ['a weak yes turns a shortfall into open', withOn([no], s1('yes', weak())), 'open: claimed'],
    ['a lapsed yes, too', withOn([no], s1('yes', old())), 'open: claimed'],
    ['an announced yes, too', withOn([no], s1('yes', old(), { since: '2026-01' })), 'open: claimed'],
    ['a weak yes beside a weak no', withOn([no], s1('yes', weak()), s2('no', weak())), 'open: claimed'],
    ['an announced no does nothing', withOn([yes], s1('no', announced, { since: '2026-06' })), 'shown'],
    ['a weak yes takes nothing away', withOn([yes], s1('yes', weak())), 'shown'],
    ['a weak yes leaves open what is', withOn([], s1('yes', weak())), 'open: not-looked-for'],
    ['a function that it takes away', withOn([no], takes), 'does-not-apply'],
    ['a shown yes before a lack', withOn([no], takes, s2('yes', good())), 'shown'],
    ['a no before a lack', withOn([], takes, s2('no', good())), 'short'],
    [
      'a lack by a weak source does nothing',
      withOn([no], s1(undefined, weak(), { lacks: ['chat'] })),
      'short',
    ],
    ['not yet there', withOn([no], s1('yes', good(), { since: '2026-12' })), 'short'],
    ['no longer there', withOn([no], s1('yes', good(), { ended: '2026-11-29' })), 'short'],
    ['there until tomorrow', withOn([no], s1('yes', good(), { ended: '2026-11-30' })), 'shown'],
    ['of another edition', withOn([no], s1('yes', good(), { editions: ['other'] })), 'short'],
    ['of another client', withOn([no], s1('yes', good(), { clients: ['other'] })), 'short'],
    ['off', { ...withOn([no], s1('yes', good())), settings: [] }, 'short'],
  ])('%s: %s', (_name, facts, wanted) => {
    expect(outcome(facts)).toBe(wanted);
  });

  it('says of what a weak yes opens that it is open', () => {
    const cells = [...found(withOn([no], s1('yes', weak()))).rows.values()].flat();
    expect(cells.flatMap(({ parts }) => parts)).toEqual([{ is: 'open', because: ['claimed'], deciding: [] }]);
  });

  it('shows no record that something has not happened', () => {
    const elements = [record('e', { never: true })];
    expect(outcome({ ...withOn([], s1('yes', good())), elements })).toBe('open: not-looked-for');
  });

  it('changes nothing of what is yours', () => {
    const elements = [behaviour('e', { 'no-provider': 'yours' })];
    const own = product([], { editions: [{ id: 'x', 'run-by': 'customer' }], settings: [s1('no', good())] });
    expect(outcome({ product: own, elements, settings: ['s1'] })).toBe('yours');
  });
});

describe('rule 6: what can be had is shown by a setting that could be on', () => {
  const can = (on: string[], ...settings: SettingDraft[]): Facts => ({
    product: product([no], { settings }),
    settings: on,
  });
  it.each<[string, Facts, string]>([
    ['a yes of one that is off', can([], s1('yes', good())), 'shown'],
    ['a no of one that is off', { product: product([yes], { settings: [s1('no', good())] }) }, 'shown'],
    [
      'a yes of one that is off, beside a no of one that is on',
      can(['s2'], s1('yes', good()), s2('no', good())),
      'short',
    ],
    [
      'a yes of one that another shuts out',
      can(['s2'], s1('yes', good(), { excludes: ['s2'] }), s2('yes', weak())),
      'open: claimed',
    ],
    [
      'whichever of them says so',
      can(['s1'], s1('yes', weak(), { excludes: ['s2'] }), s2('yes', good())),
      'open: claimed',
    ],
  ])('%s: %s', (_name, facts, wanted) => {
    expect(outcome(facts)).toBe(wanted);
  });
});

const named = (id: string, more: Partial<Setting> = {}): Setting => ({
  id,
  code: 'SET1',
  title: id,
  where: 'Menu',
  default: 'off',
  value: 'on',
  costs: 'nothing known',
  sources: [],
  ...more,
});

describe('rule 6: settings that exclude each other', () => {
  const pairs = new Exclusions({
    settings: [named('a', { excludes: ['b', 'd'] }), named('b'), named('c'), named('d')],
  });
  it.each<[string, string[], [string, string] | undefined]>([
    ['none on', [], undefined],
    ['one on', ['a'], undefined],
    ['two that agree', ['a', 'c'], undefined],
    ['two that exclude each other', ['c', 'a', 'b'], ['a', 'b']],
    ['in the other order', ['b', 'a'], ['b', 'a']],
  ])('%s', (_name, on, clash) => {
    expect(pairs.clash(new Set(on))).toEqual(clash);
  });

  it.each([
    ['a', ['b'], true],
    ['b', ['a'], true],
    ['a', ['d'], true],
    ['a', ['c'], false],
    ['c', ['a', 'b'], false],
    ['a', [], false],
  ])('%s beside %j is shut out: %s', (id, on, isOut) => {
    expect(pairs.isShutOut(id, new Set(on))).toBe(isOut);
  });

  it('are an error where both are on, and so is one that does not exist', () => {
    const both = withOn([], s1('yes', good(), { excludes: ['s2'] }), s2('yes', good()));
    expect(() => found(both)).toThrow(/'s1' and 's2' exclude each other/);
    expect(() => found({ ...both, settings: ['s3'] })).toThrow(/no setting 's3'/);
  });

  it('a profile without settings excludes nothing', () => {
    expect(new Exclusions({}).clash(new Set(['a', 'b']))).toBeUndefined();
    expect(outcome({ product: product([yes]), use: use(['e']) })).toBe('shown / fit');
  });
});

describe('rule 6: what goes on without search', () => {
  const excludes = new Exclusions({ settings: [named('a', { excludes: ['b'] })] });
  it.each<[string, Setting, boolean]>([
    ['only yes', named('c', { answers: { x: 'yes', y: 'yes' } }), true],
    ['a no among them', named('c', { answers: { x: 'yes', y: 'no' } }), false],
    ['it takes a function away', named('c', { answers: { x: 'yes' }, lacks: ['chat'] }), false],
    ['it shuts a client out', named('c', { answers: { x: 'yes' }, 'shuts-out': ['web'] }), false],
    ['it does both', named('c', { answers: { x: 'yes' }, lacks: ['chat'], 'shuts-out': ['web'] }), false],
    ['it excludes another', named('a', { answers: { x: 'yes' } }), false],
    ['another excludes it', named('b', { answers: { x: 'yes' } }), false],
    ['it answers nothing', named('c'), true],
  ])('%s: %s', (_name, one, gives) => {
    expect(onlyGives(one, excludes)).toBe(gives);
  });
});
