/** Random uses of six elements, few enough that answers meet each other. */
import fc from 'fast-check';
import type { ElementDraft, UseDraft } from './make.ts';

/** Six elements of all natures: a gate and what hangs on it, two duties, a function that may be lacking, a record. */
export const [A, B, C, D, E, F] = ['p/c1/a', 'p/c1/b', 'p/c2/c', 'q/c3/d', 'q/c3/e', 'p/c2/f'] as const;
export const ALL = [A, B, C, D, E, F] as const;

export function pick<const T extends string | number | undefined>(...list: T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...list);
}

export const lists = (...all: (string[] | undefined)[]): fc.Arbitrary<string[] | undefined> =>
  fc.constantFrom(...all);

const weight = fc.integer({ min: 1, max: 3 });
const grade = pick('D', 'D', 'C', 'B');
const level = pick('must', 'should', 'none');

const second: ElementDraft = { id: B, nature: 'behaviour', function: 'fb', absent: 'yes' };
const fourth: ElementDraft = { id: D, nature: 'behaviour', mode: 'is', function: 'fd' };
const sixth: ElementDraft = { id: F, nature: 'duty', 'told-in': 'terms' };

function weighed(weights: readonly number[], elements: ElementDraft[]): ElementDraft[] {
  return elements.map((one, at) => ({ ...one, weight: weights[at] }));
}

export const anyUse: fc.Arbitrary<UseDraft> = fc
  .record({
    weights: fc.tuple(weight, weight, weight, weight, weight, weight),
    by: fc.tuple(grade, grade, grade),
    mode: fc.tuple(pick('is', 'can'), pick('is', 'can')),
    gate: fc.boolean(),
    after: fc.boolean(),
    below: pick(undefined, C, A),
    published: fc.boolean(),
    silence: pick('no', 'no', 'yes', 'open'),
    absent: pick('yes', 'no', 'does-not-apply'),
    noProvider: pick(undefined, 'yes', 'yours'),
    clients: lists(undefined, undefined, ['k1', 'k2'], ['k1'], ['k1', 'k9']),
    waive: fc.boolean(),
    state: pick(undefined, undefined, 'shipped'),
    levels: fc.tuple(level, level, level, level, level, level),
  })
  .map(({ weights, by, mode, gate, after, below, published, ...one }): UseDraft => ({
    elements: weighed(weights, [
      { id: A, nature: 'behaviour', mode: mode[0], 'shown-by': by[0], gate },
      { ...second, mode: mode[1], 'shown-by': by[1], after: after ? A : undefined },
      { id: C, nature: 'duty', 'told-in': 'privacy-notice', silence: one.silence },
      { ...fourth, 'shown-by': by[2], absent: one.absent },
      { id: E, nature: 'record', never: true },
      { ...sixth, after: below, published, 'no-provider': one.noProvider },
    ]),
    criteria: { 'p/c1': 5, 'p/c2': 2, 'q/c3': 3 },
    requirements: ALL.flatMap((element, at) => {
      const isPreset = one.state === 'shipped' && (element === D || (element === A && mode[0] === 'is'));
      const said = { element, must: one.levels[at] === 'must' };
      return one.levels[at] === 'none' ? [] : [isPreset ? { ...said, state: 'shipped' as const } : said];
    }),
    clients: one.clients,
    waived: one.waive ? { [A]: 'because' } : {},
    drivers: [A, B, D].map((element) => ({ element, weight: element === A ? 2 : 1 })),
  }));
