/** Rule 4: which answer of an element counts, for one edition, client and part, before settings. */
import type { Question } from '../types/profile.ts';
import { addDays, addMonths, DAYS_OF_NOTICE, fullMonths } from './dates.ts';
import type { PlacedElement } from './elements.ts';
import {
  type Edition,
  type Evidence,
  isOfEdition,
  isOnClient,
  speaksFor,
  type Statement,
} from './evidence.ts';
import { CASE_GRADE, fullGrade, gradeOfDay, MONTHS_PER_STEP, NO_GRADE } from './grades.ts';
import type { View } from './sources.ts';

/** Why an element is open. */
export const OPEN_BECAUSE = [
  ...(['claimed', 'alleged', 'lapsed', 'announced', 'mended-elsewhere', 'ended', 'part-read'] as const),
  ...(['looked-for', 'stored-copies-searched', 'asked-and-not-answered', 'not-looked-for'] as const),
] as const;
export type OpenBecause = (typeof OPEN_BECAUSE)[number];

/** Where an element stands for one client and part. */
export interface Answered {
  is: 'shown' | 'short' | 'open' | 'does-not-apply' | 'yours';
  because: readonly OpenBecause[];
  /** The statements that show it, that make it fall short or that take it out of the score; none where it is open. */
  deciding: readonly Statement[];
  /** Shown by a search that found no case, or by being run by the customer. */
  shownBy?: 'search' | 'architecture';
  /** It falls short only because its document is silent or cannot be found. */
  silent?: boolean;
  /** It falls short by a setting that is on. */
  bySetting?: boolean;
}

/** A later word is one that began this many months after a no. */
export const MONTHS_OF_THE_SAME_TIME = 6;
/** A search for cases holds so many months. */
export const MONTHS_OF_A_SEARCH = 12;

/** The answer for one edition, client and part. */
export function answerOf(
  element: PlacedElement,
  evidence: Evidence,
  edition: Edition,
  client: string,
  part: string | undefined,
): Answered {
  if (edition['run-by'] === 'customer' && element.noProvider === 'yours') return answered('yours');
  const every = ofClient(evidence.findings.get(element.id) ?? [], client, part);
  const here = every.filter((one) => speaksFor(one, edition));
  return decided(new Case(element, evidence, edition, client, here), every);
}

/** What counts of the statements on one element. */
class Case {
  readonly element: PlacedElement;
  readonly view: View;
  readonly edition: Edition;
  readonly profile: Evidence['profile'];
  /** Everything said, announcements too. */
  readonly every: readonly Statement[];
  readonly said: readonly Statement[];
  readonly yes: readonly Statement[];
  readonly no: readonly Statement[];
  readonly silent: readonly Statement[];
  readonly late: boolean;
  readonly searches: { atPlace: boolean; result: string; on: string }[];
  /** Days of searches that did not find the document, where the vendor was asked in vain. */
  readonly lost: readonly string[];

  constructor(
    element: PlacedElement,
    evidence: Evidence,
    edition: Edition,
    client: string,
    every: readonly Statement[],
  ) {
    this.element = element;
    this.view = evidence.view;
    this.edition = edition;
    this.profile = evidence.profile;
    this.every = every;
    this.said = every.filter((one) => !one.announced);
    this.yes = this.said.filter((one) => one.answer === 'yes' && carries(one, element));
    this.no = this.said.filter((one) => countsAsNo(one, element));
    this.silent = this.said.filter((one) => one.answer === 'silent' && !one.ended);
    this.late = isUnanswered(evidence, element.id);
    this.searches = (evidence.searches.get(element.id) ?? [])
      .filter((one) => isOfEdition(one, edition) && isOnClient(one, client))
      .map(({ at, result, on }) => ({ atPlace: at === 'place', result, on }));
    const wouldSay = element.nature === 'duty' && element.silence === 'no' && element.toldIn !== undefined;
    this.lost = wouldSay && this.late ? this.found('no-document').map(({ on }) => on) : [];
  }

