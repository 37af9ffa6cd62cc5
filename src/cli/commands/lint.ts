import {
  InvalidInput,
  LINT_RULES,
  lintData,
  lintJunit,
  lintProfiles,
  type Language,
  type LintReport,
  lintSarif,
  lintText,
  TOOL_VERSION,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { showLines } from '../terminal.ts';

type LintFormat = 'text' | 'json' | 'sarif' | 'junit';

/** Prints what is valid but weak; exit code 1 if it finds a warning, or a file that is not valid. */
export default async function lint(
  io: Io,
  files: string[],
  options: { format: LintFormat; asOf?: string },
): Promise<number> {
  const { problems, ...linted } = await lintProfiles(await jobOf(io), files, options.asOf);
  const report: LintReport = { ...linted, rules: LINT_RULES, version: TOOL_VERSION };
  if (linted.files.length > 0) io.out(printed(report, options.format, io.language));
  if (problems.length > 0) throw new InvalidInput(problems);
  const found = linted.files.flatMap((one) => one.found);
  return found.some(({ rule }) => LINT_RULES[rule] === 'warning') ? 1 : 0;
}

function printed(report: LintReport, format: LintFormat, language: Language): string {
  if (format === 'text') return showLines(lintText(report, language));
  if (format === 'junit') return lintJunit(report, language);
  const data = format === 'json' ? lintData(report, language) : lintSarif(report, language);
  return `${JSON.stringify(data, null, 2)}\n`;
}
