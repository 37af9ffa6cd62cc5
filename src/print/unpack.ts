import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { isRoot } from './cache-folders.ts';
import { makeFolder } from '../store/make-folder.ts';
import { FONTS_CONF, FONTS_FILE } from './fontconfig.ts';
import { tarFiles } from './tar.ts';
import { Reason } from './reason.ts';
import { phrase } from '../locale/phrase.ts';

/** Names and sizes of all that was unpacked, written last: how we know later that nothing is missing. */
const MANIFEST = 'unpacked.json';
const ELF_MACHINE: Record<number, string> = { 62: 'x64', 183: 'arm64' };
const CHUNK = 2 ** 21;

/**
 * Unpacks the browser, its libraries and its fonts from `bin` and puts them in place as `folder`, whole or not at all.
 * When another process does the same at the same time, one of the two results stays.
 * @throws Error when the browser is made for another processor, or on any fault of the disk; nothing is left behind
 */
export async function unpack(bin: string, folder: string): Promise<void> {
  await assertOurProcessor(join(bin, 'chromium.br'));
  await sweepDrafts(folder);
  const draft = await mkdtemp(draftPrefix(folder));
  try {
    await fill(draft, bin);
    await publish(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function draftPrefix(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}-`);
}

/** Removes what an unpacking that was killed left; an hour ago none can still be at work. */
async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const path = join(dirname(folder), name);
    if (!path.startsWith(draftPrefix(folder))) continue;
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

/** Whether all that was once unpacked into `folder` is still there, at its size. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Record<string, number>;
    const found = await Promise.all(Object.keys(sizes).map((name) => stat(join(folder, name))));
    return Object.values(sizes).every((size, i) => found[i]?.size === size);
  } catch {
    return false;
  }
}

async function fill(draft: string, bin: string): Promise<void> {
  const sizes: Record<string, number> = {};
  const add = async (name: string, bytes: Buffer, mode: number) => {
    await makeParents(draft, name);
    await writeDurably(join(draft, name), bytes, mode);
    sizes[name] = bytes.length;
  };
  await unpackProgram(join(bin, 'chromium.br'), join(draft, 'chromium'));
  sizes['chromium'] = (await stat(join(draft, 'chromium'))).size;
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    const tar = await promisify(brotliDecompress)(await readFile(join(bin, archive)));
    for (const { name, bytes, mode } of tarFiles(tar)) await add(name, bytes, mode & 0o755);
  }
  await add(FONTS_FILE, Buffer.from(FONTS_CONF), 0o644);
  await writeDurably(join(draft, MANIFEST), Buffer.from(JSON.stringify(sizes)), 0o644);
}

async function unpackProgram(from: string, to: string): Promise<void> {
  await pipeline(
    createReadStream(from, { highWaterMark: CHUNK }),
    createBrotliDecompress({ chunkSize: CHUNK }),
    createWriteStream(to, { mode: 0o755, flush: true }),
  );
  await chmod(to, 0o755);
}

/** Modes are set again here and below, since a strict umask would shut out the user that runs the browser for root. */
async function makeParents(draft: string, name: string): Promise<void> {
  const folders = name.split('/').slice(0, -1);
  for (const i of folders.keys()) {
    const folder = join(draft, ...folders.slice(0, i + 1));
    await makeFolder(folder);
    await chmod(folder, 0o755);
  }
}

async function writeDurably(path: string, bytes: Buffer, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function publish(draft: string, folder: string): Promise<void> {
  await chmod(draft, isRoot() ? 0o755 : 0o700);
  await flushFolder(draft);
  try {
    await rename(draft, folder);
    await flushFolder(dirname(folder));
  } catch (error) {
    if (await isWhole(folder)) return;
    await replaceBroken(draft, folder, error);
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/** A folder that lost files (temp folders are swept by age) is moved away first: a rename does not replace a full folder. */
async function replaceBroken(draft: string, folder: string, cause: unknown): Promise<void> {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw cause;
  const away = `${draft}-old`;
  await rename(folder, away);
  await rename(draft, folder);
  await rm(away, { recursive: true, force: true });
}

async function assertOurProcessor(program: string): Promise<void> {
  const source = createReadStream(program, { end: CHUNK });
  const head = source.pipe(createBrotliDecompress());
  try {
    for await (const chunk of head as AsyncIterable<Buffer>) {
      const made = ELF_MACHINE[chunk.readUInt16LE(18)] ?? 'another processor';
      if (made !== process.arch)
        throw new Reason(phrase('print.other-processor', { made, own: process.arch }));
      return;
    }
  } finally {
    source.destroy();
  }
}
