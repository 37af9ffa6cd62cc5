/** What is said of an element, in words: what came of it, by which finding, whose word, grade, days, limits. */
import type { Language } from '../../locale/language.ts';
import type { AssessedElement, Assessment, StatedAnswer } from '../../types/assessment.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import type { Named } from '../names.ts';
import { settingText } from '../wording.ts';

type Subject = Named<Assessment>;

/** A list of what findings and settings say, each with its sources below it; what decides is marked. */
export function statedList(element: AssessedElement, subject: Subject, language: Language): Block[] {
  const groups = Map.groupBy(element.stated, (one) => JSON.stringify([said(one, subject, language), one.by]));
  return list([...groups.values()].map((group) => entryOf(group, element, subject, language)));
}

function entryOf(
  group: readonly StatedAnswer[],
  element: AssessedElement,
  subject: Subject,
  language: Language,
): Block[] {
  const [first] = group;
  if (first === undefined) return [];
  const { say } = language;
  const decides = group.some(
    ({ source, weight }) => DECIDING.has(weight) && element.sources.includes(source),
  );
  const why = [
    ...(first.by === 'absent' ? [say('stated.by-absence')] : []),
    ...(first.by === 'below' ? [say('stated.by-below')] : []),
  ];
  const text = [said(first, subject, language), ...why].join(' ');
  return [
    paragraph(decides ? say('stated.decides', { text }) : text),
    ...list(group.map((one) => sourceLine(one, subject, language))),
  ];
}

const DECIDING: ReadonlySet<StatedAnswer['weight']> = new Set(['shows', 'counts-against', 'lacks', 'silent']);

function sourceLine(one: StatedAnswer, subject: Subject, language: Language): Inline[] {
  const parts = [
    sourceText(one, subject, language),
    ...gradeText(one, language),
    daysText(one, language),
    ...limitsText(one, subject, language),
  ];
  return [parts.join(' '), ...addressOf(one, subject)];
}

function said({ weight, finding, setting }: StatedAnswer, subject: Subject, language: Language): string {
  const word = language.say(`stated.${weight}`);
  if (setting !== null)
    return language.say('stated.of-setting', { weight: word, setting: settingText(subject, setting) });
  const summary = subject.names.finding(finding ?? -1).summary;
  return language.say('stated.of-finding', { weight: word, summary });
}

function sourceText({ source }: StatedAnswer, { names, result }: Subject, { say }: Language): string {
  const { title, publisher } = names.source(source);
  const own = result.sources.find(({ id }) => id === source)?.own === true;
  return say('stated.source', { title, publisher, own: own ? 'yes' : 'no' });
}

function gradeText({ grade, gradeOfDay }: StatedAnswer, { say }: Language): string[] {
  if (grade === null) return [];
  const change = gradeOfDay === null ? 'lapsed' : gradeOfDay === grade ? 'same' : 'lower';
  return [say('stated.grade', { grade, now: gradeOfDay ?? '', change })];
}

function daysText({ from, day }: StatedAnswer, { say, date }: Language): string {
  if (from === day) return say('stated.speaks-of-day', { day: date(day) });
  return say('stated.speaks-of', { from: date(from), to: date(day) });
}

function limitsText(
  { editions, clients, parts }: StatedAnswer,
  { profile, names }: Subject,
  { say, all }: Language,
): string[] {
  const named = (editions ?? []).map((id) => profile.editions.find((one) => one.id === id)?.name ?? id);
  const limits = [...named, ...(clients ?? []).map(names.client), ...(parts ?? [])];
  return limits.length === 0 ? [] : [say('stated.limits', { limits: all(limits) })];
}

function addressOf({ source }: StatedAnswer, { names }: Subject): Inline[] {
  const { url } = names.source(source);
  return url === undefined ? [] : [' ', { link: url, text: url }];
}
