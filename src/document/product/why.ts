/** Why the answer is what it is: the few facts that decide, each with its source. */
import type { AssessedElement, Because } from '../../types/assessment.ts';
import { holdsFor, restsOn } from '../evidence.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import { becauseText, elementText } from '../wording.ts';
import { contraryTo } from './contrary.ts';
import { byNeed, decidingElements, elementIn, isRequired, type Scene } from './report.ts';

/** So many facts stand on the first page; the others are counted and linked. */
const FACTS = 3;
/** Without a use the table of uses names what decides each, too. */
const FACTS_OF_ALL_USES = 2;

/** A list of facts; how many more there are and where they stand. */
export function why(scene: Scene): Block[] {
  const { language, result } = scene;
  const all = decidingFacts(scene);
  const most = result.context === null ? FACTS_OF_ALL_USES : FACTS;
  const rest = all.length - most;
  const to = result.context === null ? 'asking' : 'use';
  const more: Inline[] =
    rest > 0
      ? [
          language.say('product.why.more', { count: rest }),
          ' ',
          { to, text: language.say(`product.${to}.title`) },
          '.',
        ]
      : [];
  return [
    ...list(all.slice(0, most).map((id) => factOf(elementIn(scene, id), scene))),
    ...(more.length === 0 ? [] : [paragraph(more, 'note')]),
  ];
}

/**
 * What decides. With a use: what bars, then what is open, then, where it is fit, the musts that are shown. Without one:
 * what bars most uses, then what is open in most.
 */
export function decidingFacts(scene: Scene): string[] {
  const { result, elements } = scene;
  const deciding = decidingElements(result);
  if (deciding.length > 0) return [...new Set(deciding)];
  if (result.context !== null)
    return result.requirements.filter(({ must }) => must).map(({ element }) => element);
  const required = [...elements.values()].filter((one) => isRequired(scene, one.id) && one.shown < 100);
  const barred = required.filter(({ short }) => short > 0);
  const open = required.filter(
    ({ short, standing }) => short === 0 && standing !== 'does-not-apply' && standing !== 'yours',
  );
  return [...byNeed(barred, idOf, scene), ...byNeed(open, idOf, scene)].map(idOf);
}

/** 'SEC1.4 … falls short: … [n] C, December 2024.' */
export function factOf(element: AssessedElement, scene: Scene): Inline[] {
  const { sources } = element;
  const standing: Inline = {
    badge: toneOf(element),
    text: scene.language.say(`standing.${element.standing}`),
  };
  const because = becauseText(openHere(element, scene), scene.language);
  return [
    { strong: [elementText(scene.subject, element.id)] },
    ' ',
    standing,
    ...(because === '' ? [] : [`: ${because}`]),
    '. ',
    ...(element.finding === null ? [] : [summaryOf(element.finding, scene), ' ']),
    ...(sources.length === 0 ? [] : [{ cite: sources }, '.']),
  ];
}

/** Why it is open; of what falls short as shipped and is taken as open for the use, that too (rule 6). */
function openHere({ id, standing, openBecause }: AssessedElement, { result }: Scene): readonly Because[] {
  if (standing === 'open') return openBecause;
  const question = result.verdict?.questions.find(({ element }) => element === id);
  return (question?.because ?? []).filter((because) => because === 'short-as-shipped');
}

/**
 * Whom it holds for, why it is open, the finding that decides with its evidence, and what speaks against it. `tell`: how a
 * finding is told; by default in full.
 */
export function knownOf(element: AssessedElement, scene: Scene, tell = summaryOf): Inline[] {
  const { language, subject } = scene;
  const evidence = restsOn(element, subject, language);
  const holds = element.standing === 'in-part' ? [holdsFor(element, subject, language)] : [];
  const reasons = [...new Set([...element.openBecause, ...openHere(element, scene)])];
  const because = reasons.length === 0 ? [] : [becauseText(reasons, language)];
  const lead = [...holds, ...because].join('; ');
  const against = contraryTo(element);
  return [
    ...(lead === '' ? [] : [`${capital(lead)}. `]),
    ...(element.finding === null ? [] : [tell(element.finding, scene), ' ']),
    ...(evidence.length === 0 ? [] : [...evidence, '.']),
    ...(against === undefined
      ? []
      : [' ', tell(against.finding, scene), ' ', { cite: [against.source] }, '.']),
  ];
}

function summaryOf(finding: number, { subject }: Scene): string {
  return subject.names.finding(finding).summary;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function toneOf({
  standing,
}: AssessedElement): 'shown' | 'part' | 'open' | 'short' | 'none' | 'yours' {
  if (standing === 'in-part') return 'part';
  return standing === 'does-not-apply' ? 'none' : standing;
}

function idOf({ id }: AssessedElement): string {
  return id;
}
