/**
 * The campaign against hostile input: mutated files over all readers, hostile texts in every output, kills, also of the
 * workbench while it saves, two tabs and an editor on one case, and its memory over many requests. Run:
 * npm run campaign -- [share] [seed]; a share of 0.1 is a tenth. Exit code 1 if anything failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tryEdits } from './edits.ts';
import { tryInjections } from './injections.ts';
import { tryInputs } from './inputs.ts';
import { tryMemory } from './memory.ts';
import { tryKills } from './kills.ts';
import { randomFrom } from './random.ts';
import { trySaves } from './saves.ts';
import { Tally } from './tally.ts';

const WHOLE = { inputs: 3200, documents: 42, kills: 150, saves: 50, edits: 200, requests: 2000 };
const [share = 1, seed = 1] = process.argv.slice(2).map(Number);
const part = (whole: number): number => Math.ceil(whole * share);

const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-campaign-'));
const tally = new Tally();
const start = performance.now();
try {
  // Its work is done by a process of its own.
  const memory = tryMemory(part(WHOLE.requests), randomFrom(seed + 5), tally, folder);
  await tryInputs(part(WHOLE.inputs), randomFrom(seed), tally, folder);
  await tryInjections(part(WHOLE.documents), randomFrom(seed + 1), tally, folder);
  await tryKills(part(WHOLE.kills), randomFrom(seed + 2), tally, folder);
  await trySaves(part(WHOLE.saves), randomFrom(seed + 3), tally, folder);
  await tryEdits(part(WHOLE.edits), randomFrom(seed + 4), tally, folder);
  await memory;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const seconds = ((performance.now() - start) / 1000).toFixed(0);
process.stdout.write(`${tally.text()}seed ${String(seed)}, share ${String(share)}, ${seconds} s\n`);
process.exitCode = tally.failed > 0 ? 1 : 0;
