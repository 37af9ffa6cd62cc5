/** The sample documents: all there, small enough to clone, and named in their README. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { expect, it } from 'vitest';

const folder = new URL('../examples/samples/', import.meta.url);

it('are there, one of each kind, and small', async () => {
  const names = (await readdir(folder)).filter((name) => name !== 'README.md').toSorted();
  const script = await readFile(new URL('../.ci/samples', import.meta.url), 'utf8');
  const made = [...script.matchAll(/\$out\/([a-z-]+\.pdf)" *$/gm)].map(([, name]) => name ?? '');
  expect(names).toEqual([...new Set([...made, 'first-page.png'])].toSorted());
  const readme = await readFile(new URL('README.md', folder), 'utf8');
  expect(names.filter((name) => !readme.includes(`(${name})`))).toEqual([]);
  const sizes = await Promise.all(names.map(async (name) => (await stat(new URL(name, folder))).size));
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(3_000_000);
  expect((await stat(new URL('first-page.png', folder))).size).toBeLessThan(150_000);
});
