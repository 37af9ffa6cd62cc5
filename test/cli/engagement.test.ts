/** The worked engagement: the ten commands of its README, run as they stand there, give what is kept. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadResponse } from '../../src/input/response.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { job } from '../app/job.ts';
import { runHere, TODAY } from './here.ts';
import { scratch } from './run.ts';

const EXAMPLE = 'examples/example-meet';

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

/** Files named in full, what is written in a folder of its own; pages in place of PDFs, which need a browser. */
function argumentsOf(line: string): string[] {
  return line.split(' ').map((word) => {
    if (word.startsWith('examples/')) return path.resolve(word);
    if (word.startsWith('engagement/'))
      return path.join(folder, path.basename(word).replace(/\.pdf$/, '.txt'));
    return word;
  });
}

async function responseIn(file: string): Promise<VendorResponse> {
  const loaded = await loadResponse(file, job.library.catalogue, TODAY);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.value;
}

it('runs as its README says, and comes to what is kept', async () => {
  const readme = await readFile(`${EXAMPLE}/README.md`, 'utf8');
  const lines = [...readme.matchAll(/^npx vtc-pia (.+)$/gm)].map(([, line]) => line ?? '');
  expect(lines).toHaveLength(10);
  for (const line of lines) {
    const { code, err } = await runHere(argumentsOf(line));
    expect(code, `${line}\n${err}`).toBe(0);
  }
  const made = await responseIn(path.join(folder, 'example-meet-2026-11-20.yaml'));
  const kept = await responseIn(`${EXAMPLE}/second-round/example-meet-2026-11-20.yaml`);
  // By hand came: what was decided, the record, and the answer to a question put before.
  for (const key of ['answers', 'documents', 'intakes', 'letters', 'readings'] as const)
    expect(made[key], key).toEqual(kept[key]);
  const textOf = (name: string) => readFile(path.join(folder, name), 'utf8');
  const second = await textOf('second-review.txt');
  expect(second).toMatch(/12 points have changed; 8 of\s+them\s+are\s+shown\s+now/);
  expect(await textOf('correspondence.txt')).toContain('5 letters, 1 overdue, none awaited');
  const secrets = /penetration test|weak points|attackers|new owner|Ask Legal|Please call us|second-round\//;
  expect(second).toMatch(secrets);
  expect(await textOf('public.txt')).not.toMatch(secrets);
});
