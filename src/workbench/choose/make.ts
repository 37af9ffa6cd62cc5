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
import { pageAddress } from '../view.ts';
import { askedOf, questionIn } from './question.ts';
import { keepWeights, type OwnWeights, placed } from './weights.ts';

const FORMATS: readonly FileFormat[] = [...DOCUMENT_FORMATS, ...TABLE_FORMATS];
const PAPER = { paper: 'A4' } as const;

/** The comparison as a file or a preview; or its weights alone, kept in the folder. */
export async function makeComparison({ form, signal }: Asked, desk: Desk): Promise<Answer> {
  const query = new URLSearchParams(form.get('question') ?? '');
  if (form.get('format') === 'weights') return keptWeights(query, desk);
  const question = questionIn(query);
  const { names, options, weights } = await askedOf(question, desk);
  const format = formatOf(form);
  const kept = await keptOf(weights, desk);
  const { result } = await compareProducts(jobOf(desk, signal), names, { ...options, weights: kept?.file });
  const input = comparisonInput(result, desk.language, format, PAPER);
  return handed('comparison', input, { format, framed: isPreview(form), kept }, desk);
}

/** What the use requires of any product, as a document for tenderers. */
export async function makeTender({ form, signal }: Asked, desk: Desk): Promise<Answer> {
  const query = new URLSearchParams(form.get('question') ?? '');
  const { options, weights } = await askedOf(questionIn(query), desk);
  const { context } = options;
  if (context === undefined)
    throw new UserError('no-context', phrase('workbench-choose.missing.use'), phrase('job.add-context.fix'));
  const format = formatOf(form);
  const kept = await keptOf(weights, desk);
  const job = jobOf(desk, signal);
  const { result } = await listRequirements(job, { context, weights: kept?.file });
  const input = requirementsInput(result, desk.language, format, { ...PAPER, created: job.today });
  return handed('requirements', input, { format, framed: isPreview(form), kept }, desk);
}

function isPreview(form: URLSearchParams): boolean {
  return form.get('format') === 'preview';
}

function formatOf(form: URLSearchParams): FileFormat {
  const wanted = isPreview(form) ? 'html' : form.get('format');
  const format = FORMATS.find((one) => one === wanted);
  if (format !== undefined) return format;
  throw new UserError('unknown-format', phrase('workbench.no-format'), phrase('workbench.no-format.fix'));
}

/** The address of the same comparison with weights from the file in which they now lie. */
async function keptWeights(query: URLSearchParams, desk: Desk): Promise<Answer> {
  const { weights } = await askedOf(questionIn(query), desk);
  const kept = await keptOf(weights, desk);
  if (kept !== undefined) for (const name of ['weights', 'of']) query.set(name, kept.name);
  return { ...html(''), headers: { 'X-Go': `${pageAddress('choose')}?${query.toString()}` } };
}

interface Kept {
  name: string;
  /** As use cases take it. */
  file: string;
  isNew: boolean;
}

/** What a document names has to lie somewhere. */
async function keptOf(weights: OwnWeights | undefined, desk: Desk): Promise<Kept | undefined> {
  if (weights === undefined) return undefined;
  try {
    const name = await keepWeights(weights, desk);
    return { name, file: await desk.folder.place(name), isNew: typeof weights.source !== 'string' };
  } catch (error) {
    throw placed(error, weights, desk);
  }
}

async function handed(
  name: string,
  input: DocumentInput,
  { format, framed, kept }: { format: FileFormat; framed: boolean; kept: Kept | undefined },
  { language, print: printer, fonts, tickets, view }: Desk,
): Promise<Answer> {
  const { bytes, replaced } = await makeDocument(input, format, { printer, fonts });
  const file = `${name}.${format}`;
  const mediaType = framed ? 'text/html; charset=utf-8' : 'application/octet-stream';
  const href = tickets.issue({ name: file, mediaType, bytes, framed });
  return html(
    view('choose-handed', {
      kept: kept?.isNew === true ? language.say('workbench-choose.weights.kept', { file: kept.name }) : null,
      handed: {
        frame: framed ? { href, title: language.say('workbench.preview') } : null,
        link: framed ? null : { href, name: file, text: language.say('workbench.handed', { name: file }) },
        replaced: replaced === 0 ? null : language.say('documents.replaced', { file, count: replaced }),
      },
    }),
  );
}
