/** What the rules of version 2 find, as tables: every verdict, and one product element by element. */
import type { Assessment, AssessedElement, UseVerdict, VerdictCondition } from '../types/next/assessment.ts';
import { csv } from './csv.ts';
import { renderEvidence } from './elements-evidence.ts';
import { type Column, textTable, wrap } from './text-table.ts';

export type ElementsFormat = 'table' | 'json' | 'csv' | 'evidence';

/** Sentences of the catalogue and the profile, by id: the result holds ids alone. */
export interface ElementNames {
  /** Code and statement of an element. */
  element: (id: string) => string;
  /** Code, title and value of a setting of a product. */
  setting: (vendor: string, id: string) => string;
}

const VERDICTS: Record<UseVerdict['value'], string> = {
  fit: 'fit',
  'fit-with-conditions': 'with conditions',
  open: 'open',
  'not-fit': 'not fit',
};

/** One row an assessment; with a use named, every reason, question and condition below. */
export function renderElements(
  assessments: readonly Assessment[],
  names: ElementNames,
  { format, width, details }: { format: ElementsFormat; width: number; details: boolean },
): string {
  if (format === 'evidence') return renderEvidence(assessments, width);
  if (format === 'json') return `${JSON.stringify(assessments, null, 2)}\n`;
  if (format === 'csv')
    return csv(
      ['product', ...COLUMNS.map(({ title }) => title)],
      assessments.map((one) => [productOf(one), ...row(one)]),
    );
  const tables = [...Map.groupBy(assessments, productOf)].map(([product, own]) =>
    [product, ...textTable(COLUMNS, own.map(row), width)].join('\n'),
  );
  const below = details ? assessments.map((one) => detailLines(one, names, width).join('\n')) : [];
  return `${[...tables, ...below].join('\n\n')}\n`;
}

const COLUMNS: readonly Column[] = [
  { title: 'use', flexible: true },
  { title: 'settings' },
  { title: 'verdict', flexible: true },
  { title: 'shown', align: 'right' },
  { title: 'open', align: 'right' },
  { title: 'short', align: 'right' },
  { title: 'bars', align: 'right' },
  { title: 'asks', align: 'right' },
  { title: 'ifs', align: 'right' },
];

function productOf({ vendor, edition }: Assessment): string {
  return `${vendor.id}@${edition}`;
}

/** bars: musts that bar. asks: musts that are open. ifs: conditions. */
function row(one: Assessment): string[] {
  const { verdict, overall } = one;
  const musts = verdict?.questions.filter(({ code }) => code === 'must-open').length;
  const count = (list: readonly unknown[] | undefined): string => String(list?.length ?? '');
  return [
    one.context?.id ?? '',
    one.configuration === 'own' ? one.settingsOn.map(({ code }) => code).join(' ') : one.configuration,
    verdictWord(one),
    ...[overall.shown, overall.open, overall.short].map(String),
    ...[count(verdict?.reasons), musts === undefined ? '' : String(musts), count(verdict?.conditions)],
  ];
}

function verdictWord({ verdict, noLongerOffered }: Assessment): string {
  if (noLongerOffered !== null) return `no longer offered (${noLongerOffered})`;
  return verdict === null ? '' : VERDICTS[verdict.value];
}

function detailLines(one: Assessment, names: ElementNames, width: number): string[] {
  const title = `${one.vendor.name}, ${one.editionName}${one.context === null ? '' : `: ${one.context.title}`} (${one.configuration})`;
  const elements = elementsById(one);
  const line = (id: string, note: string): string => `${names.element(id)}${note === '' ? '' : ` [${note}]`}`;
  return [
    ...wrap(title, width),
    ...(one.verdict === null ? [] : verdictLines(one, one.verdict, names, width)),
    ...section(
      'Shown',
      elements,
      ['shown', 'in-part'],
      (element) => line(element.id, sharesOf(element)),
      width,
    ),
    ...section('Falls short', elements, ['short'], (element) => line(element.id, grounds(element)), width),
    ...section(
      'Open',
      elements,
      ['open'],
      (element) => line(element.id, element.openBecause.join(', ')),
      width,
    ),
    ...section('Yours', elements, ['yours'], (element) => line(element.id, ''), width),
    ...section('Does not apply', elements, ['does-not-apply'], (element) => line(element.id, ''), width),
  ];
}

function elementsById({ principles }: Assessment): AssessedElement[] {
  return principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
}

function verdictLines(one: Assessment, verdict: UseVerdict, names: ElementNames, width: number): string[] {
  const { reasons, questions, conditions } = verdict;
  const clients = (list: readonly string[]): string =>
    list.length < one.clients.length ? ` (${list.join(', ')})` : '';
  return [
    `Verdict: ${VERDICTS[verdict.value]}; as configured the use is ${verdict.asConfigured}.`,
    ...list(
      'Bars',
      reasons.map(
        ({ code, element, clients: on, silent }) =>
          `${names.element(element)}${clients(on)} [${silent ? 'its document is silent' : code}]`,
      ),
      width,
    ),
    ...list(
      'Questions',
      questions.map(
        ({ code, element, clients: on, because }) =>
          `${code === 'must-open' ? 'must' : 'should'}: ${names.element(element)}${clients(on)} [${because.join(', ')}]`,
      ),
      width,
    ),
    ...list(
      'Conditions',
      conditions.map((condition) => conditionLine(condition, one, names)),
      width,
    ),
  ];
}

/** A client that is left out with what bars it there; a requirement in part with how much of it holds. */
function conditionLine(condition: VerdictCondition, one: Assessment, names: ElementNames): string {
  const { code, element, setting, client, settings, elements } = condition;
  const setNames = (ids: readonly string[]): string =>
    ids.map((id) => names.setting(one.vendor.id, id)).join('; ');
  if (setting !== null) return `${code}: ${setNames([setting])}`;
  if (element === null) {
    const why = elements.map((id) => names.element(id)).join(' ');
    return `${code}: ${client ?? ''}${why === '' ? '' : ` [${why}]`}`;
  }
  const found = elementsById(one).find(({ id }) => id === element);
  const part = code === 'in-part' && found !== undefined ? ` [${sharesOf(found)}]` : '';
  const help = settings.length === 0 ? '' : `; would help: ${setNames(settings)}`;
  return `${code}: ${names.element(element)}${part}${help}`;
}

function section(
  title: string,
  elements: readonly AssessedElement[],
  standings: readonly AssessedElement['standing'][],
  text: (element: AssessedElement) => string,
  width: number,
): string[] {
  return list(title, elements.filter(({ standing }) => standings.includes(standing)).map(text), width);
}

function list(title: string, entries: readonly string[], width: number): string[] {
  if (entries.length === 0) return [];
  const lines = entries.flatMap((entry) =>
    wrap(entry, width - 4).map((text, at) => `${at === 0 ? '  - ' : '    '}${text}`),
  );
  return ['', `${title} (${entries.length})`, ...lines];
}

function sharesOf({ standing, shown, open, short, answer, grade, clients }: AssessedElement): string {
  if (standing === 'in-part') return `${shown} shown, ${open} open, ${short} short`;
  const by = clients.find(({ shownBy }) => shownBy !== null)?.shownBy;
  return by === 'evidence' || by === undefined ? `${answer ?? ''} ${grade ?? ''}`.trim() : (by ?? '');
}

function grounds({ grade, since, silent, openBecause }: AssessedElement): string {
  if (silent) return 'silent';
  return [grade === null ? '' : `grade ${grade}`, since === null ? '' : `since ${since}`, ...openBecause]
    .filter((one) => one !== '')
    .join(', ');
}
