/** Annexes B to G: rules, exchange with the vendor, configuration, glossary, public summary, data. */
import type { Pia } from '../../../types/pia.ts';
import { fill, longDate, type Words } from '../words.ts';
import { placeIn } from '../places.ts';
import { refs } from '../refs.ts';
import { type Block, cell, facts, paragraphs, plainCell, table } from './blocks.ts';
import { isFilled, isSetUp, textOf } from './parts.ts';
import type { PiaPlaces } from './places.ts';

/** The organisation's own evidence, each with its id. */
export function ownEvidenceBlocks({ case: one, assessment }: Pia, places: PiaPlaces, words: Words): Block[] {
  const { annexEvidence: texts, labels } = words.pia;
  const { sources = [], findings = [] } = one.evidence ?? {};
  if (sources.length + findings.length === 0)
    return assessment === null ? [{ paragraphs: [words.pia.summary.noProduct] }] : [];
  const criteria = new Map(
    (assessment?.principles ?? []).flatMap(({ criteria: all }) => all.map((entry) => [entry.id, entry])),
  );
  return [
    { heading: { text: texts.own } },
    { paragraphs: [texts.ownIntro] },
    ...table(
      'own',
      texts.ownCaption,
      [labels.criterion, texts.level, labels.finding],
      findings.map((finding) => {
        const found = criteria.get(finding.criterion);
        const counts = found?.summary === finding.summary;
        const place = places.criteria.get(finding.criterion);
        return [
          { head: true, ...(place === undefined ? {} : { places: [place] }), code: finding.criterion },
          { text: [String(finding.level)], note: counts ? texts.counts : texts.idle },
          {
            ...{ text: paragraphs(finding.summary), refs: refs(finding.sources ?? [], places) },
            ...(finding.clients === undefined ? {} : { note: finding.clients.join(', ') }),
          },
        ];
      }),
    ),
    ...table(
      'own',
      labels.source,
      [labels.source, words.evidence.title, labels.date],
      sources.map((source) => [
        {
          ...{ head: true, text: [source.title], code: source.id },
          refs: refs([source.id], places),
        },
        { text: [words.evidence.kinds[source.kind]], note: source.citation ?? source.url ?? '' },
        { text: [source.published ?? source.checked] },
      ]),
    ),
  ];
}

/** Versions, weights and gates that differ, and the scales of the risks. */
export function rulesBlocks({ assessment, versions, scale }: Pia, places: PiaPlaces, words: Words): Block[] {
  const { annexRules: texts, risks } = words.pia;
  const count = (assessment?.principles ?? []).reduce((sum, { criteria }) => sum + criteria.length, 0);
  const titles = new Map(
    (assessment?.principles ?? []).flatMap((one) =>
      [one, ...one.criteria].map(({ id, title }) => [id, title]),
    ),
  );
  const weights = (assessment?.changedWeights ?? []).map(({ id, from, to }) =>
    fill(words.method.weight, { title: titles.get(id) ?? id, from, to }),
  );
  const waived = (assessment?.gates ?? []).flatMap(({ criterion, waived: reason }) =>
    reason === null ? [] : [`${placeIn(places.criteria, criterion).title}: ${reason}`],
  );
  return [
    { paragraphs: [texts.intro] },
    ...(assessment === null
      ? facts([[texts.versions, fill(texts.versionsText, { ...versions })]])
      : facts([
          [texts.criteria, fill(texts.criteriaText, { count, ...versions })],
          [texts.weights, weights.length === 0 ? words.method.noWeights : weights.join('; ')],
          [texts.waived, waived.length === 0 ? words.method.noWaived : waived.join('; ')],
        ])),
    ...scaleTable(risks.severityScale, scale.severity, scale.severityTests, words),
    ...scaleTable(risks.likelihoodScale, scale.likelihood, scale.likelihoodTests, words),
  ];
}

