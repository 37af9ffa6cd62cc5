/** Levels, states and ranges as small drawings; each has words beside it, so that no colour or shape stands alone. */
import type {
  AssessedCriterion,
  AssessedGate,
  AssessedPrinciple,
  AssessedRequirement,
  Verdict,
} from '../../types/assessment.ts';
import { range, score, shownScore } from '../figures.ts';
import { fill, type Words } from './words.ts';

type Standing = Pick<AssessedCriterion, 'state' | 'proven' | 'claimed'>;
type BoxKind = 'full' | 'claimed' | 'empty' | 'failing' | 'unknown';

const STEP = 11;

/** Four boxes: full as far as proven, struck through as far as only claimed. */
export function levelMark(one: Standing, words: Words) {
  const boxes = [1, 2, 3, 4].map((step) => boxOf(boxKind(one, step), (step - 1) * STEP));
  return {
    boxes: one.state === 'not-applicable' ? [] : boxes,
    /** '3', or null where there is no level. */
    number: one.proven === null ? null : String(one.proven),
    word: levelWord(one, words),
    claimed:
      one.claimed !== null && one.claimed !== one.proven
        ? fill(words.marks.claimed, { claimed: one.claimed })
        : null,
  };
}

/** 'good', 'unknown', 'not applicable'. */
function levelWord({ state, proven }: Standing, { marks }: Words): string {
  if (state === 'not-applicable') return marks.notApplicable;
  return proven === null ? marks.unknown : (marks.words[proven] ?? '');
}

/** '3 good' in a line of text. */
export function levelText(one: Standing, words: Words): string {
  const word = levelWord(one, words);
  return one.proven === null ? word : `${one.proven} ${word}`;
}

/** '3 good' for a level alone; null: unknown. */
export function plainLevel(level: number | null, words: Words): string {
  return levelText({ state: level === null ? 'unknown' : 'known', proven: level, claimed: level }, words);
}

function boxKind({ proven, claimed }: Standing, step: number): BoxKind {
  if (proven === null) return 'unknown';
  if (step <= proven) return 'full';
  if (step <= (claimed ?? 0)) return 'claimed';
  return proven === 0 ? 'failing' : 'empty';
}

function boxOf(kind: BoxKind, x: number) {
  return { kind, x: x + 0.5, struck: kind === 'claimed', from: x + 1, to: x + 9 };
}

/** The range of a score on a scale of 0 to 100, with the score marked where enough is known. */
export function bar(
  one: Pick<AssessedPrinciple, 'score' | 'range' | 'coverage'>,
  title: string,
  { marks }: Words,
) {
  const points = shownScore(one);
  const shown = points === null ? null : round(points);
  const text = one.range === null ? marks.barNone : shown === null ? marks.barRange : marks.barScore;
  const from = round(one.range?.from ?? 0);
  return {
    label: fill(text, { title, score: score(one), range: range(one.range) }),
    range: one.range === null ? null : { from, width: Math.max(round(one.range.to - one.range.from), 0.8) },
    score: shown === null ? null : { at: shown, left: shown - 2.2, right: shown + 2.2 },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Which shape goes with a state: tick, cross, question mark, dash, arrow. */
export type Shape = 'tick' | 'cross' | 'question' | 'dash' | 'arrow';

const SHAPES: Record<AssessedGate['state'] | AssessedRequirement['status'] | Verdict['value'], Shape> = {
  passed: 'tick',
  failed: 'cross',
  unknown: 'question',
  'not-applicable': 'dash',
  met: 'tick',
  reachable: 'arrow',
  unproven: 'question',
  'not-met': 'cross',
  fit: 'tick',
  'fit-with-conditions': 'arrow',
  'not-fit': 'cross',
  undetermined: 'question',
};

/** The shape as flags, which is what a template can ask. */
export function shapeOf(state: keyof typeof SHAPES) {
  const shape = SHAPES[state];
  return {
    name: shape,
    ...{ tick: shape === 'tick', cross: shape === 'cross', question: shape === 'question' },
    ...{ dash: shape === 'dash', arrow: shape === 'arrow' },
  };
}
