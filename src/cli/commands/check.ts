import {
  assessPia,
  inputsUsed,
  type CheckFormat,
  loadCase,
  loadCatalogue,
  type PlacedCheck,
  renderChecks,
  TOOL_VERSION,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { problemLines, showLines } from '../terminal.ts';

/** Prints what cases lack; exit code 1 if something that is required does. */
export default async function check(
  io: Io,
  files: string[],
  options: { format: CheckFormat },
): Promise<number> {
  const { catalogue, inputs } = await loadCatalogue();
  const checks: PlacedCheck[] = [];
  for (const file of files) {
    const loaded = await loadCase(file, catalogue, io.today);
    if (loaded.warnings.length > 0) io.err(problemLines(loaded.warnings));
    const pia = assessPia({
      ...{ ...loaded, catalogue, today: io.today, toolVersion: TOOL_VERSION },
      inputs: [...loaded.inputs, ...inputsUsed(inputs, loaded.presets)],
    });
    const places = pia.check.parts.flatMap((part) => part.missing);
    checks.push({ check: pia.check, file, lines: await loaded.linesOf(places) });
  }
  const text = renderChecks(checks, options.format, io.columns);
  io.out(options.format === 'json' ? text : showLines(text));
  return checks.every((one) => one.check.complete) ? 0 : 1;
}
