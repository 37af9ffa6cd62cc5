/** The profiles that the package ships, and how a vendor is named: by id, by file, with an edition after '@'. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { InvalidInput } from '../errors.ts';
import { type Problem, suggestion } from '../problem.ts';
import { hiddenEnding } from './bytes.ts';
import { namesFile, VENDORS_FOLDER } from './folders.ts';
import { phrase } from '../locale/phrase.ts';

/** A vendor as named on the command line. */
export interface VendorName {
  file: string;
  /** undefined: the profile's first edition. */
  edition: string | undefined;
}

/** Ids of the shipped profiles, sorted. */
export function vendorIds(folder: string = VENDORS_FOLDER): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** File of a shipped profile. */
export function vendorFile(id: string, folder: string = VENDORS_FOLDER): string {
  return path.join(folder, `${id}.yaml`);
}

/** True for a file among the shipped profiles. */
export function isShipped(file: string): boolean {
  return path.dirname(path.resolve(file)) === path.resolve(VENDORS_FOLDER);
}

/** True for a file of an installed package, which an update would replace. */
export function isInstalled(file: string): boolean {
  return /[\\/]node_modules[\\/]/.test(file);
}

/** Finds the file that a name means; throws InvalidInput with the nearest ids where there is none. */
export function findVendor(name: string, folder: string = VENDORS_FOLDER): VendorName {
  const [, base = name, edition] = /^(.+?)(?:@([^@/\\]*))?$/.exec(name) ?? [];
  const hidden = hiddenEnding(base);
  if (hidden !== undefined) throw new InvalidInput([hidden]);
  if (namesFile(base)) return { file: base, edition };
  const ids = vendorIds(folder);
  if (ids.includes(base)) return { file: vendorFile(base, folder), edition };
  throw new InvalidInput([unknownVendor(base, ids)]);
}

function unknownVendor(id: string, ids: readonly string[]): Problem {
  const hint = [suggestion(id, ids), phrase('profile-fault.unknown-vendor.hint')];
  const message = phrase('problem.unknown', { id, what: 'vendor' });
  return { severity: 'error', code: 'unknown-vendor', message, hint, file: id, line: 1, column: 1 };
}
