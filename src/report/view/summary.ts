/** The page that a manager reads in a minute: verdict, gates, principles, best and worst points, what to do first. */
import type { AssessedCriterion, AssessedGate, AssessedSetting, Assessment } from '../../types/assessment.ts';
import { GATE_STATES, percent, range, score, shownScore, tenths, VERDICTS } from '../figures.ts';
import { bar, levelMark, shapeOf } from './marks.ts';
import { type Place, placeIn, type Places } from './places.ts';
import { decisiveFirst } from './reasons.ts';
import { firstSentence, shortened } from './sentence.ts';
import { counted, fill, type Words } from './words.ts';

export function summaryView(one: Assessment, places: Places, words: Words) {
  return {
    verdict: verdictView(one, places, words),
    gates: gateGroups(one.gates, places),
    ...scoresView(one, places, words),
    strongest: strongest(one).map((criterion) => pointView(criterion, places, words)),
    weakest: weakest(one).map((criterion) => pointView(criterion, places, words)),
    doFirst: one.settings
      .filter(isWorthwhile)
      .slice(0, POINTS)
      .map((setting) => stepView(setting, places, words)),
    allSettings: fill(words.summary.allSettings, { section: placeIn(places.sections, 'settings').number }),
    weights: one.changedWeights.length === 0 ? null : weightsLine(one, places, words),
    settingsHref: placeIn(places.sections, 'settings').href,
  };
}

/** Points named on each side, and settings to switch first. */
const POINTS = 3;
/** Characters of a recommended value on this page. */
const LONGEST_VALUE = 50;
const LONGEST_TITLE = 60;

function verdictView(one: Assessment, places: Places, words: Words) {
  const { verdict, context, requirements } = one;
  if (verdict === null || context === null) return null;
  const reasons = decisiveFirst(one);
  const more = reasons.length - POINTS;
  const use = placeIn(places.sections, 'use');
  return {
    use: context.title,
    words: capital(VERDICTS[verdict.value]),
    value: verdict.value,
    shape: shapeOf(verdict.value),
    reasons: reasons.slice(0, POINTS).map((reason) => reasonView(reason, places)),
    more: more > 0 ? counted(words.summary.moreReasons, more, { section: use.number }) : null,
    useHref: use.href,
    allMet: reasons.length === 0 ? fill(words.summary.allMet, { n: requirements.length }) : null,
  };
}

/** A sentence of the verdict, with its criterion to link to. */
export function reasonView(
  { text, criterion }: { text: string; criterion: string | null },
  { criteria }: Places,
) {
  return { text, place: criterion === null ? null : (criteria.get(criterion) ?? null) };
}

/** Changed weights are named wherever scores are shown; the record at the end lists them. */
function weightsLine({ changedWeights }: Assessment, places: Places, { summary }: Words) {
  const { number, href } = placeIn(places.sections, 'method');
  return { text: counted(summary.weights, changedWeights.length, { section: number }), href };
}

const GATE_ORDER = ['failed', 'unknown', 'passed', 'not-applicable'] as const;

/** Gates by state, the worst first; the good ones need no reason. */
function gateGroups(gates: readonly AssessedGate[], places: Places) {
  const groups = GATE_ORDER.map((state) => ({ state, gates: gates.filter((gate) => gate.state === state) }));
  return groups
    .filter((group) => group.gates.length > 0)
    .map((group) => ({
      shape: shapeOf(group.state),
      word: capital(GATE_STATES[group.state]),
      count: group.gates.length,
      explained: group.state === 'failed' || group.state === 'unknown',
      gates: group.gates.map(({ criterion, title, reason, waived }) => ({
        ...{ title, reason, waived, place: placeIn(places.criteria, criterion) },
      })),
    }));
}

function scoresView({ principles, overall }: Assessment, places: Places, words: Words) {
  const rows = principles.map((principle) => ({
    place: placeIn(places.sections, `principle-${principle.id}`),
    ...figuresOf(principle, principle.title, words),
  }));
  return { principles: rows, overall: figuresOf(overall, words.summary.overall, words) };
}

/** The figures of a principle or of all: where the range stands in place of the score, the table says so. */
export function figuresOf(one: Assessment['overall'], title: string, words: Words) {
  return {
    ...{ score: score(one), scored: shownScore(one) !== null, applies: one.range !== null },
    ...{ range: range(one.range), coverage: percent(one.coverage), bar: bar(one, title, words) },
  };
}

/** Level, then weight, then order: reproducible, and heavy criteria before light ones. */
function strongest(one: Assessment): AssessedCriterion[] {
  const good = scoredCriteria(one).filter(({ proven }) => (proven ?? 0) >= 3);
  return good.toSorted((a, b) => (b.proven ?? 0) - (a.proven ?? 0) || b.weight - a.weight).slice(0, POINTS);
}

function weakest(one: Assessment): AssessedCriterion[] {
  const bad = scoredCriteria(one).filter(({ proven }) => (proven ?? 4) < 3);
  return bad.toSorted((a, b) => (a.proven ?? 0) - (b.proven ?? 0) || b.weight - a.weight).slice(0, POINTS);
}

function scoredCriteria({ principles }: Assessment): AssessedCriterion[] {
  return principles
    .flatMap(({ criteria }) => criteria)
    .filter(({ state, weight }) => state === 'known' && weight > 0);
}

function pointView(criterion: AssessedCriterion, places: Places, words: Words) {
  return {
    place: placeIn(places.criteria, criterion.id),
    mark: levelMark(criterion, words),
    line: criterion.summary === null ? null : firstSentence(criterion.summary),
  };
}

function isWorthwhile({ applied, recommended, gain }: AssessedSetting): boolean {
  return !applied && recommended !== null && gain > 0;
}

function stepView({ id, recommended, gain, meets }: AssessedSetting, places: Places, { summary }: Words) {
  return {
    ...{
      ...shortPlace(placeIn(places.settings, id)),
      recommended: shortened(recommended ?? '', LONGEST_VALUE),
    },
    gain: fill(summary.gain, { gain: tenths(gain) }),
    meets: meets.length === 0 ? null : counted(summary.meets, meets.length),
  };
}

/** A place whose title keeps to a line. */
function shortPlace({ href, number, title }: Place): Omit<Place, 'id'> {
  return { href, number, title: shortened(title, LONGEST_TITLE) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
