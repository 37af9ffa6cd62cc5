#!/usr/bin/env -S node --disallow-code-generation-from-strings --disable-proto=delete
// The launcher: plain JavaScript, so that an old Node can say what is wrong, and with the compile cache on, so
// that the command answers at once.
import { existsSync, readFileSync, writeSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;

if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  writeSync(1, `${version}\n`);
} else if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  nodeModule.enableCompileCache?.(cacheFolder());
  await import('./main.js');
} else {
  await restartWithNewerNode();
}

/** A folder of the user's own: compiled code from a shared one could be anybody's. */
function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'vtc-pia', 'compiled');
}

/** A checkout carries Node as a development dependency; elsewhere the user has to install it. */
async function restartWithNewerNode() {
  const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(own)) {
    process.stderr.write(
      `vtc-pia needs Node.js ${OLDEST} or newer; this is ${process.version}.\nInstall it from https://nodejs.org and try again.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const { spawnSync } = await import('node:child_process');
  const flags = ['--disallow-code-generation-from-strings', '--disable-proto=delete'];
  const done = spawnSync(own, [...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = done.status ?? 2;
}
