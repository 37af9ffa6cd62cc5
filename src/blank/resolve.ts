/** A schema with every reference replaced by what it leads to. */
import type { FormSchema } from './schema.ts';

/** As it stands in its file, with the parts of other files among its own. */
export interface WrittenSchema {
  $ref?: string;
  $defs?: Readonly<Record<string, WrittenSchema>>;
  properties?: Readonly<Record<string, WrittenSchema>>;
  items?: WrittenSchema;
  additionalProperties?: WrittenSchema | boolean;
  [key: string]: unknown;
}

/** What stands beside a reference goes before what it leads to. No part may hold itself. */
export function formSchema(root: WrittenSchema): FormSchema {
  const resolve = (node: WrittenSchema): FormSchema => {
    const name = node.$ref?.split('/').at(-1);
    const part = name === undefined ? undefined : root.$defs?.[name];
    const { $ref: _ref, $defs: _defs, ...own } = node;
    const whole: WrittenSchema = part === undefined ? own : { ...(resolve(part) as WrittenSchema), ...own };
    const { properties, items, additionalProperties, ...rest } = whole;
    return {
      ...(rest as FormSchema),
      ...(properties === undefined
        ? {}
        : {
            properties: Object.fromEntries(
              Object.entries(properties).map(([key, below]) => [key, resolve(below)]),
            ),
          }),
      ...(items === undefined ? {} : { items: resolve(items) }),
      ...(typeof additionalProperties === 'object'
        ? { additionalProperties: resolve(additionalProperties) }
        : {}),
    };
  };
  return resolve(root);
}
