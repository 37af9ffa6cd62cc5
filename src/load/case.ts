/** A case: the privacy officer's file, with the product, the use and the laws that it names. */
import path from 'node:path';
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import { InvalidInput } from '../errors.ts';
import { onlyWarnings, type Problem } from '../problem.ts';
import type { InputFile } from '../types/assessment.ts';
import type { Case } from '../types/case.ts';
import type { Context } from '../types/context.ts';
import type { Profile } from '../types/profile.ts';
import type { Regimes } from '../types/regimes.ts';
import { readBytes } from './bytes.ts';
import { inputFile } from './catalogue.ts';
import { caseFaults } from './case-meaning.ts';
import { productFaults } from './case-product.ts';
import { extendContext, loadContext, type LoadedContext } from './context.ts';
import { contextFaults } from './context-meaning.ts';
import { type Fault, stepInto } from './fault.ts';
import { namesFile, recordedPath } from './folders.ts';
import { findVendor } from './library.ts';
import { type Picture, readPicture } from './picture.ts';
import { loadProfile } from './profile.ts';
import { loadRegimesFile } from './regimes.ts';
import type { Step } from './locate.ts';
import { place } from './schema.ts';
import { isShaped, judged, type Loaded, type Meaning, shapedOf } from './yaml-file.ts';

/** A case with everything that it names, valid. */
export interface LoadedCase {
  /** Without its empty parts. */
  case: Case;
  /** As the user named it. */
  file: string;
  regimes: Regimes;
  /** undefined: no product is chosen yet. */
  profile: Profile | undefined;
  /** undefined: no use is chosen yet. */
  context: Context | undefined;
  logo: Picture | undefined;
  /** Files read: the case first, without those of the catalogue. */
  inputs: InputFile[];
  /** Ids of the presets that its use rests on. */
  presets: string[];
  /** Lines of places like description.purposes[0].basis; what is not there has the line of what is nearest above it. */
  linesOf: (places: readonly string[]) => Promise<Map<string, number>>;
  /** Problems that do not make it invalid. */
  warnings: Problem[];
}

/** Loads a case; throws InvalidInput with every problem of it and of what it names. */
export async function loadCase(file: string, catalogue: Catalogue, today: Day): Promise<LoadedCase> {
  const regimes = await loadRegimesFile();
  const meaning = (one: Case): Fault[] => caseFaults(one, catalogue, regimes.value, today);
  const loaded = await shaped(file, meaning);
  const one = loaded.value;
  const wrong: Problem[] = [];
  const product = await collect(productOf(loaded, catalogue, today), wrong);
  const use = await collect(contextOf(loaded, catalogue), wrong);
  const logo = await collect(logoOf(loaded), wrong);
  const beside = { one, profile: product?.profile, context: use?.context, catalogue, today };
  const problems = await place([...meaning(one), ...productFaults(beside)], loaded);
  if (wrong.length > 0 || !onlyWarnings(problems))
    throw new InvalidInput(inOrder([...problems, ...wrong], file));
  return {
    ...{ case: one, file, regimes: regimes.value, profile: product?.profile, context: use?.context, logo },
    inputs: [
      inputFile(loaded),
      ...(product?.inputs ?? []),
      ...(use?.inputs ?? []),
      ...logoInput(one, logo),
      inputFile(regimes),
    ],
    presets: use?.presets ?? [],
    linesOf: (places) => linesOf(places, loaded),
    warnings: [
      ...inOrder([...loaded.warnings, ...problems], file),
      ...(product?.warnings ?? []),
      ...(use?.warnings ?? []),
    ],
  };
}

/** A case of the right shape; otherwise what can be said of its meaning comes out with the faults of its shape. */
async function shaped(file: string, meaning: Meaning<Case>): Promise<Loaded<Case>> {
  const read = readBytes(file);
  const parsed = read.ok ? await shapedOf<Case>(read.value, 'case') : read;
  if (!parsed.ok) throw new InvalidInput(parsed.problems);
  const checked = await judged(parsed.value, isShaped(parsed.value) ? () => [] : meaning);
  if (!checked.ok) throw new InvalidInput(checked.problems);
  return checked.value;
}

