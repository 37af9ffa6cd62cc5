/** Text of an OpenDocument cell: paragraphs, blanks and breaks that have elements of their own, links, what is struck through. */
import type { IsStruck } from './ods-styles.ts';
import type { Piece } from './rich-text.ts';

/** As many blanks in a row as a text may have; more are no text. */
const MOST_BLANKS = 10_000;

/** Collects the text of one cell or remark from its elements. */
export class OdsText {
  readonly #isStruck: IsStruck;
  #pieces: Piece[] = [];
  #links: string[] = [];
  #paragraphs = 0;
  #depth = 0;
  /** Styles of the spans that are open. */
  #spans: (string | undefined)[] = [];
  #aids = 0;

  constructor(isStruck: IsStruck) {
    this.#isStruck = isStruck;
  }

  open(element: string, attributes: ReadonlyMap<string, string>): void {
    if (element === 'p' || element === 'h') {
      if (this.#paragraphs > 0) this.#add('\n');
      this.#paragraphs += 1;
      this.#depth += 1;
    }
    if (element === 'ruby-text') this.#aids += 1;
    if (element === 'span') this.#spans.push(attributes.get('text:style-name'));
    if (element === 'a') this.#links.push(attributes.get('xlink:href') ?? '');
    if (element === 's') this.#add(' '.repeat(Math.min(timesOf(attributes.get('text:c')), MOST_BLANKS)));
    if (element === 'tab') this.#add('\t');
    if (element === 'line-break') this.#add('\n');
  }

  text(piece: string): void {
    if (this.#depth > 0 && this.#aids === 0) this.#add(piece);
  }

  close(element: string): void {
    if (element === 'p' || element === 'h') this.#depth -= 1;
    if (element === 'ruby-text') this.#aids -= 1;
    if (element === 'span') this.#spans.pop();
  }

  /** What was collected. */
  take(): { pieces: Piece[]; links: string[] } {
    return { pieces: this.#pieces, links: this.#links.filter((link) => link !== '') };
  }

  #add(text: string): void {
    const struck = this.#spans.some((style) => this.#isStruck(style)) ? true : undefined;
    this.#pieces.push({ text, struck });
  }
}

/** How often something is repeated: a whole number from 1; absent: once. */
export function timesOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new SyntaxError(`'${text.slice(0, 20)}' is no number of times`);
  return Number(text);
}
