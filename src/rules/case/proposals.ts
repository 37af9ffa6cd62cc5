/** Measures of the catalogue that bear on a high risk and that the case does not have yet. People choose; nothing is taken. */
import type { Case } from '../../types/case.ts';
import type { Proposal } from '../../types/check.ts';
import type { TypicalMeasure } from '../../types/measures.ts';
import type { PiaRisk } from '../../types/pia.ts';

type Rated = Pick<PiaRisk, 'id' | 'drivers'>;

/** One entry a risk that is high after the measures; none where no typical measure bears on it. */
export function proposalsOf(
  risks: readonly PiaRisk[],
  { measures = [] }: Pick<Case, 'measures'>,
  typical: readonly TypicalMeasure[],
): Proposal[] {
  const taken = new Set(measures.map(({ from }) => from));
  const free = typical.filter(({ id }) => !taken.has(id));
  return risks
    .filter(({ level }) => level.after === 'high')
    .map((risk) => ({ risk: risk.id, measures: measuresFor(risk, free).map(({ id }) => id) }));
}

/** Those that bear on what is not shown of its drivers first, by their weight; of equals in the order of the catalogue. */
export function measuresFor({ id, drivers }: Rated, typical: readonly TypicalMeasure[]): TypicalMeasure[] {
  const lacking = new Map(
    drivers.map(({ element, weight, shown }) => [element, weight * (100 - (shown ?? 100))]),
  );
  const gain = ({ elements = [] }: TypicalMeasure): number =>
    elements.reduce((sum, element) => sum + (lacking.get(element) ?? 0), 0);
  return typical.filter(({ risks }) => risks.includes(id)).toSorted((a, b) => gain(b) - gain(a));
}

/** A measure that names one of the catalogue has its title, text and kind where it has none of its own. */
export function withTypical<Written extends Pick<Case, 'measures'>>(
  one: Written,
  typical: readonly TypicalMeasure[],
): Written {
  if (one.measures === undefined) return one;
  const byId = new Map(typical.map((measure) => [measure.id, measure]));
  const measures = one.measures.map((measure) => {
    const from = measure.from === undefined ? undefined : byId.get(measure.from);
    if (from === undefined) return measure;
    return {
      ...measure,
      measure: measure.measure ?? from.title,
      text: measure.text ?? from.text,
      kind: measure.kind ?? from.kind,
    };
  });
  return { ...one, measures };
}
