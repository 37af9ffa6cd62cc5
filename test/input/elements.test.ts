/** Elements of the catalogue: each fault where it stands. */
import { describe, expect, it } from 'vitest';
import { english } from '../locale/english.ts';
import { catalogueFaults } from '../../src/input/catalogue-meaning.ts';
import { shapeFaults } from '../../src/input/schema.ts';
import { parseYaml } from '../../src/input/yaml.ts';
import { judged } from '../../src/input/yaml-file.ts';
import { type Problem, type WordedProblem, worded } from '../../src/problem.ts';
import type { Principle } from '../../src/types/principle.ts';
import { at, catalogue } from './sample.ts';

interface Draft {
  id: string;
  code?: string;
  more?: string;
}

/** Ten criteria of weight 1, so that no element of the first two is too heavy. */
function principle(
  first: Draft[],
  second: Draft[] = [],
  weights: number[] = Array<number>(10).fill(1),
): string {
  const criteria = weights.map((weight, index) => criterion(index + 1, weight, [first, second][index] ?? []));
  return `id: security\ntitle: Security\nexpectation: E.\nsentences: []\ncriteria:\n${criteria.join('')}`;
}

/** A criterion of the elements, or of three plain ones, whose codes begin with its own. */
function criterion(number: number, weight: number, elements: Draft[]): string {
  const one = ({ id, code = '', more = '{nature: duty}' }: Draft, index: number): string =>
    `      {id: ${id}, code: ${code === '' ? `SEC${String(number)}.${String(index + 1)}` : code}, statement: S., counts: C., not-enough: N., weight: 1, ask: A., ${more.slice(1)},\n`;
  const plain = ['x', 'y', 'z'].map((id) => ({ id }));
  return [
    `  - {id: c${String(number)}, title: T, code: SEC${String(number)}, question: Q., why: W., weight: ${String(weight)},\n`,
    '     references: [], ask: A.,\n',
    '     origin: [{source: derived}], elements: [\n',
    ...(elements.length === 0 ? plain : elements).map(one),
    '     ]}\n',
  ].join('');
}

async function problems(text: string): Promise<WordedProblem[]> {
  return worded(await problemsIn(text), english);
}

async function problemsIn(text: string): Promise<Problem[]> {
  const parsed = parseYaml(text, 'security.yaml');
  if (!parsed.ok) return parsed.problems;
  const source = { file: 'security.yaml', bytes: Buffer.from(text) };
  const functions = [{ id: 'chat', name: 'chat', meaning: 'No chat.' }];
  const shape = await shapeFaults('principle', parsed.value);
  const checked = await judged({ source, value: parsed.value as Principle, shape }, (value) =>
    catalogueFaults(value, catalogue([value], functions)),
  );
  return checked.ok ? checked.value.warnings : checked.problems;
}

const CAN = '{nature: behaviour, mode: can}';
const IS = '{nature: behaviour, mode: is}';
const after = (id: string, rest = '{nature: duty}'): string => `{after: security/${id}, ${rest.slice(1)}`;

