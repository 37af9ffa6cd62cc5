/** The workbench killed while somebody types. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { killedWhileSaving } from '../workbench/kills.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

export async function trySaves(count: number, random: Random, tally: Tally, folder: string): Promise<void> {
  const place = path.join(folder, 'workbench');
  mkdirSync(place);
  for (let index = 0; index < count; index += 1)
    tally.count('kill of the workbench while it saves', await killedWhileSaving(place, random.below(900)));
}
