/** Trees of our own YAML files, made when the package is built: reading JSON is far quicker than reading YAML. */
import { readFileSync } from 'node:fs';

/** Folder of the trees; each is named by the hash of the YAML text that it was made from. */
export const PARSED_FOLDER = new URL('../../dist/parsed/', import.meta.url);

/** The tree of a text with this hash, if it is one of ours. */
export function readParsed(sha256: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`${sha256}.json`, PARSED_FOLDER), 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
