/** The risks of an assessment folded into the three that the CNIL's software knows. */
import type { Measure } from '../../types/case.ts';
import type { PiaRisk } from '../../types/pia.ts';
import type { Block } from '../model.ts';
import { prose } from '../prose.ts';
import type { PiaTexts } from './subject.ts';

const EVENTS = { 'illegitimate-access': 2, 'unwanted-modification': 3, disappearance: 4 } as const;
type EventId = keyof typeof EVENTS;
export type EventNumber = (typeof EVENTS)[EventId];

export interface DraftRisk {
  event: EventNumber;
  lists: Record<'impacts' | 'threats' | 'sources' | 'controls', string[]>;
  severity: { value: number | null; text: Block[] };
  likelihood: { value: number | null; text: Block[] };
  after: { severity: number | null; likelihood: number | null };
}

/** The first of the three feared events to which a risk belongs; undefined events: it is folded into the first. */
export function eventOf(id: string, { caseNames }: PiaTexts): { event: EventNumber; folded: boolean } {
  const events = [id, ...(caseNames.risk(id).scenarioOf?.events ?? [])];
  const found = events.find((event): event is EventId => Object.hasOwn(EVENTS, event));
  return found === undefined ? { event: 2, folded: true } : { event: EVENTS[found], folded: false };
}

export function riskOf(event: EventNumber, risks: readonly PiaRisk[], texts: PiaTexts): DraftRisk {
  const { case: one } = texts;
  const said = risks.map(
    ({ id }) =>
      one['own-risks']?.find((risk) => risk.id === id) ?? one.risks?.find(({ risk }) => risk === id),
  );
  const every = (key: 'threats' | 'sources' | 'controls'): string[] => [
    ...new Set(said.flatMap((entry) => entry?.[key] ?? [])),
  ];
  const measures = new Set(risks.flatMap((risk) => risk.measures.map(({ measure }) => measure)));
  const titles = (one.measures ?? []).filter(({ id }) => measures.has(id)).map(titleOfMeasure);
  return {
    event,
    lists: {
      impacts: risks.flatMap((risk) => impactsOf(risk, texts)),
      threats: every('threats'),
      sources: every('sources'),
      controls: [...new Set([...every('controls'), ...titles])],
    },
    severity: levelOf(risks, texts, 'severity', ({ severity }) => severity.value),
    likelihood: levelOf(risks, texts, 'likelihood', ({ likelihood }) => likelihood.configured),
    after: {
      severity: highest(risks.map((risk) => risk.severity.after)),
      likelihood: highest(risks.map((risk) => risk.likelihood.after)),
    },
  };
}

/** A risk that is the event itself says what it does to people; every other is named. */
function impactsOf({ id, own }: PiaRisk, texts: PiaTexts): string[] {
  const { title, scenario } = texts.caseNames.risk(id);
  if (!own || !Object.hasOwn(EVENTS, id)) return [title];
  return prose(scenario, id, id).flatMap((block): string[] => {
    if (block.kind === 'list')
      return block.items.map((item) => item.map((part) => (typeof part === 'string' ? part : '')).join(''));
    return block.kind === 'paragraph'
      ? [block.text.map((part) => (typeof part === 'string' ? part : '')).join('')]
      : [];
  });
}

export function titleOfMeasure({ id, measure }: Measure): string {
  return measure ?? id;
}

/** The gravest of all, and each with its figure and reason. */
function levelOf(
  risks: readonly PiaRisk[],
  texts: PiaTexts,
  what: 'severity' | 'likelihood',
  valueOf: (risk: PiaRisk) => number | null,
): DraftRisk['severity'] {
  const { say } = texts.language;
  const [first] = risks;
  const reasonOf = (risk: PiaRisk): string =>
    risk[what].reason ?? (what === 'severity' ? risk.severity.because : null) ?? '';
  const value = highest(risks.map(valueOf));
  if (first !== undefined && risks.length === 1 && first.own)
    return { value, text: prose(reasonOf(first), `${first.id}-${what}`, '') };
  const entries = risks.map((risk) => ({
    label: texts.caseNames.risk(risk.id).title,
    value: [
      [say(`cnil.level.${what}`, { value: String(valueOf(risk) ?? 'none') }), reasonOf(risk)]
        .join(' ')
        .trim(),
    ],
  }));
  return { value, text: [{ kind: 'facts', entries }] };
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
