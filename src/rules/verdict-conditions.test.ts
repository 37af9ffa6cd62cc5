/** Rule 9: under which conditions a use is fit. */
import { describe, expect, it } from 'vitest';
import { behaviour, type Facts, paper, record, said, setting, use } from '../../test/rules/history.ts';
import {
  E,
  facts,
  good,
  IS,
  no,
  on,
  OWN_SERVER,
  s1,
  SHOULD,
  TWO,
  verdict,
  yes,
  YOURS,
  PRESET,
} from '../../test/rules/verdicts.ts';
import type { Change, Condition } from './verdict.ts';

const inPart = (must: boolean, ...clients: string[]): Condition => ({
  code: 'in-part',
  element: E,
  must,
  clients,
});
const NEVER = { elements: [record('e', { never: true })] };
const video = said('yes', good(), { for: ['video'] });

const weak = setting('yes', paper('press', { published: '2026-06-01' }));

const CONDITIONS: [string, Facts, Condition[]][] = [
  [
    'met only with a setting',
    facts([no], { settings: [s1()] }, IS),
    [{ code: 'set', setting: 's1', elements: [E] }],
  ],
  [
    'met only without some clients',
    facts([on('app', 'yes'), on('web', 'no')], TWO),
    [{ code: 'leave-out-client', client: 'web', elements: [E] }],
  ],
  [
    'without a client of which nothing is known',
    facts([on('app', 'yes')], TWO),
    [{ code: 'leave-out-client', client: 'web', elements: [E] }],
  ],
  [
    'without a client that meets one of two',
    facts(
      [
        said({ e: 'yes', f: 'yes' }, good(), { clients: ['app'] }),
        said({ e: 'yes', f: 'no' }, good(), { clients: ['web'] }),
      ],
      TWO,
      { elements: [behaviour('e'), behaviour('f')], use: use(['e', 'f']) },
    ),
    [{ code: 'leave-out-client', client: 'web', elements: ['p/c/f'] }],
  ],
  [
    'a setting that gives one, takes another and gives a third that nobody asks for',
    facts(
      [no, said({ f: 'yes' }, good())],
      { settings: [setting({ e: 'yes', f: 'no', g: 'yes' }, good())] },
      {
        elements: [behaviour('e', { mode: 'is' }), behaviour('f'), behaviour('g')],
        use: use(['e'], {
          requirements: [
            { element: E, must: true },
            { element: 'p/c/f', must: false },
          ],
        }),
      },
    ),
    [
      { code: 'set', setting: 's1', elements: [E] },
      { code: 'should-short', element: 'p/c/f', settings: [] },
    ],
  ],
  [
    'a client named that the product lacks',
    facts([yes], {}, { use: use(['e'], { clients: ['k1', 'room-system'] }) }),
    [{ code: 'client-lacking', client: 'room-system' }],
  ],
  ['a must in part', facts([video]), [inPart(true, 'k1')]],
  ['a should in part', facts([video], {}, SHOULD), [inPart(false, 'k1')]],
  ['a should on some clients', facts([on('app', 'yes')], TWO, SHOULD), [inPart(false, 'web')]],
  [
    'a task of your own',
    facts([], OWN_SERVER, { elements: YOURS }),
    [{ code: 'yours', element: E, must: true }],
  ],
  [
    'a task of your own that is a should',
    facts([], OWN_SERVER, { elements: YOURS, ...SHOULD }),
    [{ code: 'yours', element: E, must: false }],
  ],
  [
    'a record that nobody has searched',
    facts([], {}, NEVER),
    [{ code: 'search-record', element: E, must: true }],
  ],
  [
    'a record that is a should',
    facts([], {}, { ...NEVER, ...SHOULD }),
    [{ code: 'search-record', element: E, must: false }],
  ],
  [
    'a record with a case that is a should',
    facts([said('no', paper('audit'))], {}, { ...NEVER, ...SHOULD }),
    [{ code: 'should-short', element: E, settings: [] }],
  ],
  ['a should is open', facts([], {}, SHOULD), [{ code: 'should-open', element: E, settings: [] }]],
  ['a should falls short', facts([no], {}, SHOULD), [{ code: 'should-short', element: E, settings: [] }]],
  [
    'a should falls short on one client and is open on another',
    facts([on('web', 'no')], TWO, SHOULD),
    [{ code: 'should-short', element: E, settings: [] }],
  ],
  [
    'a record with a case on one client that is a should',
    facts([said('no', paper('audit'), { clients: ['web'] })], TWO, { ...NEVER, ...SHOULD }),
    [{ code: 'should-short', element: E, settings: [] }],
  ],
  [
    'a should falls short, and a setting makes it worse',
    facts([no], { settings: [setting('no', good())] }, { ...IS, ...SHOULD }),
    [{ code: 'should-short', element: E, settings: [] }],
  ],
  [
    'and a setting would mend it',
    facts([no], { settings: [s1()] }, { ...IS, ...SHOULD }),
    [{ code: 'should-short', element: E, settings: ['s1'] }],
  ],
  [
    'a preset shown in part, although a setting makes it whole',
    facts([video], { settings: [s1()] }, { ...PRESET, settings: ['s1'] }),
    [inPart(true, 'k1')],
  ],
  [
    'a should of which a setting that is on only claims that it mends it',
    facts([no], { settings: [weak] }, { ...IS, ...SHOULD, settings: ['s1'] }),
    [{ code: 'should-open', element: E, settings: [] }],
  ],
];

describe('rule 9: fit with conditions, all of them together', () => {
  it.each(CONDITIONS)('%s', (_name, of, conditions) => {
    const wouldChange = conditions.map((_, at): Change => ({ code: 'condition', at }));
    expect(verdict(of)).toMatchObject({ value: 'fit-with-conditions', reasons: [], conditions, wouldChange });
  });

  it('what is open in part is no question, what is open a question too', () => {
    expect(verdict(facts([video], {}, SHOULD)).questions).toEqual([]);
    expect(verdict(facts([], {}, SHOULD)).questions.map(({ code }) => code)).toEqual(['should-open']);
  });

  it('a should on the preset that a setting alone shows is a question all the same', () => {
    const asked = use([], { requirements: [{ element: E, must: false, state: 'shipped' }] });
    const of = facts([], { settings: [s1()] }, { ...IS, use: asked, settings: ['s1'] });
    expect(verdict(of).questions.map(({ code }) => code)).toEqual(['should-open']);
  });

  it('settings, clients, requirements, in this order', () => {
    const findings = [said('no', good(), { clients: ['web'] })];
    const elements = [behaviour('e', { mode: 'is' }), behaviour('f')];
    const requirements = [
      { element: E, must: true },
      { element: 'p/c/f', must: false },
    ];
    const settings = [s1({ clients: ['app'] })];
    const of = facts(findings, { ...TWO, settings }, { elements, use: use([], { requirements }) });
    expect(verdict(of).conditions.map(({ code }) => code)).toEqual([
      'set',
      'leave-out-client',
      'should-open',
    ]);
  });
});
