/**
 * Memory over many PDFs in one process: heap after a forced collection and RSS after each document, and their slopes
 * after the first quarter. Run: node --expose-gc --max-old-space-size=256 bench/memory.ts [documents]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../src/cli/run.ts';
import { localDay } from '../src/local-day.ts';

const DOCUMENTS = Number(process.argv[2] ?? 200);
/** MB a document that heap and RSS may grow by, and the peak of RSS in MB. */
const MOST = { slope: 0.2, peak: 400 };

const gc = globalThis.gc;
if (gc === undefined) throw new Error('run it with --expose-gc');
const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-memory-'));
const example = readFileSync('examples/public-library/pia.yaml', 'utf8');
const files = Array.from({ length: DOCUMENTS }, (_, index) => {
  const file = path.join(folder, `case-${String(index)}.yaml`);
  writeFileSync(file, example.replace(/^id: .*$/m, `id: case-${String(index)}`).replace(/^logo: .*$/m, ''));
  return file;
});

const samples: { heap: number; rss: number }[] = [];
const sample = (): void => {
  gc();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  samples.push({ heap: (heapUsed + arrayBuffers) / 1e6, rss: rss / 1e6 });
};
const code = await run(['report', ...files, '-o', path.join(folder, 'out/')], {
  out: () => undefined,
  err: (text) => (text.endsWith(' written\n') ? sample() : process.stderr.write(text)),
  ...{ columns: 80, env: process.env, today: localDay(new Date()) },
});
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
  peak: process.resourceUsage().maxRSS / 1000,
};
process.stdout.write(
  [
    `${String(samples.length)} of ${String(DOCUMENTS)} documents, exit code ${String(code)}`,
    `heap   ${found.heap.toFixed(3)} MB a document (at most ${String(MOST.slope)}), now ${samples.at(-1)!.heap.toFixed(0)} MB`,
    `RSS    ${found.rss.toFixed(3)} MB a document (at most ${String(MOST.slope)})`,
    `peak   ${found.peak.toFixed(0)} MB (at most ${String(MOST.peak)})`,
    '',
  ].join('\n'),
);
const isFlat = found.heap < MOST.slope && found.rss < MOST.slope && found.peak <= MOST.peak;
process.exitCode = isFlat && code === 0 && samples.length === DOCUMENTS ? 0 : 1;
