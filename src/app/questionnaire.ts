/** Use case: the questions to a vendor about one edition of its product. */
import { InvalidInput, UserError } from '../errors.ts';
import { type EarlierRound, questionnaire } from '../exchange/questionnaire.ts';
import { sha256 } from '../store/sha256.ts';
import { loadResponse } from '../input/response.ts';
import { phrase } from '../locale/phrase.ts';
import { addDays, DAYS_OF_NOTICE } from '../rules/dates.ts';
import type { Engagement, Questionnaire } from '../types/questionnaire.ts';
import type { ReviewedAnswer } from '../types/review.ts';
import { review } from '../rules/review/review.ts';
import { openAnswers } from '../rules/review/steps.ts';
import { dayIn } from './day.ts';
import { openProducts, assessProduct, type AssessOptions, type OpenProduct } from './products.ts';
import { openResponses } from './review.ts';
import type { Done, Job } from './job.ts';

/** What is asked, of whom, until when. */
export interface AskOptions extends Omit<AssessOptions, 'everyEdition'> {
  scope: Questionnaire['scope'];
  /** Day of the questionnaire and its letter, YYYY-MM-DD. Absent: today. */
  date?: string | undefined;
  /** Last day for an answer. Absent: ten weeks later. */
  deadline?: string | undefined;
  sender: string;
  addressee: string;
  authority?: string | undefined;
  contact?: string | undefined;
  fileNumber?: string | undefined;
  legalBasis?: string | undefined;
  /** Roles of those who sign. Absent: the sender. */
  signatories?: readonly string[] | undefined;
  /** File of an earlier response: its answers stand beside the questions. */
  after?: string | undefined;
}

/** In 2020 the authorities gave ten weeks. */
const DAYS_TO_ANSWER = 70;

/** Chooses the questions. Throws InvalidInput for faults of files, UserError for days that do not fit each other. */
export async function ask(job: Job, product: string, options: AskOptions): Promise<Done<Questionnaire>> {
  const engagement = engagementOf(options, job.today);
  const asOf = options.asOf;
  const { result: open, notices } = await openProducts(job, [product], { ...options, asOf });
  const [one] = open.products;
  if (one === undefined) throw new Error('no product was opened');
  assertKnown(open.asOf, engagement.created);
  const assessment = assessProduct(job, open, one);
  const earlier = await earlierOf(job, options, open.asOf, one);
  const hash = (text: string): string => sha256(Buffer.from(text));
  return { result: questionnaire({ assessment, scope: options.scope, engagement, earlier, hash }), notices };
}

/** The round before and what it leaves open, as the follow-up letter asks for it. */
async function earlierOf(
  job: Job,
  { after, hindsight }: AskOptions,
  asOf: string,
  { file, edition, profile }: OpenProduct,
): Promise<EarlierRound | undefined> {
  if (after === undefined) return undefined;
  const loaded = await loadResponse(after, job.library.catalogue, job.today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { value } = loaded.value;
  const isSame = value.vendor === profile.id && (value.editions?.[0] ?? profile.editions[0]?.id) === edition;
  if (isSame) {
    const { result } = await openResponses(job, [after], { asOf, hindsight, profiles: [file] });
    const open = result.flatMap(({ input }) => openAnswers(review(input)));
    return { response: value, open: new Map(open.map((one) => [one.element, sourcesAgainst(one)])) };
  }
  throw new UserError(
    'other-vendor',
    phrase('ask.other-response', { was: value.vendor, asked: `${profile.id}@${edition}` }),
    phrase('ask.mend-other-response'),
  );
}

function sourcesAgainst({ against }: ReviewedAnswer): string[] {
  return [...new Set(against.flatMap(({ documents }) => documents))];
}

function engagementOf(options: AskOptions, today: string): Engagement {
  const { sender, addressee, authority, contact, fileNumber, legalBasis, signatories } = options;
  const { created, deadline } = letterDates(options, today);
  return {
    created,
    deadline,
    sender,
    addressee,
    authority: authority ?? null,
    contact: contact ?? null,
    fileNumber: fileNumber ?? null,
    legalBasis: legalBasis ?? null,
    signatories: [...(signatories ?? [sender])],
  };
}

/** Both days may lie ahead; the deadline leaves 28 days or more. */
function letterDates(
  options: Pick<AskOptions, 'date' | 'deadline'>,
  today: string,
): Pick<Engagement, 'created' | 'deadline'> {
  const created = dayIn(options.date, '--date') ?? today;
  const deadline = dayIn(options.deadline, '--deadline') ?? addDays(created, DAYS_TO_ANSWER);
  if (deadline < created)
    throw new UserError(
      'date-order',
      phrase('job.deadline-before-letter', { deadline, created }),
      phrase('job.deadline-before-letter.fix'),
    );
  if (deadline < addDays(created, DAYS_OF_NOTICE))
    throw new UserError(
      'short-deadline',
      phrase('job.short-deadline', { created, deadline, days: DAYS_OF_NOTICE }),
      phrase('job.short-deadline.fix', { first: addDays(created, DAYS_OF_NOTICE) }),
    );
  return { created, deadline };
}

/** A letter that names evidence of a later day would not be believed. */
function assertKnown(asOf: string, created: string): void {
  if (asOf <= created) return;
  throw new UserError(
    'date-order',
    phrase('job.letter-before-evidence', { created, asOf }),
    phrase('job.letter-before-evidence.fix', { created }),
  );
}
