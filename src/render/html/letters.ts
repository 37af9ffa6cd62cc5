/** Letters that the program's own fonts do not have: which packages bring them, and where they stand in the document. */
import type { Document } from '../../document/model.ts';

/** Faces with one set of characters. */
export interface FontSet {
  /** First and last code point of every range. */
  ranges: readonly (readonly [number, number])[];
  /** Its rules, with the fonts in them. */
  load: () => Promise<string>;
}

/** The sets of a package of fonts, by its name; undefined where it is not there. */
export type FindFonts = (name: string) => Promise<readonly FontSet[] | undefined>;

/** Characters in no font at hand. */
export interface Unlettered {
  /** Some of them, each once. */
  letters: string;
  /** How many different ones there are. */
  count: number;
  /** What is around the first. */
  text: string;
  /** Heading of the part in which that stands; '' before the first. */
  section: string;
  /** Package that brings them, if we know of one. */
  pack: string | undefined;
}

export interface Letters {
  /** Sets to add. */
  added: readonly FontSet[];
  unlettered: readonly Unlettered[];
}

/** Which characters packages are for; of several packages each will do, and the first is advised. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\p{scx=Hiragana}\p{scx=Katakana}]/u, ['noto-sans-jp']],
  [/\p{scx=Hangul}/u, ['noto-sans-kr']],
  [
    /[\p{scx=Han}\uff00-\uffef]/u,
    ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-hk', 'noto-sans-jp', 'noto-sans-kr'],
  ],
  [/\p{scx=Armenian}/u, ['noto-sans-armenian']],
  [/\p{scx=Bengali}/u, ['noto-sans-bengali']],
  [/\p{scx=Georgian}/u, ['noto-sans-georgian']],
  [/\p{scx=Kannada}/u, ['noto-sans-kannada']],
  [/\p{scx=Khmer}/u, ['noto-sans-khmer']],
  [/\p{scx=Malayalam}/u, ['noto-sans-malayalam']],
  [/\p{scx=Myanmar}/u, ['noto-sans-myanmar']],
  [/\p{scx=Tamil}/u, ['noto-sans-tamil']],
  [/\p{S}/u, ['noto-sans-symbols-2']],
];

/** Not shown, or told of elsewhere. */
const SILENT = /[\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\ufffd]/u;
const MOST_LETTERS = 8;
/** Characters shown on each side of the first that has no letter. */
const AROUND = 20;

/** True where the set has a letter for this character. */
export function hasLetter({ ranges }: FontSet, character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => point >= first && point <= last);
}

/** The characters of a text, each once: of the common ones it is asked whether they are there. */
export function charactersOf(text: string): string[] {
  const rare = text.match(/[^\0-\x7f]/gu) ?? [];
  return [...COMMON.filter((character) => text.includes(character)), ...new Set(rare)];
}

const COMMON = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));

/** What is to be added to the program's own fonts for this document, and what remains without letters. */
export async function lettersFor(document: Document, find: FindFonts = nothing): Promise<Letters> {
  const { fonts } = await import('../../generated/fonts.js');
  const isLacking = (character: string): boolean =>
    !SILENT.test(character) && !fonts.some((set) => hasLetter(set, character));
  const texts = [...textsOf(document, '')];
  const lacking = charactersOf(texts.map(({ text }) => text).join('')).filter(isLacking);
  const groups = byPackages(lacking);
  const certain = groups.flatMap(([packs]) => (packs.length === 1 ? packs : []));
  const found = await Promise.all(
    groups.map(async ([packs, letters]) => collected({ packs, letters, certain }, find)),
  );
  const unlettered = found.flatMap(({ left, advised }) =>
    left.length === 0 ? [] : [{ ...placeOf(left, texts), pack: advised }],
  );
  return { added: [...new Set(found.flatMap(({ added }) => added))], unlettered };
}

const nothing: FindFonts = () => Promise.resolve(undefined);

/** Letters by the packages that may have them. */
function byPackages(letters: readonly string[]): [readonly string[], string[]][] {
  const groups = new Map<readonly string[], string[]>();
  for (const letter of letters) {
    const packs = PACKAGES.find(([characters]) => characters.test(letter))?.[1] ?? NONE;
    groups.set(packs, [...(groups.get(packs) ?? []), letter]);
  }
  return [...groups];
}

const NONE: readonly string[] = [];

interface Collected {
  added: FontSet[];
  /** Letters that no package at hand has. */
  left: readonly string[];
  /** A package that is not at hand and may have them. */
  advised: string | undefined;
}

interface Sought {
  packs: readonly string[];
  letters: readonly string[];
  /** Packages that the document needs for other letters: signs of Chinese go with Japanese or Korean beside them. */
  certain: readonly string[];
}

/** Package after package, until every letter is found. */
async function collected({ packs, letters, certain }: Sought, find: FindFonts): Promise<Collected> {
  const rank = (pack: string): number => (certain.includes(pack) ? 0 : 1);
  const order = packs.toSorted((a, b) => rank(a) - rank(b));
  const added: FontSet[] = [];
  const absent: string[] = [];
  let left = letters;
  for (const pack of order) {
    if (left.length === 0) break;
    const sets = await find(pack);
    if (sets === undefined) absent.push(pack);
    const needed = (sets ?? []).filter((set) => left.some((letter) => hasLetter(set, letter)));
    added.push(...needed);
    left = left.filter((letter) => !needed.some((set) => hasLetter(set, letter)));
  }
  const advised = (added.length === 0 ? order : packs).find((pack) => absent.includes(pack));
  return { added, left, advised };
}

interface Placed {
  text: string;
  section: string;
}

/** Every text of a document with the heading that it stands below. */
function* textsOf(value: unknown, section: string): Generator<Placed> {
  if (typeof value === 'string') yield { text: value, section };
  if (typeof value !== 'object' || value === null) return;
  const isSection = 'kind' in value && value.kind === 'section' && 'title' in value;
  const heading = isSection ? String(value.title) : section;
  for (const one of Object.values(value)) yield* textsOf(one, heading);
}

function placeOf(letters: readonly string[], texts: readonly Placed[]): Omit<Unlettered, 'pack'> {
  const first = texts.find(({ text }) => letters.some((letter) => text.includes(letter)));
  const { text = '', section = '' } = first ?? {};
  const characters = [...text];
  const at = characters.findIndex((character) => letters.includes(character));
  const start = Math.max(0, at - AROUND);
  const excerpt = characters.slice(start, at + AROUND);
  return {
    letters: letters.slice(0, MOST_LETTERS).join(' '),
    count: letters.length,
    text: `${start > 0 ? '…' : ''}${excerpt.join('')}${at + AROUND < characters.length ? '…' : ''}`,
    section,
  };
}
