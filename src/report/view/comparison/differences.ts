/** The criteria on which the products surely differ, each with every product's level, finding and sources. */
import type { Comparison } from '../../../types/comparison.ts';
import { criterionOf } from '../../comparison/cells.ts';
import type { NameOf } from '../../comparison/names.ts';
import { standingText } from '../../comparison/sentences.ts';
import { tenths } from '../../figures.ts';
import { levelMark } from '../marks.ts';
import { counted, fill, type Words } from '../words.ts';
import { type Cited, sourceIds } from './cited.ts';
import { shownDifferences } from './shown.ts';

export function differencesView(one: Comparison, nameOf: NameOf, cited: Cited, words: Words) {
  const { comparison: texts } = words;
  const shown = shownDifferences(one);
  const more = one.differences.length - shown.length;
  return {
    list: shown.map((difference, index) => ({
      ...{ id: `difference-${index + 1}`, title: difference.title },
      levels: counted(texts.differenceHead, difference.levels),
      points:
        difference.points > 0
          ? fill(texts.differencePoints, { points: tenths(difference.points) })
          : texts.differenceBeside,
      products: productsOn(difference.criterion, one, nameOf, cited, words),
    })),
    more: more === 0 ? null : counted(texts.moreDifferences, more),
  };
}

/** The best first: what a product can be at least, then at most. */
function productsOn(criterion: string, one: Comparison, nameOf: NameOf, cited: Cited, words: Words) {
  const standings = one.products.flatMap(({ assessment }) => {
    const found = criterionOf(assessment, criterion);
    return found === undefined ? [] : [{ assessment, found }];
  });
  const ordered = standings.toSorted(
    (a, b) => (b.found.low ?? -1) - (a.found.low ?? -1) || (b.found.high ?? -1) - (a.found.high ?? -1),
  );
  return ordered.map(({ assessment, found }) => ({
    name: nameOf({ vendor: assessment.vendor.id, edition: assessment.edition }),
    mark: levelMark(found, words),
    text: capital(standingText(found, assessment)),
    refs: cited.refs(assessment, sourceIds(assessment, criterion)),
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
