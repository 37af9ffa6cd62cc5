/** What to do now, and who does it. */
import { type DemandKind, demandKind } from '../demands.ts';
import type { Inline } from '../model.ts';
import { DEADLINE, daysAfter } from '../years.ts';
import { requiredClauses } from './contract.ts';
import { askedRequirements } from './questions.ts';
import { namedCodes, namedTexts, type Scene, shortlist } from './scene.ts';
import { gainingSettings } from './settings.ts';

/** One entry a kind of step; none that leads nowhere. */
export function todo(scene: Scene): Inline[][] {
  const steps = [drop(scene), wait(scene), ask(scene), search(scene), yours(scene), set(scene), write(scene)];
  return steps.filter((one) => one.length > 0);
}

function drop(scene: Scene): Inline[] {
  const { say, all } = scene.language;
  const names = scene.columns.filter(({ barred }) => barred !== undefined).map(({ name }) => name);
  if (names.length === 0) return [];
  const left = shortlist(scene).length > 0;
  const text = say(left ? 'comparison.todo.drop' : 'comparison.todo.none-left', { products: all(names) });
  return [who('decider', scene), text, ' ', { to: 'barriers', text: say('comparison.barriers.title') }, '.'];
}

/** As long as none is fit, none can be chosen; where all are barred, that is said already. */
function wait(scene: Scene): Inline[] {
  const left = shortlist(scene);
  const canChoose = left.some(({ result: { verdict } }) => verdict?.value.startsWith('fit') ?? false);
  return left.length === 0 || canChoose
    ? []
    : [who('decider', scene), scene.language.say('comparison.todo.wait')];
}

/** Every question that this use requires, once; which decide for which product, the table above says. */
function ask(scene: Scene): Inline[] {
  const { say, date } = scene.language;
  const count = askedRequirements(scene).length;
  if (count === 0) return [];
  return [
    who('buyer', scene),
    say('comparison.todo.questions', { count }),
    ' ',
    { to: 'questions-part', text: say('comparison.questions.title') },
    say('comparison.todo.by', { day: date(daysAfter(scene.result.asOf, DEADLINE)) }),
  ];
}

/** Whose registers nobody searched. */
function search(scene: Scene): Inline[] {
  const products = mustsOf('unsearched', scene);
  if (products === undefined) return [];
  return [who('officer', scene), scene.language.say('comparison.todo.search', { products })];
}

/** Musts that fall to the organisation, since it runs a product itself. */
function yours(scene: Scene): Inline[] {
  const products = mustsOf('yours', scene);
  if (products === undefined) return [];
  return [who('officer', scene), scene.language.say('comparison.todo.yours', { products })];
}

/** 'A PBD7.1; B and C PBD7.1 and PBD7.2': musts of the shortlist that stand so; undefined where none does. */
function mustsOf(kind: DemandKind, scene: Scene): string | undefined {
  const { say } = scene.language;
  const named = shortlist(scene).map((one) => ({
    name: one.name,
    codes: codesOf(
      one.result.requirements
        .filter((each) => each.must && demandKind(each, one) === kind)
        .map(({ element }) => element),
      scene,
    ),
  }));
  const groups = Map.groupBy(
    named.filter(({ codes }) => codes !== ''),
    ({ codes }) => codes,
  );
  const texts = [...groups].map(([codes, list]) => {
    const products = namedCodes(
      list.map(({ name }) => name),
      scene.language,
    );
    return say('comparison.todo.ask', { product: products, codes });
  });
  return texts.length === 0 ? undefined : namedTexts(texts, scene.language);
}

function codesOf(ids: readonly string[], { names, language }: Scene): string {
  return namedCodes(
    [...new Set(ids)].map((id) => names.element(id).code),
    language,
  );
}

function set(scene: Scene): Inline[] {
  const { say } = scene.language;
  const count = gainingSettings(scene);
  if (count === 0) return [];
  const text = say('comparison.todo.set', { count });
  return [
    who('administrator', scene),
    text,
    ' ',
    { to: 'settings-part', text: say('comparison.settings.title') },
    '.',
  ];
}

function write(scene: Scene): Inline[] {
  const { say } = scene.language;
  const count = requiredClauses(scene).length;
  if (count === 0) return [];
  const text = say('comparison.todo.write', { count });
  return [
    who('counsel', scene),
    text,
    ' ',
    { to: 'contract-part', text: say('comparison.contract.title') },
    '.',
  ];
}

function who(
  role: 'administrator' | 'officer' | 'buyer' | 'counsel' | 'decider',
  { language: { say } }: Scene,
): Inline {
  return { strong: [`${say(`comparison.who.${role}`)} `] };
}
