/** What templates are given where anything may stand. */
import type { InlineView } from './inline.ts';

/** Text or blocks. */
export interface ContentView {
  text: readonly InlineView[] | null;
  blocks: readonly BlockView[] | null;
}

/** A block by its kind: one field is filled, since templates cannot compare. */
export interface BlockView {
  section: object | null;
  paragraph: object | null;
  list: object | null;
  facts: object | null;
  table: object | null;
  figure: object | null;
  callout: object | null;
  contents: object | null;
  signatures: object | null;
  sources: object | null;
  pageBreak: true | null;
}
