/** Reads catalogue/: criteria, references, scales and functions, checked against each other. */
import path from 'node:path';
import { InvalidInput } from '../errors.ts';
import type { Checked, Problem } from '../problem.ts';
import type { AssessedInput as InputFile } from '../types/assessment.ts';
import type { Functions } from '../types/functions.ts';
import type { Principle } from '../types/principle.ts';
import type { References } from '../types/references.ts';
import type { Scales } from '../types/scales.ts';
import { catalogueFaults, type CataloguePart } from './catalogue-meaning.ts';
import type { Catalogue } from './catalogue-parts.ts';
import { CATALOGUE_FOLDER, recordedPath } from './folders.ts';
import type { SchemaName } from './fault.ts';
import { place } from './schema.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

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
  inputs: InputFile[];
}

/** Loads the catalogue of a folder; throws InvalidInput with every problem of every file. */
export async function loadCatalogue(folder: string = CATALOGUE_FOLDER): Promise<LoadedCatalogue> {
  const files = await readParts(folder);
  const parts = [...files.principles, files.references, files.scales, files.functions];
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
  if (problems.length > 0) throw new InvalidInput(problems);
  const catalogue = assemble(files);
  const meaning = (await Promise.all(parts.map((part) => meaningOf(part, catalogue)))).flat();
  if (meaning.length > 0) throw new InvalidInput(meaning);
  const inputs = parts.flatMap((part) => (part.ok ? [inputFile(part.value)] : []));
  return { catalogue, inputs };
}

interface Parts {
  principles: Checked<Loaded<Principle>>[];
  references: Checked<Loaded<References>>;
  scales: Checked<Loaded<Scales>>;
  functions: Checked<Loaded<Functions>>;
}

async function readParts(folder: string): Promise<Parts> {
  const file = (name: string): string => path.join(folder, name);
  const [references, scales, functions, ...principles] = await Promise.all([
    loadPart<References>(file('references.yaml'), 'references'),
    loadPart<Scales>(file('scales.yaml'), 'scales'),
    loadPart<Functions>(file('functions.yaml'), 'functions'),
    ...PRINCIPLES.map((id) => loadPart<Principle>(file(`principles/${id}.yaml`), 'principle')),
  ]);
  return { references, scales, functions, principles };
}

/** The parts are checked against each other once all of them are there. */
function loadPart<T>(file: string, schema: SchemaName): Promise<Checked<Loaded<T>>> {
  return loadYaml<T>(file, schema, () => []);
}

function assemble({ principles, references, scales, functions }: Parts): Catalogue {
  return {
    principles: principles.map((one) => valueOf(one)),
    references: valueOf(references).rules,
    scales: valueOf(scales),
    functions: valueOf(functions).functions,
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
