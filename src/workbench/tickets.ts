/** Links that are good once and for a short time: what is downloaded or framed can carry no key. */
import { randomBytes } from 'node:crypto';

/** A file to hand out. */
export interface Handed {
  /** As the browser is to name it. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** true: shown in a frame that may run nothing; false: a download. */
  framed: boolean;
}

export function ticketKey(): string {
  return randomBytes(32).toString('base64url');
}

export function ticketAddress(key: string): string {
  return `/once?ticket=${key}`;
}

/** How long a link is good, in milliseconds. */
const GOOD_FOR = 30_000;
/** So many wait at once; the oldest goes. */
const MOST = 20;

export class Tickets {
  readonly #waiting = new Map<string, { handed: Handed; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The address of a link to it. */
  issue(handed: Handed, key = ticketKey()): string {
    this.#sweep();
    this.#waiting.set(key, { handed, until: this.#now() + GOOD_FOR });
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > MOST && oldest !== undefined) this.#waiting.delete(oldest);
    return ticketAddress(key);
  }

  /** What a link leads to; undefined where it was used, is too old, or never was. */
  redeem(ticket: string): Handed | undefined {
    this.#sweep();
    const found = this.#waiting.get(ticket);
    this.#waiting.delete(ticket);
    return found?.handed;
  }

  #sweep(): void {
    const now = this.#now();
    for (const [key, { until }] of this.#waiting) if (until < now) this.#waiting.delete(key);
  }
}
