/** Was answered what was asked? Questions that are missing, changed, added, or older than the catalogue of today. */
import { askedText } from '../../ask/questionnaire.ts';
import { allCriteria, type Catalogue } from '../../assess/catalogue.ts';
import {
  type FilledForm,
  type FilledQuestion,
  fingerprintOf,
  fingerprintOfAll,
  type Hash,
} from '../../form.ts';
import { suggestion } from '../../problem.ts';
import type { Notebook } from './intake.ts';

/**
 * The questions to make claims of, in the order in which they were asked; one that is gone stands there without
 * answers. What answers no criterion of the catalogue is kept apart.
 */
export function askedQuestions(
  form: FilledForm,
  catalogue: Catalogue,
  notes: Notebook,
  hash: Hash,
): FilledQuestion[] {
  const today = new Map(
    allCriteria(catalogue).map((placed) => [placed.id, fingerprintOf(askedText(placed), hash)]),
  );
  const byId = new Map(form.questions.map((question) => [question.criterion, question]));
  if (fingerprintOfAll(form.asked, hash) !== form.head.fingerprint?.value)
    notes.note(
      'list-changed',
      form.head.fingerprint?.place ?? 'form',
      'The list of questions in the file is not the one that was sent.',
    );
  const listed = form.asked.map(({ criterion, fingerprint }) => {
    const found = byId.get(criterion);
    if (found === undefined)
      notes.note(
        'missing-question',
        'form',
        `The question '${criterion}' was asked and is gone from the file.`,
      );
    return { ...(found ?? gone(criterion)), asked: fingerprint };
  });
  const ids = new Set(form.asked.map(({ criterion }) => criterion));
  const added = form.questions.filter(({ criterion }) => !ids.has(criterion));
  for (const { criterion, place } of added.filter((one) => today.has(one.criterion)))
    notes.note('not-asked', place, `'${criterion}' was not asked, and is answered.`, criterion);
  const dated = added.map((one) => ({
    ...one,
    asked: isFingerprint(one.asked) ? one.asked : (today.get(one.criterion) ?? ''),
  }));
  return [...listed, ...dated].filter((question) => isKnown(question, today, notes, hash));
}

function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

function gone(criterion: string): FilledQuestion {
  return { criterion, place: 'form', asked: '', text: undefined, entered: {} };
}

function isKnown(
  question: FilledQuestion,
  today: ReadonlyMap<string, string>,
  notes: Notebook,
  hash: Hash,
): boolean {
  const { criterion, place, asked, text, entered } = question;
  const now = today.get(criterion);
  if (now === undefined) {
    const hint = suggestion(criterion, [...today.keys()]);
    notes.note('unknown-question', place, `'${criterion}' is no criterion that is known. ${hint}`);
    for (const fields of Object.values(entered)) for (const one of Object.values(fields)) notes.leave(one);
    return false;
  }
  if (text !== undefined && fingerprintOf(text, hash) !== asked)
    notes.note(
      'question-changed',
      place,
      `The text of '${criterion}' in the file is not what was asked: the answer may be to another question.`,
      criterion,
    );
  if (asked !== now && asked !== '')
    notes.note(
      'older-question',
      place,
      `The catalogue of today asks '${criterion}' in other words: read the answer against the words that were sent.`,
      criterion,
    );
  return true;
}
