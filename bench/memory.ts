/**
 * Memory over many PDFs in one process of the command: heap after a forced collection and RSS after each document,
 * and their slopes after the first quarter. Run: node bench/memory.ts [documents]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judge } from './judge.ts';
import { flags, launcher } from './launcher.ts';

const DOCUMENTS = Number(process.argv[2] ?? 200);
interface Sample {
  heap: number;
  rss: number;
}

/** MB a document that heap and RSS may grow by, and the peak of RSS in MB. */
const MOST = { slope: 0.2, peak: 400 };

/** Runs in the command's process: after each document that it says is written, it collects and measures. */
const SAMPLER = `
  const fs = require('node:fs');
  const write = fs.writeSync;
  const say = (what) => write(1, JSON.stringify(what) + '\\n');
  fs.writeSync = (fd, text, ...rest) => {
    if (fd === 2 && String(text).endsWith(' written\\n')) {
      gc();
      const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
      say({ heap: (heapUsed + arrayBuffers) / 1e6, rss: rss / 1e6 });
    }
    return write(fd, text, ...rest);
  };
  process.on('exit', () => say({ peak: process.resourceUsage().maxRSS / 1000 }));`;

const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-memory-'));
const example = readFileSync('examples/public-library/pia.yaml', 'utf8');
const files = Array.from({ length: DOCUMENTS }, (_, index) => {
  const file = path.join(folder, `case-${String(index)}.yaml`);
  writeFileSync(file, example.replace(/^id: .*$/m, `id: case-${String(index)}`));
  return file;
});

const sampler = path.join(folder, 'sampler.cjs');
writeFileSync(sampler, SAMPLER);
const { status: code, stdout } = spawnSync(
  process.execPath,
  [
    '--expose-gc',
    '--max-old-space-size=256',
    ...flags,
    '--require',
    sampler,
    launcher,
    'report',
    ...files,
    '-o',
    path.join(folder, 'out/'),
  ],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 },
);
const said = stdout
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample & { peak?: number });
const samples = said.filter(({ peak }) => peak === undefined);
rmSync(folder, { recursive: true });

/** Least squares, MB a document. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const [above, below] = values.reduce<[number, number]>(
    ([a, b], one, at) => [a + (at - middle) * (one - mean), b + (at - middle) ** 2],
    [0, 0],
  );
  return above / below;
}

const steady = samples.slice(Math.floor(samples.length / 4));
const found = {
  heap: slope(steady.map(({ heap }) => heap)),
  rss: slope(steady.map(({ rss }) => rss)),
  peak: said.at(-1)?.peak ?? NaN,
};
process.stdout.write(
  `${String(samples.length)} of ${String(DOCUMENTS)} documents, exit code ${String(code)}\n`,
);
/** Whether it levels off or goes on. */
const tenths = Array.from({ length: 10 }, (_, at) =>
  samples.slice(Math.floor((at * samples.length) / 10), Math.floor(((at + 1) * samples.length) / 10)),
);
const means = tenths.map((part) => part.reduce((sum, { rss }) => sum + rss, 0) / part.length);
process.stdout.write(`RSS, mean of each tenth of the documents: ${means.map(Math.round).join(' ')} MB\n`);
judge([
  {
    name: 'heap a document',
    note: `now ${(samples.at(-1)?.heap ?? NaN).toFixed(0)} MB`,
    found: found.heap,
    most: MOST.slope,
    unit: ' MB',
  },
  { name: 'RSS a document', found: found.rss, most: MOST.slope, unit: ' MB' },
  { name: 'peak of RSS', found: found.peak, most: MOST.peak, unit: ' MB' },
]);
if (code !== 0 || samples.length < DOCUMENTS) process.exitCode = 1;
