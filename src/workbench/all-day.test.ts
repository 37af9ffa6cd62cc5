import { describe, expect, it } from 'vitest';
import { AllDay } from './all-day.ts';

function counting(): { made: () => number; make: () => Promise<number> } {
  let made = 0;
  return { made: () => made, make: () => Promise.resolve((made += 1)) };
}

describe('what is the same all day', () => {
  it('is made once for each of what is asked for', async () => {
    const [kept, { make, made }] = [new AllDay<number>(), counting()];
    expect(await kept.of('2026-11-30', 'one', make)).toBe(1);
    expect(await kept.of('2026-11-30', 'other', make)).toBe(2);
    expect(await kept.of('2026-11-30', 'one', make)).toBe(1);
    expect(made()).toBe(2);
  });

  it('is made anew on another day', async () => {
    const [kept, { make }] = [new AllDay<number>(), counting()];
    await kept.of('2026-11-30', 'one', make);
    expect(await kept.of('2026-12-01', 'one', make)).toBe(2);
  });

  it('is tried again where it failed', async () => {
    const [kept, { make }] = [new AllDay<number>(), counting()];
    await expect(kept.of('2026-11-30', 'one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept.of('2026-11-30', 'one', make)).toBe(1);
  });
});
