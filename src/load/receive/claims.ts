/** From what was entered to claims: choices from the lists, words as they are, documents that exist. */
import { isAnswered } from '../../ask/answered.ts';
import { type Entered, type Field, type FilledQuestion, type Part, STATEMENT_CHOICES } from '../../form.ts';
import type { Claim, HandedDocument, Statement } from '../../types/response.ts';
import type { Notebook } from './intake.ts';
import { isBlank } from './text.ts';

type Fields = Partial<Record<Field, Entered>>;

/** The claim on one criterion. */
export function claimOf(
  { criterion, asked, entered, place }: FilledQuestion,
  documents: readonly HandedDocument[],
  notes: Notebook,
): Claim {
  const own = entered.answer ?? {};
  const statement = (part: Part): Statement => statementOf(criterion, entered[part] ?? {}, documents, notes);
  const claim: Claim = {
    criterion,
    asked,
    level: levelOf(own.choice, criterion, notes),
    ...optional('answer', notes.text(own.text, criterion)),
    ...proof(criterion, own, documents, notes),
    implemented: statement('implemented'),
    monitored: statement('monitored'),
    validated: statement('validated'),
  };
  noteGaps(claim, entered, place, notes);
  return claim;
}

/** What a full answer has and this one lacks. */
function noteGaps(claim: Claim, entered: FilledQuestion['entered'], place: string, notes: Notebook): void {
  const { criterion, level, answer } = claim;
  const at = entered.answer?.text?.place ?? entered.answer?.choice?.place ?? place;
  if (!isAnswered(claim)) {
    notes.note('not-answered', place, `'${criterion}' is not answered.`, criterion);
    return;
  }
  const missing = [
    level === null && 'the level',
    answer === undefined && 'the answer in words',
    ...(['implemented', 'monitored', 'validated'] as const).map(
      (part) => claim[part].answer === 'not-stated' && `whether it is ${part}`,
    ),
  ].filter((one) => one !== false);
  if (missing.length > 0)
    notes.note(
      'incomplete-answer',
      at,
      `'${criterion}': ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      criterion,
    );
}

function levelOf(entered: Entered | undefined, criterion: string, notes: Notebook): Claim['level'] {
  if (entered === undefined || isBlank(entered)) return null;
  const value = entered.value
    .trim()
    .toLowerCase()
    .replace(/^level\s+/, '');
  const level = ([0, 1, 2, 3, 4] as const).find((one) => String(one) === value);
  if (level !== undefined) return level;
  if (/^not[ -]applicable$/.test(value)) return 'not-applicable';
  if (!/^not[ -]stated$/.test(value)) outside(entered, '0, 1, 2, 3, 4, not applicable', criterion, notes);
  return null;
}

function statementOf(
  criterion: string,
  fields: Fields,
  documents: readonly HandedDocument[],
  notes: Notebook,
): Statement {
  return {
    answer: choiceOf(fields.choice, criterion, notes),
    ...optional('text', notes.text(fields.text, criterion)),
    ...proof(criterion, fields, documents, notes),
  };
}

function choiceOf(entered: Entered | undefined, criterion: string, notes: Notebook): Statement['answer'] {
  if (entered === undefined || isBlank(entered)) return 'not-stated';
  const value = entered.value.trim().toLowerCase();
  const choice = STATEMENT_CHOICES.find((one) => one === value);
  if (choice !== undefined) return choice;
  if (!/^not[ -]stated$/.test(value)) outside(entered, STATEMENT_CHOICES.join(', '), criterion, notes);
  return 'not-stated';
}

function outside(entered: Entered, allowed: string, criterion: string, notes: Notebook): void {
  notes.note(
    'choice-outside-list',
    entered.place,
    `'${entered.value}' is not one of the choices (${allowed}); nothing is taken as chosen.`,
    criterion,
  );
  notes.leave(entered);
}

/** Document and page that an answer names. One that is not listed cannot be leaned on. */
function proof(
  criterion: string,
  fields: Fields,
  documents: readonly HandedDocument[],
  notes: Notebook,
): Pick<Statement, 'document' | 'page'> {
  const page = optional('page', notes.line(fields.page, criterion));
  const named = fields.document;
  if (named === undefined || isBlank(named)) return page;
  const id = named.value.trim().toLowerCase();
  if (documents.some((one) => one.id === id)) return { document: id, ...page };
  notes.note(
    'unknown-document',
    named.place,
    `The document '${named.value}' is not in the list of documents.`,
    criterion,
  );
  notes.leave(named);
  return page;
}

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}
