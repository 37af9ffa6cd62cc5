import {
  InvalidInput,
  isOpen,
  LINT_RULES,
  lintFile,
  type LintFormat,
  loadCatalogue,
  type Problem,
  renderLint,
  TOOL_VERSION,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { dayOf } from '../subjects.ts';
import { showLines } from '../terminal.ts';

/** Prints what is valid but weak; exit code 1 if an error or warning stands without a reason in the file. */
export default async function lint(
  io: Io,
  files: string[],
  options: { format: LintFormat; asOf?: string },
): Promise<number> {
  const asOf = dayOf(options.asOf, io.today);
  const { catalogue } = await loadCatalogue(undefined, { contexts: false });
  const checked = await Promise.all([...new Set(files)].map((file) => lintFile(file, catalogue, asOf)));
  const problems: Problem[] = checked.flatMap((one) => (one.ok ? [] : one.problems));
  const linted = checked.flatMap((one) => (one.ok ? [one.value] : []));
  const report = {
    found: linted.flatMap((one) => one.found),
    files: linted.map(({ uri, vendor }) => ({ uri, vendor })),
    rules: LINT_RULES,
    version: TOOL_VERSION,
  };
  const text = renderLint(report, options.format);
  if (linted.length > 0) io.out(options.format === 'text' ? showLines(text) : text);
  if (problems.length > 0) throw new InvalidInput(problems);
  return report.found.some(isOpen) ? 1 : 0;
}
