/** The workbench in a real browser, by visible names and keyboard. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { load } from 'js-yaml';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDay } from '../../src/local-day.ts';
import { runHere } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
import { type Bench, openBench } from './bench.ts';
import { openBrowser } from './browser.ts';

/** What is shown is held against what the command says on the day. */
const today = (): string => localDay(new Date());
let bench: Bench;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const errors: string[] = [];
beforeAll(async () => {
  bench = await openBench({ folder: await scratch(), today });
  await cp('examples/clinic', path.join(bench.folder, 'clinic'), { recursive: true });
  browser = await openBrowser();
  page = await newTab();
});
afterAll(async () => {
  await browser.close();
  await bench.close();
});

async function newTab(): Promise<Page> {
  const tab = await browser.newPage();
  // What stands behind '#' is in no request; the protocol of the browser names it all the same.
  tab.on(
    'request',
    (request) => request.url().startsWith('data:') || asked.push(request.url().replace(/#.*$/, '')),
  );
  tab.on('pageerror', (error) => errors.push(String(error)));
  // That a save met a conflict is no error of the page.
  tab.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('409')) errors.push(message.text());
  });
  await tab.setViewport({ width: 1400, height: 900 });
  await tab.goto(`${bench.address}#${bench.key}`);
  await tab.waitForSelector('main h1');
  return tab;
}

/** What has this role and visible name; the first where there are several. */
const named = (role: string, name: string, tab = page): Promise<void> =>
  tab.locator(`::-p-aria(${name}[role="${role}"])`).click();
const settled = (tab = page): Promise<void> => tab.waitForNetworkIdle({ idleTime: 300 });
const shows = (text: string, tab = page): Promise<unknown> => tab.waitForSelector(`::-p-text(${text})`);
/** Puts the focus on a field by its label and types into it. */
async function type(label: string, text: string, tab = page): Promise<void> {
  await tab.locator(`::-p-aria(${label}[role="textbox"])`).click();
  await tab.keyboard.down('Control');
  await tab.keyboard.press('a');
  await tab.keyboard.up('Control');
  await tab.keyboard.type(text);
}

it('the key leaves the address, and a window without it is asked for it', async () => {
  expect(await page.evaluate('location.href')).toBe(bench.address);
  expect(asked.every((url) => url.startsWith(bench.address) && !url.includes(bench.key))).toBe(true);
  const other = await browser.createBrowserContext();
  const tab = await other.newPage();
  await tab.goto(bench.address);
  await shows('Key of this run', tab);
  expect(await tab.evaluate('document.querySelector("main").textContent.trim()')).toBe('');
  await type('Key of this run', bench.key, tab);
  await tab.keyboard.press('Enter');
  await shows('What would you like to do?', tab);
  await other.close();
});

it('an assessment is begun and written by keyboard, and lies in the folder as it was typed', async () => {
  await named('link', 'Write an impact assessment');
  await shows('Name of the file');
  await type('Name of the file', 'hours');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#f-title');
  await type('Title', 'Reading hours: online');
  await page.keyboard.press('Tab');
  await shows('Saved');
  await named('link', 'Organisation');
  await page.waitForSelector('#f-organisation-name');
  await type('Name', 'Example Library');
  await page.keyboard.press('Tab');
  await settled();
  await named('button', "Add an entry to 'Joint controllers'");
  await settled();
  await named('link', 'Roles');
  await page.waitForSelector('#add-roles');
  const tree = load(await readFile(path.join(bench.folder, 'hours.yaml'), 'utf8'));
  expect(tree).toMatchObject({
    title: 'Reading hours: online',
    organisation: { name: 'Example Library', 'joint-controllers': [{ name: null }] },
  });
  expect((await runHere(['validate', path.join(bench.folder, 'hours.yaml')], { today: today() })).code).toBe(
    0,
  );
});

it('what is typed last is saved before the page changes', async () => {
  await named('link', 'Document');
  await page.waitForSelector('#f-version');
  await type('Version', '0.7 beta');
  await named('link', 'How it was made');
  await page.waitForSelector('#f-plan-scope');
  expect(await readFile(path.join(bench.folder, 'hours.yaml'), 'utf8')).toContain('0.7 beta');
});

it('two windows at one place: both texts are shown, and one is chosen', async () => {
  const tab = await newTab();
  for (const one of [page, tab]) {
    await one.evaluate('location.hash = "#/case?file=hours.yaml&section=document"');
    await one.waitForSelector('#f-title');
    await settled(one);
  }
  await type('Title', 'From the first window');
  await page.keyboard.press('Tab');
  await settled();
  await type('Title', 'From the second window', tab);
  await tab.keyboard.press('Tab');
  await shows('In the file now', tab);
  await shows('From the first window', tab);
  await named('button', 'Put mine in its place', tab);
  await settled(tab);
  expect(await readFile(path.join(bench.folder, 'hours.yaml'), 'utf8')).toContain('From the second window');
  await tab.close();
});

it('the document is previewed without a script and saved with the bytes of the command line', async () => {
  const downloads = await scratch();
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await named('link', 'Start');
  await named('link', 'Video consultations on a Jitsi server of the clinic');
  await named('button', 'Preview');
  const frame = await page.waitForSelector('iframe[sandbox=""]');
  expect(frame).not.toBeNull();
  expect(await page.evaluate(`document.querySelector('iframe').getAttribute('src')`)).toMatch(
    /^\/once\?ticket=/,
  );
  await named('button', 'Save as DOCX');
  for (let tries = 0; tries < 200 && !(await readdir(downloads)).includes('pia.docx'); tries += 1)
    await delay(50);
  const [wanted, own] = ['pia.docx', 'own.docx'].map((name) => path.join(downloads, name));
  await runHere(['report', path.join(bench.folder, 'clinic/pia.yaml'), '-o', own!], { today: today() });
  expect((await readFile(wanted!)).equals(await readFile(own!))).toBe(true);
});

it('a product is replayed by the slider', async () => {
  await named('link', 'Look at products');
  await page.locator('::-p-text(Zoom Meetings)').click();
  await page.waitForSelector('#slider');
  await page.select('#context', 'telehealth');
  await settled();
  await page.focus('#slider');
  // The form stays under the hand.
  await page.evaluate('document.activeElement.dataset.before = "yes"');
  await page.keyboard.press('Home');
  await page.waitForFunction('document.querySelector("#asOf").value === "2016-01-01"');
  await settled();
  await shows('1 January 2016');
  const slider = '[document.activeElement.dataset.before, document.activeElement.ariaValueText]';
  expect(await page.evaluate(slider)).toEqual(['yes', '1 January 2016']);
  await page.keyboard.press('End');
  await settled();
  expect(await page.evaluate('document.querySelector("#asOf").value')).toBe(today());
});

it('active files in the folder are asked for by nobody, and nothing went elsewhere', async () => {
  await writeFile(
    path.join(bench.folder, 'x.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  );
  await writeFile(path.join(bench.folder, 'x.html'), '<script>alert(1)</script>');
  for (const target of ['/x.svg', '/x.html', '/once?ticket=x.svg', '/text?file=x.svg', '/case?file=x.html'])
    expect((await bench.ask(target)).status).toBeGreaterThanOrEqual(400);
  expect(asked.filter((url) => !url.startsWith(bench.address))).toEqual([]);
  expect(errors).toEqual([]);
  expect(bench.faults).toEqual([]);
});
