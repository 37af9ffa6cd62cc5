import { describe, expect, it } from 'vitest';
import {
  behaviour,
  type Facts,
  found,
  paper,
  product,
  said,
  search,
  setting,
  use,
} from '../../test/rules/history.ts';
import type { ElementDraft, FindingDraft, SettingDraft, SourceDraft } from '../../test/rules/make.ts';
import { good } from '../../test/rules/verdicts.ts';
import type { Context } from '../types/context.ts';
import { MOST_MIXED } from './settings.ts';

const NAMES = ['m1', 'm2', 'm3', 't1', 't2', 'o1', 'o2', 'o3'];
const IS: ElementDraft[] = NAMES.map((name) => behaviour(name, { mode: 'is' }));
const weak = (): SourceDraft => paper('press', { published: '2026-06-01' });
const all = (answer: 'yes' | 'no', names: readonly string[]): Record<string, 'yes' | 'no'> =>
  Object.fromEntries(names.map((name) => [name, answer]));

interface Mixed {
  yes?: string[];
  no?: string[];
  excludes?: string[];
  clients?: string[];
  out?: string[];
  by?: SourceDraft;
}
/** Setting s1 has the code SET1. */
const set = (
  number: number,
  { yes = [], no = [], excludes, clients, out, by = good() }: Mixed,
): SettingDraft =>
  setting({ ...all('yes', yes), ...all('no', no) }, by, {
    id: `s${number}`,
    code: `SET${number}`,
    excludes,
    clients,
    'shuts-out': out,
  });
/** A use with musts m…, and shoulds t…, that are named. */
const asks = (names: string[], more: Partial<Context> = {}): Context => {
  const requirements = names.map((name) => ({ element: `p/c/${name}`, must: name.startsWith('m') }));
  return use([], { requirements, ...more });
};
const facts = (settings: SettingDraft[], names: string[], ...findings: FindingDraft[]): Facts => {
  const searches = [search('no-setting', '2026-07-01', { elements: NAMES.map((name) => `p/c/${name}`) })];
  return {
    product: product(findings, { settings, searches }),
    elements: IS,
    use: asks(names),
    settings: 'hardened',
  };
};
const no = (...names: string[]): FindingDraft => said(all('no', names), good());
const yes = (...names: string[]): FindingDraft => said(all('yes', names), good());
const hardened = (of: Facts): string[] => [...found(of).on];

describe('rule 6: what only gives yes and excludes none is on', () => {
  const later = setting({ o1: 'yes' }, good(), { since: '2026-12' });
  const announced = setting({ o1: 'yes' }, paper('white-paper', { published: '2026-01-01' }), {
    since: '2026-02',
  });
  it.each<[string, Facts, string[]]>([
    ['no settings', facts([], ['m1']), []],
    ['it meets a must', facts([set(1, { yes: ['m1'] })], ['m1']), ['s1']],
    ['it changes nothing', facts([set(1, { yes: ['o1'] })], [], yes('o1')), ['s1']],
    ['it is of a weak source', facts([set(1, { yes: ['o1'], by: weak() })], []), ['s1']],
    ['in the order of codes', facts([set(10, { yes: ['o1'] }), set(2, { yes: ['o1'] })], []), ['s2', 's10']],
    ['not what is not there yet', facts([later], []), []],
    ['not what is only announced', facts([announced], []), []],
    ['not what another edition has', facts([{ ...set(1, { yes: ['o1'] }), editions: ['other'] }], []), []],
    ['not what is gone', facts([{ ...set(1, { yes: ['o1'] }), ended: '2026' }], []), []],
  ])('%s', (_name, of, wanted) => {
    expect(hardened(of)).toEqual(wanted);
  });
});

