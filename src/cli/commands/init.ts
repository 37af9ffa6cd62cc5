import path from 'node:path';
import {
  assertNewId,
  assess,
  loadCatalogue,
  loadRegimes,
  type Regimes,
  renderCaseForm,
  renderProfileForm,
  suggestion,
  UserError,
  vendorIds,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { loadSubjects } from '../subjects.ts';
import { show } from '../terminal.ts';
import { writeNew } from '../write-new.ts';

interface Options {
  profile?: string;
  vendor?: string;
  context?: string;
  regime?: string;
}

/** Writes a file to fill in: a case, or with --profile a vendor's profile. */
export default async function init(io: Io, file: string | undefined, options: Options): Promise<number> {
  const { profile, ...rest } = options;
  if (profile === undefined) return initCase(io, file ?? 'pia.yaml', rest);
  if (Object.keys(rest).length === 0) return initProfile(io, profile, file);
  const fix = 'Leave out --vendor, --context and --regime, or leave out --profile.';
  throw new UserError('two-kinds', 'A profile and a case are two files.', fix);
}

async function initCase(io: Io, file: string, options: Omit<Options, 'profile'>): Promise<number> {
  const { vendor, context, regime } = options;
  const chosen = regime?.split(',').map((one) => one.trim()) ?? [];
  const id = path.basename(file).replace(/\.ya?ml$/i, '');
  assertYamlName(file, 'pia');
  assertNewId(id);
  const { catalogue } = await loadCatalogue();
  const regimes = await loadRegimes();
  assertRegimes(chosen, regimes);
  const here = { config: 'default', ...(context === undefined ? {} : { context }) };
  const subjects = await loadSubjects(vendor === undefined ? [] : [vendor], here, io);
  const [assessment] = subjects.vendors.map((one) => assess(subjects.input(one)));
  const text = renderCaseForm({
    ...{ id, assessment, chosen, regimes, scales: catalogue.scales, today: io.today },
    ...{ context: subjects.context, use: fromFile(context, file) },
    vendor: fromFile(vendor === undefined ? undefined : vendorBase(vendor), file),
  });
  await writeNew(file, text);
  io.err(`${show(file)} written. Fill it in; what is missing says: vtc-pia check ${show(file)}\n`);
  return 0;
}

/** Named on the command line as seen from here, in the case as seen from the case. */
function fromFile(name: string | undefined, file: string): string | undefined {
  if (name === undefined || !/[/\\]|\.ya?ml$/i.test(name)) return name;
  const seen = path.relative(path.dirname(file), name).split(path.sep).join('/');
  return seen.includes('/') ? seen : `./${seen}`;
}

/** zoom@paid → zoom; the edition stands by itself. */
function vendorBase(name: string): string {
  return name.replace(/@[^@/\\]*$/, '');
}

function assertRegimes(chosen: readonly string[], { regimes }: Regimes): void {
  const known = regimes.map((regime) => regime.id);
  const wrong = chosen.find((id) => !known.includes(id));
  if (wrong === undefined) return;
  throw new UserError('unknown-regime', `'${wrong}' is no law that is known.`, suggestion(wrong, known));
}

async function initProfile(io: Io, id: string, named: string | undefined): Promise<number> {
  const { catalogue } = await loadCatalogue(undefined, { contexts: false });
  const text = renderProfileForm(id, catalogue);
  const file = named ?? `${id}.yaml`;
  assertYamlName(file, id);
  await writeNew(file, text);
  if (vendorIds().includes(id))
    io.err(`'${id}' is among the known profiles already: to correct that one, change vendors/${id}.yaml.\n`);
  io.err(`${show(file)} written. Fill it in, then check it: vtc-pia validate ${show(file)}\n`);
  return 0;
}

/** With another ending the other commands would take the name for an id. */
function assertYamlName(file: string, id: string): void {
  if (/[^/\\]\.ya?ml$/i.test(file)) return;
  const example = /[/\\]$/.test(file) ? path.join(file, `${id}.yaml`) : `${id}.yaml`;
  throw new UserError(
    'unknown-ending',
    `'${file}' does not end with .yaml.`,
    `Name a YAML file, for example ${example}.`,
  );
}
