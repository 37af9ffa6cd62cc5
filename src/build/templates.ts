/**
 * Makes the module that the documents are rendered from: templates compiled ahead of time, and styles, so that nothing is
 * compiled from strings and nothing is read from the disk at run time.
 */
import { readdir, readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import { HELPERS, templateFaults } from './lint-templates.ts';

const folder = new URL('../../templates/', import.meta.url);

/** The text of src/generated/templates.js. Throws with every fault if a template breaks the rules. */
export async function templatesModule(): Promise<string> {
  const templates = await readTemplates();
  const faults = [...templates].flatMap(([file, text]) => templateFaults(`templates/${file}`, text));
  if (faults.length > 0) throw new Error(`the templates break their rules:\n${faults.join('\n')}`);
  const compiled = [...templates].map(
    ([file, text]) => `${JSON.stringify(nameOf(file))}: ${precompiled(text)}`,
  );
  return [
    `export const templates = {\n${compiled.join(',\n')}\n};`,
    constant('styles', await readStyles()),
    constant('scripts', {
      form: await readText('script/form.js'),
      workbench: await readText('script/workbench.js'),
    }),
    '',
  ].join('\n');
}

/** The types of that module. */
export function templatesTypes(): string {
  return [
    '/// <reference types="handlebars" />',
    'export const templates: Record<string, TemplateSpecification>;',
    '/** CSS by file name without ending. */',
    'export const styles: Record<string, string>;',
    '/** The scripts of ours: of the form to fill in, and of the workbench. */',
    'export const scripts: { form: string; workbench: string };',
    '',
  ].join('\n');
}

function precompiled(text: string): string {
  const known = Object.fromEntries(HELPERS.map((name) => [name, true]));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: known, preventIndent: true };
  return String(Handlebars.precompile(text, options));
}

async function readTemplates(): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.hbs')).sort();
  // The line break at the end of a file would be a blank before the comma after a partial.
  const entries = names.map(
    async (name) => [name.replaceAll('\\', '/'), (await readText(name)).trimEnd()] as const,
  );
  return new Map(await Promise.all(entries));
}

/** partials/bar.hbs → bar; documents/assessment.hbs → documents/assessment. */
function nameOf(file: string): string {
  return file.replace(/^partials\//, '').replace(/\.hbs$/, '');
}

async function readStyles(): Promise<Record<string, string>> {
  const names = (await readdir(new URL('css/', folder))).filter((name) => name.endsWith('.css')).sort();
  const entries = names.map(
    async (name) => [name.replace(/\.css$/, ''), await readText(`css/${name}`)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function readText(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value)};`;
}