const APP_AND_WEB = ['app', 'web'];
const onTwo = (of: Facts): Facts => ({ ...of, product: { ...of.product, clients: APP_AND_WEB } });
/** In each, s1 is better by the goal that comes later. */
const GOALS: [string, Facts, string[]][] = [
  [
    'what the use then is, before musts short',
    onTwo(
      facts(
        [set(1, { yes: ['m1'], excludes: ['s2'] }), set(2, { yes: ['m1', 'm2'], clients: ['app'] })],
        ['m1', 'm2'],
        no('m1', 'm2'),
      ),
    ),
    ['s2'],
  ],
  [
    'musts short, before musts shown',
    facts(
      [set(1, { yes: ['m1'], excludes: ['s2'] }), set(2, { yes: ['m1', 'm2'], by: weak() })],
      ['m1', 'm2', 'm3'],
      no('m1', 'm2', 'm3'),
    ),
    ['s2'],
  ],
  [
    'musts shown, before shoulds shown',
    facts(
      [set(1, { yes: ['t1', 't2'], excludes: ['s2'] }), set(2, { yes: ['m1'] })],
      ['m1', 'm2', 't1', 't2'],
    ),
    ['s2'],
  ],
  [
    'shoulds shown, before what is shown',
    facts([set(1, { yes: ['o1', 'o2', 'o3'], excludes: ['s2'] }), set(2, { yes: ['t1'] })], ['t1']),
    ['s2'],
  ],
  [
    'what is shown, before fewest',
    facts(
      [set(1, { yes: ['o1'], excludes: ['s2', 's3'] }), set(2, { yes: ['o1'] }), set(3, { yes: ['o2'] })],
      [],
    ),
    ['s2', 's3'],
  ],
  [
    'fewest, before lowest codes',
    facts(
      [
        set(1, { yes: ['o1'], excludes: ['s3'] }),
        set(2, { yes: ['o2'], excludes: ['s3'] }),
        set(3, { yes: ['o1', 'o2'] }),
      ],
      [],
    ),
    ['s3'],
  ],
  ['lowest codes', facts([set(1, { yes: ['o1'], excludes: ['s2'] }), set(2, { yes: ['o2'] })], []), ['s1']],
  [
    'lowest codes, wherever they stand in the file',
    facts([set(10, { yes: ['o1'], excludes: ['s9'] }), set(9, { yes: ['o2'] })], []),
    ['s9'],
  ],
];

describe('rule 6: of the others the set that is best by each goal in its order', () => {
  it.each(GOALS)('%s', (_name, of, wanted) => {
    expect(hardened(of)).toEqual(wanted);
  });

  it('a must that falls short in part counts as short', () => {
    const part = said({ m1: 'no' }, good(), { for: ['chat'] });
    const settings = [set(1, { yes: ['o1', 'o2'], excludes: ['s2'] }), set(2, { yes: ['m1'], by: weak() })];
    expect(hardened(facts(settings, ['m1'], yes('m1'), part))).toEqual(['s2']);
  });

  it('what hangs on a must that a setting meets is met with it', () => {
    const elements = [
      ...IS.slice(1),
      behaviour('m0', { mode: 'is' }),
      behaviour('m1', { mode: 'is', after: 'p/c/m0' }),
    ];
    const no_ = said({ m0: 'no' }, paper('audit', { published: '2026-06-01' }));
    const settings = [set(1, { yes: ['m0'], no: ['o1', 'o2'] })];
    const of = { ...facts(settings, ['m1'], no_, yes('m1', 'o1', 'o2')), elements };
    expect(hardened(of)).toEqual(['s1']);
    expect(found({ ...of, settings: [] }).verdict?.value).toBe('fit-with-conditions');
  });

  it.each<[string, Facts, string[]]>([
    [
      'a should is lost for a must',
      facts([set(1, { yes: ['m1'], no: ['t1'] })], ['m1', 't1'], yes('t1')),
      ['s1'],
    ],
    [
      'a must is not lost for a should',
      facts([set(1, { yes: ['t1'], no: ['m1'] })], ['m1', 't1'], yes('m1')),
      [],
    ],
    ['nothing is lost for nothing', facts([set(1, { no: ['o1'] })], []), []],
    [
      'one that helps nobody stays off',
      facts([set(1, { yes: ['o1'], no: ['o2'] })], [], yes('o1', 'o2')),
      [],
    ],
    [
      'with weights of 0 nothing more is shown',
      {
        ...facts([set(1, { yes: ['o1'], excludes: ['s2'] }), set(2, { yes: ['o2'] })], []),
        use: use([], { weights: { principles: { p: 0 } } }),
      },
      [],
    ],
    [
      'with no client left only what needs no search',
      {
        ...facts([set(1, { yes: ['m1'], no: ['o1'] }), set(2, { yes: ['o2'] })], ['m1']),
        use: asks(['m1'], { clients: ['room-system'] }),
      },
      ['s2'],
    ],
  ])('%s', (_name, of, wanted) => {
    expect(hardened(of)).toEqual(wanted);
  });
});

