/** The documents that a review leans on: the answer, what was handed in with it, and what the profile cites. */
import type { Profile, Source } from '../../types/profile.ts';
import type { VendorResponse } from '../../types/response.ts';
import type { ReviewDocument, ReviewedAnswer } from '../../types/review.ts';
import { fullGradeOf, letterOf } from '../grades.ts';
import { isVendor, plainName } from '../sources.ts';

/** Id of a handed-in document among those of a review; it cannot meet one of the profile. */
export function handedId(document: string): string {
  return `handed.${document}`;
}

/** Documents cited by the answers, each once, in the order in which they are first cited. */
export function documentsCited(
  answers: readonly Pick<ReviewedAnswer, 'known' | 'against' | 'citations'>[],
  response: VendorResponse,
  profile: Profile,
): ReviewDocument[] {
  const cited = answers.flatMap(({ known, against, citations }) => [
    ...citations.map(({ document }) => document),
    ...[...known, ...against].flatMap(({ documents }) => documents),
  ]);
  const sources = new Map(profile.sources.map((source) => [source.id, source]));
  const handed = new Map((response.documents ?? []).map((one) => [handedId(one.id), one]));
  return [...new Set(cited)].flatMap((id): ReviewDocument[] => {
    const [own, known] = [handed.get(id), sources.get(id)];
    if (own !== undefined) return [handedDocument(id, own, profile)];
    return known === undefined ? [] : [knownDocument(id, known, profile)];
  });
}

type Handed = NonNullable<VendorResponse['documents']>[number];

function handedDocument(id: string, document: Handed, profile: Profile): ReviewDocument {
  const { title, url, citation, version, confirmed, sha256, confidential, note } = document;
  const { kind, publisher, published } = confirmed ?? document;
  return {
    id,
    from: 'handed',
    kind: kind ?? '',
    title,
    publisher: publisher ?? '',
    url: url ?? null,
    citation: citation ?? version ?? null,
    published: published ?? null,
    confirmed:
      confirmed === undefined ? null : { role: confirmed.role, date: confirmed.date, read: confirmed.read },
    grade:
      confirmed === undefined
        ? 'E'
        : gradeOf({ kind: confirmed.kind, publisher: confirmed.publisher }, profile),
    sha256: sha256 ?? null,
    withheld: false,
    confidential: confidential ?? null,
    note: note ?? null,
  };
}

function knownDocument(id: string, source: Source, profile: Profile): ReviewDocument {
  const { kind, title, publisher, url, citation, published, note } = source;
  return {
    id,
    from: 'profile',
    kind,
    title,
    publisher,
    url: url ?? null,
    citation: citation ?? null,
    published: published ?? null,
    confirmed: null,
    grade: gradeOf(source, profile),
    sha256: null,
    withheld: false,
    confidential: null,
    note: note ?? null,
  };
}

/** Full grade, before age. */
function gradeOf(
  source: Pick<Source, 'kind' | 'publisher' | 'interest' | 'says' | 'confirmed'>,
  { provider }: Profile,
): ReviewDocument['grade'] {
  const names = [provider.name, ...(provider.names ?? [])].map(plainName);
  return letterOf(fullGradeOf(source as Source, isVendor(source.publisher, names))) ?? 'E';
}
