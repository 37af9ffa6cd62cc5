/**
 * Choosing a product in a real browser, by keyboard alone and by what is visible: three products, a use, weights by a
 * slider, from a criterion down to its sources, the comparison as PDF and XLSX with the bytes of the command; and
 * whether the page is for everybody (axe-core). node test/outside/choose.ts
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { localDay } from '../../src/local-day.ts';
import { faultsOn } from '../workbench/axe.ts';
import { openBench } from '../workbench/bench.ts';
import { openBrowser } from '../workbench/browser.ts';
import { vtcPia } from '../workbench/command.ts';

const bench = await openBench({ today: () => localDay(new Date()) });
const browser = await openBrowser();
const page = await browser.newPage();
const downloads = await mkdtemp(path.join(tmpdir(), 'vtc-pia-choose-'));
const session = await browser.target().createCDPSession();
await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(String(error)));
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
await page.setViewport({ width: 1400, height: 900 });
await page.goto(`${bench.address}#${bench.key}`);
await page.waitForSelector('main h1');

/** What the focus is on, as it is called. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const text = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
  return text.replace(/\\s+/g, ' ').trim();
})()`;

/** Goes on by Tab to what begins with this name. */
async function reach(name: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (String(await page.evaluate(FOCUSED)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no way by keyboard to '${name}'`);
}

const shows = (text: string): Promise<unknown> =>
  page.waitForFunction(`document.querySelector('main').textContent.includes(${JSON.stringify(text)})`, {
    timeout: 60_000,
  });

async function settled(): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 800, timeout: 60_000 });
}

/** Types the beginning of an entry of a list, as it is called. */
async function choose(label: string, entry: string): Promise<void> {
  await reach(label);
  await page.keyboard.type(entry);
  await settled();
  const chosen = await page.evaluate('document.activeElement.selectedOptions[0].textContent');
  assert.ok(String(chosen).startsWith(entry), `${label}: ${String(chosen)}`);
}

async function press(name: string): Promise<void> {
  await reach(name);
  await page.keyboard.press('Enter');
}

await press('Choose a product');
await shows('Choose two products or more.');
await choose('Product 1', 'Zoom Meetings, Paid');
await choose('Product 2', 'Jitsi Meet, Self');
await choose('Product 3', 'Signal calls');
await choose('Use', 'Public library');
await shows('Barriers: who is out, and why');
await choose('Weights', 'My own');
await reach('Security');
await page.evaluate('document.activeElement.dataset.before = "yes"');
for (let steps = 0; steps < 8; steps += 1) await page.keyboard.press('ArrowRight');
await settled();
assert.equal(await page.evaluate('document.activeElement.dataset.before'), 'yes', 'the slider stays');
assert.equal(await page.evaluate(`document.getElementById('p-security').value`), '5');
await shows('Security 56 %');
console.log('three products, a use, weights by a slider: chosen by keyboard');

await press('Keep these weights');
await shows('Save as PDF');
await settled();
for (const format of ['pdf', 'xlsx']) {
  await press(`Save as ${format.toUpperCase()}`);
  const name = `comparison.${format}`;
  for (let tries = 0; tries < 1200 && !(await readdir(downloads)).includes(name); tries += 1) await delay(50);
  const products = ['zoom@paid', 'jitsi@self-hosted', 'signal@app'];
  const args = ['--context', 'public-library', '--weights', 'weights.yaml', '-o', name];
  const { code } = await vtcPia(['compare', ...products, ...args], bench.folder);
  assert.equal(code, 0);
  const own = await readFile(path.join(bench.folder, name));
  assert.ok(own.equals(await readFile(path.join(downloads, name))), `${name}: other bytes than the command`);
  console.log(`${name}: ${own.length} bytes, those of the command`);
}

const address = await page.evaluate('location.hash');
await page.reload();
await shows('Barriers: who is out, and why');
assert.equal(await page.evaluate('location.hash'), address);
assert.equal(await page.evaluate(`document.getElementById('weights').value`), 'weights.yaml');
await press('Transparency and fairness');
await press('Security');
await press('SEC1 End-to-end encryption');
await shows('SEC1.1');
await press('Zoom Meetings, Paid plans');
await shows('Everything said of it');
await page.goBack();
await shows('Keep these weights');
await page.goForward();
await shows('Save as PDF');
await settled();
console.log('reloaded, gone back and forth, and from a criterion down to its sources');

await choose('Settings', 'settings of my own');
// The other criteria are made by the same code.
await page.evaluate(`for (const one of document.querySelectorAll('details:not(.criterion), #criterion-SEC1'))
  one.open = true`);
await settled();
const faults = await faultsOn(page, 'choose', [360, 768, 1400]);
assert.deepEqual([...faults, ...errors, ...bench.faults.map(String)], []);
console.log('no fault for anybody at 360, 768 and 1400 pixels, light and dark');
await browser.close();
await bench.close();