const FAULTS: [string, string, string[], string][] = [
  ['an id twice', principle([{ id: 'a' }, { id: 'a' }]), ['10:12 duplicate-id'], "'a' is used twice"],
  [
    'a code twice',
    principle([{ id: 'a' }, { id: 'b', code: 'SEC1.1' }]),
    ['10:21 duplicate-code'],
    "The code 'SEC1.1' is used twice.",
  ],
  [
    "another criterion's code",
    principle([{ id: 'a', code: 'SEC2.7' }]),
    ['9:21 code-of-other'],
    "Write 'SEC1.' and a number.",
  ],
  [
    'codes out of order',
    principle([
      { id: 'a', code: 'SEC1.2' },
      { id: 'b', code: 'SEC1.1' },
    ]),
    ['10:21 code-order'],
    "'SEC1.1' stands after 'SEC1.2'",
  ],
  [
    'a criterion without code, once',
    principle([{ id: 'a' }]).replace(' code: SEC1,', ''),
    ['6:5 missing-key'],
    "Add 'code:'",
  ],
  [
    'a criterion whose code has another form, once',
    principle([{ id: 'a' }]).replace(' code: SEC1,', ' code: sec1,'),
    ['6:30 bad-form'],
    "'sec1'",
  ],
  [
    'a criterion without elements',
    principle([{ id: 'a' }]).replace(/ elements: \[[^\]]*\]/, ' elements: []'),
    ['8:45 too-few'],
    'At least 1',
  ],
  [
    'what hangs on nothing known',
    principle([{ id: 'first' }, { id: 'b', more: after('c1/frist') }]),
    ['10:99 unknown-element'],
    "Did you mean 'security/c1/first'?",
  ],
  [
    'what hangs on what stands later',
    principle([{ id: 'a', more: after('c1/b') }, { id: 'b' }]),
    ['9:99 after-later'],
    'Move that one before it.',
  ],
  [
    'what hangs on itself',
    principle([{ id: 'a', more: after('c1/a') }]),
    ['9:99 circular-after'],
    'security/c1/a → security/c1/a',
  ],
  [
    'a circle, once',
    principle(
      [
        { id: 'a', more: after('c2/c') },
        { id: 'b', more: after('c1/a') },
      ],
      [{ id: 'c', more: after('c1/b') }],
    ),
    ['9:99 circular-after'],
    'security/c1/a → security/c2/c → security/c1/b → security/c1/a',
  ],
  [
    'what can be had after what is so',
    principle([
      { id: 'a', more: IS },
      { id: 'b', more: after('c1/a', CAN) },
    ]),
    ['10:99 can-after-is'],
    "make it 'is'",
  ],
  [
    'a behaviour without mode',
    principle([{ id: 'a', more: '{nature: behaviour}' }]),
    ['9:7 missing-key'],
    "Add 'mode:'",
  ],
  [
    'a duty with a mode',
    principle([{ id: 'a', more: '{nature: duty, mode: is}' }]),
    ['9:112 key-of-other-nature'],
    "'a' is a duty",
  ],
  [
    'never of a duty',
    principle([{ id: 'a', more: '{nature: duty, never: true}' }]),
    ['9:113 key-of-other-nature'],
    'Only a record',
  ],
  [
    'a record told in a document',
    principle([{ id: 'a', more: '{nature: record, told-in: terms}' }]),
    ['9:117 key-of-other-nature'],
    'Only a duty is told',
  ],
  [
    'silence on a behaviour',
    principle([{ id: 'a', more: '{nature: behaviour, mode: is, silence: open}' }]),
    ['9:130 key-of-other-nature'],
    'of a duty only',
  ],
  [
    'silence of no document',
    principle([{ id: 'a', more: '{nature: duty, silence: open}' }]),
    ['9:7 missing-key'],
    "Add 'told-in:'",
  ],
  [
    'an unknown function',
    principle([{ id: 'a', more: '{nature: duty, function: chats, absent: yes}' }]),
    ['9:116 unknown-function'],
    "Did you mean 'chat'?",
  ],
  [
    'a function without meaning',
    principle([{ id: 'a', more: '{nature: duty, function: chat}' }]),
    ['9:7 missing-key'],
    "Add 'absent:'",
  ],
  [
    'absence of nothing',
    principle([{ id: 'a', more: '{nature: duty, absent: yes}' }]),
    ['9:7 missing-key'],
    "Add 'function:'",
  ],
  [
    'a record shown by running it oneself',
    principle([{ id: 'a', more: '{nature: record, never: true, no-provider: "yes"}' }]),
    ['9:134 record-by-running'],
    "Write 'no-provider: yours'",
  ],
  [
    'an element that is worth too much',
    principle([{ id: 'a' }], [], [2, ...Array<number>(18).fill(1)]),
    ['9:80 too-heavy'],
    "'a' is worth 2.00 points of the whole; at most 1.5 are allowed.",
  ],
  [
    'criteria of no weight',
    principle([{ id: 'a' }], [], [0, 0]),
    ['6:3 no-weight'],
    "All criteria of 'security' have weight 0",
  ],
];

describe('a principle', () => {
  it('with elements has no fault', async () => {
    const first = [
      { id: 'a', more: CAN },
      { id: 'b', more: after('c1/a', IS) },
      { id: 'c', more: '{nature: record, never: true}' },
    ];
    const second = [
      { id: 'd', more: '{nature: duty, told-in: terms, silence: yes}' },
      { id: 'e', more: '{nature: duty, function: chat, absent: no}' },
    ];
    expect(await problems(principle(first, second))).toEqual([]);
  });

  it('may have criteria of weight 0 beside others', async () => {
    expect(await problems(principle([], [], [0, ...Array<number>(9).fill(1)]))).toEqual([]);
  });

  it('of one element worth just 1.5 points has none', async () => {
    expect(
      await problems(principle([{ id: 'a' }, { id: 'b' }], [], [3, ...Array<number>(17).fill(1)])),
    ).toEqual([]);
  });

  it.each(FAULTS)('is told of %s', async (_name, text, expected, says) => {
    const found = (await problems(text)).filter(
      ({ code }) => code !== 'too-heavy' || expected[0]?.endsWith(code),
    );
    expect(at(found)).toEqual(expected.map((place) => `security.yaml:${place}`));
    expect(`${found[0]?.message ?? ''} ${found[0]?.hint ?? ''}`).toContain(says);
  });
});

it('a code is unique in the whole catalogue', () => {
  const parsed = parseYaml(principle([{ id: 'a' }]), 'a');
  const value = (parsed.ok ? parsed.value : undefined) as Principle;
  const other = { ...value, id: 'transparency' };
  const found = catalogueFaults(other, catalogue([value, other]));
  expect(found.map(({ code }) => code)).toContain('duplicate-code');
  expect(catalogueFaults(value, catalogue([value, other])).map(({ code }) => code)).not.toContain(
    'duplicate-code',
  );
});
