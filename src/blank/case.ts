/** A case to fill in: what is known of product, use and laws stands in it, the questions of the law above its parts. */
import type { Language } from '../locale/language.ts';
import type { Assessment, AssessedRisk } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Profile } from '../types/profile.ts';
import type { TypicalMeasure } from '../types/measures.ts';
import type { Risks } from '../types/risks.ts';
import type { LegalPrinciple, Part, Regime, Regimes } from '../types/regimes.ts';
import type { Scales } from '../types/scales.ts';
import { blankFile, type Given, type GivenEntry } from './blank-file.ts';
import type { Remark } from './comment.ts';
import { flowEntries, partyEntries, recipientEntries } from './case-flows.ts';
import type { FormSchema } from './schema.ts';

/** What a case begins with. */
export interface BlankCase {
  id: string;
  /** Name of the file, as the user named it. */
  file: string;
  /** The day on which it is written, YYYY-MM-DD. */
  today: string;
  /** The product as the case will name it. undefined: none is chosen yet. */
  product: { name: string; profile: Profile; edition: string } | undefined;
  /** The use as the case will name it. undefined: none is chosen yet. */
  use: { name: string; context: Context } | undefined;
  /** The product in the use; its risks are listed. undefined: one of them is not chosen yet. */
  assessment: Assessment | undefined;
  /** Laws that the organisation stands under, with their principles. */
  laws: readonly { regime: Regime; principles: readonly LegalPrinciple[] }[];
  regimes: Regimes;
  risks: Risks;
  /** Titles of the risks that are high, with typical measures that bear on each. */
  proposals: readonly { risk: string; measures: readonly TypicalMeasure[] }[];
  scales: Scales;
  schema: FormSchema;
}

/** The file as YAML: valid as it stands. */
export function blankCase(one: BlankCase, language: Language): string {
  return blankFile(one.schema, givenOf(one, language), language);
}

function givenOf(one: BlankCase, language: Language): Given {
  const { say } = language;
  return {
    head: [say('form.case.head'), say('form.case.hints'), say('form.case.next', { file: one.file })],
    tail: [],
    values: new Map(valuesOf(one)),
    entries: new Map(entriesOf(one, language)),
    notes: notesOf(one, language),
    later: LATER,
    mayBeEmpty: true,
  };
}

/** What may differ from the use that is named; what a second version adds. */
const LATER: ReadonlySet<string> = new Set([
  'versions',
  'replaces',
  ...['audience', 'data', 'requirements', 'weights', 'exposure', 'waived-gates', 'screening'].map(
    (key) => `context.${key}`,
  ),
]);

function valuesOf({ id, today, product, use, laws }: BlankCase): [string, string | string[]][] {
  const chosen = laws.map(({ regime }) => regime.id);
  return [
    ['id', id],
    ['version', '0.1'],
    ['status', 'draft'],
    ['asOf', today],
    ...(chosen.length === 0 ? [] : [['organisation.regimes', chosen] as [string, string[]]]),
    ...(product === undefined
      ? []
      : [
          ['deployment.vendor', product.name] as [string, string],
          ['deployment.edition', product.edition] as [string, string],
        ]),
    ...(use === undefined ? [] : [['context.extends', use.name] as [string, string]]),
  ];
}

function entriesOf(one: BlankCase, language: Language): [string, GivenEntry[]][] {
  const { profile } = one.product ?? {};
  const blank = [{ values: {} }];
  const risks = (one.assessment?.risks ?? []).map((risk) => riskEntry(risk, one.risks, language));
  const principles = principleEntries(one, language);
  return [
    ['roles', roleEntries(language)],
    ['screening', screeningEntries(one, language)],
    ['description.purposes', blank],
    ['description.subjects', blank],
    ['description.data', CLASSES.map((name) => ({ values: { class: name } }))],
    ['description.recipients', recipientEntries(profile)],
    ['description.parties', partyEntries(profile, language)],
    ['description.flows', flowEntries()],
    ['necessity.alternatives', blank],
    ...(principles.length === 0 ? [] : [['compliance', principles] as [string, GivenEntry[]]]),
    ...(risks.length === 0 ? [] : [['risks', risks] as [string, GivenEntry[]]]),
    ['opinions', OPINIONS.map((of) => ({ values: { of } }))],
    ['sign-off.signatures', SIGNING.map((role) => ({ values: { role } }))],
  ];
}

/** Of each class of data a case says something (catalogue/regimes.yaml). */
const CLASSES = [
  'content',
  'account',
  'participant',
  'meeting-metadata',
  'device-and-network',
  'diagnostic',
  'support',
  'website',
  'billing',
];
const OPINIONS = ['data-protection-officer', 'security', 'people-concerned'];
const SIGNING = ['validator', 'data-protection-officer'];

