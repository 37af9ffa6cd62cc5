/**
 * Pages in a browser: no barrier that axe-core knows (moderate, serious or critical, no rule switched off), nothing that
 * makes the window scroll sideways, at three widths, light and dark. node test/outside/pages.ts <file.html…>
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstThatStarts } from '../../src/print/first-that-starts.ts';
import { faultsOn } from '../workbench/axe.ts';

const WIDTHS = [360, 768, 1400];

const running = await firstThatStarts({});
const faults: string[] = [];
for (const file of process.argv.slice(2)) {
  const began = Date.now();
  const page = await running.browser.newPage();
  await page.setBypassCSP(true);
  await page.goto(pathToFileURL(path.resolve(file)).href);
  faults.push(...(await faultsOn(page, path.basename(file), WIDTHS)));
  await page.close();
  console.log(`${path.basename(file)}: ${WIDTHS.join(', ')} px, light and dark, ${Date.now() - began} ms`);
}
await running.end();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
