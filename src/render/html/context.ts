/** What the parts of one page share while it is made. */
import type { Document, Labels } from '../../document/model.ts';
import { type Outline, outlineOf } from '../../document/outline.ts';
import { plain } from '../plain.ts';
import { anchorsOf } from './anchors.ts';

export interface PageContext {
  outline: Outline;
  labels: Labels;
  /** Name in the page of each part by id. */
  anchor: (id: string) => string;
  /** How often each source was cited so far, by its number. */
  cited: Map<number, number>;
  /** 'Table 3: Documents by year': a name that no other part of the page has. */
  named: (kind: 'table' | 'figure', caption: string) => string;
  /** Millimetres and hundredths that pictures and columns ask for: each is one rule of the style sheet. */
  widths: { millimetres: Set<number>; hundredths: Set<number> };
}

export function pageContext(document: Document): PageContext {
  const outline = outlineOf(document);
  const anchors = anchorsOf(outline.ids);
  const anchor = (id: string): string => {
    const name = anchors.get(id);
    if (name === undefined) throw new RangeError(`no part '${id}'`);
    return name;
  };
  const count = { table: 0, figure: 0 };
  const named: PageContext['named'] = (kind, caption) => {
    count[kind] += 1;
    return `${document.labels[kind]} ${count[kind]}: ${plain(caption)}`;
  };
  const widths = { millimetres: new Set<number>(), hundredths: new Set<number>() };
  return { outline, labels: document.labels, anchor, cited: new Map(), named, widths };
}