  /** Searches at the places themselves with this result. */
  found(result: string): { on: string }[] {
    return this.searches.filter((one) => one.atPlace && one.result === result);
  }

  /** True if the document of a yes no longer says it, or can no longer be found. */
  isDropped({ source, day }: Statement): boolean {
    return (
      this.silent.some((one) => one.source.document === source.document && one.day > day) ||
      (source.kind === this.element.toldIn && this.lost.some((on) => on > day))
    );
  }

  /** Yeses that stand against every no. */
  standing(): Statement[] {
    return this.yes.filter((one) => this.no.every((other) => standsAgainst(one, other, this.element)));
  }

  /** Standing yeses, or later ones, that are alive. */
  alive(standing: readonly Statement[]): Statement[] {
    const [first] = standing.map(({ day }) => day).toSorted();
    if (first === undefined) return [];
    return this.yes.filter(
      (one) => one.day >= first && isAlive(one, this.element, this.view) && !this.isDropped(one),
    );
  }

  /** A search for cases that found none within the last 12 months. */
  isSearchedClean(): boolean {
    const { asOf } = this.view;
    return this.found('no-case').some(({ on }) => on <= asOf && addMonths(on, MONTHS_OF_A_SEARCH) >= asOf);
  }
}

function decided(one: Case, everywhere: readonly Statement[]): Answered {
  const { element, no, said, view } = one;
  const standing = one.standing();
  const support = one.alive(standing);
  if (support.length > 0) return answered('shown', support);
  const other = no.length === 0 ? withoutPaper(one) : undefined;
  if (other !== undefined) return { ...answered('shown'), shownBy: other };
  const lacking = said.filter((each) => lacks(each, element));
  const absent = lacking.filter(
    (each) => isAlive(each, element, view) && no.every((other) => saysWhatChanged(each, other)),
  );
  if (absent.length > 0) return answered('does-not-apply', absent);
  const elsewhere = no.filter((each) => isMendedElsewhere(each, one, everywhere));
  if (standing.length === 0 && elsewhere.length < no.length) return answered('short', no);
  const kept = said.some((each) => saysOrLacks(each) && carries(each, element) && !one.isDropped(each));
  if (one.silent.length + one.lost.length > 0 && !kept)
    return { ...answered('short', one.silent), silent: true };
  return { ...answered('open'), because: reasons(one, standing, elsewhere, lacking) };
}

/** What stands so by these statements; where it is open, why is still to be said. */
export function answered(is: Answered['is'], deciding: readonly Statement[] = []): Answered {
  return { is, because: [], deciding };
}

function withoutPaper(one: Case): 'search' | 'architecture' | undefined {
  if (one.element.never && one.isSearchedClean()) return 'search';
  const own = one.edition['run-by'] === 'customer' && one.element.noProvider === 'yes';
  return own ? 'architecture' : undefined;
}

function reasons(
  one: Case,
  standing: readonly Statement[],
  elsewhere: readonly Statement[],
  lacking: readonly Statement[],
): OpenBecause[] {
  const { element, said, searches } = one;
  const clean = element.never && one.found('no-case').length > 0;
  const vain = searches.filter(({ result }) => result !== 'no-case');
  const holds: Record<OpenBecause, boolean> = {
    claimed: said.some((each) => saysOrLacks(each) && !carries(each, element)),
    alleged: said.some((each) => each.answer === 'no' && !each.ended && !countsAsNo(each, element)),
    lapsed: standing.length > 0 || lacking.some((each) => !isAlive(each, element, one.view)) || clean,
    announced: one.every.some((each) => each.announced),
    'mended-elsewhere': elsewhere.length > 0,
    ended: said.some((each) => each.answer === 'no' && each.ended),
    'part-read': said.some((each) => each.answer === 'part'),
    'looked-for': vain.some(({ atPlace }) => atPlace) || said.some((each) => each.answer === 'looked'),
    'stored-copies-searched': searches.some(({ atPlace }) => !atPlace),
    'asked-and-not-answered': one.late,
    'not-looked-for': false,
  };
  const found = OPEN_BECAUSE.filter((reason) => holds[reason]);
  return found.length > 0 ? found : ['not-looked-for'];
}

