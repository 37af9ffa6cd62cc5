/** The questions to a vendor as a plain result: what is asked, why, and what would show it. */
import type { Named, NamedElement } from '../document/names.ts';
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
  earlier?: VendorResponse | undefined;
  hash: Hash;
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
    round: 1 + (earlier?.intakes?.length ?? (earlier === undefined ? 0 : 1)),
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

export function chosenFrom({ assessment: { result }, scope }: QuestionnaireInput): Chosen {
  const asked = new Map(result.toAsk.map((one) => [one.element, one]));
  const demanded = demandedOf(asked);
  const elements = elementsIn(result).filter(({ id, standing }) =>
    scope === 'all' ? standing !== 'yours' : scope === 'open' ? asked.has(id) : demanded.has(id),
  );
  return { elements: new Set(elements.map(({ id }) => id)), demanded, asked };
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
    rank: asked?.rank ?? 'settled',
    reason: asked?.reason ?? null,
    askedBy: asked?.askedBy ?? null,
    because: asked?.because ?? [],
    clients: asked?.clients ?? [],
    follows: asked?.follows ?? null,
    claims: claimedBy.map((source) => {
      const { title, publisher, url } = names.source(source);
      return { title, publisher, url: url ?? null };
    }),
    earlier: earlierAnswer(id, earlier),
    look: null,
  };
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
