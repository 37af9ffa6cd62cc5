/** What is noticed while answers are read: notices and texts without a place of their own, each bounded. */
import { isUnseen } from '../input/blank.ts';
import type { IntakeNotice, UnplacedText } from '../types/response.ts';
import { type Entered, type FilledForm, MAX_ANSWER } from './form.ts';
import type { FormFault } from './read/fault.ts';
import { marked, oneLine } from './read/text.ts';

const MAX_LINE = 300;
const ELEMENT = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/;
/** As many notices, and as many texts, as a response holds. */
const MAX_ENTRIES = 2000;
/** Longest value in a notice. */
const MAX_VALUE = 2000;

/** Collects them; place and text are made fit for the response. */
export class Notebook {
  readonly #notices: IntakeNotice[] = [];
  readonly #unplaced: UnplacedText[] = [];
  /** What makes the answers impossible to keep whole: then nothing is written. */
  readonly faults: FormFault[] = [];

  constructor(form: FilledForm) {
    for (const { code, place, text, element } of form.notices) this.note(code, place, text, element);
    for (const { text, place, element, isCounted } of form.unplaced)
      this.leave({ value: text, place }, element, isCounted);
  }

  /** `text`: the value in question. */
  note(code: string, place: string, text?: string, element?: string): void {
    const value = text === undefined ? '' : oneLine(text, MAX_VALUE);
    this.#notices.push({
      code,
      place: oneLine(place) || 'form',
      ...elementOf(element),
      ...(value === '' ? {} : { text: value }),
    });
  }

  /** Keeps a text that has no place of its own, and says so, unless it is told as one of many. */
  leave(entered: Entered, element?: string, isCounted = false): void {
    const text = this.text(entered, element);
    if (text === undefined) return;
    const place = oneLine(entered.place) || 'form';
    this.#unplaced.push({ place, text, ...elementOf(element) });
    if (!isCounted) this.note('unplaced-text', place, text, element);
  }

  /** A text as it may stand in the response; undefined where nothing was entered. */
  text(entered: Entered | undefined, element?: string): string | undefined {
    if (entered === undefined || entered.value.trim() === '') return undefined;
    const { text, marks } = marked(entered.value);
    const told = marks.slice(0, 20).join(', ');
    if (isUnseen(entered.value)) {
      this.note('invisible-text', entered.place, told, element);
      return undefined;
    }
    if (marks.length > 0) this.note('marked-character', entered.place, told, element);
    if (text.length > MAX_ANSWER)
      this.faults.push({
        code: 'too-long',
        place: oneLine(entered.place),
        values: { count: text.length, most: MAX_ANSWER },
      });
    return text;
  }

  /** The same for what must stand on one line; what is longer stays whole beside it. */
  line(entered: Entered | undefined, element?: string): string | undefined {
    const text = this.text(entered, element);
    if (text === undefined || entered === undefined) return undefined;
    if (text.length > MAX_LINE) this.leave(entered, element);
    return oneLine(text);
  }

  /** For the response. Too much to list is a fault: nothing may be dropped in silence. */
  close(): { notices: IntakeNotice[]; unplaced: UnplacedText[] } {
    for (const { length } of [this.#notices, this.#unplaced])
      if (length > MAX_ENTRIES)
        this.faults.push({ code: 'too-many', values: { count: length, most: MAX_ENTRIES } });
    return { notices: this.#notices, unplaced: this.#unplaced };
  }
}

/** Only what can be an element is named as one. */
function elementOf(element: string | undefined): { element?: string } {
  return element !== undefined && ELEMENT.test(element) ? { element } : {};
}
