import { describe, expect, it } from 'vitest';
import {
  behaviour,
  duty,
  type Facts,
  found,
  paper,
  product,
  question,
  said,
  setting,
  use,
} from '../../test/rules/history.ts';
import type { FindingDraft } from '../../test/rules/make.ts';
import { placed } from '../../test/rules/parts.ts';
import type { Place } from './shares.ts';
import { MET, mustState, OPEN, SHORT, type State, States, statusOf } from './state.ts';

const must = (late = false, never = false): Parameters<typeof statusOf>[1] => ({ late, never });

describe('rule 9: a must on one client', () => {
  it.each<[string, Place, Parameters<typeof statusOf>[1], State]>([
    ['shown', [2, 0, 0], must(), MET],
    ['shown in part, the rest open', [1, 1, 0], must(), MET],
    ['shown in part, the rest short', [1, 0, 1], must(), MET],
    ['open', [0, 2, 0], must(), OPEN],
    ['open in part, the rest short', [0, 1, 1], must(), OPEN],
    ['short', [0, 0, 2], must(), SHORT],
    ['open after the deadline', [0, 2, 0], must(true), SHORT],
    ['open in part after the deadline', [0, 1, 1], must(true), SHORT],
    ['shown in part after the deadline', [1, 1, 0], must(true), MET],
    ['does not apply', 'does-not-apply', must(), MET],
    ['does not apply, after the deadline', 'does-not-apply', must(true), MET],
    ['yours', 'yours', must(true), MET],
    ['a record that nobody has searched', [0, 2, 0], must(false, true), MET],
    ['a record that nobody has searched, after the deadline', [0, 2, 0], must(true, true), MET],
    ['a record with a case', [0, 0, 2], must(false, true), SHORT],
    ['a record with a case in part', [1, 0, 1], must(false, true), SHORT],
  ])('%s', (_name, place, how, state) => {
    expect(statusOf(place, how)).toBe(state);
  });

  const preset = {
    element: placed({ mode: 'is' }),
    must: true,
    shipped: true,
    gate: false,
    written: undefined,
  };
  const cell = (place: Place): { bar: Place; place: Place } => ({ bar: place, place });
  it.each<[string, now: Place, asShipped: Place, late: boolean, State]>([
    ['settings cannot mend it', [2, 0, 0], [0, 0, 2], false, SHORT],
    ['nor find it out', [2, 0, 0], [0, 2, 0], false, OPEN],
    ['they can spoil it', [0, 0, 2], [2, 0, 0], false, SHORT],
    ['as shipped and as set', [2, 0, 0], [2, 0, 0], false, MET],
    ['in part as shipped', [2, 0, 0], [1, 0, 1], false, MET],
    ['open as shipped, after the deadline', [2, 0, 0], [0, 2, 0], true, SHORT],
  ])('the preset is asked for: %s', (_name, now, asShipped, late, state) => {
    expect(mustState(preset, cell(now), cell(asShipped), late)).toBe(state);
  });

  it('a preset that falls short bars, whatever is said of settings', () => {
    expect(mustState(preset, { bar: [0, 2, 0] }, { place: [0, 0, 2] }, false)).toBe(SHORT);
  });
});

const statesOf = (facts: Facts): States => {
  const { ground, use: of, shipped } = found(facts);
  return new States(ground, of, shipped);
};
const answered = (answer: 'yes' | 'no', client: string): FindingDraft =>
  said(answer, paper('reference', { checked: ['2026-06-01'] }), { clients: [client] });
const THREE = product([answered('yes', 'app'), answered('no', 'web')], {
  clients: ['app', 'web', 'telephone'],
});

describe('rule 9: the use', () => {
  const named = statesOf({ product: THREE, use: use(['e'], { clients: ['app', 'web'] }) });
  const any = statesOf({ product: THREE, use: use(['e']) });
  it.each<[string, State[], worst: State, best: State]>([
    ['no client is left', [], OPEN, OPEN],
    ['one client', [SHORT], SHORT, SHORT],
    ['one client, met', [MET], MET, MET],
    ['several', [OPEN, MET, SHORT], SHORT, MET],
    ['two alike', [OPEN, OPEN], OPEN, OPEN],
  ])('%s: the worst that the case names, else the best', (_name, states, worst, best) => {
    expect([named.ofUse(states), any.ofUse(states)]).toEqual([worst, best]);
  });

  it('of real clients', () => {
    const nothing = new Set<string>();
    expect(['app', 'web', 'telephone'].map((client) => any.onClient(client, nothing))).toEqual([
      MET,
      SHORT,
      OPEN,
    ]);
    expect([named.at(nothing), any.at(nothing)]).toEqual([SHORT, MET]);
  });

  it('a use that requires nothing is met', () => {
    expect(statesOf({ product: THREE, use: use() }).at(new Set())).toBe(MET);
  });

  it('with a client that the product lacks only, it is open', () => {
    expect(statesOf({ product: THREE, use: use(['e'], { clients: ['room-system'] }) }).at(new Set())).toBe(
      OPEN,
    );
  });

  it('asks of musts only whether a question about them is late', () => {
    const asked = product([], {
      asked: [question('2026-01-01', '2026-03-01', { elements: ['p/c/e', 'p/c/f'] })],
    });
    const late = statesOf({ product: asked, elements: [duty(), duty('f')], use: use(['e']) }).late;
    expect([...late].map(({ id }) => id)).toEqual(['p/c/e']);
  });
});

describe('rule 9: a use whose musts hang on others', () => {
  it('a must hangs on what its element hangs on', () => {
    const elements = [behaviour('a', { mode: 'is' }), behaviour('b', { mode: 'is', after: 'p/c/a' })];
    const page = paper('reference', { checked: ['2026-06-01'] });
    const settings = [setting({ a: 'no' }, page)];
    const states = statesOf({
      product: product([said({ b: 'yes' }, page)], { settings }),
      elements,
      use: use(['b']),
    });
    expect([states.at(new Set()), states.at(new Set(['s1']))]).toEqual([MET, SHORT]);
  });

  it('what is told once is met on the best client, what it hangs on where it is itself', () => {
    const page = paper('reference', { checked: ['2026-06-01'] });
    const onA = (answer: 'yes' | 'no', client: string): FindingDraft =>
      said({ a: answer }, page, { clients: [client] });
    const told = duty('b', { after: 'p/c/a', published: true });
    const states = statesOf({
      product: product([onA('yes', 'app'), onA('no', 'web'), said({ b: 'yes' }, page)], {
        clients: ['app', 'web'],
      }),
      elements: [behaviour('a'), told],
      use: use(['a', 'b']),
    });
    expect(states.metAt(new Set())).toBe(3);
  });
});
