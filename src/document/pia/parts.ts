/** What a person wrote, part by part, by the id of the part in the catalogue. A part without an entry has its gap alone. */
import type { Block } from '../model.ts';
import { coverageText, limitsText } from '../coverage.ts';
import { list, paragraph } from '../make.ts';
import { prose } from '../prose.ts';
import { cellOf, isFilled, plainCell, textOrBlocks, writtenFacts, writtenTable } from './part.ts';
import { policiesPart } from './policies.ts';
import { isFinal, lawsOf, type PiaTexts, roleTitle } from './subject.ts';
import { dueTable, phasesTable, secondaryTable } from './use-tables.ts';
import {
  alternativesPart,
  compliancePart,
  dataPart,
  flowsPart,
  peoplePart,
  purposesPart,
  recipientsPart,
  rolesTable,
  screeningPart,
} from './tables.ts';

type Content = (texts: PiaTexts) => Block[];

export const PARTS: Readonly<Record<string, Content>> = {
  document: (texts) =>
    writtenFacts(
      'document',
      [
        ['title', texts.case.title],
        ['version', texts.case.version],
        ['status', texts.language.say(isFinal(texts.pia) ? 'pia.status.final' : 'pia.status.draft')],
      ],
      texts,
    ),
  organisation: (texts) => {
    const { organisation = {} } = texts.case;
    const { name, unit, country, sector, contact, authority } = organisation;
    return writtenFacts(
      'organisation',
      [
        ['organisation', name],
        ['unit', unit],
        ['country', country === undefined ? undefined : texts.language.country(country)],
        ['sector', sector === undefined ? undefined : texts.language.say(`pia.sector.${sector}`)],
        ['contact', contact],
        ['officer-contact', organisation['officer-contact']],
        ['competent', competent(authority, texts)],
        ['joint', joint(organisation['joint-controllers'], texts)],
      ],
      texts,
    );
  },
  regimes: lawsPart,
  roles: rolesTable,
  'evidence-date': (texts) =>
    texts.case.asOf === undefined
      ? []
      : writtenFacts('evidence', [['as-of', texts.language.date(texts.pia.asOf)]], texts),
  screening: screeningPart,
  due: dueTable,
  phases: phasesTable,
  secondary: secondaryTable,
  scope: (texts) => {
    const { scope, method, limits } = texts.case.plan ?? {};
    return writtenFacts(
      'plan',
      [
        ['covers', scope],
        ['method', method],
        ['limits', limits],
      ],
      texts,
    );
  },
  product: productPart,
  deployment: (texts) => {
    const { clients, regions, people, start, end, note } = texts.case.deployment ?? {};
    const { all, number, date } = texts.language;
    return writtenFacts(
      'deployment',
      [
        [
          'clients',
          clients === undefined ? undefined : all(clients.map((id) => texts.product?.names.client(id) ?? id)),
        ],
        ['regions', regions?.join('; ')],
        ['people', people === undefined ? undefined : number(people)],
        ['start', start === undefined ? undefined : date(start)],
        ['end', end === undefined ? undefined : date(end)],
        ['note', note],
      ],
      texts,
    );
  },
  configuration: (texts) => writtenFacts('configuration', [['configuration', setUp(texts)]], texts),
  processing: (texts) => {
    const { summary, nature, scope, circumstances } = texts.case.description ?? {};
    return writtenFacts(
      'processing',
      [
        ['summary', summary],
        ['nature', nature],
        ['scale', scope],
        ['circumstances', circumstances],
      ],
      texts,
    );
  },
  purposes: purposesPart,
  people: peoplePart,
  data: dataPart,
  recipients: recipientsPart,
  flows: flowsPart,
  locations: (texts) => {
    const places = texts.case.description?.locations;
    const keys = ['head-office', 'storage', 'routing', 'support', 'telemetry'] as const;
    return writtenFacts(
      'locations',
      keys.map((key) => [key, places?.[key]] as const),
      texts,
    );
  },
  assets: ({ case: { description } }) => list(description?.assets ?? []),
  codes: text('codes', ({ description }) => description?.codes),
  necessity: (texts) => {
    const { necessary, effective } = texts.case.necessity ?? {};
    return writtenFacts(
      'necessity',
      [
        ['necessary', necessary],
        ['effective', effective],
      ],
      texts,
    );
  },
  proportionality: text('proportionate', ({ necessity }) => necessity?.proportionate),
  alternatives: alternativesPart,
  minimisation: text('minimisation', ({ necessity }) => necessity?.minimisation),
  accuracy: text('accuracy', ({ necessity }) => necessity?.accuracy),
  'storage-limitation': text('storage-limitation', ({ necessity }) => necessity?.['storage-limitation']),
  'purpose-limitation': text('purpose-limitation', ({ necessity }) => necessity?.['purpose-limitation']),
  information: text('information', ({ rights }) => rights?.information),
  access: rights('access', 'portability'),
  correction: rights('rectification', 'erasure'),
  objection: text('objection', (one) => one.rights?.objection),
  complaint: text('complaint', (one) => one.rights?.complaint),
  consent: text('consent', (one) => one.rights?.consent),
  children: rights('children', 'accessibility'),
  processors: text('processors', (one) => one.rights?.processors),
  transfers: text('transfers', (one) => one.rights?.transfers),
  compliance: compliancePart,
  policies: policiesPart,
  consultation: consultationPart,
  attestations: attestationsPart,
  review: (texts) => {
    const { next, role, triggers } = texts.case.review ?? {};
    return [
      ...writtenFacts(
        'review',
        [
          ['next', next === undefined ? undefined : texts.language.date(next)],
          ['role', roleTitle(role, texts)],
        ],
        texts,
      ),
      ...(triggers === undefined || triggers.length === 0
        ? []
        : [
            { kind: 'paragraph' as const, text: [texts.language.say('pia.label.triggers')] },
            ...list(triggers),
          ]),
    ];
  },
};

