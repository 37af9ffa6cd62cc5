/** What the rules find of every shipped edition, kept for the days that come: see src/app/built.ts. */
import { writeFile } from 'node:fs/promises';
import { hashesOf } from '../app/built.ts';
import { openLibrary } from '../app/library.ts';
import { inputOf, openProducts, shippedUses } from '../app/products.ts';
import { type BuiltOutcomes, outcomesPlace } from '../input/outcomes.ts';
import { vendorIds } from '../input/vendor-names.ts';
import { addMonths } from '../rules/dates.ts';
import { spansOf } from '../rules/outcome.ts';
import { diskWorkspace } from '../store/disk.ts';

/** How long what is found is kept. Half a year takes about three seconds of the build; later days are asked of the rules. */
const MONTHS = 6;

/** Writes one JSON file for each product of vendors/, whose trees have to be there; throws InvalidInput. */
export async function writeOutcomes(today: string): Promise<void> {
  const job = { workspace: diskWorkspace(), library: await openLibrary(), today };
  const contexts = (await shippedUses(job)).map(({ context }) => context);
  const options = { everyEdition: true, configuration: 'default', hindsight: false } as const;
  for (const id of vendorIds()) {
    const { result: open } = await openProducts(job, [id], options);
    const found: BuiltOutcomes = {
      restsOn: open.products.slice(0, 1).flatMap((product) => hashesOf(job, product)),
      editions: Object.fromEntries(
        open.products.map((product) => [
          product.edition,
          spansOf(inputOf(job, open, product), contexts, addMonths(today, MONTHS)),
        ]),
      ),
    };
    await writeFile(outcomesPlace(id), JSON.stringify(found));
  }
}
