/** What the parts of a review look up while they are built. */
import type { Language } from '../../locale/language.ts';
import type { Review, ReviewDocument, ReviewedAnswer, StandingBeside } from '../../types/review.ts';
import type { Inline, Tone } from '../model.ts';
import type { Named, Names } from '../names.ts';

/** A review in a language. */
export interface Scene {
  review: Review;
  names: Names;
  language: Language;
  documents: ReadonlyMap<string, ReviewDocument>;
  /** For publication: what is withheld is left out already. */
  isPublic: boolean;
}

export type Outcome = ReviewedAnswer['outcome'];

export function sceneOf({ result, names }: Named<Review>, language: Language): Scene {
  return {
    review: result,
    names,
    language,
    documents: new Map(result.documents.map((one) => [one.id, one])),
    isPublic: result.audience === 'public',
  };
}

/**
 * Whether a point takes a row of its own. Of hundreds that were not answered those do that the use requires and that are
 * not shown without it, and those of which anything is to be told; the others are listed by their codes.
 */
export function isTold(one: ReviewedAnswer, { context }: Pick<Review, 'context'>): boolean {
  const { outcome, need, after, unplaced, clarifications, comments } = one;
  return (
    outcome !== 'not-answered' ||
    context === null ||
    (need !== 'none' && after.standing !== 'shown') ||
    unplaced.length + clarifications.length + comments.length > 0
  );
}

/** Codes of the points that take no row. */
export function untoldCodes(answers: readonly ReviewedAnswer[], review: Pick<Review, 'context'>): string[] {
  return answers.filter((one) => !isTold(one, review)).map(({ code }) => code);
}

/** Answers with one of the outcomes, in the order of these and then of the catalogue. */
export function answersWith({ review }: Scene, outcomes: readonly Outcome[]): ReviewedAnswer[] {
  return outcomes.flatMap((outcome) => review.answers.filter((one) => one.outcome === outcome));
}

/** 'Example Meet, Standard'. */
export function productName({ review: { vendor, editionName } }: Pick<Scene, 'review'>): string {
  return `${vendor.name}, ${editionName}`;
}

/** Cites documents of the review; nothing where there are none. */
export function citing(documents: readonly string[]): Inline[] {
  return documents.length === 0 ? [] : [' ', { cite: [...documents] }];
}

/** How something stands, with its colour and shape. */
export function badgeOf({ standing }: Pick<StandingBeside, 'standing'>, { say }: Language): Inline {
  return { badge: toneOf(standing), text: say(`standing.${standing}`) };
}

function toneOf(standing: StandingBeside['standing']): Tone {
  if (standing === 'in-part') return 'part';
  return standing === 'does-not-apply' ? 'none' : standing;
}

/** 'open → shown', or where it stands if that is the same. */
export function standingText(
  { before, after }: Pick<ReviewedAnswer, 'before' | 'after'>,
  { say }: Language,
): string {
  const [was, is] = [say(`standing.${before.standing}`), say(`standing.${after.standing}`)];
  return was === is ? is : say('review.terminal.change', { before: was, after: is });
}
