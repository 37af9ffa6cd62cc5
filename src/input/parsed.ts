/**
 * Our own YAML files as trees, made and checked when the package is built: reading JSON is far quicker than reading
 * YAML. Beside each tree lies a copy of the text that it was made from; a file that differs from it is read anew.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_FOLDER } from './folders.ts';

/** Where the build puts trees and copies. */
export const PARSED_FOLDER = path.join(PACKAGE_FOLDER, 'dist', 'parsed');

/** A tree with the hash of its text. */
export interface Built {
  sha256: string;
  value: unknown;
}

/** The tree of a file of ours that still has the bytes of the build; undefined for every other file. */
export function readBuilt(file: string, bytes: Uint8Array): Built | undefined {
  const place = builtPlace(file);
  if (place === undefined) return undefined;
  try {
    if (!readFileSync(`${place}.yaml`).equals(bytes)) return undefined;
    return JSON.parse(readFileSync(`${place}.json`, 'utf8')) as Built;
  } catch {
    return undefined;
  }
}

/** catalogue/risks.yaml → dist/parsed/catalogue+risks; undefined for a file that is not ours. */
export function builtPlace(file: string): string | undefined {
  const relative = path.relative(PACKAGE_FOLDER, path.resolve(file));
  if (!/^(catalogue|vendors)[/\\].*\.yaml$/.test(relative)) return undefined;
  return path.join(PARSED_FOLDER, relative.slice(0, -'.yaml'.length).replaceAll(/[/\\]/g, '+'));
}
