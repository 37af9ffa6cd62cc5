/**
 * What the tests of the rules take from vitest, where they stay loaded while rules are broken: a test is put on a list and
 * run by name, as often as wanted. It has what those tests use, and no more: a file that wants more fails as it is loaded.
 */
import { format } from 'node:util';

export { expect } from 'vitest';

export interface Test {
  id: string;
  file: string;
  run: () => unknown;
}

type Body = (...row: never[]) => unknown;

const names = new Map<string, number>();
let list: Test[] = [];
let path: string[] = [];

/** The tests of one file, in its order. */
export async function collected(file: string, load: () => Promise<unknown>): Promise<Test[]> {
  [list, path] = [[], [file]];
  await load();
  return list;
}

export function describe(name: string, body: () => void): void {
  path = [...path, name];
  body();
  path = path.slice(0, -1);
}

export function it(
  name: string,
  ...more: [run: () => unknown] | [options: object, run: () => unknown]
): void {
  const id = [...path, name].join(' > ');
  const same = names.get(id) ?? 0;
  names.set(id, same + 1);
  const run = more.at(-1) as () => unknown;
  list.push({ id: same === 0 ? id : `${id} (${String(same + 1)})`, file: path[0] ?? '', run });
}

it.each =
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) {
      const values = (Array.isArray(row) ? row : [row]) as never[];
      it(format(name, ...values.slice(0, name.split('%').length - 1)), () => body(...values));
    }
  };
