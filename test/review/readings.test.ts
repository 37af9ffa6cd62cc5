/** Two readers: kept apart, compared over what both read, reconciled by somebody who says why. */
import { describe, expect, it } from 'vitest';
import { review } from '../../src/review/review.ts';
import { catalogue, criterion, finding, principle, profile } from '../make.ts';
import { claim, claimsOf, input, reading, response } from './make-response.ts';

const IDS = ['a', 'b', 'c', 'd'];
const four = catalogue([
  principle(
    'p',
    IDS.map((id) => criterion(id)),
  ),
]);
const claims = IDS.map((id) => claim(3, { criterion: `p/${id}` }));

const look = (more: Parameters<typeof response>[1]): ReturnType<typeof review> =>
  review(input([], { catalogue: four, response: response(claims, more) }));

describe('readers', () => {
  const first = reading('First', { 'p/a': 3, 'p/b': 2, 'p/c': 'unknown' });
  const second = reading('Second', { 'p/b': 1, 'p/c': 2, 'p/d': 3 });

  it('who read different sets agree or not over what both read; the rest is listed', () => {
    const [pair] = look({ readings: [first, second] }).pairs;
    expect(pair).toMatchObject({
      ...{ first: 'First', second: 'Second', onlyFirst: ['p/a'], onlySecond: ['p/d'], withoutLevel: ['p/c'] },
      overall: { same: 0, linear: { count: 1 } },
    });
  });

  it('differ until somebody decides, with role, day and reason', () => {
    const open = claimsOf(look({ readings: [first, second], state: 'second-reading' }))[1];
    expect(open).toMatchObject({ differs: true, accepted: null, group: 'unresolved' });
    const decided = {
      ...{ criterion: 'p/b', level: 1 as const, 'decided-by': 'Head of review', date: '2026-06-13' },
      reason: 'The paper is silent on groups.',
    };
    const settled = look({ readings: [first, second], state: 'reconciled', reconciliation: [decided] });
    expect(claimsOf(settled)[1]).toMatchObject({
      differs: false,
      accepted: { level: 1, by: 'reconciliation', role: 'Head of review', reason: decided.reason },
    });
  });

  it('settle nothing by agreement before they have finished, nor alone while another reads', () => {
    const alike = [reading('First', { 'p/a': 2, 'p/b': 2 }), reading('Second', { 'p/a': 2 })];
    expect(claimsOf(look({ readings: alike, state: 'second-reading' }))[0]?.accepted).toBeNull();
    const settled = claimsOf(look({ readings: alike, state: 'reconciled' }));
    expect(settled[0]?.accepted).toMatchObject({ level: 2, by: 'agreement', role: 'First, Second' });
    expect(settled[1]?.accepted).toBeNull();
  });

  it('keep their notes apart where they agree', () => {
    const noted = (reader: string, note: string) => ({
      ...reading(reader, {}),
      levels: [{ criterion: 'p/a', level: 2 as const, note }],
    });
    const both = [noted('First', 'The paper says so.'), noted('Second', 'Clause 4.')];
    const [one] = claimsOf(look({ readings: both, state: 'reconciled' }));
    expect(one?.accepted?.reason).toBe('First: The paper says so. Second: Clause 4.');
  });

  it('who read less than is known do not make the vendor claim less', () => {
    const alike = [reading('First', { 'p/a': 1 }), reading('Second', { 'p/a': 1 })];
    const said = claim(null, { answer: 'It is so.' });
    const of = (one: typeof said): unknown =>
      claimsOf(
        review(
          input([], {
            profile: profile({ findings: [finding(3)] }),
            response: response([one], { readings: alike, state: 'reconciled' }),
          }),
        ),
      )[0]?.belowKnown;
    expect(of(said)).toBe(false);
    expect(of(claim(1))).toBe(true);
  });

  it('may be one, whose word counts once the state is final', () => {
    const alone = [reading('First', { 'p/a': 2 })];
    expect(claimsOf(look({ readings: alone, state: 'first-reading' }))[0]?.accepted).toBeNull();
    expect(claimsOf(look({ readings: alone, state: 'final' }))[0]?.accepted).toMatchObject({
      by: 'single-reading',
    });
  });
});
