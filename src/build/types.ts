/** Writes src/types/<name>.ts from each schema, so that the shape of inputs and outputs has one source. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';

const schemas = new URL('../../schemas/', import.meta.url);
const types = new URL('../types/', import.meta.url);
const style = {
  bannerComment: '// Made from schemas/ by `npm run generate`. Do not edit.',
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
};

export async function writeTypes(): Promise<void> {
  const format = { ...(await prettier.resolveConfig('x.ts')), parser: 'typescript' };
  await mkdir(types, { recursive: true });
  for (const file of (await readdir(schemas)).sort()) {
    const name = file.replace('.schema.json', '');
    const schema = JSON.parse(await readFile(new URL(file, schemas), 'utf8')) as object;
    const code = await compile({ ...schema, $id: undefined }, name, style);
    await writeFile(new URL(`${name}.ts`, types), await prettier.format(code, format));
  }
}
