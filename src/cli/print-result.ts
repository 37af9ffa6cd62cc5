/** Prints a result on the terminal: blocks as text, tables as CSV, data as JSON. */
import type { Block, Problem, Table } from '../index.ts';
import type { Io } from './io.ts';
import { problemLines, showLines } from './terminal.ts';

/** What can be asked for with --format. */
export type ResultFormat = 'table' | 'json' | 'csv' | 'markdown';

/** The forms of a result, each made when it is asked for. */
export interface Forms {
  blocks: () => readonly Block[];
  data: () => unknown;
  rows: () => Table;
}

/** Prints in one form. */
export async function printResult(io: Io, format: ResultFormat, forms: Forms): Promise<void> {
  if (format === 'json') io.out(`${JSON.stringify(forms.data(), null, 2)}\n`);
  else if (format === 'csv') {
    io.out((await import('../index.ts')).renderCsv(forms.rows()));
    io.err(`${io.language.say('documents.one-table')}\n`);
  } else if (format === 'markdown') {
    const { resultMarkdown } = await import('../index.ts');
    io.out(showLines(await resultMarkdown(forms.blocks())));
  } else await printBlocks(io, forms.blocks());
}

/** Prints blocks as text, harmless to the terminal. */
export async function printBlocks(io: Io, blocks: readonly Block[]): Promise<void> {
  const { resultText } = await import('../index.ts');
  io.out(showLines(resultText(blocks, io.columns)));
}

/** Tells the warnings about the user's files. */
export function printNotices(io: Io, notices: readonly Problem[]): void {
  if (notices.length > 0) io.err(problemLines(notices, io.language));
}
