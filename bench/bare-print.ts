/**
 * What bench/print.ts compares with: a bare script that prints a page as often as the program does, in the same
 * browser. Run: node bench/bare-print.ts <browser> <page.html> <to.pdf>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';

const [executablePath = '', page = '', to = ''] = process.argv.slice(2);
const libraries = path.join(path.dirname(executablePath), 'lib');
const browser = await launch({
  executablePath,
  pipe: true,
  args: ['--no-sandbox'],
  env: { ...process.env, LD_LIBRARY_PATH: libraries },
});
const tab = await browser.newPage();
await tab.setContent(readFileSync(page, 'utf8'), { waitUntil: 'load' });
const options = { preferCSSPageSize: true, printBackground: true };
await tab.pdf({ ...options, tagged: false });
writeFileSync(to, await tab.pdf({ ...options, tagged: true, outline: true }));
await browser.close();
