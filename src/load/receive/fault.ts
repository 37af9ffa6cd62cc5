/** A form that cannot be read at all. */
import type { Checked, Problem } from '../../problem.ts';

/** One problem about a whole file. */
export function badForm(file: string, code: string, message: string, hint: string): Checked<never> {
  return { ok: false, problems: [formProblem(file, code, message, hint)] };
}

export function formProblem(
  file: string,
  code: string,
  message: string,
  hint: string,
  place?: string,
): Problem {
  const where = place === undefined ? {} : { place };
  return { severity: 'error', code, message, hint, file, line: 1, column: 1, ...where };
}
