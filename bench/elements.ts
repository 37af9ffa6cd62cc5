/**
 * How long a profile takes to assess by elements, as ratios to parsing its file in the same run: medians over rounds,
 * of the largest profile. Without a use; and with a use and the best settings.
 */
import { readFileSync } from 'node:fs';
import { openProducts } from '../src/app/products.ts';
import { vendorIds } from '../src/input/vendor-names.ts';
import { job } from '../test/app/job.ts';
import { judge, median } from './judge.ts';
import { parseYaml } from '../src/input/yaml.ts';
import { find, type AssessInput } from '../src/rules/assess.ts';

const ROUNDS = 25;

const { library } = job;
const { result: open } = await openProducts(job, vendorIds(), {
  everyEdition: true,
  configuration: 'default',
  context: 'school-class',
  hindsight: false,
});
const largest = open.products.reduce((a, b) =>
  readFileSync(a.file).length >= readFileSync(b.file).length ? a : b,
);
const text = readFileSync(largest.file, 'utf8');
const context = open.context?.context;

/** A fresh copy of the principles and the profile, so that nothing made in an earlier round is used again. */
function input(): AssessInput {
  const { principles } = library.catalogue;
  return { profile: largest.profile, principles: [...principles], edition: largest.edition, asOf: job.today };
}

/** What is measured, and the ratio to parsing that it should not exceed. */
const RUNS: [name: string, run: () => unknown, most: number][] = [
  [`parse ${largest.profile.id}.yaml`, () => parseYaml(text, largest.file), 1],
  ['assess without a use', () => find(input()), 2],
  [
    'assess with a use and the best settings',
    () => find({ ...input(), context, configuration: 'hardened' }),
    6,
  ],
];

const times = RUNS.map((): number[] => []);
for (let round = 0; round < ROUNDS + 5; round += 1)
  RUNS.forEach(([, run], index) => {
    const start = performance.now();
    run();
    // The first rounds warm up.
    if (round >= 5) times[index]?.push(performance.now() - start);
  });

const medians = times.map(median);
judge(
  RUNS.map(([name, , most], index) => {
    const [ms, floor] = [medians[index] ?? NaN, medians[0] ?? NaN];
    return { name, note: `${ms.toFixed(1)} ms`, found: ms / floor, most, unit: ' ×' };
  }),
);
