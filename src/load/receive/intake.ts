/** What is noticed while answers are read: notices and texts without a place of their own, each bounded. */
import { type Entered, type FilledForm, type FormNotice, MAX_ANSWER } from '../../form.ts';
import type { Problem } from '../../problem.ts';
import type { Intake } from '../../types/response.ts';
import { isUnseen } from '../blank.ts';
import { formProblem } from './fault.ts';
import { marked, oneLine } from './text.ts';

const MAX_LINE = 300;
const CRITERION = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/;
const MAX_ENTRIES = 2000;

export class Notebook {
  readonly #file: string;
  readonly #notices: FormNotice[] = [];
  readonly #unplaced: { place: string; text: string }[] = [];
  /** What makes the answers impossible to keep whole: then nothing is written. */
  readonly errors: Problem[] = [];

  constructor(file: string, form: FilledForm) {
    this.#file = file;
    for (const { code, place, message, criterion } of form.notices)
      this.note(code, place, message, criterion);
    for (const entered of form.unplaced) this.leave({ value: entered.text, place: entered.place });
  }

  note(code: string, place: string, message: string, criterion?: string): void {
    this.#notices.push({
      code,
      place: oneLine(place) || 'form',
      message: oneLine(message, 4000),
      ...(criterion !== undefined && CRITERION.test(criterion) ? { criterion } : {}),
    });
  }

  /** Keeps a text that has no place of its own, and says so. */
  leave(entered: Entered): void {
    const text = this.text(entered);
    if (text === undefined) return;
    const place = oneLine(entered.place) || 'form';
    this.#unplaced.push({ place, text });
    this.note(
      'unplaced-text',
      place,
      `A text belongs to no question asked; it is kept apart: ${oneLine(text, 200)}`,
    );
  }

  error(code: string, place: string, message: string, hint: string): void {
    this.errors.push(formProblem(this.#file, code, message, hint, oneLine(place)));
  }

  /** A text as it may stand in the response; undefined where nothing was entered. */
  text(entered: Entered | undefined, criterion?: string): string | undefined {
    if (entered === undefined || entered.value.trim() === '') return undefined;
    const { text, marks } = marked(entered.value);
    if (isUnseen(entered.value)) {
      const message = `Only characters that nobody sees were entered, which counts as nothing: ${marks.slice(0, 20).join(', ')}.`;
      this.note('invisible-text', entered.place, message, criterion);
      return undefined;
    }
    if (marks.length > 0)
      this.note(
        'marked-character',
        entered.place,
        `The text holds characters that nobody sees or that change the direction of reading; they are written by their numbers: ${marks.slice(0, 20).join(', ')}.`,
        criterion,
      );
    if (text.length > MAX_ANSWER)
      this.error(
        'too-long',
        entered.place,
        `The text has ${text.length} characters; ${MAX_ANSWER} can be kept.`,
        'Ask for a shorter answer with the rest in a document. Nothing was written.',
      );
    return text;
  }

  /** The same for what must stand on one line; what is longer stays whole beside it. */
  line(entered: Entered | undefined, criterion?: string): string | undefined {
    const text = this.text(entered, criterion);
    if (text === undefined || entered === undefined) return undefined;
    if (text.length > MAX_LINE) this.leave(entered);
    return oneLine(text);
  }

  /** For the response. Too much to list is an error: nothing may be dropped in silence. */
  intake(read: Pick<Intake, 'form' | 'file' | 'sha256'>): Intake {
    for (const [list, what] of [
      [this.#notices, 'notices'],
      [this.#unplaced, 'texts outside the form'],
    ] as const)
      if (list.length > MAX_ENTRIES)
        this.error(
          'too-many',
          'form',
          `There are ${list.length} ${what}; ${MAX_ENTRIES} can be kept.`,
          'Check that it is the right file; take out what does not belong to the questionnaire.',
        );
    return { ...read, notices: this.#notices, unplaced: this.#unplaced };
  }
}
