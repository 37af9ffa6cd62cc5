/** Profiles: each fault where it stands, with what is allowed. */
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../locale/english.ts';
import { knownIn } from '../../src/input/known.ts';
import { loadProfile } from '../../src/input/profile.ts';
import { Exclusions, onlyGives } from '../../src/rules/settings.ts';
import type { WordedProblem } from '../../src/problem.ts';
import type { Setting } from '../../src/types/profile.ts';
import { at, CATALOGUE, changed, problemsOf, PROFILE, TODAY, useFolder, written } from './sample.ts';

useFolder();

async function problems(text: string): Promise<WordedProblem[]> {
  return problemsOf(loadProfile(await written(text), CATALOGUE, TODAY));
}

const GROUP = '      security/encryption/group-calls: yes\n  - summary: The notice';
const LAST = `${PROFILE.trimEnd()}\n`;

/** A name, what is changed in the sample, where the faults are, and what the first one says. */
const FAULTS: [string, [string, string][], string[], string][] = [
  [
    'an unknown element, the nearest named',
    [[GROUP, GROUP.replace('group-calls', 'group-call')]],
    ['40:7 unknown-element'],
    "Did you mean 'security/encryption/group-calls'?",
  ],
  [
    'an element of no form that an id has',
    [[GROUP, GROUP.replace('security/encryption/group-calls', 'Group calls')]],
    ['40:7 unknown-element'],
    "'Group calls' is no element",
  ],
  [
    'two answers to one element',
    [[GROUP, GROUP.replace('yes\n', 'yes\n      security/encryption/group-calls: no\n')]],
    ['41:7 duplicate-key'],
    'Keep one of the two.',
  ],
  [
    'an answer that is no plain word',
    [[GROUP, GROUP.replace('yes\n', 'true\n')]],
    ['40:40 not-allowed'],
    'Allowed: yes, no, silent.',
  ],
  [
    'an unknown client',
    [['clients: [desktop]', 'clients: [dekstop]']],
    ['37:15 unknown-client'],
    "Did you mean 'desktop'?",
  ],
  [
    'an unknown client of an edition',
    [['    run-by: provider\n    since', '    run-by: provider\n    clients: [dekstop]\n    since']],
    ['11:15 unknown-client'],
    "Did you mean 'desktop'?",
  ],
  [
    'an unknown edition',
    [['editions: [paid]', 'editions: [pro]']],
    ['36:16 unknown-edition'],
    'Known: paid, free.',
  ],
  [
    'an unknown source',
    [['sources: [paper]\n    lacks', 'sources: [papr]\n    lacks']],
    ['46:15 unknown-source'],
    "Did you mean 'paper'?",
  ],
  ['an unknown function', [['lacks: [chat]', 'lacks: [chats]']], ['47:13 unknown-function'], "'chat'"],
  [
    'an absent function that is also answered',
    [['lacks: [chat]', 'lacks: [chat]\n    answers:\n      security/encryption/chat-covered: no']],
    ['49:7 absent-and-answered'],
    "by the absence of 'chat' as well (yes)",
  ],
  [
    'the same of a setting',
    [
      [
        '    costs: nothing known\n    sources: [paper]\n    answers:\n',
        '    costs: nothing known\n    sources: [paper]\n    lacks: [chat]\n    answers:\n      security/encryption/chat-covered: yes\n',
      ],
    ],
    ['70:7 absent-and-answered'],
    "'chat'",
  ],
  [
    'silence of a document in part',
    [['checked: [2026-02-01, 2026-03-01]\n    read: whole', 'checked: [2026-02-01]\n    read: part']],
    ['44:7 empty-silence'],
    "told in a privacy-notice, read whole, and the sources are 'notice' (privacy-notice, read in part)",
  ],
  [
    'silence of another document',
    [
      ['sources: [notice]', 'sources: [notice-2]'],
      ['id: notice\n    kind: privacy-notice', 'id: notice-2\n    kind: terms'],
    ],
    ['44:7 empty-silence'],
    "'notice-2' (terms, read whole)",
  ],
  [
    'silence on what no document would say',
    [['transparency/notice/kinds-named: silent', 'transparency/notice/staff-trained: silent']],
    ['44:7 empty-silence'],
    'the catalogue names no document',
  ],
  [
    'a finding that says nothing',
    [['    lacks: [chat]\n', '']],
    ['45:5 missing-key'],
    "One of these has to stand in this entry: 'answers', or 'lacks', or 'fixed'.",
  ],
  [
    'a setting that excludes itself',
    [['    title: Encrypt\n', '    title: Encrypt\n    excludes: [encrypt]\n']],
    ['63:16 self-excluding'],
    'Remove it from its own list.',
  ],
  [
    'a setting that excludes an unknown one',
    [['    title: Encrypt\n', '    title: Encrypt\n    excludes: [encript]\n']],
    ['63:16 unknown-setting'],
    "Did you mean 'encrypt'?",
  ],
  ['two editions of one id', [['id: free', 'id: paid']], ['12:9 duplicate-id'], "'paid'"],
  [
    'a client twice',
    [['[desktop, web]', '[desktop, desktop]']],
    ['6:20 duplicate-entry'],
    "'desktop' stands twice",
  ],
  [
    'an end before the beginning',
    [['since: 2026-01-10', 'since: 2026-01-10\n    until: 2025-01']],
    ['36:12 date-order'],
    'It ends (2025-01) before it begins (2026-01-10).',
  ],
  [
    'over before it began',
    [['since: 2026-01-10', 'since: 2026-01-10\n    ended: 2025-12-31']],
    ['36:12 date-order'],
    'It ends',
  ],
  [
    'an edition that ended before it began',
    [['since: 2020-01-01', 'since: 2020-01-01\n    ended: 2019-12-31']],
    ['12:12 date-order'],
    'It ends',
  ],
  [
    'a beginning that has not come',
    [['since: 2026-01-10', 'since: 2026-11-25']],
    ['35:12 future-date'],
    TODAY,
  ],
  [
    'a reading that has not come',
    [['[2026-02-01, 2026-03-01]', '[2026-02-01, 2026-11-25]']],
    ['21:27 future-date'],
    TODAY,
  ],
  ['a search that has not come', [['on: 2026-11-01', 'on: 2026-12-01']], ['51:9 future-date'], TODAY],
  [
    'a reading before publication',
    [['published: 2026-01-15', 'published: 2026-02-04']],
    ['31:15 date-order'],
    'before it was published (2026-02-04)',
  ],
  [
    'gone before a reading',
    [['    read: whole', '    gone: 2026-02-28\n    read: whole']],
    ['21:27 date-order'],
    'after it was gone (2026-02-28)',
  ],
  ['a copy of nothing', [['    read-as: archived copy\n', '']], ['28:13 no-read-as'], "Add 'read-as:'"],
  [
    'proof of a date that the document bears',
    [['    published: 2026-01-15', '    proves: 2026-01-02\n    published: 2026-01-15']],
    ['30:13 dated-twice'],
    "Leave 'proves' out.",
  ],
  [
    'a source without address',
    [['    url: https://example.org/paper\n', '']],
    ['23:5 no-address'],
    "Add 'url:'",
  ],
  [
    'a source that nothing cites',
    [
      ['sources: [notice]', 'sources: [paper]'],
      ['kinds-named: silent', 'kinds-named: no'],
    ],
    ['16:9 uncited-source'],
    "'notice' is cited nowhere",
  ],
  [
    'a deadline that is none',
    [['by: 2026-10-01', 'by: 2026-09-28']],
    ['57:9 short-deadline'],
    'it does not count as a deadline',
  ],
  [
    'an answer before the question',
    [['    via: letter', '    answered: 2026-08-31\n    via: letter']],
    ['58:15 date-order'],
    'It was answered (2026-08-31) before it was asked (2026-09-01).',
  ],
];

