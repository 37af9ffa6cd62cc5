import { describe, expect, it } from 'vitest';
import { addDays, addMonths, firstDay, fullMonths, isPartialDate, lastDay } from '../../src/assess/dates.ts';

describe('rule 1: dates', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2021-12-07', '2021-12-07', '2021-12-07'],
  ])('%s stands for %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-11-30', 24, '2022-11-30'],
    ['2020-03-31', -1, '2020-02-29'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(addMonths(day, months)).toBe(result);
  });

  it.each([
    ['2024-11-24', '2026-11-24', 24],
    ['2024-11-25', '2026-11-24', 23],
    ['2026-11-25', '2026-11-24', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 0],
  ])('from %s to %s are %i full months', (from, to, months) => {
    expect(fullMonths(from, to)).toBe(months);
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13', false],
    ['2023-00', false],
    ['23', false],
    ['2023-1-1', false],
    ['2023-01-01T00:00', false],
  ])('%s exists: %s', (date, exists) => {
    expect(isPartialDate(date)).toBe(exists);
  });

  it('counts days over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
