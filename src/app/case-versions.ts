/** Use case: the versions of a case that were approved, as they lie beside it, and what people wrote otherwise between two. */
import path from 'node:path';
import { MADE_ANEW } from '../input/case-revised.ts';
import { isMap, valueAt } from '../input/edit-text.ts';
import type { Step } from '../input/locate.ts';
import type { Plain } from '../input/yaml-lines.ts';
import type { Job } from './job.ts';

/** A version that another one replaces. */
export interface ApprovedVersion {
  version: string;
  /** YYYY-MM-DD; undefined: it is not written down. */
  approved: string | undefined;
  /** Its data, a file beside the case. */
  data: string;
  /** missing: not there, or not to be read. changed: no longer what was recorded. */
  state: 'there' | 'changed' | 'missing';
  /** What changed from it to the next, as it was found on the day of revising: evidence, verdict, risks, duties. */
  changes: readonly string[];
  /** The case as it was; undefined where it is missing. */
  tree: Plain | undefined;
}

/** A place at which two versions say something else. */
export interface CaseEdit {
  path: readonly Step[];
  /** As it is written; undefined: nothing stood there. */
  from: string | undefined;
  to: string | undefined;
}

/** Longer than any chain that people made. */
const MOST_VERSIONS = 40;

/** From the newest back, as far as the data lie beside the case. `tree`: the case as it stands. */
export async function approvedVersions(
  { workspace }: Pick<Job, 'workspace'>,
  file: string,
  tree: Plain,
): Promise<ApprovedVersion[]> {
  const found: ApprovedVersion[] = [];
  let next: Plain | undefined = tree;
  while (next !== undefined && found.length < MOST_VERSIONS) {
    const replaces = valueAt(next, ['replaces']);
    const data = valueAt(replaces, ['data']);
    // A name that leads elsewhere is no version of this case.
    if (typeof data !== 'string' || path.basename(data) !== data) break;
    const stored = await workspace.read(path.join(path.dirname(file), data)).catch(() => undefined);
    const before = stored === undefined ? undefined : caseIn(stored.bytes);
    const isSame = (valueAt(replaces, ['sha256']) ?? stored?.sha256) === stored?.sha256;
    found.push({
      version: textAt(replaces, 'version') ?? '',
      approved: textAt(replaces, 'approved'),
      data,
      state: before === undefined ? 'missing' : isSame ? 'there' : 'changed',
      changes: linesAt(replaces, 'changes'),
      tree: before,
    });
    next = before;
  }
  return found;
}

/** The case in the data of an assessment; undefined where there is none. */
function caseIn(bytes: Uint8Array): Plain | undefined {
  try {
    const data = JSON.parse(Buffer.from(bytes).toString()) as Plain;
    const found = valueAt(data, ['case']);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}

/** What every version has by itself. */
const BY_ITSELF = new Set(['id', 'version', 'versions', 'status', 'asOf', 'replaces', 'comments']);

/**
 * Where two cases say something else: entries that have a name are held against the one of that name. What is made anew
 * for each version is none as long as it is not there.
 */
export function editsBetween(before: Plain, after: Plain): CaseEdit[] {
  return differences([], before, after).filter(({ path: steps, to }) => {
    const [first, second] = steps.map(String);
    const isAnew = MADE_ANEW.includes(first ?? '') || MADE_ANEW.includes(`${first}.${second}`);
    return !BY_ITSELF.has(first ?? '') && !(isAnew && to === undefined);
  });
}

function differences(at: readonly Step[], before: Plain | undefined, after: Plain | undefined): CaseEdit[] {
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, now] = [keyed(before), keyed(after)];
    if (old === undefined || now === undefined) return leaf(at, before, after);
    const keys = [...new Set([...old.keys(), ...now.keys()])];
    return keys.flatMap((key, index) => differences([...at, index], old.get(key), now.get(key)));
  }
  if (isMap(before) || isMap(after)) {
    const [old, now] = [isMap(before) ? before : {}, isMap(after) ? after : {}];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys.filter((key) => key !== 'id').flatMap((key) => differences([...at, key], old[key], now[key]));
  }
  return leaf(at, before, after);
}

/** Entries by their name, else by their place; undefined: a list of plain values. */
function keyed(list: Plain | undefined): Map<string, Plain> | undefined {
  const entries = Array.isArray(list) ? (list as readonly Plain[]) : [];
  if (entries.some((one) => !isMap(one))) return undefined;
  return new Map(
    entries.map((one, index) => [
      String(NAMES.map((key) => valueAt(one, [key])).find((name) => name !== undefined) ?? index),
      one,
    ]),
  );
}

/** What an entry is known by. */
const NAMES = ['id', 'risk', 'file', 'principle', 'criterion', 'element'];

function leaf(path: readonly Step[], before: Plain | undefined, after: Plain | undefined): CaseEdit[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  return from === to ? [] : [{ path, from, to }];
}

function wordsOf(value: Plain | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value))
    return (value as readonly Plain[]).map((one) => wordsOf(one) ?? '').join('; ') || undefined;
  return isMap(value) ? undefined : String(value);
}

function textAt(map: Plain | undefined, key: string): string | undefined {
  const value = valueAt(map, [key]);
  return typeof value === 'string' ? value : undefined;
}

function linesAt(map: Plain | undefined, key: string): string[] {
  const value = valueAt(map, [key]);
  return Array.isArray(value) ? (value as readonly Plain[]).map(String) : [];
}
