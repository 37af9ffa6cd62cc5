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
import { throwAll } from '../faults.ts';
import type { Io } from '../io.ts';
import { problemLines, showLines } from '../terminal.ts';

/** Prints what cases lack; exit code 1 if something that is required does. One that is invalid stops no other. */
export default async function check(
  io: Io,
  files: string[],
  options: { format: CheckFormat },
): Promise<number> {
  const loaded = await loadCatalogue();
  const checks: PlacedCheck[] = [];
  const faults: unknown[] = [];
  for (const file of files)
    await checkOf(file, loaded, io).then(
      (one) => checks.push(one),
      (error: unknown) => faults.push(error),
    );
  if (checks.length > 0 || faults.length === 0) {
    const text = renderChecks(checks, options.format, io.columns);
    io.out(options.format === 'json' ? text : showLines(text));
  }
  throwAll(faults);
  return checks.every((one) => one.check.complete) ? 0 : 1;
}

async function checkOf(
  file: string,
  { catalogue, inputs }: Awaited<ReturnType<typeof loadCatalogue>>,
  io: Io,
): Promise<PlacedCheck> {
  const loaded = await loadCase(file, catalogue, io.today);
  if (loaded.warnings.length > 0) io.err(problemLines(loaded.warnings));
  const { check } = assessPia({
    ...{ ...loaded, catalogue, today: io.today, toolVersion: TOOL_VERSION },
    inputs: [...loaded.inputs, ...inputsUsed(inputs, loaded.presets)],
  });
  const places = check.parts.flatMap((part) => part.missing);
  return { check, file, lines: await loaded.linesOf(places) };
}