describe('a profile', () => {
  it('of the sample has no fault', async () => {
    expect(await problems(PROFILE)).toEqual([]);
  });

  it.each(FAULTS)('is told of %s', async (_name, pairs, expected, says) => {
    const found = await problems(changed(PROFILE, ...pairs));
    expect(at(found)).toEqual(expected.map((place) => `file.yaml:${place}`));
    expect(`${found[0]?.message ?? ''} ${found[0]?.hint ?? ''}`).toContain(says);
    expect(found[0]?.hint).not.toBe('');
  });

  it('a short deadline is only a warning', async () => {
    const [, pairs] = FAULTS.find(([, , [place]]) => place?.endsWith('short-deadline')) ?? [];
    expect((await problems(changed(PROFILE, ...(pairs ?? [])))).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });

  it('may end on the day on which it begins, and have a deadline of 28 days', async () => {
    const text = changed(
      PROFILE,
      ['since: 2026-01-10', 'since: 2026-01-10\n    until: 2026-01\n    ended: 2026-01-10'],
      ['by: 2026-10-01', 'by: 2026-09-29'],
    );
    expect(await problems(text)).toEqual([]);
  });

  it('may lack a function in one finding, and answer an element of it in another', async () => {
    const text = changed(PROFILE, [
      'searches:\n',
      '  - summary: Chat is open.\n    sources: [paper]\n    answers:\n      security/encryption/chat-covered: no\nsearches:\n',
    ]);
    expect(await problems(text)).toEqual([]);
  });

  it('tells faults of shape and of meaning at once', async () => {
    const text = changed(
      PROFILE,
      ['lacks: [chat]', 'lacks: [chats]'],
      ['    run-by: provider\n    since', '    since'],
    );
    expect(at(await problems(text))).toEqual([
      'file.yaml:8:5 missing-key',
      'file.yaml:46:13 unknown-function',
    ]);
  });

  it('may be read on the day of publication, and for the last time on the day on which it was gone', async () => {
    const text = changed(
      PROFILE,
      ['checked: [2026-02-03]', 'checked: [2026-01-15]'],
      ['    read: whole', '    gone: 2026-03-01\n    read: whole'],
    );
    expect(await problems(text)).toEqual([]);
  });

  it.each([
    ['    published: 2026-01-15', '    published: 2027-01'],
    ['    copied: 2026-02-02', '    copied: 2026-11-25'],
    ['    published: 2026-01-15', '    proves: 2026-11-25'],
    ['    read: whole', '    gone: 2026-11-25\n    read: whole'],
    ['    since: 2020-01-01', '    since: 2026-12'],
    ['since: 2026-01-10', 'until: 2026-12'],
    ['since: 2026-01-10', 'ended: 2026-12'],
    ['    lacks: [chat]', '    lacks: [chat]\n    reply: {date: 2026-12-01, text: T.}'],
    ['    title: Encrypt', '    title: Encrypt\n    since: 2026-12'],
    ['    title: Encrypt', '    title: Encrypt\n    ended: 2026-12'],
    ['    via: letter', '    answered: 2026-12-01\n    via: letter'],
  ])('is told of what has not come: %s → %s', async (from, to) => {
    expect((await problems(changed(PROFILE, [from, to]))).map(({ code }) => code)).toContain('future-date');
  });

  it.each([
    ['    since: 2020-01-01', '    ended: 2027-06-30'],
    ['by: 2026-10-01', 'by: 2027-01-01'],
    ['    published: 2026-01-15', '    valid-until: 2028-01-01'],
  ])('may name what lies ahead: %s → %s', async (from, to) => {
    expect(await problems(changed(PROFILE, [from, to]))).toEqual([]);
  });
});

it('the nearest word is looked for two hundred times, and then no more', () => {
  const known = knownIn(CATALOGUE);
  const hints = Array.from({ length: 201 }, () =>
    inEnglish(known.element('security/encryption/group-cals', [])[0]?.hint),
  );
  expect(hints[199]).toContain('Did you mean');
  expect(hints[200]).toBe('docs/criteria.md lists the elements.');
});

describe('settings that cut both ways', () => {
  const setting = (index: number, answer: string, more = ''): string =>
    [
      `  - {id: s${String(index)}, code: SET${String(index + 1)}, title: S, where: M, default: off, value: on,`,
      `     costs: none, sources: [paper],${more} answers: {security/encryption/chat-covered: ${answer}}}`,
    ].join('\n');
  const withSettings = (answer: string, count: number, more?: string): string =>
    `${LAST}${Array.from({ length: count }, (_, index) => setting(index + 1, answer, more)).join('\n')}\n`;

  it('may be twelve', async () => {
    expect(await problems(withSettings('no', 12))).toEqual([]);
  });

  it('may not be more; the count is named', async () => {
    const found = await problems(withSettings('no', 14));
    expect(at(found)).toEqual(['file.yaml:94:5 too-many-settings']);
    expect(found[0]?.message).toContain('14 settings cut both ways; at most 12 may.');
  });

  it('are not those that only give yes and exclude none', async () => {
    expect(await problems(withSettings('yes', 20))).toEqual([]);
    expect(at(await problems(withSettings('yes', 20, ' excludes: [encrypt],')))).toEqual([
      'file.yaml:92:5 too-many-settings',
    ]);
  });

  it('are those that take a function away, exclude, or are excluded', () => {
    const plain = {
      code: 'SET1',
      title: 'S',
      where: 'M',
      default: 'off',
      value: 'on',
      costs: 'none',
      sources: [],
    };
    const settings: Setting[] = [
      { ...plain, id: 'yes', answers: { a: 'yes' } },
      { ...plain, id: 'no', answers: { a: 'yes', b: 'no' } },
      { ...plain, id: 'lacking', lacks: ['chat'] },
      { ...plain, id: 'excluding', answers: { a: 'yes' }, excludes: ['excluded'] },
      { ...plain, id: 'excluded', answers: { a: 'yes' } },
    ];
    const exclusions = new Exclusions({ settings });
    const mixed = settings.filter((one) => !onlyGives(one, exclusions));
    expect(mixed.map(({ id }) => id)).toEqual(['no', 'lacking', 'excluding', 'excluded']);
  });
});

it('two settings of one code are told', async () => {
  const second = LAST.slice(LAST.indexOf('  - id: encrypt\n')).replace('id: encrypt', 'id: second');
  expect(at(await problems(`${LAST}${second}`))).toEqual(['file.yaml:71:11 duplicate-code']);
});
