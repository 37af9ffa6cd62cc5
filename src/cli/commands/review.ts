import {
  groupReview,
  openClaims,
  renderFollowUp,
  renderGroupReview,
  renderJson,
  renderReview,
  renderReviewTable,
  type Review,
  review as reviewOf,
  UserError,
} from '../../index.ts';
import { type DocumentOptions, type DocumentTask, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { letterDates } from '../letter-dates.ts';
import { formatOfFile } from '../output.ts';
import { loadReviews, type ReviewOptions } from '../responses.ts';
import { show, showLines } from '../terminal.ts';

interface Options extends ReviewOptions, DocumentOptions {
  output?: string;
  letter?: true;
  date?: string;
  deadline?: string;
  sender?: string;
  addressee?: string;
  format: 'table' | 'json';
  paper: 'A4' | 'Letter';
}

/** Days for an answer to the follow-up letter. */
const DAYS_TO_ANSWER = 28;

/** Holds answers against the evidence: one response alone, several as a group. */
export default async function review(io: Io, files: string[], options: Options): Promise<number> {
  const { inputs } = await loadReviews(files, options, io);
  const reviews = inputs.map((input) => reviewOf(input));
  if (options.letter) return writeLetter(io, reviews, options);
  if (options.output === undefined) return print(io, reviews, options);
  const format = formatOfFile(options.output, ['pdf', 'html', 'json']);
  await writeDocuments([{ file: options.output, format, ...documentOf(reviews, options) }], options, io);
  return 0;
}

function documentOf(reviews: readonly Review[], options: Options): Pick<DocumentTask, 'document' | 'data'> {
  const [only, ...others] = reviews;
  if (only !== undefined && others.length === 0)
    return { document: () => renderReview(only, options), data: () => renderJson(only) };
  const group = groupReview(reviews);
  return { document: () => renderGroupReview(group, options), data: () => renderJson(group) };
}

async function print(io: Io, reviews: readonly Review[], { format }: Options): Promise<number> {
  if (format === 'json') io.out(`${JSON.stringify(reviews, null, 2)}\n`);
  else io.out(showLines(await renderReviewTable(reviews, io.columns)));
  return 0;
}

async function writeLetter(io: Io, reviews: readonly Review[], options: Options): Promise<number> {
  const [one, ...others] = reviews;
  const { output } = options;
  if (one === undefined || others.length > 0)
    throw new UserError('one-letter', 'A letter goes to one provider.', 'Name one response with --letter.');
  if (output === undefined)
    throw new UserError('no-output', 'A letter needs a file.', 'Name one with -o, ending in .pdf or .html.');
  if (openClaims(one).length === 0) {
    io.err(nothingOpen(one));
    return 0;
  }
  const { date, deadline } = letterDates(options, io.today, DAYS_TO_ANSWER);
  if (date < one.asOf)
    throw new UserError(
      'letter-before-evidence',
      `A letter of ${date} cannot speak of evidence known by ${one.asOf}.`,
      'Name a later day with --date, or an earlier one with --as-of.',
    );
  const { sender, addressee, paper } = options;
  const document = () => renderFollowUp(one, { date, deadline, sender, addressee, paper });
  const format = formatOfFile(output, ['pdf', 'html']);
  await writeDocuments([{ file: output, format, document, data: () => renderJson(one) }], options, io);
  return 0;
}

/** A response written by hand for a vendor that did not answer may hold no questions. */
function nothingOpen({ principles, vendor }: Review): string {
  if (principles.some((one) => one.claims.length > 0))
    return 'Nothing is open: there is no question left to ask.\n';
  return `The response holds no questions. Send those of the questionnaire again: vtc-pia questionnaire ${show(vendor.id)} --letter -o letter.pdf\n`;
}
