/**
 * What a claim is worth. The one place that defines the outcomes; docs/reviewing.md tells them in words.
 *
 * A claim is taken as a finding whose sources are the documents that it cites and the answer itself, and goes through
 * the same rules as every finding: grades and ages (rule 4), caps and contradictions (rule 5).
 */
import type { Evaluated } from '../assess/evaluate.ts';
import { firstDay } from '../assess/dates.ts';
import { asGoodAs, baseGrade, type Grade, GRADES } from '../assess/grade.ts';
import { type Contradiction, contradictionsOf, prove, type Standing, supportsOf } from '../assess/prove.ts';
import { knownSources, type Selection, type Viewpoint } from '../assess/select.ts';
import type { Finding, Source } from '../types/profile.ts';
import type { ReviewedClaim } from '../types/review.ts';

export type Outcome = ReviewedClaim['outcome'];

/** A claim, stripped to what the rules need. */
export interface Stated {
  /** Anything was said. */
  answered: boolean;
  /** Level under review: the claimed one, else the one that readers settled on. */
  level: 0 | 1 | 2 | 3 | 4 | 'not-applicable' | null;
  /** Ids of the sources that it leans on, the answer itself among them. */
  sources: readonly string[];
}

export interface Weighed {
  outcome: Outcome;
  /** Level that its documents of grade D or better carry by themselves. */
  shown: number | null;
  /** Level that the claim can support with everything, less what is contradicted. */
  supported: number | null;
  cappedBy: Standing['cappedBy'];
  contradictions: Contradiction[];
  /** The vendor claims less than the profile knows. */
  belowKnown: boolean;
}

/** Weighs a claim against what the profile knows. The sources of the response must be in the view. */
export function weigh(stated: Stated, one: Evaluated, view: Viewpoint): Weighed {
  const { level } = stated;
  if (!stated.answered || level === null) return nothing(stated.answered ? 'not-shown' : 'not-answered');
  if (level === 'not-applicable') return weighInapplicable(stated, one, view);
  const contradictions = evidenceAgainst(level, stated, one, view);
  const strong = stated.sources.filter((id) => isStrong(supportOf(id, one, view)?.grade ?? null));
  const shown = strong.length === 0 ? null : wouldBe(level, strong, [], one, view).proven;
  const whole = wouldBe(level, stated.sources, contradictions, one, view);
  const known = one.base.proven;
  return {
    outcome: outcomeOf({ level, known, isKnownWell: isStrong(one.base.grade), shown, contradictions }),
    shown,
    supported: whole.proven,
    cappedBy: whole.cappedBy,
    contradictions,
    belowKnown: known !== null && known > level,
  };
}

/** The claim as a finding, proven by the rules for all findings. */
export function claimedFinding(
  level: Finding['level'],
  sources: readonly string[],
  contradictions: readonly Contradiction[],
  criterion = '',
): Finding {
  const against = contradictions.map(({ source, level, summary }) => ({
    ...{ source: source.id, level: level as 0 | 1 | 2 | 3 | 4, summary },
  }));
  const finding = { criterion, level, summary: '', sources: [...sources] };
  return against.length === 0 ? finding : { ...finding, 'contradicted-by': against };
}

interface Facts {
  level: number;
  known: number | null;
  isKnownWell: boolean;
  shown: number | null;
  contradictions: readonly Contradiction[];
}

function outcomeOf({ level, known, isKnownWell, shown, contradictions }: Facts): Outcome {
  // A sentence said twice is still one sentence.
  if (known !== null && known >= level && (isKnownWell || level === 0)) return 'confirmed';
  if (contradictions.length > 0) return 'contradicted';
  if (shown !== null && shown >= level) return 'better-than-known';
  const part = Math.max(isKnownWell ? (known ?? 0) : 0, shown ?? 0);
  return part >= 1 ? 'partly-confirmed' : 'not-shown';
}

/**
 * Live evidence that puts the level lower and is as good as the best that the claim cites: what the counting finding
 * states, and what stands against that finding. A later document of the same grade replaces it, as a later finding
 * would; the vendor's bare word (grade E) replaces nothing.
 */
function evidenceAgainst(
  level: number,
  { sources }: Stated,
  one: Evaluated,
  view: Viewpoint,
): Contradiction[] {
  const supports = sources.flatMap((id) => supportOf(id, one, view) ?? []);
  const best = GRADES.find((grade) => supports.some((support) => support.grade === grade)) ?? 'E';
  const replaced = ({ source, grade }: Contradiction): boolean =>
    grade !== 'E' &&
    supports.some((support) => support.grade === grade && dayOf(support.source) > dayOf(source));
  return [...statedLower(one, view), ...attached(one, view)].filter(
    (against) => against.level < level && asGoodAs(against.grade, best) && !replaced(against),
  );
}

/** What the counting finding itself states. A level 0 does not lapse and keeps its grade (rule 4). */
function statedLower({ selection, placed }: Evaluated, view: Viewpoint): Contradiction[] {
  const { finding } = selection;
  if (finding === undefined || typeof finding.level !== 'number') return [];
  const { level, summary } = finding;
  if (level === 0)
    return knownSources(finding.sources, view).map((source) => ({
      ...{ source, level, grade: baseGrade(source), summary },
    }));
  return supportsOf({ finding, earlier: [] }, placed.criterion.kind, view).flatMap(({ source, grade }) =>
    grade === null ? [] : [{ source, level, grade, summary }],
  );
}

function attached({ selection }: Evaluated, view: Viewpoint): Contradiction[] {
  return selection.finding === undefined ? [] : contradictionsOf(selection.finding, view);
}

/** That a criterion does not apply is confirmed by the profile, or refuted by any level that it knows. */
function weighInapplicable({ sources }: Stated, one: Evaluated, view: Viewpoint): Weighed {
  const { base, placed } = one;
  if (base.state === 'not-applicable') return nothing('confirmed');
  const contradictions = base.state === 'known' ? statedLower(one, view) : [];
  if (contradictions.length > 0) return { ...nothing('contradicted'), contradictions };
  const isShown = sources.some((id) => isStrong(supportOf(id, one, view)?.grade ?? null));
  const isAllowed = placed.criterion['not-applicable'].allowed;
  return nothing(isShown && isAllowed ? 'better-than-known' : 'not-shown');
}

function nothing(outcome: Outcome): Weighed {
  return { outcome, shown: null, supported: null, cappedBy: null, contradictions: [], belowKnown: false };
}

function wouldBe(
  level: 0 | 1 | 2 | 3 | 4,
  sources: readonly string[],
  contradictions: readonly Contradiction[],
  { placed }: Evaluated,
  view: Viewpoint,
): Standing {
  const selection: Selection = { finding: claimedFinding(level, sources, contradictions), earlier: [] };
  return prove(selection, placed.criterion.kind, view);
}

/** How a source of the response counts on the day; undefined: not read, or not known by then. */
export function supportOf(
  id: string,
  { placed }: Evaluated,
  view: Viewpoint,
): ReturnType<typeof supportsOf>[number] | undefined {
  const finding = claimedFinding(1, [id], []);
  return supportsOf({ finding, earlier: [] }, placed.criterion.kind, view)[0];
}

/** More than somebody's bare word. */
function isStrong(grade: Grade | null): boolean {
  return grade !== null && asGoodAs(grade, 'D');
}

function dayOf({ published, checked }: Source): string {
  return firstDay(published ?? checked);
}
