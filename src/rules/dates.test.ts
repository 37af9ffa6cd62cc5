import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, firstDay, fullMonths, isPartialDate, lastDay } from './dates.ts';

describe('rule 1: a partial date stands for its first and its last day', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2026-04', '2026-04-01', '2026-04-30'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2021-12-07', '2021-12-07', '2021-12-07'],
    ['0987-02', '0987-02-01', '0987-02-28'],
  ])('%s: %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('months by the calendar', () => {
  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-11-30', 24, '2022-11-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2026-01-15', -12, '2025-01-15'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(addMonths(day, months)).toBe(result);
  });

  it.each([
    ['24 months to the day', '2024-11-24', '2026-11-24', 24],
    ['24 months less a day', '2024-11-24', '2026-11-23', 23],
    ['48 months to the day', '2022-11-29', '2026-11-29', 48],
    ['48 months less a day', '2022-11-29', '2026-11-28', 47],
    ['six months to the day', '2026-01-15', '2026-07-15', 6],
    ['six months less a day', '2026-01-15', '2026-07-14', 5],
    ['a 31st counts as full on the last day of a shorter month', '2025-08-31', '2026-02-28', 6],
    ['and not a day before', '2025-08-31', '2026-02-27', 5],
    ['a leap day counts as full on the 28th of a common year', '2024-02-29', '2025-02-28', 12],
    ['not on the 28th of a leap year', '2024-02-29', '2028-02-28', 47],
    ['but on its 29th', '2024-02-29', '2028-02-29', 48],
    ['the same day', '2026-11-29', '2026-11-29', 0],
    ['a day before never counts below nothing', '2026-11-25', '2020-11-24', 0],
  ])('%s: from %s to %s', (_name, from, to, months) => {
    expect(fullMonths(from, to)).toBe(months);
  });

  it('counts full months as it adds them, on every day of two years', () => {
    const days = Array.from({ length: 731 }, (_, at) => addDays('2023-06-01', at));
    const wrong = days.flatMap((day) =>
      [1, 6, 12, 24, 48].filter((months) => {
        const then = addMonths(day, months);
        return fullMonths(day, then) !== months || fullMonths(day, addDays(then, -1)) !== months - 1;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('days by the calendar', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-02-01', 28, '2026-03-01'],
    ['2024-02-01', 28, '2024-02-29'],
    ['2026-11-29', 0, '2026-11-29'],
  ])('%s and %i days is %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
  });

  it('counts the days that it adds, forth and back, over two years', () => {
    const wrong = Array.from({ length: 731 }, (_, days) => days).filter((days) => {
      const then = addDays('2023-06-01', days);
      return daysBetween('2023-06-01', then) !== days || daysBetween(then, '2023-06-01') !== -days;
    });
    expect(wrong).toEqual([]);
  });
});

describe('what is a date', () => {
  it.each([
    ['2024', true],
    ['2024-02', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-13', false],
    ['2023-00', false],
    ['2023-04-31', false],
    ['2023-04-00', false],
    ['23', false],
    ['2023-1-1', false],
    ['2023-01-01T00:00', false],
    ['2023-01-01\n', false],
    ['2024-02-01 2024', false],
    ['', false],
  ])('%j: %s', (date, exists) => {
    expect(isPartialDate(date)).toBe(exists);
  });
});
