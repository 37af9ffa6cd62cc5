/** What is wrong with a form, and what was noticed in it, in words and with their places. */
import type { Language } from '../locale/language.ts';
import type { Problem } from '../problem.ts';
import type { IntakeNotice } from '../types/response.ts';
import type { FormFault } from './read/fault.ts';

/** Faults as problems of a file. */
export function faultProblems(file: string, faults: readonly FormFault[], { say }: Language): Problem[] {
  return faults.map(({ code, place, values = {} }) => {
    const { text = '', count = 0, most = 0 } = values;
    return {
      severity: 'error',
      code,
      file,
      line: 1,
      column: 1,
      message: say(`receive.fault-${code}`, { text, count, most }),
      hint: say(`receive.mend-${code}`),
      ...(place === undefined ? {} : { place }),
    };
  });
}

/** Notices as warnings. `codeOf`: the short code of an element. */
export function noticeProblems(
  file: string,
  notices: readonly IntakeNotice[],
  codeOf: (element: string) => string,
  { say }: Language,
): Problem[] {
  return notices.map(({ code, place, element, text = '' }) => ({
    severity: 'warning',
    code,
    file,
    line: 1,
    column: 1,
    hint: '',
    place,
    message: say(`receive.notice-${code as 'formula'}`, {
      text,
      element: element === undefined ? '' : codeOf(element),
    } as never),
  }));
}
