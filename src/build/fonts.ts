/** The faces of the documents as data: URLs, each with the characters that it holds. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A face in one subset of characters. */
export interface EmbeddedFont {
  css: string;
  /** First and last code point of each range. */
  ranges: [number, number][];
}

const WIDE = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];
const NARROW = ['latin', 'latin-ext'];

/** Family, package, weight, style, subsets. */
const FACES = [
  ['Source Sans 3', 'source-sans-3', 400, 'normal', WIDE],
  ['Source Sans 3', 'source-sans-3', 400, 'italic', NARROW],
  ['Source Sans 3', 'source-sans-3', 600, 'normal', WIDE],
  ['Source Serif 4', 'source-serif-4', 400, 'normal', NARROW],
  ['Source Serif 4', 'source-serif-4', 600, 'normal', WIDE],
] as const;

export async function embeddedFonts(): Promise<EmbeddedFont[]> {
  const faces = FACES.flatMap(([family, name, weight, style, subsets]) =>
    subsets.map((subset) => face({ family, name, weight, style, subset })),
  );
  return Promise.all(faces);
}

async function face(one: {
  family: string;
  name: string;
  weight: number;
  style: string;
  subset: string;
}): Promise<EmbeddedFont> {
  const { family, name, weight, style, subset } = one;
  const data = await readFile(path(name, `files/${name}-${subset}-${weight}-${style}.woff2`), 'base64');
  const range =
    (JSON.parse(await readFile(path(name, 'unicode.json'), 'utf8')) as Record<string, string>)[subset] ?? '';
  const css =
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
  return { css, ranges: range.split(',').map(bounds) };
}

/** U+0100-02BA → [256, 698]. */
function bounds(range: string): [number, number] {
  const [first = '0', last = first] = range.replace('U+', '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function path(name: string, file: string): string {
  return createRequire(import.meta.url).resolve(`@fontsource/${name}/${file}`);
}
