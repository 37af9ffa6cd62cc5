/** The sheet of own tests on paper: how each is done, and a row with room to write for each point. */
import type { Language } from '../locale/language.ts';
import type { OwnTest } from '../types/tests.ts';
import type { AskedGroup, AskedPart, AskedQuestion, Questionnaire } from '../types/questionnaire.ts';
import { labelsOf } from './labels.ts';
import { cell, list, paragraph, section } from './make.ts';
import type { Block, Document, Paper, Table } from './model.ts';

/** What the sheet shares with the forms to fill in. */
export interface ProtocolTexts {
  title: string;
  subject: string;
  about: readonly string[];
  people: readonly string[];
  guide: readonly string[];
  version: string;
  /** What counts as a yes, and what does not. */
  counts: (question: AskedQuestion) => readonly string[];
  choices: readonly string[];
  size: (test: OwnTest) => string;
}

/** Rows for people on the first page. */
const PEOPLE_ROWS = 6;

/** Builds the sheet. Pure. */
export function protocolDocument(
  one: Questionnaire,
  texts: ProtocolTexts,
  language: Language,
  paper: Paper,
): Document {
  const { say, date } = language;
  const on = date(one.engagement.created);
  return {
    kind: 'protocol',
    title: texts.title,
    subject: texts.subject,
    language: language.tag,
    created: one.engagement.created,
    paper,
    running: { left: texts.title, right: on, foot: say('protocol.running') },
    labels: labelsOf(language),
    blocks: [
      ...texts.people.map((text) => paragraph(text)),
      paragraph(texts.about.join(' '), 'lead'),
      section('how', say('protocol.page-how'), list(texts.guide, true), { numbered: false, unlisted: true }),
      section('people', say('protocol.page-people'), [peopleTable(language)], {
        numbered: false,
        unlisted: true,
      }),
      ...one.parts.map((part) => partSection(part, one, texts, language)),
      paragraph(texts.version, 'note'),
    ],
  };
}

const PEOPLE = ['title', 'kind', 'publisher', 'version', 'published', 'address'] as const;

function peopleTable({ say }: Language): Table {
  return {
    kind: 'table',
    id: 'people-table',
    caption: say('protocol.page-people'),
    captionHidden: true,
    columns: [
      { title: say('protocol.document-document'), width: 1, heads: true },
      ...PEOPLE.map((key) => ({ title: say(`protocol.document-${key}`), width: 3 })),
    ],
    rows: Array.from({ length: PEOPLE_ROWS }, (_, at) => ({
      cells: [cell(`d${at + 1}`), ...PEOPLE.map(() => cell(' '))],
    })),
  };
}

function partSection(
  { part, groups }: AskedPart,
  { parts }: Questionnaire,
  texts: ProtocolTexts,
  language: Language,
): Block {
  const title = language.say(`protocol.part-${parts.length === 1 ? 'only' : part}`);
  return section(
    part,
    title,
    groups.map((group) => testSection(group, texts, language)),
    { numbered: false, unlisted: true, newPage: true },
  );
}

function testSection(group: AskedGroup, texts: ProtocolTexts, language: Language): Block {
  const { say } = language;
  const { code, title, test } = group;
  const blocks: Block[] =
    test === null
      ? []
      : [
          paragraph(texts.size(test), 'note'),
          paragraph([{ strong: [say('protocol.needs')] }]),
          ...list(test.needs),
          paragraph([{ strong: [say('protocol.steps')] }]),
          ...list(test.steps, true),
        ];
  return section(`test-${code}`, `${code} ${title}`, [...blocks, pointTable(group, texts, language)], {
    numbered: false,
    unlisted: true,
  });
}

function pointTable({ code, title, questions }: AskedGroup, texts: ProtocolTexts, { say }: Language): Table {
  return {
    kind: 'table',
    id: `points-${code}`,
    caption: `${code} ${title}`,
    captionHidden: true,
    columns: [
      { title: say('protocol.column-element'), width: 2, heads: true, rigid: true },
      { title: say('protocol.column-question'), width: 8 },
      { title: say('protocol.column-answer'), width: 3 },
      { title: say('protocol.column-words'), width: 5 },
    ],
    rows: questions.map((one) => ({
      cells: [
        cell(one.code),
        cell([
          paragraph([{ strong: [one.statement] }]),
          paragraph(say('protocol.look', { text: one.look ?? '' })),
          ...texts.counts(one).map((text) => paragraph(text, 'note')),
        ]),
        cell(texts.choices.map((choice) => paragraph(say('protocol.tick', { choice })))),
        cell(' '),
      ],
    })),
  };
}
