/** What we throw on purpose: something did not work, and the user can be told how to mend it. */
import { atMost, type Problem } from './problem.ts';

/** Exit code 2: it did not work. */
export class UserError extends Error {
  readonly code: string;
  readonly fix: string;

  constructor(code: string, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
    this.fix = fix;
  }
}

/** Exit code 1: the user's data are at fault. */
export class InvalidInput extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the input`);
    this.name = 'InvalidInput';
    this.problems = atMost(problems);
  }
}
