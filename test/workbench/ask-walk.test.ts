/**
 * A returned workbook, read by two people and answered by a letter: in a real browser, by visible names and the keyboard
 * alone. POINTS says how many points each reader reads (CI: 3; 0: all).
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { load } from 'js-yaml';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDay } from '../../src/local-day.ts';
import { runHere } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
import { faultsOn } from './axe.ts';
import { type Bench, openBench } from './bench.ts';
import { openBrowser } from './browser.ts';

const EXAMPLE = path.resolve('examples/example-meet');
const POINTS = Number(process.env['POINTS'] ?? 3);
/** For a machine that does much beside, in milliseconds. */
const TIME = POINTS === 0 ? 600_000 : 120_000;
const today = localDay(new Date());
const ID = `example-meet-${today}`;

let bench: Bench;
let browser: Browser;
let page: Page;
let downloads = '';
const asked: string[] = [];
const errors: string[] = [];
beforeAll(async () => {
  bench = await openBench({ folder: await scratch(), today: () => today });
  await cp(`${EXAMPLE}/example-meet.yaml`, path.join(bench.folder, 'example-meet.yaml'));
  browser = await openBrowser();
  page = await newTab();
  downloads = await scratch();
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});
afterAll(async () => {
  await browser.close();
  await bench.close();
});

