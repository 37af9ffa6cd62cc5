/** What a vendor says, what readers found and what is missing, in words: for the review, the letter and the terminal. */
import type { Language } from '../../locale/language.ts';
import type { ReviewDocument, ReviewedAnswer, ReviewedCitation } from '../../types/review.ts';
import type { Names } from '../names.ts';

export function outcomeWord(outcome: ReviewedAnswer['outcome'], { say }: Language): string {
  return say(`review.outcome.${outcome}`);
}

/** The vendor's choice. */
export function answerWord({ answer }: Pick<ReviewedAnswer, 'answer'>, { say }: Language): string {
  return say(`review.answer.${answer ?? 'none'}`);
}

/** What a document was found to show. */
export function showsWord({ shows }: Pick<ReviewedCitation, 'shows'>, { say }: Language): string {
  return say(`review.shows.${shows ?? 'open'}`);
}

/** What an answer that is only claimed lacks; empty where it lacks nothing. */
export function lackingText({ lacking, element }: ReviewedAnswer, names: Names, language: Language): string {
  if (lacking === null) return '';
  if (lacking === 'too-weak')
    return language.say('review.lacking.too-weak', { needed: neededText(element, names, language) });
  return language.say(`review.lacking.${lacking}`);
}

/** The weakest kind of evidence that would show an element. */
export function neededText(element: string, names: Names, { say }: Language): string {
  const { nature, 'shown-by': grade = nature === 'behaviour' ? 'D' : 'C' } = names.element(element);
  return say(`review.needed.${grade}`);
}

/** 'White paper': what a document is. */
export function kindWord({ kind }: Pick<ReviewDocument, 'kind'>, { say }: Language): string {
  return say(`review.kind.${kind === '' ? 'unknown' : (kind as 'audit')}`);
}

/** How far the reading has come, where it has not come to its end. */
export function readingWord({ reading }: ReviewedAnswer, { say }: Language): string {
  return reading === 'none' || reading === 'settled' ? '' : say(`review.reading.${reading}`);
}
