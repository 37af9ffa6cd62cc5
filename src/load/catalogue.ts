/** Reads catalogue/: criteria, references, risks, scales and contexts, checked against each other. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../assess/catalogue.ts';
import { InvalidInput } from '../errors.ts';
import type { Checked, Problem } from '../problem.ts';
import type { InputFile } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Functions } from '../types/functions.ts';
import type { Principle } from '../types/principle.ts';
import type { References } from '../types/references.ts';
import type { Risks } from '../types/risks.ts';
import type { Scales } from '../types/scales.ts';
import { catalogueFaults, type CataloguePart } from './catalogue-meaning.ts';
import { CATALOGUE_FOLDER, recordedPath } from './folders.ts';
import type { SchemaName } from './fault.ts';
import { place } from './schema.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

/** Version of the criteria and their tests; changes with every level test, weight or gate. */
export const CATALOGUE_VERSION = '1.0';

/** The principles in the order of the Joint Statement. */
const PRINCIPLES = [
  'security',
  'privacy-by-design',
  'know-your-audience',
  'transparency',
  'end-user-control',
];

/** A catalogue and the files that it was read from. */
export interface LoadedCatalogue {
  catalogue: Catalogue;
  /** Files that the rules of version 1 read. */
  inputs: InputFile[];
  /** Files besides those that the rules of version 2 read. */
  nextInputs: InputFile[];
}

/**
 * Loads the catalogue of a folder; throws InvalidInput with every problem of every file. Without `contexts` the
 * presets are left out, for a command that names no use.
 */
export async function loadCatalogue(
  folder: string = CATALOGUE_FOLDER,
  { contexts = true }: { contexts?: boolean } = {},
): Promise<LoadedCatalogue> {
  const files = await readParts(folder, contexts);
  const more = files.functions === undefined ? [] : [files.functions];
  const former = [...files.principles, files.references, files.risks, files.scales, ...files.contexts];
  const parts = [...former, ...more];
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
  if (problems.length > 0) throw new InvalidInput(problems);
  const catalogue = assemble(files);
  const meaning = (await Promise.all(parts.map((part) => meaningOf(part, catalogue)))).flat();
  if (meaning.length > 0) throw new InvalidInput(meaning);
  const inputs = (list: Checked<Loaded<unknown>>[]): InputFile[] =>
    list.flatMap((part) => (part.ok ? [inputFile(part.value)] : []));
  return { catalogue, inputs: inputs(former), nextInputs: inputs(more) };
}

interface Parts {
  principles: Checked<Loaded<Principle>>[];
  references: Checked<Loaded<References>>;
  risks: Checked<Loaded<Risks>>;
  scales: Checked<Loaded<Scales>>;
  /** undefined: a catalogue of version 1, which has none. */
  functions: Checked<Loaded<Functions>> | undefined;
  contexts: Checked<Loaded<Context>>[];
}

async function readParts(folder: string, withContexts: boolean): Promise<Parts> {
  const file = (name: string): string => path.join(folder, name);
  const names = withContexts && existsSync(file('contexts')) ? readdirSync(file('contexts')) : [];
  const contexts = names.filter((name) => name.endsWith('.yaml')).sort();
  const [references, risks, scales] = await Promise.all([
    loadPart<References>(file('references.yaml'), 'references'),
    loadPart<Risks>(file('risks.yaml'), 'risks'),
    loadPart<Scales>(file('scales.yaml'), 'scales'),
  ]);
  return {
    principles: await Promise.all(
      PRINCIPLES.map((id) => loadPart<Principle>(file(`principles/${id}.yaml`), 'principle')),
    ),
    references,
    risks,
    scales,
    functions: existsSync(file('functions.yaml'))
      ? await loadPart<Functions>(file('functions.yaml'), 'functions')
      : undefined,
    contexts: await Promise.all(
      contexts.map((name) => loadPart<Context>(file(`contexts/${name}`), 'context')),
    ),
  };
}

/** The parts are checked against each other once all of them are there. */
function loadPart<T>(file: string, schema: SchemaName): Promise<Checked<Loaded<T>>> {
  return loadYaml<T>(file, schema, () => []);
}

function assemble({ principles, references, risks, scales, functions, contexts }: Parts): Catalogue {
  const presets = contexts.map((one) => valueOf(one));
  return {
    version: CATALOGUE_VERSION,
    principles: principles.map((one) => valueOf(one)),
    references: valueOf(references).rules,
    risks: valueOf(risks),
    scales: valueOf(scales),
    functions: functions === undefined ? [] : valueOf(functions).functions,
    contexts: new Map(presets.map((context) => [context.id, context])),
  };
}

function valueOf<T>(part: Checked<Loaded<T>>): T {
  if (!part.ok) throw new InvalidInput(part.problems);
  return part.value.value;
}

async function meaningOf(part: Checked<Loaded<CataloguePart>>, catalogue: Catalogue): Promise<Problem[]> {
  if (!part.ok || part.value.built) return [];
  return place(catalogueFaults(part.value.value, catalogue), part.value);
}

/** The files of a catalogue that a result rests on: of the presets only those that it uses. */
export function inputsUsed(inputs: readonly InputFile[], presets: readonly string[]): InputFile[] {
  return inputs.filter(({ path: file }) => {
    const [, preset] = /(?:^|\/)contexts\/([^/]+)\.yaml$/.exec(file) ?? [];
    return preset === undefined || presets.includes(preset);
  });
}

/** A file for the record of an assessment. */
export function inputFile({ file, sha256 }: { file: string; sha256: string }): InputFile {
  return { path: recordedPath(file), sha256 };
}
