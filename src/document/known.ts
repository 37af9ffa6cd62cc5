/** What is known of a point, in words: whom it holds for, why it is open, the finding that decides, and what speaks against it. */
import type { Language } from '../locale/language.ts';
import type { AssessedElement, Assessment, Because } from '../types/assessment.ts';
import { contraryTo } from './contrary.ts';
import { mendedClients, mendingSettings } from './demands.ts';
import { holdsFor, isByAbsence, isMixed, restsOn } from './evidence.ts';
import type { Inline } from './model.ts';
import type { Named } from './names.ts';
import { becauseText, settingValue } from './wording.ts';

/** The product, in a language. */
export interface Told {
  subject: Named<Assessment>;
  language: Language;
  /** How grade and age stand behind a source; by default as they are. */
  graded?: (text: string) => string;
}

/** Of what falls short as shipped and is taken as open for the use: that nobody says whether a setting changes it. */
function takenAsOpen({ id }: AssessedElement, { subject: { result } }: Told): readonly Because[] {
  const question = result.verdict?.questions.find(({ element }) => element === id);
  return (question?.because ?? []).filter((because) => because === 'short-as-shipped');
}

/** `tell`: how a finding is told; by default in full. */
export function knownOf(
  element: AssessedElement,
  told: Told,
  tell = (finding: number): string => told.subject.names.finding(finding).summary,
): Inline[] {
  const { language, subject } = told;
  const evidence = restsOn(element, subject, language, told.graded);
  const differs = isMixed(element);
  const holds = differs ? [holdsFor(element, subject, language)] : [];
  const mending = mendingSettings(element).map((id) => settingValue(subject, id));
  const taken = mending.length === 0 ? takenAsOpen(element, told) : [];
  const absent = isByAbsence(element) ? [language.say('evidence.by-absence')] : [];
  const reasons = [...(differs ? [] : element.openBecause), ...taken];
  const because = reasons.length === 0 ? [] : [becauseText(reasons, language)];
  const mended = mending.length === 0 ? [] : [mendedText(element, mending, told)];
  const lead = [...holds, ...absent, ...follows(element, told), ...because, ...mended].join('; ');
  const against = contraryTo(element);
  return [
    ...(lead === '' ? [] : [`${capital(lead)}. `]),
    ...(element.finding === null ? [] : [tell(element.finding), ' ']),
    ...(evidence.length === 0 ? [] : [...evidence, '.']),
    ...(against === undefined ? [] : [' ', tell(against.finding), ' ', { cite: [against.source] }, '.']),
  ];
}

/** Of what falls short with nothing said of itself: the point without which it cannot be so (rule 5). */
function follows({ id, standing, answer, silent }: AssessedElement, { subject, language }: Told): string[] {
  const { after } = subject.names.element(id);
  if (standing !== 'short' || answer !== null || silent || after === undefined) return [];
  return [language.say('product.chapter.follows', { code: subject.names.element(after).code })];
}

/** With the clients, where settings do so for some only. */
function mendedText(
  element: AssessedElement,
  mending: readonly string[],
  { subject, language }: Told,
): string {
  const { say, all } = language;
  const settings = all(mending);
  const clients = mendedClients(element, subject.result.clients);
  if (clients === undefined) return say('evidence.mended', { settings });
  return say('evidence.mended-on', { settings, clients: all(clients.map(subject.names.client)) });
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** With a capital, where it begins with words. */
export function asSentence([first, ...rest]: readonly Inline[]): Inline[] {
  if (first === undefined) return [];
  return [typeof first === 'string' ? capital(first) : first, ...rest];
}
