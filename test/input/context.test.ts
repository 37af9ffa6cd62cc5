/** Uses and weights: each fault where it stands; what extends what. */
import { describe, expect, it } from 'vitest';
import { extendContext, loadContext } from '../../src/input/context.ts';
import type { Library } from '../../src/input/library.ts';
import { loadWeights } from '../../src/input/weights.ts';
import type { Context } from '../../src/types/context.ts';
import { at, CATALOGUE, changed, LIBRARY, problemsOf, useFolder, written } from './sample.ts';

useFolder();

const GROUP = 'security/encryption/group-calls';
const CHAT = 'security/encryption/chat-covered';
const USE = `id: our-use
title: Our use
summary: Ours.
requirements:
  - element: ${GROUP}
    must: true
    reason: People speak freely.
    asked-by: Us
waived-gates:
  - element: ${GROUP}
    reason: Nobody can listen.
exposure:
  - risk: eavesdropping
    shift: 1
    reason: It is public.
weights:
  principles:
    security: 2
  criteria:
    security/encryption: 1
`;
const SHOULD = `  - element: ${CHAT}\n    must: false\n    reason: R.\n    asked-by: Us\n`;

type Faults = [string, [string, string][], string[], string];
const FAULTS: Faults[] = [
  [
    'an unknown element',
    [[`requirements:\n  - element: ${GROUP}`, 'requirements:\n  - element: security/encryption/group-cals']],
    ['5:14 unknown-element'],
    `Did you mean '${GROUP}'?`,
  ],
  [
    'an element required twice',
    [['waived-gates:', `${SHOULD.replace(CHAT, GROUP)}waived-gates:`]],
    ['9:14 duplicate-element'],
    'is required twice',
  ],
  [
    'a must without a reason',
    [['    reason: People speak freely.\n', '']],
    ['5:5 missing-key'],
    "'reason' is missing in this entry. Add 'reason:'. Why this use needs it.",
  ],
  [
    'a must with neither reason nor asker',
    [['    reason: People speak freely.\n    asked-by: Us\n', '']],
    ['5:5 missing-key'],
    "'reason' and 'asked-by' are missing",
  ],
  [
    'a requirement that requires nothing',
    [['    must: true\n    reason: People speak freely.\n    asked-by: Us\n', '']],
    ['5:5 missing-key'],
    "One of these has to stand in this entry: 'must', 'reason' and 'asked-by', or 'dropped'.",
  ],
  [
    'a misspelt key, once',
    [['    reason: People', '    reson: People']],
    ['7:5 unknown-key'],
    "Did you mean 'reason'?",
  ],
  [
    'what can only be had, asked for as shipped',
    [['    must: true\n', '    must: true\n    state: shipped\n']],
    ['7:12 shipped-not-is'],
    'it only says what can be had',
  ],
  [
    'a record, asked for as shipped',
    [
      [
        'waived-gates:',
        `${SHOULD.replace(CHAT, 'security/encryption/no-breach')}    state: shipped\nwaived-gates:`,
      ],
    ],
    ['13:12 shipped-not-is'],
    'it is a record',
  ],
  [
    'what is required and dropped',
    [['    must: true\n', '    must: true\n    dropped: Not here.\n']],
    ['7:14 dropped-and-required', '7:14 drops-nothing'],
    'is dropped and required',
  ],
  [
    'a waived gate that is none',
    [[`waived-gates:\n  - element: ${GROUP}`, `waived-gates:\n  - element: ${CHAT}`]],
    ['10:14 unknown-gate'],
    `'${CHAT}' is no gate`,
  ],
  ['an unknown risk', [['risk: eavesdropping', 'risk: meteor']], ['13:11 unknown-risk'], 'eavesdropping'],
  [
    'an unknown criterion',
    [['    security/encryption: 1', '    security/encription: 1']],
    ['20:5 unknown-criterion'],
    "Did you mean 'security/encryption'?",
  ],
  ['an unknown principle', [['    security: 2', '    secrecy: 2']], ['18:5 unknown-principle'], "'secrecy'"],
  [
    'a weight that is no number',
    [['security: 2', 'security: .nan']],
    ['18:15 not-a-number'],
    "'.nan' is not a number.",
  ],
  ['an infinite weight', [['security: 2', 'security: .inf']], ['18:15 out-of-range'], "'.inf' is infinite."],
  [
    'a weight that is too large',
    [['security: 2', 'security: 1e308']],
    ['18:15 out-of-range'],
    "'1e308' is too large: at most 100",
  ],
  ['a negative weight', [['security: 2', 'security: -1']], ['18:15 out-of-range'], "'-1' is too small"],
  ['a weight in words', [['security: 2', 'security: much']], ['18:15 wrong-type'], 'a number is needed'],
  [
    'principles without weight',
    [['    security: 2', '    security: 0\n    transparency: 0']],
    ['18:5 no-weight'],
    'All principles have weight 0',
  ],
  [
    'criteria without weight',
    [['    security/encryption: 1', '    security/encryption: 0']],
    ['20:5 no-weight'],
    "All criteria of 'security' have weight 0",
  ],
];

