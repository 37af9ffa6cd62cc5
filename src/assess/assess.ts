/** From a profile to its assessment: the plain result object that every output is a rendering of. */
import type { Assessment, InputFile } from '../types/assessment.ts';
import type { OwnEvidence } from '../types/case.ts';
import type { Context } from '../types/context.ts';
import type { Profile, Setting } from '../types/profile.ts';
import { allCriteria, type Catalogue, principleWeight } from './catalogue.ts';
import { type Configuration, hardened, settingsOn } from './configuration.ts';
import { ownSources, withOwnEvidence } from './case/own-evidence.ts';
import { assessCriterion } from './criterion.ts';
import { type Day, firstDay } from './dates.ts';
import { type Evaluation, evaluate, gainsOf, scorePrinciples } from './evaluate.ts';
import { assessGates, assessRequirements, settingsReaching } from './fitness.ts';
import { assessRisks } from './register.ts';
import { contributions, scoreOverall, weakest } from './score.ts';
import { knownSources } from './select.ts';
import { assessedSource, citedIds } from './sources.ts';
import { assessedSetting } from './switch.ts';
import { decide } from './verdict.ts';

/** Version of the rules of the numbers; changes whenever the same inputs could give other numbers. */
export const RULES_VERSION = '1.0';

/** What is assessed, how, and as of when. */
export interface AssessInput {
  profile: Profile;
  catalogue: Catalogue;
  /** Absent: the profile's first edition. */
  edition?: string | undefined;
  configuration?: Configuration | undefined;
  context?: Context | undefined;
  /** Evidence cut-off, YYYY-MM-DD. There is no default: only the command line knows today. */
  asOf: Day;
  hindsight?: boolean | undefined;
  /** The organisation's own evidence, from its case; it counts by the same rules and is marked as its own. */
  evidence?: OwnEvidence | undefined;
  /** Files read, for the record. */
  inputs?: InputFile[] | undefined;
  /** Version of the program, for the record. */
  toolVersion: string;
}

/**
 * Assesses one product in one edition and configuration. Pure: the same input gives the same result.
 * An edition that the profile does not have throws a RangeError; settings that it does not have are left out.
 */
export function assess(input: AssessInput): Assessment {
  const { head, evaluation } = assessmentHead(input);
  const edition = editionOf(input);
  const on = settingsOn(input.configuration ?? 'default', evaluation);
  const vendor = vendorOf(evaluation.profile, evaluation);
  const body = bodyOf(evaluation, on);
  const ids = citedIds({ ...body, vendor });
  const sources = evaluation.profile.sources.filter((source) => ids.has(source.id));
  const own = ownSources(input.evidence);
  return {
    schemaVersion: '1',
    ...head,
    vendor,
    editionNote: edition.note ?? null,
    context: contextOf(input.context, input.catalogue),
    ...body,
    changedWeights: changedWeights(input.catalogue, input.context),
    sources: sources
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((source) => assessedSource(source, input.asOf, own.has(source.id))),
  };
}

/** What every result about one product begins with, and the evaluation that it rests on. */
export function assessmentHead(input: AssessInput): { head: Head; evaluation: Evaluation } {
  const { profile, context, catalogue, asOf, hindsight = false, inputs = [] } = input;
  const edition = editionOf(input);
  const head = {
    vendor: { id: profile.id, name: profile.name },
    ...{ edition: edition.id, editionName: edition.name },
    configuration: configurationName(input.configuration ?? 'default'),
    context: context === undefined ? null : { id: context.id, title: context.title },
    ...{ asOf, hindsight, inputs },
    versions: { tool: input.toolVersion, catalogue: catalogue.version, rules: RULES_VERSION },
  };
  return {
    head,
    evaluation: evaluate(withOwnEvidence(profile, input.evidence, edition.id), catalogue, {
      ...{ edition: edition.id, asOf, hindsight, context, own: ownSources(input.evidence) },
    }),
  };
}

/** Of the product and the use only the names; the result says more of both. */
type Head = { vendor: { id: string; name: string }; context: { id: string; title: string } | null } & Pick<
  Assessment,
  'edition' | 'editionName' | 'configuration' | 'asOf' | 'hindsight' | 'inputs' | 'versions'
>;

function editionOf({ profile, edition }: AssessInput): Profile['editions'][number] {
  const found =
    edition === undefined ? profile.editions[0] : profile.editions.find((one) => one.id === edition);
  if (found === undefined) throw new RangeError(`no edition '${edition}' in profile '${profile.id}'`);
  return found;
}

type Body = Pick<
  Assessment,
  'overall' | 'principles' | 'gates' | 'verdict' | 'requirements' | 'risks' | 'settings' | 'incidents'
>;

function bodyOf(evaluation: Evaluation, on: Setting[]): Body {
  const gates = assessGates(evaluation, on);
  const requirements = assessRequirements(evaluation, on);
  const scores = scorePrinciples(evaluation, on);
  return {
    overall: scoreOverall(scores),
    principles: principlesOf(evaluation, on, scores),
    gates,
    verdict: evaluation.context === undefined ? null : verdictOf(evaluation, on, gates, requirements),
    requirements,
    risks: assessRisks(evaluation, on),
    settings: settingsOf(evaluation, on),
    incidents: incidentsOf(evaluation),
  };
}

