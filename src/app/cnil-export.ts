/** An assessment as a file of the CNIL's PIA software. */
import { cnilDraft, type CnilDraft } from '../document/pia/cnil.ts';
import { type CnilContent, cnilFile } from '../exchange/cnil/write.ts';
import type { Language } from '../locale/language.ts';
import { plainHtml } from '../render/plain-html.ts';
import type { AssessedCase } from './case.ts';

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
      name: draft.name,
      category: '',
      status: draft.status,
      author_name: people.author,
      evaluator_name: people.evaluator,
      validator_name: people.validator,
      dpos_names: people.officer,
      dpo_status: officer.status,
      dpo_opinion: plainHtml(officer.text),
      concerned_people_searched_opinion: concerned.asked,
      concerned_people_searched_content: plainText(concerned.why),
      people_names: concerned.who,
      concerned_people_status: concerned.status,
      concerned_people_opinion: plainHtml(concerned.said),
      rejection_reason: plainText(draft.returned),
      applied_adjustments: plainText(draft.adjusted),
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
      title,
      content: plainHtml(content),
      plan: plan === undefined ? undefined : { ...plan, text: plainHtml(plan.text) },
    })),
    comments: draft.comments.map(({ question, text }) => ({ question, text: plainText(text) })),
  };
}

/** Their software shows every text as HTML. */
function plainText(text: string): string {
  return text === '' ? '' : plainHtml([{ kind: 'paragraph', text: [text] }]);
}
