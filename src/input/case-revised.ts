/** The text of the next version of a case: what a person wrote stays, with its remarks; what has to be decided anew goes. */
import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { parseYaml } from './yaml.ts';

/** What the next version begins with. */
export interface NextVersion {
  version: string;
  asOf: string;
  /** The version that it replaces, with its data and what changed. */
  replaces: object;
  /** The entry for the list of earlier versions. */
  earlier: object;
  /** What people have to look at again. */
  comments: readonly object[];
}

/** The new text; undefined where it would not say what is meant, as with texts that are written in an odd way. */
export function revisedText(text: string, file: string, next: NextVersion): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const old = parseYaml(text, file);
  if (!old.ok) return undefined;
  revise(document, next);
  const written = document.toString({ lineWidth: 100, flowCollectionPadding: false });
  const parsed = parseYaml(written, file);
  const isKept = parsed.ok && isDeepStrictEqual(parsed.value, expected(old.value as Tree, next));
  return isKept ? written : undefined;
}

type Tree = Record<string, unknown>;

function revise(document: Document, next: NextVersion): void {
  document.set('version', next.version);
  document.set('status', 'draft');
  document.set('asOf', next.asOf);
  const versions = document.get('versions');
  if (isSeq(versions)) versions.add(document.createNode(next.earlier));
  else document.set('versions', document.createNode([next.earlier]));
  document.set('replaces', document.createNode(next.replaces));
  document.set('comments', document.createNode(next.comments));
  for (const key of AGAIN) document.delete(key);
  document.deleteIn(['review', 'next']);
}

/** What is decided, signed and said anew. */
const AGAIN = ['decision', 'sign-off', 'opinions'];

/** The same, worked out on the data. */
function expected(old: Tree, next: NextVersion): Tree {
  const kept = Object.entries(old).filter(([key]) => !AGAIN.includes(key));
  const { versions, review, ...rest } = Object.fromEntries(kept);
  const later = review === null || review === undefined ? review : without(review as Tree, 'next');
  return {
    ...rest,
    ...('review' in old ? { review: later } : {}),
    ...{ version: next.version, status: 'draft', asOf: next.asOf },
    versions: [...((versions as unknown[] | null | undefined) ?? []), next.earlier],
    ...{ replaces: next.replaces, comments: next.comments },
  };
}

function without(tree: Tree, key: string): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key));
}
