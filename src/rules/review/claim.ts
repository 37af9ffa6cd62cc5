/**
 * An answer of a vendor taken as a finding: the one way in which it can move a standing. Its sources are the answer
 * itself, the vendor's word (grade E), and the documents that readers found to say it. What nobody has read, or what
 * was read and does not say it, is no source.
 */
import type { Finding, Profile, Source } from '../../types/profile.ts';
import type { HandedDocument, VendorAnswer, VendorResponse } from '../../types/response.ts';
import { lastDay } from '../dates.ts';
import type { PlacedElement } from '../elements.ts';
import { type Settled, settledOf } from './readings.ts';

/** Kind of content that stands for a part which the vendor or a reader did not name otherwise. */
const IN_PART = 'in-part';

/** A claim stripped to what the rules need. */
export interface Claim {
  element: string;
  answer: 'yes' | 'no' | 'partly' | 'does-not-apply';
  /** Documents that say it whole, and those that say part of it, by their ids in the response. */
  whole: readonly string[];
  part: readonly string[];
  editions: readonly string[] | undefined;
  clients: readonly string[] | undefined;
  /** YYYY-MM-DD: when it was said. */
  said: string;
  /** The vendor's own word says so, too; readers may find otherwise. */
  own: boolean;
}

/** What a claim is about and when it was said. */
type Said = Pick<Claim, 'element' | 'editions' | 'clients' | 'said'>;

/** True if anything was said. */
export function isAnswered({ answer, words, raw, reason }: VendorAnswer): boolean {
  return [answer, words, raw, reason].some((one) => one !== undefined);
}

/** As it counts now: as the readers settled it, else the bare word. undefined: nothing that the rules can take. */
export function claimOf(response: VendorResponse, answer: VendorAnswer): Claim | undefined {
  const said = saidOf(response, answer);
  if (said === undefined || answer.answer === 'declined') return undefined;
  const settled = settledOf(response, answer);
  if (settled !== null) return asSettled(said, settled, answer);
  return isClaimed(answer.answer) ? { ...said, answer: answer.answer, ...BARE } : undefined;
}

/** As it would count if every document cited were what the vendor says, and said what the answer says. */
export function suggestedClaim(response: VendorResponse, answer: VendorAnswer): Claim | undefined {
  const said = saidOf(response, answer);
  if (said === undefined || !isClaimed(answer.answer)) return undefined;
  const cited = (answer.documents ?? []).map(({ document }) => document);
  return { ...said, answer: answer.answer, whole: cited, part: [], own: true };
}

/**
 * The findings that a claim makes. None: the element always applies, whatever the vendor says, or nothing says what the
 * readers found.
 */
export function findingsOf(claim: Claim, element: PlacedElement, written: Written): Finding[] {
  const { answer, whole, part } = claim;
  if (answer === 'does-not-apply' && element.absent === undefined) return [];
  if (answer === 'partly') return findingOf([...whole, ...part], IN_PART, claim, element, written);
  const inPart =
    part.length === 0 || answer !== 'yes' ? [] : findingOf(part, IN_PART, claim, element, written);
  return [...findingOf(whole, undefined, claim, element, written), ...inPart];
}

function findingOf(
  documents: readonly string[],
  part: string | undefined,
  claim: Claim,
  element: PlacedElement,
  { idOf, summary, edition }: Written,
): Finding[] {
  const { answer, clients, said, own } = claim;
  const editions = claim.editions ?? (edition === undefined ? undefined : [edition]);
  const sources = [...new Set([...documents, ...(own ? [said] : [])].map(idOf))];
  if (sources.length === 0) return [];
  return [
    {
      ...(editions === undefined ? {} : { editions: [...editions] }),
      ...(clients === undefined ? {} : { clients: [...clients] }),
      ...(part === undefined ? {} : { for: [part] }),
      summary: summary(claim),
      sources,
      ...contentOf(answer, element),
    },
  ];
}

/** How the entries of a claim are named and worded. */
export interface Written {
  /** That for which an answer holds that names none. undefined: there is but one. */
  edition: string | undefined;
  /** Id of the source of a document of the response, or of the answer said on a day. */
  idOf: (document: string) => string;
  summary: (claim: Claim) => string;
}

/** Ids under which a profile knows the sources of a response. */
export interface SourceIds {
  profile: Pick<Profile, 'sources'>;
  response: VendorResponse;
}

/** Longest id that a profile may have. */
const LONGEST = 64;

/** The id of a source: of an answer by its day; of a document that the profile cites already, its id there. */
export function sourceId(key: string, { profile, response }: SourceIds): string {
  const document = (response.documents ?? []).find(({ id }) => id === key);
  if (document === undefined) return key === firstSaid(response) ? response.id : shortened(response, key);
  return knownSource(document, profile)?.id ?? shortened(response, key);
}

/** The profile's source of the same address and date. What is cited there already was looked at there. */
export function knownSource(
  document: HandedDocument,
  { sources }: Pick<Profile, 'sources'>,
): Source | undefined {
  const { url, published } = { ...document, ...document.confirmed };
  return url === undefined
    ? undefined
    : sources.find((one) => one.url === url && one.published === published);
}

