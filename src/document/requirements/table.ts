/** Requirements as rows: what has to be so, what shows it, why it is asked, and room for the answer. */
import type { Language } from '../../locale/language.ts';
import type { TenderRequirement } from '../../types/requirements.ts';
import { cell, paragraph } from '../make.ts';
import type { Block, Column, Row, Table } from '../model.ts';
import type { Tender } from './tender.ts';

/** Musts, or what earns points; with room for the tenderer's answer. */
export function requirementTable(tender: Tender, musts: boolean, language: Language): Table {
  const { say } = language;
  const own = tender.result.requirements.filter(({ must }) => must === musts);
  return {
    kind: 'table',
    id: musts ? 'musts' : 'shoulds',
    caption: say(musts ? 'requirements.musts.title' : 'requirements.shoulds.title'),
    captionHidden: true,
    columns: [
      { title: say('comparison.column.code'), heads: true, rigid: true, width: 2 },
      { title: say('requirements.column.requirement'), width: 9 },
      { title: say('requirements.column.evidence'), width: 4 },
      ...(musts ? [] : [pointsColumn(language)]),
      { title: say('requirements.column.answer'), width: 4 },
    ],
    rows: own.map((one) => rowOf(one, tender, language)),
  };
}

/** One line a requirement, every text in a column of its own: for a workbook. */
export function requirementSheet(tender: Tender, language: Language): Table {
  const { say } = language;
  return {
    kind: 'table',
    id: 'requirements',
    caption: say('requirements.sheet'),
    columns: [
      { title: say('comparison.column.code'), heads: true, width: 2 },
      { title: say('comparison.questions.need'), width: 2 },
      { title: say('requirements.column.requirement'), width: 10 },
      { title: say('requirements.column.counts'), width: 8 },
      { title: say('requirements.column.not-enough'), width: 8 },
      { title: say('requirements.column.evidence'), width: 6 },
      { title: say('requirements.column.reason'), width: 8 },
      { title: say('requirements.column.asked-by'), width: 6 },
      pointsColumn(language),
      { title: say('requirements.column.answer'), width: 4 },
      { title: say('requirements.column.document'), width: 6 },
    ],
    rows: tender.result.requirements.map((one) => sheetRow(one, tender, language)),
  };
}

/** Code, sentence, evidence and points: for a terminal. */
export function shortTable(tender: Tender, musts: boolean, language: Language): Table {
  const { columns, rows, ...table } = requirementTable(tender, musts, language);
  const own = tender.result.requirements.filter(({ must }) => must === musts);
  return {
    ...table,
    columns: columns.slice(0, -1),
    rows: rows.map(({ cells }, at): Row => {
      const one = own[at];
      const sentence = one === undefined ? '' : sentenceOf(one, tender, language);
      return {
        cells: cells.slice(0, -1).map((content, column) => (column === 1 ? cell(sentence) : content)),
      };
    }),
  };
}

function pointsColumn({ say }: Language): Column {
  return { title: say('requirements.column.points'), align: 'end', width: 1.5 };
}

function rowOf(one: TenderRequirement, tender: Tender, language: Language): Row {
  const { say, number } = language;
  return {
    cells: [
      cell(one.code),
      cell(texts(one, tender, language)),
      cell(say(`shown-by.${one.shownBy}`)),
      ...(one.must ? [] : [cell(number(one.points))]),
      cell(''),
    ],
  };
}

function texts(one: TenderRequirement, tender: Tender, language: Language): Block[] {
  const { say } = language;
  const { counts, 'not-enough': notEnough } = tender.names.element(one.element);
  return [
    paragraph([{ strong: [sentenceOf(one, tender, language)] }]),
    paragraph(say('requirements.counts', { text: counts })),
    paragraph(say('requirements.not-enough', { text: notEnough })),
    paragraph(reasonText(one, tender, language), 'note'),
  ];
}

/** The statement, and with which state of the product it has to be true. */
function sentenceOf(
  { element, state, ownWhereRunOneself }: TenderRequirement,
  tender: Tender,
  { say }: Language,
): string {
  const { statement } = tender.names.element(element);
  const notes = [
    ...(state === 'shipped' ? [say('requirements.shipped')] : []),
    ...(ownWhereRunOneself ? [say('requirements.own')] : []),
  ];
  return [statement, ...notes].join(' ');
}

function reasonText(one: TenderRequirement, { names }: Tender, { say }: Language): string {
  const { element, reason, askedBy, althoughUnmet } = one;
  if (reason === null) return say('requirements.reason.gate', { why: names.element(element).criterion.why });
  const text = say('requirements.reason.use', { reason, asker: askedBy ?? '' });
  return althoughUnmet === null ? text : say('requirements.reason.unmet', { text, why: althoughUnmet });
}

function sheetRow(one: TenderRequirement, tender: Tender, language: Language): Row {
  const { say, number } = language;
  const { counts, 'not-enough': notEnough, criterion } = tender.names.element(one.element);
  return {
    cells: [
      one.code,
      say(one.must ? 'comparison.need.must' : 'comparison.need.should'),
      sentenceOf(one, tender, language),
      counts,
      notEnough,
      say(`shown-by.${one.shownBy}`),
      one.reason ?? criterion.why,
      one.askedBy ?? say('requirements.asker.gate'),
      one.must ? '' : number(one.points),
      '',
      '',
    ].map((text) => cell(text)),
  };
}
