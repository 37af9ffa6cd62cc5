/** The scores of one product on a terminal: verdict first, then why, what to do, and the figures. */
import type { Language } from '../../locale/language.ts';
import type { AssessedRequirement, Assessment, ScoreShares } from '../../types/assessment.ts';
import type { Context } from '../../types/context.ts';
import type { VerdictOnDay } from '../../types/history.ts';
import { cell, list, paragraph, section } from '../make.ts';
import type { Block, Cell, Row, Section, Table } from '../model.ts';
import type { Named } from '../names.ts';
import {
  asConfiguredText,
  changeText,
  conditionText,
  elementText,
  figureText,
  openText,
  reasonText,
  sharesText,
  verdictWord,
} from '../wording.ts';
import { elementTable } from './elements.ts';
import { type Depth, type Head, premiseBlocks, productText, recordBlocks } from './premises.ts';

type Subject = Named<Assessment>;

/** What of a result needs none of its elements. */
export type Summary = Head &
  Pick<
    Assessment,
    'asOf' | 'noLongerOffered' | 'overall' | 'byRequirements' | 'gates' | 'verdict' | 'changedWeights'
  > & { principles: Pick<Assessment['principles'][number], 'id' | 'score'>[] };

/** What is printed of a product. */
export interface ScoreDepth extends Depth {
  /** Element by element. */
  details: boolean;
  /** Says where the rest stands, to whom the command line is at hand. */
  rest?: boolean;
}

/** The verdict on one use; null: the edition is no longer offered. */
export interface UseLine {
  context: Pick<Context, 'title'>;
  verdict: VerdictOnDay | null;
}

/** One product; what takes long is made when it is printed. */
export interface ScoredProduct {
  summary: Named<Summary>;
  whole: () => Subject;
  /** Without a use of its own, the verdict on each. */
  uses: () => readonly UseLine[];
}

export function scoreBlocks(
  { summary, whole, uses }: ScoredProduct,
  language: Language,
  depth: ScoreDepth,
): Section {
  const { result } = summary;
  const title = productText(result, language);
  return section(
    `${result.vendor.id}-${result.edition}`,
    title,
    [
      ...premiseBlocks(summary, result.asOf, language, depth),
      ...(result.context === null ? gateBlocks(summary, language) : verdictBlocks(whole(), language)),
      ...(result.noLongerOffered === null ? usesTable(uses(), language) : []),
      principleTable(summary, language),
      paragraph(restsText(result, language), 'note'),
      ...(depth.details ? [elementTable(whole(), language)] : []),
      ...(depth.rest === true ? [restText(depth, language)] : []),
      ...recordBlocks(summary, language),
    ],
    { numbered: false },
  );
}

function restText({ details }: ScoreDepth, { say }: Language): Block {
  return paragraph(say('score.more', { details: details ? 'yes' : 'no' }));
}

function verdictBlocks(subject: Subject, language: Language): Block[] {
  const { say } = language;
  const { verdict } = subject.result;
  const lead = paragraph([{ strong: [verdictWord(subject.result, language)] }], 'lead');
  if (verdict === null) return [lead];
  const { reasons, questions, conditions, wouldChange, yours } = verdict;
  const [musts, shoulds] = [questions.filter(isMust), questions.filter((one) => !isMust(one))];
  const changes = wouldChange.filter(({ code }) => code === 'later-yes');
  const worded = <One>(all: readonly One[], text: (one: One, s: Subject, l: Language) => string): string[] =>
    all.map((one) => text(one, subject, language));
  return [
    lead,
    paragraph(say('score.not-configured', { state: asConfiguredText(verdict, language) })),
    ...titled(say('score.reasons'), worded(reasons, reasonText)),
    ...titled(say('score.conditions'), worded(conditions, conditionText)),
    ...titled(say('score.musts', { count: musts.length }), worded(musts, openText)),
    ...titled(say('score.shoulds', { count: shoulds.length }), worded(shoulds, openText)),
    ...titled(say('score.changes'), worded(changes, changeText)),
    ...titled(
      say('score.yours', { count: yours.length }),
      yours.map((id) => elementText(subject, id)),
    ),
  ];
}

