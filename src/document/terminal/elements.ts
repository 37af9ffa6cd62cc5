/** A product element by element: where each stands, and on what that rests. */
import type { Language } from '../../locale/language.ts';
import type { AssessedElement, Assessment } from '../../types/assessment.ts';
import { cell } from '../make.ts';
import type { Row, Table } from '../model.ts';
import type { Named } from '../names.ts';
import { becauseText, elementText, sharesText, standingWord, isDivided } from '../wording.ts';

/** Every element under its criterion. */
export function elementTable(subject: Named<Assessment>, language: Language): Table {
  const { say } = language;
  const criteria = subject.result.principles.flatMap((principle) => principle.criteria);
  return {
    kind: 'table',
    id: `elements-${subject.result.vendor.id}-${subject.result.edition}`,
    caption: say('score.details'),
    columns: [
      { title: say('score.standing') },
      { title: say('score.element'), heads: true },
      { title: say('score.basis') },
    ],
    rows: criteria.flatMap(({ id, code, elements }): Row[] => [
      { group: true, cells: [cell([{ strong: [`${code} ${subject.names.criterion(id).title}`] }])] },
      ...elements.map((one) => rowOf(one, subject, language)),
    ]),
  };
}

function rowOf(element: AssessedElement, subject: Named<Assessment>, language: Language): Row {
  return {
    cells: [
      cell(standingWord(element.standing, language)),
      cell(elementText(subject, element.id)),
      cell(
        [
          ...(isDivided(element) ? [sharesText(element, language)] : []),
          basisText(element, subject, language),
        ].join('; '),
      ),
    ],
  };
}

/** 'grade C, 2024; set: SET2', or why it is open. */
export function basisText(
  element: AssessedElement,
  { names }: Named<Assessment>,
  language: Language,
): string {
  const { say, date } = language;
  const { grade, stated, sources, settings, silent, openBecause, clients } = element;
  const by = clients.find(({ shownBy }) => shownBy !== null)?.shownBy;
  const newest = stated.filter(({ source }) => sources.includes(source)).map(({ day }) => day);
  const year = date(newest.toSorted().at(-1)?.slice(0, 4) ?? '');
  return [
    ...(grade === null ? [] : [say('score.grade-since', { grade, year })]),
    ...(by === 'search' ? [say('score.by-search')] : []),
    ...(by === 'architecture' ? [say('score.by-architecture')] : []),
    ...(settings.length === 0
      ? []
      : [say('score.by-setting', { settings: settings.map((id) => names.setting(id).code).join(', ') })]),
    ...(silent ? [say('score.silent')] : []),
    ...(openBecause.length === 0 ? [] : [becauseText(openBecause, language)]),
  ].join('; ');
}
