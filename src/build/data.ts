/** Parses and checks our own YAML when the package is built, and keeps the trees as JSON, each beside a copy of its text. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCatalogue } from '../input/catalogue.ts';
import type { SchemaName } from '../input/fault.ts';
import { CATALOGUE_FOLDER } from '../input/folders.ts';
import { loadLibrary } from '../input/library.ts';
import { builtPlace, PARSED_FOLDER } from '../input/parsed.ts';
import { loadMappings } from '../input/mappings.ts';
import { loadProfile } from '../input/profile.ts';
import { vendorFile, vendorIds } from '../input/vendor-names.ts';
import { loadRegisters } from '../input/registers.ts';
import { loadTests } from '../input/tests.ts';
import { loadYaml } from '../input/yaml-file.ts';
import type { Problem } from '../problem.ts';
import { makeFolder } from '../store/make-folder.ts';

/** Writes one JSON file for each YAML file of catalogue/ and vendors/; gives the problems of those that are not valid. */
export async function writeParsed(today: string): Promise<Problem[]> {
  await rm(PARSED_FOLDER, { recursive: true, force: true });
  await makeFolder(PARSED_FOLDER);
  const { catalogue } = await loadCatalogue();
  await loadLibrary(catalogue);
  await loadMappings(catalogue);
  await loadTests(catalogue);
  await loadRegisters(catalogue);
  const problems: Problem[] = [];
  for (const [file, schema] of await catalogueFiles()) await keep(file, schema);
  for (const id of vendorIds()) {
    const profile = await loadProfile(vendorFile(id), catalogue, today);
    if (profile.ok) await keep(vendorFile(id), 'profile');
    else problems.push(...profile.problems);
  }
  return problems;
}

async function keep(file: string, schema: SchemaName): Promise<void> {
  const loaded = await loadYaml<unknown>(file, schema, () => []);
  const place = builtPlace(file);
  if (!loaded.ok || place === undefined) return;
  const { sha256, value, bytes } = loaded.value;
  await writeFile(`${place}.json`, JSON.stringify({ sha256, value }));
  await writeFile(`${place}.yaml`, bytes);
}

async function catalogueFiles(): Promise<[string, SchemaName][]> {
  const inside = async (folder: string, schema: SchemaName): Promise<[string, SchemaName][]> =>
    (await readdir(path.join(CATALOGUE_FOLDER, folder))).map((name) => [
      path.join(CATALOGUE_FOLDER, folder, name),
      schema,
    ]);
  const single = (
    ['references', 'risks', 'scales', 'regimes', 'functions', 'tests', 'registers', 'measures'] as const
  ).map((name): [string, SchemaName] => [path.join(CATALOGUE_FOLDER, `${name}.yaml`), name]);
  return [
    ...(await inside('principles', 'principle')),
    ...(await inside('contexts', 'context')),
    ...(await inside('mappings', 'mapping')),
    ...single,
  ];
}
