/** What to do now, and who does it. */
import type { Inline } from '../model.ts';
import { openMusts } from './answer.ts';
import { askedRequirements } from './questions.ts';
import {
  type Column,
  elementIn,
  isUnmet,
  namedCodes,
  requirementsOf,
  type Scene,
  shortlist,
} from './scene.ts';

/** One entry a kind of step; none that leads nowhere. */
export function todo(scene: Scene): Inline[][] {
  const listed = shortlist(scene);
  const steps = [
    drop(scene),
    ...listed.map((one) => ask(one, scene)),
    alsoAsk(scene),
    search(scene),
    set(scene),
    write(scene),
  ];
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

function ask(one: Column, scene: Scene): Inline[] {
  const { say } = scene.language;
  const open = openMusts(one);
  if (open.length === 0) return [];
  const codes = namedCodes(
    [...new Set(open)].map((id) => scene.names.element(id).code),
    scene.language,
  );
  return [who('buyer', scene), say('comparison.todo.ask', { product: one.name, count: open.length, codes })];
}

function alsoAsk(scene: Scene): Inline[] {
  const { say } = scene.language;
  const asked = askedRequirements(scene);
  if (asked.length === 0) return [];
  const text = say('comparison.todo.questions', { count: asked.length });
  return [
    who('buyer', scene),
    text,
    ' ',
    { to: 'questions-part', text: say('comparison.questions.title') },
    '.',
  ];
}

/** Whose registers nobody searched. */
function search(scene: Scene): Inline[] {
  const { say, all } = scene.language;
  const found = shortlist(scene).flatMap((one) => {
    const conditions = (one.result.verdict?.conditions ?? []).filter(({ code }) => code === 'search-record');
    return conditions.length === 0 ? [] : [one];
  });
  if (found.length === 0) return [];
  return [
    who('officer', scene),
    say('comparison.todo.search', { products: all(found.map(({ name }) => name)) }),
  ];
}

function set(scene: Scene): Inline[] {
  const { say } = scene.language;
  const count = scene.result.settings.filter(({ elements }) => elements.length > 0).length;
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
  const count = requirementsOf(scene).filter(({ element }) =>
    scene.columns.some((one) => {
      const found = elementIn(one, element);
      return found.nature === 'duty' && isUnmet(found);
    }),
  ).length;
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
