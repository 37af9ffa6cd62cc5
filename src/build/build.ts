/** Builds dist/: bundled code, types, and our own YAML as JSON; nothing where all that it is made from is as it was. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, copyFile, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { FONT_PACKAGES } from './fonts.ts';
import { hashOfInputs } from './inputs.ts';
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

/** What runs as a thread or a process of its own. */
const PROCESSES = {
  'yaml-worker': 'input/yaml-worker.ts',
  'workbench-child': 'workbench/background/workbench-child.ts',
};

/** What stays outside of the command: what holds the browser, what is never called, and what comes without its licence. */
const OUTSIDE = ['@sparticuz/chromium', '@puppeteer/browsers', 'chromium-bidi', 'ws', 'saxes'];

/** Its part that speaks to a browser, without the part that starts one. */
const PUPPETEER = 'puppeteer-core/lib/puppeteer/puppeteer-core-browser.js';

/** How a CommonJS module says where it is. */
const IN_COMMONJS = {
  'import.meta.url': "require('node:url').pathToFileURL(__filename).href",
  'import.meta.dirname': '__dirname',
};

/** The command is called, not imported: what its files give each other is their own matter. */
const FOR_COMMAND = {
  transform: { define: IN_COMMONJS },
  preserveEntrySignatures: 'allow-extension',
} as const;

/**
 * Modules of our own that most commands use are one file: to find a file takes longer than to read more of it. What they
 * import is used as often, and so with them; the index of the library, which imports everything, is not.
 */
const COMMON = {
  groups: [{ name: 'common', test: /\/src\/(?!generated\/|index\.ts)/, minShareCount: 20 }],
  includeDependenciesRecursively: false,
};

/** Only blanks and comments go: the less there is to read, the sooner it starts; names stay for error reports. */
const minify = { compress: false, mangle: false, codegen: { removeWhitespace: true } };

/** The hash of what dist/ was made from. Written last, so that no half build has it. */
const stamp = new URL('made-from.txt', dist);
const madeFrom = hashOfInputs(fileURLToPath(root), localDay(new Date()));
if (!(await isMade())) await build();
await linkCommand();

async function isMade(): Promise<boolean> {
  const made = ['src/generated/validators.js', 'src/types/profile.ts'];
  if (!made.every((name) => existsSync(new URL(name, root)))) return false;
  return (await readFile(stamp, 'utf8').catch(() => '')) === madeFrom;
}

async function build(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await writeSchemaTypes();
  await writeModules();
  // The compiler is a process of its own: it works while this one bundles.
  const typed = writeTypes();
  const carried = await writeBundle({ main: 'cli/main.ts', ...PROCESSES }, bundle, 'cjs');
  await writeBundle({ index: 'index.ts', ...PROCESSES }, new URL('lib/', dist), 'es');
  await keepLicences(carried);
  await copyLauncher();
  await keepData();
  await typed;
  await writeFile(stamp, madeFrom);
}

/**
 * Few files instead of many: starting is mostly finding and reading modules. The command and the library are bundled
 * apart, so that each command reads only what it uses of the library; the command as CommonJS, which starts quicker,
 * and with all packages inside. Gives the packages that are.
 */
async function writeBundle(
  input: Record<string, string>,
  dir: URL,
  format: 'cjs' | 'es',
): Promise<ReadonlySet<string>> {
  const inside = ([name, path]: [string, string]): [string, string] => [
    name,
    fileURLToPath(new URL(`src/${path}`, root)),
  ];
  const isOutside = (id: string): boolean => format === 'es' || OUTSIDE.includes(packageIn(id));
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(inside)),
    external: (id) => !/^[./\0]/.test(id) && !isLate(id) && (id.startsWith('node:') || isOutside(id)),
    platform: 'node',
    ...(format === 'cjs' ? FOR_COMMAND : {}),
    plugins: [lateBuiltins],
    treeshake: {
      moduleSideEffects: (id) => /\/(?:main|yaml-worker|workbench-child)\.ts$|\/node_modules\//.test(id),
    },
    resolve: { conditionNames: ['node', 'import'], alias: { 'puppeteer-core': PUPPETEER } },
  });
  const { output } = await build.write({
    dir: fileURLToPath(dir),
    format,
    entryFileNames: `[name].${endings[format]}`,
    chunkFileNames: `[name]-[hash].${endings[format]}`,
    minify,
    ...(format === 'cjs' ? { codeSplitting: COMMON } : {}),
  });
  await build.close();
  const modules = output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
  const found = modules.flatMap((id) => /^.*\/node_modules\/(.*)$/.exec(id)?.[1] ?? []);
  return new Set(found.map(packageIn));
}

/** '@scope/name' of '@scope/name/part.js'. */
function packageIn(id: string): string {
  return id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What is bundled or embedded keeps its licence: packages inside the command, and fonts. */
async function keepLicences(packages: ReadonlySet<string>): Promise<void> {
  const folder = new URL('licences/', dist);
  await makeFolder(fileURLToPath(folder));
  const fonts = FONT_PACKAGES.map((name) => `@fontsource/${name}`).filter((name) =>
    existsSync(packageFolder(name)),
  );
  for (const name of [...packages, ...fonts].sort()) {
    const file = `${name.replace(/^@/, '').replace('/', '-')}.txt`;
    await copyFile(licenceOf(name), new URL(file, folder));
  }
}

/** Its own file; of a package that has none and stands under our licence, ours. */
function licenceOf(name: string): URL {
  const folder = packageFolder(name);
  const [found] = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
  if (found !== undefined) return new URL(found, folder);
  if (licenceIn(folder) !== licenceIn(root)) throw new Error(`${name} comes without its licence`);
  return new URL('LICENSE', root);
}

function licenceIn(folder: URL): unknown {
  return (JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { license?: unknown }).license;
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

async function writeTypes(): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error('the code does not compile');
}

/** The date is that of the build: a profile with a date after it would be invalid everywhere. */
async function keepData(): Promise<void> {
  const { writeParsed } = await import('./data.ts');
  const { loadLanguage } = await import('../locale/languages.ts');
  const today = localDay(new Date());
  const problems = await writeParsed(today);
  for (const { file, line, column, code, message } of worded(problems, await loadLanguage()))
    process.stderr.write(`${file}:${line}:${column} ${code} ${message}\n`);
  if (problems.some((problem) => problem.severity === 'error'))
    throw new Error('a shipped profile is not valid');
  const { writeOutcomes } = await import('./outcomes.ts');
  await writeOutcomes(today);
}
