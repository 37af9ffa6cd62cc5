/** What we throw on purpose: something did not work, and the user can be told how to mend it. */
import { unsaid, type Words } from './locale/phrase.ts';
import { atMost, type Problem } from './problem.ts';

/** Exit code 2: it did not work. */
export class UserError extends Error {
  readonly code: string;
  /** What happened, in one sentence. */
  readonly told: Words;
  /** What the user can do about it. */
  readonly fix: Words;

  constructor(code: string, told: Words, fix: Words, options?: ErrorOptions) {
    super(unsaid(told), options);
    this.name = 'UserError';
    this.code = code;
    this.told = told;
    this.fix = fix;
  }
}

/** Exit code 1: the user's data are at fault. */
export class InvalidInput extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, code, message }) => `${file}: ${code} ${unsaid(message)}`).join('; '));
    this.name = 'InvalidInput';
    this.problems = atMost(problems);
  }
}
