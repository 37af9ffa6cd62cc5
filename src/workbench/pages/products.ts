/** Every product in every edition: how much is shown of it, and for a use what it is fit for. */
import type { Job } from '../../app/job.ts';
import { type EditionLine, judgeVendors, listVendors } from '../../app/vendors.ts';
import { labelsOf } from '../../document/labels.ts';
import { paragraph } from '../../document/make.ts';
import { VERDICT_TONES } from '../../document/product/uses.ts';
import { sharesText } from '../../document/wording.ts';
import { fragmentViews } from '../../render/fragment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf, type VerdictsOn } from '../desk.ts';
import { pageAddress } from '../view.ts';
import { useNamed, usesOf } from './named.ts';

export async function productsPage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const { language, view } = desk;
  const { say, date } = language;
  const named = query.get('context') ?? '';
  const use = await useNamed(named, desk);
  const editions = await editionsIn(desk);
  signal.throwIfAborted();
  const verdicts = await verdictsIn(desk, use, signal);
  const rows = editions.map(({ product, edition, name, editionName, overall, newestEvidence }, at) => {
    const verdict = verdicts.get(`${product}@${edition}`);
    const inline = [
      ...(verdict === undefined
        ? []
        : [paragraph([{ badge: VERDICT_TONES[verdict], text: say(`verdict.${verdict}`) }])]),
      paragraph([{ bar: overall, text: sharesText(overall, language) }]),
    ];
    return {
      href: pageAddress('product', { product: `${product}@${edition}`, context: named }),
      name,
      edition: editionName,
      newest: newestEvidence === null ? say('workbench.products.none') : date(newestEvidence),
      standing: fragmentViews(inline, labelsOf(language), `line-${at}`),
    };
  });
  return html(
    view('products', {
      title: say('workbench.products.title'),
      intro: say('workbench.products.intro'),
      use: {
        label: say('workbench.use'),
        choices: choices([['', say('workbench.use.none')], ...(await usesOf(desk))], named),
      },
      columns: {
        caption: say('workbench.products.title'),
        product: say('workbench.product'),
        edition: say('workbench.edition'),
        standing: say('workbench.standing'),
        newest: say('workbench.newest'),
      },
      rows,
    }),
  );
}

async function editionsIn(desk: Desk): Promise<readonly EditionLine[]> {
  const job = jobOf(desk);
  return desk.editions.of(job.today, '', async () => (await listVendors(job, undefined)).result);
}

/** By product and edition; a use of the folder may have changed since it was last asked for. */
async function verdictsIn(desk: Desk, use: string | undefined, signal: AbortSignal): Promise<VerdictsOn> {
  if (use === undefined) return new Map();
  if (!desk.library.presets.has(use)) return verdictsOn(use, jobOf(desk, signal));
  const job = jobOf(desk);
  return desk.verdicts.of(job.today, use, () => verdictsOn(use, job));
}

async function verdictsOn(use: string, job: Job): Promise<VerdictsOn> {
  const { result } = await judgeVendors(job, undefined, use);
  return new Map(
    result.flatMap(({ product, edition, uses: [found] }) => {
      const verdict = found?.verdict ?? null;
      return verdict === null ? [] : [[`${product}@${edition}`, verdict.value] as const];
    }),
  );
}