function roleEntries({ say }: Language): GivenEntry[] {
  const officer = say('form.case.role.data-protection-officer');
  return ['author', 'validator', 'data-protection-officer', 'security'].map((id) => ({
    values: { id, part: id, ...(id === 'data-protection-officer' ? { title: officer } : {}) },
  }));
}

/** Where the use says that a criterion is met, it stands here to be looked at. */
function screeningEntries({ scales, use }: BlankCase, { say }: Language): GivenEntry[] {
  return scales.screening.map(({ number, title, meets }) => {
    const named = use?.context.screening?.find((entry) => entry.criterion === number);
    const met = named === undefined ? {} : { met: true, reason: named.reason };
    return { note: say('form.case.screening', { title, meets }), values: { criterion: number, ...met } };
  });
}

function principleEntries({ laws }: BlankCase, { say }: Language): GivenEntry[] {
  return laws.flatMap(({ regime, principles }) =>
    principles.map(({ id, title, question }) => ({
      note: say('form.case.principle', { title, question }),
      values: { regime: regime.id, principle: id },
    })),
  );
}

function riskEntry({ id, severity }: AssessedRisk, { risks }: Risks, { say }: Language): GivenEntry {
  const title = risks.find((risk) => risk.id === id)?.title ?? id;
  const { value, reason } = severity;
  return { note: say('form.case.risk', { title, severity: value, reason }), values: { risk: id } };
}

function notesOf(one: BlankCase, language: Language): Map<string, Remark[]> {
  const { say, all } = language;
  const notes = new Map<string, Remark[]>();
  const put = (path: string, ...remarks: Remark[]): void =>
    void notes.set(path, [...(notes.get(path) ?? []), ...remarks]);
  for (const part of one.regimes.parts) put(placeOf(part), part.question);
  put(
    'organisation.regimes',
    say('form.case.laws'),
    ...one.regimes.regimes.map(({ id, title }) => ({ key: id, text: title })),
    ...one.laws.flatMap(({ regime }) => lawRemarks(regime, language)),
  );
  if (one.laws.length === 0) put('compliance', say('form.case.principles-follow'));
  put('measures', ...measureRemarks(one, say));
  if ((one.assessment?.risks ?? []).length === 0) put('risks', say('form.case.risks-follow'));
  if (one.product === undefined) return notes;
  const { profile, edition } = one.product;
  put('deployment.clients', say('form.case.clients', { clients: all(profile.clients) }));
  put('deployment.settings.applied', ...settingRemarks(profile, edition, language));
  const { jurisdiction } = profile.provider;
  put('description.locations', say('form.case.jurisdiction', { jurisdiction }));
  return notes;
}

/** For each high risk the measures that bear most on it. */
function measureRemarks({ proposals }: BlankCase, say: Language['say']): Remark[] {
  if (proposals.length === 0) return [];
  return [
    say('measures.form.intro'),
    ...proposals.flatMap(({ risk, measures }): Remark[] => [
      say('measures.form.risk', { risk }),
      ...measures.map(({ id, title }) => ({ key: id, text: title })),
    ]),
  ];
}

/** Whom a law covers, and what it leaves out. */
function lawRemarks({ title, applies, covers }: Regime, { say }: Language): string[] {
  const limits = (covers.not ?? []).map(({ text }) => text);
  return [
    say('form.case.law', { title, applies }),
    ...(limits.length === 0 ? [] : [say('case.coverage.limits', { limits: limits.join(' ') })]),
  ];
}

function settingRemarks({ settings = [] }: Profile, edition: string, { say }: Language): Remark[] {
  const here = settings.filter(({ editions }) => editions === undefined || editions.includes(edition));
  if (here.length === 0) return [];
  return [
    say('form.case.settings'),
    ...here.map(({ id, code, title, value }) => ({
      key: id,
      text: say('form.case.setting', { code, title, value }),
    })),
  ];
}

/** Where the parts that only a look at the whole can tell are written down. */
const WORKED_OUT: Readonly<Record<string, string>> = {
  screening: 'screening',
  principles: 'compliance',
  severities: 'risks',
  untreated: 'measures',
  residual: 'decision.accepted-risks',
  overruled: 'opinions',
  authority: 'decision.authority',
};

/** The key above which the question of a part stands: that of its first place, or the list that this is in. */
export function placeOf({ needs: [first = ''] }: Part): string {
  if (first.startsWith('@')) return WORKED_OUT[first.slice(1)] ?? '';
  const [place = ''] = first.split(' or ');
  const steps = place.split('.');
  const list = steps.findIndex((step) => step.includes('['));
  const kept = list < 0 ? steps : steps.slice(0, list + 1);
  return kept.map((step) => step.replace(/[[|].*$/, '')).join('.');
}
