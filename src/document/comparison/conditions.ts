/**
 * What has to hold for each product on the shortlist: every condition, by kind, with the codes that it is about. Products of
 * which the same has to hold stand together.
 */
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
  const told = listed.map((one) => ({
    one,
    verdict: verdictWord(one.result, scene.language),
    lines: linesOf(one, scene),
  }));
  const groups = Map.groupBy(told, ({ one, verdict, lines }) =>
    JSON.stringify([verdict, lines, ...(namesSettings(one) ? [one.id] : [])]),
  );
  return [...groups.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .flatMap(({ verdict, lines }) => [
        paragraph([{ strong: [scene.language.all(group.map(({ one }) => one.fullName))] }, ': ', verdict]),
        ...list(lines),
      ]),
  );
}

/** The code of a setting is that of one product: SET1 of another is another. */
function namesSettings({ result: { verdict } }: Column): boolean {
  return (verdict?.conditions ?? []).some(({ setting }) => setting !== null);
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
