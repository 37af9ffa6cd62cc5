/** What another program, which had a file open, writes after a save has taken the file's place. */
import { mkdtemp, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { replaceText } from '../../src/store/write-file.ts';

const OLD = 'id: x\ntitle: T\n';
const NEW = 'id: y\ntitle: T\n';

let file = '';
beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'vtc-pia-late-')), 'case.yaml');
  await writeFile(file, OLD);
});

it('a line that it adds is in the file, too', async () => {
  const editor = await open(file, 'a');
  expect(await replaceText(file, Buffer.from(OLD), NEW)).toBe(true);
  await editor.appendFile('# By an editor.\n');
  await editor.close();
  await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toBe(`${NEW}# By an editor.\n`), 5000);
  expect(await readdir(path.dirname(file))).toEqual(['case.yaml']);
});

it('other words at the same place lie beside it', async () => {
  const editor = await open(file, 'r+');
  expect(await replaceText(file, Buffer.from(OLD), NEW)).toBe(true);
  await editor.write('id: z', 0);
  await editor.close();
  const beside = file.replace('.yaml', '-meanwhile.yaml');
  await vi.waitFor(async () => expect(await readFile(beside, 'utf8')).toBe(OLD.replace('x', 'z')), 5000);
  expect(await readFile(file, 'utf8')).toBe(NEW);
});

it('a file that is no longer what was read is left', async () => {
  await writeFile(file, `${OLD}# By an editor.\n`);
  expect(await replaceText(file, Buffer.from(OLD), NEW)).toBe(false);
  expect(await readFile(file, 'utf8')).toBe(`${OLD}# By an editor.\n`);
});