/** Each law with whom it covers, its limits, and whether it covers this organisation. */
function lawsPart(texts: PiaTexts): Block[] {
  const { pia, language } = texts;
  const entries = lawsOf(texts).map((law) => {
    const coverage = pia.check.coverage.find(({ regime }) => regime === law.id);
    const lines = [
      `${law.law}. ${language.say('pia.label.authority')}: ${law.authority}`,
      coverage === undefined ? '' : coverageText(coverage, law, language),
      law.applies,
      limitsText(law, language),
    ];
    return { label: law.title, value: lines.filter(Boolean).map((line) => paragraph(line)) };
  });
  return entries.length === 0 ? [] : [{ kind: 'facts', entries }];
}

type Organisation = NonNullable<PiaTexts['case']['organisation']>;

function competent(authority: Organisation['authority'], { language }: PiaTexts): string | undefined {
  const { name, contact } = authority ?? {};
  return name === undefined || contact === undefined
    ? (name ?? contact)
    : language.say('pia.named-with', { name, contact });
}

/** One paragraph each. */
function joint(controllers: Organisation['joint-controllers'], { language: { say } }: PiaTexts): string {
  const lines = (controllers ?? []).filter(isFilled).map(({ name, contact, arrangement }) =>
    say('pia.joint.one', {
      name: name ?? say('pia.gap-short'),
      contact: contact ?? say('pia.joint.no-contact'),
      arrangement: arrangement ?? say('pia.gap-short'),
    }),
  );
  return lines.join('\n\n');
}

/** The settings themselves stand in an annex. */
function setUp({ pia, case: one, annex, language: { say } }: PiaTexts): string | undefined {
  if (pia.assessment === null) return undefined;
  const { base, applied = [], 'switched-off': off = [] } = one.deployment?.settings ?? {};
  if (base === undefined && applied.length + off.length === 0) return say('pia.set-up.not-stated');
  const { configuration } = pia;
  if (configuration.on.length === 0) return say('pia.set-up.default');
  const kind = configuration.base === 'hardened' && configuration.applied.length === 0 ? 'hardened' : 'own';
  return say(`pia.set-up.${kind}`, { n: configuration.on.length, annex: annex('settings') });
}

function text(id: string, of: (one: PiaTexts['case']) => string | undefined): Content {
  return (texts) => prose(of(texts.case), id, id);
}

function rights(
  ...ids: ('access' | 'portability' | 'rectification' | 'erasure' | 'children' | 'accessibility')[]
): Content {
  return (texts) =>
    writtenFacts(
      'rights',
      ids.map((id) => [id, texts.case.rights?.[id]] as const),
      texts,
    );
}

function productPart(texts: PiaTexts): Block[] {
  const { pia, product, language } = texts;
  const { use } = pia;
  return writtenFacts(
    'product',
    [
      [
        'product',
        product === undefined ? undefined : `${product.result.vendor.name}, ${product.result.editionName}`,
      ],
      ['provider', product?.profile.provider.name],
      [
        'jurisdiction',
        product === undefined ? undefined : language.country(product.profile.provider.jurisdiction),
      ],
      ['use', use === null ? undefined : `${use.title}. ${use.summary}`],
    ],
    texts,
  );
}

function consultationPart(texts: PiaTexts): Block[] {
  const { say, date } = texts.language;
  const { held = [], 'not-held': notHeld } = texts.case.consultation ?? {};
  return [
    ...writtenTable(
      {
        id: 'consulted',
        caption: say('pia.table.consulted'),
        columns: [
          { title: say('pia.label.asked'), heads: true, width: 2 },
          { title: say('pia.label.how-asked'), width: 3 },
          { title: say('pia.label.said'), width: 5 },
          { title: say('pia.label.changed'), width: 4 },
        ],
      },
      held
        .filter(isFilled)
        .map((one) => [
          cellOf(one.who, texts),
          plainCell([one.how, one.date === undefined ? '' : date(one.date)].filter(Boolean).join(', ')),
          cellOf(one.said, texts),
          cellOf(one.changed, texts),
        ]),
    ),
    ...prose(notHeld, 'not-held', 'not-held'),
  ];
}

function attestationsPart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const given = texts.case['sign-off']?.attestations ?? {};
  const keys = ['true-to-reality', 'aware-of-risks', 'agrees-to-plan', 'commits'] as const;
  return writtenTable(
    {
      id: 'attestations',
      caption: say('pia.table.attestations'),
      columns: [{ title: say('pia.label.attestation'), heads: true }, say('pia.label.attested')],
    },
    keys
      .filter((key) => given[key] !== undefined)
      .map((key) => [
        plainCell(say(`pia.attests.${key}`)),
        {
          content: textOrBlocks([
            { kind: 'paragraph', text: [say(given[key] === true ? 'pia.yes' : 'pia.no')] },
          ]),
        },
      ]),
  );
}
