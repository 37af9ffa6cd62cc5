/** Mutated files over all readers: an answer in words and a documented exit code, whatever they hold. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runHere } from '../cli/here.ts';
import { mutated, mutatedZip } from './mutate.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

interface Reader {
  kind: string;
  seeds: string[];
  /** What is typed, with the file and the folder for outputs. */
  commands: ((file: string, out: string) => string[])[];
}

const yaml = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [path.join(folder, name)] : []));
const MEET = 'examples/example-meet';
const FEW = ['--samples', '100'];

const READERS: Reader[] = [
  {
    kind: 'profile',
    seeds: [...yaml('vendors'), `${MEET}/example-meet.yaml`],
    commands: [
      (file) => ['validate', file],
      (file) => ['score', file, '--context', 'telehealth', '--details'],
      (file) => ['score', file, '--format', 'csv'],
      (file) => ['explain', file, 'overall'],
      (file) => ['settings', file],
      (file) => ['lint', file],
      (file) => ['sources', file],
      (file, out) => ['report', file, '-o', `${out}/profile.json`, '--force'],
      (file, out) => ['questionnaire', file, '-o', `${out}/form.html`, '--force'],
    ],
  },
  {
    kind: 'case',
    seeds: ['examples/public-library/pia.yaml', 'examples/clinic/pia.yaml'],
    commands: [
      (file) => ['check', file],
      (file) => ['validate', file],
      (file, out) => ['report', file, '-o', `${out}/case.json`, '--force'],
      (file, out) => ['report', file, '-o', `${out}/case.html`, '--force'],
    ],
  },
  {
    kind: 'use',
    seeds: yaml('catalogue/contexts'),
    commands: [(file) => ['score', 'signal', '--context', file], (file) => ['validate', file]],
  },
  {
    kind: 'weights',
    seeds: yaml('examples/comparing'),
    commands: [
      (file) => ['validate', file],
      (file) => ['compare', 'wire', 'signal', '--context', 'public-library', ...FEW, '--weights', file],
    ],
  },
  {
    kind: 'part of the catalogue',
    seeds: [...yaml('catalogue'), ...yaml('catalogue/principles')],
    commands: [(file) => ['validate', file]],
  },
  {
    kind: 'response',
    seeds: [`${MEET}/review/example-meet-2026-09-18.yaml`],
    commands: [
      (file) => ['review', file, '--profile', `${MEET}/example-meet.yaml`],
      (file) => ['apply', file],
    ],
  },
  ...['answers.xlsx', 'questionnaire.xlsx', 'questionnaire-required.html'].map((name): Reader => ({
    kind: `form ${path.extname(name)}`,
    seeds: [`${MEET}/${name}`],
    commands: [(file, out) => ['receive', file, '-o', `${out}/response.yaml`, '--force']],
  })),
];

export async function tryInputs(count: number, random: Random, tally: Tally, folder: string): Promise<void> {
  const bytes = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const { kind, seeds, commands } = READERS[index % READERS.length]!;
    const seed = random.pick(seeds);
    const original = bytes.get(seed) ?? readFileSync(seed);
    bytes.set(seed, original);
    const change = seed.endsWith('.xlsx') ? mutatedZip : mutated;
    const file = path.join(folder, `input${path.extname(seed)}`);
    writeFileSync(file, change(original, random));
    const args = random.pick(commands)(file, path.join(folder, 'out'));
    const fault = await faultOf(args, path.join(folder, 'out'));
    if (fault !== undefined) keep(file, index);
    tally.count(`mutated ${kind}`, fault && `no. ${String(index)} (${seed}): ${args[0]!}: ${fault}`);
  }
}

/** What failed stays for a closer look. */
function keep(file: string, index: number): void {
  writeFileSync(
    path.join(process.cwd(), `campaign-failed-${String(index)}${path.extname(file)}`),
    readFileSync(file),
  );
}

async function faultOf(args: string[], out: string): Promise<string | undefined> {
  rmSync(out, { recursive: true, force: true });
  const outcome = await runHere(args).catch((error: unknown) => String(error));
  if (typeof outcome === 'string') return `thrown: ${outcome}`;
  const { code, out: said, err } = outcome;
  if (code === null || code < 0 || code > 2) return `exit code ${String(code)}`;
  if (/fault of vtc-pia|^\s+at \S+ \(/m.test(err)) return `a stack: ${err.slice(0, 200)}`;
  const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
  if (control.test(err) || (!args.includes('csv') && control.test(said)))
    return 'a control character on the terminal';
  if (code !== 0 && args[0] === 'receive' && left(out).length > 0) return 'a file is left';
  return left(out).some((name) => name.endsWith('.tmp')) ? 'a temporary file is left' : undefined;
}

function left(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
