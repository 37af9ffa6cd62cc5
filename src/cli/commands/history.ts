import { history as historyOf, type HistoryFormat, renderHistory, renderHistoryFile } from '../../index.ts';
import type { Io } from '../io.ts';
import { formatOfFile } from '../output.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';
import { showLines } from '../terminal.ts';
import { writeText } from '../write-file.ts';

interface Options extends AssessmentOptions {
  format: HistoryFormat;
  output?: string;
  force?: true;
}

/** Prints the scores of one product over time, or writes them with a chart as HTML. */
export default async function history(io: Io, vendor: string, options: Options): Promise<number> {
  const subjects = await loadSubjects([vendor], options, io);
  const [input] = subjects.vendors.map((one) => subjects.input(one));
  if (input === undefined) return 2;
  const one = historyOf(input);
  if (options.output !== undefined)
    return writeText(io, options.output, await textFor(options.output, one), options.force === true);
  const text = renderHistory(one, options.format, io.columns);
  io.out(options.format === 'table' ? showLines(text) : text);
  return 0;
}

async function textFor(file: string, one: ReturnType<typeof historyOf>): Promise<string> {
  const format = formatOfFile(file, ['html', 'json', 'csv']);
  if (format !== 'html') return renderHistoryFile(one, format);
  const { renderHistoryHtml } = await import('../../index.ts');
  return renderHistoryHtml(one);
}
