/** Was answered what was asked? Questions that are missing, changed, added, or of another catalogue. */
import { namesOf } from '../document/names.ts';
import { nearest } from '../problem.ts';
import { elementsOf } from '../rules/elements.ts';
import type { Principle } from '../types/principle.ts';
import { isFilled } from './answers.ts';
import { type FilledForm, type FilledQuestion, fingerprintOf, fingerprintOfAll, type Hash } from './form.ts';
import type { Notebook } from './notebook.ts';
import { askedText } from './questionnaire.ts';

/**
 * The questions to make answers of, in the order in which they were asked; one that is gone stands there without an
 * answer. What answers no element of the catalogue is kept apart, and so is a row that was not asked and is empty.
 */
export function askedQuestions(
  form: FilledForm,
  principles: readonly Principle[],
  notes: Notebook,
  hash: Hash,
): FilledQuestion[] {
  const today = fingerprintsOf(principles, hash);
  const byId = new Map(form.questions.map((question) => [question.element, question]));
  if (fingerprintOfAll(form.asked, hash) !== form.head.questionnaire?.value)
    notes.note('list-changed', form.head.questionnaire?.place ?? 'form');
  const listed = form.asked.map(({ element, fingerprint }) => {
    const found = byId.get(element);
    if (found === undefined) notes.note('missing-question', 'form', element, element);
    return { ...(found ?? gone(element)), asked: fingerprint };
  });
  const ids = new Set(form.asked.map(({ element }) => element));
  const added = form.questions.filter((one) => !ids.has(one.element) && isFilled(one));
  for (const { element, place } of added.filter((one) => today.has(one.element)))
    notes.note('not-asked', place, element, element);
  const withoutPrint = added.map((one) => ({ ...one, asked: '' }));
  return [...listed, ...withoutPrint].filter((question) => isKnown(question, today, notes, hash));
}

/** Fingerprints of the questions of today, by element. */
function fingerprintsOf(principles: readonly Principle[], hash: Hash): Map<string, string> {
  const names = namesOf(principles);
  return new Map(
    elementsOf(principles).all.map(({ id }) => [id, fingerprintOf(askedText(names.element(id)), hash)]),
  );
}

function gone(element: string): FilledQuestion {
  return { element, place: 'form', asked: '', text: undefined, entered: {} };
}

function isKnown(
  question: FilledQuestion,
  today: ReadonlyMap<string, string>,
  notes: Notebook,
  hash: Hash,
): boolean {
  const { element, place, asked, text, entered } = question;
  const now = today.get(element);
  if (now === undefined) {
    const near = nearest(element, [...today.keys()]);
    notes.note('unknown-question', place, near === undefined ? element : `${element} (${near})`);
    for (const one of Object.values(entered)) notes.leave(one);
    return false;
  }
  if (text !== undefined && fingerprintOf(text, hash) !== asked)
    notes.note('question-changed', place, undefined, element);
  if (asked !== now && asked !== '' && isFilled(question))
    notes.note('older-question', place, undefined, element);
  return true;
}
