/** Documents and single blocks as plain text, for terminals and for files. */
import type { Block, Document } from '../document/model.ts';
import { type Outline, outlineOf } from '../document/outline.ts';
import { blockLines, headingLines } from './text/blocks.ts';
import { hanging } from './text/grid.ts';
import { noteMark, plainText, type TextStyle } from './text/inline.ts';
import { wrap } from './text/measure.ts';

export interface TextOptions {
  /** Columns of the terminal; texts are broken for any width from 40 on. */
  width: number;
  /** Bars, rules and notes in ASCII. Default false. */
  ascii?: boolean;
}

/**
 * Lines of blocks, their footnotes at the end. What they cite has to be listed among them. A table whose columns do
 * not fit becomes one list a row. Control characters stay: whoever prints to a terminal makes them harmless.
 */
export function textLines(blocks: readonly Block[], options: TextOptions): string[] {
  const style = styleOf(outlineOf({ blocks }), options);
  return [...blockLines(blocks, options.width, style), ...noteLines(options.width, style)];
}

/** A whole document, ending in a line break. */
export function renderText(document: Document, { width, ascii }: TextOptions): string {
  const style = styleOf(outlineOf(document), { ascii });
  const { mark, title, blocks } = document;
  const lines = [
    ...(mark === undefined ? [] : [`[${mark}]`, '']),
    ...headingLines(wrap(title, width), 1, style),
    '',
    ...blockLines(blocks, width, style),
    ...noteLines(width, style),
  ];
  return `${lines.join('\n')}\n`;
}

function styleOf(outline: Outline, { ascii = false }: { ascii?: boolean | undefined }): TextStyle {
  return { outline, ascii };
}

function noteLines(width: number, style: TextStyle): string[] {
  const lines = [...style.outline.footnotes].flatMap(([{ footnote }, number]) => {
    const mark = `${noteMark(number, style)} `;
    return hanging(mark, wrap(plainText(footnote, style), width - mark.length));
  });
  return lines.length === 0 ? [] : ['', ...lines];
}
