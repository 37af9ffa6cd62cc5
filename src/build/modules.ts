/** Writes src/generated/: the modules that are made at build time. */
import { writeFile } from 'node:fs/promises';
import { fontModules } from './fonts.ts';
import { localeModules } from './locale.ts';
import { templatesModule, templatesTypes } from './templates.ts';
import { validatorsModule, validatorsTypes } from './validators.ts';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../store/make-folder.ts';

const generated = new URL('../generated/', import.meta.url);

export async function writeModules(): Promise<void> {
  const files = new Map([
    ['templates.js', await templatesModule()],
    ['templates.d.ts', templatesTypes()],
    ['validators.js', await validatorsModule('../input/formats.ts')],
    ['validators.d.ts', await validatorsTypes()],
    ...(await fontModules()),
    ...(await localeModules()),
  ]);
  await makeFolder(fileURLToPath(generated));
  for (const [name, text] of files) await writeFile(new URL(name, generated), text);
}