describe('rule 6: it loses no gate or must that is shown as shipped', () => {
  // m1 can be had: on the app as a finding says, on the web by s2. s1 would meet m2 on the app, and shuts s2 out.
  const elements = [behaviour('m1'), behaviour('m2', { mode: 'is' })];
  const settings = [
    set(1, { yes: ['m2'], clients: ['app'], excludes: ['s2'] }),
    set(2, { yes: ['m1'], clients: ['web'] }),
  ];
  const had = said({ m1: 'yes' }, good(), { clients: ['app'] });
  const asShipped = { ...onTwo(facts(settings, ['m1', 'm2'], had)), elements };
  const gate = { ...asShipped, elements: elements.map((one) => ({ ...one, gate: true })), use: use() };
  const should = {
    ...asShipped,
    use: use([], {
      requirements: [
        { element: 'p/c/m1', must: false },
        { element: 'p/c/m2', must: true },
      ],
    }),
  };

  it.each<[string, Facts, string[]]>([
    ['a must', asShipped, []],
    ['a gate', gate, []],
    ['a should may be lost', should, ['s1']],
  ])('%s', (_name, of, wanted) => {
    expect(hardened(of)).toEqual(wanted);
  });

  it('but the verdict says what could be reached, and on what conditions', () => {
    expect(found(asShipped).verdict).toMatchObject({
      value: 'fit-with-conditions',
      asConfigured: 'open',
      conditions: [
        { code: 'set', setting: 's1' },
        { code: 'leave-out-client', client: 'web' },
      ],
    });
  });
});

describe('rule 6: a setting that shuts a client out', () => {
  const settings = [set(1, { yes: ['m1', 't1', 'o1'], clients: ['app'], out: ['web'] })];
  const elements = NAMES.map((name) => behaviour(name, { mode: 'is' }));
  const of = (names: string[], more: Partial<Context> = {}): Facts => ({
    ...onTwo(facts(settings, [], said({ m1: 'no' }, good()))),
    elements,
    use: asks(names, more),
  });

  it('stays off for what is only recommended', () => {
    expect(hardened(of(['t1']))).toEqual([]);
  });

  it('is on where a must takes it, and the client is not judged beside it', () => {
    const { on, rows, verdict } = found(of(['m1', 't1']));
    expect([...on]).toEqual(['s1']);
    expect([...rows.keys()]).toEqual(['app']);
    expect(verdict?.conditions ?? []).not.toContainEqual(expect.objectContaining({ client: 'web' }));
  });

  it('is not tried where the use names the client', () => {
    expect(hardened(of(['m1'], { clients: ['app', 'web'] }))).toEqual([]);
  });

  it('and where it is on all the same, the verdict says that the client is lacking', () => {
    const on = { ...of(['m1'], { clients: ['app', 'web'] }), settings: ['s1'] };
    expect(found(on).verdict?.conditions).toContainEqual({ code: 'client-lacking', client: 'web' });
  });

  it('and where it shuts out all that the use names, every must is open for that reason, and no answer changes it', () => {
    const { verdict } = found({ ...of(['m1', 't1'], { clients: ['web'] }), settings: ['s1'] });
    const open = verdict?.questions.map(({ element, because }) => [element.split('/').at(-1), because]);
    expect(open).toEqual([['m1', ['no-client']]]);
    expect([verdict?.value, verdict?.wouldChange]).toEqual(['open', []]);
  });
});

describe(`rule 6: at most ${MOST_MIXED} settings that cut both ways`, () => {
  const mixed = (count: number): SettingDraft[] =>
    Array.from({ length: count }, (_, at) => set(at + 1, { yes: ['o1'], no: ['o2'] }));
  const own = (one: SettingDraft): SettingDraft => ({ ...one, editions: ['other'] });
  it('tries twelve', () => {
    const last = set(12, { yes: ['m1'], no: ['o2'] });
    expect(hardened(facts([...mixed(11), last], ['m1'], yes('o1', 'o2')))).toEqual(['s12']);
  });

  it('refuses thirteen', () => {
    expect(() => hardened(facts(mixed(13), []))).toThrow(RangeError);
  });

  it.each<[string, SettingDraft[]]>([
    ['a thirteenth that only gives yes', [...mixed(12), set(13, { yes: ['o3'] })]],
    ['a thirteenth of another edition', [...mixed(12), own(set(13, { yes: ['o3'], no: ['o1'] }))]],
  ])('counts not %s', (_name, settings) => {
    expect(() => hardened(facts(settings, []))).not.toThrow();
  });
});
