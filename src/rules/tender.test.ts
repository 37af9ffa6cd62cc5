import { describe, expect, it } from 'vitest';
import { catalogue, element, record, use, type UseDraft } from '../../test/rules/make.ts';
import type { Context, ContextWeights, Requirement } from '../types/context.ts';
import type { Requirements } from '../types/requirements.ts';
import { tenderRequirements } from './tender.ts';

const ELEMENTS = [
  element('p/a/one'),
  element('p/a/two', { weight: 3 }),
  element('p/b/gate', { gate: true, mode: 'is' }),
  element('q/c/four', { 'no-provider': 'yours' }),
  record('q/c/five'),
];

function tender(requirements: Requirement[], more: Partial<Context> = {}): Requirements {
  const { elements }: UseDraft = use(ELEMENTS);
  const context = { id: 'u', title: 'Use', summary: 'A use.', requirements, ...more };
  const versions = { catalogueVersion: '2.0', toolVersion: '1' };
  return tenderRequirements({ principles: catalogue(elements), context, inputs: [], ...versions });
}

const must = (id: string): Requirement => ({ element: id, must: true, reason: 'R.', 'asked-by': 'A.' });
const should = (id: string): Requirement => ({ element: id, must: false, reason: 'R.', 'asked-by': 'A.' });
const lines = ({ requirements }: Requirements): string[] =>
  requirements.map(
    ({ element: id, must: needed, points }) => `${needed ? 'must' : 'should'} ${id} ${points}`,
  );

describe('requirements of a tender', () => {
  it('musts come first, gates among them, and earn nothing', () => {
    expect(lines(tender([should('p/a/one'), must('q/c/four')]))).toEqual([
      'must p/b/gate 0',
      'must q/c/four 0',
      'should p/a/one 100',
    ]);
  });

  it('what is a must earns no points beside it', () => {
    expect(lines(tender([must('p/a/one'), should('p/a/one')]))).toEqual([
      'must p/a/one 0',
      'must p/b/gate 0',
    ]);
  });

  it('points are shared out by what each weighs, and add up to 100', () => {
    const all = [should('p/a/one'), should('p/a/two'), should('q/c/four')];
    // Of the whole: 1/2 × 1/2 × 1/4, 1/2 × 1/2 × 3/4 and 1/2 × 1/2.
    expect(lines(tender(all)).slice(1)).toEqual([
      'should p/a/one 13',
      'should p/a/two 37',
      'should q/c/four 50',
    ]);
  });

  it.each<[ContextWeights, number[]]>([
    [{}, [20, 80]],
    [{ principles: { q: 3 } }, [8, 92]],
    [{ principles: { q: 0 } }, [100, 0]],
    [{ criteria: { 'p/a': 3 } }, [27, 73]],
    [{ principles: { p: 0, q: 0 } }, [0, 0]],
  ])('by weights %j', (weights, points) => {
    const { requirements } = tender([should('p/a/one'), should('q/c/four')], { weights });
    expect(requirements.filter((one) => !one.must).map((one) => one.points)).toEqual(points);
  });

  it('says what shows each, and what is one’s own', () => {
    const { requirements } = tender([must('p/a/one'), must('q/c/five'), must('q/c/four')]);
    expect(requirements.map((one) => [one.shownBy, one.ownWhereRunOneself])).toEqual([
      ['D', false],
      ['D', false],
      ['D', true],
      ['search', false],
    ]);
  });

  it('a waived gate is told with its reason and not asked', () => {
    const waived = tender([], { 'waived-gates': [{ element: 'p/b/gate', reason: 'No rooms.' }] });
    expect([waived.requirements, waived.waived]).toEqual([
      [],
      [{ element: 'p/b/gate', code: 'P/B.1', reason: 'No rooms.' }],
    ]);
  });
});
