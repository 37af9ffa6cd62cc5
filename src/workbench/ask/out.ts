/** What goes out of a review: the review itself, the report over a group, the letter that asks on, the public version. */
import { DOCUMENT_FORMATS } from '../../app/documents.ts';
import { followUpInput, reviewInput } from '../../app/review-document.ts';
import { reviewResponses } from '../../app/review.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../locale/phrase.ts';
import type { VendorResponse } from '../../types/response.ts';
import type { Answer, Asked } from '../answer.ts';
import { yamlPlace } from '../case/opened.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import type { FolderFile } from '../own-files.ts';
import { formatIn, handDocument } from './handed.ts';

const KINDS = ['review', 'letter', 'public'] as const;

interface Subject {
  file: string;
  response: VendorResponse;
  files: readonly FolderFile[];
}

/** The form on the page of one response. */
export function outView({ file, files }: Subject, desk: Desk): object {
  const { say } = desk.language;
  const earlier = files.filter(({ kind, name }) => kind === 'response' && name !== file);
  return {
    title: say('workbench-ask.out-of'),
    file,
    asOf: { label: say('workbench-ask.as-of'), value: '', today: desk.today() },
    since:
      earlier.length === 0
        ? null
        : {
            label: say('workbench-ask.since'),
            choices: choices(
              [
                ['', say('workbench-ask.since.none')],
                ...earlier.map(({ name }): [string, string] => [name, name]),
              ],
              '',
            ),
          },
    letter: {
      legend: say('workbench-ask.follow-up'),
      fields: [
        { id: 'out-date', name: 'date', label: say('workbench-ask.line.date'), isDay: true },
        { id: 'out-deadline', name: 'deadline', label: say('workbench-ask.line.deadline'), isDay: true },
        { id: 'out-addressee', name: 'addressee', label: say('workbench-ask.line.addressee'), isDay: false },
      ],
      senders: { label: say('workbench-ask.signatories'), help: say('workbench-ask.signatories.help') },
    },
    kinds: KINDS.map((kind) => ({
      legend: say(`workbench-ask.out.${kind}`),
      buttons: buttonsOf(kind, desk),
    })),
  };
}

/** One button a format; what it makes is told to those who do not see what it stands under. */
export function buttonsOf(kind: (typeof KINDS)[number], { language: { say } }: Desk): object[] {
  return DOCUMENT_FORMATS.map((format) => ({
    value: `${kind}.${format}`,
    text: say('workbench.make.format', { format: format.toUpperCase() }),
    about: say(`workbench-ask.out.${kind}`),
  }));
}

/** As `review` writes it. */
export async function makeReview({ form, signal, step }: Asked, desk: Desk): Promise<Answer> {
  const names = form.getAll('file').filter((name) => name !== '');
  if (names.length === 0)
    throw new UserError(
      'no-response',
      phrase('workbench-ask.no-response'),
      phrase('workbench-ask.no-response.fix'),
    );
  const files = await Promise.all(names.map((name) => yamlPlace(name, desk)));
  const text = (name: string): string | undefined => form.get(name)?.trim() || undefined;
  const since = text('since');
  const [kind = '', ending = ''] = (form.get('format') ?? '').split('.');
  const format = formatIn(ending, DOCUMENT_FORMATS);
  const job = jobOf(desk, signal);
  step(phrase('workbench-ask.step.review'));
  const { result } = await reviewResponses(job, files, {
    asOf: text('asOf'),
    hindsight: false,
    forPublic: kind === 'public',
    since: since === undefined ? undefined : await yamlPlace(since, desk),
  });
  const [one] = result;
  const of = result.length === 1 ? (one?.result.response ?? '') : 'group';
  if (kind !== 'letter') {
    const input = reviewInput(result, job, desk.language, { paper: 'A4' });
    return handDocument(input, format, `${kind}-${of}`, { desk, step });
  }
  const senders = (text('senders') ?? '').split(/\r?\n/).map((line) => line.trim());
  const letter =
    one === undefined
      ? undefined
      : followUpInput(one, job, desk.language, {
          date: text('date'),
          deadline: text('deadline'),
          addressee: text('addressee'),
          paper: 'A4',
          senders: senders.some((line) => line !== '') ? senders.filter((line) => line !== '') : undefined,
        });
  if (letter === undefined)
    throw new UserError(
      'nothing-open',
      phrase('follow-up.nothing-open'),
      phrase('workbench-ask.nothing-open.fix'),
    );
  return handDocument(letter, format, `letter-${of}`, { desk, step });
}
