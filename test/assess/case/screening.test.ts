import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screen } from '../../../src/assess/case/screening.ts';
import type { Case } from '../../../src/types/case.ts';
import type { Scales } from '../../../src/types/scales.ts';
import { context } from '../../make.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const scales = {
  screening: NUMBERS.map((number) => ({ number, title: `Title ${number}`, meets: `Meets ${number}` })),
} as unknown as Scales;

const answered = (met: readonly (boolean | undefined)[]): Case => ({
  id: 'case',
  screening: met.flatMap((one, at) => (one === undefined ? [] : [{ criterion: at + 1, met: one }])),
});
const all = (yes: number, no: number): (boolean | undefined)[] =>
  NUMBERS.map((number) => (number <= yes ? true : number <= yes + no ? false : undefined));

describe('screening by the nine criteria', () => {
  it.each([
    [2, 7, 'required'],
    [2, 0, 'required'],
    [9, 0, 'required'],
    [1, 8, 'advised'],
    [1, 7, 'open'],
    [0, 9, 'not-indicated'],
    [0, 8, 'open'],
    [0, 0, 'open'],
  ])('%i yes and %i no: %s', (yes, no, result) => {
    expect(screen(answered(all(yes, no)), undefined, scales)).toMatchObject({
      met: yes,
      open: 9 - yes - no,
      result,
    });
  });

  it('a yes never makes an assessment less needed, and answering settles it', () => {
    const order = ['not-indicated', 'advised', 'required'];
    const nine = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(nine, fc.nat(8), (answers, at) => {
        const { result } = screen(answered(answers), undefined, scales);
        const more = screen(answered(answers.with(at, true)), undefined, scales).result;
        expect(order).toContain(result);
        expect(order.indexOf(more)).toBeGreaterThanOrEqual(order.indexOf(result));
      }),
    );
  });

  it('keeps the order of the criteria, whatever that of the answers', () => {
    const one: Case = {
      id: 'c',
      screening: [
        { criterion: 7, met: true },
        { criterion: 2, met: false },
      ],
    };
    expect(screen(one, undefined, scales).answers.map((answer) => answer.criterion)).toEqual(NUMBERS);
  });

  describe('beside a preset', () => {
    const preset = context({ screening: [{ criterion: 7, reason: 'Children.' }] });
    const seventh = (screening: NonNullable<Case['screening']>) =>
      screen({ id: 'case', screening }, preset, scales).answers[6];

    it('what the case leaves open is taken from the preset', () => {
      expect(seventh([])).toMatchObject({ met: true, reason: 'Children.', from: 'context' });
      expect(seventh([{ criterion: 7, reason: 'Our own.' }])).toMatchObject({
        ...{ met: true, reason: 'Our own.', from: 'context' },
      });
    });

    it('what the case says wins, a no as well', () => {
      expect(seventh([{ criterion: 7, met: false, reason: 'Adults only.' }])).toMatchObject({
        ...{ met: false, reason: 'Adults only.', from: 'case' },
      });
      expect(seventh([{ criterion: 7, met: true }])).toMatchObject({ met: true, reason: null, from: 'case' });
    });

    it('what neither says is open, never a no', () => {
      expect(screen({ id: 'case' }, preset, scales)).toMatchObject({ met: 1, open: 8, result: 'open' });
    });
  });
});
