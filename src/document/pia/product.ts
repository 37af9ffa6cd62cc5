/** The product for this use: verdict, what falls short and is open, conditions, and what is met in one line each. */
import type { AssessedRequirement, UseVerdict } from '../../types/assessment.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Cell, Inline, Tone } from '../model.ts';
import {
  becauseText,
  conditionText,
  elementsOf,
  elementText,
  standingWord,
  verdictWord,
} from '../wording.ts';
import { holdsFor, isMixed } from '../evidence.ts';
import { capital } from '../known.ts';
import { plainCell, writtenTable } from './part.ts';
import { type PiaTexts, productNames } from './subject.ts';

export function productBlocks(texts: PiaTexts): Block[] {
  const { product, pia, language } = texts;
  if (product === undefined) return [paragraph(language.say('pia.product.none'))];
  const { result } = product;
  const lead = language.say('pia.product.lead', {
    product: result.vendor.name,
    edition: result.editionName,
    verdict: verdictWord(result, language),
  });
  return [
    paragraph(lead, 'lead'),
    ...(pia.use === null ? [paragraph(language.say('pia.product.no-use'))] : []),
    ...(result.verdict === null ? [] : verdictBlocks(result.verdict, texts)),
    ...requirementsBlocks(texts),
    ...furtherTasks(texts),
    ...changedByCase(texts),
    paragraph(
      [
        language.say('pia.product.where', { annex: texts.annex('evidence') }),
        ...(pia.use === null
          ? []
          : [` ${language.say('pia.product.laws', { section: texts.section('control') })}`]),
      ],
      'note',
    ),
  ];
}

function verdictBlocks(verdict: UseVerdict, texts: PiaTexts): Block[] {
  const { product, language } = texts;
  if (product === undefined) return [];
  const { say } = language;
  return headed(
    say('pia.product.conditions'),
    verdict.conditions.map((one) => conditionText(one, product, language)),
  );
}

/** Tasks of whoever runs the product that the use requires or a policy demands: how many, and how many are not shown. */
export function ownTasks({ pia }: Pick<PiaTexts, 'pia'>): { all: number; open: number; rest: number } {
  const demanded = new Set(
    pia.policies.demands.flatMap(({ elements }) => elements.map((one) => one.element)),
  );
  const asked = pia.check.tasks.filter(({ must, element }) => must !== null || demanded.has(element));
  const open = asked.filter(({ done }) => !done).length;
  return { all: asked.length, open, rest: pia.check.tasks.length - asked.length };
}

function headed(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [paragraph([{ strong: [title] }]), ...list(items)];
}

/** What is not met gets a row; what is met is named by its code, requirement by requirement. */
function requirementsBlocks(texts: PiaTexts): Block[] {
  const { product, language } = texts;
  if (product === undefined || texts.pia.use === null) return [];
  const { say } = language;
  const isMet = ({ status }: AssessedRequirement): boolean =>
    status === 'shown' || status === 'does-not-apply';
  const met = product.result.requirements.filter(isMet);
  const rest = product.result.requirements.filter((one) => !isMet(one));
  return [
    ...writtenTable(
      {
        id: 'requirements',
        caption: say('pia.product.requirements'),
        columns: [
          { title: say('pia.label.standing'), heads: true, width: 1.5 },
          { title: say('pia.product.asked'), width: 18 },
        ],
        ...(met.length === 0
          ? {}
          : {
              note: say('pia.product.met', {
                n: met.length,
                codes: met.map(({ element }) => product.names.element(element).code).join(', '),
              }),
            }),
      },
      rest.map((one) => requirementRow(one, texts)),
    ),
  ];
}

/** Why it is open, or whom it holds for and whom not. */
function openText(id: string, { product, language }: PiaTexts): string | undefined {
  const found = product === undefined ? undefined : elementsOf(product.result).get(id);
  if (product === undefined || found === undefined) return undefined;
  if (isMixed(found)) return holdsFor(found, product, language);
  return found.openBecause.length === 0 ? undefined : becauseText(found.openBecause, language);
}

/** What falls short says which finding says so. */
function shortBecause(id: string, { product }: PiaTexts): Inline[] {
  const found = product === undefined ? undefined : elementsOf(product.result).get(id);
  if (product === undefined || found === undefined) return [];
  const { finding, sources } = found;
  return [
    ...(finding === null ? [] : [` ${product.names.finding(finding).summary}`]),
    ...(sources.length === 0 ? [] : [' ', { cite: sources }, '.']),
  ];
}

/** What else is up to whoever runs the product: counted, since neither use nor policies ask for it. */
function furtherTasks(texts: PiaTexts): Block[] {
  const { rest: count } = ownTasks(texts);
  if (count === 0) return [];
  return [
    paragraph(
      texts.language.say('pia.product.more-yours', { count, annex: texts.annex('evidence') }),
      'note',
    ),
  ];
}

/** Colour and shape of where something stands. */
export const STANDING_TONES: Readonly<Record<AssessedRequirement['status'], Tone>> = {
  shown: 'shown',
  'in-part': 'part',
  open: 'open',
  short: 'short',
  'does-not-apply': 'none',
  yours: 'yours',
};

/** With the reason and who asks for it, and why it is open. */
function requirementRow(
  { element, must, status, reason, askedBy }: AssessedRequirement,
  texts: PiaTexts,
): Cell[] {
  const { say } = texts.language;
  const isDone =
    status === 'yours' && texts.pia.check.tasks.some((one) => one.element === element && one.done);
  const because = isDone ? say('pia.product.task-found') : openText(element, texts);
  return [
    {
      content: [
        isDone
          ? { badge: 'shown', text: say('standing.yours-done') }
          : { badge: STANDING_TONES[status], text: standingWord(status, texts.language) },
      ],
    },
    {
      content: [
        { strong: [elementText({ names: productNames(texts) }, element)] },
        ' ',
        { emphasis: [`${capital(say(must ? 'pia.product.must' : 'pia.product.should'))}.`] },
        ...(reason === null ? [] : [` ${reason}`]),
        ` (${askedBy ?? say('pia.product.essential')})`,
        ...(because === undefined ? [] : [` ${capital(because).replace(/\.$/u, '')}.`]),
        ...(status === 'short' ? shortBecause(element, texts) : []),
      ],
    },
  ];
}

/** What the case does not ask although the preset or every use does, with the printed reason. */
function changedByCase(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const table = (
    id: string,
    caption: string,
    entries: readonly { element: string; reason: string }[],
  ): Block[] =>
    writtenTable(
      {
        id,
        caption,
        columns: [{ title: say('pia.label.element'), heads: true }, say('pia.label.reason')],
      },
      entries.map(({ element, reason }) => [
        plainCell(elementText({ names: productNames(texts) }, element)),
        plainCell(reason),
      ]),
    );
  return [
    ...table('dropped', say('pia.product.dropped'), texts.pia.use?.dropped ?? []),
    ...table('waived', say('pia.product.waived'), texts.pia.use?.waived ?? []),
  ];
}
