/** The risks: one map, one table of three points, and each risk in words. */
import type { PiaRisk } from '../../types/pia.ts';
import { cell, paragraph } from '../make.ts';
import type { Block, Figure, Inline, Row, Table, Tone } from '../model.ts';
import { riskMap, type RiskScale } from '../pictures/risk-map.ts';
import type { MappedRisk, RiskPlace } from '../pictures/risk-places.ts';
import { elementsOf, settingValue, standingWord } from '../wording.ts';
import { effectText } from './effects.ts';
import { linesCell, writtenTable } from './part.ts';
import { type PiaTexts, productNames, riskName, riskNumber } from './subject.ts';

export const POINTS = ['shipped', 'configured', 'after'] as const;
export type Point = (typeof POINTS)[number];

/** Introduction and table; each risk in words stands in an annex; nothing where there is no risk. */
export function risksBlocks(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  if (texts.pia.risks.length === 0) return [];
  return [
    paragraph(say('pia.risk.intro', { section: texts.section('measures') })),
    ...riskTable(texts.pia.risks, 'risks', texts),
    ...mapOf(texts),
    paragraph(say('pia.risk.where', { annex: texts.annex('risks') }), 'note'),
  ];
}

function mapOf(texts: PiaTexts): Figure[] {
  const { scene } = texts;
  return scene === undefined ? [] : caseRiskMap(texts, scene);
}

/** From as shipped to after the measures; nothing without a product, since no risk has a likelihood then. */
export function caseRiskMap(
  { pia, caseNames, language }: Pick<PiaTexts, 'pia' | 'caseNames' | 'language'>,
  scale: RiskScale,
): Figure[] {
  const mapped = pia.risks.flatMap((risk): MappedRisk[] => {
    const [shipped, configured, after] = POINTS.map((point) => placeAt(risk, point));
    if (shipped === undefined) return [];
    const { title } = caseNames.risk(risk.id);
    return [{ number: `R${riskNumber(risk.id, { pia })}`, title, shipped, configured, after }];
  });
  if (mapped.length === 0) return [];
  return [riskMap(mapped, scale, { id: 'risk-map', caption: language.say('pia.risk.map') }, language)];
}

function placeAt(risk: PiaRisk, point: Point): RiskPlace | undefined {
  const likelihood = risk.likelihood[point];
  return likelihood === null ? undefined : { severity: severityAt(risk, point), likelihood };
}

/** Each risk in words, for the annex: a row each. */
export function riskWords(texts: PiaTexts): Table {
  const { say } = texts.language;
  return {
    kind: 'table',
    id: 'risk-words',
    dense: true,
    caption: say('pia.risk.words'),
    captionHidden: true,
    columns: [
      { title: say('pia.label.risk'), heads: true, width: 5 },
      { title: say('pia.risk.assessed'), width: 12 },
    ],
    rows: texts.pia.risks.map((risk) => riskRow(risk, texts)),
  };
}

/** Risks in the rows, points in the columns. */
export function riskTable(risks: readonly PiaRisk[], id: string, texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id,
      caption: say('pia.risk.caption'),
      columns: [
        { title: say('pia.label.risk'), heads: true, width: 4 },
        ...POINTS.map((point) => ({ title: say(`pia.risk.point.${point}`), width: 2 })),
      ],
    },
    risks.map((risk) => [
      linesCell([{ to: `risk-${risk.id}`, text: riskName(risk.id, texts) }]),
      ...POINTS.map((point) => {
        const level = risk.level[point];
        const figures = say('pia.risk.cell', {
          severity: severityAt(risk, point),
          likelihood: risk.likelihood[point] ?? '–',
        });
        return level === null
          ? linesCell(figures)
          : { content: [`${figures} `, levelBadge(level, texts)], tone: level };
      }),
    ]),
  );
}

/** Word and colour of a level. */
export function levelBadge(level: 'low' | 'medium' | 'high', { language: { say } }: PiaTexts): Inline {
  return { badge: level satisfies Tone, text: say(`pia.level.${level}`) };
}

export function severityAt({ severity }: PiaRisk, point: Point): number {
  return point === 'after' ? severity.after : severity.value;
}

function riskRow(risk: PiaRisk, texts: PiaTexts): Row {
  const { say } = texts.language;
  const lines = [
    [severityLine(risk, texts), likelihoodLine(risk, texts), ...risesLine(risk, texts)].join(' '),
    driversLine(risk, texts),
    ...(risk.exposure.reason === null ? [] : [risk.exposure.reason]),
    ...originLines(risk, texts),
    ...measureLines(risk, texts),
  ].filter((line) => line !== '');
  return {
    id: `risk-${risk.id}`,
    cells: [
      cell([
        { strong: [`${riskName(risk.id, texts)}.`] },
        ` ${texts.caseNames.risk(risk.id).scenario}`,
        ...(risk.own ? [' ', { badge: 'none' as const, text: say('pia.risk.own') }] : []),
      ]),
      cell(lines.map((line) => paragraph(line))),
    ],
  };
}

