#!/usr/bin/env -S node --disallow-code-generation-from-strings --disable-proto=delete
// The launcher: plain JavaScript, so that an old Node can say what is wrong, and with the compile cache on, so
// that the command answers at once. CommonJS, like the bundle: it starts quicker than modules do.
'use strict';

const { existsSync, readFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const OLDEST = 24;
const PACKAGE = join(__dirname, '..', '..');

const [only, ...more] = process.argv.slice(2);
if (more.length === 0 && (only === '--version' || only === '-V')) {
  writeSync(1, `${JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version}\n`);
} else if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  require('node:module').enableCompileCache(cacheFolder());
  require('./main.cjs');
} else {
  restartWithNewerNode();
}

/** A folder of the user's own: compiled code from a shared one could be anybody's. */
function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(require('node:os').homedir(), '.cache');
  return join(base, 'vtc-pia', 'compiled');
}

/** A checkout carries Node as a development dependency; elsewhere the user has to install it. */
function restartWithNewerNode() {
  const own = join(PACKAGE, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(own)) {
    process.stderr.write(
      `vtc-pia needs Node.js ${OLDEST} or newer; this is ${process.version}.\nInstall it from https://nodejs.org and try again.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const flags = ['--disallow-code-generation-from-strings', '--disable-proto=delete'];
  const done = require('node:child_process').spawnSync(
    own,
    [...flags, __filename, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode = done.status === null ? 2 : done.status;
}