function principlesOf(
  evaluation: Evaluation,
  on: Setting[],
  scores: ReturnType<typeof scorePrinciples>,
): Assessment['principles'] {
  return scores.map(({ id, weight, score, range, coverage }, index) => {
    const own = evaluation.groups.get(id) ?? [];
    const { title, expectation } = evaluation.catalogue.principles[index] ?? { title: id, expectation: '' };
    const assessed = own.map((one) => assessCriterion(one, on, evaluation));
    const numbers = assessed.map((one) => ({ ...one, applicable: one.state !== 'not-applicable' }));
    const points = contributions(numbers);
    const criteria = assessed.map((one, i) => ({ ...one, contribution: points[i] ?? null }));
    return { id, title, expectation, weight, score, range, coverage, weakest: weakest(numbers), criteria };
  });
}

function verdictOf(
  evaluation: Evaluation,
  on: Setting[],
  gates: Assessment['gates'],
  requirements: Assessment['requirements'],
): Assessment['verdict'] {
  return decide({
    gates,
    requirements,
    premise: on,
    editionsReaching: (criterion, level) => editionsReaching(evaluation, criterion, level),
    settingsReaching: (criterion, level) => settingsReaching(evaluation, on, criterion, level),
  });
}

/** Other editions in which the criterion is proven at the level with nothing switched. */
function editionsReaching(evaluation: Evaluation, criterion: string, level: number): string[] {
  const { profile, catalogue, context, view } = evaluation;
  const others = profile.editions.map((edition) => edition.id).filter((id) => id !== view.edition);
  return others.filter((edition) => {
    const there = evaluate(profile, catalogue, { ...view, edition, context });
    const one = there.criteria.find((entry) => entry.placed.id === criterion);
    return one !== undefined && (one.base.proven ?? -1) >= level;
  });
}

function settingsOf(evaluation: Evaluation, on: Setting[]): Assessment['settings'] {
  const gains = gainsOf(evaluation);
  const strict = hardened(evaluation, gains);
  const listed = [...gains].map(([setting, gain]) => ({ setting, gain }));
  const ordered = listed.toSorted((a, b) => b.gain - a.gain || (a.setting.id < b.setting.id ? -1 : 1));
  return ordered.map(({ setting, gain }) => {
    const state = { applied: on.includes(setting), hardened: strict.includes(setting), gain };
    return assessedSetting(setting, state, evaluation);
  });
}

/** Incidents known and past on the as-of date, oldest first. */
function incidentsOf({ profile, view }: Evaluation): Assessment['incidents'] {
  const seen = (profile.incidents ?? []).filter(
    (one) =>
      firstDay(one.date) <= view.asOf &&
      (one.editions?.includes(view.edition) ?? true) &&
      knownSources(one.sources, view).length > 0,
  );
  const ordered = seen.toSorted((a, b) => (firstDay(a.date) + a.id < firstDay(b.date) + b.id ? -1 : 1));
  return ordered.map(({ id, date, kind, title, summary, criteria, sources }) => {
    const known = knownSources(sources, view).map((source) => source.id);
    return { id, date, kind, title, summary, criteria: criteria ?? [], sources: known };
  });
}

function vendorOf(profile: Profile, { view }: Evaluation): Assessment['vendor'] {
  const { id, name, about, provider } = profile;
  const known = (sources: string[]): string[] => knownSources(sources, view).map((source) => source.id);
  const here = (one: { editions?: string[]; sources: string[] }): boolean =>
    (one.editions?.includes(view.edition) ?? true) && known(one.sources).length > 0;
  return {
    id,
    name,
    about: about ?? null,
    provider: { ...provider, website: provider.website ?? null },
    facts: (profile.facts ?? [])
      .filter(here)
      .map(({ topic, text, sources }) => ({ topic, text, sources: known(sources) })),
    subProcessors: (profile['sub-processors'] ?? [])
      .filter(here)
      .map(({ name, task, countries, sources }) => ({
        name,
        task,
        countries: countries ?? [],
        sources: known(sources),
      })),
  };
}

function contextOf(context: Context | undefined, { scales }: Catalogue): Assessment['context'] {
  if (context === undefined) return null;
  const { id, title, summary, audience, data, screening } = context;
  return {
    id,
    title,
    summary,
    audience: audience ?? [],
    data: data ?? [],
    screening: (screening ?? []).map(({ criterion, reason }) => {
      const named = scales.screening.find((one) => one.number === criterion);
      return { criterion, title: named?.title ?? `Criterion ${criterion}`, reason };
    }),
  };
}

function configurationName(configuration: Configuration): string {
  return typeof configuration === 'string' ? configuration : configuration.toSorted().join(',');
}

/** Every weight that differs from the catalogue, so that every output can name it. */
function changedWeights(catalogue: Catalogue, context: Context | undefined): Assessment['changedWeights'] {
  const criteria = allCriteria(catalogue).flatMap(({ id, criterion }) => {
    const to = context?.weights?.criteria?.[id] ?? criterion.weight;
    return to === criterion.weight ? [] : [{ id, from: criterion.weight, to }];
  });
  const principles = catalogue.principles.flatMap(({ id }) => {
    const to = principleWeight(id, context);
    return to === 1 ? [] : [{ id, from: 1, to }];
  });
  return [...criteria, ...principles];
}
