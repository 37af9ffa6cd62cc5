/** The register of letters: a document, a table for spreadsheets, and lines for a terminal. */
import type { Language } from '../../locale/language.ts';
import type { Correspondence } from '../../types/correspondence.ts';
import { filesTable } from '../files.ts';
import { cell, facts, list, paragraph, section } from '../make.ts';
import type { Block, Document, Paper, Row, Table, Tone } from '../model.ts';

type Exchange = Correspondence['exchanges'][number];

export function correspondenceDocument(
  register: Correspondence,
  language: Language,
  { paper }: { paper: Paper },
): Document {
  const { say, date } = language;
  const title = say('correspondence.title');
  return {
    kind: 'correspondence',
    title,
    subject: say('correspondence.subject', { date: date(register.asOf) }),
    language: language.tag,
    created: register.asOf,
    paper,
    running: { left: title, right: date(register.asOf), foot: say('correspondence.foot') },
    mark: say('review.mark.internal'),
    labels: {
      contents: say('review.label.contents'),
      page: say('review.label.page'),
      of: say('review.label.of'),
      figure: say('review.label.figure'),
      table: say('review.label.table'),
      back: say('review.label.back'),
      skip: say('review.label.skip'),
    },
    blocks: [
      section('first', say('correspondence.first'), firstBlocks(register, language), {
        numbered: false,
        unlisted: true,
      }),
      section('letters', say('correspondence.letters'), [correspondenceTable(register, language)]),
      section('record', say('review.record.title'), [
        ...facts([[say('review.record.as-of'), date(register.asOf)]]),
        ...filesTable(register.inputs, language),
      ]),
    ],
  };
}

/** What is overdue, what is awaited, and how it was counted. */
function firstBlocks(register: Correspondence, language: Language): Block[] {
  const { say, date } = language;
  const overdue = register.exchanges.filter(({ state }) => state === 'overdue');
  const lines = overdue.map((one) =>
    say('correspondence.overdue-line', {
      vendor: nameOf(one),
      due: date(one.due ?? ''),
      days: one.daysOver ?? 0,
      weighs: one.weighs ? 'yes' : 'no',
    }),
  );
  return [
    paragraph(leadSentence(register, language), 'lead'),
    ...list(lines),
    paragraph(say('correspondence.rule')),
  ];
}

/** How many letters there are, and how many of them are overdue and awaited. */
export function leadSentence({ exchanges, asOf }: Correspondence, { say, date }: Language): string {
  const count = (wanted: Exchange['state']): number =>
    exchanges.filter(({ state }) => state === wanted).length;
  return say('correspondence.lead', {
    date: date(asOf),
    count: exchanges.length,
    overdue: count('overdue'),
    awaited: count('awaited'),
  });
}

/** One row a letter with its reminders. */
export function correspondenceTable({ exchanges }: Correspondence, language: Language): Table {
  const { say } = language;
  return {
    kind: 'table',
    id: 'correspondence',
    caption: say('correspondence.letters'),
    captionHidden: true,
    columns: [
      { title: say('correspondence.vendor'), heads: true, width: 5 },
      { title: say('correspondence.what'), width: 3 },
      { title: say('correspondence.file'), width: 3 },
      { title: say('correspondence.sent'), width: 4 },
      { title: say('correspondence.reminded'), width: 4 },
      { title: say('correspondence.due'), width: 4 },
      { title: say('correspondence.received'), width: 4 },
      { title: say('correspondence.state'), width: 4 },
    ],
    rows: exchanges.map((one) => rowOf(one, language)),
  };
}

function rowOf(one: Exchange, { say, date, all }: Language): Row {
  const day = (value: string | null): string => (value === null ? '' : date(value));
  return {
    cells: [
      cell(nameOf(one)),
      cell(say(`correspondence.kind.${one.kind}`, { number: one.number })),
      cell(one.fileNumber ?? ''),
      cell(day(one.sent)),
      cell(all(one.reminded.map((value) => date(value)))),
      cell(one.due === null ? say('correspondence.no-day') : date(one.due)),
      cell(day(one.received)),
      cell(stateText(one, { say }), TONES[one.state]),
    ],
  };
}

function stateText({ state, daysOver }: Exchange, { say }: Pick<Language, 'say'>): string {
  return state === 'overdue'
    ? say('correspondence.state-overdue', { days: daysOver ?? 0 })
    : say(`correspondence.state-${state}`);
}

/** Product and edition, and who was asked there. */
function nameOf({ product, addressee }: Exchange): string {
  return addressee === null ? product : `${product} (${addressee})`;
}

const TONES: Partial<Record<Exchange['state'], Tone>> = {
  overdue: 'short',
  awaited: 'open',
  'answered-late': 'part',
  answered: 'shown',
};
