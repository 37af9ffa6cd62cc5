/** Where the package keeps its own data; the same from src/ and from dist/. */
import path from 'node:path';

export const PACKAGE_FOLDER = path.join(import.meta.dirname, '../../');
export const CATALOGUE_FOLDER = path.join(PACKAGE_FOLDER, 'catalogue');
export const VENDORS_FOLDER = path.join(PACKAGE_FOLDER, 'vendors');

/**
 * A file's name for the record: relative to the working folder, or to the package for what it ships. Never
 * absolute, and never a path that climbs: both would tell of the machine.
 */
export function recordedPath(file: string): string {
  const full = path.resolve(file);
  const inside = [process.cwd(), PACKAGE_FOLDER].find((folder) => isInside(full, folder));
  const shown = inside === undefined ? path.basename(full) : path.relative(inside, full);
  return shown.split(path.sep).join('/');
}

/** A name with a path separator or the ending of a data file is a file; everything else is an id. */
export function namesFile(name: string): boolean {
  return /[/\\]/.test(name) || /\.(ya?ml|json)$/i.test(name);
}

/** True for a file somewhere below a folder. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
