/** For each product whether it is shortlisted, and on what grounds: a text that a tender file can hold. */
import type { Assessment } from '../../../types/assessment.ts';
import type { ComparedProduct, Comparison } from '../../../types/comparison.ts';
import { verdictCell } from '../../comparison/cells.ts';
import type { NameOf } from '../../comparison/names.ts';
import { answerLines } from '../../comparison/answer.ts';
import { chance, VERDICTS } from '../../figures.ts';
import { shapeOf } from '../marks.ts';
import { decisiveFirst } from '../reasons.ts';
import { counted, fill, type Words } from '../words.ts';

/** Changes that are named. */
const MOST_CHANGES = 4;

export function rationaleView(one: Comparison, nameOf: NameOf, words: Words) {
  return {
    products: one.products.map((product, index) => ({
      id: `rationale-${index + 1}`,
      ...productView(product, one, nameOf, words),
    })),
    conclusion: answerLines(one, nameOf),
  };
}

function productView(product: ComparedProduct, one: Comparison, nameOf: NameOf, words: Words) {
  const { assessment, barred, provisional } = product;
  const { rationaleStatus: status } = words.comparison;
  const key = barred !== null ? 'barred' : provisional ? 'provisional' : 'listed';
  return {
    name: nameOf({ vendor: assessment.vendor.id, edition: assessment.edition }),
    edition: assessment.editionName,
    shape: shapeOf(assessment.verdict?.value ?? 'undetermined'),
    status: status[key],
    verdict: verdictCell(product),
    text: sentences(product, one, words).join(' '),
    grounds: barred === 'nothing-known' ? [] : distinct(decisiveFirst(assessment).map(({ text }) => text)),
    changes: distinct((assessment.verdict?.wouldChange ?? []).map(({ text }) => text)).slice(0, MOST_CHANGES),
  };
}

function sentences({ assessment, barred, safety }: ComparedProduct, one: Comparison, words: Words): string[] {
  const { comparison: texts } = words;
  if (barred === 'nothing-known') return [texts.darkText];
  const little = barred === 'little-known' ? [texts.littleText] : [];
  const share = one.ranking?.acceptability.find(
    ({ vendor, edition }) => vendor === assessment.vendor.id && edition === assessment.edition,
  )?.ranks[0];
  const n = safety.switches.length;
  const verdict = VERDICTS[safety.hardened.verdict];
  return [
    ...little,
    needsText(assessment, words),
    ...(share === undefined
      ? []
      : [fill(barred === null ? texts.firstIn : texts.firstInUnfit, { share: chance(share) })]),
    n === 0 ? texts.noSwitches : fill(texts.hardenedText, { switches: counted(texts.switches, n), verdict }),
  ];
}

function needsText({ requirements }: Assessment, { comparison: texts }: Words): string {
  const met = requirements.filter(({ status }) => status === 'met').length;
  return requirements.length === 0 ? texts.noNeeds : counted(texts.met, requirements.length, { met });
}

/** A gate that is a requirement, too, says the same twice. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
