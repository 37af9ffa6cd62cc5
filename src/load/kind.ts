/** What kind of file of ours a tree is: told by its keys. */
import { readText } from './bytes.ts';
import type { SchemaName } from './fault.ts';
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
  ['concentration', 'weights'],
  ['criteria', 'principle'],
  ['expectation', 'principle'],
  ['rules', 'references'],
  ['fold', 'scales'],
  ['risks', 'risks'],
  ['requirements', 'context'],
  ['audience', 'context'],
  ['extends', 'context'],
  ['summary', 'context'],
  ['sources', 'profile'],
  ['functions', 'functions'],
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

/** True if the file can be read and is a case; what is wrong with it otherwise comes out when it is loaded. */
export async function isCaseFile(file: string): Promise<boolean> {
  const read = readText(file);
  const parsed = read.ok ? await parseUntrusted(read.value.text, file) : read;
  return parsed.ok && kindOf(parsed.value) === 'case';
}
