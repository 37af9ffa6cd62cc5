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
  search,
  setting,
  TODAY,
  use,
} from '../../test/rules/history.ts';
import type { Draft, FindingDraft, SettingDraft, SourceDraft } from '../../test/rules/make.ts';
import type { Change, Condition, Question, Reason, Verdict } from './verdict.ts';

const good = (): SourceDraft => paper('reference', { checked: ['2026-06-01'] });
const yes = said('yes', good());
const no = said('no', good());
const claim = said('yes', paper('press', { published: '2026-06-01' }));
const IS = { elements: [behaviour('e', { mode: 'is' })] };
const E = 'p/c/e';
const asked = [question('2026-08-01', '2026-09-01')];
const SHOULD = { use: use([], { requirements: [{ element: E, must: false }] }) };
const PRESET = { ...IS, use: use([], { requirements: [{ element: E, must: true, state: 'shipped' }] }) };
const s1 = (more: Draft<SettingDraft> = {}): SettingDraft => setting('yes', good(), more);
const on = (client: string, answer: 'yes' | 'no'): FindingDraft =>
  said(answer, good(), { clients: [client] });
const TWO = { clients: ['app', 'web'] };
const BOTH = { use: use(['e'], TWO) };

const facts = (
  findings: FindingDraft[],
  about: Parameters<typeof product>[1] = {},
  more: Partial<Facts> = {},
): Facts => ({ product: product(findings, about), ...{ use: use(['e']), ...more } });

function verdict(of: Facts): Verdict {
  const { verdict: one } = found(of);
  if (one === undefined) throw new RangeError('no verdict');
  return one;
}

const short = (more: Partial<Reason> = {}): Reason => ({
  ...{ code: 'must-falls-short', element: E, clients: ['k1'], gate: false, silent: false },
  ...more,
});
const unanswered = short({ code: 'asked-and-not-answered' });
const laterYes = (setting_: boolean): Change => ({
  code: 'later-yes',
  element: E,
  shownBy: 'D',
  setting: setting_,
});
const answer: Change = { code: 'answer', element: E, shownBy: 'D' };
const noSetting = { searches: [search('no-setting', '2026-07-01')] };
const notice = paper('privacy-notice', { own: true, read: 'whole' });

const NOT_FIT: [string, Facts, Reason, Change][] = [
  ['a must falls short', facts([no]), short(), laterYes(false)],
  ['one of which no setting is known', facts([no], noSetting, IS), short(), laterYes(true)],
  ['a question stands unanswered', facts([], { asked }), unanswered, answer],
  ['short, taken as open, and asked in vain', facts([no], { asked }, IS), short(), laterYes(true)],
  [
    'a gate falls short',
    facts([no], {}, { elements: [behaviour('e', { gate: true })], use: use() }),
    short({ gate: true }),
    laterYes(false),
  ],
  [
    'its document is silent',
    facts([said('silent', notice)], {}, { elements: [duty()] }),
    short({ silent: true }),
    { ...laterYes(false), shownBy: 'C' } as Change,
  ],
  [
    'one of the clients that the case names',
    facts([on('app', 'yes'), on('web', 'no')], TWO, BOTH),
    short({ clients: ['web'] }),
    laterYes(false),
  ],
  ['of any clients all fall short', facts([no], TWO), short({ clients: ['app', 'web'] }), laterYes(false)],
  [
    'a preset falls short, whatever can be set',
    facts([no], { settings: [s1()] }, PRESET),
    short(),
    laterYes(false),
  ],
  ['a preset of which nobody told, asked in vain', facts([], { asked }, PRESET), unanswered, answer],
  [
    'the same with a setting on',
    facts([], { asked, settings: [s1()] }, { ...PRESET, settings: ['s1'] }),
    unanswered,
    answer,
  ],
];

describe('rule 9: not fit, for every must that bars', () => {
  it.each(NOT_FIT)('%s', (_name, of, reason, change) => {
    const conditions: Condition[] = [];
    expect(verdict(of)).toMatchObject({
      value: 'not-fit',
      reasons: [reason],
      wouldChange: [change],
      conditions,
    });
  });

  it('names each of them, and what is open besides', () => {
    const of = facts(
      [said({ a: 'no', b: 'no' }, good())],
      {},
      {
        ...{ elements: ['a', 'b', 'c'].map((id) => behaviour(id)), use: use(['c', 'b', 'a']) },
      },
    );
    const { reasons, questions } = verdict(of);
    expect([reasons.map(({ element }) => element), questions.map(({ element }) => element)]).toEqual([
      ...[['p/c/a', 'p/c/b'], ['p/c/c']],
    ]);
  });

  it('of any clients it speaks of those that lack least', () => {
    const app = said({ a: 'no' }, good(), { clients: ['app'] });
    const web = said({ a: 'no', b: 'no' }, good(), { clients: ['web'] });
    const of = facts([app, web], TWO, { elements: [behaviour('a'), behaviour('b')], use: use(['a', 'b']) });
    expect(verdict(of).reasons).toEqual([short({ element: 'p/c/a', clients: ['app'] })]);
  });
});