/** A yes or a lack carries if its full grade reaches what shows the element. That something has not happened no source shows. */
export function carries({ source, answer }: Statement, element: PlacedElement): boolean {
  return fullGrade(source, element, answer) >= element.shownBy && !(element.never && answer === 'yes');
}

/** A no counts from D, a case on record from B, or as the vendor's own admission, until it has ended. */
export function countsAsNo({ source, answer, ended }: Statement, element: PlacedElement): boolean {
  const enough = source.grade >= (element.never ? CASE_GRADE : NO_GRADE) || source.own;
  return answer === 'no' && enough && !ended;
}

/** True while the grade of the day reaches what shows the element. */
export function isAlive(
  { source, answer, day, ended }: Statement,
  element: PlacedElement,
  view: View,
): boolean {
  const grade = gradeOfDay(source, fullGrade(source, element, answer), day, element, view.asOf);
  return !ended && grade >= element.shownBy;
}

/** By full grades: (a) the same document, or a stated change; (b) a later word; (c) the same time and a better grade. */
export function standsAgainst(yes: Statement, no: Statement, element: PlacedElement): boolean {
  const isLaterReading = yes.source.document === no.source.document && yes.day > no.day;
  if (isLaterReading || saysWhatChanged(yes, no)) return true;
  const gap = fullMonths(no.day, yes.from);
  if (gap >= MONTHS_OF_THE_SAME_TIME)
    return no.source.own || weight(yes, element) >= weight(no, element) - Math.floor(gap / MONTHS_PER_STEP);
  return fullMonths(yes.day, no.from) < MONTHS_OF_THE_SAME_TIME && weight(yes, element) > weight(no, element);
}

/** It says what changed after the no: the only way in which a function that is no longer there ends one. */
function saysWhatChanged({ change, from, day }: Statement, no: Statement): boolean {
  return change && from > no.day && day > no.day;
}

/** On how a product behaves a stranger's guide stands half a step below the maker's own page. */
function weight({ source, answer }: Statement, element: PlacedElement): number {
  const half = element.nature === 'behaviour' && source.strangersGuide ? 0.5 : 0;
  return fullGrade(source, element, answer) - half;
}

/** A no that names no edition, lifted for one of those it spoke of, leaves the others open. */
function isMendedElsewhere(no: Statement, one: Case, everywhere: readonly Statement[]): boolean {
  if (no.editions !== undefined) return false;
  const others = one.profile.editions.filter(
    (edition) => edition.id !== one.edition.id && speaksFor(no, edition),
  );
  return others.some((edition) =>
    everywhere.some(
      (yes) =>
        yes.answer === 'yes' &&
        !yes.announced &&
        speaksFor(yes, edition) &&
        carries(yes, one.element) &&
        standsAgainst(yes, no, one.element),
    ),
  );
}

/** Asked with a deadline of 28 days or more that has passed, and still no answer. */
export function isUnanswered({ profile, view }: Evidence, element: string): boolean {
  return unansweredOf(profile.asked ?? [], view).some(({ elements }) => elements.includes(element));
}

function unansweredOf(asked: readonly Question[], { asOf }: View): Question[] {
  return asked.filter(
    ({ on, by, answered }) =>
      addDays(on, DAYS_OF_NOTICE) <= by && by < asOf && (answered === undefined || answered > asOf),
  );
}

function ofClient(list: readonly Statement[], client: string, part: string | undefined): Statement[] {
  return list.filter(
    (one) => isOnClient(one, client) && (one.parts === undefined || one.parts.some((name) => name === part)),
  );
}

function saysOrLacks({ answer }: Statement): boolean {
  return answer === 'yes' || answer === 'does-not-apply';
}

function lacks(one: Statement, element: PlacedElement): boolean {
  return one.answer === 'does-not-apply' && carries(one, element);
}
