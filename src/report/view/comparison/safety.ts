/** What safety costs: each product as shipped and hardened, and the settings in between. */
import type { Comparison, SafetySide } from '../../../types/comparison.ts';
import type { NameOf } from '../../comparison/names.ts';
import { range, score, tenths, VERDICTS } from '../../figures.ts';
import { shapeOf } from '../marks.ts';
import { counted, fill, type Words } from '../words.ts';

export function safetyView({ products }: Comparison, nameOf: NameOf, words: Words) {
  const { comparison: texts } = words;
  const list = products.map(({ assessment: { vendor, edition }, safety }) => ({
    name: nameOf({ vendor: vendor.id, edition }),
    safety,
  }));
  return {
    rows: list.map(({ name, safety }) => ({
      name,
      shipped: sideView(safety.shipped, words),
      hardened: sideView(safety.hardened, words),
      switches: counted(texts.switches, safety.switches.length),
    })),
    lists: list
      .filter(({ safety }) => safety.switches.length > 0)
      .map(({ name, safety }) => ({
        caption: fill(texts.switchCaption, { product: name }),
        switches: safety.switches.map((one) => ({
          ...{ title: one.title, where: one.where, recommended: one.recommended, costs: one.costs },
          gain: `${one.gain < 0 ? '−' : '+'}${tenths(Math.abs(one.gain))}`,
        })),
      })),
  };
}

function sideView(side: SafetySide, { comparison: texts }: Words) {
  return {
    shape: shapeOf(side.verdict),
    verdict: VERDICTS[side.verdict],
    score: `${score(side)} (${range(side.range)})`,
    open: [
      ...(side.gatesFailed.length > 0 ? [counted(texts.failed, side.gatesFailed.length)] : []),
      ...(side.unmet.length > 0 ? [counted(texts.unmet, side.unmet.length)] : []),
    ].join(', '),
  };
}