function isMust({ code }: { code: 'must-open' | 'should-open' }): boolean {
  return code === 'must-open';
}

/** Nothing where there are no items. */
function titled(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [paragraph([{ strong: [title] }]), ...list(items)];
}

/** Musts of every use, where none is named. */
function gateBlocks(subject: Named<Summary>, language: Language): Block[] {
  const { gates, noLongerOffered } = subject.result;
  const count = (...standings: AssessedRequirement['status'][]): number =>
    gates.filter(({ standing }) => standings.includes(standing)).length;
  const short = gates.filter(({ standing }) => standing === 'short');
  const counts = {
    shown: count('shown', 'in-part', 'does-not-apply', 'yours'),
    open: count('open'),
    short: short.length,
  };
  return [
    ...(noLongerOffered === null ? [] : [paragraph(verdictWord(subject.result, language), 'lead')]),
    paragraph(language.say('score.gates', counts)),
    ...list(
      short.map(({ element }) =>
        language.say('score.gate-short', { element: elementText(subject, element) }),
      ),
    ),
  ];
}

function usesTable(uses: readonly UseLine[], language: Language): Table[] {
  if (uses.length === 0) return [];
  const { say, number } = language;
  const table: Table = {
    kind: 'table',
    id: 'uses',
    caption: say('score.uses'),
    columns: [
      { title: say('score.use'), heads: true },
      { title: say('score.verdict'), rigid: true },
      { title: say('score.musts-short'), align: 'end' },
      { title: say('score.musts-open'), align: 'end' },
    ],
    rows: uses.flatMap(({ context, verdict }) =>
      verdict === null
        ? []
        : [
            {
              cells: [
                cell(context.title),
                cell(say(`verdict.${verdict.value}`)),
                cell(number(verdict.mustsShort)),
                cell(number(verdict.mustsOpen)),
              ],
            },
          ],
    ),
  };
  return [table];
}

/** The five principles, the whole, and the requirements of the use: a bar and the figure that may be printed. */
export function principleTable(subject: Named<Summary>, language: Language): Table {
  const { say } = language;
  const { principles, overall, byRequirements } = subject.result;
  const row = (title: string, score: ScoreShares | null): Row => ({
    cells: [cell(title), ...scoreCells(score, language)],
  });
  const scores = [...principles.map(({ score }) => score), overall, byRequirements];
  const isRange = scores.some((one) => one?.figure.kind === 'range');
  return {
    kind: 'table',
    id: 'principles',
    caption: say('score.caption'),
    captionHidden: true,
    columns: [
      { title: say('score.principle'), heads: true },
      { title: say('score.parts'), rigid: true },
      { title: say('score.figure'), align: 'end', rigid: true },
    ],
    rows: [
      ...principles.map(({ id, score }) => row(subject.names.principle(id).title, score)),
      row(say('score.overall'), overall),
      ...(byRequirements === null ? [] : [row(say('score.required'), byRequirements)]),
    ],
    ...(isRange ? { note: [say('score.range')] } : {}),
  };
}

/** Bar and figure; that nothing applies, where there is no score. */
export function scoreCells(score: ScoreShares | null, language: Language): [Cell, Cell] {
  if (score === null) return [cell(language.say('standing.does-not-apply')), cell('')];
  const { shown, open, short } = score;
  return [
    cell([{ bar: { shown, open, short }, text: sharesText(score, language) }]),
    cell(figureText(score, language)),
  ];
}

function restsText({ overall }: Summary, { say }: Language): string {
  const { shown, byVendorAlone, byAbsence } = overall;
  return say('score.rests', { shown, vendor: byVendorAlone, absence: byAbsence });
}
