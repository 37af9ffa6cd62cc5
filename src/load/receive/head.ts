/** What a form says of itself: enough to know who answered what, and of which version it is. */
import type { Catalogue } from '../../assess/catalogue.ts';
import { isPartialDate } from '../../assess/dates.ts';
import { type FilledForm, FORM_VERSION, type HeadKey } from '../../form.ts';
import type { Problem } from '../../problem.ts';
import { formProblem } from './fault.ts';
import type { Notebook } from './intake.ts';
import { oneLine } from './text.ts';

/** As many claims as a response holds. */
const MAX_QUESTIONS = 500;

/** Without these nobody can tell who answered what. */
export function headProblems(file: string, form: FilledForm): Problem[] {
  const { head } = form;
  const tests: [HeadKey, RegExp][] = [
    ['version', /^[1-9]\d{0,2}$/],
    ['catalogue', /^.{1,20}$/],
    ['created', /^\d{4}-\d{2}-\d{2}$/],
    ['fingerprint', /^[0-9a-f]{16}$/],
    ['vendor', /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/],
  ];
  const wrong = tests.filter(([key, test]) => !test.test(head[key]?.value ?? ''));
  const problems = wrong.map(([key]) => {
    const message = `The form does not say its ${key}, or it was changed: '${oneLine(head[key]?.value ?? '', 80)}'.`;
    const hint = 'Copy it from the questionnaire that was sent.';
    return formProblem(file, 'damaged-form', message, hint, head[key]?.place ?? 'form');
  });
  if (form.asked.length > MAX_QUESTIONS || form.questions.length > MAX_QUESTIONS)
    problems.push(
      formProblem(
        file,
        'too-many',
        `The form has more than ${MAX_QUESTIONS} questions.`,
        'No questionnaire has; ask for the file again.',
      ),
    );
  if (Number(head.version?.value) > FORM_VERSION)
    problems.push(
      formProblem(
        file,
        'newer-form',
        `The form has version ${head.version?.value ?? ''}; this program reads versions up to ${FORM_VERSION}.`,
        'Use the program that made the questionnaire, or a newer one.',
        head.version?.place ?? 'form',
      ),
    );
  if (!isPartialDate(head.created?.value ?? '2020') || !isPartialDate(head.deadline?.value || '2020'))
    problems.push(
      formProblem(
        file,
        'bad-date',
        'A date of the form does not exist.',
        'Copy it from the questionnaire that was sent.',
        'form',
      ),
    );
  return problems;
}

/** A form of an earlier version, or from another catalogue, is read all the same. */
export function noteVersions({ head }: FilledForm, catalogue: Catalogue, notes: Notebook): void {
  const place = head.version?.place ?? 'form';
  if (Number(head.version?.value) < FORM_VERSION)
    notes.note(
      'older-form',
      place,
      `The form has version ${head.version?.value ?? ''}; forms of today have ${FORM_VERSION}.`,
    );
  if (head.catalogue?.value !== catalogue.version)
    notes.note(
      'older-catalogue',
      head.catalogue?.place ?? 'form',
      `The questions come from catalogue ${head.catalogue?.value ?? ''}; the one of today is ${catalogue.version}.`,
    );
}
