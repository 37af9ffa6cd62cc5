/**
 * What comparing twenty products under drawn weights costs in CPU, against a plain double loop that draws the same
 * weights, adds up and counts the same pairs: medians over rounds, in one process. The products have every element of
 * the catalogue. Memory is looked at with ten times the samples.
 */
import { openProducts, inputOf } from '../src/app/products.ts';
import { openLibrary } from '../src/app/library.ts';
import { find } from '../src/rules/assess.ts';
import type { Compared } from '../src/rules/compare.ts';
import { pairs, type Sampling } from '../src/rules/pairs.ts';
import { seededRandom } from '../src/rules/random.ts';
import { judge, median } from './judge.ts';

const PRODUCTS = 20;
const SAMPLES = 100_000;
const ROUNDS = 7;
/** The ratio to the floor, the seconds of CPU, and the MB more for ten times the samples, that counting pairs should not exceed. */
const MOST = { ratio: 1.5, seconds: 1, grown: 50 };
const TODAY = '2026-11-29';
const VENDORS = ['zoom', 'jitsi', 'signal', 'webex', 'wire', 'whereby', 'bigbluebutton', 'google-meet'];

const noFiles = (): never => {
  throw new Error('no file of a user is read here');
};
const workspace = { read: noFiles, list: noFiles, files: noFiles, writeNew: noFiles, replace: noFiles };
const job = { workspace, library: await openLibrary(), today: TODAY };
const { result: open } = await openProducts(job, VENDORS, {
  everyEdition: true,
  configuration: 'default',
  context: 'public-library',
  hindsight: false,
});
const found = open.products.map((one) => find(inputOf(job, open, one)));
const products = Array.from({ length: PRODUCTS }, (_, at): Compared => {
  const one = found[at % found.length];
  if (one === undefined) throw new Error('no product');
  return { id: `p${String(at)}`, found: one };
});
const principles = job.library.catalogue.principles.map(({ id }) => id);

function compared(samples: number): void {
  const sampling: Sampling = {
    seed: 1,
    draws: samples,
    parameters: new Map(principles.map((id) => [id, 1])),
  };
  pairs(products, sampling);
}

const shown = Float64Array.from(
  products.flatMap((one) =>
    principles.map((id) => {
      const share = one.found.score.principles.get(id)?.shown;
      return share === undefined ? 0 : Number(share.n) / Number(share.d);
    }),
  ),
);

/** The same draws, one sum a product, one comparison a pair: the least that the method needs. */
function floor(samples: number): Float64Array {
  const random = seededRandom(1);
  const [drawn, values] = [new Float64Array(principles.length), new Float64Array(PRODUCTS)];
  const more = new Float64Array(PRODUCTS * PRODUCTS);
  for (let sample = 0; sample < samples; sample += 1) {
    let all = 0;
    for (let p = 0; p < drawn.length; p += 1) all += drawn[p] = -Math.log(random.unit());
    for (let i = 0, at = 0; i < PRODUCTS; i += 1) {
      let value = 0;
      for (let p = 0; p < drawn.length; p += 1, at += 1) value += (drawn[p]! / all) * shown[at]!;
      values[i] = value;
    }
    for (let i = 0; i < PRODUCTS; i += 1)
      for (let j = i + 1; j < PRODUCTS; j += 1) {
        if (values[i]! > values[j]!) more[i * PRODUCTS + j]! += 1;
        else if (values[i]! < values[j]!) more[j * PRODUCTS + i]! += 1;
      }
  }
  return more;
}

/** Seconds of CPU, of this process as a whole. */
function cpu(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const times = { compared: [] as number[], floor: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const spent = { compared: cpu(() => compared(SAMPLES)), floor: cpu(() => floor(SAMPLES)) };
  // The first round compiles.
  if (round === 0) continue;
  times.compared.push(spent.compared);
  times.floor.push(spent.floor);
}
const [ours, least] = [median(times.compared), median(times.floor)];
const before = process.memoryUsage().rss;
compared(10 * SAMPLES);
const grown = (process.memoryUsage().rss - before) / 2 ** 20;
judge([
  { name: 'comparing 20 products, CPU', found: ours, most: MOST.seconds, unit: ' s' },
  {
    name: 'against the floor',
    note: `floor ${least.toFixed(2)} s`,
    found: ours / least,
    most: MOST.ratio,
    unit: ' ×',
  },
  { name: 'ten times the samples, memory', found: grown, most: MOST.grown, unit: ' MB' },
]);
