/** Use cases: reviews as documents, one alone, several as one group; and the letter that asks on. */
import { groupDocument } from '../document/review/group.ts';
import { followUpLetter } from '../document/review/follow-up.ts';
import { reviewDocument } from '../document/review/document.ts';
import type { Paper } from '../document/model.ts';
import { type Named, namesOf } from '../document/names.ts';
import { UserError } from '../errors.ts';
import type { Language } from '../locale/language.ts';
import { addDays, DAYS_OF_NOTICE } from '../rules/dates.ts';
import { openAnswers } from '../rules/review/steps.ts';
import type { Review } from '../types/review.ts';
import { dayIn } from './day.ts';
import type { DocumentInput } from './documents.ts';
import type { Job } from './job.ts';
import { groupOf } from './review.ts';
import { phrase } from '../locale/phrase.ts';

/** One review alone, several as the report over the group. */
export function reviewInput(
  reviews: readonly Named<Review>[],
  job: Pick<Job, 'library'>,
  language: Language,
  { paper }: { paper: Paper },
): DocumentInput {
  const [only, ...others] = reviews;
  if (only !== undefined && others.length === 0)
    return { document: reviewDocument(only, language, { paper }), data: only.result };
  const group = groupOf(reviews, job);
  const names = namesOf(job.library.catalogue.principles);
  return { document: groupDocument(group, names, language, { paper }), data: group };
}

/** Who writes and by when; days as YYYY-MM-DD. */
export interface LetterOptions {
  /** Absent: today. */
  date?: string | undefined;
  /** Absent: 28 days after the letter. */
  deadline?: string | undefined;
  /** Roles that sign. */
  senders?: readonly string[] | undefined;
  addressee?: string | undefined;
  paper: Paper;
}

/** The letter to one provider; undefined: nothing is open. Throws UserError for days that do not fit. */
export function followUpInput(
  review: Named<Review>,
  { today }: Pick<Job, 'today'>,
  language: Language,
  options: LetterOptions,
): DocumentInput | undefined {
  const open = openAnswers(review.result);
  if (open.length === 0) return undefined;
  const date = dayIn(options.date, '--date') ?? today;
  const deadline = dayIn(options.deadline, '--deadline') ?? addDays(date, DAYS_OF_NOTICE);
  assertOrder(date, deadline, review.result);
  const weighs = addDays(date, DAYS_OF_NOTICE) <= deadline;
  return {
    document: followUpLetter(review, language, { ...options, date, deadline, weighs, open }),
    data: review.result,
  };
}

function assertOrder(date: string, deadline: string, { asOf }: Review): void {
  if (deadline < date)
    throw new UserError(
      'date-order',
      phrase('job.deadline-before-letter', { deadline, created: date }),
      phrase('job.deadline-before-letter.fix'),
    );
  if (date >= asOf) return;
  throw new UserError(
    'letter-before-evidence',
    phrase('job.letter-older-than-evidence', { date, asOf }),
    phrase('job.letter-older-than-evidence.fix'),
  );
}
