import path from 'node:path';
import { loadCatalogue, renderProfileForm, UserError, vendorIds } from '../../index.ts';
import type { Io } from '../io.ts';
import { show } from '../terminal.ts';
import { writeNew } from '../write-new.ts';

interface Options {
  profile?: string;
}

/** Writes a file to fill in. So far there is one kind: a vendor's profile. */
export default async function init(io: Io, file: string | undefined, options: Options): Promise<number> {
  if (options.profile !== undefined) return initProfile(io, options.profile, file);
  throw new UserError(
    'nothing-to-init',
    "'init' writes a file to fill in, and has to know which: so far, the profile of a product.",
    'Name the product by an id: vtc-pia init --profile example-meet',
  );
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
