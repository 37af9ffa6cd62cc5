/** Saves that the disk refuses, at each step: the file is what was last said to be saved, and the page says why. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { answered } from '../../src/workbench/answered.ts';
import type { Answer, Route } from '../../src/workbench/answer.ts';
import { saveField } from '../../src/workbench/case/save.ts';
import { beginRevision } from '../../src/workbench/case/versions.ts';
import type { Desk } from '../../src/workbench/desk.ts';
import { openDesk } from '../../src/workbench/open-desk.ts';
import { Tickets } from '../../src/workbench/tickets.ts';
import { scratch } from '../cli/run.ts';
import { TODAY } from './bench.ts';

const CASE = 'id: pia\n# A comment.\ntitle: First\nplan:\n  scope:\n';
let folder: string;
let desk: Desk;
const faults: unknown[] = [];
beforeAll(async () => {
  folder = await scratch();
  desk = await openDesk({
    folder,
    language: await loadLanguage(),
    who: 'Officer',
    today: () => TODAY,
    fault: (error: unknown) => faults.push(error),
    tickets: new Tickets(),
  });
});
afterAll(() => expect(faults).toEqual([]));

async function save(value: string, own: Desk): Promise<Answer> {
  const file = path.join(folder, 'pia.yaml');
  const { sha256 = '' } = (await desk.folder.workspace.read(file)) ?? {};
  return post(saveField, { file: 'pia.yaml', version: sha256, place: 'title', act: 'set', value }, own);
}

function post(act: Route['act'], fields: Record<string, string>, own: Desk): Promise<Answer> {
  const asked = {
    query: new URLSearchParams(),
    form: new URLSearchParams(fields),
    bytes: new Uint8Array(),
    signal: new AbortController().signal,
    step: () => undefined,
  };
  return answered({ method: 'POST', act }, asked, own);
}

/** A folder whose disk refuses one operation. */
function refusing(what: 'read' | 'replace' | 'append', error: Error): Desk {
  const refuse = (): Promise<never> => Promise.reject(error);
  const { folder: own } = desk;
  if (what === 'append') return { ...desk, folder: { ...own, append: refuse } };
  return { ...desk, folder: { ...own, workspace: { ...own.workspace, [what]: refuse } } };
}

const systemError = (code: string, errno: number): Error =>
  Object.assign(new Error(code), { code, errno, syscall: 'write' });

describe.each([
  ['ENOSPC', -28, 'the disk is full'],
  ['EBUSY', -16, 'another program has it open'],
  ['EACCES', -13, 'you may not write there'],
] as const)('%s', (code, errno, words) => {
  it.each(['read', 'replace'] as const)('at %s: nothing is saved, and that is said', async (what) => {
    await writeFile(path.join(folder, 'pia.yaml'), CASE);
    const { status, body } = await save('Second', refusing(what, systemError(code, errno)));
    expect([status, String(body)]).toEqual([422, expect.stringContaining(words)]);
    expect(await readFile(path.join(folder, 'pia.yaml'), 'utf8')).toBe(CASE);
    expect((await save('Third', desk)).status ?? 200).toBe(200);
    expect(await readFile(path.join(folder, 'pia.yaml'), 'utf8')).toBe(CASE.replace('First', 'Third'));
  });

  it('in the log alone: what was saved is saved, and that nobody wrote it down is said', async () => {
    await writeFile(path.join(folder, 'pia.yaml'), CASE);
    const reply = await save('Second', refusing('append', systemError(code, errno)));
    expect(await readFile(path.join(folder, 'pia.yaml'), 'utf8')).toBe(CASE.replace('First', 'Second'));
    expect([reply.status ?? 200, String(reply.body)]).toEqual([200, expect.stringContaining(words)]);
    expect(reply.headers?.['X-Version']).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('the log alone refuses where the page goes on elsewhere: it goes there, and that nobody wrote it down is said', async () => {
  await cp('examples/public-library/pia.yaml', path.join(folder, 'done.yaml'));
  const own = refusing('append', systemError('ENOSPC', -28));
  const { body, headers } = await post(beginRevision, { file: 'done.yaml' }, own);
  expect(headers).toEqual({ 'X-Go': '#/case?file=done-2.0.yaml' });
  expect(String(body)).toMatch(/^<div data-place="told">[^<]*done-2\.0\.saves\.log[^<]*the disk is full/);
});

it('line ends and the mark at the beginning of a file stay, as Windows writes them', async () => {
  const file = path.join(folder, 'pia.yaml');
  const text = `\uFEFF${CASE.replaceAll('\n', '\r\n')}`;
  await writeFile(file, text);
  expect((await save('Second', desk)).status ?? 200).toBe(200);
  expect(await readFile(file, 'utf8')).toBe(text.replace('First', 'Second'));
});

it.each(['con.yaml', 'sub/NUL.yaml', 'aux.yml', 'a:b.yaml', 'x\\y.yaml'])(
  'no file is named %s, which another system would read otherwise',
  async (name) => {
    await expect(desk.folder.place(name)).rejects.toBeInstanceOf(UserError);
  },
);

it('a limit of the system on what may be written: the page says so, and the file is whole', async () => {
  const own = await scratch();
  const file = path.join(own, 'pia.yaml');
  const text = `id: pia\ntitle: First\n${'# A remark that makes the file longer.\n'.repeat(900)}`;
  await writeFile(file, text);
  // 32 blocks of 1,024 bytes: less than the file has.
  const script = `
    import { openFolder } from '${path.resolve('src/store/folder.ts')}';
    const { workspace } = await openFolder(${JSON.stringify(own)});
    const { sha256 } = await workspace.read(${JSON.stringify(file)});
    await workspace.replace(${JSON.stringify(file)}, Buffer.from('x'.repeat(60000)), sha256)
      .catch((error) => console.log(error.code, JSON.stringify(error.told)));`;
  const child = spawn(
    'bash',
    ['-c', 'ulimit -f 32; exec "$0" --input-type=module -e "$1"', process.execPath, script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'exit');
  expect(said).toContain('not-written');
  expect(said).toMatch(/EFBIG|cut-short/);
  expect(await readFile(file, 'utf8')).toBe(text);
  expect(await readdir(own)).toEqual(['pia.yaml']);
});
