/** What is valid but weak in a profile on a day: evidence that has aged, stands alone, or is contradicted. */
import type { Finding, Profile, Source } from '../types/profile.ts';
import { allCriteria, type Catalogue } from './catalogue.ts';
import type { Day } from './dates.ts';
import { WARNING_DAYS, weakensOn } from './criterion.ts';
import { evaluate, type Evaluated, type Evaluation } from './evaluate.ts';
import { baseGrade, isUndated, isVendorsOwn } from './grade.ts';
import { hides, knownSources } from './select.ts';

export type LintLevel = 'error' | 'warning' | 'note';

/** Each rule with how much it weighs and what it means. */
export const LINT_RULES = {
  'statement-as-audit': [
    'error',
    'A document of the provider itself is graded as if somebody independent had written it.',
  ],
  lapsed: ['warning', 'All evidence of a finding that counts has lapsed.'],
  'old-zero': ['warning', 'A level 0 rests on aged evidence and is not known to be mended.'],
  contradicted: ['warning', 'Evidence of equal or better grade contradicts the level.'],
  unanswered: ['warning', 'A criterion has no entry at all for an edition.'],
  hidden: ['warning', 'A finding for all editions hides an older one that names an edition.'],
  'lapsing-soon': ['note', `The proven level falls through age within ${String(WARNING_DAYS)} days.`],
  'best-without-strong': ['note', 'The best level is claimed and its evidence does not carry it.'],
  'single-source': ['note', 'A finding above level 0 rests on one source.'],
  'vendor-only': ['note', 'A finding rests on nothing but what the vendor says of itself.'],
  undated: ['note', 'A document of a dated kind gives no date and carries level 1 at most.'],
  'archived-copy': ['note', 'An archived copy was read, not the document itself.'],
} as const satisfies Record<string, readonly [LintLevel, string]>;

export type LintRule = keyof typeof LINT_RULES;

/** One weakness, with its place in the file. */
export interface Weakness {
  rule: LintRule;
  level: LintLevel;
  message: string;
  /** Path in the YAML tree. */
  path: (string | number)[];
  /** What it is about, stable over time: criterion and editions, or a source. */
  subject: string;
  /** Reason that the file gives for living with it; null: none. */
  accepted: string | null;
}

/** Every weakness of a profile on a day, in the order of the file. */
export function lintProfile(profile: Profile, catalogue: Catalogue, asOf: Day): Weakness[] {
  const evaluations = profile.editions.map(({ id }) =>
    evaluate(profile, catalogue, { edition: id, asOf, hindsight: false, context: undefined }),
  );
  const current = new Map<Finding, Evaluated & { view: Evaluation['view'] }>();
  for (const { criteria, view } of evaluations)
    for (const one of criteria)
      if (one.selection.finding !== undefined && !current.has(one.selection.finding))
        current.set(one.selection.finding, { ...one, view });
  return [
    ...profile.findings.flatMap((finding, index) => findingWeaknesses(finding, index, current.get(finding))),
    ...profile.sources.flatMap((source, index) => sourceWeaknesses(source, index, profile)),
    ...hiddenFindings(profile),
    ...unanswered(profile, catalogue),
  ];
}

