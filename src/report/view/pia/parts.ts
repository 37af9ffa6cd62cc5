/** What a person wrote, part by part. A part without an entry here is shown by its gap alone. */
import type { Assessment } from '../../../types/assessment.ts';
import type { Case } from '../../../types/case.ts';
import type { Pia } from '../../../types/pia.ts';
import { productLine } from '../../figures.ts';
import { counted, fill, longDate, named, type Words } from '../words.ts';
import { type Block, cell, facts, note, paragraphs, plainCell, table } from './blocks.ts';
import { isFinal } from './cover.ts';
import { annexLetter, annexNumber } from './places.ts';
import { roleTitle } from './roles.ts';
import { compliancePart, dataPart, flowsPart, rolesTable, screeningPart } from './tables.ts';

type Content = (pia: Pia, words: Words) => Block[];

/** By the id of the part in catalogue/regimes.yaml. */
export const PARTS: Record<string, Content> = {
  document: (one, { pia: { labels, ...pia } }) =>
    facts([
      [labels.title, one.case.title],
      [labels.version, one.case.version],
      [labels.status, isFinal(one) ? pia.finalWord : pia.draftWord],
    ]),
  organisation: ({ case: { organisation: one } }, { pia }) =>
    facts([
      [pia.labels.name, one?.name],
      [pia.labels.unit, one?.unit],
      [pia.labels.country, one?.country],
      [pia.labels.sector, one?.sector === undefined ? undefined : pia.sectors[one.sector]],
      [pia.labels.contact, one?.contact],
    ]),
  regimes: ({ regimes }, { pia: { labels } }) =>
    facts(
      regimes.flatMap(({ title, law, authority }): [string, string][] => [
        [title, law],
        [labels.authority, authority],
      ]),
    ),
  roles: ({ case: one }, words) => rolesTable(one, words),
  'evidence-date': ({ case: one, asOf }, words) =>
    one.asOf === undefined ? [] : facts([[words.pia.labels.asOf, longDate(asOf, words)]]),
  screening: screeningPart,
  scope: ({ case: { plan } }, { pia: { labels } }) =>
    facts([
      [labels.scope, plan?.scope],
      [labels.method, plan?.method],
      [labels.limits, plan?.limits],
    ]),
  product: productPart,
  deployment: ({ case: { deployment: one } }, words) =>
    facts([
      [words.pia.labels.clients, one?.clients?.join(', ')],
      [words.pia.labels.regions, one?.regions?.join(', ')],
      [words.pia.labels.people, one?.people?.toString()],
      [words.pia.labels.start, one?.start === undefined ? undefined : longDate(one.start, words)],
      [words.pia.labels.note, one?.note],
    ]),
  configuration: ({ assessment, case: one }, words) =>
    assessment === null || !isSetUp(one)
      ? []
      : facts([[words.pia.labels.configuration, setUp(assessment, words)]]),
  processing: ({ case: { description: one } }, { pia: { labels } }) =>
    facts([
      [labels.summary, one?.summary],
      [labels.nature, one?.nature],
      [labels.scale, one?.scope],
      [labels.circumstances, one?.circumstances],
    ]),
  purposes: ({ case: { description } }, words) =>
    table(
      'purposes',
      words.pia.labels.purpose,
      [words.pia.labels.purpose, words.pia.labels.basis, words.pia.labels.basisNote],
      (description?.purposes ?? [])
        .filter(isFilled)
        .map((one) => [
          cell(one.purpose, words, { head: true }),
          cell(
            one.basis === undefined ? undefined : words.pia.bases[one.basis],
            words,
            note(one['special-basis']),
          ),
          cell(one['basis-note'], words),
        ]),
    ),
  people: ({ case: { description } }, words) =>
    table(
      'people',
      words.pia.labels.who,
      [words.pia.labels.who, { text: words.pia.labels.number, figure: true }, words.pia.labels.note],
      (description?.subjects ?? []).filter(isFilled).map((one) => [
        cell(one.who, words, {
          head: true,
          ...(one.vulnerable === true ? { tag: words.pia.labels.vulnerable } : {}),
        }),
        cell(one.number, words, { figure: true }),
        plainCell(one.note),
      ]),
    ),
  data: dataPart,
  recipients: ({ case: { description } }, words) =>
    table(
      'recipients',
      words.pia.labels.recipient,
      ['recipient', 'as', 'why', 'where', 'safeguard'].map((id) => named(words.pia.labels, id)),
      (description?.recipients ?? [])
        .filter(isFilled)
        .map((one) => [
          cell(one.who, words, { head: true }),
          cell(one.as === undefined ? undefined : words.pia.recipientParts[one.as], words),
          plainCell(one.why),
          cell(one.country, words),
          plainCell(one.safeguard),
        ]),
    ),
  flows: flowsPart,
  locations: ({ case: { description } }, { pia: { labels } }) =>
    facts(
      (['head-office', 'storage', 'routing', 'support', 'telemetry'] as const).map((id) => [
        labels[id],
        description?.locations?.[id],
      ]),
    ),
  assets: ({ case: { description } }) => listOf(description?.assets),
  codes: ({ case: { description } }) => textOf(description?.codes),
  necessity: ({ case: { necessity: one } }, { pia: { labels } }) =>
    facts([
      [labels.necessary, one?.necessary],
      [labels.effective, one?.effective],
    ]),
  proportionality: ({ case: { necessity: one } }) => textOf(one?.proportionate),
  alternatives: ({ case: { necessity } }, words) =>
    table(
      'alternatives',
      words.pia.labels.alternative,
      [words.pia.labels.alternative, words.pia.labels.whyNot],
      (necessity?.alternatives ?? [])
        .filter(isFilled)
        .map((one) => [cell(one.what, words, { head: true }), cell(one['why-not'], words)]),
    ),
  minimisation: ({ case: { necessity: one } }) => textOf(one?.minimisation),
  accuracy: ({ case: { necessity: one } }) => textOf(one?.accuracy),
  'storage-limitation': ({ case: { necessity: one } }) => textOf(one?.['storage-limitation']),
  'purpose-limitation': ({ case: { necessity: one } }) => textOf(one?.['purpose-limitation']),
  information: ({ case: { rights } }) => textOf(rights?.information),
  access: rightsPart('access', 'portability'),
  correction: rightsPart('rectification', 'erasure'),
  objection: ({ case: { rights } }) => textOf(rights?.objection),
  complaint: ({ case: { rights } }) => textOf(rights?.complaint),
  consent: ({ case: { rights } }) => textOf(rights?.consent),
  children: rightsPart('children', 'accessibility'),
  processors: ({ case: { rights } }) => textOf(rights?.processors),
  transfers: ({ case: { rights } }) => textOf(rights?.transfers),
  compliance: compliancePart,
  consultation: ({ case: { consultation } }, words) => [
    ...table(
      'consulted',
      words.pia.labels.asked,
      ['asked', 'how-asked', 'said', 'changed'].map((id) => named(words.pia.labels, id)),
      (consultation?.held ?? [])
        .filter(isFilled)
        .map((one) => [
          cell(one.who, words, { head: true }),
          plainCell(
            [one.how, one.date === undefined ? '' : longDate(one.date, words)].filter(Boolean).join(', '),
          ),
          cell(one.said, words),
          cell(one.changed, words),
        ]),
    ),
    ...textOf(consultation?.['not-held']),
  ],
  attestations: ({ case: { 'sign-off': one } }, words) =>
    table(
      'attestations',
      words.pia.labels.attestation,
      [words.pia.labels.attestation, words.pia.labels.attested],
      (['true-to-reality', 'aware-of-risks', 'agrees-to-plan', 'commits'] as const)
        .filter((id) => one?.attestations?.[id] !== undefined)
        .map((id) => [
          { head: true, text: [words.pia.attestations[id]] },
          { text: [one?.attestations?.[id] === true ? words.pia.yes : words.pia.no] },
        ]),
    ),
  review: ({ case: one }, words) => [
    ...facts([
      [words.pia.labels.next, one.review?.next === undefined ? undefined : longDate(one.review.next, words)],
      [words.pia.labels.role, roleTitle(one.review?.role, one)],
      [words.pia.labels.triggers, one.review?.triggers?.join('\n')],
    ]),
  ],
};

