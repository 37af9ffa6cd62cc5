#!/usr/bin/env -S node --disallow-code-generation-from-strings --disable-proto=delete --max-semi-space-size=16
// The launcher: plain JavaScript, so that an old Node can say what is wrong, and with the compile cache on, so
// that the command answers at once. CommonJS, like the bundle: it starts quicker than modules do. Room for what is new and
// soon forgotten is held to 16 MB: over many documents Node would take 130 and be no quicker.
'use strict';

const { existsSync, mkdirSync, readFileSync, statSync, writeSync } = require('node:fs');
const { dirname, join } = require('node:path');

const OLDEST = 24;
const PACKAGE = join(__dirname, '..', '..');

const [only, ...more] = process.argv.slice(2);
if (more.length === 0 && (only === '--version' || only === '-V')) {
  sayVersion();
} else if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  const folder = cacheFolder();
  // Node would try for ever where the system says that a folder which is there is not, as in /proc.
  if (isMade(folder)) require('node:module').enableCompileCache(folder);
  require('./main.cjs');
} else {
  restartWithNewerNode();
}

/** As fast as can be; where it cannot be written, the program itself says why. */
function sayVersion() {
  try {
    writeSync(1, `${JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version}\n`);
  } catch {
    require('./main.cjs');
  }
}

/** Makes the folder and what is missing above it, one by one; false where that cannot be. */
function isMade(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    const parent = dirname(folder);
    return error.code === 'ENOENT' && parent !== folder && isMade(parent) && isMadeNow(folder);
  }
}

/** A parent that is there, and still no folder in it: not asked again. */
function isMadeNow(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    return error.code === 'EEXIST';
  }
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
  const flags = [
    '--disallow-code-generation-from-strings',
    '--disable-proto=delete',
    '--max-semi-space-size=16',
  ];
  const done = require('node:child_process').spawnSync(
    own,
    [...flags, __filename, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode = done.status === null ? 2 : done.status;
}
