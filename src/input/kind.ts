/** What kind of file of ours a tree is: told by its keys. */
import type { SchemaName } from './fault.ts';

/** A key that only one kind of file has, the surest first. */
const MARKS: readonly (readonly [string, SchemaName])[] = [
  ['read', 'mapping'],
  ['tests', 'tests'],
  ['registers', 'registers'],
  ['tried-by', 'own-tests'],
  ['reading-of', 'reading-sheet'],
  ['questionnaire', 'response'],
  ['claims', 'response'],
  ['answers', 'response'],
  ['outcome', 'response'],
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
  ['guidance', 'measures'],
  ['risks', 'risks'],
  ['requirements', 'context'],
  ['audience', 'context'],
  ['extends', 'context'],
  ['summary', 'context'],
  ['sources', 'profile'],
  ['functions', 'functions'],
  ['layout', 'mapping'],
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
  return MARKS.find(([key]) => Object.hasOwn(value, key))?.[1] ?? (isBegun(value) ? 'case' : undefined);
}

/** Of all kinds a case alone may be empty: what is missing in it is told. */
function isBegun(value: object): boolean {
  return Object.hasOwn(value, 'id') && Object.keys(value).every((key) => BEGUN.has(key));
}

const BEGUN: ReadonlySet<string> = new Set(['id', 'title', 'version', 'status']);
