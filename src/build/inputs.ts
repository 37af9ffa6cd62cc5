/** What a build is made from, as one hash: where it is as it was, nothing has to be built again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders and files that the build reads; packages by their exact versions. */
const INPUTS = ['catalogue', 'schemas', 'src', 'templates', 'vendors'];
const FILES = ['LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Made by the build itself. */
const MADE = [path.join('src', 'generated'), path.join('src', 'types')];

/** Names and bytes of all that a build in the folder `root` reads, with the day, which decides what dates are valid. */
export function hashOfInputs(root: string, day: string): string {
  const inside = INPUTS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.relative(root, path.join(one.parentPath, one.name))),
  );
  const files = [...FILES, ...inside].filter((file) => !MADE.includes(path.dirname(file))).sort();
  const hash = createHash('sha256').update(day);
  for (const file of files) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
