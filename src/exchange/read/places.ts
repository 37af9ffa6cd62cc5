/** Places of cells. A file may leave them out: then a row follows the row before it, and a cell the one at its left. */

export interface Place {
  /** 1-based. */
  row: number;
  /** Letters: A, B, AA. */
  column: string;
}

/** Counts rows and cells while they are read. */
export class Places {
  #row = 0;
  #column = 0;

  /** The row that is being read. */
  get rowNumber(): number {
    return this.#row;
  }

  row(named: string | undefined): void {
    this.#row = /^[1-9]\d{0,6}$/.test(named ?? '') ? Number(named) : this.#row + 1;
    this.#column = 0;
  }

  /** Throws a SyntaxError where a place is named that cannot be one. */
  cell(named: string | undefined): Place {
    if (named === undefined) {
      this.#column += 1;
      return { row: this.#row, column: lettersOf(this.#column) };
    }
    const [, column = '', row = '0'] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(named) ?? [];
    if (column === '') throw new SyntaxError('a cell has no place');
    this.#column = numberOf(column);
    return { row: Number(row), column };
  }
}

/** 1 → A, 26 → Z, 27 → AA. */
export function lettersOf(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26));
  return number <= 26 ? last : lettersOf(Math.floor((number - 1) / 26)) + last;
}

export function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
