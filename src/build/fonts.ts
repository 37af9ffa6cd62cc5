/** The letters of the documents: one module a script, with its faces as data: URLs, and a list of what each has. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { charactersOf, type Range, shared } from './font-characters.ts';

const root = new URL('../../node_modules/@fontsource/', import.meta.url);

interface Face {
  family: string;
  pack: string;
  weight: number;
  style: 'normal' | 'italic';
}

const SANS: Face[] = [
  { family: 'Source Sans 3', pack: 'source-sans-3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', pack: 'source-sans-3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', pack: 'source-sans-3', weight: 600, style: 'normal' },
];
/** Of headings; the number before one is light. */
const SERIF: Face = { family: 'Source Serif 4', pack: 'source-serif-4', weight: 600, style: 'normal' };
const LIGHT_SERIF: Face = { ...SERIF, weight: 400 };

/** What the packages call a set of characters, and the faces that it comes in; the first says what it has. */
const SETS: readonly (readonly [string, readonly Face[]])[] = [
  ['latin', [...SANS, SERIF, LIGHT_SERIF]],
  ['latin-ext', [...SANS, SERIF]],
  ['vietnamese', [...SANS, SERIF]],
  ['greek', [...SANS, SERIF]],
  ['greek-ext', SANS],
  ['cyrillic', [...SANS, SERIF]],
  ['cyrillic-ext', [...SANS, SERIF]],
  ['arabic', noto('Arabic')],
  ['hebrew', noto('Hebrew')],
  ['devanagari', noto('Devanagari')],
  ['thai', noto('Thai')],
  // Arrows and signs of comparison, which the packages of the first two families leave out.
  ['symbols', noto('Symbols').slice(0, 1)],
  ['math', [{ family: 'Open Sans', pack: 'open-sans', weight: 400, style: 'normal' }]],
];

/** Packages whose fonts go into the documents. */
export const FONT_PACKAGES = [...new Set(SETS.flatMap(([, faces]) => faces.map(({ pack }) => pack)))];

function noto(script: string): Face[] {
  const face = { family: `Noto Sans ${script}`, pack: `noto-sans-${script.toLowerCase()}` };
  return [400, 600].map((weight) => ({ ...face, weight, style: 'normal' }));
}

/** Modules by file name: fonts.js lists the sets with their characters, and loads the one that is asked for. */
export async function fontModules(): Promise<Map<string, string>> {
  const files = new Map([['fonts.d.ts', TYPES]]);
  const entries: string[] = [];
  for (const [set, faces] of SETS.filter(isInstalled)) {
    const css = (await Promise.all(faces.map((face) => rule(face, set)))).join('\n');
    files.set(`font-${set}.js`, `export default ${JSON.stringify(css)};\n`);
    const ranges = JSON.stringify(await charactersIn(faces[0] ?? SERIF, set));
    entries.push(`{ ranges: ${ranges}, load: async () => (await import('./font-${set}.js')).default }`);
  }
  return files.set('fonts.js', `export const fonts = [\n${entries.join(',\n')}\n];\n`);
}

const TYPES = `/** Sets of faces: the characters that each has, first and last of every range, and its CSS. */
export const fonts: { ranges: [number, number][]; load: () => Promise<string> }[];
`;

/** In a checkout older than its list of packages the build goes on without; a test holds that nothing is missing. */
function isInstalled([set, faces]: (typeof SETS)[number]): boolean {
  const missing = faces.find(({ pack }) => !existsSync(new URL(`${pack}/`, root)));
  if (missing !== undefined)
    process.stderr.write(`no letters for '${set}': @fontsource/${missing.pack} is missing; run npm ci\n`);
  return missing === undefined;
}

async function rule({ family, pack, weight, style }: Face, set: string): Promise<string> {
  const data = await readFile(fileOf(pack, `${set}-${weight}-${style}.woff2`), 'base64');
  return (
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${await rangeOf(pack, set)}}`
  );
}

async function charactersIn({ pack, weight, style }: Face, set: string): Promise<Range[]> {
  const used = (await rangeOf(pack, set)).split(',').map(bounds);
  return shared(used, charactersOf(await readFile(fileOf(pack, `${set}-${weight}-${style}.woff`))));
}

async function rangeOf(pack: string, set: string): Promise<string> {
  const ranges: unknown = JSON.parse(await readFile(new URL(`${pack}/unicode.json`, root), 'utf8'));
  return (ranges as Record<string, string>)[set] ?? '';
}

/** U+0100-02BA → [256, 698]. */
function bounds(range: string): Range {
  const [first = '0', last = first] = range.replace('U+', '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function fileOf(pack: string, end: string): URL {
  return new URL(`${pack}/files/${pack}-${end}`, root);
}
