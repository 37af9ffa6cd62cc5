import { assess, type Assessment, renderScores, type ScoreFormat, UserError } from '../../index.ts';
import type { Io } from '../io.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';
import { showLines } from '../terminal.ts';

interface Options extends AssessmentOptions {
  format: ScoreFormat;
  failOn?: FailOn;
}

type FailOn = 'gate' | 'not-fit' | 'undetermined';

/** Prints scores; exit code 1 if what --fail-on names is the case for any of the products. */
export default async function score(io: Io, vendors: string[], options: Options): Promise<number> {
  if (options.failOn !== undefined && options.failOn !== 'gate' && options.context === undefined)
    throw new UserError(
      'no-context',
      `--fail-on ${options.failOn} needs a use: without one there is no verdict.`,
      'Add --context, for example --context internal-meeting.',
    );
  const subjects = await loadSubjects(vendors, options, io);
  const assessments = subjects.vendors.map((vendor) => assess(subjects.input(vendor)));
  const text = renderScores(assessments, options.format, io.columns);
  io.out(options.format === 'json' || options.format === 'csv' ? text : showLines(text));
  return assessments.some((one) => fails(one, options.failOn)) ? 1 : 0;
}

function fails({ gates, verdict }: Assessment, failOn: FailOn | undefined): boolean {
  if (failOn === undefined) return false;
  if (failOn === 'gate') return gates.some((gate) => gate.state === 'failed' && gate.waived === null);
  if (failOn === 'not-fit') return verdict?.value === 'not-fit';
  return verdict?.value === 'not-fit' || verdict?.value === 'undetermined';
}
