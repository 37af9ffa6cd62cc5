/** Days on which what is found of a product changes, and nothing but what changes it. */
import { describe, expect, it } from 'vitest';
import { element, finding, inputOf, OWN, source, use } from '../../test/rules/make.ts';
import { spansOf } from './outcome.ts';

const E = 'p/c/e';
/** It shows a behaviour for 48 months. */
const sheet = source('white-paper', { ...OWN, published: '2020-05-10', checked: ['2020-05-10'] });
const input = (asOf: string, asked: string[] = []) => ({
  ...inputOf({ findings: [finding({ [E]: 'yes' }, sheet)] }, use([element(E)], asked), asOf),
  catalogueVersion: '2',
  toolVersion: '1',
});

describe('spans', () => {
  it('end where a score changes, whether or not a verdict does', () => {
    const spans = spansOf(input('2024-05-01'), [], '2024-06-30');
    expect(spans.map(({ from, to, summary }) => [from, to, summary.overall.shown, summary.asOf])).toEqual([
      ['2024-05-01', '2024-05-09', 100, '2024-05-01'],
      ['2024-05-10', '2024-06-30', 0, '2024-05-10'],
    ]);
  });

  it('have the verdict on each use, and the summary without one', () => {
    const given = input('2024-05-01', [E]);
    const contexts = given.context === undefined ? [] : [given.context];
    const spans = spansOf(given, contexts, '2024-06-30');
    expect(spans.map(({ verdicts }) => Object.values(verdicts).map((one) => one?.value))).toEqual([
      ['fit'],
      ['open'],
    ]);
    expect(spans.map(({ summary }) => [summary.context, summary.verdict])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('are one where nothing changes, though a day between could have changed it', () => {
    expect(spansOf(input('2020-06-01'), [], '2024-05-09')).toHaveLength(1);
    expect(spansOf(input('2024-05-10'), [], '2024-06-30')).toHaveLength(1);
  });
});
