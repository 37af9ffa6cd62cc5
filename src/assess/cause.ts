/** Why a criterion changed from one day to another: a finding, a source, a setting, or nothing but time. */
import type { Cause, CauseSource } from '../types/history.ts';
import type { Source } from '../types/profile.ts';
import type { Evaluated, Evaluation } from './evaluate.ts';
import { contradictionsOf, supportsOf } from './prove.ts';
import { selectionOf } from './settings.ts';

/** A criterion as it stood on a day. */
export interface Moment {
  one: Evaluated;
  view: Evaluation['view'];
}

/** The causes of a change, the most telling first. `before` is undefined where nothing was known at all. */
export function causesOf(before: Moment | undefined, after: Moment): Cause[] {
  const news = newSources(before, after);
  const causes = [...findingCause(before, after), ...settingCause(before, after)];
  if (causes.length > 0) return causes;
  if (news.length > 0) return [{ kind: 'source', text: sourceText(news), sources: news.map(cited) }];
  return [ageCause(before, after)];
}

function findingCause(before: Moment | undefined, after: Moment): Cause[] {
  const { finding } = after.one.selection;
  if (finding === before?.one.selection.finding) return [];
  if (finding === undefined)
    return [{ kind: 'finding', text: 'The finding has ended and no other counts.', sources: [] }];
  return [{ kind: 'finding', text: finding.summary, sources: citedBy(after).map(cited) }];
}

function settingCause(before: Moment | undefined, after: Moment): Cause[] {
  const there = (moment: Moment | undefined): Evaluated['effects'] => moment?.one.effects ?? [];
  const came = there(after).filter(
    (effect) => !there(before).some((other) => other.setting === effect.setting),
  );
  return came.map(({ setting }) => ({
    kind: 'setting',
    text: `The setting '${setting.title}' came.`,
    sources: setting.sources.flatMap((id) => after.view.sources.get(id) ?? []).map(cited),
  }));
}

/** Sources that count now, for or against, and did not before. */
function newSources(before: Moment | undefined, after: Moment): Source[] {
  const old = new Set(before === undefined ? [] : citedBy(before));
  return citedBy(after).filter((source) => !old.has(source));
}

function citedBy({ one, view }: Moment): Source[] {
  const { selection, placed } = one;
  const against = selection.finding === undefined ? [] : contradictionsOf(selection.finding, view);
  const supports = supportsOf(selection, placed.criterion.kind, view).filter(
    (support) => support.role === 'supports',
  );
  return [...new Set([...supports, ...against].map((entry) => entry.source))];
}

function ageCause(before: Moment | undefined, after: Moment): Cause {
  const gradeThen = new Map(before === undefined ? [] : grades(before));
  const aged = grades(after).filter(
    ([source, grade]) => gradeThen.has(source) && gradeThen.get(source) !== grade,
  );
  const text = aged
    .map(
      ([source, grade]) =>
        `'${source.title}' ${grade === null ? 'has lapsed' : `has aged to grade ${grade}`}`,
    )
    .join('; ');
  return {
    kind: 'age',
    text: text === '' ? 'Evidence has aged.' : `Age alone: ${text}.`,
    sources: aged.map(([source]) => cited(source)),
  };
}

function grades({ one, view }: Moment): [Source, string | null][] {
  const stated = one.effects.map(({ setting, level }) => selectionOf(setting, level));
  return [one.selection, ...stated]
    .flatMap((selection) => supportsOf(selection, one.placed.criterion.kind, view))
    .map(({ source, grade }) => [source, grade]);
}

function sourceText(sources: readonly Source[]): string {
  return `Now known: ${sources.map((source) => `'${source.title}'`).join('; ')}.`;
}

function cited({ id, title, publisher, published, url }: Source): CauseSource {
  return { id, title, publisher, published: published ?? null, url: url ?? null };
}
