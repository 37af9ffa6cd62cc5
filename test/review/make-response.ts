/** Small responses for the tests of the review: only what a test names differs from the plainest. */
import type { Claim, HandedDocument, Reading, VendorResponse } from '../../src/types/response.ts';
import type { Review, ReviewedClaim } from '../../src/types/review.ts';
import { review, type ReviewInput } from '../../src/review/review.ts';
import { ASSESSED_ON, catalogue, profile } from '../make.ts';

const SILENT = { answer: 'not-stated' } as const;

/** A claim on `p/a` without a document. */
export function claim(level: Claim['level'], more: Partial<Claim> = {}): Claim {
  return {
    ...{ criterion: 'p/a', asked: '0123456789abcdef', level },
    ...(level === null ? {} : { answer: 'It is so.' }),
    ...{ implemented: SILENT, monitored: SILENT, validated: SILENT },
    ...more,
  };
}

/** A document of the vendor that somebody has read. */
export function handed(id: string, more: Partial<HandedDocument> = {}): HandedDocument {
  return {
    ...{ id, kind: 'white-paper', title: `Paper ${id}`, publisher: 'Example Org' },
    ...{ url: `https://example.org/paper/${id}`, published: '2026-06-01', checked: '2026-06-10' },
    ...more,
  };
}

/** A document that nobody has read yet. */
export function unread(id: string): HandedDocument {
  const { checked: _checked, ...rest } = handed(id);
  return rest;
}

export function reading(reader: string, levels: Record<string, Reading['levels'][number]['level']>): Reading {
  return {
    ...{ reader, date: '2026-06-12' },
    levels: Object.entries(levels).map(([criterion, level]) => ({ criterion, level })),
  };
}

export function response(claims: Claim[], more: Partial<VendorResponse> = {}): VendorResponse {
  return {
    ...{ id: 'example-meet-2026-06-05', vendor: 'example-meet', state: 'collected', record: [] },
    engagement: { outcome: 'answered', received: '2026-06-05' },
    claims,
    ...more,
  };
}

/** The plainest input with these claims. */
export function input(claims: Claim[], more: Partial<ReviewInput> = {}): ReviewInput {
  return {
    response: response(claims),
    ...{ profile: profile(), catalogue: catalogue(), asOf: ASSESSED_ON, toolVersion: 'test' },
    ...more,
  };
}

/** The review of one claim on `p/a`. */
export function reviewed(claims: Claim[], more: Partial<ReviewInput> = {}): ReviewedClaim {
  const [found] = claimsOf(review(input(claims, more)));
  if (found === undefined) throw new Error('no claim was reviewed');
  return found;
}

export function claimsOf({ principles }: Review): ReviewedClaim[] {
  return principles.flatMap((one) => one.claims);
}
