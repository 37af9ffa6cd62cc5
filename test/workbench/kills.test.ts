import { expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';
import { killedWhileSaving, serving } from './kills.ts';
import { once } from 'node:events';

it('no save that was acknowledged is lost when the process is killed, and no half file stays', async () => {
  const folder = await scratch();
  for (const after of [150, 400, 777]) expect(await killedWhileSaving(folder, after)).toBeUndefined();
});

it('ends with 0 when it is told to', async () => {
  const { child } = await serving(await scratch());
  child.kill('SIGINT');
  expect((await once(child, 'exit'))[0]).toBe(0);
});
