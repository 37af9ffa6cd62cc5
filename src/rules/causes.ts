/** Rule 12 over time: everything that differs between two days in what is said of an element. */
import type { ChangeCause } from '../types/history.ts';
import { MONTHS_OF_A_SEARCH } from './answer.ts';
import { addMonths } from './dates.ts';
import type { PlacedElement } from './elements.ts';
import { isOfEdition, speaksFor } from './evidence.ts';
import { type Stated, statedOf } from './explanation.ts';
import type { Ground } from './standing.ts';

/** What is known on one day, of the elements that are asked about at least. */
export type Known = Pick<Ground, 'evidence' | 'edition' | 'bySettings'>;

/**
 * What changed an element between two days, the weightiest first. `moved`: elements that stand otherwise. That a source
 * speaks of a later day, or is about another edition, is told only where nothing else is.
 */
export function causesOf(
  element: PlacedElement,
  before: Known,
  after: Known,
  moved: ReadonlySet<PlacedElement>,
): ChangeCause[] {
  const own = differences(statedHere(element, before), statedHere(element, after));
  const found = [
    ...own.filter(({ code }) => code !== 'later-day'),
    ...searchCauses(element, before, after),
    ...questionCauses(element, before, after),
    ...(element.after !== undefined && moved.has(element.after)
      ? [{ ...NOTHING, code: 'hangs-on' as const, element: element.after.id }]
      : []),
  ];
  if (found.length > 0) return found;
  const elsewhere = differences(statedElsewhere(element, before), statedElsewhere(element, after));
  return [...own, ...elsewhere.map((one) => ({ ...one, code: 'elsewhere' as const }))];
}

const NOTHING = {
  finding: null,
  setting: null,
  source: null,
  answer: null,
  before: null,
  after: null,
  search: null,
  question: null,
  element: null,
};

function statedHere(element: PlacedElement, { evidence, edition, bySettings }: Known): Stated[] {
  const said = (evidence.findings.get(element.id) ?? []).filter((one) => speaksFor(one, edition));
  return statedOf([...said, ...(bySettings.get(element.id) ?? [])], element, evidence.view);
}

function statedElsewhere(element: PlacedElement, { evidence, edition }: Known): Stated[] {
  const said = (evidence.findings.get(element.id) ?? []).filter((one) => !speaksFor(one, edition));
  return statedOf(said, element, evidence.view);
}

function differences(before: readonly Stated[], after: readonly Stated[]): ChangeCause[] {
  const [old, now] = [byKey(before), byKey(after)];
  return [
    ...after.flatMap((one) => difference(old.get(key(one)), one)),
    ...before.flatMap((one) => (now.has(key(one)) ? [] : difference(one, undefined))),
  ];
}

function difference(before: Stated | undefined, after: Stated | undefined): ChangeCause[] {
  const one = after ?? before;
  if (one === undefined) return [];
  const { finding, setting, source, answer } = one;
  const cause = (code: ChangeCause['code']): ChangeCause[] => [
    {
      ...NOTHING,
      code,
      finding,
      setting,
      source,
      answer,
      before: before?.weight ?? null,
      after: after?.weight ?? null,
    },
  ];
  if (before === undefined) return cause('said');
  if (after === undefined) return cause('gone');
  if (before.weight !== after.weight) return cause('weighs');
  return before.day === after.day && before.from === after.from ? [] : cause('later-day');
}

function byKey(list: readonly Stated[]): ReadonlyMap<string, Stated> {
  return new Map(list.map((one) => [key(one), one]));
}

function key({ finding, setting, source, answer, by }: Stated): string {
  return `${String(finding)} ${setting ?? ''} ${source} ${answer} ${by}`;
}

/** Recorded after the one day and by the other, or no longer good on it. */
function searchCauses(element: PlacedElement, before: Known, after: Known): ChangeCause[] {
  const [a, b] = [before.evidence.view.asOf, after.evidence.view.asOf];
  return (after.evidence.profile.searches ?? []).flatMap((one, search) => {
    if (!one.elements.includes(element.id) || !isOfEdition(one, after.edition)) return [];
    const end = addMonths(one.on, MONTHS_OF_A_SEARCH);
    const isNews = (one.on > a && one.on <= b) || (one.result === 'no-case' && end >= a && end < b);
    return isNews ? [{ ...NOTHING, code: 'search' as const, search }] : [];
  });
}

function questionCauses(element: PlacedElement, before: Known, after: Known): ChangeCause[] {
  const [a, b] = [before.evidence.view.asOf, after.evidence.view.asOf];
  return (after.evidence.profile.asked ?? []).flatMap((one, question) => {
    if (!one.elements.includes(element.id)) return [];
    const isLate = one.by >= a && one.by < b;
    const isAnswered = one.answered !== undefined && one.answered > a && one.answered <= b;
    return isLate || isAnswered ? [{ ...NOTHING, code: 'question' as const, question }] : [];
  });
}
