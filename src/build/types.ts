/** Writes src/types/<name>.ts from each schema, so that the shape of inputs and outputs has one source. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../print/make-folder.ts';

const schemas = new URL('../../schemas/', import.meta.url);
const types = new URL('../types/', import.meta.url);
const style = {
  bannerComment: '// Made from schemas/ by `npm run generate`. Do not edit.',
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
};

export async function writeTypes(): Promise<void> {
  const format = { ...(await prettier.resolveConfig('x.ts')), parser: 'typescript' };
  await makeFolder(fileURLToPath(types));
  for (const file of (await readdir(schemas)).sort()) {
    const name = file.replace('.schema.json', '');
    const schema = JSON.parse(await readFile(new URL(file, schemas), 'utf8'), typed) as object;
    const code = await compile({ ...schema, $id: undefined }, name, style);
    await writeFile(new URL(`${name}.ts`, types), await prettier.format(code, format));
  }
}

/** A part that says 'by <name>.schema.json' has the type made from that schema: one shape, one type. */
function typed(_key: string, value: unknown): unknown {
  const comment = (value as { $comment?: unknown } | null)?.$comment;
  const [, name, orNull] = /^by (\w+)\.schema\.json( or null)?$/.exec(String(comment)) ?? [];
  if (name === undefined) return value;
  const type = `import('./${name}.ts').${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { ...(value as object), tsType: orNull === undefined ? type : `${type} | null` };
}
