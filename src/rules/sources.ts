/** Rules 1 and 3: what day a source is known from, what day it speaks of, and whose word it is. */
import type { Profile, Source as WrittenSource } from '../types/profile.ts';
import { addMonths, type Day, firstDay, lastDay } from './dates.ts';
import { fullGradeOf, type Grade } from './grades.ts';

/** A source as the rules see it. */
export interface Source {
  id: string;
  /** As the profile has it. */
  written: WrittenSource;
  /** One id for all editions and readings of a document. */
  document: string;
  kind: WrittenSource['kind'];
  /** Full grade, before age. */
  grade: Grade;
  /** The vendor's own word. */
  own: boolean;
  /** A guide by somebody else than the maker. */
  strangersGuide: boolean;
  /** Handed in and not confirmed, by a competitor, or only alleged. */
  doubted: boolean;
  /** First day on which anybody could know it. */
  known: Day;
  /** Days on which a living document was read in force. */
  readings: readonly Day[];
  /** First day of `published`. */
  published: Day | undefined;
  /** What it speaks of where no reading counts. */
  otherwise: Day;
  whole: boolean;
  event: boolean;
  /** Last day of an order or certificate. */
  validUntil: Day | undefined;
  ordered: boolean;
  /** Read elsewhere than live, and without a date: its day is a guess. */
  dayUnknown: boolean;
}

/** What time the rules look from. */
export interface View {
  asOf: Day;
  /** Later sources count, too. */
  hindsight: boolean;
}

const LIVING: ReadonlySet<string> = new Set([
  'help-page',
  'guide',
  'reference',
  'privacy-notice',
  'policy',
  'terms',
  'contract',
]);
const GUIDES: ReadonlySet<string> = new Set(['help-page', 'guide']);
/** A copy whose day is unknown counts as so many months old when it was first read. */
const MONTHS_OF_A_COPY = 12;

/** Every source of a profile, by id; read once for each profile. */
export function sourcesOf(profile: Profile): ReadonlyMap<string, Source> {
  const sources = read.get(profile) ?? readSources(profile);
  read.set(profile, sources);
  return sources;
}

const read = new WeakMap<Profile, ReadonlyMap<string, Source>>();

function readSources({ sources, provider }: Profile): ReadonlyMap<string, Source> {
  const names = [provider.name, ...(provider.names ?? [])].map(plainName);
  const own = new Map<string, boolean>();
  const isOwn = (publisher: string): boolean => {
    const known = own.get(publisher) ?? isVendor(publisher, names);
    own.set(publisher, known);
    return known;
  };
  return new Map(sources.map((source) => [source.id, readSource(source, isOwn(source.publisher))]));
}

/** True if the source is known on the day of the view. */
export function isHeard(source: Source, { asOf, hindsight }: View): boolean {
  return hindsight || source.known <= asOf;
}

/** The day that a source speaks of, by what is known in the view (rule 1). */
export function speaksOf(source: Source, { asOf, hindsight }: View): Day {
  let day: Day = '';
  for (const reading of source.readings) if ((hindsight || reading <= asOf) && reading > day) day = reading;
  if (day === '') return source.otherwise;
  return source.published !== undefined && source.published > day ? source.published : day;
}

/** True where the publisher is the vendor, whatever form of its name it signs with. */
export function isVendor(publisher: string, names: readonly string[]): boolean {
  const plain = plainName(publisher);
  return names.some((name) => name !== '' && (plain === name || plain.startsWith(`${name} `)));
}

/** A name without case, punctuation and the forms of companies. */
export function plainName(name: string): string {
  const words = name
    .replaceAll(/[™℠]/g, ' ') // which would become letters
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(INITIALS, (letters) => letters.replaceAll(/[.\s]/g, ''))
    .replaceAll(/[\p{P}\p{S}]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'the');
  const kept = words.filter((word, at) => at === 0 || !COMPANY_FORMS.has(word));
  return kept.join(' ');
}

/** S.A. and S. A. are SA. */
const INITIALS = /(?<!\p{L})\p{L}(?:\.\s?\p{L})+(?!\p{L})/gu;

const COMPANY_FORMS: ReadonlySet<string> = new Set([
  'inc',
  'incorporated',
  'llc',
  'ltd',
  'limited',
  'corp',
  'corporation',
  'co',
  'company',
  'plc',
  'gmbh',
  'ag',
  'ab',
  'as',
  'oy',
  'sa',
  'sas',
  'sarl',
  'bv',
  'nv',
  'pbc',
  'se',
  'ev',
  'kg',
  'pty',
  'lp',
  'llp',
  'rl',
  'mbh',
  'ug',
  'srl',
  'spa',
]);

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function readSource(source: WrittenSource, own: boolean): Source {
  const copy = source['read-as'] !== undefined;
  const living = source.living ?? LIVING.has(source.kind);
  const readings = [...(copy ? [] : source.checked), ...(source.copied === undefined ? [] : [source.copied])];
  const published = source.published === undefined ? undefined : firstDay(source.published);
  const firstRead = [...source.checked, ...readings].reduce(earlier);
  const proves = source.proves === undefined ? undefined : firstDay(source.proves);
  return {
    id: source.id,
    written: source,
    document: source.document ?? source.id,
    kind: source.kind,
    grade: fullGradeOf(source, own),
    own,
    strangersGuide: GUIDES.has(source.kind) && !own,
    doubted: source.interest === 'competitor' || source.says === 'alleged' || source.confirmed === false,
    known: source.published === undefined ? firstRead : earlier(lastDay(source.published), firstRead),
    readings: living ? readings : [],
    published,
    otherwise: published ?? proves ?? addMonths(firstRead, -MONTHS_OF_A_COPY),
    whole: source.read === 'whole',
    event: source.event ?? false,
    validUntil: source['valid-until'],
    ordered: source.says === 'ordered',
    dayUnknown: copy && source.copied === undefined && published === undefined && proves === undefined,
  };
}
