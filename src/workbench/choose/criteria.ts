/** From the figures of a criterion down to its elements, and from each to what it rests on. */
import { assessProducts } from '../../app/products.ts';
import { scoreTone } from '../../document/comparison/matrix.ts';
import type { NamedComparison } from '../../document/comparison/named.ts';
import { labelsOf } from '../../document/labels.ts';
import { paragraph } from '../../document/make.ts';
import type { Tone } from '../../document/model.ts';
import { STANDING_TONES } from '../../document/pia/product.ts';
import { figureText, standingWord } from '../../document/wording.ts';
import { type BlockView, fragmentViews } from '../../render/fragment.ts';
import type { AssessedCriterion } from '../../types/assessment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { noPlace } from '../case/places.ts';
import { type Desk, jobOf } from '../desk.ts';
import { askedOf, type Question, questionIn } from './question.ts';

/** Principle by principle every criterion with a figure for each product; its elements are fetched when it is opened. */
export function criteriaView(
  { query }: Question,
  { products, principles, names }: NamedComparison,
  desk: Desk,
): object {
  const { say } = desk.language;
  return {
    title: say('comparison.elements.title'),
    intro: say('workbench-choose.criteria.intro'),
    principles: principles.map((principle) => ({
      id: `criteria-${principle.id}`,
      title: principle.title,
      criteria: principle.criteria.map((one) => {
        const id = `${principle.id}/${one.id}`;
        const { code, title } = names.criterion(id);
        return {
          id: `criterion-${code}`,
          code,
          title,
          load: criterionAddress(query, id),
          cells: products.map(({ fullName, result }, at) => {
            const all = result.principles.flatMap(({ criteria }) => criteria);
            return {
              name: fullName,
              badge: figureBadge(all.find((each) => each.id === id)?.score ?? null, `${code}-${at}`, desk),
            };
          }),
        };
      }),
    })),
  };
}

/** Every element of a criterion, with the standing of each product, which opens to the sources. */
export async function criterionPart({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const question = questionIn(query);
  const { names: products, options } = await askedOf(question, desk);
  const { result } = await assessProducts(jobOf(desk, signal), products, options);
  const id = query.get('id') ?? '';
  const [first] = result;
  const found = criterionIn(first?.result.principles ?? [], id);
  if (first === undefined || found === undefined) throw noPlace(id);
  return html(
    desk.view('choose-criterion', {
      elements: found.elements.map(({ id: element, code }) => ({
        code,
        statement: first.names.element(element).statement,
        products: result.map(({ result: { vendor, editionName, principles } }, at) => {
          const own = criterionIn(principles, id)?.elements.find((one) => one.id === element);
          const standing = own?.standing ?? 'open';
          return {
            name: `${vendor.name}, ${editionName}`,
            badge: badge(
              STANDING_TONES[standing],
              standingWord(standing, desk.language),
              `${code}-${at}`,
              desk,
            ),
            load: elementAddress(question, at, element),
          };
        }),
      })),
    }),
  );
}

function criterionIn(
  principles: readonly { criteria: readonly AssessedCriterion[] }[],
  id: string,
): AssessedCriterion | undefined {
  return principles.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
}

function criterionAddress(query: URLSearchParams, id: string): string {
  const asked = new URLSearchParams(query);
  asked.set('id', id);
  return `/choose-criterion?${asked.toString()}`;
}

/** The part that the page of the product has. */
function elementAddress({ query, products, config, settings }: Question, at: number, id: string): string {
  const product = products[at] ?? '';
  const own = settings
    .filter((one) => one.startsWith(`${product}:`))
    .map((one) => one.slice(product.length + 1));
  const asked = new URLSearchParams({ product, config, id });
  for (const name of ['context', 'asOf', 'hindsight']) {
    const value = query.get(name) ?? '';
    if (value !== '') asked.set(name, value);
  }
  for (const setting of own) asked.append('setting', setting);
  return `/element?${asked.toString()}`;
}

function figureBadge(score: AssessedCriterion['score'], prefix: string, desk: Desk): BlockView[] {
  const text =
    score === null ? standingWord('does-not-apply', desk.language) : figureText(score, desk.language);
  return badge(scoreTone(score), text, prefix, desk);
}

function badge(tone: Tone, text: string, prefix: string, { language }: Desk): BlockView[] {
  return fragmentViews([paragraph([{ badge: tone, text }])], labelsOf(language), prefix);
}
