/** The first page: the answer, until when it holds, why, what to do now and who does it, the five principles, how old it is. */
import type { Assessment } from '../../types/assessment.ts';
import { paragraph, section } from '../make.ts';
import type { Block, Section } from '../model.ts';
import { isPreset, mustsText } from '../demands.ts';
import { asConfiguredText, topicText, verdictWord } from '../wording.ts';
import { principleTable } from './principles.ts';
import type { Scene } from './report.ts';
import { todo } from './todo.ts';
import { why } from './why.ts';

/** Unnumbered, and the document's first. */
export function firstPage(scene: Scene): Section {
  const { say } = scene.language;
  return section(
    'first',
    say('product.first.title'),
    [
      paragraph(scopeText(scene), 'note'),
      paragraph(answerText(scene), 'lead'),
      paragraph(holdsText(scene)),
      ...heading('why', say('product.why.title'), why(scene)),
      ...heading('todo', say('product.todo.title'), todo(scene)),
      principleTable(scene),
    ],
    { numbered: false, unlisted: true },
  );
}

/** 'as shipped, with nothing changed', or how many settings are on. */
export function configurationText({ result, language: { say } }: Pick<Scene, 'result' | 'language'>): string {
  const { configuration, settingsOn } = result;
  const key = settingsOn.length === 0 ? 'default' : configuration;
  return say(`product.configuration.${key}`, { count: settingsOn.length });
}

/** Nothing without a block. */
function heading(id: string, title: string, blocks: readonly Block[]): Section[] {
  return blocks.length === 0 ? [] : [section(id, title, blocks, { numbered: false, unlisted: true })];
}

function scopeText(scene: Scene): string {
  const { result, language } = scene;
  const values = { configuration: configurationText(scene), date: language.date(result.asOf) };
  const scope =
    result.context === null
      ? language.say('product.scope.none', values)
      : language.say('product.scope.use', { ...values, use: result.context.title });
  return result.hindsight ? language.say('product.scope.hindsight', { scope }) : scope;
}

/** The answer in a sentence or two. */
export function answerText(scene: Scene): string {
  const { result, language } = scene;
  const { say } = language;
  const { verdict, context } = result;
  if (result.noLongerOffered !== null) return verdictWord(result, language);
  if (verdict === null || context === null)
    return [usesText(scene), say('product.answer.none', standingCounts(scene))].join(' ').trim();
  const answer = say(`product.answer.${verdict.value}`, {
    use: context.title,
    conditions: verdict.conditions.length,
    configured: asConfiguredText(verdict, language),
    ...barringCounts(scene.result),
  });
  const musts = result.requirements.filter(({ must }) => must).length;
  if (musts === 0) return answer;
  const counts = mustsText(scene.subject, language);
  return `${answer} ${say('product.answer.musts', { count: musts, counts })}`;
}

/** How many musts bar that have to hold as shipped, and how many that no setting mends. */
function barringCounts(result: Assessment): { presets: number; others: number } {
  const barring = [...new Set(result.verdict?.reasons.map(({ element }) => element))];
  const presets = barring.filter((id) => isPreset(id, result)).length;
  return { presets, others: barring.length - presets };
}

const BEST_FIRST = ['fit', 'fit-with-conditions', 'open', 'not-fit'] as const;

/** For how many of the uses it is what; '' where none was looked at. */
function usesText({ uses, language: { say, all } }: Scene): string {
  if (uses.length === 0) return '';
  const count = (wanted: string): number =>
    uses.filter(({ result }) => result.verdict?.value === wanted).length;
  const verdicts = BEST_FIRST.filter((one) => count(one) > 0);
  return say('product.answer.uses', {
    count: uses.length,
    some: count('fit') + count('fit-with-conditions'),
    verdicts: all(verdicts.map((one) => say(`product.answer.uses.${one}`, { count: count(one) }))),
  });
}

function standingCounts({ elements }: Scene): Record<'all' | 'shown' | 'part' | 'open' | 'short', number> {
  const all = [...elements.values()].map(({ standing }) => standing);
  const count = (wanted: string): number => all.filter((one) => one === wanted).length;
  const out = count('does-not-apply') + count('yours');
  return {
    all: all.length - out,
    shown: count('shown'),
    part: count('in-part'),
    open: count('open'),
    short: count('short'),
  };
}

function holdsText(scene: Scene): string {
  const { holds, language, result } = scene;
  const { say, date } = language;
  const day = date(holds.day);
  if (holds.element === null) return say('product.holds.year', { day });
  const code = topicText(scene.subject, holds.element);
  const text = say('product.holds.lapse', { day, code });
  return result.verdict?.value === 'not-fit' ? say('product.holds.not-fit', { text }) : text;
}