async function newTab(): Promise<Page> {
  const tab = await browser.newPage();
  tab.on(
    'request',
    (request) => request.url().startsWith('data:') || asked.push(request.url().replace(/#.*$/, '')),
  );
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (message) => {
    // That a save met a conflict, or a file was refused, is no error of the page.
    if (message.type() === 'error' && !/40\d|422/.test(message.text())) errors.push(message.text());
  });
  await tab.setViewport({ width: 1400, height: 900 });
  await tab.goto(`${bench.address}#${bench.key}`);
  await tab.waitForSelector('main h1');
  return tab;
}

const shows = (text: string): Promise<unknown> => page.waitForSelector(`::-p-text(${text})`);
const settled = (): Promise<void> => page.waitForNetworkIdle({ idleTime: 150 });
const press = (key: KeyInput): Promise<void> => page.keyboard.press(key);

/** Goes by the tab key to what has this role and visible name. */
const to = (role: string, name: string): Promise<void> => toSelector(`::-p-aria(${name}[role="${role}"])`);

const isActive = (one: unknown): boolean =>
  one === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement;

async function toSelector(selector: string): Promise<void> {
  const wanted = await page.waitForSelector(selector);
  for (let tries = 0; tries < 400; tries += 1) {
    await press('Tab');
    if (await page.evaluate(isActive, wanted)) return;
  }
  throw new Error(`the tab key does not lead to ${selector}`);
}

async function follow(role: string, name: string): Promise<void> {
  await to(role, name);
  await press('Enter');
}

async function type(name: string, text: string): Promise<void> {
  await to('textbox', name);
  await page.keyboard.type(text);
}

async function chooseFile(file: string): Promise<void> {
  // The name of the control has in it what was chosen.
  await toSelector('input[type="file"]');
  const [chooser] = await Promise.all([page.waitForFileChooser(), press('Enter')]);
  await chooser.accept([file]);
}

async function saved(name: string): Promise<Buffer> {
  for (let tries = 0; tries < 200 && !(await readdir(downloads)).includes(name); tries += 1) await delay(50);
  return readFile(path.join(downloads, name));
}

it('a returned workbook is looked at, then kept', { timeout: TIME }, async () => {
  await follow('link', 'Ask and review');
  await shows('There is no answer in this folder yet.');
  await follow('link', 'Take in an answer See what was understood of a file that came back, then keep it.');
  await shows('File that came back');
  const none = path.join(await scratch(), 'none.xlsx');
  await writeFile(none, 'no workbook');
  await chooseFile(none);
  await follow('button', 'See what was understood');
  await shows('That did not work');
  await chooseFile(`${EXAMPLE}/answers.xlsx`);
  await follow('button', 'See what was understood');
  await shows('56 answered');
  expect(await readdir(bench.folder)).toEqual(['example-meet.yaml']);
  await follow('button', `Keep it as responses/${ID}.yaml`);
  await shows('Review of the answers on Example Meet, Standard');
  expect(await readdir(path.join(bench.folder, 'responses'))).toContain('answers.xlsx');
});

async function readAs(reader: string, keys: readonly string[]): Promise<void> {
  await type('You read as (a role)', reader);
  await press('Enter');
  await shows(`Sheet of ${reader}`);
  await settled();
  const count = Number(
    /of (\d+) points/.exec(String(await page.evaluate('document.querySelector("main").textContent')))?.[1],
  );
  await to('radio', 'not read yet');
  for (let at = 0; at < (POINTS === 0 ? count : POINTS); at += 1) {
    const code = String(await page.evaluate('document.querySelector("h1").textContent'));
    // The hand stays where it is from point to point.
    expect(await page.evaluate('document.activeElement.name + document.activeElement.id.slice(0, 5)')).toBe(
      'valueread-',
    );
    await press((keys[at % keys.length] ?? '1') as KeyInput);
    await page.waitForFunction(
      `[...document.querySelectorAll('.state')].some((one) => one.textContent.includes('Saved'))`,
    );
    if (at + 1 === count) break;
    await press('Enter');
    await page.waitForFunction(`document.querySelector('h1').textContent !== ${JSON.stringify(code)}`);
  }
  await type('Why, in a sentence', `By ${reader} alone`);
  await follow('button', 'I have finished');
  await shows('Two readers');
}

it('two people read on sheets of their own, by number and Enter', { timeout: TIME }, async () => {
  await readAs('Legal officer', ['1', '3']);
  await follow('link', 'Legal officer');
  await shows('Finished on');
  await follow('link', 'Back to the answers');
  await shows('Two readers');
  await page.evaluate(`location.hash = '#/response?file=responses%2F${ID}.yaml'`);
  await settled();
  await readAs('Technical officer', ['1', '2']);
  const sheets = (await readdir(path.join(bench.folder, 'responses'))).filter((name) =>
    name.includes('sheet'),
  );
  expect(sheets.filter((name) => name.endsWith('.yaml'))).toEqual([
    `${ID}-sheet-legal-officer.yaml`,
    `${ID}-sheet-technical-officer.yaml`,
  ]);
});

it('what they found is put together, and a difference is decided', async () => {
  await follow('link', 'Put together what the readers found');
  await shows('2 sheets are finished');
  await follow('button', 'Put the sheets into the answers');
  await shows('to decide');
  const code = String(await page.evaluate(`document.querySelector('.difference .code').textContent`));
  await to('combobox', 'Agreed: it is …');
  await page.keyboard.type('in part');
  await type('Who decides (a role)', ' and Head of privacy');
  await type('Why', 'The page names a part of it.');
  await follow('button', `Decide ${code}`);
  await settled();
  const tree = load(await readFile(path.join(bench.folder, `responses/${ID}.yaml`), 'utf8'));
  expect(tree).toMatchObject({ reconciled: [{ answer: 'partly', reason: 'The page names a part of it.' }] });
});

it('the letter that asks on is saved with the bytes of the command', async () => {
  await follow('link', 'Back to the answers');
  await shows('Save the review');
  await toSelector('button[value="letter.docx"]');
  await press('Enter');
  const own = path.join(downloads, 'own.docx');
  await runHere(['review', path.join(bench.folder, `responses/${ID}.yaml`), '--letter', '-o', own], {
    today,
  });
  expect((await saved(`letter-${ID}.docx`)).equals(await readFile(own))).toBe(true);
});

it('axe-core finds nothing, and nothing went elsewhere', async () => {
  const file = `responses%2F${ID}.yaml`;
  for (const address of [
    `/read?file=${file}&sheet=responses%2F${ID}-sheet-legal-officer.yaml&as=Legal+officer`,
  ]) {
    await page.evaluate(`location.hash = ${JSON.stringify(`#${address}`)}`);
    await settled();
    expect(await faultsOn(page, address, [360, 1400])).toEqual([]);
  }
  expect(asked.filter((url) => !url.startsWith(bench.address))).toEqual([]);
  expect(errors).toEqual([]);
  expect(bench.faults).toEqual([]);
});
