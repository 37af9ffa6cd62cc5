/** Why the answer is what it is: the few facts that decide, each with its source. */
import type { AssessedElement, Because } from '../../types/assessment.ts';
import { holdsFor, isByAbsence, isMixed, restsOn } from '../evidence.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Inline, Tone } from '../model.ts';
import { demandKind, isMet, mendedClients, mendingSettings, standingTone } from '../demands.ts';
import { becauseText, elementText, settingValue } from '../wording.ts';
import { asked, searchable } from './asking.ts';
import { contraryTo } from './contrary.ts';
import { byNeed, decidingElements, elementIn, isRequired, type Scene } from './report.ts';

/** So many facts stand on the first page; the others are counted and linked. */
const FACTS = 3;
/** Without a use the table of uses names what decides each, too. */
const FACTS_OF_ALL_USES = 1;

/** A list of facts; how many more there are and where they stand. */
export function why(scene: Scene): Block[] {
  const { result } = scene;
  const all = decidingFacts(scene);
  const most = result.context === null ? FACTS_OF_ALL_USES : FACTS;
  const more = all.length > most ? [paragraph(moreText(all, most, scene), 'note')] : [];
  return [...list(all.slice(0, most).map((id) => factOf(elementIn(scene, id), scene))), ...more];
}

/** How many more there are, and where each of them stands. */
function moreText(all: readonly string[], most: number, scene: Scene): Inline[] {
  const { say } = scene.language;
  if (scene.result.context !== null)
    return [
      say('product.why.more', { count: all.length - most }),
      ' ',
      { to: 'use', text: say('product.use.title') },
      '.',
    ];
  const [asks, searches] = [asked(scene).required.length, searchable(scene).required.length];
  const values = { count: all.length, asks, searches, others: all.length - asks - searches };
  return [say('product.why.all', values), ' ', { to: 'asking', text: say('product.asking.title') }, '.'];
}

/**
 * What decides. With a use: what bars, what is open, what else is not met; where every must is, the musts. Without one:
 * what bars most uses, then what is open in most.
 */
export function decidingFacts(scene: Scene): string[] {
  const { result, elements } = scene;
  if (result.context !== null) {
    const musts = result.requirements.filter(({ must }) => must);
    const lacking = musts.filter((one) => !isMet(demandKind(one, scene.subject)));
    const deciding = new Set([...decidingElements(result), ...lacking.map(({ element }) => element)]);
    return deciding.size > 0 ? [...deciding] : musts.map(({ element }) => element);
  }
  const required = [...elements.values()].filter((one) => isRequired(scene, one.id) && one.shown < 100);
  const barred = required.filter(({ short }) => short > 0);
  const open = required.filter(
    ({ short, standing }) => short === 0 && standing !== 'does-not-apply' && standing !== 'yours',
  );
  return [...byNeed(barred, idOf, scene), ...byNeed(open, idOf, scene)].map(idOf);
}

/** 'SEC1.4 … falls short. … [n] C, December 2024.' */
export function factOf(element: AssessedElement, scene: Scene): Inline[] {
  const standing: Inline = {
    badge: toneOf(element),
    text: scene.language.say(`standing.${element.standing}`),
  };
  return [
    { strong: [elementText(scene.subject, element.id)] },
    ' ',
    standing,
    '. ',
    ...knownOf(element, scene),
  ];
}

/** Of what falls short as shipped and is taken as open for the use: that nobody says whether a setting changes it. */
function takenAsOpen({ id }: AssessedElement, { result }: Scene): readonly Because[] {
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
  const differs = isMixed(element);
  const holds = differs ? [holdsFor(element, subject, language)] : [];
  const mending = mendingSettings(element).map((id) => settingValue(subject, id));
  const taken = mending.length === 0 ? takenAsOpen(element, scene) : [];
  const absent = isByAbsence(element) ? [language.say('evidence.by-absence')] : [];
  const reasons = [...(differs ? [] : element.openBecause), ...taken];
  const because = reasons.length === 0 ? [] : [becauseText(reasons, language)];
  const mended = mending.length === 0 ? [] : [mendedText(element, mending, scene)];
  const lead = [...holds, ...absent, ...follows(element, scene), ...because, ...mended].join('; ');
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

/** Of what falls short with nothing said of itself: the point without which it cannot be so (rule 5). */
function follows({ id, standing, answer, silent }: AssessedElement, { subject, language }: Scene): string[] {
  const { after } = subject.names.element(id);
  if (standing !== 'short' || answer !== null || silent || after === undefined) return [];
  return [language.say('product.chapter.follows', { code: subject.names.element(after).code })];
}

/** With the clients, where settings do so for some only. */
function mendedText(element: AssessedElement, mending: readonly string[], scene: Scene): string {
  const { say, all } = scene.language;
  const settings = all(mending);
  const clients = mendedClients(element, scene.result.clients);
  if (clients === undefined) return say('evidence.mended', { settings });
  return say('evidence.mended-on', { settings, clients: all(clients.map(scene.subject.names.client)) });
}

function summaryOf(finding: number, { subject }: Scene): string {
  return subject.names.finding(finding).summary;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** With a capital, where it begins with words. */
export function asSentence([first, ...rest]: readonly Inline[]): Inline[] {
  if (first === undefined) return [];
  return [typeof first === 'string' ? capital(first) : first, ...rest];
}

export function toneOf({ standing }: AssessedElement): Tone {
  return standingTone(standing);
}

function idOf({ id }: AssessedElement): string {
  return id;
}
