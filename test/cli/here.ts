/** The command in this process: run(argv, io) with a world of its own. */
import type { World } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import type { Outcome } from './run.ts';

/** The day that commands take for today unless a test says otherwise. */
export const TODAY = '2026-11-29';

/** Runs `vtc-pia …` without a process of its own; files are to be named in full. */
export async function runHere(args: readonly string[], world: Partial<World> = {}): Promise<Outcome> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    columns: 80,
    env: process.env,
    today: TODAY,
    ...world,
  });
  return { code, ...said };
}
