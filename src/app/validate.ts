/** Use case: every problem of a file; of a case also what its rules of 'final' find. */
import type { Catalogue } from '../input/catalogue-parts.ts';
import { loadLibrary } from '../input/library.ts';
import { validateFile as validated } from '../input/validate.ts';
import { remarkRemedy, remarkText } from '../document/remarks.ts';
import type { Problem } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import { type CaseJob, checkCase } from './case.ts';

/** Every problem of one file, warnings included; none: it is valid. */
export function validateFile(file: string, catalogue: Catalogue, today: Day): Promise<Problem[]> {
  return validated(file, catalogue, today, async () =>
    caseProblems({ library: await loadLibrary(catalogue), today }, file),
  );
}

async function caseProblems(job: CaseJob, file: string): Promise<Problem[]> {
  const { result, notices } = await checkCase(job, file);
  const { pia, names, lines } = result;
  const found = pia.check.remarks.map((one): Problem => ({
    severity: 'warning',
    code: one.rule,
    file,
    line: lines.get(one.at) ?? 1,
    column: 1,
    message: remarkText(one, names),
    hint: remarkRemedy(one),
  }));
  return [...notices, ...found];
}
