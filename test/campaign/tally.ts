/** What was tried and what failed, by kind. */
export class Tally {
  readonly #kinds = new Map<string, { tried: number; failed: string[] }>();

  /** `fault`: what was wrong, with enough to do it again; undefined: nothing. */
  count(kind: string, fault: string | undefined): void {
    const one = this.#kinds.get(kind) ?? { tried: 0, failed: [] };
    one.tried += 1;
    if (fault !== undefined) one.failed.push(fault);
    this.#kinds.set(kind, one);
  }

  get failed(): number {
    return [...this.#kinds.values()].reduce((sum, { failed }) => sum + failed.length, 0);
  }

  text(): string {
    const lines = [...this.#kinds].map(([kind, { tried, failed }]) =>
      [
        `${kind.padEnd(44)} tried ${String(tried).padStart(5)}  failed ${String(failed.length).padStart(3)}`,
        ...failed.slice(0, 5).map((fault) => `    ${fault}`),
      ].join('\n'),
    );
    return `${lines.join('\n')}\n`;
  }
}