describe('a use', () => {
  it('of the sample has no fault', async () => {
    expect(await problemsOf(loadContext(await written(USE), LIBRARY))).toEqual([]);
  });

  it.each(FAULTS)('is told of %s', async (_name, pairs, expected, says) => {
    const found = await problemsOf(loadContext(await written(changed(USE, ...pairs)), LIBRARY));
    expect(at(found)).toEqual(expected.map((place) => `file.yaml:${place}`));
    expect(`${found[0]?.message ?? ''} ${found[0]?.hint ?? ''}`).toContain(says);
  });

  it.each(['.nan', '1e308', '.inf', '-1'])(
    'of nothing but the weight %s is not called weightless',
    async (weight) => {
      const text = changed(USE, ['    security: 2', `    security: ${weight}\n    transparency: ${weight}`]);
      const found = await problemsOf(loadContext(await written(text), LIBRARY));
      expect(found).toHaveLength(2);
      expect(found.map(({ code }) => code)).not.toContain('no-weight');
    },
  );
});

describe('a use that extends another', () => {
  const base: Context = {
    id: 'base',
    title: 'Base',
    summary: 'B.',
    requirements: [
      { element: GROUP, must: true, reason: 'R.', 'asked-by': 'Law' },
      { element: CHAT, must: false, reason: 'R.', 'asked-by': 'Us' },
    ],
    weights: { principles: { security: 0 } },
  };
  const library: Library = { ...LIBRARY, presets: new Map([['base', base]]) };
  const OWN = 'id: own\ntitle: Own\nsummary: O.\nextends: base\n';
  const load = async (text: string, name?: string): ReturnType<typeof loadContext> =>
    loadContext(await written(text, name), library);

  it('takes over what it does not say', async () => {
    const { context, presets, dropped } = await load(OWN);
    expect(context).toMatchObject({ id: 'own', requirements: base.requirements });
    expect(context.extends).toBeUndefined();
    expect([presets, dropped]).toEqual([['base'], []]);
  });

  it('changes a requirement, and drops one with its reason', async () => {
    const own = `${OWN}requirements:\n  - element: ${GROUP}\n    must: false\n    reason: Own.\n    asked-by: Us\n  - element: ${CHAT}\n    dropped: No chat here.\n`;
    const { context, dropped } = await load(own);
    expect(context.requirements).toEqual([{ element: GROUP, must: false, reason: 'Own.', 'asked-by': 'Us' }]);
    expect(dropped).toEqual([{ element: CHAT, dropped: 'No chat here.' }]);
  });

  it('may ask again for what the one before it drops', () => {
    const middle: Context = { ...base, requirements: [{ element: CHAT, dropped: 'D.' }] };
    const own: Context = {
      ...base,
      requirements: [{ element: CHAT, must: true, reason: 'R.', 'asked-by': 'Us' }],
    };
    expect(extendContext(extendContext(base, middle), own).requirements).toMatchObject([
      { element: GROUP, must: true },
      { element: CHAT, must: true },
    ]);
  });

  it.each([
    [
      'drops what is not required',
      `${OWN}requirements:\n  - element: security/encryption/no-breach\n    dropped: D.\n`,
      ['own.yaml:7:14 drops-nothing'],
    ],
    [
      'leaves no principle any weight',
      `${OWN}weights:\n  principles:\n    transparency: 0\n`,
      ['own.yaml:7:5 no-weight'],
    ],
    ['extends nothing known', OWN.replace('base', 'bas'), ['own.yaml:4:10 unknown-context']],
    ['extends itself', OWN.replace('base', 'own'), ['own.yaml:4:10 circular-context']],
  ])('is refused where it %s', async (_name, text, expected) => {
    expect(at(await problemsOf(load(text, 'own.yaml')))).toEqual(expected);
  });

  it('in a circle is told at the file that closes it', async () => {
    await written('id: b\ntitle: B\nsummary: B.\nextends: a\n', 'b.yaml');
    const found = await problemsOf(load('id: a\ntitle: A\nsummary: A.\nextends: b\n', 'a.yaml'));
    expect(at(found)).toEqual(['a.yaml:4:10 circular-context']);
    expect(found[0]?.message).toContain('a → b → a');
  });

  it('an unknown preset names the nearest', async () => {
    expect(await problemsOf(loadContext('bass', library))).toMatchObject([
      { code: 'unknown-context', hint: expect.stringContaining("'base'") as string },
    ]);
  });
});

describe('weights', () => {
  const WEIGHTS = 'concentration: 10\nprinciples:\n  security: 2\ncriteria:\n  security/encryption: 3\n';

  it('of principles and of criteria are read', async () => {
    const { weights, inputs } = await loadWeights(await written(WEIGHTS), CATALOGUE);
    expect(weights.criteria).toEqual({ 'security/encryption': 3 });
    expect(inputs).toHaveLength(1);
  });

  it.each([
    ['unknown-principle', '  security: 2', '  secrecy: 2', '3:3'],
    ['unknown-criterion', '  security/encryption: 3', '  security/nothing: 3', '5:3'],
    ['no-weight', '  security: 2', '  security: 0\n  transparency: 0', '3:3'],
    ['no-weight', '  security/encryption: 3', '  security/encryption: 0', '5:3'],
    ['not-a-number', '  security: 2', '  security: .nan', '3:13'],
    ['out-of-range', '  security: 2', '  security: 1e308', '3:13'],
    ['not-a-number', 'concentration: 10', 'concentration: .nan', '1:16'],
  ])('%s', async (code, from, to, place) => {
    const found = await problemsOf(
      loadWeights(await written(changed(WEIGHTS, [from, to])), CATALOGUE).then(() => ({})),
    );
    expect(at(found)).toEqual([`file.yaml:${place} ${code}`]);
  });
});
