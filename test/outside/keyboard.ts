/**
 * The workbench by keyboard alone, in a real browser, from an empty folder: the assessment of the library written place by
 * place, checked, printed with the bytes of the command; a product replayed from 2020 to today.
 * node test/outside/keyboard.ts [short] [firefox]; 'short': the first sections and no print.
 */
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { parse } from 'yaml';
import { caseChoices } from '../../src/app/case-choices.ts';
import { formFor } from '../../src/app/file-form.ts';
import { openLibrary } from '../../src/app/library.ts';
import type { Plain } from '../../src/input/yaml-lines.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { localDay } from '../../src/local-day.ts';
import { openBrowser } from '../workbench/browser.ts';
import { vtcPia } from '../workbench/command.ts';
import { Hands } from '../workbench/hands.ts';
import { serving } from '../workbench/kills.ts';
import { Writer } from '../workbench/write-case.ts';

const isShort = process.argv.includes('short');
const isFirefox = process.argv.includes('firefox');
const EXAMPLE = 'examples/public-library/pia.yaml';
/** Enough for texts, choices, boxes, dates, entries and entries in entries. */
const FIRST = ['document', 'organisation', 'roles', 'context'];
const FORM = formFor('case');
const MOST_ROUNDS = 4;
const PATIENT = { timeout: 120_000 };

const start = performance.now();
const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-keyboard-'));
const server = await serving(folder);
const browser: Browser = isFirefox
  ? await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true })
  : await openBrowser();
const faults: string[] = [];
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.setViewport({ width: 1400, height: 900 });
  const hands = new Hands(page, !isFirefox);
  await enter(hands);
  await writeCase(hands, page);
  if (!isShort) await printCase(hands, page);
  await replay(hands, page);
} finally {
  await browser.close();
  server.child.kill();
  await once(server.child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

function told(text: string): void {
  console.log(`${text} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
}

async function shows(page: Page, text: string): Promise<void> {
  await page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(text)})`, PATIENT);
}

async function heading(page: Page, text: string): Promise<void> {
  const isMeant = `(one) => one.textContent.trim() === ${JSON.stringify(text)}`;
  await page.waitForFunction(`[...document.querySelectorAll('main h1, main h2')].some(${isMeant})`, PATIENT);
}

/** The key of this run, typed where the page asks for it. */
async function enter(hands: Hands): Promise<void> {
  const { page } = hands;
  await page.goto(`http://${server.host}/`);
  await shows(page, 'Key of this run');
  const { name } = await hands.seen();
  if (name !== 'Key of this run') await hands.named('textbox', 'Key of this run');
  await page.keyboard.type(server.key);
  await hands.press('Enter');
  await shows(page, 'What would you like to do?');
}

async function follow(hands: Hands, link: string, title: string): Promise<void> {
  await hands.tabTo(`link '${link}'`, ({ role, name }) => role === 'link' && name.startsWith(link));
  await hands.press('Enter');
  await heading(hands.page, title);
  await hands.settled();
}

async function writeCase(hands: Hands, page: Page): Promise<void> {
  const target = parse(await readFile(EXAMPLE, 'utf8')) as Plain;
  const library = await openLibrary();
  const choicesAt = await caseChoices({ library, today: localDay(new Date()) }, target, undefined);
  await follow(hands, 'Write an impact assessment', 'Write an impact assessment');
  await hands.named('textbox', 'Name of the file');
  await hands.type('library');
  await hands.press('Enter');
  await heading(page, 'Document');
  await hands.settled();
  let places = 0;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const writer = new Writer(hands, target, choicesAt, await loadLanguage());
    for (const id of isShort ? FIRST.slice(0, isFirefox ? 1 : 4) : FORM.sectionIds) {
      const title = FORM.labelOf(id) || 'Document';
      await follow(hands, title, title);
      await writer.section(id);
      await hands.settled();
      if (round === 1) told(`${title}: written`);
    }
    if (round === 1) places = writer.places;
    if (writer.left === 0 || isShort) break;
    told(`round ${round}: ${writer.left} places name what was not there yet`);
  }
  told(`${places} places by ${hands.keys} keys`);
}

async function printCase(hands: Hands, page: Page): Promise<void> {
  await follow(hands, 'Document', 'Document');
  await hands.named('select', 'Status');
  await hands.choose((text) => text.toLowerCase() === 'final');
  await hands.settled();
  const found = await checked(path.join(folder, 'library.yaml'));
  const wanted = await checked(path.resolve(EXAMPLE));
  if (found !== wanted) faults.push(`check finds otherwise:\n${found}\nin place of\n${wanted}`);
  else told('check finds the same as in the example');
  await follow(hands, 'The whole', 'Make the document');
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await hands.named('button', 'Save as PDF');
  await hands.press('Enter');
  const pdf = path.join(folder, 'library.pdf');
  for (let tries = 0; tries < 1200 && !existsSync(pdf); tries += 1) await delay(100);
  await vtcPia(['report', 'library.yaml', '-o', 'own.pdf'], folder);
  const own = await readFile(path.join(folder, 'own.pdf'));
  if (!(await readFile(pdf)).equals(own)) faults.push('the PDF has other bytes than the command writes');
  else told(`the PDF has the bytes of the command: ${own.length}`);
  await page.bringToFront();
}

/** What a check finds, without names that the form gives by itself. */
async function checked(file: string): Promise<string> {
  const { out } = await vtcPia(['check', file, '--format', 'json'], folder);
  const [one] = JSON.parse(out) as [
    { complete: boolean; parts: { id: string; state: string }[]; remarks: { kind: string }[] },
  ];
  const parts = one.parts.map(({ id, state }) => `${id} ${state}`);
  return JSON.stringify({
    complete: one.complete,
    parts,
    remarks: one.remarks.map(({ kind }) => kind).toSorted(),
  });
}

/** A product as it was in March 2020, then in steps of the slider to today. */
async function replay(hands: Hands, page: Page): Promise<void> {
  await follow(hands, 'Look at products', 'Products');
  await hands.tabTo('Zoom', ({ role, name }) => role === 'link' && name.startsWith('Zoom Meetings'));
  await hands.press('Enter');
  await shows(page, 'As of');
  await hands.settled();
  await hands.named('date', 'As of');
  await hands.typeDay('2020-03-01');
  await hands.settled();
  await shows(page, '1 March 2020');
  await hands.named('slider', 'Move through time');
  const days = new Set<string>();
  for (const key of ['PageUp', 'PageUp', 'PageUp', 'ArrowRight', 'End'] as const) {
    await hands.press(key);
    await hands.settled();
    days.add((await hands.seen()).told);
  }
  const today = (await loadLanguage()).date(localDay(new Date()));
  if (days.size !== 5 || ![...days].at(-1)?.includes(today))
    faults.push(`the slider told ${[...days].join(', ')}`);
  else told(`a product replayed: 1 March 2020, ${[...days].join(', ')}`);
}
