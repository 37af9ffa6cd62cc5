/** The questions to a vendor as a plain result: what is asked, why, and what would show it. */
import type { Named, NamedElement, Names } from '../document/names.ts';
import type { AskedElement, AssessedElement, Assessment } from '../types/assessment.ts';
import type {
  AskedGroup,
  AskedPart,
  AskedQuestion,
  Engagement,
  Questionnaire,
} from '../types/questionnaire.ts';
import type { VendorResponse } from '../types/response.ts';
import { CHOICES, fingerprintOf, fingerprintOfAll, FORM_VERSION, type Hash } from './form.ts';

/** What a questionnaire is made from. */
export interface QuestionnaireInput {
  assessment: Named<Assessment>;
  scope: Questionnaire['scope'];
  engagement: Engagement;
  /** What was answered before. */
  earlier?: EarlierRound | undefined;
  hash: Hash;
}

/** The round before, and what it leaves open. */
export interface EarlierRound {
  response: VendorResponse;
  /** Elements to ask again, each with the sources of the profile that say otherwise. */
  open: ReadonlyMap<string, readonly string[]>;
}

/** Makes the questionnaire. Pure: the same input gives the same questions in the same order. */
export function questionnaire(input: QuestionnaireInput): Questionnaire {
  const chosen = chosenFrom(input);
  const elements = elementsIn(input.assessment.result).filter(({ id }) => chosen.elements.has(id));
  const groups = (list: AssessedElement[]) => groupsOf(list, chosen, input);
  return questionnaireOf('ask', input, [
    ...part('use', groups(elements.filter(({ id }) => chosen.demanded.has(id)))),
    ...part('rest', groups(elements.filter(({ id }) => !chosen.demanded.has(id)))),
  ]);
}

/** The questions with what they are asked about and by whom. */
export function questionnaireOf(
  purpose: Questionnaire['purpose'],
  { assessment, scope, engagement, earlier, hash }: QuestionnaireInput,
  parts: AskedPart[],
): Questionnaire {
  const { vendor, edition, context, asOf, versions, inputs } = assessment.result;
  const { editions, clients, provider } = assessment.profile;
  return {
    schemaVersion: '2',
    purpose,
    version: FORM_VERSION,
    vendor: { id: vendor.id, name: vendor.name, provider: provider.name },
    edition,
    editions: editions.map(({ id, name }) => ({ id, name })),
    clients,
    context,
    asOf,
    versions,
    inputs,
    scope,
    round: 1 + (earlier?.response.intakes?.length ?? (earlier === undefined ? 0 : 1)),
    engagement,
    fingerprint: fingerprintOfAll(questionsIn(parts), hash),
    choices: [...CHOICES],
    parts,
  };
}

/** A part without questions is left out. */
export function part(name: AskedPart['part'], groups: AskedGroup[]): AskedPart[] {
  return groups.length === 0 ? [] : [{ part: name, groups }];
}

/** Every question in its order. */
export function questionsIn(parts: readonly AskedPart[]): AskedQuestion[] {
  return parts.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions));
}

/** What the scope takes in: the elements, those that the use demands among them, and what is open of them. */
export interface Chosen {
  elements: ReadonlySet<string>;
  demanded: ReadonlySet<string>;
  asked: ReadonlyMap<string, AskedElement>;
}

export function chosenFrom(input: QuestionnaireInput): Chosen {
  const { assessment, scope } = input;
  const { toAsk, requirements } = assessment.result;
  const asked = new Map(toAsk.map((one) => [one.element, one]));
  const isOpen = openIn(asked, input);
  const again = requirements.map(({ element }) => element).filter((id) => !asked.has(id) && isOpen(id));
  const demanded = new Set([...demandedOf(asked), ...again]);
  const elements = elementsIn(assessment.result).filter(({ id, standing }) =>
    scope === 'all' ? standing !== 'yours' : isOpen(id) && (scope === 'open' || demanded.has(id)),
  );
  return { elements: new Set(elements.map(({ id }) => id)), demanded, asked };
}

