import { assess, renderSettings, type SettingsFormat } from '../../index.ts';
import type { Io } from '../io.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';
import { showLines } from '../terminal.ts';

interface Options extends AssessmentOptions {
  format: SettingsFormat;
}

/** Prints the checklist of what to switch. */
export default async function settings(io: Io, vendors: string[], options: Options): Promise<number> {
  const subjects = await loadSubjects(vendors, options, io);
  for (const vendor of subjects.vendors) {
    const text = renderSettings(assess(subjects.input(vendor)), options.format, io.columns);
    io.out(options.format === 'text' || options.format === 'markdown' ? showLines(text) : text);
  }
  return 0;
}
