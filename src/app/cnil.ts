/** An assessment as a file of the CNIL's PIA software; use case: a case that starts from such a file. */
import { cnilDraft, type CnilDraft } from '../document/pia/cnil.ts';
import { InvalidInput, UserError } from '../errors.ts';
import { parseCnil } from '../exchange/cnil/parse.ts';
import { caseOfCnil, type ReadCnil } from '../exchange/cnil/read.ts';
import { type CnilContent, cnilFile } from '../exchange/cnil/write.ts';
import { decode, MAX_BYTES, readBytes } from '../input/bytes.ts';
import { editedCase } from '../input/case-edits.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { ofFile } from '../problem.ts';
import { plainHtml } from '../render/plain-html.ts';
import type { AssessedCase } from './case.ts';
import { type CaseOptions, newCase, type NewFile } from './init.ts';
import type { Done, Job } from './job.ts';

/** The file's data, and what of the case stands elsewhere in it or not at all. */
export interface CnilExport {
  data: object;
  /** A line each. */
  told: string[];
}

/** An assessed case as their file. */
export function cnilOf({ pia, product, names, comments }: AssessedCase, language: Language): CnilExport {
  const draft = cnilDraft({ pia, product, caseNames: names, language }, comments);
  return { data: cnilFile(contentOf(draft)), told: draft.told };
}

function contentOf(draft: CnilDraft): CnilContent {
  const { people, officer, concerned } = draft;
  return {
    pia: {
      ...{ name: draft.name, category: '', status: draft.status },
      ...{ author_name: people.author, evaluator_name: people.evaluator, validator_name: people.validator },
      ...{ dpos_names: people.officer, dpo_status: officer.status, dpo_opinion: plainHtml(officer.text) },
      concerned_people_searched_opinion: concerned.asked,
      concerned_people_searched_content: plainText(concerned.why),
      ...{ people_names: concerned.who, concerned_people_status: concerned.status },
      concerned_people_opinion: plainHtml(concerned.said),
      ...{ rejection_reason: plainText(draft.returned), applied_adjustments: plainText(draft.adjusted) },
    },
    day: draft.day,
    texts: new Map(draft.texts.map(({ question, blocks }) => [question, plainHtml(blocks)])),
    risks: new Map(
      draft.risks.map(({ event, lists, severity, likelihood, after }) => [
        event,
        {
          ...lists,
          severity: { value: severity.value, text: plainHtml(severity.text) },
          likelihood: { value: likelihood.value, text: plainHtml(likelihood.text) },
          after,
        },
      ]),
    ),
    measures: draft.measures.map(({ title, content, plan }) => ({
      ...{ title, content: plainHtml(content) },
      plan: plan === undefined ? undefined : { ...plan, text: plainHtml(plan.text) },
    })),
    comments: draft.comments.map(({ question, text }) => ({ question, text: plainText(text) })),
  };
}

/** Their software shows every text as HTML. */
function plainText(text: string): string {
  return text === '' ? '' : plainHtml([{ kind: 'paragraph', text: [text] }]);
}

/** A new file, and what became of the other one. */
export interface CnilImport extends NewFile, Pick<ReadCnil, 'counts' | 'left'> {}

/** Larger than any file of theirs without pictures. */
const MOST_BYTES = 5 * MAX_BYTES;

/**
 * A case to go on with, made from the file `from`. Throws InvalidInput with what is wrong with the file, and UserError for a
 * name that cannot be one.
 */
export async function newCaseFromCnil(
  job: Job,
  file: string,
  from: string,
  options: CaseOptions,
  language: Language,
): Promise<Done<CnilImport>> {
  const read = readBytes(from, MOST_BYTES);
  const decoded = read.ok ? decode(read.value) : read;
  if (!decoded.ok) throw new InvalidInput(decoded.problems);
  const parsed = parseCnil(decoded.value.text.replace(/^\uFEFF/, ''));
  if (!parsed.ok)
    throw new InvalidInput(
      parsed.faults.map(({ at, message }) =>
        ofFile(
          from,
          'not-cnil',
          at === '' ? message : phrase('cnil.fault-at', { at, message }),
          phrase('cnil.fault.hint'),
        ),
      ),
    );
  const { result: blank, notices } = await newCase(job, file, options, language);
  const { set, counts, left } = caseOfCnil(parsed.value, job.today, language);
  const text = editedCase(blank.text, file, { set });
  if (text === undefined || Buffer.byteLength(text) > MAX_BYTES)
    throw new UserError('not-carried', phrase('cnil.too-much', { file: from }), phrase('cnil.too-much.fix'));
  return { result: { file, text, counts, left }, notices };
}
