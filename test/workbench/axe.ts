/** What axe-core and a look at the width, and at words in tables, find on a page: at several widths, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Width of the window; 700 is what 1400 has at a zoom of 200 %. */
export const WIDTHS = [360, 700, 768, 1400];
const STICKS_OUT = `[...document.querySelectorAll('body *')]
  .filter((one) => !one.closest('.scroll, .unseen, svg') && one.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 5).map((one) => one.outerHTML.slice(0, 160))`;

/** Ordinary words in tables that do not fit into their column, so that they go on in the next line; a long address may. */
const BROKEN_WORDS = `(() => {
  const found = new Set();
  for (const cell of document.querySelectorAll('td, th')) {
    // What only screen readers are told has no room.
    if (cell.closest('thead')?.offsetWidth <= 1) continue;
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement.closest('.unseen')) continue;
      for (const { 0: word, index } of text.data.matchAll(/(?<![^\\s(])\\p{L}{4,14}(?![^\\s.,;:)])/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.add(word);
      }
    }
  }
  return [...found].slice(0, 5);
})()`;

/** Only what is wrong is put together: what is right is a hundred times as much. */
const LOOK = `axe.run({ resultTypes: ['violations'], selectors: false })`;

/** A line for each fault; impact 'minor' is none, and no rule is switched off. Leaves the page as wide as it was wanted last. */
export async function faultsOn(
  page: Page,
  name: string,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const faults: string[] = [];
  // Evaluated from outside, where the policy of the page does not reach.
  await page.evaluate(AXE);
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    if (wide > width)
      faults.push(`${name} at ${width}: scrolls to ${wide} ${String(await page.evaluate(STICKS_OUT))}`);
    const broken = (await page.evaluate(BROKEN_WORDS)) as string[];
    if (broken.length > 0) faults.push(`${name} at ${width}: words are broken: ${broken.join(', ')}`);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const { violations } = (await page.evaluate(LOOK)) as AxeResults;
      for (const { id, impact, nodes } of violations)
        if (impact !== 'minor')
          faults.push(
            `${name} at ${width}, ${scheme}: ${id} ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 200))
              .join(' | ')}`,
          );
    }
  }
  await page.emulateMediaFeatures([]);
  return faults;
}