function scaleTable(
  caption: string,
  titles: readonly string[],
  tests: readonly string[],
  words: Words,
): Block[] {
  return table(
    'scale',
    caption,
    [words.pia.labels.level, words.pia.labels.meaning],
    titles.map((title, at) => [{ head: true, text: [`${at + 1} ${title}`] }, { text: [tests[at] ?? ''] }]),
  );
}

export function engagementBlocks({ case: { engagement = [] } }: Pia, words: Words): Block[] {
  const { labels, none } = words.pia;
  const rows = engagement.filter(isFilled);
  if (rows.length === 0) return [{ paragraphs: [none] }];
  return table(
    'engagement',
    labels.about,
    [labels.date, labels.with, labels.about, labels.result],
    rows.map((one) => [
      cell(one.date === undefined ? undefined : longDate(one.date, words), words, { head: true }),
      plainCell(one.with),
      cell(one.about, words),
      plainCell(one.result),
    ]),
  );
}

/** What has to be switched, to be ticked off, and what is deliberately left. */
export function configurationBlocks(pia: Pia, places: PiaPlaces, words: Words): Block[] {
  const { annexConfiguration: texts, labels } = words.pia;
  const applied = pia.assessment?.settings.filter((setting) => setting.applied) ?? [];
  return [
    { paragraphs: [applied.length > 0 ? texts.intro : isSetUp(pia.case) ? texts.shipped : texts.notStated] },
    ...table(
      'checklist',
      texts.caption,
      [labels.ticked, labels.setting, labels.set],
      applied.map((setting) => {
        const place = placeIn(places.settings, setting.id);
        return [
          { text: ['☐'] },
          {
            ...{
              head: true,
              id: place.id,
              number: place.number,
              text: [`${setting.title} · ${setting.where}`],
            },
            refs: refs(setting.sources, places),
          },
          { text: [setting.recommended ?? ''], strong: true },
        ];
      }),
    ),
    ...table(
      'left',
      texts.left,
      [labels.setting, labels.reason],
      pia.leftSettings.map(({ title, reason }) => [{ head: true, text: [title] }, cell(reason, words)]),
    ),
  ];
}

export function glossaryBlocks({ pia }: Words): Block[] {
  return facts(pia.glossary.map(([term = '', meaning = '']) => [term, meaning] as const));
}

/** The organisation's own text, or one made from the parts that anybody may read. */
export function publicBlocks(pia: Pia, words: Words): Block[] {
  const { case: one, risks } = pia;
  const { publicSummary: texts, decisions, noDecision } = words.pia;
  if (one['public-summary'] !== undefined) return textOf(one['public-summary']);
  const count = (level: string): number => risks.filter((risk) => risk.level.after === level).length;
  const figures = { count: risks.length, high: count('high'), medium: count('medium'), low: count('low') };
  const outcome = one.decision?.outcome;
  return [
    { note: texts.note },
    ...facts([
      [texts.what, one.description?.summary],
      [texts.who, one.description?.subjects?.flatMap(({ who }) => who ?? []).join('; ')],
      [texts.why, one.description?.purposes?.flatMap(({ purpose }) => purpose ?? []).join('; ')],
      [texts.risks, risks.length === 0 ? undefined : fill(texts.risksText, figures)],
      [texts.decision, outcome === undefined ? noDecision : decisions[outcome]],
      [texts.contact, one.organisation?.contact],
    ]),
  ];
}

export function dataBlocks(pia: Pia, words: Words): Block[] {
  const { annexData: texts } = words.pia;
  return [
    { paragraphs: [fill(texts.intro, { file: dataFile(pia) })] },
    ...table(
      'inputs',
      texts.inputs,
      [words.method.file, words.method.hash],
      pia.inputs.map(({ path, sha256 }) => [{ head: true, text: [path] }, { code: sha256 }]),
    ),
  ];
}

/** Name of the file that the PDF carries. */
export function dataFile({ case: { id } }: Pia): string {
  return `${id}.json`;
}
