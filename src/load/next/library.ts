/** What the package ships for version 2, below next/: profiles, uses and risks. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../../assess/catalogue.ts';
import { InvalidInput } from '../../errors.ts';
import type { Checked, Problem } from '../../problem.ts';
import type { InputFile } from '../../types/assessment.ts';
import type { Context } from '../../types/next/context.ts';
import type { Risks } from '../../types/next/risks.ts';
import { inputFile } from '../catalogue.ts';
import { NEXT_FOLDER } from '../folders.ts';
import { findVendor, vendorFile, vendorIds, type VendorName } from '../library.ts';
import { place } from '../schema.ts';
import { type Loaded, loadYaml } from '../yaml-file.ts';
import { contextFaults } from './context-meaning.ts';
import { extendsFaults } from './presets.ts';
import { loadRisks } from './risks.ts';
import { ofVersion2 } from './version-1.ts';

/** The catalogue with what stands beside it in version 2, loaded and valid. */
export interface Library {
  catalogue: Catalogue;
  /** Without events and scenarios as long as there is no file of them. */
  risks: Risks;
  /** Uses by id, as written: `loadContext` resolves what they extend. */
  presets: ReadonlyMap<string, Context>;
  /** Files read. */
  inputs: InputFile[];
}

/** Loads next/risks.yaml and next/contexts/; throws InvalidInput with every problem of every file. */
export async function loadLibrary(catalogue: Catalogue, folder: string = NEXT_FOLDER): Promise<Library> {
  const problems: Problem[] = [];
  const risks = await risksIn(folder, catalogue, problems);
  const beside = { catalogue, risks: risks?.value ?? { events: [], risks: [] } };
  const loaded = await Promise.all(contextFiles(folder).map((file) => presetOf(file, beside)));
  const contexts = loaded.flatMap((one) => (one.ok ? [one.value] : (problems.push(...one.problems), [])));
  const presets = new Map(contexts.map(({ value }) => [value.id, value]));
  const extending = contexts.map((one) => place(extendsFaults(one.value, presets), one));
  problems.push(...(await Promise.all(extending)).flat());
  if (problems.length > 0) throw new InvalidInput(problems);
  return {
    ...beside,
    presets,
    inputs: [...(risks === undefined ? [] : [inputFile(risks)]), ...contexts.map(inputFile)],
  };
}

/** Ids of the risks that a use may name; those of the catalogue as long as version 2 has none. */
export function riskIds({ risks, catalogue }: Pick<Library, 'risks' | 'catalogue'>): string[] {
  const { risks: known } = risks.risks.length > 0 ? risks : catalogue.risks;
  return known.map(({ id }) => id);
}

/** Files of the shipped uses, sorted. */
export function contextFiles(folder: string = NEXT_FOLDER): string[] {
  return yamlIn(path.join(folder, 'contexts'));
}

/** Ids of the shipped profiles, sorted. */
export function nextVendorIds(folder: string = NEXT_FOLDER): string[] {
  return vendorIds(path.join(folder, 'vendors'));
}

/** File of a shipped profile. */
export function nextVendorFile(id: string, folder: string = NEXT_FOLDER): string {
  return vendorFile(id, path.join(folder, 'vendors'));
}

/** Finds the file that a name means; throws InvalidInput with the nearest ids where there is none. */
export function findNextVendor(name: string, folder: string = NEXT_FOLDER): VendorName {
  return findVendor(name, path.join(folder, 'vendors'));
}

/** True for a file among the shipped profiles. */
export function isShippedNext(file: string): boolean {
  return path.dirname(path.resolve(file)) === path.join(path.resolve(NEXT_FOLDER), 'vendors');
}

/** True for a file of an installed package, which an update would replace. */
export function isInstalled(file: string): boolean {
  return /[\\/]node_modules[\\/]/.test(file);
}

async function risksIn(
  folder: string,
  catalogue: Catalogue,
  problems: Problem[],
): Promise<Loaded<Risks> | undefined> {
  const file = path.join(folder, 'risks.yaml');
  if (!existsSync(file)) return undefined;
  return loadRisks(file, catalogue).catch((error: unknown) => {
    if (!(error instanceof InvalidInput)) throw error;
    problems.push(...error.problems);
    return undefined;
  });
}

function presetOf(
  file: string,
  beside: Pick<Library, 'risks' | 'catalogue'>,
): Promise<Checked<Loaded<Context>>> {
  return loadYaml<Context>(
    file,
    'next-context',
    ofVersion2('context', (context) => contextFaults(context, beside.catalogue, riskIds(beside))),
  );
}

function yamlIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => path.join(folder, name));
}
