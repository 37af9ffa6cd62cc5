/** The risks of the use: each scenario with severity and likelihood, as shipped and as configured, and what would lower it. */
import type { AssessedRisk } from '../../types/assessment.ts';
import type { RiskScenario } from '../../types/risks.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Cell, Figure, Row, Section, Table, Tone } from '../model.ts';
import { riskMap } from '../pictures/risk-map.ts';
import type { MappedRisk } from '../pictures/risk-places.ts';
import { otherwise } from './shipped.ts';
import type { Scene } from './report.ts';

/** Nothing without a use. */
export function risksSection(scene: Scene): Section[] {
  const { result, language } = scene;
  if (result.risks.length === 0) return [];
  const { say } = language;
  return [
    section('risks', say('product.risks.title'), [
      paragraph(say('product.risks.intro')),
      mapOf(scene),
      tableOf(scene),
    ]),
  ];
}

/** Worst first; the place in this order is the number of the risk. */
function inOrder({ result }: Scene): AssessedRisk[] {
  const worst = ({ severity, configured }: AssessedRisk): number => severity.value * (configured?.value ?? 0);
  return result.risks.toSorted((a, b) => worst(b) - worst(a));
}

/** Every risk that applies at its place, as shipped and as configured. */
function mapOf(scene: Scene): Figure {
  const { language } = scene;
  const mapped = inOrder(scene).flatMap((risk, at): MappedRisk[] => {
    const { severity, shipped, configured } = risk;
    if (shipped === null) return [];
    const place = (likelihood: number): MappedRisk['shipped'] => ({ severity: severity.value, likelihood });
    return [
      {
        number: String(at + 1),
        title: scenarioOf(risk.id, scene).title,
        shipped: place(shipped.value),
        configured: configured === null || !otherwise(scene) ? undefined : place(configured.value),
      },
    ];
  });
  return riskMap(mapped, scene, { id: 'risk-map', caption: language.say('product.risks.map') }, language);
}

function tableOf(scene: Scene): Table {
  const { say } = scene.language;
  const rows = inOrder(scene).map((one, at) => rowOf(one, at + 1, scene));
  return {
    kind: 'table',
    id: 'risk-list',
    dense: true,
    caption: say('product.risks.caption'),
    captionHidden: true,
    columns: [
      { title: say('product.risks.risk'), heads: true, width: 12 },
      { title: say('product.risks.severity'), align: 'centre', width: 1.4 },
      { title: say('product.risks.likelihood'), align: 'centre', width: 1.6 },
      { title: say('product.risks.level'), width: 1.7 },
      { title: say('product.risks.lowered'), width: 2.6 },
    ],
    rows,
    note: [say('product.risks.note')],
  };
}

function rowOf(risk: AssessedRisk, number: number, scene: Scene): Row {
  const { say } = scene.language;
  const scenario = scenarioOf(risk.id, scene);
  return {
    cells: [
      cell([
        { strong: [`${number} ${scenario.title}. `] },
        scenario.scenario,
        { emphasis: [` ${risk.severity.reason}`] },
        ...(risk.exposure.reason === null ? [] : [` ${risk.exposure.reason}`]),
      ]),
      cell(String(risk.severity.value)),
      cell(likelihoodText(risk, scene)),
      levelCell(risk, scene),
      cell(loweredText(risk, say('product.risks.all-shown'), scene)),
    ],
  };
}

/** '4 → 3 (1 if all that is open turned out well)'. */
function likelihoodText({ shipped, configured }: AssessedRisk, scene: Scene): string {
  const { say } = scene.language;
  if (configured === null) return say('standing.does-not-apply');
  const values = {
    configured: configured.value,
    best: configured.best,
    shipped: shipped?.value ?? configured.value,
  };
  const key = otherwise(scene) && values.shipped !== values.configured ? 'moved' : 'same';
  return say(`product.risks.likelihood.${key}`, values);
}

function levelCell({ level }: AssessedRisk, scene: Scene): Cell {
  const { configured } = level;
  if (configured === null) return cell('–');
  return cell(
    [{ badge: configured satisfies Tone, text: scene.language.say(`product.risks.level.${configured}`) }],
    configured,
  );
}

/** Codes of the drivers that are not wholly shown, the weightiest first. */
function loweredText({ drivers }: AssessedRisk, nothing: string, { elements }: Scene): string {
  const lacking = drivers
    .filter(({ shown }) => shown !== null && shown < 100)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ element }) => elements.get(element)?.code ?? []);
  return lacking.length === 0 ? nothing : lacking.join(', ');
}

/** The text of the catalogue; throws RangeError where there is none: a fault of ours. */
function scenarioOf(id: string, { risks }: Scene): RiskScenario {
  const found = risks.risks.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no risk '${id}'`);
  return found;
}
