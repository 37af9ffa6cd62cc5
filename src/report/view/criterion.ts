/** One criterion in full. */
import type {
  AssessedCriterion,
  AssessedGate,
  AssessedSetting,
  Assessment,
  Citation,
} from '../../types/assessment.ts';
import { GATE_STATES } from '../figures.ts';
import { limitsOf } from './limits.ts';
import { levelMark, shapeOf } from './marks.ts';
import { placeIn, type Places } from './places.ts';
import { citationView } from './refs.ts';
import { changeText } from './settings.ts';
import { addressView } from './links.ts';
import { fill, longDate, type Words } from './words.ts';

/** `adds`: its printed points, or null where it is not counted. */
export function criterionView(
  one: AssessedCriterion,
  adds: string | null,
  all: Assessment,
  places: Places,
  words: Words,
) {
  const { criterion: texts } = words;
  return {
    place: placeIn(places.criteria, one.id),
    ...{ question: one.question, kind: texts[one.kind] },
    mark: levelMark(one, words),
    facts: factsOf(one, adds, words),
    gate: gateView(all.gates.find((gate) => gate.criterion === one.id)),
    means:
      one.test === null ? null : { label: fill(texts.means, { level: one.proven ?? '' }), text: one.test },
    finding: findingView(one, words),
    limits: limitsOf(one, words),
    against: one.sources.filter(contradicts).map((citation) => againstView(citation, places, words)),
    settings: settingsView(all.settings, one.id, places, words),
    next:
      one.next === null || one.proven === null
        ? null
        : { label: fill(texts.next, { level: one.proven + 1 }), text: one.next },
    ask: one.state === 'unknown' ? one.ask : null,
    reply: replyView(one, words),
    evidence: one.sources
      .filter((citation) => !contradicts(citation))
      .map((citation) => citationView(citation, { claimed: one.claimed, asOf: all.asOf }, places, words)),
    references: one.references.map(({ rule, clause, edition, confirmed }) => ({
      rule,
      clause,
      edition,
      confirmed,
    })),
    origin: one.origin.join('; '),
  };
}

/** What stands beside the text: evidence, weight, date, clients. */
function factsOf(
  { grade, weight, since, clients, state }: AssessedCriterion,
  adds: string | null,
  words: Words,
): string[] {
  const { criterion: texts } = words;
  return [
    ...(state === 'known'
      ? [grade === null ? words.marks.noGrade : fill(texts.evidenceGrade, { grade })]
      : []),
    fill(texts.weight, { weight }) + (adds === null ? '' : `, ${fill(texts.adds, { points: adds })}`),
    ...(since === null ? [] : [fill(texts.since, { date: since })]),
    ...(clients.length === 0 ? [] : [fill(texts.clients, { clients: clients.join(', ') })]),
  ];
}

function gateView(gate: AssessedGate | undefined) {
  if (gate === undefined) return null;
  return { shape: shapeOf(gate.state), word: GATE_STATES[gate.state], waived: gate.waived };
}

/** Where nothing is stated, the summary says what was looked for. */
function findingView({ state, claimed, without, summary }: AssessedCriterion, { criterion: texts }: Words) {
  const stated = without === null ? claimed : without.claimed;
  const known = summary === null || stated !== null ? texts.finding : texts.lookedFor;
  return {
    label: state === 'not-applicable' ? texts.notApplicable : known,
    text: summary ?? texts.noFinding,
  };
}

function contradicts({ role }: Citation): boolean {
  return role === 'contradicts' || role === 'contradicts-earlier';
}

function againstView(citation: Citation, places: Places, { criterion: texts, citations }: Words) {
  return {
    place: places.sources.get(citation.id) ?? null,
    says: fill(citation.role === 'contradicts' ? texts.againstItem : texts.againstEarlier, {
      grade: citation.grade ?? citations.lapsed,
      level: citation.level,
    }),
    summary: citation.summary ?? '',
  };
}

/** The settings that touch a criterion: those that change its level in words, the others by number. */
function settingsView(settings: readonly AssessedSetting[], criterion: string, places: Places, words: Words) {
  const touching = settings.flatMap((setting) => {
    const effect = setting.effects.find((one) => one.criterion === criterion);
    return effect === undefined ? [] : [{ setting, effect }];
  });
  const entries = touching.map(({ setting, effect }) => ({
    changes: effect.from !== effect.proven,
    ...{
      place: placeIn(places.settings, setting.id),
      change: changeText(effect, words),
      applied: setting.applied,
    },
  }));
  if (entries.length === 0) return null;
  return { changing: entries.filter((one) => one.changes), others: entries.filter((one) => !one.changes) };
}

function replyView({ reply }: AssessedCriterion, words: Words) {
  return reply === null
    ? null
    : { date: longDate(reply.date, words), text: reply.text, address: addressView(reply.url) };
}
