/** Why the answer is what it is: the few facts that decide, each with its source. */
import type { AssessedElement } from '../../types/next/assessment.ts';
import { holdsFor, restsOn } from '../evidence.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import { becauseText, elementText } from '../wording.ts';
import { byNeed, decidingElements, elementIn, isRequired, type Scene } from './report.ts';

/** So many facts stand on the first page; the others are counted and linked. */
const FACTS = 4;

/** A list of facts; how many more there are and where they stand. */
export function why(scene: Scene): Block[] {
  const { language, result } = scene;
  const all = decidingFacts(scene);
  const rest = all.length - FACTS;
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
    ...list(all.slice(0, FACTS).map((id) => factOf(elementIn(scene, id), scene))),
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

/** 'SEC1.4 … falls short. … [n] C, December 2024.' */
export function factOf(element: AssessedElement, scene: Scene): Inline[] {
  return [{ strong: [elementText(scene.subject, element.id)] }, ' ', ...standingFact(element, scene)];
}

/** What is known of it: the finding that decides, or why it is open. */
export function standingFact(element: AssessedElement, scene: Scene): Inline[] {
  const { language, subject } = scene;
  const { say } = language;
  const evidence = restsOn(element, subject, language);
  const because = becauseText(element.openBecause, language);
  const lead: Inline[] = [{ badge: toneOf(element), text: say(`standing.${element.standing}`) }];
  if (element.standing === 'in-part') lead.push(': ', holdsFor(element, subject, language));
  if (because !== '') lead.push(element.standing === 'in-part' ? `; ${because}` : `: ${because}`);
  lead.push('. ');
  const found = element.finding === null ? [] : [subject.names.finding(element.finding).summary, ' '];
  return [
    ...lead,
    ...found,
    ...(evidence.length === 0 ? [] : [...evidence, '.']),
    ...contrary(element, scene),
  ];
}

/** Of what holds in part: the finding that speaks against it elsewhere. */
function contrary(
  { standing, short, finding: shown, stated }: AssessedElement,
  { subject }: Scene,
): Inline[] {
  if (standing !== 'in-part' || short === 0) return [];
  const against = stated.find(
    ({ weight, finding }) => weight === 'counts-against' && finding !== null && finding !== shown,
  );
  if (against === undefined || against.finding === null) return [];
  return [` ${subject.names.finding(against.finding).summary} `, { cite: [against.source] }, '.'];
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
