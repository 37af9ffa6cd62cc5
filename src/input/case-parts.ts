/** What loading a case takes besides the rules of a version: names seen from its file, the logo, lines, one list of problems. */
import path from 'node:path';
import { InvalidInput } from '../errors.ts';
import type { Problem } from '../problem.ts';
import type { AssessedInput as InputFile } from '../types/assessment.ts';
import type { ReadFile } from './bytes.ts';
import { namesFile, recordedPath } from './folders.ts';
import type { VendorName } from './vendor-names.ts';
import type { Step } from './locate.ts';
import { type Picture, readPicture } from './picture.ts';
import { place } from './schema.ts';
import type { Loaded } from './yaml-file.ts';
import { phrase } from '../locale/phrase.ts';

/** As much of a case as the logo needs. */
interface WithLogo {
  logo?: string;
}

/** Faults of the case in the order of its lines, then those of what it names. */
export function byLine(problems: readonly Problem[], file: string): Problem[] {
  const own = problems.filter((problem) => problem.file === file);
  const others = problems.filter((problem) => problem.file !== file);
  return [...own.toSorted((a, b) => a.line - b.line || a.column - b.column), ...others];
}

/** The command line takes 'zoom@free'; here it would be an edition that nobody sees. */
export function vendorOf({ file, edition }: VendorName, name: string): string {
  if (edition === undefined) return file;
  const fault = { code: 'edition-in-vendor', message: phrase('case-fault.edition-in-vendor', { name }) };
  const hint = phrase('case-fault.edition-in-vendor.hint', { edition });
  throw new InvalidInput([{ severity: 'error', ...fault, hint, file, line: 1, column: 1 }]);
}

/** The picture for the cover, if the case names one. */
export async function logoOf(loaded: Loaded<WithLogo>): Promise<Picture | undefined> {
  const { logo } = loaded.value;
  if (logo === undefined) return undefined;
  return found(loaded, ['logo'], () => {
    const picture = readPicture(path.join(path.dirname(loaded.file), logo));
    if (!picture.ok) throw new InvalidInput(picture.problems);
    return picture.value;
  });
}

/** The same for the record. */
export function logoInput({ logo }: WithLogo, picture: Picture | undefined): InputFile[] {
  return logo === undefined || picture === undefined
    ? []
    : [{ path: recordedPath(path.basename(logo)), sha256: picture.sha256 }];
}

/** A file is named as seen from the case, an id is an id. */
export function besideCase(file: string, name: string): string {
  return namesFile(name) ? path.join(path.dirname(file), name) : name;
}

/** A name that leads nowhere is a fault of the case where it stands, not of what it names. */
export async function found<T>(
  loaded: ReadFile,
  at: readonly string[],
  look: () => T | Promise<T>,
): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const nowhere = error.problems.every(({ line, column }) => line === 1 && column === 1);
    if (!nowhere) throw error;
    const faults = error.problems.map(({ code, message, hint }) => ({ code, message, hint, path: at }));
    throw new InvalidInput(await place(faults, loaded));
  }
}

/** Lines of places like description.purposes[0].basis. */
export async function linesOfPlaces(
  places: readonly string[],
  { bytes, value }: Loaded<unknown>,
): Promise<Map<string, number>> {
  const { locator } = await import('./locate.ts');
  const at = locator(new TextDecoder().decode(bytes));
  return new Map(places.map((one) => [one, at(stepsOf(one, value)).line]));
}

/** 'a.b[0].c' → a, b, 0, c; 'a (x: y)' → a and the index of its entry whose x is y, where there is one. */
function stepsOf(place: string, one: unknown): Step[] {
  const [, path = '', key, value] = /^([^ ]+)(?: \(([^:]+): (.*)\))?$/.exec(place) ?? [];
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([name]): Step =>
    /^\d+$/.test(name) ? Number(name) : name,
  );
  if (key === undefined) return steps;
  const list = steps.reduce<unknown>(
    (tree, step) => (tree as Record<Step, unknown> | undefined)?.[step],
    one,
  );
  const entries = (Array.isArray(list) ? list : []) as Record<string, string | number | undefined>[];
  // A principle is named with its regime.
  const index = entries.findIndex((entry) =>
    [String(entry[key]), `${entry['regime'] ?? ''}/${entry[key] ?? ''}`].includes(value ?? ''),
  );
  return index < 0 ? steps : [...steps, index];
}

/** Keeps the problems of one part, so that those of the others come out at the same time. */
export function collect<T>(part: Promise<T>, problems: Problem[]): Promise<T | undefined> {
  return part.catch((error: unknown) => {
    if (!(error instanceof InvalidInput)) throw error;
    problems.push(...error.problems);
    return undefined;
  });
}