/** After a round, what it leaves open in place of what it settled; what it did not ask stays as it is. */
function openIn(
  asked: ReadonlyMap<string, AskedElement>,
  { earlier }: QuestionnaireInput,
): (element: string) => boolean {
  if (earlier === undefined) return (element) => asked.has(element);
  const before = new Set(earlier.response.answers.map(({ element }) => element));
  return (element) => earlier.open.has(element) || (asked.has(element) && !before.has(element));
}

/** Elements that the use demands, and those on which they hang. */
function demandedOf(asked: ReadonlyMap<string, AskedElement>): Set<string> {
  const chain = ({ element, follows }: AskedElement): string[] => {
    const above = follows === null ? undefined : asked.get(follows);
    return [element, ...(above === undefined ? [] : chain(above))];
  };
  return new Set([...asked.values()].flatMap((one) => (one.rank === 'open' ? [] : chain(one))));
}

/** Every element in the order of the catalogue. */
export function elementsIn({ principles }: Assessment): AssessedElement[] {
  return principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
}

function groupsOf(
  elements: readonly AssessedElement[],
  chosen: Chosen,
  input: QuestionnaireInput,
): AskedGroup[] {
  const { names } = input.assessment;
  const grouped = Map.groupBy(elements, ({ id }) => id.slice(0, id.lastIndexOf('/')));
  return [...grouped].map(([criterion, list]) => {
    const { principle, code, title } = names.criterion(criterion);
    const questions = list.map((one) => questionOf(one, chosen, input));
    return { principle: principle.title, criterion, code, title, test: null, questions };
  });
}

/** One element as it is asked about. */
export function questionOf(
  { id, claimedBy }: AssessedElement,
  chosen: Chosen,
  { assessment, earlier, hash }: QuestionnaireInput,
): AskedQuestion {
  const { names } = assessment;
  const asked = chosen.asked.get(id);
  const element = names.element(id);
  const text = askedText(element);
  const { nature, code, never = false, published = false } = element;
  return {
    ...text,
    code,
    fingerprint: fingerprintOf(text, hash),
    shownBy: asked?.shownBy ?? element['shown-by'] ?? (nature === 'behaviour' ? 'D' : 'C'),
    nature,
    never,
    published,
    ...demandOf(id, asked, { assessment, earlier }),
    because: asked?.because ?? [],
    clients: asked?.clients ?? [],
    follows: asked?.follows ?? null,
    claims: claimedBy.map((source) => sourceOf(source, names)),
    against: (earlier?.open.get(id) ?? []).map((source) => sourceOf(source, names)),
    earlier: earlierAnswer(id, earlier?.response),
    look: null,
  };
}

function sourceOf(id: string, names: Names): AskedQuestion['claims'][number] {
  const { title, publisher, url } = names.source(id);
  return { title, publisher, url: url ?? null };
}

/** What the use demands of it; of what is asked again although our evidence says otherwise, by its requirement. */
function demandOf(
  id: string,
  asked: AskedElement | undefined,
  { assessment, earlier }: Pick<QuestionnaireInput, 'assessment' | 'earlier'>,
): Pick<AskedQuestion, 'rank' | 'reason' | 'askedBy'> {
  if (asked !== undefined) return { rank: asked.rank, reason: asked.reason, askedBy: asked.askedBy };
  if (earlier?.open.has(id) !== true) return { rank: 'settled', reason: null, askedBy: null };
  const own = assessment.result.requirements.find(({ element }) => element === id);
  if (own === undefined) return { rank: 'open', reason: null, askedBy: null };
  const { must, reason, askedBy } = own;
  if (reason === null) return { rank: 'gate', reason, askedBy };
  return { rank: must ? 'must' : 'should', reason, askedBy };
}

/** The texts of an element as they are put to a vendor. */
export function askedText({ fullId, statement, ask, counts, 'not-enough': notEnough }: NamedElement) {
  return { element: fullId, statement, ask, counts, notEnough };
}

function earlierAnswer(id: string, earlier: VendorResponse | undefined): AskedQuestion['earlier'] {
  const found = earlier?.answers.find(({ element }) => element === id);
  if (found?.answer === undefined) return null;
  const words = found.words ?? found.reason ?? found.raw ?? null;
  return { answer: found.answer, words, on: found.received ?? earlier?.received ?? null };
}
