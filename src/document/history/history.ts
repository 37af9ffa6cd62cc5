/** The standings of one product over time: a picture, every day on which something changed, and what caused it. */
import type { Language } from '../../locale/language.ts';
import type { Assessment } from '../../types/assessment.ts';
import type { ElementChange, History, StandingOnDay } from '../../types/history.ts';
import { labelsOf } from '../labels.ts';
import { cell, list, paragraph, section } from '../make.ts';
import type { Block, Cell, Document, Figure, Inline, Paper, Row, Section, Table } from '../model.ts';
import type { Named } from '../names.ts';
import { inlinesOf } from '../outline.ts';
import { timeline } from '../pictures/timeline.ts';
import { documentsRead } from '../what-was-read.ts';
import { sourcesBlock } from '../sources.ts';
import { causeText, changeText } from '../terminal/change.ts';
import { figureText, sharesText, verdictWord } from '../wording.ts';

/** What the document is made from. */
export interface HistoryReport {
  subject: Named<History>;
  /** The assessment of the last day: the grades of what was read. */
  last: Assessment;
  paper: Paper;
}

/** Pure: the same report gives the same document. */
export function historyDocument(report: HistoryReport, language: Language): Document {
  const { result } = report.subject;
  const { say, date } = language;
  const title = say('history.title', { product: result.vendor.name, edition: result.editionName });
  const body = bodyOf(report, language);
  return {
    kind: 'history',
    title,
    subject: say('history.subject', { title, from: date(result.from), to: date(result.to) }),
    language: language.tag,
    created: result.to,
    paper: report.paper,
    running: { left: title, right: date(result.to), foot: say('history.foot') },
    labels: labelsOf(language),
    blocks: [...body, sourcesSection(body, report, language)],
  };
}

function bodyOf(report: HistoryReport, language: Language): Block[] {
  const { subject } = report;
  const { say, date } = language;
  const { from, to, days } = subject.result;
  const first = section(
    'now',
    say('history.now'),
    [
      paragraph(say('history.span', { from: date(from), to: date(to), count: days.length })),
      paragraph(nowText(report, language), 'lead'),
      picture(report, language),
      ...incidents(subject, language),
    ],
    { numbered: false },
  );
  return [
    first,
    section('days', say('history.days'), [dayTable(subject, language)]),
    section('changes', say('history.changes'), changeBlocks(subject, language)),
  ];
}

function nowText({ last }: HistoryReport, language: Language): string {
  const shares = sharesText(last.overall, language);
  if (last.verdict === null) return shares;
  return language.say('history.now-with-use', {
    use: last.context?.title ?? '',
    verdict: verdictWord(last, language),
    shares,
  });
}

/** Documents by the year that they speak of, and how much happened. */
function picture({ subject, last }: HistoryReport, language: Language): Figure {
  return timeline(
    { documents: documentsRead(last), incidents: incidentsOf(subject) },
    { id: 'time', caption: language.say('history.picture') },
    language,
  );
}

type Incident = NonNullable<Named<History>['profile']['incidents']>[number];

/** The oldest first. */
function incidentsOf({ result, profile }: Named<History>): Incident[] {
  const own = (profile.incidents ?? []).filter(({ id }) => result.incidents.includes(id));
  return own.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function incidents(subject: Named<History>, { say, date }: Language): Block[] {
  const own = incidentsOf(subject);
  if (own.length === 0) return [paragraph(say('history.no-incidents'))];
  return list(
    own.map((one): Inline[] => [
      say('history.incident', { date: date(one.date), title: one.title }),
      ' ',
      { cite: one.sources },
    ]),
    true,
  );
}

/** One row a day: the answer where there is a use, the whole and the five principles as printable figures. */
function dayTable(subject: Named<History>, language: Language): Table {
  const { say, date } = language;
  const { start, days, context } = subject.result;
  const verdicts = context === null ? [] : [{ title: say('history.verdict'), width: 3 }];
  return {
    kind: 'table',
    id: 'day-list',
    caption: say('history.days'),
    captionHidden: true,
    dense: true,
    columns: [
      { title: say('history.day'), heads: true, rigid: true, width: 3 },
      ...verdicts,
      { title: say('history.overall'), width: 6 },
      ...subject.principles.map(({ title }) => ({ title, align: 'end' as const, width: 2 })),
      { title: say('history.changed'), align: 'end', width: 1.5 },
    ],
    rows: [start, ...days].map((one) => ({
      cells: [
        cell(date(one.day)),
        ...(context === null ? [] : [cell(verdictOf(one, language))]),
        overallCell(one, language),
        ...one.principles.map(({ score }) => cell(score === null ? '–' : figureText(score, language))),
        cell('changes' in one ? String((one.changes as readonly ElementChange[]).length) : ''),
      ],
    })),
    note: [say('history.range')],
  };
}

function overallCell({ overall }: StandingOnDay, language: Language): Cell {
  const { shown, open, short } = overall;
  return cell([{ bar: { shown, open, short }, text: sharesText(overall, language) }]);
}

function verdictOf({ verdict, noLongerOffered }: StandingOnDay, { say, date }: Language): string {
  if (noLongerOffered !== null) return say('verdict.no-longer-offered', { date: date(noLongerOffered) });
  return verdict === null ? '' : say(`verdict.${verdict.value}`);
}

function changeBlocks(subject: Named<History>, language: Language): Block[] {
  const { days } = subject.result;
  if (days.length === 0) return [paragraph(language.say('history.no-change'))];
  const { say, date } = language;
  const rows = days.flatMap(({ day, changes }): Row[] => [
    { group: true, cells: [cell([{ strong: [date(day)] }])] },
    ...changes.map((one) => changeRow(one, subject, language)),
  ]);
  return [
    {
      kind: 'table',
      id: 'change-list',
      caption: say('history.changes'),
      captionHidden: true,
      dense: true,
      columns: [
        { title: say('history.point'), heads: true, width: 7 },
        { title: say('history.cause'), width: 10 },
      ],
      rows,
    },
  ];
}

function changeRow(change: ElementChange, subject: Named<History>, language: Language): Row {
  const causes = change.causes.map((cause): Inline[] => [
    ...causeText(cause, subject, language),
    ...(cause.source === null ? [] : [' ', { cite: [cause.source] }]),
  ]);
  return {
    cells: [
      cell(changeText(change, subject, language)),
      cell(causes.flatMap((one, at): Inline[] => (at === 0 ? one : [' ', ...one]))),
    ],
  };
}

/** Every source that is cited above. */
function sourcesSection(
  body: readonly Block[],
  { subject, last }: HistoryReport,
  language: Language,
): Section {
  const used = new Set<string>();
  for (const one of inlinesOf(body))
    if (typeof one !== 'string' && 'cite' in one) one.cite.forEach((id) => used.add(id));
  const assessed = new Map(last.sources.map((one) => [one.id, one]));
  const cited = subject.profile.sources
    .filter(({ id }) => used.has(id))
    .map((source) => ({ source, assessed: assessed.get(source.id) }));
  return section('sources', language.say('history.sources', { count: cited.length }), [
    sourcesBlock(cited, language),
  ]);
}
