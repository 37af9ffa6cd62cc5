/** Faults of the user's files in words, each with where it is and, where it can be mended in the text, the way there. */
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
      ...{ isError: severity === 'error', message, hint },
      where: place ?? language.say('workbench.line', { file: name, line: String(line) }),
      href: isOurs ? pageAddress('text', { file: name, line: String(line) }) : null,
    };
  });
}
