/** The answer of a comparison in sentences: who leads and why, or why nobody does, and how firm the order is. */
import type { ComparedPair } from '../../types/comparison.ts';
import { type DemandKind, demandKind } from '../demands.ts';
import { figureText } from '../wording.ts';
import { type Column, namedCodes, type Scene, shortlist } from './scene.ts';

/** Who is first, or why nobody is; and who is fit today. */
export function answerText(scene: Scene): string {
  const [first] = shortlist(scene);
  if (first === undefined)
    return scene.language.say('comparison.answer.none-left', { count: scene.result.products.length });
  return `${firstText(first, scene)} ${fitText(scene)}`;
}

function firstText(first: Column, scene: Scene): string {
  const { result, language } = scene;
  const { say } = language;
  if (result.leader !== null) return leads(first, scene);
  if (result.ahead !== null) return isAhead(first, scene);
  return say(`comparison.answer.${result.nobody ?? 'tied'}`, {
    product: first.name,
    products: language.all(tiedWith(first, scene).map(({ name }) => name)),
    figure: figureText(first.result.overall, language),
    count: openMusts(first).length,
  });
}

/** Why the order is what it is: how firm it is, and where the first two surely differ. */
export function orderSentences(scene: Scene): string[] {
  const [first, second] = shortlist(scene);
  if (first === undefined) return [];
  if (second === undefined) return [scene.language.say('comparison.why.alone', { product: first.name })];
  return [firmness(first, second, scene), ...surely(first, second, scene)];
}

/** Musts that are not settled, by how they stand: open, in part for what decides, short as set, or short and settable. */
export function unsettledMusts(one: Column): [DemandKind, string[]][] {
  const open = new Set(openMusts(one));
  const own = one.result.requirements.filter(({ must, element }) => must && open.has(element));
  const groups = Map.groupBy(own, (requirement) => demandKind(requirement, one));
  return [...groups].map(([kind, list]) => [kind, list.map(({ element }) => element)]);
}

/** Musts that are open. */
export function openMusts({ result }: Column): string[] {
  const questions = result.verdict?.questions ?? [];
  return questions.filter(({ code }) => code === 'must-open').map(({ element }) => element);
}

/** '84' of a hundred draws: 0 and 100 only where it is so in none or in all. */
export function shareText(count: number, of: number, { language }: Pick<Scene, 'language'>): string {
  if (of === 0 || count === 0) return language.number(0);
  if (count === of) return language.number(100);
  return language.number(Math.min(99, Math.max(1, Math.round((100 * count) / of))));
}

/** The two as counted; the other way round where the pair stands so. */
export function pairOf(one: string, other: string, { result }: Scene): ComparedPair | undefined {
  const found = result.pairs.find(({ product, other: second }) => product === one && second === other);
  if (found !== undefined) return found;
  const turned = result.pairs.find(({ product, other: second }) => product === other && second === one);
  return turned && { ...turned, product: one, other, more: turned.less, less: turned.more };
}

/** Whoever is open cannot be chosen yet, whatever it shows. */
function fitText(scene: Scene): string {
  const { say, all } = scene.language;
  const fit = shortlist(scene).filter(({ result }) => result.verdict?.value !== 'open');
  const products = all(fit.map(({ name }) => name));
  const isOnConditions = fit.some(({ result }) => (result.verdict?.conditions.length ?? 0) > 0);
  const conditions = isOnConditions ? 'yes' : 'no';
  return say('comparison.answer.fit', { count: fit.length, products, conditions });
}

function leads(first: Column, scene: Scene): string {
  const others = shortlist(scene).slice(1);
  const product = first.name;
  const figure = figureText(first.result.overall, scene.language);
  if (others.length === 0) return scene.language.say('comparison.answer.alone', { product, figure });
  const most = Math.max(...others.map(({ result }) => result.overall.figure.possible));
  return scene.language.say('comparison.answer.leads', { product, figure, most });
}

function isAhead(first: Column, scene: Scene): string {
  const rivals = new Set(scene.result.turning.map(({ product }) => product).filter((id) => id !== first.id));
  return scene.language.say('comparison.answer.ahead', {
    product: first.name,
    figure: figureText(first.result.overall, scene.language),
    rivals: scene.language.all([...rivals].map((id) => scene.column(id).name)),
  });
}

function tiedWith(first: Column, scene: Scene): Column[] {
  const { shown } = first.result.overall.exact;
  return shortlist(scene).filter(({ result }) => result.overall.exact.shown === shown);
}

function firmness(first: Column, second: Column, scene: Scene): string {
  const { say } = scene.language;
  const { samples, concentration } = scene.result.weighing;
  const share = shareText(pairOf(first.id, second.id, scene)?.more ?? 0, samples, scene);
  const values = { first: first.name, second: second.name, share };
  return concentration === null ? say('comparison.why.firm', values) : say('comparison.why.firm-own', values);
}

/** Criteria in which one of the two is ahead for certain, both ways in one sentence. */
function surely(first: Column, second: Column, scene: Scene): string[] {
  const { say } = scene.language;
  const codes = (best: Column, worst: Column): string[] =>
    scene.result.differences
      .filter(({ criterion }) => isSurely(criterion, best, worst))
      .map(({ criterion }) => scene.names.criterion(criterion).code);
  const [ahead, behind] = [codes(first, second), codes(second, first)];
  const [best, worst, more, less] =
    ahead.length > 0 ? [first, second, ahead, behind] : [second, first, behind, []];
  if (more.length === 0) return [];
  return [
    say('comparison.why.surely', {
      best: best.name,
      worst: worst.name,
      count: more.length,
      others: less.length,
      codes: namedCodes(more, scene.language),
      reverse: namedCodes(less, scene.language),
    }),
  ];
}

function isSurely(criterion: string, best: Column, worst: Column): boolean {
  const of = ({ result }: Column) =>
    result.principles.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterion)?.score;
  const [more, less] = [of(best), of(worst)];
  if (more === null || less === null || more === undefined || less === undefined) return false;
  return more.shown > less.shown + less.open;
}
