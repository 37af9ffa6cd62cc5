import { loadCatalogue, type Problem, validateFile, worded, type Language } from '../../index.ts';
import type { Io } from '../io.ts';
import { problemLines } from '../terminal.ts';

/** Prints every problem of every file; exit code 1 if any is an error. */
export default async function validate(
  io: Io,
  files: string[],
  options: { format: 'text' | 'json' },
): Promise<number> {
  const { catalogue } = await loadCatalogue();
  const distinct = [...new Set(files)];
  const found = await Promise.all(distinct.map((file) => validateFile(file, catalogue, io.today)));
  const problems: Problem[] = found.flat();
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (options.format === 'json') io.out(`${JSON.stringify(worded(problems, io.language), null, 2)}\n`);
  else
    io.out(
      `${problemLines(problems, io.language)}${summary(io.language, distinct.length, errors, problems.length - errors)}\n`,
    );
  return errors > 0 ? 1 : 0;
}

function summary({ say }: Language, files: number, errors: number, warnings: number): string {
  return errors + warnings === 0
    ? say('job.nothing-wrong', { files })
    : say('job.checked', { files, errors, warnings });
}
