/** What kind of file of ours a tree is: told by its keys. */
import path from 'node:path';
import type { SchemaName } from './fault.ts';
import { isInside, NEXT_FOLDER } from './folders.ts';
import { VERSIONED, versionOf } from './next/version-1.ts';

/** A key that only one kind of file has, the surest first. */
const MARKS: readonly (readonly [string, SchemaName])[] = [
  ['questionnaire', 'next-response'],
  ['claims', 'next-response'],
  ['answers', 'next-response'],
  ['outcome', 'next-response'],
  ['deployment', 'case'],
  ['organisation', 'case'],
  ['asOf', 'case'],
  ['sign-off', 'case'],
  ['engagement', 'next-response'],
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

/** What a parsed file is held against; of version 2 it is by its place below next/, or by what stands in it. */
export function schemaFor(value: unknown, file: string): SchemaName | undefined {
  const kind = kindOf(value);
  const versioned = VERSIONED.find((one) => one === kind);
  if (versioned === undefined || versioned === 'response') return kind;
  const isSecond = isInside(path.resolve(file), NEXT_FOLDER) || versionOf(versioned, value) === 2;
  return isSecond ? `next-${versioned}` : versioned;
}
