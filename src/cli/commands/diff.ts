import { diff as diffOf, renderDiff, UserError } from '../../index.ts';
import type { Io } from '../io.ts';
import { type AssessmentOptions, dayOf, loadSubjects } from '../subjects.ts';
import { showLines } from '../terminal.ts';

interface Options extends Omit<AssessmentOptions, 'asOf'> {
  from: string;
  to?: string;
  format: 'table' | 'json';
}

/** Prints what changed between two days, each change with its cause. */
export default async function diff(io: Io, vendor: string, options: Options): Promise<number> {
  const from = dayOf(options.from, io.today);
  const to = dayOf(options.to, io.today);
  if (from > to) throw new UserError('date-order', `--from ${from} is after --to ${to}.`, 'Swap the two.');
  const subjects = await loadSubjects([vendor], { ...options, asOf: to }, io);
  for (const one of subjects.vendors) {
    const text = renderDiff(diffOf(subjects.input(one), from), options.format, io.columns);
    io.out(options.format === 'table' ? showLines(text) : text);
  }
  return 0;
}
