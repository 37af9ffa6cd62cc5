/** Rule 9: the verdict, and everything that it rests on. */
import { describe, expect, it } from 'vitest';
import { behaviour, duty, type Facts, paper, question, said, search, use } from '../../test/rules/history.ts';
import {
  BOTH,
  E,
  facts,
  good,
  IS,
  no,
  on,
  OWN_SERVER,
  PRESET,
  s1,
  SHOULD,
  TWO,
  verdict,
  yes,
  YOURS,
  noSetting,
} from '../../test/rules/verdicts.ts';
import type { Change, Condition, Question, Reason } from './verdict.ts';

const claim = said('yes', paper('press', { published: '2026-06-01' }));
const asked = [question('2026-08-01', '2026-09-01')];
const short = (more: Partial<Reason> = {}): Reason => ({
  code: 'must-falls-short',
  element: E,
  clients: ['k1'],
  gate: false,
  silent: false,
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
const notice = paper('privacy-notice', { own: true, read: 'whole' });
const oldContract = paper('contract', { own: true, living: false, published: '2020-01-01' });
const A_DUTY = { elements: [duty()] };

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
    facts([said('silent', notice)], {}, A_DUTY),
    short({ silent: true }),
    { ...laterYes(false), shownBy: 'C' } as Change,
  ],
  [
    'its document is silent, and what once showed a part of it is too old, asked in vain',
    facts([said('silent', notice), said('yes', oldContract, { for: ['video'] })], { asked }, A_DUTY),
    short({ silent: true }),
    { ...laterYes(false), shownBy: 'C' } as Change,
  ],
  [
    'its document is silent, and something says no of a part',
    facts([said('silent', notice), said('no', good(), { for: ['video'] })], {}, A_DUTY),
    short(),
    { ...laterYes(false), shownBy: 'C' } as Change,
  ],
  [
    'its document is silent, and something says no of one client',
    facts([said('silent', notice), on('web', 'no')], TWO, { ...A_DUTY, ...BOTH }),
    short({ clients: ['app', 'web'] }),
    { ...laterYes(false), shownBy: 'C' } as Change,
  ],
  [
    'short on one of the clients that the case names, and asked in vain',
    facts([on('web', 'no')], { ...TWO, asked }, BOTH),
    short({ clients: ['app', 'web'] }),
    laterYes(false),
  ],
  [
    'a preset falls short, whatever is set',
    facts([no], { settings: [s1()] }, { ...PRESET, settings: ['s1'] }),
    short(),
    laterYes(false),
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
      { elements: ['a', 'b', 'c'].map((id) => behaviour(id)), use: use(['c', 'b', 'a']) },
    );
    const { reasons, questions } = verdict(of);
    expect([reasons.map(({ element }) => element), questions.map(({ element }) => element)]).toEqual([
      ['p/c/a', 'p/c/b'],
      ['p/c/c'],
    ]);
  });

  it('and what is open on another client that the case names', () => {
    const { reasons, questions } = verdict(facts([on('web', 'no')], TWO, BOTH));
    expect(reasons).toEqual([short({ clients: ['web'] })]);
    expect(questions).toEqual([asks({ clients: ['app'] })]);
  });

  it('a setting would change what is merely so as shipped, but no preset', () => {
    const elements = [behaviour('e', { mode: 'is' }), behaviour('f', { mode: 'is' })];
    const requirements = [
      { element: E, must: true, state: 'shipped' as const },
      { element: 'p/c/f', must: true },
    ];
    const searches = [search('no-setting', '2026-07-01', { elements: ['p/c/f'] })];
    const both = said({ e: 'no', f: 'no' }, good());
    const { wouldChange } = verdict(
      facts([both], { searches }, { elements, use: use([], { requirements }) }),
    );
    expect(wouldChange).toEqual([laterYes(false), { ...laterYes(true), element: 'p/c/f' }]);
  });

  it('of any clients it speaks of those that lack least', () => {
    const app = said({ a: 'no' }, good(), { clients: ['app'] });
    const web = said({ a: 'no', b: 'no' }, good(), { clients: ['web'] });
    const of = facts([app, web], TWO, { elements: [behaviour('a'), behaviour('b')], use: use(['a', 'b']) });
    expect(verdict(of).reasons).toEqual([short({ element: 'p/c/a', clients: ['app'] })]);
  });
});

const asks = (more: Partial<Question> = {}): Question => ({
  code: 'must-open',
  element: E,
  clients: ['k1'],
  because: ['not-looked-for'],
  gate: false,
  shownBy: 'D',
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
    const questions = [{ element: 'p/c/e', clients: [], because: ['no-client'] }];
    expect(verdict(of)).toMatchObject({
      value: 'open',
      reasons: [],
      questions,
      yours: [],
      conditions,
      wouldChange: [],
    });
  });
});

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
      settings: [],
      wouldChange: [],
    });
  });
});
