/** One criterion of the assessment: its level, why, what carries it, and what would come next. */
import type { AssessedCriterion, Citation } from '../types/assessment.ts';
import type { Finding, Setting } from '../types/profile.ts';
import { levelTest } from './catalogue.ts';
import { addDays, type Day } from './dates.ts';
import { type Evaluated, type Evaluation, scored, standingWith } from './evaluate.ts';
import { lapseDay, nextAgingDays } from './grade.ts';
import { contradictionsOf, prove, type Standing, type Support, supportsOf } from './prove.ts';
import { type Selection, startOf, type Viewpoint } from './select.ts';
import { selectionOf } from './settings.ts';

/** Evidence that is about to lapse is announced this many days before. */
export const WARNING_DAYS = 90;

/** The assessed criterion; its contribution is filled in by its principle. */
export function assessCriterion(
  one: Evaluated,
  on: readonly Setting[],
  { view, catalogue }: Evaluation,
): AssessedCriterion {
  const { id, criterion } = one.placed;
  const standing = standingWith(one, on);
  const { state, claimed, proven, grade, cappedBy, contradicted, alleged, old, lapsed } = standing;
  const { low, high, weight } = scored(one, standing);
  const applied = one.effects.filter((effect) => on.includes(effect.setting));
  const { title, question, why, kind, gate, ask } = criterion;
  return {
    ...{ id, title, question, why, kind, gate: gate ?? false, weight },
    ...{ state, claimed, proven, grade, low, high, contribution: null },
    ...{ cappedBy, contradicted, alleged, old, lapsed, weakensOn: weakensOn(one, view) },
    ...findingOf(one, view),
    test: levelTest(criterion, proven),
    next: proven === null ? null : levelTest(criterion, proven + 1),
    ask,
    settings: applied.map((effect) => effect.setting.id),
    without:
      applied.length === 0
        ? null
        : { state: one.base.state, claimed: one.base.claimed, proven: one.base.proven },
    sources: [...citationsOf(one, view), ...applied.flatMap((effect) => settingCitations(effect, one, view))],
    references: referencesOf(criterion.references, catalogue.references),
    origin: criterion.origin.map(originText),
  };
}

function findingOf(
  { selection }: Evaluated,
  view: Viewpoint,
): Pick<AssessedCriterion, 'since' | 'clients' | 'summary' | 'reply'> {
  const { finding } = selection;
  if (finding === undefined) return { since: null, clients: [], summary: null, reply: null };
  const { clients, summary, reply } = finding;
  return {
    since:
      finding.since === undefined && finding.sources === undefined ? null : startOf(finding, view.sources),
    clients: clients ?? [],
    summary,
    reply: reply === undefined ? null : { date: reply.date, text: reply.text, url: reply.url ?? null },
  };
}

function citationsOf({ selection, placed }: Evaluated, view: Viewpoint): Citation[] {
  const supports = supportsOf(selection, placed.criterion.kind, view);
  return [
    ...supports.map((support) => supportCitation(support, support.role, placed.criterion.kind)),
    ...citedFindings(selection).flatMap((finding) => contradictingCitations(finding, selection, view)),
  ];
}

function contradictingCitations(
  finding: Finding,
  { finding: latest }: Selection,
  view: Viewpoint,
): Citation[] {
  const role = finding === latest ? 'contradicts' : 'contradicts-earlier';
  return contradictionsOf(finding, view).map(({ source, level, grade, summary }) => ({
    id: source.id,
    role,
    level,
    grade,
    cap: null,
    lapsesOn: null,
    summary,
  }));
}

function citedFindings({ finding, earlier }: Selection): Finding[] {
  return finding === undefined ? [] : [finding, ...earlier.map((one) => one.finding)];
}

function settingCitations(
  effect: Evaluated['effects'][number],
  { placed }: Evaluated,
  view: Viewpoint,
): Citation[] {
  const supports = supportsOf(selectionOf(effect.setting, effect.level), placed.criterion.kind, view);
  return supports.map((support) => supportCitation(support, 'setting', placed.criterion.kind));
}

function supportCitation(
  support: Support,
  role: Citation['role'],
  kind: 'behaviour' | 'undertaking',
): Citation {
  const { source, level, grade, cap } = support;
  const lapsesOn = grade === null ? null : lapseDay(source, kind);
  return { id: source.id, role, level, grade, cap, lapsesOn, summary: null };
}

/** First day within the warning on which age alone lowers what is proven, with the evidence of today. */
export function weakensOn({ selection, base, placed }: Evaluated, view: Viewpoint): Day | null {
  const last = addDays(view.asOf, WARNING_DAYS);
  const cited = citedFindings(selection).flatMap((finding) => finding.sources ?? []);
  const days = cited
    .flatMap((id) => view.sources.get(id) ?? [])
    .flatMap((source) => nextAgingDays(source, view.asOf));
  const soon = [...new Set(days)].filter((day) => day <= last).toSorted();
  const on = (day: string): Standing => prove(selection, placed.criterion.kind, { ...view, asOf: day });
  return soon.find((day) => (on(day).proven ?? -1) < (base.proven ?? -1)) ?? null;
}

function referencesOf(
  references: Evaluated['placed']['criterion']['references'],
  rules: Evaluation['catalogue']['references'],
): AssessedCriterion['references'] {
  return references.map(({ rule, clause, confirmed }) => {
    const known = rules.find((one) => one.id === rule);
    const sure = confirmed !== false && known?.confirmed !== false;
    return { rule: known?.short ?? rule, clause, edition: known?.edition ?? '', confirmed: sure };
  });
}

const ORIGINS = {
  statement: 'Joint Statement',
  observations: 'Observations 2021',
  'library-guidance': 'Library guidance 2020',
  derived: 'Derived',
} as const;

/** 'Joint Statement S17', 'Observations 2021 I1a (not confirmed)'. */
export function originText({
  source,
  sentences,
  points,
  confirmed,
}: Evaluated['placed']['criterion']['origin'][number]): string {
  const parts = [...(sentences ?? []), ...(points ?? [])].join(', ');
  return `${ORIGINS[source]}${parts === '' ? '' : ` ${parts}`}${confirmed === false ? ' (not confirmed)' : ''}`;
}