/** True for a source that came with a response. */
export function isOfResponse(id: string, response: Pick<VendorResponse, 'id'>): boolean {
  return id === response.id || id.startsWith(`${response.id}-`);
}

/** The words of a response among the sources of a profile. */
export interface SourceWords {
  /** Title of the answer itself. */
  title: string;
}

/**
 * The sources of the claims, without those that the profile has. `stated`: documents count as what the vendor says
 * they are; otherwise one that no reader has confirmed counts as the vendor's word.
 */
export function sourcesOfClaims(
  claims: readonly Claim[],
  ids: SourceIds & { profile: Profile },
  { title, stated }: SourceWords & { stated: boolean },
): Source[] {
  const { profile, response } = ids;
  const known = new Set(profile.sources.map(({ id }) => id));
  const said = [...new Set(claims.map((one) => one.said))].map((day) =>
    answerSource(day, sourceId(day, ids), title, profile),
  );
  const cited = new Set(claims.flatMap(({ whole, part }) => [...whole, ...part]));
  const documents = (response.documents ?? []).filter(({ id }) => cited.has(id));
  const handed = documents.map((one) => handedSource(one, sourceId(one.id, ids), ids, stated));
  return [...said, ...handed].filter(({ id }) => !known.has(id));
}

/** The vendor's own word: it shows nothing by itself, and what it admits counts (rule 4). */
function answerSource(day: string, id: string, title: string, { provider }: Profile): Source {
  return {
    id,
    kind: 'vendor-statement',
    title,
    publisher: provider.name,
    citation: id,
    published: day,
    checked: [day],
    read: 'whole',
    confirmed: false,
  };
}

function handedSource(
  document: HandedDocument,
  id: string,
  { profile, response }: SourceIds & { profile: Profile },
  stated: boolean,
): Source {
  const { title, url, citation, version, confirmed } = document;
  const { kind = 'vendor-statement', publisher = profile.provider.name, published } = confirmed ?? document;
  const day = confirmed?.date ?? firstSaid(response) ?? '';
  // One address is one document, whatever edition of it stands there.
  const earlier = url === undefined ? undefined : profile.sources.find((one) => one.url === url);
  return {
    id,
    kind,
    ...(earlier === undefined ? {} : { document: earlier.document ?? earlier.id }),
    title,
    publisher,
    ...(url === undefined ? { citation: citation ?? version ?? title } : { url }),
    ...(published === undefined ? {} : { published }),
    checked: [day],
    read: confirmed?.read ?? 'part',
    ...(confirmed === undefined && !stated ? { confirmed: false } : {}),
  };
}

function asSettled(
  said: Said,
  { answer, citations }: Settled,
  { documents = [], answer: stated }: VendorAnswer,
): Claim | undefined {
  if (answer === 'not-told') return isBare(stated) ? { ...said, answer: stated, ...BARE } : undefined;
  const shows = (word: string): string[] =>
    documents.map(({ document }) => document).filter((id) => citations.get(id)?.shows === word);
  const own = !isClaimed(stated) || isSameWay(stated, answer);
  // Who reads a 'no' out of documents that the vendor cites for a 'yes' finds that they do not show it.
  const whole = answer === 'no' && !own ? shows('does-not-show') : shows('shows-it');
  return { ...said, answer, whole, part: shows('shows-part'), own };
}

/** The vendor's word and nothing else. */
const BARE = { whole: [], part: [], own: true } as const;

/** What readers find not to be told stays the vendor's word; that it admits something is not among that. */
function isBare(answer: VendorAnswer['answer']): answer is Exclude<Claim['answer'], 'no'> {
  return isClaimed(answer) && answer !== 'no';
}

function isSameWay(stated: Claim['answer'], read: Claim['answer']): boolean {
  const way = (one: Claim['answer']): string => (one === 'partly' ? 'yes' : one);
  return way(stated) === way(read);
}

function saidOf({ editions, ...response }: VendorResponse, answer: VendorAnswer): Said | undefined {
  const said = answer.received ?? firstSaid(response);
  if (said === undefined || !isAnswered(answer)) return undefined;
  const { element, clients } = answer;
  return { element, clients, editions: answer.editions ?? editions, said };
}

/** Last day that the date of the first answer stands for. */
function firstSaid({ received }: Pick<VendorResponse, 'received'>): string | undefined {
  return received === undefined ? undefined : lastDay(received);
}

function isClaimed(answer: VendorAnswer['answer']): answer is Claim['answer'] {
  return answer !== undefined && answer !== 'declined' && answer !== 'unplaced';
}

function contentOf(answer: Claim['answer'], { id, function: name }: PlacedElement): Partial<Finding> {
  if (answer === 'does-not-apply') return { lacks: [name ?? ''] };
  return { answers: { [id]: answer === 'no' ? 'no' : 'yes' } };
}

function shortened({ id }: VendorResponse, key: string): string {
  return `${id}-${key}`.slice(0, LONGEST).replace(/[^a-z0-9]+$/, '');
}
