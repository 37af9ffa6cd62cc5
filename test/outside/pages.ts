/**
 * Pages in a browser: no barrier that axe-core knows (moderate, serious or critical, no rule switched off), nothing that
 * makes the window scroll sideways, at three widths, light and dark. node test/outside/pages.ts <file.html…>
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { firstThatStarts } from '../../src/print/first-that-starts.ts';
import type { RunningBrowser } from '../../src/print/types.ts';

type Page = Awaited<ReturnType<RunningBrowser['browser']['newPage']>>;

const WIDTHS = [360, 768, 1400];
const SCHEMES = ['light', 'dark'];

/** The elements that stick out of the window, but for those in a box that scrolls by itself. */
const STICKS_OUT = `[...document.querySelectorAll('body *')]
  .filter((one) => !one.closest('.scroll, .unseen, svg') && one.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 5).map((one) => one.outerHTML.slice(0, 160))`;

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const running = await firstThatStarts({});
const faults: string[] = [];
for (const file of process.argv.slice(2)) await tryPage(file);
await running.end();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

async function tryPage(file: string): Promise<void> {
  const began = Date.now();
  const page = await running.browser.newPage();
  await page.setBypassCSP(true);
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.evaluate(axe);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    if (wide > width) note(file, width, `scrolls to ${wide}`, (await page.evaluate(STICKS_OUT)) as string[]);
    for (const scheme of SCHEMES) await tryScheme(page, file, width, scheme);
  }
  await page.close();
  console.log(`${basename(file)}: ${WIDTHS.join(', ')} px, light and dark, ${Date.now() - began} ms`);
}

async function tryScheme(page: Page, file: string, width: number, scheme: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  for (const { id, impact, nodes } of violations)
    if (impact !== 'minor')
      note(
        file,
        width,
        `${scheme}: ${id} (${String(impact)})`,
        nodes.map(({ html }) => html),
      );
}

function note(file: string, width: number, what: string, where: readonly string[]): void {
  const rest = where.length > 5 ? [`and ${where.length - 5} more`] : [];
  faults.push(
    `${basename(file)} at ${width} px, ${what}`,
    ...[...where.slice(0, 5), ...rest].map((one) => `  ${one}`),
  );
}
