/** What bars whom: every must, with the fact and its source, and what would lift it. */
import { list, paragraph } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import { changeText, reasonText, verdictWord } from '../wording.ts';
import { citing, type Column, elementIn, type Scene } from './scene.ts';

/** One entry a product; nothing where nobody is barred. */
export function barrierBlocks(scene: Scene): Block[] {
  const barred = scene.columns.filter((one) => one.barred !== undefined);
  if (barred.length === 0) return [paragraph(scene.language.say('comparison.barriers.none'))];
  return list(barred.map((one) => barrierOf(one, scene)));
}

function barrierOf(one: Column, scene: Scene): readonly Block[] {
  const { say } = scene.language;
  const { verdict, noLongerOffered } = one.result;
  if (noLongerOffered !== null)
    return [paragraph([{ strong: [one.fullName] }, ': ', verdictWord(one.result, scene.language), '.'])];
  const reasons = verdict?.reasons ?? [];
  const [first] = reasons;
  const lead: Inline[] = [{ strong: [say('comparison.barriers.out', { product: one.fullName })] }, ' '];
  if (first !== undefined && reasons.length === 1)
    return [paragraph([...lead, ...reasonOf(first, one, scene)]), ...liftOf(one, scene)];
  return [
    paragraph(lead),
    ...list(reasons.map((reason) => reasonOf(reason, one, scene))),
    ...liftOf(one, scene),
  ];
}

/** 'It is not so that …', with the fact that says so. */
function reasonOf(
  reason: NonNullable<Column['result']['verdict']>['reasons'][number],
  one: Column,
  scene: Scene,
): Inline[] {
  const { say } = scene.language;
  const element = elementIn(one, reason.element);
  const found = element.finding === null ? undefined : one.names.finding(element.finding).summary;
  const text = reasonText(reason, one, scene.language);
  return [
    reason.code === 'must-falls-short' ? say('comparison.barriers.not-so', { reason: text }) : text,
    ...(found === undefined ? [] : [' ', say('comparison.barriers.fact', { fact: found }), ' ']),
    ...citing(one, element.sources),
  ];
}

/** What would lift the barriers, whole. */
function liftOf(one: Column, scene: Scene): Block[] {
  const changes = (one.result.verdict?.wouldChange ?? []).filter(({ code }) => code !== 'condition');
  if (changes.length === 0) return [];
  const texts = changes.map((change) => changeText(change, one, scene.language));
  return [paragraph([scene.language.say('comparison.barriers.lift', { changes: texts.join(' ') })], 'note')];
}
