/** Every product in every edition: how much is shown of it, and for a use what it is fit for. */
import { judgeVendors, listVendors } from '../../app/vendors.ts';
import { labelsOf } from '../../document/labels.ts';
import { paragraph } from '../../document/make.ts';
import { VERDICT_TONES } from '../../document/product/uses.ts';
import { sharesText } from '../../document/wording.ts';
import { fragmentViews } from '../../render/fragment.ts';
import type { UseVerdict } from '../../types/assessment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { pageAddress } from '../view.ts';
import { useNamed, usesOf } from './named.ts';

export async function productsPage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const { language, view } = desk;
  const { say, date } = language;
  const named = query.get('context') ?? '';
  const use = await useNamed(named, desk);
  const job = jobOf(desk, signal);
  const { result: editions } = await listVendors(job, undefined);
  const verdicts = use === undefined ? new Map<string, UseVerdict['value']>() : await verdictsOn(use, job);
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

async function verdictsOn(
  use: string,
  job: Parameters<typeof judgeVendors>[0],
): Promise<ReadonlyMap<string, UseVerdict['value']>> {
  const { result } = await judgeVendors(job, undefined, use);
  return new Map(
    result.flatMap(({ product, edition, uses: [found] }) => {
      const verdict = found?.verdict ?? null;
      return verdict === null ? [] : [[`${product}@${edition}`, verdict.value] as const];
    }),
  );
}
