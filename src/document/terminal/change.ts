/** What became of an element between two days, and what caused it, in words. */
import type { Language } from '../../locale/language.ts';
import type { ChangeCause, ElementChange, ElementOnDay } from '../../types/history.ts';
import { list } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import type { Named } from '../names.ts';
import { elementText, settingText, sharesText, standingWord, isDivided } from '../wording.ts';

type Subject = Named<unknown>;

/** A list of changes, each with its causes below it. */
export function changeList(changes: readonly ElementChange[], subject: Subject, language: Language): Block[] {
  return list(
    changes.map((one): Block[] => [
      { kind: 'paragraph', text: [changeText(one, subject, language)] },
      ...list(one.causes.map((cause) => causeText(cause, subject, language))),
    ]),
  );
}

/** 'SEC1.3 Hosts can … falls short → shown'. */
export function changeText(
  { element, before, after }: ElementChange,
  subject: Subject,
  language: Language,
): string {
  return language.say('timeline.change', {
    element: elementText(subject, element),
    before: standingText(before, language),
    after: standingText(after, language),
  });
}

function standingText(one: ElementOnDay, language: Language): string {
  const standing = standingWord(one.standing, language);
  if (!isDivided(one)) return standing;
  return language.say('timeline.part', { standing, shares: sharesText(one, language) });
}

/** One cause, with the source that it rests on. */
export function causeText(cause: ChangeCause, subject: Subject, language: Language): Inline[] {
  const { say } = language;
  const { names, profile } = subject;
  if (cause.code === 'hangs-on')
    return [say('timeline.hangs-on', { element: elementText(subject, cause.element ?? '') })];
  if (cause.code === 'question') return [say('timeline.question')];
  if (cause.code === 'search') {
    const { where = '' } = profile.searches?.[cause.search ?? -1] ?? {};
    return [say('timeline.search', { where })];
  }
  const values = {
    summary: summaryOf(cause, subject, language),
    source: cause.source === null ? '' : names.source(cause.source).title,
  };
  const weight = cause.after ?? cause.before;
  if (cause.code === 'said' || cause.code === 'weighs')
    return [say(`timeline.${cause.code}`, { ...values, weight: say(`stated.${weight ?? 'claim'}`) })];
  return [say(`timeline.${cause.code}`, values)];
}

function summaryOf({ finding, setting }: ChangeCause, subject: Subject, language: Language): string {
  if (setting !== null) return language.say('timeline.setting', { setting: settingText(subject, setting) });
  return finding === null ? '' : subject.names.finding(finding).summary;
}
