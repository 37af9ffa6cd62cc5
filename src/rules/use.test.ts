import { describe, expect, it } from 'vitest';
import { catalogue, element } from '../../test/rules/make.ts';
import type { Context } from '../types/context.ts';
import { elementsOf } from './elements.ts';
import { demandsOf, mustsOf, useOf } from './use.ts';

const ELEMENTS = elementsOf(
  catalogue(
    [element('p/c/a'), element('p/c/g', { gate: true }), element('p/c/b'), element('q/c/h', { gate: true })],
    { 'q/c': 3 },
  ),
);
const context = (more: Partial<Context> = {}): Context => ({
  id: 'use',
  title: 'Use',
  summary: 'A use.',
  ...more,
});
/** Requirements as `element must|should gate? shipped?`. */
const required = (more?: Partial<Context>): string[] =>
  useOf(more === undefined ? undefined : context(more), ELEMENTS).requirements.map(
    ({ element: { id }, must, gate, shipped }) =>
      [id, must ? 'must' : 'should', ...(gate ? ['gate'] : []), ...(shipped ? ['shipped'] : [])].join(' '),
  );
const GATES = ['p/c/g must gate', 'q/c/h must gate'];

describe('rule 8: gates are musts of every use', () => {
  it.each<[string, Partial<Context> | undefined, string[]]>([
    ['without a use', undefined, GATES],
    ['of a use that requires nothing', {}, GATES],
    ['waived with a reason', { 'waived-gates': [{ element: 'p/c/g', reason: 'So.' }] }, ['q/c/h must gate']],
    ['waived without a reason', { 'waived-gates': [{ element: 'p/c/g', reason: '' }] }, GATES],
    ['a waiver of what is no gate', { 'waived-gates': [{ element: 'p/c/a', reason: 'So.' }] }, GATES],
    [
      'required by the use itself, once',
      { requirements: [{ element: 'p/c/g', must: true, state: 'shipped' }] },
      ['p/c/g must gate shipped', 'q/c/h must gate'],
    ],
    [
      'asked as a should, a must all the same',
      { requirements: [{ element: 'p/c/g', must: false }] },
      ['p/c/g must gate', 'p/c/g should gate', 'q/c/h must gate'],
    ],
    [
      'dropped as a requirement, a gate all the same',
      { requirements: [{ element: 'p/c/g', must: true, dropped: 'So.' }] },
      GATES,
    ],
    [
      'waived and required',
      {
        requirements: [{ element: 'p/c/g', must: true }],
        'waived-gates': [{ element: 'p/c/g', reason: 'So.' }],
      },
      GATES,
    ],
  ])('%s', (_name, more, wanted) => {
    expect(required(more)).toEqual(wanted);
  });
});

describe('rule 9: what a use requires', () => {
  it.each<[string, Partial<Context>, string[]]>([
    [
      'in the order of the catalogue',
      {
        requirements: [
          { element: 'p/c/b', must: true },
          { element: 'p/c/a', must: false },
        ],
      },
      ['p/c/a should', 'p/c/g must gate', 'p/c/b must', 'q/c/h must gate'],
    ],
    ['not what is dropped', { requirements: [{ element: 'p/c/b', must: true, dropped: 'So.' }] }, GATES],
    ['not what says neither must nor should', { requirements: [{ element: 'p/c/b' }] }, GATES],
    ['not what the catalogue does not have', { requirements: [{ element: 'p/c/z', must: true }] }, GATES],
    [
      'must before should of one element',
      {
        requirements: [
          { element: 'p/c/a', must: false },
          { element: 'p/c/a', must: true },
        ],
      },
      ['p/c/a must', 'p/c/a should', ...GATES],
    ],
  ])('%s', (_name, more, wanted) => {
    expect(required(more)).toEqual(wanted);
  });

  it('tells by element what is demanded of it', () => {
    const requirements = [
      { element: 'p/c/a', must: false },
      { element: 'p/c/b', must: true },
      { element: 'p/c/g', must: false },
    ];
    const demands = demandsOf(useOf(context({ requirements }), ELEMENTS));
    expect([...demands].map(([{ id }, { musts, should }]) => [id, musts.length, should])).toEqual([
      ['p/c/a', 0, true],
      ['p/c/g', 1, true],
      ['p/c/b', 1, false],
      ['q/c/h', 1, false],
    ]);
  });

  it('counts among the musts no should', () => {
    const one = useOf(context({ requirements: [{ element: 'p/c/a', must: false }] }), ELEMENTS);
    expect(mustsOf(one).map(({ element: { id } }) => id)).toEqual(['p/c/g', 'q/c/h']);
  });
});

describe('clients, weights and tasks of a use', () => {
  it.each<[string, string[] | undefined, string[] | undefined, string[] | undefined]>([
    ['of the case', ['web'], ['app'], ['web']],
    ['else of the use', undefined, ['app'], ['app']],
    ['else any', undefined, undefined, undefined],
  ])('clients %s', (_name, ofCase, ofUse, wanted) => {
    const more = ofUse === undefined ? {} : { clients: ofUse };
    expect(useOf(context(more), ELEMENTS, { clients: ofCase }).clients).toEqual(wanted);
  });

  it('weights are those of the use, 0 too, else of the catalogue, and 1 for a principle', () => {
    const weights = { criteria: { 'p/c': 0 }, principles: { p: 0 } };
    const of = (one: ReturnType<typeof useOf>): number[] => [
      ...ELEMENTS.criteria.map(one.weights.criterion),
      ...['p', 'q'].map(one.weights.principle),
    ];
    expect(of(useOf(context({ weights }), ELEMENTS))).toEqual([0, 3, 0, 1]);
    expect(of(useOf(undefined, ELEMENTS))).toEqual([1, 3, 1, 1]);
  });

  it('tasks that are done are those named', () => {
    expect([...useOf(undefined, ELEMENTS, { done: ['p/c/a'] }).done]).toEqual(['p/c/a']);
    expect([...useOf(undefined, ELEMENTS).done]).toEqual([]);
  });
});
