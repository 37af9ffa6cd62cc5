/** Typical measures: which are proposed, in which order, and what a case takes over from one. */
import { describe, expect, it } from 'vitest';
import { assessedRisk, caseOf, FOLD } from '../../../test/rules/case.ts';
import type { Case } from '../../types/case.ts';
import type { TypicalMeasure } from '../../types/measures.ts';
import { proposalsOf, withTypical } from './proposals.ts';
import { treatedRisks } from './risks.ts';

const driver = (
  element: string,
  shown: number | null,
): ReturnType<typeof assessedRisk>['drivers'][number] => ({
  element,
  weight: 2,
  shown,
  open: shown === null ? null : 100 - shown,
  short: shown === null ? null : 0,
});
const RISK = assessedRisk('leak', { drivers: [driver('a', 100), driver('b', 0), driver('c', null)] });

const measure = (id: string, elements: string[], risks = ['leak']): TypicalMeasure => ({
  id,
  title: `Title ${id}`,
  text: `Text ${id}`,
  sort: 'conduct',
  kind: 'organisational',
  risks,
  elements,
  cost: 'C',
  owner: 'O',
  sources: [{ guidance: 'g' }],
});
const ALL = [measure('shown', ['a', 'c']), measure('lacking', ['b']), measure('other', ['b'], ['intrusion'])];

function proposed(measures: NonNullable<Case['measures']> = []): ReturnType<typeof proposalsOf> {
  const one = caseOf({ measures });
  return proposalsOf(treatedRisks([RISK], one, FOLD), one, ALL);
}

describe('measures to choose from', () => {
  it('are those that bear on a high risk, what is not shown first', () => {
    expect(proposed()).toEqual([{ risk: 'leak', measures: ['lacking', 'shown'] }]);
  });

  it('are not those that the case has, rejected ones included', () => {
    expect(proposed([{ id: 'm', from: 'lacking', status: 'rejected' }])).toEqual([
      { risk: 'leak', measures: ['shown'] },
    ]);
  });

  it('are none where no risk is high after the measures', () => {
    expect(proposed([{ id: 'm', lowers: [{ risk: 'leak', likelihood: 1 }] }])).toEqual([]);
  });

  it('may be none for a high risk of one’s own', () => {
    const one = caseOf({ 'own-risks': [{ id: 'mine' }] });
    expect(proposalsOf(treatedRisks([], one, FOLD), one, ALL)).toEqual([{ risk: 'mine', measures: [] }]);
  });
});

it('a measure has of the typical one what it does not say itself', () => {
  const one = caseOf({ measures: [{ id: 'm', from: 'shown', text: 'Ours.' }, { id: 'n' }] });
  expect(withTypical(one, ALL).measures).toEqual([
    { id: 'm', from: 'shown', measure: 'Title shown', text: 'Ours.', kind: 'organisational' },
    { id: 'n' },
  ]);
});