const asks = (more: Partial<Question> = {}): Question => ({
  ...{
    code: 'must-open',
    element: E,
    clients: ['k1'],
    because: ['not-looked-for'],
    gate: false,
    shownBy: 'D',
  },
  ...more,
});
const B_AFTER_A: Partial<Facts> = {
  elements: [behaviour('a'), behaviour('b', { after: 'p/c/a', function: 'f', absent: 'yes' })],
  use: use(['b']),
};
const lacksF = said(undefined, good(), { lacks: ['f'] });

const OPEN: [string, Facts, Question][] = [
  ['a must is open', facts([]), asks()],
  ['because it is only claimed', facts([claim]), asks({ because: ['claimed'] })],
  [
    'because it hangs on what is open',
    facts([lacksF], {}, B_AFTER_A),
    asks({ element: 'p/c/b', because: ['hangs-on'] }),
  ],
  [
    'a gate is open',
    facts([], {}, { elements: [behaviour('e', { gate: true, 'shown-by': 'A' })], use: use() }),
    asks({ gate: true, shownBy: 'A' }),
  ],
  ['on a client that the case names', facts([on('app', 'yes')], TWO, BOTH), asks({ clients: ['web'] })],
  [
    'short as shipped, and nobody says whether a setting changes it',
    facts([no], {}, IS),
    asks({ because: ['short-as-shipped'] }),
  ],
  ['a preset of which nobody told', facts([], {}, PRESET), asks()],
  [
    'a preset of which nobody told, with a setting on',
    facts([], { settings: [s1()] }, { ...PRESET, settings: ['s1'] }),
    asks(),
  ],
];

describe('rule 9: open, with every question', () => {
  it.each(OPEN)('%s', (_name, of, one) => {
    const isTaken = one.because.includes('short-as-shipped');
    const named = { element: one.element, shownBy: one.shownBy };
    const change: Change = isTaken
      ? { code: 'later-yes', ...named, setting: true }
      : { code: 'answer', ...named };
    const nothing = { reasons: [], conditions: [] };
    expect(verdict(of)).toMatchObject({ value: 'open', questions: [one], wouldChange: [change], ...nothing });
  });

  it('musts before shoulds, and only musts would change it', () => {
    const requirements = [
      { element: 'p/c/a', must: false },
      { element: 'p/c/b', must: true },
      { element: 'p/c/b', must: false },
    ];
    const of = facts([], {}, { elements: [behaviour('a'), behaviour('b')], use: use([], { requirements }) });
    const { questions, wouldChange } = verdict(of);
    expect(questions).toEqual([asks({ element: 'p/c/b' }), asks({ code: 'should-open', element: 'p/c/a' })]);
    expect(wouldChange).toEqual([{ ...answer, element: 'p/c/b' }]);
  });

  it('with a client that the product lacks only', () => {
    const of = facts([no], {}, { use: use(['e'], { clients: ['room-system'] }) });
    const conditions = [{ code: 'client-lacking', client: 'room-system' }];
    const questions = [{ element: 'p/c/e', because: ['no-client'] }];
    expect(verdict(of)).toMatchObject({ value: 'open', reasons: [], questions, conditions, wouldChange: [] });
  });
});

const OWN_SERVER = { editions: [{ id: 'x', 'run-by': 'customer' as const }] };
const YOURS = [duty('e', { 'no-provider': 'yours' })];

const FIT: [string, Facts][] = [
  ['a must is shown', facts([yes])],
  [
    'what does not apply is met',
    facts([lacksF], {}, { elements: [behaviour('e', { function: 'f', absent: 'does-not-apply' })] }),
  ],
  ['a should is shown', facts([yes], {}, SHOULD)],
  ['nothing is required', facts([no], {}, { use: use() })],
  ['a task of your own is done', { ...facts([], OWN_SERVER, { elements: YOURS }), done: ['e'] }],
  ['the setting that it takes is a premise', facts([no], { settings: [s1()] }, { ...IS, settings: ['s1'] })],
  ['hardened has it on', facts([no], { settings: [s1()] }, { ...IS, settings: 'hardened' })],
  ['a preset is shown', facts([yes], { settings: [s1()] }, PRESET)],
];

describe('rule 9: fit', () => {
  it.each(FIT)('%s', (_name, of) => {
    expect(verdict(of)).toMatchObject({
      value: 'fit',
      asConfigured: 'met',
      reasons: [],
      questions: [],
      conditions: [],
      wouldChange: [],
    });
  });
});

describe('rule 9: the best that settings can reach from the premises', () => {
  const bad = setting('no', good(), { id: 's2', code: 'SET2' });
  const other = setting({ f: 'no' }, good(), { id: 's2', code: 'SET2' });
  const shutsOut = setting('yes', good(), { id: 's1', code: 'SET1', excludes: ['s2'] });
  it.each<[string, Facts, [string, string]]>([
    [
      'as shipped it falls short, a setting mends it',
      facts([no], { ...noSetting, settings: [s1()] }, IS),
      ['fit-with-conditions', 'short'],
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
  ])('%s', (_name, of, wanted) => {
    const { value, asConfigured } = verdict(of);
    expect([value, asConfigured]).toEqual(wanted);
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
    const elements = ['a', 'b', 'c'].map((id) => duty(id, { 'no-provider': 'yours' }));
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
