/** Standings over time and between two days, on a terminal. */
import type { Language } from '../../locale/language.ts';
import type { Diff } from '../../types/diff.ts';
import type { History, StandingOnDay } from '../../types/history.ts';
import type { Principle } from '../../types/principle.ts';
import { cell, list, paragraph, section } from '../make.ts';
import type { Block, Section, Table } from '../model.ts';
import type { Named } from '../names.ts';
import { figureText } from '../wording.ts';
import { changeList } from './change.ts';
import { type Depth, premiseBlocks, productText } from './premises.ts';

/** Every day on which something changed, then each change with its causes. */
export function historyBlocks(subject: Named<History>, language: Language, depth: Depth): Section {
  const { say, date } = language;
  const { result } = subject;
  const { from, to, start, days } = result;
  const changes = days.flatMap((one): Block[] =>
    one.changes.length === 0
      ? []
      : [
          paragraph([{ strong: [say('timeline.day', { date: date(one.day), count: one.changes.length })] }]),
          ...changeList(one.changes, subject, language),
        ],
  );
  const span = {
    from: date(from),
    to: date(to),
    hindsight: result.hindsight ? 'yes' : 'no',
  };
  return section(
    `${result.vendor.id}-${result.edition}`,
    productText(result, language),
    [
      ...premiseBlocks(subject, undefined, language, depth),
      paragraph(say('timeline.span', span)),
      dayTable([start, ...days], subject, language),
      ...incidentBlocks(subject, language),
      ...(changes.length === 0 ? [paragraph(say('timeline.no-change'))] : changes),
      paragraph(say('premises.reading'), 'note'),
    ],
    { numbered: false },
  );
}

/** Both days side by side, then each change with its causes. */
export function diffBlocks(subject: Named<Diff>, language: Language, depth: Depth): Section {
  const { say, date } = language;
  const { result } = subject;
  const { from, to, changes } = result;
  const span = {
    from: date(from.day),
    to: date(to.day),
    hindsight: result.hindsight ? 'yes' : 'no',
  };
  return section(
    `${result.vendor.id}-${result.edition}`,
    productText(result, language),
    [
      ...premiseBlocks(subject, undefined, language, depth),
      paragraph(say('timeline.span', span)),
      bothTable(subject, language),
      ...incidentBlocks(subject, language),
      paragraph([{ strong: [say('timeline.changes')] }]),
      ...(changes.length === 0
        ? [paragraph(say('timeline.no-change'))]
        : changeList(changes, subject, language)),
      paragraph(say('premises.reading'), 'note'),
    ],
    { numbered: false },
  );
}

/** One row a day: the verdict where there is a use, the whole, and the five principles. */
function dayTable(days: readonly StandingOnDay[], subject: Named<History>, language: Language): Table {
  const { say, date } = language;
  const { context, vendor, edition } = subject.result;
  const legend = subject.principles.map((one) => `${prefixOf(one)}: ${one.title}.`).join(' ');
  const principles = subject.principles.map(prefixOf);
  return {
    kind: 'table',
    id: `days-${vendor.id}-${edition}`,
    caption: say('timeline.caption'),
    columns: [
      { title: say('timeline.date'), heads: true },
      ...(context === null ? [] : [{ title: say('timeline.verdict') }]),
      ...[say('timeline.overall'), ...principles].map((title) => ({ title, align: 'end' as const })),
    ],
    rows: days.map((one) => ({
      cells: [
        cell(date(one.day)),
        ...(context === null ? [] : [cell(verdictText(one, language))]),
        cell(figureText(one.overall, language)),
        ...one.principles.map(({ score }) => cell(score === null ? '' : figureText(score, language))),
      ],
    })),
    note: [`${say('timeline.range-note')} ${legend}`],
  };
}

/** The letters with which the codes of a principle begin. */
function prefixOf({ criteria }: Principle): string {
  return /^[A-Z]+/.exec(criteria[0]?.code ?? '')?.[0] ?? '';
}

function bothTable(subject: Named<Diff>, language: Language): Table {
  const { say, date } = language;
  const { from, to, context } = subject.result;
  const figures = ({ overall, principles }: StandingOnDay): string[] => [
    ...principles.map(({ score }) => (score === null ? '' : figureText(score, language))),
    figureText(overall, language),
  ];
  const titles = [...subject.principles.map(({ title }) => title), say('timeline.overall')];
  const [before, after] = [figures(from), figures(to)];
  const rows = titles.map((title, at) => [title, before[at] ?? '', after[at] ?? '']);
  const verdict = [say('timeline.verdict'), verdictText(from, language), verdictText(to, language)];
  return {
    kind: 'table',
    id: `days-${subject.result.vendor.id}-${subject.result.edition}`,
    caption: say('timeline.between', { from: date(from.day), to: date(to.day) }),
    captionHidden: true,
    columns: [
      { title: say('timeline.principle'), heads: true },
      { title: date(from.day), align: 'end' },
      { title: date(to.day), align: 'end' },
    ],
    rows: [...(context === null ? [] : [verdict]), ...rows].map((cells) => ({
      cells: cells.map((one) => cell(one)),
    })),
    note: [say('timeline.range-note')],
  };
}

function verdictText({ verdict, noLongerOffered }: StandingOnDay, { say, date }: Language): string {
  if (noLongerOffered !== null) return say('verdict.no-longer-offered', { date: date(noLongerOffered) });
  return verdict === null ? '' : say(`verdict.${verdict.value}`);
}

function incidentBlocks({ result, profile }: Named<History | Diff>, language: Language): Block[] {
  const { say, date } = language;
  const texts = result.incidents.flatMap((id) => {
    const found = (profile.incidents ?? []).find((one) => one.id === id);
    return found === undefined
      ? []
      : [say('timeline.incident', { date: date(found.date), title: found.title })];
  });
  return texts.length === 0 ? [] : [paragraph([{ strong: [say('timeline.incidents')] }]), ...list(texts)];
}
