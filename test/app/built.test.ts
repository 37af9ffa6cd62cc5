/** What the build kept of shipped products is what the rules find, and is taken only where all is as it was. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSpan } from '../../src/app/built.ts';
import type { Job } from '../../src/app/job.ts';
import { type AssessOptions, inputOf, openProducts, shippedUses } from '../../src/app/products.ts';
import { scoreProducts } from '../../src/app/score.ts';
import { judgeVendors, listVendors } from '../../src/app/vendors.ts';
import { type BuiltOutcomes, builtOutcomes } from '../../src/input/outcomes.ts';
import { vendorIds } from '../../src/input/vendor-names.ts';
import { addDays } from '../../src/rules/dates.ts';
import { outcomesOf } from '../../src/rules/outcome.ts';
import { runHere } from '../cli/here.ts';
import { scratch, vtcPia } from '../cli/run.ts';
import { job as empty } from './job.ts';

const SHIPPED: AssessOptions = { configuration: 'default', hindsight: false };
/** The day of the build, and the last that it looked at. */
const spansOfZoom = builtOutcomes('zoom')?.editions['paid'] ?? [];
const [FIRST, LAST] = [spansOfZoom[0]?.from ?? '', spansOfZoom.at(-1)?.to ?? ''];
/** Days between them, far from each other. */
const DAYS = [0, 40, 80, 120, 160].map((by) => addDays(FIRST, by));

const built: Job = { ...empty, today: FIRST, built: builtOutcomes };
const asked: Job = { ...empty, today: FIRST };
/** Both, as of a day that has not come for anybody else. */
const onDay = (day: string): [Job, Job] => [
  { ...built, today: day },
  { ...asked, today: day },
];

async function spanOf(
  name: string,
  options: Partial<AssessOptions> = {},
  change: (found: BuiltOutcomes) => BuiltOutcomes = (found) => found,
): Promise<unknown> {
  const job: Job = {
    ...built,
    today: LAST,
    built: (product) => {
      const found = builtOutcomes(product);
      return found === undefined ? undefined : change(found);
    },
  };
  const { result: open } = await openProducts(job, [name], { ...SHIPPED, asOf: FIRST, ...options });
  return open.products.map((product) => builtSpan(job, open, product))[0];
}

describe('what the build kept', () => {
  it('is there for every edition of every product, for half a year', () => {
    const months = (Date.parse(LAST) - Date.parse(FIRST)) / 86_400_000;
    expect(months).toBeGreaterThan(175);
    expect(vendorIds().map((id) => Object.keys(builtOutcomes(id)?.editions ?? {}).length)).not.toContain(0);
  });

  it.each(DAYS)('is what the rules find on %s', async (day) => {
    const [withBuild, without] = onDay(day);
    expect(await listVendors(withBuild, undefined)).toEqual(await listVendors(without, undefined));
    const { result: open } = await openProducts(without, vendorIds(), { ...SHIPPED, everyEdition: true });
    const contexts = (await shippedUses(without)).map(({ context }) => context);
    const { result } = await judgeVendors(withBuild, undefined);
    expect(result.map(({ uses }) => uses)).toEqual(
      open.products.map((product) => outcomesOf(inputOf(without, open, product), contexts)),
    );
  });

  it('makes the short result that the rules make', async () => {
    const names = ['zoom', 'jitsi@jaas', 'skype'];
    const [withBuild, without] = await Promise.all(
      [built, asked].map(async (job) => (await scoreProducts(job, names, SHIPPED)).result),
    );
    expect(withBuild?.map(({ summary }) => summary.result)).toEqual(
      without?.map(({ summary }) => summary.result),
    );
    expect(withBuild?.map((one) => one.whole().result)).toEqual(without?.map((one) => one.whole().result));
  });

  it.each(['score zoom jitsi@jaas skype', 'vendors', 'vendors --uses'])(
    'makes the command say what the rules make it say: %s',
    async (line) => {
      const typed = [...line.split(' '), '--as-of', FIRST];
      const command = await vtcPia(typed);
      expect(command).toEqual(await runHere(typed, { today: LAST }));
      expect(command.code).toBe(0);
    },
  );

  it('is taken for a product as shipped on a day that it looked at', async () => {
    expect(await spanOf('zoom')).toMatchObject({ from: FIRST });
    expect(await spanOf('zoom', { asOf: LAST })).toMatchObject({ to: LAST });
  });

  it.each<[string, Partial<AssessOptions>]>([
    ['a day before the build', { asOf: addDays(FIRST, -1) }],
    ['settings that are on', { configuration: 'hardened' }],
    ['a use', { context: 'telehealth' }],
    ['hindsight', { hindsight: true }],
  ])('is not taken for %s', async (_, options) => {
    expect(await spanOf('zoom', options)).toBeUndefined();
  });

  it('is not taken for a day after the last that it looked at', async () => {
    const job = { ...built, today: addDays(LAST, 1) };
    const { result: open } = await openProducts(job, ['zoom'], SHIPPED);
    expect(open.products.map((product) => builtSpan(job, open, product))).toEqual([undefined]);
  });

  it('is not taken for a use of the user that bears the id of a shipped one', async () => {
    const file = path.join(await scratch(), 'own.yaml');
    const bare = { id: 'telehealth', title: 'Own use', summary: 'Nothing is required.' };
    await writeFile(file, JSON.stringify(bare));
    const own = (await judgeVendors(built, undefined, file)).result;
    expect(own).toEqual((await judgeVendors(asked, undefined, file)).result);
    const shipped = (await judgeVendors(built, undefined, 'telehealth')).result;
    const verdicts = (all: typeof own): unknown[] => all.map(({ uses }) => uses[0]?.verdict);
    expect(verdicts(own)).not.toEqual(verdicts(shipped));
  });

  it('is not taken where the profile, a part of the catalogue or a use is another', async () => {
    const { restsOn = [] } = builtOutcomes('zoom') ?? {};
    expect(restsOn.length).toBeGreaterThan(15);
    for (const at of restsOn.keys())
      expect(
        await spanOf('zoom', {}, (found) => ({ ...found, restsOn: restsOn.with(at, '0'.repeat(64)) })),
      ).toBeUndefined();
    expect(
      await spanOf('zoom', {}, (found) => ({ ...found, restsOn: restsOn.slice(0, -1) })),
    ).toBeUndefined();
  });

  it('is taken wherever the package lies', async () => {
    const inputs = built.library.inputs.map((one) => ({ ...one, path: `elsewhere/${one.path}` }));
    const job = { ...built, library: { ...built.library, inputs } };
    const { result: open } = await openProducts(job, ['zoom'], { ...SHIPPED, asOf: FIRST });
    const [product] = open.products.map((one) => ({ ...one, file: '/elsewhere/vendors/zoom.yaml' }));
    expect(product === undefined ? undefined : builtSpan(job, open, product)).toMatchObject({ from: FIRST });
  });
});
