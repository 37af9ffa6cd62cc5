/** Why a browser, or a folder with one, cannot be used: said of the place where it was looked for. */
import { unsaid, type Words } from '../locale/phrase.ts';

/** An error whose reason a user reads. */
export class Reason extends Error {
  readonly told: Words;

  constructor(told: Words) {
    super(unsaid(told));
    this.name = 'Reason';
    this.told = told;
  }
}

/** Our own words, or the line of the system or the browser that says what was fatal, else its first. */
export function reasonOf(error: unknown): Words {
  if (error instanceof Reason) return error.told;
  const lines = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  const fatal = lines.find((line) => /FATAL|error while loading/.test(line));
  return (fatal ?? lines[0] ?? '').replace(/\.$/, '');
}
