/** How to read the comparison, and what it was computed from. */
import type { Comparison } from '../../../types/comparison.ts';
import { waivedGates } from '../../comparison/cells.ts';
import { chance, NOBODY_SCORED } from '../../figures.ts';
import { asOfText } from '../cover.ts';
import { fill, type Words } from '../words.ts';

export function recordView(one: Comparison, words: Words) {
  const { comparison: texts } = words;
  const { ranking } = one;
  const first = one.products[0]?.assessment;
  return {
    parts: texts.methodParts,
    nobodyScored: NOBODY_SCORED,
    asOf: asOfText(one, words),
    ...{
      use: one.context.title,
      configuration: one.configuration,
      versions: one.versions,
      inputs: one.inputs,
    },
    samples:
      ranking === null
        ? texts.noSamples
        : fill(texts.samplesText, { samples: ranking.samples.toLocaleString('en-GB'), seed: ranking.seed }),
    bound: ranking === null ? null : chance(ranking.bound),
    weights: (first?.changedWeights ?? []).map(({ id, from, to }) => ({
      text: `${titleOf(one, id)}: ${from} → ${to}`,
    })),
    waived: waivedGates(one).map(({ title, waived: reason }) => ({ title, reason })),
  };
}

function titleOf({ products }: Comparison, id: string): string {
  const principles = products[0]?.assessment.principles ?? [];
  const all = principles.flatMap((principle) => [principle, ...principle.criteria]);
  return all.find((entry) => entry.id === id)?.title ?? id;
}
