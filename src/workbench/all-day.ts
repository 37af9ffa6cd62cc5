/** What rests on the files of the package alone is the same all day: it is made once, and anew on another day. */
export class AllDay<Made> {
  readonly #made = new Map<string, Promise<Made>>();
  #day = '';

  /** What was made for `what` on this day, an id of the package; a job that fails is tried again when next asked for. */
  async of(day: string, what: string, make: () => Promise<Made>): Promise<Made> {
    if (day !== this.#day) this.#made.clear();
    this.#day = day;
    const before = this.#made.get(what);
    if (before !== undefined) return before;
    const made = make();
    this.#made.set(what, made);
    made.catch(() => this.#made.delete(what));
    return made;
  }
}
