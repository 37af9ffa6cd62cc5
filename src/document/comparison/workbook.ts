/** The comparison as tables: one a sheet of the workbook, and the one of the CSV file. Nothing is cut or folded. */
import type { Language } from '../../locale/language.ts';
import { cell } from '../make.ts';
import type { Cell, Column as TableColumn, Document, Paper, Row, Table } from '../model.ts';
import { changeText, conditionText, reasonText, standingWord, verdictWord } from '../wording.ts';
import { contractTable } from './contract.ts';
import { differenceTable } from './differences.ts';
import { comparisonHead } from './head.ts';
import { criterionIn, elementsOfAll, scoreCell } from './matrix.ts';
import type { NamedComparison } from './named.ts';
import { overviewTable } from './overview.ts';
import { questionTable, turningTable } from './questions.ts';
import { requirementTable } from './requirements.ts';
import { standingTone } from '../demands.ts';
import { type Column, elementIn, requirementsOf, type Scene, sceneOf } from './scene.ts';

/** A document of tables alone, one a sheet. */
export function comparisonWorkbook(
  comparison: NamedComparison,
  language: Language,
  { paper }: { paper: Paper },
): Document {
  const scene = sceneOf(comparison, language, { cites: false });
  return { ...comparisonHead(scene, paper), blocks: sheetsOf(scene) };
}

/** Every element with what the use needs of it and where each product stands: the CSV file. */
export function comparisonTable(comparison: NamedComparison, language: Language): Table {
  return elementSheet(sceneOf(comparison, language, { cites: false }));
}

function sheetsOf(scene: Scene): Table[] {
  const { language } = scene;
  const named = (table: Table, id: Sheet): Table => ({
    ...table,
    caption: language.say(`comparison.sheet.${id}`),
  });
  return [
    named(overviewTable(scene), 'overview'),
    verdictSheet(scene),
    matrixSheet(scene),
    elementSheet(scene),
    named(requirementTable(scene), 'requirements'),
    named(questionTable(scene), 'questions'),
    named(turningTable(scene), 'turning'),
    named(contractTable(scene), 'contract'),
    named(differenceTable(scene), 'differences'),
    settingSheet(scene),
    sourceSheet(scene),
  ];
}

type Sheet = 'overview' | 'requirements' | 'questions' | 'turning' | 'contract' | 'differences';

/** Every reason, question, condition and change of each verdict. */
function verdictSheet(scene: Scene): Table {
  const { say } = scene.language;
  const titles = [
    'comparison.overview.product',
    'comparison.overview.verdict',
    'comparison.sheet.kind',
  ] as const;
  return {
    kind: 'table',
    id: 'verdicts',
    caption: say('comparison.sheet.verdicts'),
    columns: [
      ...titles.map((id) => ({ title: say(id), width: 3 })),
      { title: say('comparison.sheet.text'), width: 12 },
    ],
    rows: scene.columns.flatMap((one) => verdictRows(one, scene)),
  };
}

function verdictRows(one: Column, { language }: Scene): Row[] {
  const { say } = language;
  const { verdict } = one.result;
  if (verdict === null) return [];
  const row = (kind: string, text: string): Row => ({
    cells: [one.fullName, verdictWord(one.result, language), kind, text].map((value) => cell(value)),
  });
  const changes = verdict.wouldChange.filter(({ code }) => code !== 'condition');
  return [
    ...verdict.reasons.map((reason) =>
      row(say('comparison.sheet.reason'), reasonText(reason, one, language)),
    ),
    ...verdict.conditions.map((condition) =>
      row(say('comparison.sheet.condition'), conditionText(condition, one, language)),
    ),
    ...changes.map((change) => row(say('comparison.sheet.change'), changeText(change, one, language))),
  ];
}

function matrixSheet(scene: Scene): Table {
  const { say } = scene.language;
  const criteria = scene.columns[0]?.result.principles.flatMap((one) => one.criteria) ?? [];
  return {
    kind: 'table',
    id: 'matrix',
    caption: say('comparison.sheet.matrix'),
    columns: [
      { title: say('comparison.matrix.principle'), width: 4 },
      { title: say('comparison.column.code'), heads: true, width: 1.5 },
      { title: say('comparison.matrix.criterion'), width: 6 },
      ...productColumns(scene),
    ],
    rows: criteria.map(({ id, code }) => {
      const { principle, title } = scene.names.criterion(id);
      const figures = scene.columns.map((one) => scoreCell(criterionIn(one, id)?.score ?? null, scene));
      return { cells: [cell(principle.title), cell(code), cell(title), ...figures] };
    }),
    note: [say('comparison.matrix.note')],
  };
}

