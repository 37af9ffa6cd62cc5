import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { assertPrivate, cacheFolders, makePrivateFolder } from './cache-folders.ts';
import type { Words } from '../locale/phrase.ts';
import { Reason, reasonOf } from './reason.ts';
import type { PrinterOptions } from './types.ts';
import { isWhole, unpack } from './unpack.ts';

/** The browser inside the npm package, unpacked. */
export interface EmbeddedBrowser {
  path: string;
  version: string;
}

/** Which systems the embedded browser is made for; it says itself for which processor. */
export function hasEmbedded(platform: NodeJS.Platform, arch: string): boolean {
  return platform === 'linux' && (arch === 'x64' || arch === 'arm64');
}

/**
 * Unpacks the browser of `@sparticuz/chromium` into the first cache folder that will do, unless it is there (1–2 s, 220 MB).
 * We unpack it ourselves since the package puts it at a guessable path in the shared temp folder and runs what it finds there.
 * @throws Error when the package is missing; Reason when it is for another processor, or no folder can hold it
 */
export async function embeddedBrowser(options: PrinterOptions): Promise<EmbeddedBrowser> {
  const source = await embeddedPackage();
  const reasons: Words[] = [];
  for (const cache of cacheFolders(options)) {
    const folder = join(cache, `chromium-${source.version}-${process.arch}`);
    try {
      await provide(folder, cache, source.bin);
      return { path: join(folder, 'chromium'), version: source.version };
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  throw new Reason({ all: reasons });
}

async function provide(folder: string, cache: string, bin: string): Promise<void> {
  if (!(await isWhole(folder))) {
    await makePrivateFolder(cache);
    await unpack(bin, folder);
  }
  await assertPrivate(cache);
  await assertPrivate(folder);
  // Fails on a file system mounted noexec, where the next folder may do better.
  await access(join(folder, 'chromium'), constants.X_OK);
}

/** The package is found where Node finds it, wherever it is installed. */
async function embeddedPackage(): Promise<{ bin: string; version: string }> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(main), '..');
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { bin: join(root, 'bin'), version: manifest.version };
}
