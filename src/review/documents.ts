/** The documents that a review leans on: of the answer, and of the profile. */
import { lastDay } from '../assess/dates.ts';
import { baseGrade, gradeOn } from '../assess/grade.ts';
import { knownSources, type Viewpoint } from '../assess/select.ts';
import type { Profile, Source } from '../types/profile.ts';
import type { VendorResponse } from '../types/response.ts';
import type { ReviewDocument, ReviewedClaim } from '../types/review.ts';
import { ANSWER, handedId, kindOf } from './claim-evidence.ts';

/** The answer first, then what it handed in, then the evidence of the profile that the claims name. */
export function documentsOf(
  claims: readonly ReviewedClaim[],
  response: VendorResponse,
  profile: Profile,
  view: Viewpoint,
): ReviewDocument[] {
  const answer = view.sources.get(ANSWER);
  const named = new Set(
    claims.flatMap(({ evidence, contradictions }) => [
      ...evidence,
      ...contradictions.map((one) => one.document),
    ]),
  );
  return [
    ...(answer === undefined ? [] : [documentOf(answer, 'answer', view)]),
    ...(response.documents ?? []).map((document) =>
      documentOf({ ...document, id: handedId(document.id), kind: kindOf(document, profile) }, 'handed', view),
    ),
    ...profile.sources
      .filter((source) => named.has(source.id))
      .map((source) => documentOf(source, 'profile', view)),
  ];
}

function documentOf(
  source: Omit<Source, 'checked'> & { checked?: string },
  origin: ReviewDocument['origin'],
  view: Viewpoint,
): ReviewDocument {
  const { id, kind, title, publisher, url, citation, published, checked, copy, note } = source;
  const whole = { ...source, checked: checked ?? lastDay(published ?? view.asOf) };
  const counts = knownSources([id], view).length > 0;
  return {
    ...{ id, origin, kind, title, publisher, url: url ?? null, citation: citation ?? null },
    ...{ published: published ?? null, checked: checked ?? null, copy: copy ?? null, note: note ?? null },
    ...{ grade: baseGrade(whole), gradeNow: counts ? gradeOn(whole, view.asOf) : null },
  };
}