function elementSheet(scene: Scene): Table {
  const { say } = scene.language;
  const needs = new Map(
    requirementsOf(scene)
      .toReversed()
      .map(({ element, must }) => [element, must]),
  );
  return {
    kind: 'table',
    id: 'elements',
    caption: say('comparison.sheet.elements'),
    columns: [
      { title: say('comparison.matrix.criterion'), width: 4 },
      { title: say('comparison.column.code'), heads: true, width: 1.5 },
      { title: say('comparison.elements.statement'), width: 9 },
      { title: say('comparison.questions.need'), width: 1.5 },
      ...productColumns(scene),
    ],
    rows: elementsOfAll(scene).map(({ id, code }) => {
      const { statement, criterion } = scene.names.element(id);
      const stands = scene.columns.map((one) => standingCell(one, id, scene));
      return {
        cells: [
          cell(criterion.title),
          cell(code),
          cell(statement),
          cell(needText(needs.get(id), scene)),
          ...stands,
        ],
      };
    }),
  };
}

function productColumns({ columns }: Scene): TableColumn[] {
  return columns.map(({ name }) => ({ title: name, width: 2.5 }));
}

function needText(must: boolean | undefined, { language: { say } }: Scene): string {
  if (must === undefined) return '';
  return say(must ? 'comparison.need.must' : 'comparison.need.should');
}

function standingCell(one: Column, id: string, { language }: Scene): Cell {
  const { standing } = elementIn(one, id);
  return cell(standingWord(standing, language), standingTone(standing));
}

/** Every setting with where it is, what it was and what it costs. */
function settingSheet(scene: Scene): Table {
  const { say } = scene.language;
  const titles = [
    'comparison.overview.product',
    'comparison.column.code',
    'comparison.sheet.setting',
    'comparison.sheet.where',
    'comparison.sheet.usual',
    'comparison.sheet.value',
    'comparison.settings.decides',
    'comparison.settings.cost',
  ] as const;
  return {
    kind: 'table',
    id: 'settings',
    caption: say('comparison.sheet.settings'),
    columns: titles.map((id) => ({ title: say(id), width: 4 })),
    rows: scene.columns.flatMap((one) =>
      scene.result.settings
        .filter(({ product }) => product === one.id)
        .map(({ setting, elements }) => settingRow(setting, elements, one, scene)),
    ),
  };
}

function settingRow(id: string, elements: readonly string[], one: Column, { names }: Scene): Row {
  const { code, title, where, value, costs, default: usual } = one.names.setting(id);
  const codes = elements.map((element) => names.element(element).code).join(', ');
  return { cells: [one.fullName, code, title, where, usual, value, codes, costs].map((text) => cell(text)) };
}

/** Sources that decide something, with what they decide. */
function sourceSheet(scene: Scene): Table {
  const { say } = scene.language;
  const titles = [
    'comparison.overview.product',
    'comparison.sheet.title',
    'comparison.sheet.publisher',
    'comparison.sheet.published',
    'comparison.sheet.grade',
    'comparison.sheet.address',
    'comparison.sheet.shows',
  ] as const;
  return {
    kind: 'table',
    id: 'sources',
    caption: say('comparison.sources.title'),
    columns: titles.map((id) => ({ title: say(id), width: 4 })),
    rows: scene.columns.flatMap((one) => sourceRows(one)),
  };
}

function sourceRows(one: Column): Row[] {
  const elements = [...one.elements.values()];
  return one.profile.sources.flatMap(({ id, title, publisher, published, url, citation }) => {
    const codes = elements.filter(({ sources }) => sources.includes(id)).map(({ code }) => code);
    if (codes.length === 0) return [];
    const grade = one.result.sources.find((source) => source.id === id)?.grade ?? '';
    const texts = [
      one.fullName,
      title,
      publisher,
      published ?? '',
      grade,
      url ?? citation ?? '',
      codes.join(', '),
    ];
    return [{ cells: texts.map((text) => cell(text)) }];
  });
}