/** Faults of the case in the order of its lines, then those of what it names. */
function inOrder(problems: readonly Problem[], file: string): Problem[] {
  const own = problems.filter((problem) => problem.file === file);
  const others = problems.filter((problem) => problem.file !== file);
  return [...own.toSorted((a, b) => a.line - b.line || a.column - b.column), ...others];
}

interface Product {
  profile: Profile;
  inputs: InputFile[];
  warnings: Problem[];
}

async function productOf(
  loaded: Loaded<Case>,
  catalogue: Catalogue,
  today: Day,
): Promise<Product | undefined> {
  const name = loaded.value.deployment?.vendor;
  if (name === undefined) return undefined;
  const file = await found(loaded, ['deployment', 'vendor'], () => vendorOf(beside(loaded.file, name)));
  const profile = await loadProfile(file, catalogue, today);
  if (!profile.ok) throw new InvalidInput(profile.problems);
  const { value, warnings } = profile.value;
  return { profile: value, inputs: [inputFile(profile.value)], warnings };
}

/** The command line takes 'zoom@free'; here it would be an edition that nobody sees. */
function vendorOf(name: string): string {
  const { file, edition } = findVendor(name);
  if (edition === undefined) return file;
  const fault = { code: 'edition-in-vendor', message: `'${name}' names a product and an edition.` };
  const hint = `Leave '@${edition}' out and write the line 'edition: ${edition}' below it.`;
  throw new InvalidInput([{ severity: 'error', ...fault, hint, file, line: 1, column: 1 }]);
}

async function contextOf(loaded: Loaded<Case>, catalogue: Catalogue): Promise<LoadedContext | undefined> {
  const { extends: name, ...own } = loaded.value.context ?? {};
  if (name === undefined) return undefined;
  const base = await found(loaded, ['context', 'extends'], () =>
    loadContext(beside(loaded.file, name), catalogue),
  );
  const context = extendContext(base.context, { ...base.context, ...own });
  const faults = contextFaults({ ...base.context, ...own }, catalogue).map(stepInto('context'));
  if (faults.length > 0) throw new InvalidInput(await place(faults, loaded));
  return { ...base, context };
}

async function logoOf(loaded: Loaded<Case>): Promise<Picture | undefined> {
  const { logo } = loaded.value;
  if (logo === undefined) return undefined;
  return found(loaded, ['logo'], () => {
    const picture = readPicture(path.join(path.dirname(loaded.file), logo));
    if (!picture.ok) throw new InvalidInput(picture.problems);
    return picture.value;
  });
}

function logoInput({ logo }: Case, picture: Picture | undefined): InputFile[] {
  return logo === undefined || picture === undefined
    ? []
    : [{ path: recordedPath(path.basename(logo)), sha256: picture.sha256 }];
}

/** A file is named as seen from the case, an id is an id. */
function beside(file: string, name: string): string {
  return namesFile(name) ? path.join(path.dirname(file), name) : name;
}

/** A name that leads nowhere is a fault of the case where it stands, not of what it names. */
async function found<T>(loaded: Loaded<Case>, at: readonly string[], look: () => T | Promise<T>): Promise<T> {
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

async function linesOf(
  places: readonly string[],
  { bytes, value }: Loaded<Case>,
): Promise<Map<string, number>> {
  const { locator } = await import('./locate.ts');
  const at = locator(new TextDecoder().decode(bytes));
  return new Map(places.map((one) => [one, at(stepsOf(one, value)).line]));
}

/** 'a.b[0].c' → a, b, 0, c; 'a (x: y)' → a and the index of its entry whose x is y, where there is one. */
function stepsOf(place: string, one: Case): Step[] {
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
function collect<T>(part: Promise<T>, problems: Problem[]): Promise<T | undefined> {
  return part.catch((error: unknown) => {
    if (!(error instanceof InvalidInput)) throw error;
    problems.push(...error.problems);
    return undefined;
  });
}
