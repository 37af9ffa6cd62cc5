/** Scores over time: every day on which evidence, or its age, changed something, and what the cause was. */
import type { Change, History, HistoryStanding, ScoreOnDay } from '../types/history.ts';
import type { Setting } from '../types/profile.ts';
import { type AssessInput, assessmentHead, incidentsOf } from './assess.ts';
import { principleWeight } from './catalogue.ts';
import { causesOf, type Moment } from './cause.ts';
import { settingsOn } from './configuration.ts';
import { addDays, type Day, lastDay } from './dates.ts';
import { type Evaluated, type Evaluation, evaluateCriterion, scored, standingWith } from './evaluate.ts';
import { agingDays, knownFrom } from './grade.ts';
import { UNKNOWN, type Standing } from './prove.ts';
import { scoreOverall, scorePrinciple } from './score.ts';
import { effectsByCriterion } from './settings.ts';
import { counts, type Dated, startOf } from './select.ts';

/**
 * The history up to the as-of date, from the first evidence or from the day after `from`. The settings of the
 * configuration are those of the as-of date, each from the day on which it existed.
 */
export function history(input: AssessInput, from: Day | null = null): History {
  const { head, evaluation } = assessmentHead(input);
  const changes = allChanges(evaluation, settingsOn(input.configuration ?? 'default', evaluation));
  const days = [...Map.groupBy(changes, ({ change }) => change.date)].sort(([a], [b]) => (a < b ? -1 : 1));
  const standings = new Map<string, Standing>();
  const all = days.map(([date, list]) => {
    for (const { change, standing } of list) standings.set(change.criterion, standing);
    return { date, scores: scoresOn(evaluation, standings), changes: list.map(({ change }) => change) };
  });
  const isWithin = (date: Day): boolean => from === null || date > from;
  return {
    schemaVersion: '1',
    ...head,
    from,
    days: all.filter((day) => isWithin(day.date)),
    events: incidentsOf(evaluation).filter((event) => isWithin(lastDay(event.date))),
  };
}

interface Dating {
  change: Change;
  standing: Standing;
}

function allChanges(evaluation: Evaluation, on: readonly Setting[]): Dating[] {
  return evaluation.criteria.flatMap((one) => changesOf(one, evaluation, on));
}

/** Each day on which one criterion changed. Only its own evidence is looked at, so that this stays quick. */
function changesOf({ placed }: Evaluated, evaluation: Evaluation, on: readonly Setting[]): Dating[] {
  const { profile, view, context } = evaluation;
  const findings = profile.findings.filter((finding) => finding.criterion === placed.id);
  const settings = on.filter((setting) => setting.effects.some((effect) => effect.criterion === placed.id));
  const days = turningDays([...findings, ...settings], evaluation).filter((day) => day <= view.asOf);
  const changes: Dating[] = [];
  let before = { standing: UNKNOWN, moment: undefined as Moment | undefined };
  for (const date of days) {
    const at = { ...view, asOf: date };
    const there = settings.filter((setting) => counts(setting, at));
    const effects = effectsByCriterion(there).get(placed.id) ?? [];
    const one = evaluateCriterion(placed, { findings, effects }, at, context);
    const standing = standingWith(one, settings);
    const moment = { one, view: at };
    if (!isSame(before.standing, standing)) {
      const causes = causesOf(before.moment, moment);
      const change = {
        date,
        criterion: placed.id,
        title: placed.criterion.title,
        before: plain(before.standing),
        after: plain(standing),
        causes,
      };
      changes.push({ change, standing });
    }
    before = { standing, moment };
  }
  return changes;
}

/** Every day on which one of the entries, its sources, or their age could change something. */
function turningDays(
  entries: readonly (Dated & { 'contradicted-by'?: { source: string }[] })[],
  { view }: Evaluation,
): Day[] {
  const days = entries.flatMap((entry) => {
    const cited = [...(entry.sources ?? []), ...(entry['contradicted-by'] ?? []).map((one) => one.source)];
    const sources = cited.flatMap((id) => view.sources.get(id) ?? []);
    const ends = entry.until === undefined ? [] : [addDays(lastDay(entry.until), 1)];
    return [
      startOf(entry, view.sources),
      ...ends,
      ...sources.flatMap((source) => [knownFrom(source), ...agingDays(source)]),
    ];
  });
  return [...new Set(days)].sort();
}

function isSame(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.proven === b.proven && a.claimed === b.claimed;
}

function plain({ state, claimed, proven }: Standing): HistoryStanding {
  return { state, claimed, proven };
}

function scoresOn(
  { catalogue, groups, context }: Evaluation,
  standings: ReadonlyMap<string, Standing>,
): ScoreOnDay[] {
  const principles = catalogue.principles.map(({ id, title }) => {
    const own = groups.get(id) ?? [];
    const score = scorePrinciple(own.map((one) => scored(one, standings.get(one.placed.id) ?? UNKNOWN)));
    return { id, title, ...score };
  });
  const overall = scoreOverall(
    principles.map((one) => ({ ...one, weight: principleWeight(one.id, context) })),
  );
  return [...principles, { id: 'overall', title: 'Overall', ...overall }];
}
