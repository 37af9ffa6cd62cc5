/** How one number came about: of an element, a criterion, a principle or the whole (rule 12). */
import type { Language } from '../../locale/language.ts';
import type {
  AssessedCriterion,
  AssessedPrinciple,
  Assessment,
  ScoreShares,
} from '../../types/assessment.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Block, Section, Table } from '../model.ts';
import type { Named } from '../names.ts';
import { elementText, figureText, sharesText, standingWord } from '../wording.ts';
import { elementBlocks } from './explain-element.ts';
import { type Depth, premiseBlocks, productText, recordBlocks } from './premises.ts';
import { scoreCells } from './score.ts';

type Subject = Named<Assessment>;

/** Ids of everything that can be explained, each with its code where it has one. */
export function explainable({ principles }: Assessment): { id: string; code?: string }[] {
  return [
    { id: 'overall' },
    ...principles.map(({ id }) => ({ id })),
    ...principles.flatMap(({ criteria }) => criteria.map(({ id, code }) => ({ id, code }))),
    ...principles.flatMap(({ criteria }) =>
      criteria.flatMap(({ elements }) => elements.map(({ id, code }) => ({ id, code }))),
    ),
  ];
}

/** `id`: one of `explainable`; another throws RangeError. */
export function explanationBlocks(subject: Subject, id: string, language: Language, depth: Depth): Section {
  const { result } = subject;
  const title = `${titleOf(id, subject, language)} – ${productText(result, language)}`;
  const blocks = [
    ...premiseBlocks(subject, result.asOf, language, depth),
    ...explained(id, subject, language),
    ...recordBlocks(subject, language),
  ];
  return section(`${result.vendor.id}-${result.edition}`, title, blocks, { numbered: false });
}

function titleOf(id: string, { names }: Subject, { say }: Language): string {
  const depth = id.split('/').length;
  if (id === 'overall') return say('score.overall');
  if (depth === 1) return names.principle(id).title;
  if (depth === 3) return names.element(id).code;
  const { code, title } = names.criterion(id);
  return `${code} ${title}`;
}

function explained(id: string, subject: Subject, language: Language): Block[] {
  const { principles } = subject.result;
  if (id === 'overall') return overallBlocks(subject, language);
  const principle = principles.find((one) => one.id === id);
  if (principle !== undefined) return principleBlocks(principle, subject, language);
  const criteria = principles.flatMap((one) => one.criteria);
  const criterion = criteria.find((one) => one.id === id);
  if (criterion !== undefined) return criterionBlocks(criterion, subject, language);
  const blocks = elementBlocks(subject, id, language);
  if (blocks === undefined) throw new RangeError(`nothing to explain at '${id}'`);
  return [paragraph(elementText(subject, id)), ...blocks];
}

function criterionBlocks(
  { id, score, elements }: AssessedCriterion,
  subject: Subject,
  language: Language,
): Block[] {
  const { say } = language;
  const counted = elements.filter((one) => one.shown + one.open + one.short > 0);
  const table: Table = {
    ...frame(id, say('explain.counted-elements'), say('explain.element'), language),
    rows: elements.map((one) => ({
      cells: [
        cell(elementText(subject, one.id)),
        cell(String(one.weight)),
        ...(counted.includes(one)
          ? [cell([{ bar: one, text: sharesText(one, language) }])]
          : [cell(standingWord(one.standing, language))]),
      ],
    })),
  };
  return [paragraph(subject.names.criterion(id).question), table, ...sumBlocks(score, counted, language)];
}

function principleBlocks(
  { id, score, criteria }: AssessedPrinciple,
  subject: Subject,
  language: Language,
): Block[] {
  const { say } = language;
  const terms = criteria.flatMap((one) => termOf(one));
  const table: Table = {
    ...frame(id, say('explain.counted-criteria'), say('explain.criterion'), language),
    rows: criteria.map((one) => {
      const [bar] = scoreCells(one.score, language);
      return {
        cells: [cell(`${one.code} ${subject.names.criterion(one.id).title}`), cell(String(one.weight)), bar],
      };
    }),
  };
  return [table, ...sumBlocks(score, terms, language)];
}

function overallBlocks(subject: Subject, language: Language): Block[] {
  const { principles, overall } = subject.result;
  const { say } = language;
  const table: Table = {
    ...frame('overall', say('explain.counted-principles'), say('score.principle'), language),
    rows: principles.map((one) => {
      const [bar] = scoreCells(one.score, language);
      return { cells: [cell(subject.names.principle(one.id).title), cell(String(one.weight)), bar] };
    }),
  };
  return [table, ...sumBlocks(overall, principles.flatMap(termOf), language)];
}

interface Term {
  weight: number;
  shown: number;
}

function termOf({ weight, score }: { weight: number; score: ScoreShares | null }): Term[] {
  return score === null || weight === 0 ? [] : [{ weight, shown: score.shown }];
}

/** The figure that may be printed, and the sum of what is shown. */
function sumBlocks(score: ScoreShares | null, terms: readonly Term[], language: Language): Block[] {
  const { say, number } = language;
  if (score === null) return [paragraph(say('explain.nothing-applies'))];
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const sum = say('explain.sum', {
    terms: terms
      .map(({ weight, shown }) => say('explain.term', { weight: number(weight, 2), shown: number(shown) }))
      .join(' + '),
    total: number(total, 2),
    result: number(score.shown),
    exact: score.exact.shown,
  });
  const standing = say('explain.standing', {
    standing: figureText(score, language),
    shares: sharesText(score, language),
  });
  return [
    paragraph([{ strong: [standing] }], 'lead'),
    paragraph(`${sum} ${say('explain.outside')}`),
    ...(score.figure.kind === 'range' ? [paragraph(say('score.range'), 'note')] : []),
  ];
}

function frame(
  id: string,
  caption: string,
  first: string,
  { say }: Language,
): Pick<Table, 'kind' | 'id' | 'caption' | 'columns'> {
  return {
    kind: 'table',
    id: `sum-${id}`,
    caption,
    columns: [
      { title: first, heads: true },
      { title: say('explain.column-weight'), align: 'end' },
      { title: say('explain.parts'), rigid: true },
    ],
  };
}
