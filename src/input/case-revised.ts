/** The text of the next version of a case: what a person wrote stays, with its remarks; what has to be decided anew goes. */
import { editedCase } from './case-edits.ts';

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
  const { version, asOf, replaces, comments } = next;
  const set = Object.entries({ version, status: 'draft', asOf, replaces, comments });
  return editedCase(text, file, { set, add: [['versions', next.earlier]], drop: MADE_ANEW });
}

/** What is decided, signed and said anew. */
export const MADE_ANEW: readonly string[] = ['decision', 'sign-off', 'opinions', 'review.next'];
