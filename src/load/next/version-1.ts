/** Which version of the rules a file was written for. Both speak of the same things in words of their own. */
import type { Fault, SchemaName } from '../fault.ts';
import type { Step } from '../locate.ts';
import { isNext, type NextSchema } from '../schema-names.ts';

/** Kinds of files that both versions have. */
export const VERSIONED = ['profile', 'context', 'risks', 'case', 'weights', 'response'] as const;
export type VersionedKind = (typeof VERSIONED)[number];

/**
 * The version that a parsed file shows; undefined where nothing in it tells. The first version is asked for first.
 *
 * - A profile is of version 1 if a finding has `level` or `criterion`, if a setting has `effects`, or if, while no
 *   finding has `answers` or `lacks`, `checked` of a source has a value that is no list. It is of version 2 if a finding or a
 *   setting has `answers` or `lacks`, or if it has `clients`, `searches` or `asked`.
 * - A context is of version 1 if a requirement or a waived gate has `criterion`, if a requirement has `level`, or if
 *   it has `evidence`; of version 2 if a requirement or a waived gate has `element`, or if it has `clients`.
 * - A case is of version 1 if its `context` is, or if its own `evidence` is, as findings and sources of a profile are;
 *   of version 2 if one of the two is. A case that has neither is the same in both.
 * - Risks are of version 1 if a driver has `criterion`, of version 2 if it has `element`.
 * - A response is of version 1 if it has `claims` or `engagement`, or if a reading has `levels`; of version 2 if it has
 *   `answers` or `outcome`.
 * - Weights are of version 2 if they have `criteria`; those of version 1 are the same in both.
 */
export function versionOf(kind: VersionedKind, tree: unknown): 1 | 2 | undefined {
  if (firstMark(kind, tree) !== undefined) return 1;
  return isSecond(kind, tree) ? 2 : undefined;
}

/** The kind of file that a schema of version 2 is for. */
export function kindOfNext(schema: NextSchema): VersionedKind {
  return schema.slice('next-'.length) as VersionedKind;
}

/** The one fault of a file of version 1 where version 2 is needed, at the first key that tells. */
export function versionFault(schema: SchemaName, tree: unknown): Fault | undefined {
  if (!isNext(schema)) return undefined;
  const kind = kindOfNext(schema);
  const mark = firstMark(kind, tree);
  if (mark === undefined) return undefined;
  const { path, key } = mark;
  return {
    code: 'version-1',
    message: `The file is a ${NAMES[kind]} of version 1 of the rules: '${key}' stands here.`,
    hint: `Write it anew for version 2: ${MENDING[kind]} Nothing is converted, because a level says less than it seems. docs/criteria.md lists the elements.`,
    path,
    key,
  };
}

/** Leaves a file of version 1 alone: that it is one has been said, and nothing else of it can be judged. */
export function ofVersion2<T>(kind: VersionedKind, meaning: (value: T) => Fault[]): (value: T) => Fault[] {
  return (value) => (firstMark(kind, value) === undefined ? meaning(value) : []);
}

const NAMES: Record<VersionedKind, string> = {
  profile: 'profile',
  context: 'context',
  risks: 'list of risks',
  case: 'case',
  weights: 'weights file',
  response: 'response',
};

const MENDING: Record<VersionedKind, string> = {
  profile:
    "findings and settings answer elements under 'answers' with yes or no, and 'checked' lists every reading.",
  context:
    "requirements and waived gates name an 'element', and a requirement says 'must: true' or 'must: false'.",
  risks: "drivers name an 'element'.",
  case: "requirements and waived gates name an 'element', own findings answer elements under 'answers', and 'checked' lists every reading.",
  weights: 'leave out what is not known there.',
  response: "each of its 'answers' names an 'element', and what was asked stands under 'asked:'.",
};

/** Places of keys: `*` is any entry of a list; a key with `!` counts only where its value is no list. */
type Marks = Record<VersionedKind, readonly string[]>;

const IN_CONTEXT = ['requirements/*/', 'waived-gates/*/'];
const FIRST: Marks = {
  profile: ['findings/*/level', 'findings/*/criterion', 'settings/*/effects', 'sources/*/checked!'],
  context: [...IN_CONTEXT.map((entry) => `${entry}criterion`), 'requirements/*/level', 'evidence'],
  risks: ['risks/*/drivers/*/criterion'],
  case: [],
  weights: [],
  response: ['claims', 'engagement', 'readings/*/levels'],
};
const ANSWERS = ['findings/*/answers', 'findings/*/lacks'];
const SECOND: Marks = {
  profile: [...ANSWERS, 'settings/*/answers', 'settings/*/lacks', 'clients', 'searches', 'asked'],
  context: [...IN_CONTEXT.map((entry) => `${entry}element`), 'clients'],
  risks: ['risks/*/drivers/*/element'],
  case: [],
  weights: ['criteria'],
  response: ['answers', 'outcome'],
};

/** A key with the entry in which it stands. */
interface Mark {
  path: Step[];
  key: string;
}

/** The first key of version 1 in the order of the file. */
function firstMark(kind: VersionedKind, tree: unknown): Mark | undefined {
  const marks = marksOf(kind, FIRST).map((mark) => mark.split('/'));
  const answered = marksIn(tree, marksOf(kind, { ...SECOND, profile: ANSWERS })) !== undefined;
  return find(tree, answered ? marks.filter((steps) => steps.at(-1) !== 'checked!') : marks);
}

function isSecond(kind: VersionedKind, tree: unknown): boolean {
  return marksIn(tree, marksOf(kind, SECOND)) !== undefined;
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
