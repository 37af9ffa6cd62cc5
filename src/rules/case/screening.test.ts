/** WP248: what the case answers, what the use answers, and what follows. */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../types/case.ts';
import type { Context } from '../../types/context.ts';
import { screen } from './screening.ts';

const USE: Context = {
  id: 'use',
  title: 'Use',
  summary: 'A use.',
  screening: [
    { criterion: 4, reason: 'Health is talked about.' },
    { criterion: 7, reason: 'Patients.' },
  ],
};
const all = (met: boolean): NonNullable<Case['screening']> =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((criterion) => ({ criterion, met }));

describe('screening', () => {
  it('takes over what the use says, and says that it comes from there', () => {
    const { answers, met, open } = screen({}, USE);
    expect(answers[3]).toEqual({ criterion: 4, met: true, reason: 'Health is talked about.', from: 'use' });
    expect(answers[0]).toEqual({ criterion: 1, met: null, reason: null, from: null });
    expect([met, open]).toEqual([2, 7]);
  });

  it('lets the case say otherwise, and give its own reason', () => {
    const screening = [
      { criterion: 4, met: false, reason: 'Nobody does.' },
      { criterion: 7, reason: 'Ours are.' },
    ];
    const { answers } = screen({ screening }, USE);
    expect(answers[3]).toEqual({ criterion: 4, met: false, reason: 'Nobody does.', from: 'case' });
    expect(answers[6]).toEqual({ criterion: 7, met: true, reason: 'Ours are.', from: 'use' });
  });

  it.each([
    ['two met', { screening: all(false).map((one) => ({ ...one, met: one.criterion > 7 })) }, 'required'],
    [
      'one met, all answered',
      { screening: all(false).map((one) => ({ ...one, met: one.criterion > 8 })) },
      'advised',
    ],
    ['none met, all answered', { screening: all(false) }, 'not-indicated'],
    [
      'one answer missing, one met',
      { screening: all(true).slice(0, 1).concat(all(false).slice(1, 8)) },
      'open',
    ],
    ['nothing answered', {}, 'open'],
    ['one answer missing, none met', { screening: all(false).slice(0, 8) }, 'open'],
  ])('%s', (_, one, result) => {
    expect(screen(one, undefined).result).toBe(result);
  });
});