/** Only findings that count today in some edition are looked at: history may be as weak as it was. */
function findingWeaknesses(
  finding: Finding,
  index: number,
  one: (Evaluated & { view: Evaluation['view'] }) | undefined,
): Weakness[] {
  if (one === undefined || typeof finding.level !== 'number') return [];
  const { base, view } = one;
  const weakens = weakensOn(one, view);
  const subject = `${finding.criterion} ${(finding.editions ?? ['all']).join(',')}`;
  const report = (rule: LintRule, text: string): Weakness =>
    weakness(rule, `${finding.criterion}: ${text}`, ['findings', index], subject, finding);
  const sources = knownSources(finding.sources, view);
  return [
    ...(base.lapsed
      ? [report('lapsed', `level ${String(finding.level)} is claimed; all its evidence has lapsed.`)]
      : []),
    ...(base.old
      ? [report('old-zero', 'level 0 rests on evidence that has lapsed; look whether it was mended.')]
      : []),
    ...(base.contradicted
      ? [report('contradicted', `level ${String(base.claimed)} is claimed, ${String(base.proven)} proven.`)]
      : []),
    ...(weakens === null ? [] : [report('lapsing-soon', `age lowers the proven level on ${weakens}.`)]),
    ...(finding.level === 4 && (base.proven ?? 0) < 4
      ? [report('best-without-strong', `level 4 is claimed, ${String(base.proven ?? 'nothing')} proven.`)]
      : []),
    ...(finding.level > 0 && sources.length === 1 && one.selection.earlier.length === 0
      ? [report('single-source', `only '${sources[0]?.title ?? ''}' says so.`)]
      : []),
    ...(finding.level > 0 && sources.length > 0 && sources.every(isVendorsOwn)
      ? [report('vendor-only', 'only the vendor says so.')]
      : []),
  ];
}

function sourceWeaknesses(source: Source, index: number, profile: Profile): Weakness[] {
  const report = (rule: LintRule, text: string): Weakness =>
    weakness(rule, `'${source.title}' ${text}`, ['sources', index], source.id, source);
  const own = isOwnTest(source, profile);
  return [
    ...(own
      ? [report('statement-as-audit', `is published by ${source.publisher} and graded '${source.kind}'.`)]
      : []),
    ...(isUndated(source) ? [report('undated', 'gives no date.')] : []),
    ...(source.copy === undefined
      ? []
      : [
          report(
            'archived-copy',
            source.copy === 'undated'
              ? 'was read in an undated copy.'
              : `was read in a copy of ${source.copy}.`,
          ),
        ]),
  ];
}

/** True if the vendor's own word goes by the name of a test: of somebody else (grade A), or of the assessor. */
export function isOwnTest(source: Pick<Source, 'kind' | 'publisher'>, profile: Profile): boolean {
  const isTest = baseGrade(source) === 'A' || source.kind === 'own-test';
  return isTest && isSameParty(source.publisher, profile);
}

/** True if the publisher is the provider or named as the product: it speaks of itself. */
export function isSameParty(
  publisher: string,
  { name, provider }: Pick<Profile, 'name' | 'provider'>,
): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return [name, provider.name].some(
    (one) => plain(publisher) === plain(one) || plain(publisher) === plain(one.split(/[\s,]/)[0] ?? ''),
  );
}

function hiddenFindings(profile: Profile): Weakness[] {
  const sources = new Map(profile.sources.map((source) => [source.id, source]));
  return profile.findings.flatMap((general, index) => {
    const hidden = profile.findings.some(
      (named) => named.criterion === general.criterion && hides(general, named, sources),
    );
    return hidden
      ? [
          weakness(
            'hidden',
            `${general.criterion}: it hides an older finding that names an edition.`,
            ['findings', index],
            general.criterion,
            general,
          ),
        ]
      : [];
  });
}

function unanswered(profile: Profile, catalogue: Catalogue): Weakness[] {
  if (profile.findings.every((one) => typeof one.level !== 'number' || one.until !== undefined)) return [];
  const edition = profile.editions[0]?.id ?? '';
  const answered = new Set(
    profile.findings.filter((one) => one.editions?.includes(edition) ?? true).map((one) => one.criterion),
  );
  return allCriteria(catalogue)
    .filter(({ id }) => !answered.has(id))
    .map(({ id }) =>
      weakness(
        'unanswered',
        `${id}: no entry for '${edition}', not even what was looked for.`,
        ['findings'],
        `${id} ${edition}`,
        {},
      ),
    );
}

function weakness(
  rule: LintRule,
  message: string,
  path: Weakness['path'],
  subject: string,
  entry: { accepted?: { rule: string; reason: string }[] },
): Weakness {
  const accepted = entry.accepted?.find((one) => one.rule === rule)?.reason ?? null;
  return { rule, level: LINT_RULES[rule][0], message, path, subject, accepted };
}
