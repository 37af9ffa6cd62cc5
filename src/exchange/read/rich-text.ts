/** Text of which parts may be struck through: kept as such, so that what somebody took back is not taken for said. */

/** A part of a text. `struck`: undefined where the part leaves that to its cell. */
export interface Piece {
  text: string;
  struck: boolean | undefined;
}

/** Collects the parts of a text from its elements; reading aids (phonetics) are not part of it. */
export class RichText {
  #pieces: Piece[] = [];
  #struck: boolean | undefined;
  #aids = 0;
  #isText = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'rPh') this.#aids += 1;
    if (name === 'r') this.#struck = undefined;
    // A run with a font of its own takes nothing from its cell.
    if (name === 'rPr') this.#struck = false;
    if (name === 'strike') this.#struck = isOn(attributes);
    this.#isText = name === 't' && this.#aids === 0;
  }

  text(piece: string): void {
    if (this.#isText) this.#pieces.push({ text: piece, struck: this.#struck });
  }

  close(name: string): void {
    this.#isText = false;
    if (name === 'rPh') this.#aids -= 1;
    if (name === 'r') this.#struck = undefined;
  }

  /** What was collected; the next text begins. */
  take(): Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#struck = undefined;
    return pieces;
  }
}

/** `<strike/>` is on, `<strike val="0"/>` is off. */
export function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !/^(?:0|false)$/.test(attributes.get('val') ?? '1');
}

/** The text alone. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The text with what is struck through named as such. `cellStruck`: so is the cell as a whole. */
export function saidText(pieces: readonly Piece[], cellStruck: boolean): string {
  let said = '';
  let struck = '';
  for (const piece of [...pieces, { text: '', struck: false }]) {
    if (piece.struck ?? cellStruck) struck += piece.text;
    else {
      said += marked(struck) + piece.text;
      struck = '';
    }
  }
  return said;
}

/** Blanks round the words stay outside: nobody sees whether they are struck through. */
function marked(text: string): string {
  const words = text.trim();
  // eslint-disable-next-line local/no-sentence -- A mark in the vendor's words, in the file that keeps them.
  return words === '' ? text : text.replace(words, () => `[struck through: ${words}]`);
}
