/** What went wrong, as a part of a page: what it is, where, and how to mend it. */
import { InvalidInput, UserError } from '../errors.ts';
import { tell, type Words } from '../locale/phrase.ts';
import { systemReason } from '../store/system-reason.ts';
import { type Answer, html } from './answer.ts';
import type { Desk } from './desk.ts';
import { problemViews } from './problems.ts';

/** Never a stack for a user's mistake; a fault of ours is told where the program was started. */
export function faultAnswer(error: unknown, isPage: boolean, desk: Desk): Answer {
  const { language, view } = desk;
  const page = (told: Words, fix: Words): string =>
    view('fault', {
      isPage,
      title: language.say('workbench.fault'),
      told: tell(told, language),
      fix: tell(fix, language),
      problems: null,
    });
  if (error instanceof InvalidInput) {
    const problems = problemViews(error.problems, desk);
    const title = language.say('workbench.fault');
    return html(view('fault', { isPage, title, told: '', fix: '', problems: { all: problems } }), 422);
  }
  if (error instanceof UserError) return html(page(error.told, error.fix), 422);
  const why = systemReason(error);
  if (why !== undefined) return html(page(why, language.say('workbench.fault.system')), 422);
  if (!isGone(error)) desk.fault(error);
  return html(page(language.say('workbench.fault.ours'), language.say('workbench.fault.report')), 500);
}

/** Whoever asked does not wait any more. */
function isGone(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
