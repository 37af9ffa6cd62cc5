/** Blocks of a result as text for a terminal. */
import type { Block } from '../document/model.ts';
import { textLines } from '../render/text.ts';

/** Lines no wider than the width, ending in a line break. What steers a terminal is still in them. */
export function resultText(blocks: readonly Block[], width: number): string {
  return `${textLines(blocks, { width }).join('\n')}\n`;
}
