/** Records that something has not happened: shown by searches alone, barred by cases alone. */
import fc from 'fast-check';
import {
  anyHow,
  anyProfile,
  anySearch,
  anyUse,
  count,
  DOCUMENTS,
  E,
  holds,
  judge,
  pick,
  type WholeDraft,
} from '../../test/rules/arbitraries.ts';
import {
  assess,
  dayOf,
  finding,
  type FindingDraft,
  type ProfileDraft,
  source,
  TODAY,
} from '../../test/rules/make.ts';
import { eachElement, withSearches } from '../../test/rules/relations.ts';
import { addDays, addMonths } from './dates.ts';
import { compare } from './compare.ts';
import { isOnClient } from './evidence.ts';
import { isHalves } from './shares.ts';

/** True if a search at the places found no case in the last 12 months. */
function isSearched({ searches }: WholeDraft, edition: string, client: string): boolean {
  return searches.some(({ elements, on, at = 'place', result, editions, clients }) => {
    const isOfElement = elements.includes(E) && result === 'no-case' && at === 'place';
    const isHere = (editions?.includes(edition) ?? true) && isOnClient({ clients }, client);
    return isOfElement && isHere && on <= TODAY && addMonths(on, 12) >= TODAY;
  });
}

/** True for a case that counts beyond doubt, on every client of the first edition. */
function isCase({
  answers,
  ended,
  editions,
  clients,
  for: parts,
  since,
  until,
  sources,
}: FindingDraft): boolean {
  const isLimited = [ended, editions, clients, parts, since, until].some((one) => one !== undefined);
  const good = ['law', 'test', 'code', 'order', 'certificate'];
  const isGood = sources.some(({ document = '', says }) => good.includes(document) && says !== 'ordered');
  return answers?.[E] === 'no' && !isLimited && isGood;
}

/** Searches of the record in the last years. */
const recent = fc.array(
  fc
    .record({ search: anySearch(), ago: fc.integer({ min: 0, max: 730 }) })
    .map(({ search, ago }) => ({ ...search, elements: [E], on: addDays(TODAY, -ago) })),
  { maxLength: 2 },
);

holds(
  'a record is shown only by a search of the last 12 months that found no case; never by a source, never against a case',
  fc.property(anyUse, anyProfile({ many: 8 }), recent, anyHow, (use, some, searched, how) => {
    const profile = withSearches(some, ...searched);
    const { found } = judge(profile, use, how);
    const isKnown = how.edition === 'x' && profile.findings.some(isCase);
    return [...found.rows].every(([client, row]) => {
      const place = row[found.elements.byId.get(E)?.index ?? -1]?.place ?? 'yours';
      if (!isHalves(place) || place[0] < 2) return true;
      return isSearched(profile, how.edition, client) && !isKnown;
    });
  }),
);

const WANTED = { case: 'not-fit', admitted: 'not-fit', press: 'fit-with-conditions' } as const;
const SAID_BY = { case: 'law', admitted: 'blog', press: 'press' } as const;

/** One case, as somebody reports it. */
function reported(what: keyof typeof SAID_BY | undefined, day: number): FindingDraft[] {
  if (what === undefined) return [];
  const { kind, ...more } = DOCUMENTS[SAID_BY[what]];
  return [finding({ [E]: 'no' }, source(kind, { ...more, published: dayOf(day) }))];
}

holds(
  'a record not searched is a condition and keeps from leading; a case bars, by B or better or admitted',
  fc.property(
    ...([anyUse, pick(undefined, 'case', 'press', 'admitted', 'clean'), count()] as const),
    (use, what, day) => {
      const requirements = [{ element: E, must: true }];
      const wanted = { ...eachElement(use, () => ({ gate: false })), clients: undefined, requirements };
      const isClean = what === 'clean';
      const profile: ProfileDraft = {
        findings: reported(isClean ? undefined : what, day),
        searches: isClean ? [{ elements: [E], on: TODAY, result: 'no-case' }] : [],
        asked: [{ elements: [E], on: dayOf(0), by: dayOf(100) }],
      };
      const verdict = isClean ? 'fit' : what === undefined ? 'fit-with-conditions' : WANTED[what];
      const outcome = assess(profile, wanted);
      const { leader } = compare([{ id: 'product', found: outcome.found }]);
      return outcome.verdict === verdict && isClean === (leader !== undefined);
    },
  ),
);
