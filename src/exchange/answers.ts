/** From what was entered to answers: choices in whatever words, the words themselves, scope, documents. */
import type { Citation, HandedDocument, VendorAnswer } from '../types/response.ts';
import { type Choice, type Entered, type FilledForm, type FilledQuestion } from './form.ts';
import { choiceOf } from './choice.ts';
import { citedIn, isLink } from './citations.ts';
import { linkedDocument } from './documents.ts';
import type { Notebook } from './notebook.ts';
import { isBlank } from './read/text.ts';
import { isUnseen } from '../input/blank.ts';
import { type Scope, scopeOf } from './scope.ts';

/** Reads the answers one after the other; documents that are only linked are added to the list. */
export class AnswerReader {
  readonly documents: HandedDocument[];
  readonly #form: FilledForm;
  readonly #notes: Notebook;

  constructor(form: FilledForm, documents: readonly HandedDocument[], notes: Notebook) {
    this.#form = form;
    this.documents = [...documents];
    this.#notes = notes;
  }

  /** The answer on one element. Any filled cell is an answer; where it cannot be placed, readers do. */
  answerOf({ element, asked, entered, place }: FilledQuestion): VendorAnswer {
    const notes = this.#notes;
    const chosen = this.#chosen(entered.answer, element);
    const words = notes.text(entered.words, element);
    const said = { ...chosen, ...wordsOf(chosen.answer, words) };
    const scope = this.#scope(entered.scope, element);
    const documents = this.#citations(entered, element);
    const confidential = notes.text(entered.confidential, element);
    const rest = {
      ...scope,
      ...(documents.length === 0 ? {} : { documents }),
      ...(confidential === undefined ? {} : { confidential }),
    };
    const isSaid = Object.values(entered).some((one) => one.link !== undefined || !isUnseen(one.value));
    if (isSaid && said.answer === undefined && this.#form.elsewhere === undefined)
      notes.note('no-choice', place, undefined, element);
    return {
      element,
      ...(asked === '' ? {} : { asked }),
      ...(isSaid ? { answer: said.answer ?? 'unplaced' } : {}),
      ...said,
      ...rest,
    };
  }

  /** One of the choices, or what stood in its place. */
  #chosen(entered: Entered | undefined, element: string): Pick<VendorAnswer, 'answer' | 'raw'> {
    const raw = this.#notes.text(entered, element)?.trim();
    if (entered === undefined || raw === undefined) return {};
    const choice = choiceOf(raw, this.#form.words.choice);
    if (choice !== undefined)
      return isOurs(raw, choice, this.#form) ? { answer: choice } : { answer: choice, raw };
    this.#notes.note('other-answer', entered.place, raw, element);
    return { answer: 'unplaced', raw };
  }

  #scope(entered: Entered | undefined, element: string): Scope {
    const text = this.#notes.text(entered, element);
    if (entered === undefined || text === undefined) return {};
    const scope = scopeOf(text, this.#form);
    if (scope.scope !== undefined) this.#notes.note('scope-in-words', entered.place, text, element);
    return scope;
  }

  /** Documents named, and addresses to which any cell of the row is linked. */
  #citations(entered: FilledQuestion['entered'], element: string): Citation[] {
    const text = this.#notes.text(entered.documents, element);
    const { citations, links, left } = citedIn(text ?? '', this.documents);
    const place = entered.documents?.place ?? element;
    for (const value of left) this.#notes.leave({ value, place }, element);
    if (left.length > 0) this.#notes.note('unknown-document', place, left.join('; '), element);
    const linked = Object.values(entered).flatMap((one) => this.#linkOf(one, element));
    const cited = [...new Set([...links, ...linked])].map((link) => ({
      document: this.#documentAt(link).id,
    }));
    return [
      ...citations,
      ...cited.filter((one) => !citations.some(({ document }) => document === one.document)),
    ];
  }

  #linkOf({ link, place }: Entered, element: string): string[] {
    if (link === undefined) return [];
    if (isLink(link)) return [link];
    this.#notes.leave({ value: link, place }, element);
    return [];
  }

  #documentAt(link: string): HandedDocument {
    const document = linkedDocument(link, this.documents);
    if (!this.documents.includes(document)) {
      this.documents.push(document);
      this.#notes.note('linked-document', document.id, link);
    }
    return document;
  }
}

/** The label of the form or the id itself: nothing else needs to be kept. */
function isOurs(raw: string, choice: Choice, { words }: FilledForm): boolean {
  const text = raw.trim();
  return text === choice || text === words.choice.get(choice);
}

/** Words are the reason where it does not apply or is declined. */
function wordsOf(
  answer: VendorAnswer['answer'],
  words: string | undefined,
): Pick<VendorAnswer, 'words' | 'reason'> {
  if (words === undefined) return {};
  return answer === 'does-not-apply' || answer === 'declined' ? { reason: words } : { words };
}

/** True where anything at all stands in the row. */
export function isFilled({ entered }: FilledQuestion): boolean {
  return Object.values(entered).some((one) => !isBlank(one) || one.link !== undefined);
}
