/** A product of one's own from nothing to a verdict, and own tests, in a real browser: by visible names and keyboard. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDay } from '../../src/local-day.ts';
import { runHere } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
import { faultsOn } from './axe.ts';
import { type Bench, openBench } from './bench.ts';
import { openBrowser } from './browser.ts';

const today = localDay(new Date());
let bench: Bench;
let browser: Browser;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  bench = await openBench({ folder: await scratch(), today: () => today });
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(`${bench.address}#${bench.key}`);
  await page.waitForSelector('main h1');
});
afterAll(async () => {
  await browser.close();
  await bench.close();
});

const shows = (text: string): Promise<unknown> => page.waitForSelector(`::-p-text(${text})`);
const settled = (): Promise<void> => page.waitForNetworkIdle({ idleTime: 300 });
/** Puts the focus on what has this role and visible name. */
async function reach(role: string, name: string): Promise<void> {
  const found = await page.waitForSelector(`::-p-aria(${name}[role="${role}"])`);
  await found?.focus();
}
async function press(role: string, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reach(role, name);
  await page.keyboard.press(key);
}
/** A door of the first page, by its first words. */
async function enter(name: string): Promise<void> {
  const found = await page.waitForSelector(`::-p-xpath(//a[strong="${name}"])`);
  await found?.focus();
  await page.keyboard.press('Enter');
}
async function type(name: string, text: string, role = 'textbox'): Promise<void> {
  await reach(role, name);
  await page.keyboard.type(text);
}

it('a product from nothing to a verdict, which the command gives as well', async () => {
  await enter('Your own products');
  await shows('Begin with another product');
  await type('Name of the product', 'Example Talk');
  await type('Provider', 'Example Org');
  await type('Country of the provider', 'DE');
  await type('Use', 'Public library', 'combobox');
  await page.keyboard.press('Tab');
  await press('button', 'Begin');
  await shows('What it would say today');
  expect(await page.evaluate('location.hash')).toContain('context=public-library');
  await shows('required points are open');
  const code = String(await page.evaluate('document.querySelector(".elements .code").textContent'));
  await page.focus('.elements a');
  await page.keyboard.press('Enter');
  await shows('What did you find?');
  await press('button', 'Write it down');
  await shows('No answer is chosen');
  await press('radio', 'It is not so', 'Space');
  await type('What you found, in your words', 'A link lets anybody in.');
  await type('Title of the document or page', 'Joining a meeting');
  await type('What it is', 'Help page', 'combobox');
  await type('Address on the web', 'https://example.org/help');
  await type('How much of it you read', 'From end', 'combobox');
  await page.focus('form.answer details summary');
  await page.keyboard.press('Enter');
  await press('checkbox', 'The source says that no setting changes it', 'Space');
  await press('button', 'Write it down');
  await shows(`${code} is now: falls short`);
  const panel = String(await page.evaluate('document.querySelector("#panel").textContent'));
  const name = 'example-talk.yaml';
  const file = path.join(bench.folder, name);
  const { code: valid } = await runHere(['validate', file], { today });
  expect(valid).toBe(0);
  const args = ['score', file, '--context', 'public-library', '--format', 'json'];
  const [one] = JSON.parse((await runHere(args, { today })).out) as {
    overall: Record<'shown' | 'open' | 'short', number>;
    verdict: { value: string };
  }[];
  expect([one?.verdict.value, panel]).toEqual(['not-fit', expect.stringContaining('Not fit')]);
  const { shown, open, short } = one!.overall;
  expect(panel).toContain(`shown ${shown}, open ${open}, falls short ${short}`);
  expect(await faultsOn(page, 'element', [360, 1400])).toEqual([]);
});

it('own tests at the width of a phone', async () => {
  await page.setViewport({ width: 360, height: 740 });
  await press('link', 'Start');
  await enter('Your own tests');
  await shows('Begin on this page');
  await type('Who tries it', 'Example Library');
  await press('button', 'Begin on this page');
  await shows('Person 2');
  await type('Role', 'Librarian');
  await page.keyboard.press('Tab');
  await shows('Saved');
  await page.focus('.ways .on');
  await page.keyboard.press('Enter');
  await shows('What you do');
  await press('radio', 'It is so', 'Space');
  await shows('Saved');
  await settled();
  const file = decodeURIComponent(
    /file=([^&]*)/.exec(String(await page.evaluate('location.hash')))?.[1] ?? '',
  );
  expect(load(await readFile(path.join(bench.folder, file), 'utf8'))).toMatchObject({
    people: [{ role: 'Librarian' }, {}],
    points: expect.arrayContaining([expect.objectContaining({ found: 'yes' })]) as unknown,
  });
  const small = await page.evaluate(`[...document.querySelectorAll('.tried label, .ways a')]
    .filter((each) => each.getBoundingClientRect().height < 43).map((each) => each.textContent)`);
  expect(small).toEqual([]);
  expect(await faultsOn(page, 'test', [360, 1400])).toEqual([]);
  expect([errors, bench.faults]).toEqual([[], []]);
});
