/**
 * The workbench in a real browser: every page for everybody (axe-core, three widths, light and dark, twice the size);
 * the worked assessment of the library written through the places of the form, and printed by the buttons of its
 * page with the bytes of the command line. 'short': four pages at two widths, nothing written.
 * node test/outside/workbench.ts [short]
 */
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { withoutEmpty } from '../../src/input/blank.ts';
import { isSame } from '../../src/input/edit-text.ts';
import type { Plain } from '../../src/input/yaml-lines.ts';
import { localDay } from '../../src/local-day.ts';
import { faultsOn } from '../workbench/axe.ts';
import { openBench } from '../workbench/bench.ts';
import { openBrowser } from '../workbench/browser.ts';
import { vtcPia } from '../workbench/command.ts';
import { fillIn } from '../workbench/fill.ts';

const bench = await openBench({
  today: () => localDay(new Date()),
});
await cp('examples/clinic', path.join(bench.folder, 'clinic'), { recursive: true });
const browser = await openBrowser();
const page = await browser.newPage();
await page.setViewport({ width: 1400, height: 900 });
await page.goto(bench.address);
const faults = await faultsOn(page, 'key');
await page.goto(`${bench.address}#${bench.key}`);
await page.reload();
const CASE = 'file=clinic%2Fpia.yaml';
async function show(address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#${address}`)}`);
  await page.waitForNetworkIdle({ idleTime: 400 });
}
/** Sections with every kind of control; the others are made by the same code. */
const SECTIONS = ['document', 'deployment', 'context', 'description', 'measures', 'evidence', 'decision'];
const PAGES = [
  ...['/start', '/products?context=school-class', '/new', `/text?${CASE}`, `/case?${CASE}`],
  '/product?product=zoom%40paid&context=public-library&config=own&asOf=2020-06-01&since=2020-04-01',
  ...SECTIONS.map((id) => `/case?${CASE}&section=${id}`),
];
const isShort = process.argv[2] === 'short';
const SHORT = PAGES.filter((_, at) => [0, 4, 5, 10].includes(at));
for (const address of isShort ? SHORT : PAGES) {
  await page.setViewport({ width: 1400, height: 900 });
  await show(address);
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  await page.waitForNetworkIdle({ idleTime: 400 });
  const found = await faultsOn(
    page,
    address,
    isShort || address.includes('section=') ? [360, 1400] : undefined,
  );
  faults.push(...found);
  console.log(`${address}: ${found.length === 0 ? 'no fault' : found.length}`);
}
if (!isShort) await writeAndPrint();
await browser.close();
await bench.close();
if (faults.length > 0 || bench.faults.length > 0) {
  console.error([...faults, ...bench.faults.map(String)].join('\n'));
  process.exitCode = 1;
}

/** From an empty file to the whole of the library's assessment, and its documents. */
async function writeAndPrint(): Promise<void> {
  const target = parse(await readFile('examples/public-library/pia.yaml', 'utf8')) as Plain;
  await bench.ask('/new', { name: 'library' });
  const saves = await fillIn(bench, 'library.yaml', target);
  const file = path.join(bench.folder, 'library.yaml');
  const written = parse(await readFile(file, 'utf8')) as Plain;
  if (!isSame(withoutEmpty(written) as Plain, withoutEmpty(target) as Plain))
    faults.push('the form wrote another case');
  const checked = await vtcPia(['check', 'library.yaml', '--format', 'json'], bench.folder);
  const [check] = JSON.parse(checked.out) as { complete: boolean }[];
  if (check?.complete !== true) faults.push('what the form wrote is not complete');
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: bench.folder });
  await page.setViewport({ width: 1400, height: 900 });
  await show('/case?file=library.yaml');
  for (const format of ['pdf', 'docx', 'html', 'json']) {
    await page.locator(`::-p-aria(Save as ${format.toUpperCase()}[role="button"])`).click();
    const downloaded = path.join(bench.folder, `library.${format}`);
    for (let tries = 0; tries < 600 && !existsSync(downloaded); tries += 1) await delay(100);
    await vtcPia(['report', 'library.yaml', '-o', `own.${format}`], bench.folder);
    const [ours, theirs] = await Promise.all(
      [downloaded, path.join(bench.folder, `own.${format}`)].map((one) => readFile(one)),
    );
    if (ours === undefined || theirs === undefined || !ours.equals(theirs))
      faults.push(`${format}: other bytes than the command's`);
  }
  console.log(
    `the library's assessment: ${saves} saves, then PDF, DOCX, HTML and JSON as the command writes them`,
  );
}
