/** A walk through the workbench in a real browser, by keyboard alone, with what it saves held against the command. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { localDay } from '../../src/local-day.ts';
import { faultsOn } from './axe.ts';
import { type Bench, openBench } from './bench.ts';
import { openBrowser } from './browser.ts';
import { vtcPia } from './command.ts';
import { Hands } from './hands.ts';

const PATIENT = { timeout: 120_000 };

export class Walk {
  readonly bench: Bench;
  readonly hands: Hands;
  /** The day of the walk: the command goes by the clock. */
  readonly today: string;
  readonly #browser: Browser;
  readonly #downloads: string;
  readonly #errors: string[] = [];
  #looks = true;
  readonly #began = performance.now();

  private constructor(bench: Bench, browser: Browser, page: Page, downloads: string, today: string) {
    this.bench = bench;
    this.#browser = browser;
    this.hands = new Hands(page);
    this.#downloads = downloads;
    this.today = today;
    this.#watch(page);
  }

  /** On an empty folder, at the first page. `looks`: what is wrong with each page is looked for, which takes a while. */
  static async begin(looks = true): Promise<Walk> {
    const today = localDay(new Date());
    const bench = await openBench({ today: () => today });
    // As served from the folder itself: documents name files as seen from where the command was called.
    process.chdir(bench.folder);
    const browser = await openBrowser();
    const page = await browser.newPage();
    const downloads = await mkdtemp(path.join(tmpdir(), 'vtc-pia-walk-'));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    const walk = new Walk(bench, browser, page, downloads, today);
    walk.#looks = looks;
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(`${bench.address}#${bench.key}`);
    await walk.shows('What would you like to do?');
    return walk;
  }

  /** Somebody's page of their own: a file of this machine that was sent to them. */
  async open(file: string, width: number): Promise<Hands> {
    const page = await this.#browser.newPage();
    this.#watch(page);
    await page.setViewport({ width, height: 740 });
    await page.goto(`file://${file}`);
    return new Hands(page);
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      // That a file was refused, or something has to be filled in, is no error of the page.
      if (message.type() === 'error' && !/4(?:09|13|22)/.test(message.text()))
        this.#errors.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.bench.address) && !/^(?:data|blob|file):/.test(url))
        this.#errors.push(`asked elsewhere: ${url}`);
    });
  }

  told(text: string): void {
    console.log(`${text} (${((performance.now() - this.#began) / 1000).toFixed(0)} s)`);
  }

  /** Waits until it can be seen. */
  async shows(text: string): Promise<void> {
    const isShown = `document.body.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(text)})`;
    const { page } = this.hands;
    await page.waitForFunction(isShown, PATIENT).catch(async (error: unknown) => {
      const there = String(await page.evaluate('document.body.innerText')).slice(0, 3000);
      throw new Error(`'${text}' is not shown; there is: ${there}`, { cause: error });
    });
  }

  /** A file that the browser saved; it is taken out of its folder. */
  async saved(name: string): Promise<Buffer> {
    const file = path.join(this.#downloads, name);
    for (let tries = 0; tries < 2400 && !(await readdir(this.#downloads)).includes(name); tries += 1)
      await delay(50);
    const bytes = await readFile(file);
    await rm(file);
    return bytes;
  }

  /** What the browser saves under this name has the bytes that the command writes in the same folder. */
  async sameAs(name: string, args: readonly string[]): Promise<Buffer> {
    const found = await this.saved(name);
    const own = `own${path.extname(name)}`;
    const { code, out } = await vtcPia([...args, '-o', own, '--force'], this.bench.folder);
    assert.equal(code, 0, `${args.join(' ')}: ${out}`);
    const file = path.join(this.bench.folder, own);
    assert.ok(found.equals(await readFile(file)), `${name}: other bytes than ${args.join(' ')}`);
    await rm(file);
    this.told(`${name}: ${found.length} bytes, those of '${args[0] ?? ''}'`);
    return found;
  }

  /** What is wrong with the page as it stands, for anybody, at any width. With PICTURES, it is kept as a picture, too. */
  async look(name: string): Promise<void> {
    const { page } = this.hands;
    const folder = process.env['PICTURES'];
    if (folder !== undefined)
      for (const width of [360, 768, 1400]) {
        await page.setViewport({ width, height: 900 });
        await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
      }
    await page.setViewport({ width: 1400, height: 900 });
    if (this.#looks) this.#errors.push(...(await faultsOn(page, name)));
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.bench.close();
    await rm(this.#downloads, { recursive: true });
    assert.deepEqual([...this.#errors, ...this.bench.faults.map(String)], []);
    this.told(`no fault for anybody, nothing asked elsewhere; ${this.hands.keys} keys`);
  }
}
