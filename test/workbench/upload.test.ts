/** Files put in by a form: where they lie, what is recorded of them, and what is refused. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attachmentsOf } from '../../src/input/attachments.ts';
import { sha256 } from '../../src/store/sha256.ts';
import { type Bench, openBench, ownHead, type Reply, requestOf, textOf } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await mkdir(path.join(bench.folder, 'case'));
  await writeFile(path.join(bench.folder, CASE), '# Mine\nid: pia\ntitle: A\n');
});
afterAll(() => bench.close());

const CASE = 'case/pia.yaml';
const PDF = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255, 13, 10, 0xe9]);
const attach = (name: string, bytes: Buffer, place = 'attachments'): Promise<Reply> =>
  bench.ask(`/attach?${new URLSearchParams({ file: CASE, place, name }).toString()}`, bytes);
const inFolder = (): Promise<string[]> => readdir(path.join(bench.folder, 'case'));
async function listed(): Promise<{ file: string; sha256: string }[]> {
  const tree = load(await readFile(path.join(bench.folder, CASE), 'utf8'));
  return (tree as { attachments?: { file: string; sha256: string }[] }).attachments ?? [];
}

it('a file lies beside the case byte for byte, listed with its hash as check computes it', async () => {
  const { status, headers } = await attach('Contract 2026–17.pdf', PDF);
  expect([status, headers['x-focus'], headers['x-reload']]).toEqual([200, 'f-attachments-0', 'yes']);
  expect((await readFile(path.join(bench.folder, 'case', 'Contract 2026–17.pdf'))).equals(PDF)).toBe(true);
  expect(await listed()).toMatchObject([{ file: 'Contract 2026–17.pdf', sha256: sha256(PDF) }]);
  expect(await readFile(path.join(bench.folder, CASE), 'utf8')).toContain('# Mine\n');
  const attachments = await listed();
  const [state] = attachmentsOf({ attachments }, path.join(bench.folder, CASE));
  expect(state).toMatchObject({ state: 'unchanged', bytes: PDF.length });
});

it('what lies there stays: the same file is not put in twice, another of its name gets a number', async () => {
  await attach('Contract 2026–17.pdf', PDF);
  expect(await listed()).toHaveLength(1);
  const other = Buffer.from('another');
  await attach('Contract 2026–17.pdf', other);
  expect((await listed()).map(({ file }) => file)).toEqual([
    'Contract 2026–17.pdf',
    'Contract 2026–17-2.pdf',
  ]);
  expect((await readFile(path.join(bench.folder, 'case', 'Contract 2026–17.pdf'))).equals(PDF)).toBe(true);
  // The case itself is no place for a file of its name.
  await attach('pia.yaml', other);
  expect(await readFile(path.join(bench.folder, CASE), 'utf8')).toContain('# Mine\n');
  expect(await inFolder()).toContain('pia-2.yaml');
});

it('a file that was changed since is put in again, and known as it is now', async () => {
  const changed = Buffer.from('changed by another program');
  await writeFile(path.join(bench.folder, 'case', 'Contract 2026–17.pdf'), changed);
  await attach('Contract 2026–17.pdf', changed);
  expect((await listed())[0]).toMatchObject({ file: 'Contract 2026–17.pdf', sha256: sha256(changed) });
});

it('the picture of the cover is named at its place', async () => {
  const { headers } = await attach('logo.png', PDF, 'logo');
  expect(headers['x-focus']).toBe('f-logo');
  expect(await readFile(path.join(bench.folder, CASE), 'utf8')).toMatch(/^logo: logo\.png$/m);
});

it.each([
  '../x.pdf',
  'a/x.pdf',
  '..\\x.pdf',
  '/x.pdf',
  'C:x.pdf',
  '.hidden',
  '..',
  '',
  'nul.pdf',
  'x.pdf.',
  'x.pdf ',
  'x\0.pdf',
  'a?.pdf',
  'x'.repeat(121),
])('nothing is written under the name %j', async (name) => {
  const [before, list] = [await inFolder(), await listed()];
  const reply = await attach(name, PDF);
  expect([reply.status, textOf(reply)]).toEqual([422, expect.stringContaining('Rename the file')]);
  expect([await inFolder(), await listed()]).toEqual([before, list]);
});

it('nothing is written for an empty file, for another place, and into a final assessment', async () => {
  const before = await inFolder();
  expect(textOf(await attach('x.pdf', Buffer.from('')))).toContain('is empty');
  expect((await attach('x.pdf', PDF, 'title')).status).toBe(422);
  const file = path.join(bench.folder, CASE);
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}status: final\n`);
  expect(textOf(await attach('x.pdf', PDF))).toContain('This assessment is final');
  await writeFile(file, text);
  expect(await inFolder()).toEqual(before);
});

it('a name that a link leads out of the folder with is refused, and what it leads to stays', async () => {
  const outside = path.join(bench.folder, '..', `outside-${path.basename(bench.folder)}.txt`);
  await symlink(outside, path.join(bench.folder, 'case', 'out.txt'));
  expect((await attach('out.txt', PDF)).status).toBe(422);
  await expect(readFile(outside)).rejects.toMatchObject({ code: 'ENOENT' });
});

it.each([
  `/attach?file=${CASE}&place=attachments&name=x.pdf`,
  '/receive?name=x.xlsx',
  '/test-picture?file=own-tests%2Fx.yaml&point=0&name=x.png',
])('30 MB to %s are refused in words before they are sent', async (target) => {
  const head = ownHead(bench, target, Buffer.from(''));
  const headers = head.headers.map(([name, value]): [string, string] =>
    name === 'Content-Length' ? [name, String(30 * 1024 * 1024)] : [name, value],
  );
  const reply = await bench.raw(requestOf({ ...head, headers }));
  expect([reply.status, textOf(reply)]).toEqual([413, expect.stringContaining('at most 25 MB')]);
  expect(bench.faults).toEqual([]);
});

it('30 MB whose head does not say so are refused as they come, and nothing of them is kept', async () => {
  const before = await inFolder();
  const headers = ownHead(bench, '/receive?name=x.xlsx', Buffer.from(''))
    .headers.filter(([name]) => name !== 'Content-Length')
    .concat([['Transfer-Encoding', 'chunked']]);
  const megabyte = `100000\r\n${'x'.repeat(1024 * 1024)}\r\n`;
  const body = megabyte.repeat(30);
  const reply = await bench.raw(
    requestOf({ method: 'POST', target: '/receive?name=x.xlsx', headers }, `${body}0\r\n\r\n`),
  );
  expect([413, 0]).toContain(reply.status);
  expect([await inFolder(), bench.faults]).toEqual([before, []]);
});
