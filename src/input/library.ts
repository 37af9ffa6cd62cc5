/** The catalogue with what stands beside it: uses and risks. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from './catalogue-parts.ts';
import { InvalidInput } from '../errors.ts';
import type { Checked, Problem } from '../problem.ts';
import type { AssessedInput as InputFile } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Risks } from '../types/risks.ts';
import { inputFile } from './catalogue.ts';
import { CATALOGUE_FOLDER } from './folders.ts';
import { place } from './schema.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';
import { contextFaults } from './context-meaning.ts';
import { extendsFaults } from './presets.ts';
import { collect } from './case-parts.ts';
import { loadMeasures } from './measures.ts';
import type { Measures } from '../types/measures.ts';
import { loadRisks } from './risks.ts';
import { ofVersion2 } from './version-1.ts';

/** The catalogue with its uses and risks, loaded and valid. */
export interface Library {
  catalogue: Catalogue;
  /** Without events and scenarios as long as there is no file of them. */
  risks: Risks;
  /** Typical measures; none as long as there is no file of them. */
  measures: Measures;
  /** The file of the measures, for what rests on it. */
  measuresInput: InputFile[];
  /** Uses by id, as written: `loadContext` resolves what they extend. */
  presets: ReadonlyMap<string, Context>;
  /** Files read. */
  inputs: InputFile[];
}

/** Loads risks.yaml, measures.yaml and contexts/ of a catalogue's folder; throws InvalidInput with every problem of every file. */
export async function loadLibrary(catalogue: Catalogue, folder: string = CATALOGUE_FOLDER): Promise<Library> {
  const problems: Problem[] = [];
  const risks = await risksIn(folder, catalogue, problems);
  const bare = { catalogue, risks: risks?.value ?? { events: [], risks: [] } };
  const measures = problems.length > 0 ? undefined : await measuresIn(folder, bare, problems);
  const beside = {
    ...bare,
    measures: measures?.value ?? { guidance: [], measures: [] },
    measuresInput: measures === undefined ? [] : [inputFile(measures)],
  };
  // Broken risks make no use wrong.
  const known = problems.length > 0 ? undefined : riskIds(beside);
  const loaded = await Promise.all(contextFiles(folder).map((file) => presetOf(file, catalogue, known)));
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

/** Ids of the risks that a use may name. */
export function riskIds({ risks }: Pick<Library, 'risks'>): string[] {
  return risks.risks.map(({ id }) => id);
}

/** Files of the shipped uses, sorted. */
export function contextFiles(folder: string = CATALOGUE_FOLDER): string[] {
  return yamlIn(path.join(folder, 'contexts'));
}

async function risksIn(
  folder: string,
  catalogue: Catalogue,
  problems: Problem[],
): Promise<Loaded<Risks> | undefined> {
  const file = path.join(folder, 'risks.yaml');
  if (!existsSync(file)) return undefined;
  return collect(loadRisks(file, catalogue), problems);
}

async function measuresIn(
  folder: string,
  beside: Pick<Library, 'catalogue' | 'risks'>,
  problems: Problem[],
): Promise<Loaded<Measures> | undefined> {
  const file = path.join(folder, 'measures.yaml');
  if (!existsSync(file)) return undefined;
  return collect(loadMeasures(file, beside.catalogue, riskIds(beside)), problems);
}

function presetOf(
  file: string,
  catalogue: Catalogue,
  risks: readonly string[] | undefined,
): Promise<Checked<Loaded<Context>>> {
  return loadYaml<Context>(
    file,
    'context',
    ofVersion2('context', (context) => contextFaults(context, catalogue, risks)),
  );
}

/** The YAML files of a folder, sorted. */
export function yamlIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => path.join(folder, name));
}
