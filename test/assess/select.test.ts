import { describe, expect, it } from 'vitest';
import { finding, source, standing } from '../make.ts';

describe('rule 2: which finding counts', () => {
  it('the latest that has begun', () => {
    const list = [
      finding(1, { since: '2020' }),
      finding(3, { since: '2026-06-15' }),
      finding(4, { since: '2026-06-16' }),
    ];
    expect(standing(list).proven).toBe(3);
  });

  it('for the first edition, or the one that is named', () => {
    const list = [
      finding(3, { editions: ['paid'], since: '2026-01' }),
      finding(1, { editions: ['free'], since: '2026-01' }),
    ];
    expect(standing(list).proven).toBe(3);
    expect(standing(list, [source('s')], { edition: 'free' }).proven).toBe(1);
  });

  it('among equals the one that names the edition', () => {
    const list = [finding(3, { editions: ['paid'], since: '2026-01' }), finding(1, { since: '2026-01' })];
    expect(standing(list).claimed).toBe(3);
    expect(standing(list.toReversed()).claimed).toBe(3);
  });

  it('not after its end, which is the last day on which it held', () => {
    const list = [finding(2, { since: '2025', until: '2026-06-14' })];
    expect(standing(list).state).toBe('unknown');
    expect(standing([finding(2, { since: '2025', until: '2026-06-15' })]).state).toBe('known');
  });

  it('without `since` it begins with its earliest source', () => {
    const list = [finding(2, { sources: ['old', 'new'] })];
    const sources = [source('old', { published: '2024-05' }), source('new')];
    expect(standing(list, sources).since).toBe('2024-05-01');
  });

  it('only if somebody could know of it by then, unless with hindsight', () => {
    const list = [finding(2, { since: '2020' })];
    const sources = [source('s', { published: '2026-06-16', checked: '2026-06-16' })];
    expect(standing(list, sources).state).toBe('unknown');
    expect(standing(list, sources, { hindsight: true }).proven).toBe(2);
  });

  it('a source published on the as-of date is known', () => {
    expect(
      standing([finding(2)], [source('s', { published: '2026-06-15', checked: '2026-06-15' })]).proven,
    ).toBe(2);
  });

  it('a finding that only says what was looked for gives way to any other', () => {
    const list = [
      finding('unknown', { since: '2026-06-10', summary: 'Looked in vain.' }),
      finding(2, { since: '2020' }),
    ];
    expect(standing(list).proven).toBe(2);
    expect(standing(list.slice(0, 1))).toMatchObject({
      state: 'unknown',
      proven: null,
      summary: 'Looked in vain.',
    });
  });
});
