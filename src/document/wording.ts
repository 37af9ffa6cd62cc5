/** What a verdict says, in words: reasons, questions, conditions and what would change it. One place for all outputs. */
import type { Language, MessageId } from '../locale/language.ts';
import type {
  AssessedElement,
  Assessment,
  BarringReason,
  Because,
  OpenQuestion,
  ScoreShares,
  UseVerdict,
  VerdictChange,
  VerdictCondition,
} from '../types/assessment.ts';
import type { Element } from '../types/principle.ts';
import type { Named } from './names.ts';

type Subject = Named<Assessment>;

/** 'Not fit', or why there is no verdict. */
export function verdictWord(
  { verdict, noLongerOffered }: Pick<Assessment, 'verdict' | 'noLongerOffered'>,
  { say, date }: Language,
): string {
  if (noLongerOffered !== null) return say('verdict.no-longer-offered', { date: date(noLongerOffered) });
  return verdict === null ? say('verdict.none') : say(`verdict.${verdict.value}`);
}

/** What the use is in the configuration itself, with nothing more set; of what falls short and is taken as open, that too. */
export function asConfiguredText({ asConfigured, questions }: UseVerdict, { say }: Language): string {
  if (questions.some(({ because }) => because.includes('no-client')))
    return say('verdict.as-configured.no-client');
  const taken = questions.filter(
    ({ code, because }) => code === 'must-open' && because.includes('short-as-shipped'),
  ).length;
  return asConfigured === 'open' && taken > 0
    ? say('verdict.as-configured.taken', { count: taken })
    : say(`verdict.as-configured.${asConfigured}`);
}

export function standingWord(standing: AssessedElement['standing'], { say }: Language): string {
  return say(`standing.${standing}`);
}

/** 'SEC1.3 Hosts can …': code and statement. */
export function elementText({ names }: Pick<Subject, 'names'>, id: string): string {
  const { code, statement } = names.element(id);
  return `${code} ${statement}`;
}

/** 'AUD6.1 (Accessibility)': the code with what it is about, where the sentence has no room. */
export function topicText({ names }: Pick<Subject, 'names'>, id: string): string {
  const { code, criterion } = names.element(id);
  return `${code} (${criterion.title})`;
}

/** 'PBD7.1 and PBD7.2 (Data processing contract)': for each thing that they are about. */
export function topicTexts(
  { names }: Pick<Subject, 'names'>,
  ids: readonly string[],
  { all }: Pick<Language, 'all'>,
): string[] {
  const groups = Map.groupBy(
    ids.map((id) => names.element(id)),
    ({ criterion }) => criterion.title,
  );
  return [...groups].map(([title, list]) => `${all(list.map(({ code }) => code))} (${title})`);
}

/** 'SEC-S3 Waiting room: on': code, title and the value to set. */
export function settingText({ names }: Pick<Subject, 'names'>, id: string): string {
  const { code, title, value } = names.setting(id);
  return `${code} ${title}: ${value}`;
}

/** 'SET3 (on)': where the list of settings says what it is. */
export function settingValue({ names }: Pick<Subject, 'names'>, id: string): string {
  const { code, value } = names.setting(id);
  return `${code} (${value})`;
}

/** 'a; b': why an element is open. */
export function becauseText(because: readonly Because[], { say }: Language): string {
  return because.map((one) => say(`because.${one}`)).join('; ');
}

/** A duty as a clause of a contract. */
export function clauseText({ clause, statement }: Pick<Element, 'clause' | 'statement'>): string {
  return clause ?? statement;
}

export function sharesText(
  { shown, open, short }: Pick<ScoreShares, 'shown' | 'open' | 'short'>,
  { say }: Language,
): string {
  return say('standing.shares', { shown, open, short });
}

/** True where a standing is not that of all clients and parts: then its shares say more than its word. */
export function isDivided({ shown, open, short }: Pick<ScoreShares, 'shown' | 'open' | 'short'>): boolean {
  return [shown, open, short].filter((part) => part > 0).length > 1;
}

/** '52', or '30 to 71' where more than half is open: the only figure that may be printed as a score (rule 7). */
export function figureText({ figure }: Pick<ScoreShares, 'figure'>, { say, number }: Language): string {
  const { kind, shown, possible } = figure;
  return kind === 'number'
    ? number(shown)
    : say('standing.range', { shown: number(shown), possible: number(possible) });
}

export function reasonText(reason: BarringReason, subject: Subject, language: Language): string {
  const element = elementText(subject, reason.element);
  const id: MessageId = reason.silent ? 'reason.silent' : `reason.${reason.code}`;
  return onClients(language.say(id, { element }), reason.clients, subject, language);
}

/** What is open and why; a heading says whether they are musts. */
export function openText(question: OpenQuestion, subject: Subject, language: Language): string {
  const because = becauseText(question.because, language);
  const text = language.say('reason.question', { question: elementText(subject, question.element), because });
  return onClients(text, question.clients, subject, language);
}

export function conditionText(condition: VerdictCondition, subject: Subject, language: Language): string {
  const text = bareCondition(condition, subject, language);
  if (condition.settings.length === 0) return text;
  const settings = language.all(condition.settings.map((id) => settingText(subject, id)));
  return language.say('condition.help', { condition: text, settings });
}

/** What would move the verdict; a condition that has to be met is told among the conditions. */
export function changeText(change: VerdictChange, subject: Subject, language: Language): string {
  const { verdict } = subject.result;
  if (change.code === 'condition') {
    const condition = verdict?.conditions[change.condition ?? -1];
    return condition === undefined ? '' : conditionText(condition, subject, language);
  }
  const values = { element: elementText(subject, change.element ?? ''), grade: change.shownBy ?? 'D' };
  const id =
    change.code === 'later-yes' && change.setting === true
      ? 'change.later-yes-or-setting'
      : `change.${change.code}`;
  return language.say(id as 'change.answer', values);
}

/** Every element of an assessment by id. */
export function elementsOf(result: Assessment): ReadonlyMap<string, AssessedElement> {
  const found = known.get(result) ?? elementsIn(result);
  known.set(result, found);
  return found;
}

const known = new WeakMap<Assessment, ReadonlyMap<string, AssessedElement>>();

function elementsIn({ principles }: Assessment): ReadonlyMap<string, AssessedElement> {
  return new Map(
    principles.flatMap(({ criteria }) =>
      criteria.flatMap(({ elements }) => elements.map((one) => [one.id, one])),
    ),
  );
}

function bareCondition(condition: VerdictCondition, subject: Subject, language: Language): string {
  const { code, setting, client } = condition;
  const element = condition.element === null ? '' : elementText(subject, condition.element);
  if (code === 'set') return language.say('condition.set', { setting: settingText(subject, setting ?? '') });
  if (code === 'client-lacking') return language.say('condition.client-lacking', { client: client ?? '' });
  if (code === 'leave-out-client') {
    const elements = condition.elements.map((id) => elementText(subject, id)).join('; ');
    return language.say('condition.leave-out-client', {
      client: subject.names.client(client ?? ''),
      elements,
    });
  }
  if (code !== 'in-part') return language.say(`condition.${code}`, { element });
  const found = elementsOf(subject.result).get(condition.element ?? '');
  return language.say('condition.in-part', {
    element,
    shares: found === undefined ? '' : sharesText(found, language),
  });
}

function onClients(
  reason: string,
  clients: readonly string[],
  { result, names }: Subject,
  language: Language,
): string {
  if (clients.length === 0 || clients.length >= result.clients.length) return reason;
  return language.say('reason.on-clients', { reason, clients: language.all(clients.map(names.client)) });
}
