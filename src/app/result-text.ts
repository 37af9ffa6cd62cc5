/** Blocks of a result as text for a terminal, or as Markdown. */
import type { Block } from '../document/model.ts';
import { textLines } from '../render/text.ts';

/**
 * Lines no wider than the width, ending in a line break; each block by itself, so that the same product may be named
 * twice. What steers a terminal is still in them.
 */
export function resultText(blocks: readonly Block[], width: number): string {
  const parts = blocks.map((block) => textLines([block], { width }).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** The same as Markdown. */
export async function resultMarkdown(blocks: readonly Block[]): Promise<string> {
  const { markdownLines } = await import('../render/markdown.ts');
  return `${blocks.map((block) => markdownLines([block]).join('\n')).join('\n\n')}\n`;
}