function severityLine({ severity }: PiaRisk, { language: { say } }: PiaTexts): string {
  const { value, proposed, status, reason, because } = severity;
  const word = stepWord(value, say);
  const state = say(`pia.risk.status.${status}`);
  const text =
    status === 'changed' && proposed !== null
      ? say('pia.risk.severity-changed', { value, word, status: state, proposed })
      : say('pia.risk.severity', { value, word, status: state });
  return [text, reason ?? because].filter(Boolean).join(' ');
}

/** Steps of the CNIL's scales. */
function stepWord(value: number, say: PiaTexts['language']['say']): string {
  const step = Math.min(4, Math.max(1, value)) as 1 | 2 | 3 | 4;
  return say(`pia.risk.step.n${step}`);
}

function likelihoodLine({ likelihood }: PiaRisk, { language: { say } }: PiaTexts): string {
  const { shipped, configured, after, best, raisedByGate, reason } = likelihood;
  const figure = (value: number | null): string => (value === null ? '–' : String(value));
  return [
    say('pia.risk.likelihood', {
      shipped: figure(shipped),
      configured: figure(configured),
      after: figure(after),
    }),
    ...(raisedByGate ? [say('pia.risk.gate')] : []),
    ...(best !== null && configured !== null && best < configured ? [say('pia.risk.best', { best })] : []),
    ...(reason === null ? [] : [reason]),
  ].join(' ');
}

/** Why it is likelier as configured than as shipped: what is shown no longer, and which settings decide it or exclude what offered it. */
function risesLine({ likelihood, drivers }: PiaRisk, texts: PiaTexts): string[] {
  const { product, scene, language } = texts;
  const before = scene?.shipped === undefined ? undefined : elementsOf(scene.shipped);
  if (product === undefined || before === undefined) return [];
  if ((likelihood.configured ?? 0) <= (likelihood.shipped ?? 0)) return [];
  const lost = drivers.filter(({ element, shown }) => (before.get(element)?.shown ?? 0) > (shown ?? 0));
  const now = elementsOf(product.result);
  const settings = product.result.settingsOn.filter(({ id }) =>
    lost.some(({ element }) => {
      const { excludes = [] } = product.names.setting(id);
      const offered = before.get(element)?.settings ?? [];
      return (
        now.get(element)?.settings.includes(id) === true || excludes.some((one) => offered.includes(one))
      );
    }),
  );
  return [
    language.say('pia.risk.rises', {
      n: lost.length,
      codes: language.all(lost.map(({ element }) => product.names.element(element).code)),
      settings:
        settings.length === 0 ? 'none' : language.all(settings.map(({ id }) => settingValue(product, id))),
    }),
  ];
}

/** Every element that makes it less likely, with how it stands. */
function driversLine({ drivers }: PiaRisk, texts: PiaTexts): string {
  const { product, language } = texts;
  if (drivers.length === 0 || product === undefined) return '';
  const names = productNames(texts);
  const standings = new Map(
    product.result.principles.flatMap(({ criteria }) =>
      criteria.flatMap(({ elements }) => elements.map((one) => [one.id, one.standing] as const)),
    ),
  );
  const groups = Map.groupBy(drivers, ({ element }) => standings.get(element) ?? 'open');
  const elements = [...groups].map(([standing, own]) =>
    language.say('pia.risk.driver', {
      codes: own.map(({ element }) => names.element(element).code).join(', '),
      standing: standingWord(standing, language),
    }),
  );
  return language.say('pia.risk.drivers', { elements: elements.join('; ') });
}

/** What the case says is behind it: sources, threats, and what stands against it already. */
function originLines({ id }: PiaRisk, { case: one, language: { say } }: PiaTexts): string[] {
  const said = one.risks?.find(({ risk }) => risk === id) ?? one['own-risks']?.find((risk) => risk.id === id);
  return (['sources', 'threats', 'controls'] as const).flatMap((key) => {
    const list = said?.[key] ?? [];
    return list.length === 0 ? [] : [say(`pia.risk.${key}`, { list: list.join('; ') })];
  });
}

function measureLines(risk: PiaRisk, texts: PiaTexts): string[] {
  const { say } = texts.language;
  if (risk.measures.length === 0) return [say('pia.risk.no-measure')];
  return risk.measures.map((one) => {
    const title = texts.case.measures?.find(({ id }) => id === one.measure)?.measure ?? one.measure;
    const effect = effectText(one, risk, texts);
    return [say('pia.risk.measure', { measure: title, effect }), one.reason].filter(Boolean).join('. ');
  });
}
