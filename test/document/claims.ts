/** What an assessment rests on, in the words that its document has to have. */
import type { AssessedCase } from '../../src/app/case.ts';
import type { Job } from '../../src/app/job.ts';
import type { ReportedCase } from '../../src/app/report-case.ts';
import { elementsOf } from '../../src/document/wording.ts';

export type Claims = Readonly<
  Record<'standings' | 'findings' | 'requirements' | 'risks' | 'measures' | 'sources', readonly string[]>
>;

/** Letters and digits, small; whatever stands between words is a blank. */
export function words(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

/**
 * Each element with its code and statement (test/document/walk.test.ts holds its standing against the data), each finding
 * that is in full where something falls short, holds in part, or is the organisation's own: what is wholly shown says it by
 * its statement and its sources.
 */
export function claimsOf(
  { data: { assessment, ownEvidence, risks, case: own } }: ReportedCase,
  { product }: AssessedCase,
  { catalogue, risks: known }: Job['library'],
): Claims {
  if (assessment === null || product === undefined) throw new TypeError('there is no product');
  const { findings, sources } = product.profile;
  const elements = elementsOf(assessment);
  const statements = new Map(
    catalogue.principles.flatMap(({ criteria }) =>
      criteria.flatMap((one) => one.elements.map(({ code, statement }) => [code, statement])),
    ),
  );
  const written = (id: string): string => {
    const { code = '' } = elements.get(id) ?? {};
    return `${code} ${statements.get(code) ?? ''}`;
  };
  const inFull = new Set([
    ...[...elements.values()]
      .filter(({ standing }) => /short|in-part/.test(standing))
      .map(({ finding }) => finding),
    ...ownEvidence.findings.map(({ finding }) => finding),
  ]);
  const titles = new Map([...known.risks, ...(own['own-risks'] ?? [])].map(({ id, title }) => [id, title]));
  return {
    standings: [...elements.keys()].map(written),
    findings: findings.filter((_, at) => inFull.has(at)).map(({ summary }) => summary),
    requirements: assessment.requirements.map(({ element }) => written(element)),
    risks: risks.map(({ id }) => titles.get(id) ?? id),
    measures: (own.measures ?? []).map(({ measure }) => measure ?? ''),
    sources: assessment.sources.map(({ id }) => sources.find((one) => one.id === id)?.title ?? id),
  };
}
