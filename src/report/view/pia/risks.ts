/** The register: every risk at three points, on three maps, in a table beside them, and in words. */
import type { Pia, PiaRisk } from '../../../types/pia.ts';
import { levelText } from '../marks.ts';
import { placeIn, placesIn } from '../places.ts';
import { type MapPoint, riskMap } from '../risk-map.ts';
import { fill, type Words } from '../words.ts';
import { type Block, table } from './blocks.ts';
import type { PiaPlaces } from './places.ts';

const POINTS = ['shipped', 'configured', 'after'] as const;
type Point = (typeof POINTS)[number];

/** Introduction, maps and table. */
export function risksBlocks({ risks }: Pia, places: PiaPlaces, words: Words): Block[] {
  const { risks: texts } = words.pia;
  if (risks.length === 0) return [];
  const section = placeIn(places.sections, 'measures').number;
  return [
    { paragraphs: [fill(texts.intro, { section })] },
    {
      maps: POINTS.map((point) => riskMap(pointTitle(point, words), mapPoints(risks, point), places, words)),
    },
    { note: texts.mapNote },
    ...riskTable(risks, texts.caption, places, words),
  ];
}

/** Risks in the rows, points in the columns. */
export function riskTable(
  risks: readonly PiaRisk[],
  caption: string,
  places: PiaPlaces,
  words: Words,
): Block[] {
  return table(
    'risk-points',
    caption,
    [words.risks.risk, ...POINTS.map((point) => pointTitle(point, words))],
    risks.map((risk) => [
      { head: true, places: [placeIn(places.risks, risk.id)] },
      ...POINTS.map((point) => ({
        text: [fill(words.pia.risks.points, figures(risk, point))],
        level: { value: risk.level[point], word: words.risks.levels[risk.level[point]] },
      })),
    ]),
  );
}

/** The entries of the register. */
export function registerView({ risks, case: one }: Pia, places: PiaPlaces, words: Words) {
  const { risks: texts, ownRisk } = words.pia;
  return risks.map((risk) => ({
    place: placeIn(places.risks, risk.id),
    ...{ id: risk.id, scenario: risk.scenario, events: risk.events.join('; ') },
    own: risk.own ? ownRisk : null,
    severity: severityText(risk, words),
    severityReason: risk.severity.reason,
    severityStatus: texts.status[risk.severity.status],
    likelihood: POINTS.map(
      (point) => `${risk.likelihood[point]} ${pointTitle(point, words).toLowerCase()}`,
    ).join(', '),
    likelihoodReason: risk.likelihood.reason,
    floor: risk.likelihood.floor ? words.risks.floor : null,
    exposure: risk.exposure.reason,
    level: { value: risk.level.after, word: words.risks.levels[risk.level.after] },
    drivers: risk.drivers.map((driver) => ({
      place: placeIn(places.criteria, driver.criterion),
      level: levelText({ ...driver, claimed: driver.proven }, words),
    })),
    advice: risk.advice,
    measures: placesIn(places.measures, risk.measures).map((place, at) => ({
      place,
      reasons: reasonsOf(risk.measures[at] ?? '', risk.id, one),
    })),
    noMeasures: risk.measures.length === 0 ? texts.noMeasures : null,
    accepted: risk.accepted,
  }));
}

function reasonsOf(measure: string, risk: string, { measures = [] }: Pia['case']): string {
  const found = measures.find((one) => one.id === measure)?.lowers ?? [];
  return found.flatMap((one) => (one.risk === risk ? (one.reason ?? []) : [])).join(' ');
}

function severityText({ severity }: PiaRisk, { pia: { risks: texts }, risks: { steps } }: Words): string {
  const after = severity.after === severity.value ? '' : ` → ${severity.after}`;
  const was =
    severity.status === 'changed' ? ` ${fill(texts.severityWas, { proposed: severity.proposed ?? '' })}` : '';
  return `${severity.value} ${steps[severity.value] ?? ''}${after}.${was}`;
}

function pointTitle(point: Point, words: Words): string {
  return point === 'after' ? words.pia.risks.after : words.risks[point];
}

function figures({ severity, likelihood }: PiaRisk, point: Point): { severity: number; likelihood: number } {
  return {
    severity: point === 'after' ? severity.after : severity.value,
    likelihood: likelihood[point],
  };
}

function mapPoints(risks: readonly PiaRisk[], point: Point): MapPoint[] {
  return risks.map((risk) => ({ id: risk.id, level: risk.level[point], ...figures(risk, point) }));
}
