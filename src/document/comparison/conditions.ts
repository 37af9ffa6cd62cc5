/** What has to hold for each product on the shortlist: every condition, by kind, with the codes that it is about. */
import type { VerdictCondition } from '../../types/assessment.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import { verdictWord } from '../wording.ts';
import { openMusts } from './answer.ts';
import { type Column, type Scene, shortlist } from './scene.ts';

export function conditionBlocks(scene: Scene): Block[] {
  const { say } = scene.language;
  const listed = shortlist(scene);
  if (listed.length === 0) return [paragraph(say('comparison.conditions.none'))];
  return listed.flatMap((one) => [
    paragraph([{ strong: [one.fullName] }, ': ', verdictWord(one.result, scene.language)]),
    ...list(linesOf(one, scene)),
  ]);
}

const KINDS = [
  'set',
  'leave-out-client',
  'client-lacking',
  'search-record',
  'in-part',
  'yours',
  'should-open',
  'should-short',
] as const satisfies VerdictCondition['code'][];

/** An open product has its open musts first; what else would have to hold is told once they are answered. */
function linesOf(one: Column, scene: Scene): Inline[][] {
  const { say } = scene.language;
  const open = [...new Set(openMusts(one))].map((id) => scene.names.element(id).code);
  const first = open.length === 0 ? [] : [[say('comparison.conditions.open', { codes: open.join(', ') })]];
  const lines = [...first, ...KINDS.flatMap((kind) => kindOf(kind, one, scene))];
  return lines.length === 0 ? [[say('comparison.conditions.no-more')]] : lines;
}

function kindOf(kind: (typeof KINDS)[number], one: Column, scene: Scene): Inline[][] {
  const own = (one.result.verdict?.conditions ?? []).filter(({ code }) => code === kind);
  if (own.length === 0) return [];
  const names = own.map((condition) => nameOf(condition, one, scene));
  return [[scene.language.say(`comparison.conditions.${kind}`, { names: names.join(', ') })]];
}

/** Code of the element or setting, or the client with what falls short there. */
function nameOf({ element, setting, client, elements }: VerdictCondition, one: Column, scene: Scene): string {
  if (element !== null) return scene.names.element(element).code;
  if (setting !== null) return one.names.setting(setting).code;
  const codes = elements.map((id) => scene.names.element(id).code);
  const name = one.names.client(client ?? '');
  return codes.length === 0
    ? name
    : scene.language.say('comparison.conditions.client', { client: name, codes: codes.join(', ') });
}
