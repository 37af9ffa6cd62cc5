/**
 * Folders to unzip and start by a double click: Node, the package without what only its developers need, and a file to
 * start. Run: npm run pack:desktop -- [linux] [macos] [windows]; writes into out/.
 */
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { makeFolder } from '../store/make-folder.ts';

interface Target {
  name: string;
  /** As npm names them. */
  os: string;
  cpu: string;
  /** Package that holds Node for it, and its file there. */
  node: string;
  file: string;
  start: string;
}

/** Of macOS there is Node for Intel alone; newer machines run that, too. */
const TARGETS: readonly Target[] = [
  { name: 'linux', os: 'linux', cpu: 'x64', node: 'linux-x64', file: 'node', start: 'start-vtc-pia.sh' },
  {
    name: 'macos',
    os: 'darwin',
    cpu: 'x64',
    node: 'darwin-x64',
    file: 'node',
    start: 'Start vtc-pia.command',
  },
  { name: 'windows', os: 'win32', cpu: 'x64', node: 'win-x64', file: 'node.exe', start: 'Start vtc-pia.cmd' },
];
const QUIET = ['--no-audit', '--no-fund', '--no-package-lock', '--silent'];
const NODE_VERSION = '24';
const root = fileURLToPath(new URL('../../', import.meta.url));
const out = path.join(root, 'out');
/** The same for every start: a zip tells when its files were changed. */
const DAY = new Date(2020, 0, 1);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !TARGETS.some((one) => one.name === name));
if (unknown.length > 0) throw new RangeError(unknown.join(', '));
const scratch = await mkdtemp(path.join(tmpdir(), 'vtc-pia-desktop-'));
try {
  await makeFolder(out);
  const own = packed(root);
  for (const target of TARGETS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    await packFor(target, own);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function packFor(target: Target, own: string): Promise<void> {
  const name = `vtc-pia-${target.name}`;
  const folder = path.join(scratch, name);
  await makeFolder(folder);
  await writeFile(path.join(folder, 'package.json'), '{"private": true}\n');
  const { os, cpu } = target;
  run(
    'npm',
    ['install', own, '--omit=dev', '--ignore-scripts', `--os=${os}`, `--cpu=${cpu}`, ...QUIET],
    folder,
  );
  // Our own browser runs on Linux alone.
  if (os !== 'linux')
    await rm(path.join(folder, 'node_modules/@sparticuz'), { recursive: true, force: true });
  await rm(path.join(folder, 'node_modules/.bin'), { recursive: true, force: true });
  await addNode(target, folder);
  await copyFile(path.join(root, 'desktop/READ-ME.txt'), path.join(folder, 'READ-ME.txt'));
  const from = os === 'win32' ? target.start : 'start-vtc-pia.sh';
  await copyFile(path.join(root, 'desktop', from), path.join(folder, target.start));
  await chmod(path.join(folder, target.start), 0o755);
  const zip = path.join(out, `${name}.zip`);
  await writeFile(zip, await zipped(folder, name));
  process.stdout.write(
    `${path.relative(process.cwd(), zip)} ${((await stat(zip)).size / 1e6).toFixed(0)} MB\n`,
  );
}

/** The file that npm packs a package into. */
function packed(what: string): string {
  const said = run(
    'npm',
    ['pack', what, '--ignore-scripts', '--silent', '--pack-destination', scratch],
    scratch,
  );
  return path.join(scratch, said.trim().split('\n').at(-1) ?? '');
}

async function addNode({ node, file }: Target, folder: string): Promise<void> {
  const archive = packed(`node-${node}@${NODE_VERSION}`);
  const into = path.join(folder, 'node');
  await makeFolder(into);
  run('tar', ['-xzf', archive, '-C', into], scratch);
  await rename(path.join(into, 'package/bin', file), path.join(into, file));
  const licence = (await readdir(path.join(into, 'package'))).find((name) => /^licen[cs]e/i.test(name));
  if (licence !== undefined) await rename(path.join(into, 'package', licence), path.join(into, 'LICENSE'));
  await rm(path.join(into, 'package'), { recursive: true });
  await chmod(path.join(into, file), 0o755);
}

/** With the permissions of each file, so that what is to be started can be. */
async function zipped(folder: string, name: string): Promise<Uint8Array> {
  const files: Zippable = {};
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const one of names.filter((entry) => entry.isFile())) {
    const file = path.join(one.parentPath, one.name);
    const { mode } = await stat(file);
    const place = [name, ...path.relative(folder, file).split(path.sep)].join('/');
    files[place] = [await readFile(file), { os: 3, attrs: mode << 16, mtime: DAY }];
  }
  return zipSync(files);
}

function run(program: string, args: readonly string[], cwd: string): string {
  const done = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${String(done.status)}`);
  return done.stdout;
}
