/** Every criterion of a product, evaluated in one edition, on one day, with some settings on. */
import type { Context } from '../types/context.ts';
import type { Finding, Profile, Setting, Source } from '../types/profile.ts';
import {
  allCriteria,
  type Catalogue,
  criterionWeight,
  type PlacedCriterion,
  principleWeight,
} from './catalogue.ts';
import { prove, type Standing } from './prove.ts';
import { type Score, type Scored, scoreOverall, scorePrinciple } from './score.ts';
import { selectFinding, type Selection, type Viewpoint } from './select.ts';
import {
  availableSettings,
  type Effect,
  effectsByCriterion,
  gradeEffects,
  lowers,
  type StatedEffect,
  withSettings,
} from './settings.ts';

/** One criterion with its evidence, before and after settings. */
export interface Evaluated {
  placed: PlacedCriterion;
  weight: number;
  selection: Selection;
  /** Without any setting. */
  base: Standing;
  /** What each setting of the edition states about it. */
  effects: Effect[];
}

/** A product in one edition on one day. */
export interface Evaluation {
  profile: Profile;
  catalogue: Catalogue;
  context: Context | undefined;
  view: Viewpoint;
  criteria: Evaluated[];
  /** The same by id of their principle, in catalogue order. */
  groups: ReadonlyMap<string, Evaluated[]>;
  /** Settings that the edition has on the day. */
  settings: Setting[];
}

/** Evaluates a product; the configuration is chosen afterwards. */
export function evaluate(
  profile: Profile,
  catalogue: Catalogue,
  at: Pick<Viewpoint, 'edition' | 'asOf' | 'hindsight' | 'own'> & { context: Context | undefined },
): Evaluation {
  const sources = new Map<string, Source>(profile.sources.map((source) => [source.id, source]));
  const { edition, asOf, hindsight, own } = at;
  const view: Viewpoint = { edition, asOf, hindsight, sources, ...(own === undefined ? {} : { own }) };
  const settings = availableSettings(profile, view);
  const findings = Map.groupBy(profile.findings, (finding) => finding.criterion);
  const effects = effectsByCriterion(settings);
  const criteria = allCriteria(catalogue).map((placed) =>
    evaluateCriterion(
      placed,
      { findings: findings.get(placed.id) ?? [], effects: effects.get(placed.id) ?? [] },
      view,
      at.context,
    ),
  );
  const groups = Map.groupBy(criteria, (one) => one.placed.principle.id);
  return { profile, catalogue, context: at.context, view, criteria, groups, settings };
}

/** Evaluates one criterion from its own findings and from what the settings there state about it. */
export function evaluateCriterion(
  placed: PlacedCriterion,
  { findings, effects }: { findings: readonly Finding[]; effects: readonly StatedEffect[] },
  view: Viewpoint,
  context: Context | undefined,
): Evaluated {
  const { kind } = placed.criterion;
  const selection = selectFinding(findings, view);
  const base = prove(selection, kind, view);
  const graded = gradeEffects(effects, kind, view);
  return {
    placed,
    weight: criterionWeight(placed, context),
    selection,
    base,
    effects: isOwn(selection, view) ? graded.filter((effect) => !lowers(effect, base)) : graded,
  };
}

/** What the organisation found in its own deployment was found with its settings on: they do not lower it again. */
function isOwn({ finding }: Selection, { own }: Viewpoint): boolean {
  return finding?.sources?.some((id) => own?.has(id)) === true;
}

/** Where a criterion stands with these settings on. */
export function standingWith(one: Evaluated, on: readonly Setting[]): Standing {
  return withSettings(
    one.base,
    one.effects.filter((effect) => on.includes(effect.setting)),
  );
}

/** The criterion as the arithmetic of rule 7 sees it. */
export function scored(one: Evaluated, standing: Standing): Scored {
  const [low, high] = levelRange(standing);
  const applicable = standing.state !== 'not-applicable';
  return { id: one.placed.id, weight: one.weight, applicable, proven: standing.proven, low, high };
}

/** Scores per principle, in catalogue order. */
export function scorePrinciples(
  evaluation: Evaluation,
  on: readonly Setting[],
): (Score & { id: string; weight: number })[] {
  return evaluation.catalogue.principles.map(({ id }) => scoreOne(evaluation, id, on));
}

function scoreOne(
  evaluation: Evaluation,
  id: string,
  on: readonly Setting[],
): Score & { id: string; weight: number } {
  const own = evaluation.groups.get(id) ?? [];
  const score = scorePrinciple(own.map((one) => scored(one, standingWith(one, on))));
  return { ...score, id, weight: principleWeight(id, evaluation.context) };
}

/** Points that each setting alone adds to the overall lower end, against nothing switched. */
export function gainsOf(evaluation: Evaluation): ReadonlyMap<Setting, number> {
  const base = scorePrinciples(evaluation, []);
  const plain = new Map(evaluation.criteria.map((one) => [one, scored(one, one.base)]));
  const from = (scores: typeof base): number => scoreOverall(scores).range?.from ?? 0;
  const before = from(base);
  return new Map(
    evaluation.settings.map((setting) => {
      const touched = new Set(setting.effects.map((effect) => effect.criterion));
      const after = base.map((one) => rescored(one, evaluation, plain, touched, setting));
      return [setting, from(after) - before];
    }),
  );
}

/** The score of a principle with one setting on; only the criteria that it touches are looked at again. */
function rescored<T extends Score & { id: string }>(
  principle: T,
  { groups }: Evaluation,
  plain: ReadonlyMap<Evaluated, Scored>,
  touched: ReadonlySet<string>,
  setting: Setting,
): T {
  const own = groups.get(principle.id) ?? [];
  if (!own.some((one) => touched.has(one.placed.id))) return principle;
  const list = own.map((one) =>
    touched.has(one.placed.id) ? scored(one, standingWith(one, [setting])) : plain.get(one),
  );
  return { ...principle, ...scorePrinciple(list.filter((one) => one !== undefined)) };
}

/** Unknown is a range, never 0 and never full marks; a contradicted claim counts only what is proven. */
function levelRange(standing: Standing): [low: number | null, high: number | null] {
  if (standing.state === 'not-applicable') return [null, null];
  if (standing.state === 'unknown') return [0, 4];
  return [standing.proven, standing.contradicted ? standing.proven : standing.claimed];
}
