/** Files that were written for version 1 of the rules, which spoke of the same things in words of its own. */
import { phrase } from '../locale/phrase.ts';
import type { Fault, SchemaName } from './fault.ts';
import type { Step } from './locate.ts';

/** Kinds of files that version 1 had, too. */
const VERSIONED = ['profile', 'context', 'risks', 'case', 'response'] as const;
type VersionedKind = (typeof VERSIONED)[number];

/**
 * The one fault of a file of version 1, at the first key that tells:
 *
 * - of a profile, if a finding has `level` or `criterion`, if a setting has `effects`, or if, while no finding has
 *   `answers` or `lacks`, `checked` of a source has a value that is no list;
 * - of a context, if a requirement or a waived gate has `criterion`, if a requirement has `level`, or if it has
 *   `evidence`;
 * - of a case, if its `context` is, or if its own `evidence` is, as findings and sources of a profile are;
 * - of risks, if a driver has `criterion`;
 * - of a response, if it has `claims` or `engagement`, or if a reading has `levels`.
 */
export function versionFault(schema: SchemaName, tree: unknown): Fault | undefined {
  const kind = VERSIONED.find((one) => one === schema);
  const mark = kind === undefined ? undefined : firstMark(kind, tree);
  if (kind === undefined || mark === undefined) return undefined;
  const { path, key } = mark;
  return {
    code: 'version-1',
    message: phrase(`old-file.${kind}`, { key }),
    hint: [phrase(`old-file.${kind}.hint`), phrase('old-file.why')],
    path,
    key,
  };
}

/** Leaves a file of version 1 alone: that it is one has been said, and nothing else of it can be judged. */
export function ofVersion2<T>(kind: VersionedKind, meaning: (value: T) => Fault[]): (value: T) => Fault[] {
  return (value) => (firstMark(kind, value) === undefined ? meaning(value) : []);
}

/** Places of keys: `*` is any entry of a list; a key with `!` counts only where its value is no list. */
type Marks = Record<VersionedKind, readonly string[]>;

const IN_CONTEXT = ['requirements/*/', 'waived-gates/*/'];
const FIRST: Marks = {
  profile: ['findings/*/level', 'findings/*/criterion', 'settings/*/effects', 'sources/*/checked!'],
  context: [...IN_CONTEXT.map((entry) => `${entry}criterion`), 'requirements/*/level', 'evidence'],
  risks: ['risks/*/drivers/*/criterion'],
  case: [],
  response: ['claims', 'engagement', 'readings/*/levels'],
};
const ANSWERS = ['findings/*/answers', 'findings/*/lacks'];

/** A key with the entry in which it stands. */
interface Mark {
  path: Step[];
  key: string;
}

/** The first key of version 1 in the order of the file. */
function firstMark(kind: VersionedKind, tree: unknown): Mark | undefined {
  const marks = marksOf(kind, FIRST).map((mark) => mark.split('/'));
  const answered = marksIn(tree, answersOf(kind)) !== undefined;
  return find(tree, answered ? marks.filter((steps) => steps.at(-1) !== 'checked!') : marks);
}

/** Places of answers by elements: where they stand, a day of reading that is no list is only a slip. */
function answersOf(kind: VersionedKind): string[] {
  if (kind === 'profile') return [...ANSWERS];
  return kind === 'case' ? ANSWERS.map((mark) => `evidence/${mark}`) : [];
}

/** A case holds a context and evidence in the shape of a profile. */
function marksOf(kind: VersionedKind, marks: Marks): string[] {
  if (kind !== 'case') return [...marks[kind]];
  const inside = (part: string, list: readonly string[]): string[] => list.map((mark) => `${part}/${mark}`);
  return [...inside('context', marks.context), ...inside('evidence', marks.profile)];
}

function marksIn(tree: unknown, marks: readonly string[]): Mark | undefined {
  return find(
    tree,
    marks.map((mark) => mark.split('/')),
  );
}

function find(tree: unknown, marks: readonly string[][], path: readonly Step[] = []): Mark | undefined {
  if (typeof tree !== 'object' || tree === null || marks.length === 0) return undefined;
  const isList = Array.isArray(tree);
  for (const [key, value] of Object.entries(tree)) {
    if (!isList && marks.some((steps) => steps.length === 1 && ends(steps[0], key, value)))
      return { path: [...path], key };
    const deeper = marks.filter(([step, ...rest]) => rest.length > 0 && step === (isList ? '*' : key));
    const below = deeper.map((steps) => steps.slice(1));
    const found = find(value, below, [...path, isList ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ends(step: string | undefined, key: string, value: unknown): boolean {
  return step === key || (step === `${key}!` && value !== null && !Array.isArray(value));
}
