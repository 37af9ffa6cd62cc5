import { describe, expect, it } from 'vitest';
import { ahead } from './ahead.ts';

const told = async (items: readonly number[], make: (item: number) => Promise<number>): Promise<string[]> => {
  const all: string[] = [];
  for await (const one of ahead(items, make))
    all.push(one.status === 'fulfilled' ? String(one.value) : (one.reason as Error).message);
  return all;
};

describe('ahead', () => {
  it('gives all in their order, what failed among them', async () => {
    const make = (item: number): Promise<number> =>
      item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item * 10);
    expect(await told([1, 2, 3], make)).toEqual(['10', 'two', '30']);
    expect(await told([], make)).toEqual([]);
  });

  it('has begun the next one, and no more, when one is waited for', async () => {
    const begun: number[] = [];
    const done = new Map<number, (value: number) => void>();
    const make = (item: number): Promise<number> => {
      begun.push(item);
      return new Promise((resolve) => done.set(item, resolve));
    };
    const run = ahead([1, 2, 3], make);
    const first = run.next();
    await Promise.resolve();
    expect(begun).toEqual([1, 2]);
    done.get(1)?.(1);
    expect((await first).value).toEqual({ status: 'fulfilled', value: 1 });
    expect(begun).toEqual([1, 2]);
    await run.return(undefined);
  });
});
