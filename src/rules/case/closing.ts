/** What would close a verdict: each requirement that is open or bars, how an organisation can find out (rules 3 to 5), and where. */
import type { Assessment, BarringReason, OpenQuestion } from '../../types/assessment.ts';
import type { Closing } from '../../types/check.ts';
import { type Elements, elementsOf, type PlacedElement } from '../elements.ts';
import { letterOf } from '../grades.ts';
import { type KnownPlaces, placesIn } from './places.ts';

type Way = Closing['ways'][number];

/** Musts first, each in catalogue order; nothing without a verdict. */
export function closingOf(assessment: Assessment | null, known: KnownPlaces): Closing[] {
  if (assessment === null || assessment.verdict === null) return [];
  const { byId } = elementsOf(known.principles);
  const placesOf = placesIn(known);
  const { reasons, questions } = assessment.verdict;
  const open = [...questions.map(asked), ...unsearched(assessment, { byId })];
  return [...reasons.map((reason) => barring(reason, { byId })), ...open]
    .map((one) => {
      const element = byId.get(one.element);
      const ways = waysOf(element);
      return { ...one, ways, places: placesOf(element, ways) };
    })
    .toSorted((a, b) => Number(b.must) - Number(a.must));
}

type Open = Omit<Closing, 'ways' | 'places'>;

function asked({ code, element, because, clients, shownBy }: OpenQuestion): Open {
  return { element, must: code === 'must-open', because, clients, shownBy };
}

/** A must that falls short: what would show the contrary has to come after what speaks against it. */
function barring({ element, code, clients }: BarringReason, { byId }: Pick<Elements, 'byId'>): Open {
  const because: Open['because'] = code === 'asked-and-not-answered' ? ['asked-and-not-answered'] : [];
  return { element, must: true, because, clients, shownBy: letterOf(byId.get(element)?.shownBy ?? 0) ?? 'E' };
}

/** Required records about which nobody has searched: met on a condition, and so not among the questions. */
function unsearched(
  { principles, requirements, verdict }: Assessment,
  { byId }: Pick<Elements, 'byId'>,
): Open[] {
  const known = new Set(verdict?.questions.map(({ element }) => element));
  const musts = new Map(requirements.toReversed().map(({ element, must }) => [element, must]));
  const all = principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
  return all.flatMap(({ id, standing, openBecause }): Open[] => {
    const [element, must] = [byId.get(id), musts.get(id)];
    if (element?.never !== true || must === undefined || standing !== 'open' || known.has(id)) return [];
    const shownBy = letterOf(element.shownBy) ?? 'E';
    return [{ element: id, must, because: openBecause, clients: [], shownBy }];
  });
}

/**
 * A record that nothing has happened is shown by a search; a behaviour can be tried (a test of one's own is of grade B);
 * a duty stands in a document, where it may be one's own contract. Asking helps unless a search alone can show it.
 */
function waysOf(element: PlacedElement | undefined): Way[] {
  if (element === undefined) return ['ask'];
  const { nature, never, shownBy, toldIn } = element;
  if (never) return ['search'];
  return [
    ...(nature === 'behaviour' && letterOf(shownBy) !== 'A' ? ['test' as const] : []),
    ...(toldIn === 'contract' || toldIn === 'terms' ? ['contract' as const] : []),
    ...(toldIn === undefined ? [] : ['read' as const]),
    'ask',
  ];
}
