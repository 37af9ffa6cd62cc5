import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, openPrinter } from '../../src/print/index.ts';
import { inEnglish } from '../locale/english.ts';
import { job } from './sample.ts';

const TIMEOUT = 60_000;
const root = process.getuid?.() === 0;

describe.runIf(process.platform === 'linux')('the embedded browser', { timeout: TIMEOUT }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-'));
    // As a cache folder in a home is: passable, so that root's unprivileged user can reach it.
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is unpacked whole by two processes at once, for us alone to write', async () => {
    const cacheFolder = join(folder, 'cache');
    const [[first, file], [second, other]] = await Promise.all([
      unpackInto(cacheFolder),
      unpackInto(cacheFolder),
    ]);
    // What one of them may run already, the other does not put aside.
    expect([first, file]).toEqual([second, other]);
    expect(first.startsWith(cacheFolder)).toBe(true);
    expect(readdirSync(cacheFolder)).toHaveLength(1);
    const modes = [cacheFolder, join(first, '..')].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual(root ? [0o755, 0o755] : [0o700, 0o700]);
  });

  test('is unpacked again when a file of it was lost', async () => {
    const cacheFolder = join(folder, 'cache');
    const before = (await findBrowser({ env: {}, cacheFolder })).found!.path;
    truncateSync(before, 1000);
    const found = (await findBrowser({ env: {}, cacheFolder })).found!;
    expect(found.path).toBe(before);
    expect(statSync(before).size).toBeGreaterThan(1e8);
    expect(readdirSync(cacheFolder)).toHaveLength(1);
    const printer = await openPrinter({ env: {}, cacheFolder });
    expect(printer.browser).toMatchObject({ path: before, sandbox: root ? 'unprivileged-user' : 'on' });
    expect((await printer.print(job('<p>text'))).length).toBeGreaterThan(1000);
    await printer.close();
  });

  test('is not run from a folder that others can write to, nor through a link', async () => {
    const cacheFolder = join(folder, 'cache');
    const link = join(folder, 'link');
    symlinkSync(cacheFolder, link);
    expect(await refusal(link)).toContain('is not a folder');
    chmodSync(cacheFolder, 0o777);
    expect(await refusal(cacheFolder)).toContain('can be written to by others');
  });
});

/** Where the browser is, and the number of that file on the disk, as another process finds it. */
async function unpackInto(cacheFolder: string): Promise<[path: string, file: string]> {
  const script = join(import.meta.dirname, 'unpack-into.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, cacheFolder]);
  const [path = '', file = ''] = stdout.trim().split('\n');
  return [path, file];
}

async function refusal(cacheFolder: string): Promise<string> {
  return inEnglish((await findBrowser({ env: {}, cacheFolder })).tried[0]!.outcome);
}
