/** The organisation's own policies beside the product: what they demand, what it does, whether it fits, what to adjust. */
import type { Demand, Policy } from '../../types/case.ts';
import type { PiaDemand } from '../../types/pia.ts';
import { cell, facts, paragraph, section } from '../make.ts';
import type { Block, Cell, Inline, Paragraph, Row, Tone } from '../model.ts';
import { prose } from '../prose.ts';
import { holdsFor } from '../evidence.ts';
import { toneOf } from '../product/why.ts';
import { elementsOf, elementText, settingText, standingWord, verdictWord } from '../wording.ts';
import { cellOf, writtenTable } from './part.ts';
import type { PiaTexts } from './subject.ts';

const TONES: Readonly<Record<PiaDemand['fit'], Tone>> = {
  fits: 'shown',
  'in-part': 'part',
  open: 'open',
  'does-not-fit': 'short',
};

export function policiesPart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const policies = (texts.case.policies ?? []).filter((policy) => Object.keys(policy).length > 1);
  if (policies.length === 0) return [];
  const [table] = writtenTable(
    {
      id: 'policies',
      caption: say('policy.table'),
      columns: [
        { title: say('policy.fit'), heads: true, width: 1.5 },
        { title: say('policy.demand'), width: 4.6 },
        { title: say('policy.product'), width: 8.2 },
        { title: say('policy.adjust'), width: 4 },
      ],
    },
    [[]],
  );
  const rows = policies.flatMap((policy) => policyRows(policy, texts));
  const blocks = [
    paragraph(say('policy.intro')),
    ...twoVerdicts(texts).map((text) => paragraph([{ strong: [text] }])),
    ...facts(
      policies.filter((one) => !isPlain(textOf(one))).map((one) => [titleOf(one, texts), textOf(one)]),
    ),
    ...(table === undefined ? [] : [{ ...table, rows }]),
  ];
  return [section('policies', say('policy.caption'), blocks, { numbered: false, unlisted: true })];
}

/** The verdict by law, and by the organisation's own rules; nothing where these have no must. */
export function twoVerdicts({ pia, language }: Pick<PiaTexts, 'pia' | 'language'>): string[] {
  const { say } = language;
  const own = pia.policies.verdict;
  if (own === null || pia.assessment === null) return [];
  const law = verdictWord(pia.assessment, language);
  return [say('policy.two-verdicts', { law, own: say(`verdict.${own.value}`) })];
}

function policyRows(policy: Policy, texts: PiaTexts): Row[] {
  const found = texts.pia.policies.demands.filter((one) => one.policy === policy.id);
  return [
    { group: true, cells: [headOf(policy, texts)] },
    ...(policy.demands ?? []).flatMap((demand, at): Row[] => {
      const one = found.find((entry) => entry.demand === at);
      return one === undefined ? [] : [{ cells: demandCells(demand, one, texts) }];
    }),
  ];
}

/** The policy above its demands, with what it lays down. */
function headOf(policy: Policy, texts: PiaTexts): Cell {
  const blocks = textOf(policy);
  const title = titleOf(policy, texts);
  return isPlain(blocks)
    ? cell([
        paragraph([{ strong: [title] }]),
        ...blocks.map((block) => ({ ...block, tone: 'note' as const })),
      ])
    : cell(title);
}

function textOf({ id, text, title = id }: Policy): Block[] {
  return prose(text, `policy-${id}`, title);
}

/** Text that stands in a row; lists and tables stand above. */
function isPlain(blocks: readonly Block[]): blocks is Paragraph[] {
  return blocks.every(({ kind }) => kind === 'paragraph');
}

function titleOf(
  { id, title = id, date, about }: Policy,
  { language: { say, date: dateText } }: PiaTexts,
): string {
  const name = date === undefined ? title : say('policy.since', { title, date: dateText(date) });
  return about === undefined ? name : `${say(`policy.about.${about}`)}: ${name}`;
}

function demandCells(demand: Demand, one: PiaDemand, texts: PiaTexts): Cell[] {
  const { say } = texts.language;
  const must = one.must ? [paragraph(say('policy.must', { reason: demand.reason ?? '' }), 'note')] : [];
  const reason = one.must ? [] : prose(demand.reason, '', '');
  return [
    { content: [{ badge: TONES[one.fit], text: say(`policy.fit.${one.fit}`) }] },
    demand.demand === undefined
      ? cellOf(undefined, texts)
      : { content: [paragraph(demand.demand), ...must, ...reason] },
    {
      content: [
        ...one.elements.map(({ element }) => paragraph(elementLine(element, texts))),
        ...prose(demand.does, '', ''),
      ],
    },
    {
      content: [...prose(demand.adjust, '', ''), ...settingLines(one, texts).map((text) => paragraph(text))],
    },
  ];
}

/** How the element stands, with its sources; where it is not shown the finding behind it, too. */
function elementLine(id: string, { product, language }: PiaTexts): readonly Inline[] {
  const found = product === undefined ? undefined : elementsOf(product.result).get(id);
  if (product === undefined || found === undefined) return [id];
  const { finding, sources, standing } = found;
  return [
    `${elementText(product, id)} `,
    { badge: toneOf(found), text: standingWord(found.standing, language) },
    ...(standing === 'in-part' ? [` (${holdsFor(found, product, language)})`] : []),
    ...(finding === null || standing === 'shown' ? [] : [` ${product.names.finding(finding).summary}`]),
    ...(sources.length === 0 ? [] : [' ', { cite: sources }]),
  ];
}

function settingLines({ fit, elements }: PiaDemand, { product, language }: PiaTexts): string[] {
  if (product === undefined || fit === 'fits') return [];
  const settings = new Set(elements.flatMap((one) => one.settings));
  return [...settings].map((id) => language.say('policy.setting', { setting: settingText(product, id) }));
}
