/** Faults of the user's files in words, each with where it is and, where it can be mended in the text, the way there. */
import type { FileText } from '../app/file-edit.ts';
import type { Step } from '../input/locate.ts';
import { pathAt } from '../input/path-at.ts';
import { type Problem, worded } from '../problem.ts';
import type { Desk } from './desk.ts';
import { pageAddress } from './view.ts';

export interface ProblemView {
  isError: boolean;
  where: string;
  message: string;
  hint: string;
  /** To the text of the file; null: it is none of the folder. */
  href: string | null;
}

export function problemViews(problems: readonly Problem[], { language, folder }: Desk): ProblemView[] {
  return worded(problems, language).map(({ severity, file, line, place, message, hint }) => {
    const name = folder.nameOf(file);
    const isOurs = !name.startsWith('..') && /\.ya?ml$/i.test(name);
    return {
      isError: severity === 'error',
      message,
      hint,
      where: place ?? language.say('workbench.line', { file: name, line: String(line) }),
      href: isOurs ? pageAddress('text', { file: name, line: String(line) }) : null,
    };
  });
}

/** A line for each problem, which leads to its place in the form of `now`; of other files, to their text. */
export function wrongViews(
  problems: readonly Problem[],
  now: Pick<FileText, 'file' | 'text'>,
  jump: (path: readonly Step[]) => string,
  desk: Desk,
): object[] {
  const find = pathAt(now.text);
  return problemViews(problems, desk).map(({ href, message, hint }, at) => {
    const { file, line, column } = problems[at] ?? { file: '', line: 1, column: 1 };
    const path = file === now.file ? find(line, column) : [];
    return { href: path.length === 0 ? href : jump(path), text: message, hint };
  });
}
