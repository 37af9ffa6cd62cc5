import { assess, explainable, renderExplanation, suggestion, UserError } from '../../index.ts';
import type { Io } from '../io.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';
import { showLines } from '../terminal.ts';

/** Prints how one number came about: of a criterion, a principle, or the overall score. */
export default async function explain(
  io: Io,
  vendor: string,
  criterion: string,
  options: AssessmentOptions,
): Promise<number> {
  const subjects = await loadSubjects([vendor], options, io);
  for (const one of subjects.vendors) {
    const assessment = assess(subjects.input(one));
    const known = explainable(assessment);
    const id = known.find((entry) => entry === criterion) ?? onlyEnding(known, criterion);
    if (id === undefined)
      throw new UserError(
        'unknown-criterion',
        `'${criterion}' is no criterion or principle.`,
        suggestion(criterion, known),
      );
    io.out(showLines(renderExplanation(assessment, id, io.columns) ?? ''));
  }
  return 0;
}

/** The principle may be left out where that leaves no doubt. */
function onlyEnding(known: readonly string[], criterion: string): string | undefined {
  const found = known.filter((id) => id.endsWith(`/${criterion}`));
  return found.length === 1 ? found[0] : undefined;
}
