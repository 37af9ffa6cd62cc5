/** The page that a manager reads in a minute: is there a winner, who may be used, and on what footing. */
import type { ComparedProduct, Comparison } from '../../../types/comparison.ts';
import { gatesCell, requirementsCell, verdictCell } from '../../comparison/cells.ts';
import { assessmentOf, type NameOf } from '../../comparison/names.ts';
import { answerLines } from '../../comparison/answer.ts';
import { shapeOf } from '../marks.ts';
import { figuresOf } from '../summary.ts';
import { counted, type Words } from '../words.ts';

export function answerView(one: Comparison, nameOf: NameOf, methodNumber: string, words: Words) {
  const [first, ...others] = answerLines(one, nameOf);
  const value = verdictOfAnswer(one);
  const changed = one.products[0]?.assessment.changedWeights.length ?? 0;
  return {
    lines: { first, others },
    ...{ shape: shapeOf(value), value },
    rows: one.products.map((product) => rowView(product, nameOf, words)),
    weights: changed === 0 ? null : counted(words.summary.weights, changed, { section: methodNumber }),
  };
}

/** How the answer is marked: as fit only where a clear winner is fit as it stands. */
function verdictOfAnswer(one: Comparison): 'fit' | 'fit-with-conditions' | 'undetermined' {
  const clear = one.ranking?.clearWinner ?? null;
  if (clear === null) return 'undetermined';
  return assessmentOf(one, clear)?.verdict?.value === 'fit' ? 'fit' : 'fit-with-conditions';
}

function rowView(product: ComparedProduct, nameOf: NameOf, words: Words) {
  const { assessment } = product;
  const name = nameOf({ vendor: assessment.vendor.id, edition: assessment.edition });
  return {
    name,
    edition: name.includes(assessment.editionName) ? null : assessment.editionName,
    shape: shapeOf(assessment.verdict?.value ?? 'undetermined'),
    verdict: verdictCell(product),
    gates: gatesCell(assessment),
    requirements: requirementsCell(assessment),
    overall: figuresOf(assessment.overall, name, words),
  };
}
