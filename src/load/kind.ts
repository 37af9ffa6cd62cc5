/** What kind of file of ours a tree is: told by its keys. */
import type { Checked } from '../problem.ts';
import { decode, readBytes } from './bytes.ts';
import type { SchemaName } from './fault.ts';
import { readBuilt } from './parsed.ts';
import { parseUntrusted } from './untrusted.ts';

/** A key that only one kind of file has, the surest first. */
const MARKS: readonly (readonly [string, SchemaName])[] = [
  ['questionnaire', 'response'],
  ['claims', 'response'],
  ['deployment', 'case'],
  ['organisation', 'case'],
  ['asOf', 'case'],
  ['sign-off', 'case'],
  ['engagement', 'response'],
  ['parts', 'regimes'],
  ['findings', 'profile'],
  ['editions', 'profile'],
  ['provider', 'profile'],
  ['criteria', 'principle'],
  ['expectation', 'principle'],
  ['rules', 'references'],
  ['fold', 'scales'],
  ['risks', 'risks'],
  ['concentration', 'weights'],
  ['requirements', 'context'],
  ['audience', 'context'],
  ['extends', 'context'],
  ['summary', 'context'],
  ['sources', 'profile'],
  ...[
    'logo',
    'roles',
    'plan',
    'description',
    'necessity',
    'rights',
    'measures',
    'own-risks',
    'opinions',
    'decision',
  ].map((key): [string, SchemaName] => [key, 'case']),
];

/** The kind of a parsed file; undefined: none of ours. */
export function kindOf(value: unknown): SchemaName | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return MARKS.find(([key]) => Object.hasOwn(value, key))?.[1];
}

/** As much of a file as tells what it is and how its document is named. */
export interface FileHead {
  kind: SchemaName | undefined;
  id: string | undefined;
  /** Of a profile: its first edition. */
  edition: string | undefined;
}

/** Reads a file for its head alone and keeps nothing else of it; what is wrong inside comes out when it is loaded. */
export async function headOf(file: string): Promise<Checked<FileHead>> {
  const read = readBytes(file);
  if (!read.ok) return read;
  const built = readBuilt(file, read.value.bytes);
  if (built !== undefined) return { ok: true, value: headIn(built.value) };
  const text = decode(read.value);
  const parsed = text.ok ? await parseUntrusted(text.value.text, file) : text;
  return parsed.ok ? { ok: true, value: headIn(parsed.value) } : parsed;
}

function headIn(tree: unknown): FileHead {
  const { id, editions } = (tree ?? {}) as { id?: unknown; editions?: unknown };
  const [first] = Array.isArray(editions) ? (editions as unknown[]) : [];
  const edition = (first as { id?: unknown } | null | undefined)?.id;
  return { kind: kindOf(tree), id: textOr(id), edition: textOr(edition) };
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
