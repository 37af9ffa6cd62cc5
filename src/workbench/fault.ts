/** What went wrong, as a part of a page: what it is, where, and how to mend it. */
import { InvalidInput, UserError } from '../errors.ts';
import type { Language } from '../locale/language.ts';
import { tell, type Words } from '../locale/phrase.ts';
import { systemReason } from '../store/system-reason.ts';
import { type Answer, html } from './answer.ts';
import type { Desk } from './desk.ts';
import { problemViews } from './problems.ts';

/** Never a stack for a user's mistake; a fault of ours is told where the program was started. */
export function faultAnswer(error: unknown, isPage: boolean, desk: Desk): Answer {
  const { language, view } = desk;
  const mistake = faultView(error, isPage, desk);
  if (mistake !== undefined) return html(view('fault', mistake), 422);
  if (!isGone(error)) desk.fault(error);
  const ours = told(language.say('workbench.fault.ours'), language.say('workbench.fault.report'), language);
  return html(view('fault', { ...ours, isPage }), 500);
}

/** A user's mistake, or what the system does not allow, as the template 'fault' takes it; undefined: a fault of ours. */
export function faultView(error: unknown, isPage: boolean, desk: Desk): object | undefined {
  const { language } = desk;
  if (error instanceof InvalidInput)
    return { ...told('', '', language), isPage, problems: { all: problemViews(error.problems, desk) } };
  if (error instanceof UserError) return { ...told(error.told, error.fix, language), isPage };
  const why = systemReason(error);
  if (why === undefined) return undefined;
  return { ...told(why, language.say('workbench.fault.system'), language), isPage };
}

function told(what: Words, fix: Words, language: Language): object {
  return {
    title: language.say('workbench.fault'),
    told: tell(what, language),
    fix: tell(fix, language),
    problems: null,
  };
}

/** Whoever asked does not wait any more. */
function isGone(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
