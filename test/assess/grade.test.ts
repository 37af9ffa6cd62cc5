import { describe, expect, it } from 'vitest';
import { ageMonths, agingDays, capOf, gradeOn, knownFrom, supportingGrade } from '../../src/assess/grade.ts';
import { source } from '../make.ts';

describe('rule 4: grades and age', () => {
  it.each([
    ['regulator', 'A'],
    ['court', 'A'],
    ['audit', 'A'],
    ['independent-research', 'A'],
    ['source-code', 'B'],
    ['own-test', 'B'],
    ['contract', 'C'],
    ['terms', 'C'],
    ['privacy-notice', 'C'],
    ['data-sheet', 'C'],
    ['white-paper', 'C'],
    ['reference', 'C'],
    ['help-page', 'D'],
    ['guide', 'D'],
    ['vendor-statement', 'E'],
    ['marketing', 'E'],
    ['press', 'E'],
  ] as const)('%s is of grade %s while fresh', (kind, grade) => {
    expect(gradeOn(source('s', { kind, published: '2026-01-01', checked: '2026-01-01' }), '2026-06-01')).toBe(
      grade,
    );
  });

  it.each([
    ['2028-05-31', 'A'],
    ['2028-06-01', 'B'],
    ['2030-06-01', 'C'],
    ['2032-06-01', 'D'],
    ['2034-06-01', 'E'],
    ['2036-05-31', 'E'],
    ['2036-06-01', null],
  ])('a dated A of 2026-06-01 is %s: %s', (on, grade) => {
    expect(gradeOn(source('s'), on)).toBe(grade);
  });

  it('an E lapses after 24 full months, on the day', () => {
    const press = source('s', { kind: 'press', published: '2024-06-15' });
    expect([gradeOn(press, '2026-06-14'), gradeOn(press, '2026-06-15')]).toEqual(['E', null]);
  });

  it('a living document ages from the day it was read, a dated one from its publication', () => {
    const dates = { published: '2020-01-01', checked: '2026-06-01' };
    expect(ageMonths(source('s', { kind: 'help-page', ...dates }), '2026-07-01')).toBe(1);
    expect(ageMonths(source('s', { kind: 'press', ...dates }), '2026-07-01')).toBe(78);
  });

  it('a partial date of publication ages from its first day and is known from its last', () => {
    const paper = source('s', { published: '2024', checked: '2026-01-01' });
    expect(ageMonths(paper, '2026-01-01')).toBe(24);
    expect(knownFrom(paper)).toBe('2024-12-31');
  });

  it('nothing is known later than on the day it was read', () => {
    expect(knownFrom(source('s', { published: '2026', checked: '2026-03-05' }))).toBe('2026-03-05');
  });

  it('age is never negative', () => {
    expect(ageMonths(source('s'), '2020-01-01')).toBe(0);
  });

  it('after 48 months a dated document proves nothing about a behaviour, and still something about an undertaking', () => {
    const test = source('s', { published: '2022-06-15' });
    expect(supportingGrade(test, 'behaviour', '2026-06-14')).toBe('B');
    expect(supportingGrade(test, 'behaviour', '2026-06-15')).toBeNull();
    expect(supportingGrade(test, 'undertaking', '2026-06-15')).toBe('C');
  });

  it('an order counts undiminished while in force, and at its real age from the day after', () => {
    const order = source('s', { kind: 'regulator', published: '2016-01-01', 'valid-until': '2026-06' });
    expect(supportingGrade(order, 'behaviour', '2026-06-30')).toBe('A');
    expect(supportingGrade(order, 'behaviour', '2026-07-01')).toBeNull();
    expect(supportingGrade(order, 'undertaking', '2026-07-01')).toBeNull();
    expect(agingDays(order)[0]).toBe('2026-07-01');
  });

  it.each([
    ['behaviour', 'A', 4],
    ['behaviour', 'B', 4],
    ['behaviour', 'C', 3],
    ['behaviour', 'D', 3],
    ['behaviour', 'E', 1],
    ['undertaking', 'C', 4],
    ['undertaking', 'D', 3],
    ['undertaking', 'E', 1],
  ] as const)('%s on grade %s is capped at %i', (kind, grade, cap) => {
    expect(capOf(source('s'), kind, grade)).toBe(cap);
  });

  it('an undated document of a dated kind carries level 1 at most; an undated living one is not limited', () => {
    const { published: _, ...undated } = source('s');
    expect(capOf(undated, 'behaviour', 'A')).toBe(1);
    expect(capOf({ ...undated, kind: 'help-page' }, 'behaviour', 'D')).toBe(3);
  });
});
