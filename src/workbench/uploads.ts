/** Files that somebody puts in by a form: their size and name are looked at, and nothing that lies there is overwritten. */
import path from 'node:path';
import { UserError } from '../errors.ts';
import { phrase } from '../locale/phrase.ts';
import { isReservedName } from '../names.ts';
import { sha256 } from '../store/sha256.ts';
import { MOST_BYTES } from './body.ts';
import type { Desk } from './desk.ts';

/** A file that lies in the folder. */
export interface KeptFile {
  /** As it is called there, without a folder: another name than was sent where that was taken. */
  name: string;
  sha256: string;
}

/**
 * Puts a file into the folder in which `beside` lies, under its own name or, where another file has that, with a number
 * behind it; the same bytes under the same name are there already. Throws UserError for a name that not every system can
 * keep, and for an empty file.
 */
export async function keepFile(
  beside: string,
  { name: sent, bytes }: { name: string; bytes: Uint8Array },
  { folder }: Desk,
): Promise<KeptFile> {
  const wanted = safeName(sent);
  if (bytes.length === 0)
    throw new UserError(
      'empty-file',
      phrase('workbench.empty-file', { name: wanted }),
      phrase('workbench.empty-file.fix'),
    );
  const hash = sha256(bytes);
  for (let number = 1; number <= MOST_OF_A_NAME; number += 1) {
    const name = number === 1 ? wanted : numbered(wanted, number);
    const file = await folder.place(folder.nameOf(path.join(path.dirname(beside), name)));
    if ((await folder.workspace.writeNew(file, bytes)) === 'written') return { name, sha256: hash };
    if ((await folder.workspace.read(file).catch(() => undefined))?.sha256 === hash)
      return { name, sha256: hash };
  }
  throw new UserError(
    'file-exists',
    phrase('workbench.exists', { name: wanted }),
    phrase('workbench.exists.fix'),
  );
}

const MOST_OF_A_NAME = 50;
const LONGEST_NAME = 120;

/** A name without a folder that Windows, macOS and Linux take as it is. */
export function safeName(sent: string): string {
  const name = sent.normalize('NFC');
  const isSafe =
    /^[^.\s/\\<>:"|?*\x00-\x1f\x7f][^/\\<>:"|?*\x00-\x1f\x7f]*$/.test(name) &&
    !/[.\s]$/.test(name) &&
    name.length <= LONGEST_NAME &&
    !isReservedName(name);
  if (isSafe) return name;
  throw new UserError(
    'bad-file-name',
    phrase('workbench.bad-file-name', { name }),
    phrase('workbench.bad-file-name.fix', { most: LONGEST_NAME }),
  );
}

/** contract.pdf → contract-2.pdf. */
function numbered(name: string, number: number): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${number}${ext}`;
}

/**
 * A control for a file, as the template 'upload' takes it. The file is sent to `action` as it is, its name and `fields`
 * in the query; what comes back is put into the place `into`, unless it says where to go.
 */
export function uploadView(
  one: {
    action: string;
    id: string;
    label: string;
    help: string;
    button: string;
    fields: Readonly<Record<string, string>>;
    /** Endings that the control offers first, such as '.xlsx'. */
    accept?: readonly string[];
  },
  { language: { say } }: Desk,
): object {
  const { fields, accept = [], ...rest } = one;
  const most = MOST_BYTES.file;
  return {
    ...rest,
    accept: accept.join(','),
    into: `into-${one.id}`,
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    most: String(most),
    large: [
      say('workbench.too-large', { most: most / MOST_BYTES.form }),
      say('workbench.too-large.fix'),
    ].join(' '),
  };
}
