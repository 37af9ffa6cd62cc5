/** A file that another program has in its hands: waited for, then told. */
import { expect, it } from 'vitest';
import { whenFree } from '../../src/store/when-free.ts';

/** Refuses so many times, as the system does where a file is open elsewhere. */
function heldFor(times: number, code: string): { act: () => Promise<void>; tries: () => number } {
  let tries = 0;
  const act = (): Promise<void> => {
    tries += 1;
    return tries > times ? Promise.resolve() : Promise.reject(Object.assign(new Error(code), { code }));
  };
  return { act, tries: () => tries };
}

it.each([
  ['EBUSY', 'linux', 3],
  ['EBUSY', 'win32', 3],
  ['EPERM', 'win32', 3],
  ['EACCES', 'win32', 3],
  ['EACCES', 'linux', 1],
  ['ENOSPC', 'win32', 1],
] as const)('%s on %s: %i tries', async (code, platform, tries) => {
  const held = heldFor(2, code);
  const done = await whenFree(held.act, platform).then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );
  expect([done, held.tries()]).toEqual([tries === 3 ? 'done' : code, tries]);
});

it('what stays held is told at last', async () => {
  const held = heldFor(99, 'EBUSY');
  await expect(whenFree(held.act)).rejects.toMatchObject({ code: 'EBUSY' });
  expect(held.tries()).toBe(5);
});
