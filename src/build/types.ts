/** Writes src/types/<name>.ts from each schema, so that the shape of inputs and outputs has one source. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../store/make-folder.ts';

const root = new URL('../../', import.meta.url);
const style = { additionalProperties: false, ignoreMinAndMaxItems: true };

export async function writeSchemaTypes(): Promise<void> {
  const [schemas, types] = [new URL('schemas/', root), new URL('src/types/', root)];
  const format = { ...(await prettier.resolveConfig('x.ts')), parser: 'typescript' };
  const bannerComment = '// Made from schemas/ when the package is built. Do not edit.';
  await makeFolder(fileURLToPath(types));
  for (const file of (await readdir(schemas)).sort()) {
    const name = file.replace('.schema.json', '');
    const schema = JSON.parse(await readFile(new URL(file, schemas), 'utf8'), typed) as object;
    const code = await compile({ ...schema, $id: undefined }, name, {
      ...style,
      bannerComment,
      unreachableDefinitions: name === 'parts',
    });
    await writeFile(new URL(`${name}.ts`, types), await prettier.format(code, format));
  }
}

/**
 * What refers to a part of another schema, or says 'by <name>.schema.json', has the type made from that schema: one
 * shape, one type. 'One of these keys must be there' is left to the validator: as a type it would let in every key.
 */
function typed(key: string, value: unknown): unknown {
  if (key === 'anyOf' && (value as object[]).every((one) => Object.keys(one).join() === 'required'))
    return undefined;
  const { $ref, $comment, ...rest } = (value ?? {}) as { $ref?: unknown; $comment?: unknown };
  const [, file, part] = /^(\w[\w-]*)\.schema\.json#\/\$defs\/([\w-]+)$/.exec(String($ref)) ?? [];
  if (file !== undefined && part !== undefined)
    return { ...rest, tsType: `import('./${file}.ts').${pascal(part)}` };
  const [, name, orNull] = /^by ([\w-]+)\.schema\.json( or null)?$/.exec(String($comment)) ?? [];
  if (name === undefined) return value;
  const type = `import('./${name}.ts').${pascal(name)}`;
  return { ...(value as object), tsType: orNull === undefined ? type : `${type} | null` };
}

/** Parts bear their key as the name of their type: waived-gate, waivedGate → WaivedGate. */
function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
}
