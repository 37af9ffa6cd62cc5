/** Builds dist/: bundled code, types, and our own YAML as JSON. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, copyFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { FONT_PACKAGES } from './fonts.ts';
import { isLate, lateBuiltins } from './late-builtins.ts';
import { writeModules } from './modules.ts';
import { writeSchemaTypes } from './types.ts';
import { localDay } from '../local-day.ts';
import { worded } from '../problem.ts';
import { makeFolder } from '../store/make-folder.ts';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);
const bundle = new URL('bundle/', dist);

const endings = { cjs: 'cjs', es: 'js' } as const;

/** What almost every command uses, and what a CommonJS bundle could not take from outside. */
const BUNDLED = [
  'commander',
  'intl-messageformat',
  '@formatjs/icu-messageformat-parser',
  '@formatjs/icu-skeleton-parser',
  '@formatjs/fast-memoize',
];

/** How a CommonJS module says where it is. */
const IN_COMMONJS = {
  'import.meta.url': "require('node:url').pathToFileURL(__filename).href",
  'import.meta.dirname': '__dirname',
};

/** Only blanks and comments go: the less there is to read, the sooner it starts; names stay for error reports. */
const minify = { compress: false, mangle: false, codegen: { removeWhitespace: true } };

await rm(dist, { recursive: true, force: true });
await writeSchemaTypes();
await writeModules();
await writeBundle({ main: 'cli/main.ts', 'yaml-worker': 'input/yaml-worker.ts' }, bundle, 'cjs');
await writeBundle({ index: 'index.ts', 'yaml-worker': 'input/yaml-worker.ts' }, new URL('lib/', dist), 'es');
await keepLicences();
await copyLauncher();
await linkCommand();
writeTypes();
await keepData();

/**
 * Few files instead of many: starting is mostly finding and reading modules. The command and the library are bundled
 * apart, so that each command reads only what it uses of the library; the command as CommonJS, which starts quicker.
 */
async function writeBundle(input: Record<string, string>, dir: URL, format: 'cjs' | 'es'): Promise<void> {
  const inside = ([name, path]: [string, string]): [string, string] => [
    name,
    fileURLToPath(new URL(`src/${path}`, root)),
  ];
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(inside)),
    external: (id) => !/^[./\0]/.test(id) && !BUNDLED.includes(id) && !isLate(id),
    platform: 'neutral',
    ...(format === 'cjs' ? { transform: { define: IN_COMMONJS } } : {}),
    plugins: [lateBuiltins],
    treeshake: { moduleSideEffects: (id) => id.endsWith('/main.ts') || id.endsWith('/yaml-worker.ts') },
    resolve: { conditionNames: ['node', 'import'] },
  });
  await build.write({
    dir: fileURLToPath(dir),
    format,
    entryFileNames: `[name].${endings[format]}`,
    chunkFileNames: `[name]-[hash].${endings[format]}`,
    minify,
  });
  await build.close();
}

/** What is bundled or embedded keeps its licence: packages inside the command, and fonts. */
async function keepLicences(): Promise<void> {
  const folder = new URL('licences/', dist);
  await makeFolder(fileURLToPath(folder));
  const fonts = FONT_PACKAGES.map((name) => `@fontsource/${name}`).filter((name) =>
    existsSync(packageFolder(name)),
  );
  for (const name of [...BUNDLED, ...fonts]) {
    const file = `${name.replace(/^.*\//, '')}.txt`;
    await copyFile(licenceOf(name), new URL(file, folder));
  }
}

function licenceOf(name: string): URL {
  const folder = packageFolder(name);
  const [found] = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
  if (found === undefined) throw new Error(`${name} comes without its licence`);
  return new URL(found, folder);
}

function packageFolder(name: string): URL {
  return new URL(`node_modules/${name}/`, root);
}

async function copyLauncher(): Promise<void> {
  const launcher = new URL('vtc-pia.cjs', bundle);
  await copyFile(new URL('src/cli/vtc-pia.cjs', root), launcher);
  await chmod(launcher, 0o755);
}

/**
 * In a checkout `npx vtc-pia` is to find the command here. Without this, npx installs the checkout into a cache of its
 * own first, which is slow and goes stale when the command moves. Windows has no use for the link; npx does it there.
 */
async function linkCommand(): Promise<void> {
  const link = new URL('node_modules/.bin/vtc-pia', root);
  await rm(link, { force: true });
  if (process.platform !== 'win32') await symlink('../../dist/bundle/vtc-pia.cjs', link);
}

function writeTypes(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const done = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('the code does not compile');
}

/** The date is that of the build: a profile with a date after it would be invalid everywhere. */
async function keepData(): Promise<void> {
  const { writeParsed } = await import('./data.ts');
  const { loadLanguage } = await import('../locale/languages.ts');
  const problems = await writeParsed(localDay(new Date()));
  for (const { file, line, column, code, message } of worded(problems, await loadLanguage()))
    process.stderr.write(`${file}:${line}:${column} ${code} ${message}\n`);
  if (problems.some((problem) => problem.severity === 'error'))
    throw new Error('a shipped profile is not valid');
}
