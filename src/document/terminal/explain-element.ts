/** One element explained: what it asks, where it stands, everything said of it, and what was looked for. */
import type { Language } from '../../locale/language.ts';
import type { AssessedCriterion, AssessedElement, Assessment } from '../../types/assessment.ts';
import { facts, list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import type { Named } from '../names.ts';
import { becauseText, elementsOf, elementText, sharesText, standingWord } from '../wording.ts';
import { basisText } from './elements.ts';
import { statedList } from './stated.ts';

type Subject = Named<Assessment>;

/** All but its sentence; undefined for an element that there is not. */
export function elementBlocks(subject: Subject, id: string, language: Language): Block[] | undefined {
  const { say } = language;
  const criteria = subject.result.principles.flatMap((one) => one.criteria);
  const criterion = criteria.find(({ elements }) => elements.some((one) => one.id === id));
  const element = criterion?.elements.find((one) => one.id === id);
  if (criterion === undefined || element === undefined) return undefined;
  const { counts, 'not-enough': notEnough } = subject.names.element(id);
  return [
    paragraph(
      [
        { strong: [standingText(element, language)] },
        ` ${basisText({ ...element, openBecause: [] }, subject, language)}`,
      ],
      'lead',
    ),
    ...facts([
      [say('explain.clients'), clientTexts(element, subject, language)],
      [say('explain.because'), becauseText(element.openBecause, language)],
      [say('explain.required'), requiredText(element, subject, language)],
      [say('explain.after'), afterText(element, subject, language)],
      [say('explain.weight'), weightText(element, criterion, subject, language)],
      [say('explain.needs'), needsText(element, subject, language)],
      [say('explain.counts'), counts],
      [say('explain.not-enough'), notEnough],
    ]),
    paragraph([{ strong: [say('explain.said')] }]),
    ...(element.stated.length === 0
      ? [paragraph(say('explain.nothing-said'))]
      : statedList(element, subject, language)),
    ...searchBlocks(element, subject, language),
    ...questionBlocks(element, subject, language),
  ];
}

function standingText(element: AssessedElement, language: Language): string {
  const standing = standingWord(element.standing, language);
  if (element.standing === 'does-not-apply' || element.standing === 'yours')
    return language.say('explain.plain-standing', { standing });
  return language.say('explain.standing', { standing, shares: sharesText(element, language) });
}

/** Empty where all clients stand alike. */
function clientTexts({ clients }: AssessedElement, { names }: Subject, language: Language): string {
  if (new Set(clients.map(({ standing }) => standing)).size < 2) return '';
  return clients
    .map(({ client, standing }) =>
      language.say('explain.client', {
        client: names.client(client),
        standing: standingWord(standing, language),
      }),
    )
    .join('; ');
}

function requiredText({ id, gate }: AssessedElement, { result }: Subject, { say }: Language): string {
  const demands = result.requirements.filter(({ element }) => element === id);
  const texts = demands.flatMap(({ must, reason, askedBy }) =>
    reason === null
      ? []
      : [say(must ? 'explain.must' : 'explain.should', { reason, askedBy: askedBy ?? '' })],
  );
  return [...texts, ...(gate ? [say('explain.gate')] : [])].join('; ');
}

function afterText({ id }: AssessedElement, subject: Subject, language: Language): string {
  const { after } = subject.names.element(id);
  const parent = after === undefined ? undefined : elementsOf(subject.result).get(after);
  if (parent === undefined) return '';
  return language.say('explain.after-element', {
    element: elementText(subject, parent.id),
    standing: standingWord(parent.standing, language),
  });
}

function weightText(
  { weight }: AssessedElement,
  { id, code, elements }: AssessedCriterion,
  { names }: Subject,
  { say, number }: Language,
): string {
  const counted = elements.filter((one) => one.shown + one.open + one.short > 0);
  const total = counted.reduce((sum, one) => sum + one.weight, 0);
  const criterion = `${code} ${names.criterion(id).title}`;
  return say('explain.weight-of', { weight: number(weight), total: number(total), criterion });
}

function needsText({ id }: AssessedElement, { names }: Subject, { say }: Language): string {
  const { nature, 'shown-by': shownBy } = names.element(id);
  return say('explain.needs-grade', { grade: shownBy ?? (nature === 'behaviour' ? 'D' : 'C') });
}

/** Those recorded for the edition by the as-of date. */
function searchBlocks({ id }: AssessedElement, { profile, result }: Subject, language: Language): Block[] {
  const { say, date } = language;
  const found = (profile.searches ?? []).filter(
    ({ elements, on, editions }) =>
      elements.includes(id) && on <= result.asOf && (editions?.includes(result.edition) ?? true),
  );
  if (found.length === 0) return [];
  const texts = found.map(({ on, where, at, result: outcome }) =>
    say('explain.search', { date: date(on), where, at, result: say(`explain.result.${outcome}`) }),
  );
  return [paragraph([{ strong: [say('explain.searches')] }]), ...list(texts)];
}

function questionBlocks({ id }: AssessedElement, { profile, result }: Subject, language: Language): Block[] {
  const { say, date } = language;
  const found = (profile.asked ?? []).filter(
    ({ elements, on }) => elements.includes(id) && on <= result.asOf,
  );
  if (found.length === 0) return [];
  const texts = found.map(({ on, by, answered }) =>
    say('explain.question', {
      date: date(on),
      by: date(by),
      answered: answered === undefined ? 'none' : date(answered),
    }),
  );
  return [paragraph([{ strong: [say('explain.asked')] }]), ...list(texts)];
}
