/** Packages of fonts that somebody installed beside the program, for letters that its own do not have. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Faces with one set of characters, as renderers take them. */
interface InstalledSet {
  ranges: [number, number][];
  load: () => Promise<string>;
}

/** The family that the pages name last. */
const FAMILY = 'Added letters';
const WEIGHTS = [400, 600];

/**
 * Finds packages by name ('noto-sans-jp') where Node looks for those of this place: beside the program, never in the
 * folder of the user's files, so that no foreign folder can say how letters look. Undefined where there is none.
 */
export function installedFonts(
  place: string = import.meta.url,
): (name: string) => Promise<InstalledSet[] | undefined> {
  const { resolve } = createRequire(place);
  return async (name) => {
    const list = placeOf(resolve, `@fontsource/${name}/unicode.json`);
    if (list === undefined) return undefined;
    const sets = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>;
    return Object.entries(sets).map(([set, range]) => setOf(path.dirname(list), name, set, range));
  };
}

function placeOf(resolve: (name: string) => string, name: string): string | undefined {
  try {
    return resolve(name);
  } catch {
    return undefined;
  }
}

/** Sets of large scripts are numbered: '[12]'. */
function setOf(folder: string, name: string, set: string, range: string): InstalledSet {
  const files = WEIGHTS.map(
    (weight) =>
      [
        weight,
        path.join(folder, 'files', `${name}-${set.replaceAll(/[[\]]/g, '')}-${weight}-normal.woff2`),
      ] as const,
  );
  const load = async (): Promise<string> => {
    const there = files.filter(([, file]) => existsSync(file));
    return (await Promise.all(there.map(([weight, file]) => rule(weight, file, range)))).join('\n');
  };
  return { ranges: range.split(',').map(bounds), load };
}

async function rule(weight: number, file: string, range: string): Promise<string> {
  const data = await readFile(file, 'base64');
  return (
    `@font-face{font-family:'${FAMILY}';font-weight:${weight};` +
    `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`
  );
}

/** U+0100-02BA → [256, 698]. */
function bounds(range: string): [number, number] {
  const [first = '0', last = first] = range.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
