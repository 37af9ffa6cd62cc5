/** What to do now, and who does it. */
import { type DemandKind, demandKind } from '../demands.ts';
import type { Inline } from '../model.ts';
import { topicTexts } from '../wording.ts';
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
  const musts = mustsOf('unsearched', scene);
  if (musts === undefined) return [];
  return [who('officer', scene), scene.language.say('comparison.todo.search', musts)];
}

/** Musts that fall to the organisation, since it runs a product itself. */
function yours(scene: Scene): Inline[] {
  const musts = mustsOf('yours', scene);
  if (musts === undefined) return [];
  return [who('officer', scene), scene.language.say('comparison.todo.yours', musts)];
}

/**
 * Musts of the shortlist that stand so: which they are, each with what it is about, and for which product; where they
 * differ by product, with the codes for each ('A PBD7.1; B and C PBD7.1 and PBD7.2'); undefined where there are none.
 */
function mustsOf(kind: DemandKind, scene: Scene): { points: string; products: string } | undefined {
  const { language, names } = scene;
  const listed = shortlist(scene).map((one) => {
    const musts = one.result.requirements.filter((each) => each.must && demandKind(each, one) === kind);
    return { name: one.name, ids: [...new Set(musts.map(({ element }) => element))] };
  });
  const ids = [...new Set(listed.flatMap((one) => one.ids))];
  if (ids.length === 0) return undefined;
  const groups = Map.groupBy(
    listed.filter((one) => one.ids.length > 0),
    (one) =>
      namedCodes(
        one.ids.map((id) => names.element(id).code),
        language,
      ),
  );
  const texts = [...groups].map(([codes, list]) => {
    const product = namedCodes(
      list.map(({ name }) => name),
      language,
    );
    return groups.size === 1 ? product : language.say('comparison.todo.ask', { product, codes });
  });
  return {
    points: language.all(topicTexts(scene, ids, language)),
    products: namedTexts(texts, language),
  };
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