/** The settings themselves stand in an annex. */
function setUp({ configuration, settings }: Assessment, words: Words): string {
  const { setUp: texts } = words.pia;
  const annex = annexNumber(annexLetter('configuration'), words);
  if (configuration === 'default') return texts.default;
  if (configuration === 'hardened') return fill(texts.hardened, { annex });
  return counted(texts.list, settings.filter((setting) => setting.applied).length, { annex });
}

/** A set-up that nobody stated is assessed as shipped, which is not to say that it is so. */
export function isSetUp({ deployment }: Case): boolean {
  const { base, applied = [], 'switched-off': off = [] } = deployment?.settings ?? {};
  return base !== undefined || applied.length + off.length > 0;
}

/** An entry of which only the list's skeleton stands is not shown; its gap is. */
export function isFilled(entry: object): boolean {
  return Object.keys(entry).length > 0;
}

export function textOf(text: string | undefined): Block[] {
  const list = paragraphs(text);
  return list.length === 0 ? [] : [{ paragraphs: list }];
}

function listOf(list: readonly string[] | undefined): Block[] {
  return list === undefined || list.length === 0 ? [] : [{ list }];
}

function rightsPart(
  ...ids: ('access' | 'portability' | 'rectification' | 'erasure' | 'children' | 'accessibility')[]
): Content {
  return ({ case: { rights } }, { pia: { labels } }) => facts(ids.map((id) => [labels[id], rights?.[id]]));
}

function productPart({ assessment, context }: Pia, words: Words): Block[] {
  const { labels } = words.pia;
  return facts([
    [labels.product, assessment === null ? undefined : productLine(assessment)],
    [labels.provider, assessment?.vendor.provider.name],
    [labels.jurisdiction, assessment?.vendor.provider.jurisdiction],
    [labels.use, context === null ? undefined : `${context.title}. ${context.summary}`],
  ]);
}
