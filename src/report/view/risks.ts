/** The register of risks, with its place on the map as shipped and as configured. */
import type { AssessedRisk, Assessment } from '../../types/assessment.ts';
import { levelText } from './marks.ts';
import { placeIn, type Places } from './places.ts';
import { type MapPoint, riskMap } from './risk-map.ts';
import { type Words } from './words.ts';

export function risksView({ risks }: Assessment, places: Places, words: Words) {
  if (risks.length === 0) return null;
  return {
    head: placeIn(places.sections, 'risks'),
    maps: (['shipped', 'configured'] as const).map((state) =>
      riskMap(words.risks[state], mapPoints(risks, state), places, words),
    ),
    rows: risks.map((risk) => rowView(risk, places, words)),
    register: risks.map((risk) => riskView(risk, places, words)),
  };
}

function mapPoints(risks: readonly AssessedRisk[], state: 'shipped' | 'configured'): MapPoint[] {
  return risks.map((risk) => ({
    ...{ id: risk.id, severity: risk.severity.value },
    ...{ likelihood: risk[state].value, level: risk.level[state] },
  }));
}

function rowView(
  { id, severity, shipped, configured, level }: AssessedRisk,
  places: Places,
  { risks: texts }: Words,
) {
  return {
    place: placeIn(places.risks, id),
    severity: step(severity.value, texts.steps),
    shipped: step(shipped.value, texts.steps),
    configured: step(configured.value, texts.steps),
    levelShipped: { value: level.shipped, word: texts.levels[level.shipped] },
    levelConfigured: { value: level.configured, word: texts.levels[level.configured] },
    changed: shipped.value !== configured.value,
  };
}

function riskView(risk: AssessedRisk, places: Places, words: Words) {
  const { risks: texts } = words;
  const { severity, exposure } = risk;
  return {
    ...rowView(risk, places, words),
    ...{ scenario: risk.scenario, events: risk.events.join('; '), advice: risk.advice },
    ...{ severityReason: severity.reason, severityStatus: texts.severityStatus[severity.status] },
    exposure: exposureText(exposure.value, words),
    exposureReason: exposure.reason,
    floor: floorText(risk, words),
    drivers: risk.drivers.map((driver) => ({
      place: placeIn(places.criteria, driver.criterion),
      level: levelText({ ...driver, claimed: driver.proven }, words),
    })),
  };
}

/** That a driver at 0 raised the likelihood, and in which state where it did so in one only. */
function floorText({ shipped, configured }: AssessedRisk, { risks: texts }: Words): string | null {
  if (!shipped.floor && !configured.floor) return null;
  if (shipped.floor && configured.floor) return texts.floor;
  return `${shipped.floor ? texts.shipped : texts.configured}: ${texts.floor}`;
}

function exposureText(value: number, { risks: { exposureShift } }: Words): string | null {
  return value === 0 ? null : value > 0 ? exposureShift.up : exposureShift.down;
}

function step(value: number, steps: readonly string[]): string {
  return `${value} ${steps[value] ?? ''}`;
}
