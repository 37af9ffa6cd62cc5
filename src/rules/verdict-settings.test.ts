/** Rule 9: the verdict is the best that settings can reach from the premises. */
import { describe, expect, it } from 'vitest';
import {
  behaviour,
  duty,
  type Facts,
  found,
  said,
  paper,
  setting,
  TODAY,
  use,
} from '../../test/rules/history.ts';
import type { FindingDraft } from '../../test/rules/make.ts';
import {
  E,
  facts,
  good,
  IS,
  no,
  OWN_SERVER,
  s1,
  verdict,
  yes,
  noSetting,
  TWO,
  BOTH,
} from '../../test/rules/verdicts.ts';

const bad = setting('no', good(), { id: 's2', code: 'SET2' });
const other = setting({ f: 'no' }, good(), { id: 's2', code: 'SET2' });
const shutsOut = setting('yes', good(), { id: 's1', code: 'SET1', excludes: ['s2'] });
const REACHED: [string, Facts, [string, string]][] = [
  [
    'as shipped it falls short, a setting mends it',
    facts([no], { ...noSetting, settings: [s1()] }, IS),
    ['fit-with-conditions', 'short'],
  ],
  [
    'the setting shuts out a client that the case does not name',
    facts(
      [no],
      { ...noSetting, ...TWO, settings: [s1({ 'shuts-out': ['web'] })] },
      { ...IS, use: use(['e'], { clients: ['app'] }) },
    ),
    ['fit-with-conditions', 'short'],
  ],
  [
    'it shuts out one that the case names',
    facts([no], { ...noSetting, ...TWO, settings: [s1({ 'shuts-out': ['web'] })] }, { ...IS, ...BOTH }),
    ['not-fit', 'short'],
  ],
  ['nothing known as shipped', facts([], { settings: [s1()] }, IS), ['fit-with-conditions', 'open']],
  [
    'a premise that spoils it stays on',
    facts([yes], { settings: [bad] }, { settings: ['s2'] }),
    ['not-fit', 'short'],
  ],
  [
    'a premise shuts out what would mend it',
    facts([no], { ...noSetting, settings: [shutsOut, other] }, { ...IS, settings: ['s2'] }),
    ['not-fit', 'short'],
  ],
];

describe('rule 9: the best that settings can reach from the premises', () => {
  it.each(REACHED)('%s', (_name, of, wanted) => {
    const { value, asConfigured } = verdict(of);
    expect([value, asConfigured]).toEqual(wanted);
  });

  it('a must that is told once stands by the best client, as it is configured too', () => {
    const elements = [behaviour('a'), duty('e', { after: 'p/c/a' })];
    const a = (answer: 'yes' | 'no', client: string): FindingDraft =>
      said({ a: answer }, good(), { clients: [client] });
    const told = said('yes', paper('contract', { own: true }));
    const { value, asConfigured } = verdict(
      facts([told, a('no', 'app'), a('yes', 'web')], TWO, { elements, ...BOTH }),
    );
    expect([value, asConfigured]).toEqual(['fit', 'met']);
  });

  it('asks for no more settings than it takes, the lowest codes', () => {
    const settings = ['s10', 's9', 's2'].map((id) => s1({ id, code: `SET${id.slice(1)}` }));
    const { conditions } = verdict(facts([no], { settings }, IS));
    expect(conditions).toEqual([{ code: 'set', setting: 's2', elements: [E] }]);
  });

  it('asks about nothing that a setting makes so, though another must stays open', () => {
    const elements = [behaviour('e', { mode: 'is' }), behaviour('f')];
    const { value, questions, settings } = verdict(
      facts([no], { settings: [s1({ id: 's2' })] }, { elements, use: use(['e', 'f']) }),
    );
    expect([value, questions.map(({ element }) => element), settings]).toEqual(['open', ['p/c/f'], ['s2']]);
  });

  it('lists what is yours, what is required first', () => {
    const own = ['a', 'b', 'c'].map((id) => duty(id, { 'no-provider': 'yours' }));
    const elements = [...own, duty('d')];
    expect(verdict(facts([], OWN_SERVER, { elements, use: use(['c']) })).yours).toEqual([
      'p/c/c',
      'p/c/a',
      'p/c/b',
    ]);
  });

  it('gives none without a use, and none once it is no longer offered', () => {
    const ended = { editions: [{ id: 'x', ended: '2026-11-28' }] };
    const until = { editions: [{ id: 'x', ended: '2026-11' }] };
    const today = { editions: [{ id: 'x', ended: TODAY }] };
    expect(found(facts([yes], today)).verdict?.value).toBe('fit');
    const { use: _, ...noUse } = facts([yes]);
    expect([found(noUse).verdict, found(facts([yes], ended)).verdict]).toEqual([undefined, undefined]);
    expect([found(facts([yes], ended)).noLongerOffered, found(facts([yes], until)).noLongerOffered]).toEqual([
      '2026-11-28',
      undefined,
    ]);
  });
});
