/** The documents of a comparison and of a tender: the same bytes as the command makes. */
import { comparisonInput } from '../../app/comparison-file.ts';
import { compareProducts } from '../../app/compare.ts';
import {
  DOCUMENT_FORMATS,
  type DocumentInput,
  type FileFormat,
  makeDocument,
  TABLE_FORMATS,
} from '../../app/documents.ts';
import { listRequirements } from '../../app/requirements.ts';
import { requirementsInput } from '../../app/requirements-file.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { type Desk, jobOf } from '../desk.ts';
import { askedOf, type Question, questionIn } from './question.ts';

const FORMATS: readonly FileFormat[] = [...DOCUMENT_FORMATS, ...TABLE_FORMATS];

/** How a document is handed out: framed, it is looked at. */
interface Wanted {
  format: FileFormat;
  framed: boolean;
}

/** The comparison as a file or a preview. */
export async function makeComparison(asked: Asked, desk: Desk): Promise<Answer> {
  const wanted = wantedIn(asked);
  const { names, options, paper } = await askedIn(asked, desk);
  asked.step(phrase('workbench-work.assess'));
  const { result } = await compareProducts(jobOf(desk, asked.signal), names, options);
  const input = comparisonInput(result, desk.language, wanted.format, { paper });
  return handed('comparison', input, wanted, asked, desk);
}

/** What the use requires of any product, as a document for tenderers. */
export async function makeTender(asked: Asked, desk: Desk): Promise<Answer> {
  const wanted = wantedIn(asked);
  const { options, paper } = await askedIn(asked, desk);
  const { context, weights } = options;
  if (context === undefined)
    throw new UserError('no-context', phrase('workbench-choose.missing.use'), phrase('job.add-context.fix'));
  const job = jobOf(desk, asked.signal);
  const { result } = await listRequirements(job, { context, weights });
  const head = { paper, created: job.today };
  const input = requirementsInput(result, desk.language, wanted.format, head);
  return handed('requirements', input, wanted, asked, desk);
}

/** What a document names has to lie somewhere. */
async function askedIn(
  { form }: Asked,
  desk: Desk,
): Promise<Awaited<ReturnType<typeof askedOf>> & Pick<Question, 'paper'>> {
  const question = questionIn(new URLSearchParams(form.get('question') ?? ''));
  const asked = await askedOf(question, desk);
  if (asked.weights === undefined || typeof asked.weights.source === 'string')
    return { ...asked, paper: question.paper };
  throw new UserError(
    'unkept-weights',
    phrase('workbench-choose.weights.unkept'),
    phrase('workbench-choose.weights.unkept.fix'),
  );
}

function wantedIn({ form }: Asked): Wanted {
  const framed = form.get('format') === 'preview';
  const format = FORMATS.find((one) => one === (framed ? 'html' : form.get('format')));
  if (format !== undefined) return { format, framed };
  throw new UserError('unknown-format', phrase('workbench.no-format'), phrase('workbench.no-format.fix'));
}

async function handed(
  name: string,
  input: DocumentInput,
  { format, framed }: Wanted,
  { step }: Asked,
  { language, makers, tickets, view }: Desk,
): Promise<Answer> {
  step(format === 'pdf' ? phrase('workbench-work.print') : phrase('workbench-work.write'));
  const { bytes, replaced } = await makeDocument(input, format, makers);
  const file = `${name}.${format}`;
  const mediaType = framed ? 'text/html; charset=utf-8' : 'application/octet-stream';
  const href = tickets.issue({ name: file, mediaType, bytes, framed });
  return html(
    view('handed', {
      frame: framed ? { href, title: language.say('workbench.preview') } : null,
      link: framed ? null : { href, name: file, text: language.say('workbench.handed', { name: file }) },
      replaced: replaced === 0 ? null : language.say('documents.replaced', { file, count: replaced }),
    }),
  );
}
