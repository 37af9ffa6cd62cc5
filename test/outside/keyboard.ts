/**
 * The workbench by keyboard alone, in a real browser, from an empty folder: the assessment of the library written place by
 * place, checked, printed with the bytes of the command; a product replayed from 2020 to today.
 * node test/outside/keyboard.ts [short] [firefox] [in=FOLDER] [from=SECTION]; 'short': the first sections and no print.
 * Where it fails, it says how to go on from there in the folder that it keeps.
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
import { editsBetween } from '../../src/app/case-versions.ts';
import { formFor } from '../../src/app/file-form.ts';
import { openLibrary } from '../../src/app/library.ts';
import { withoutEmpty } from '../../src/input/blank.ts';
import { saySame } from '../../src/input/edit-text.ts';
import type { Plain } from '../../src/input/yaml-lines.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { localDay } from '../../src/local-day.ts';
import { openBrowser } from '../workbench/browser.ts';
import { vtcPia } from '../workbench/command.ts';
import { Hands } from '../workbench/hands.ts';
import { serving } from '../workbench/kills.ts';
import { sayingOf, Writer } from '../workbench/write-case.ts';

const asked = process.argv.slice(2);
const given = (name: string): string | undefined =>
  asked.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
const isShort = asked.includes('short');
const isFirefox = asked.includes('firefox');
const EXAMPLE = 'examples/public-library/pia.yaml';
const FORM = formFor('case');
/** The first have texts, choices, boxes, dates, entries and entries in entries. */
const SECTIONS = isShort ? FORM.sectionIds.slice(0, isFirefox ? 1 : 5) : FORM.sectionIds;
const MOST_ROUNDS = 4;
const PATIENT = { timeout: 120_000 };

const start = performance.now();
const folder = given('in') ?? mkdtempSync(path.join(tmpdir(), 'vtc-pia-keyboard-'));
let section = given('from') ?? SECTIONS[0] ?? '';
const server = await serving(folder);
const browser: Browser = isFirefox
  ? await puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: true,
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.alwaysOpenPanel': false,
      },
    })
  : await openBrowser();
const faults: string[] = [];
const page = await browser.newPage();
page.on('pageerror', (error) => faults.push(String(error)));
try {
  await page.setViewport({ width: 1400, height: 900 });
  const hands = new Hands(page);
  await enter(hands);
  await writeCase(hands, page);
  if (!isShort) await printCase(hands, page);
  await replay(hands, page);
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  await page.screenshot({ path: path.join(folder, 'stopped.png') }).catch(() => undefined);
} finally {
  await browser.close();
  server.child.kill();
  await once(server.child, 'exit');
}
if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
else {
  console.error(faults.join('\n'));
  console.error(
    `go on: node test/outside/keyboard.ts ${asked.filter((one) => !one.includes('=')).join(' ')} in=${folder} from=${section}`,
  );
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
  await hands.anew(() => hands.press('Enter'));
  await heading(hands.page, title);
}

/** Round by round, until no section names what another has not got yet. */
async function writeCase(hands: Hands, page: Page): Promise<void> {
  const target = parse(await readFile(EXAMPLE, 'utf8')) as Plain;
  const library = await openLibrary();
  const choicesAt = await caseChoices({ library, today: localDay(new Date()) }, target);
  const writer = new Writer(hands, target, choicesAt, await loadLanguage());
  if (given('in') === undefined) await begin(hands, page);
  else await follow(hands, 'library.yaml', 'The document');
  const before = SECTIONS.slice(0, SECTIONS.indexOf(section));
  let todo = SECTIONS.slice(before.length);
  for (let round = 1; round <= MOST_ROUNDS && todo.length > 0; round += 1) {
    const left = round === 1 && !isShort ? [...before] : [];
    for (const id of todo) {
      section = id;
      const title = FORM.labelOf(id) || 'Document';
      await follow(hands, title, title);
      const open = await writer.section(id);
      if (open.length > 0 && !isShort) left.push(id);
      told(
        `${title}: written${open.length > 0 ? `, but for what is not there yet: ${open.join(', ')}` : ''}`,
      );
    }
    todo = left;
  }
  if (todo.length > 0) faults.push(`not written whole: ${todo.join(', ')}`);
  told(`${writer.places} places by ${hands.keys} keys`);
}

async function begin(hands: Hands, page: Page): Promise<void> {
  await follow(hands, 'Write an impact assessment', 'Write an impact assessment');
  await hands.named('textbox', 'Name of the file');
  await hands.type('library');
  await hands.press('Enter');
  await heading(page, 'Document');
}

async function printCase(hands: Hands, page: Page): Promise<void> {
  await follow(hands, 'Document', 'Document');
  await hands.named('select', 'Status');
  await hands.choose((text) => text.toLowerCase() === 'final');
  await hands.left();
  await holdAgainstExample();
  await follow(hands, 'The whole', 'The document');
  if (!isFirefox) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
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

/** The file says what the example says, and nothing is missing in it. */
async function holdAgainstExample(): Promise<void> {
  const [own, target] = await Promise.all(
    [path.join(folder, 'library.yaml'), EXAMPLE].map(
      async (file) => withoutEmpty(parse(await readFile(file, 'utf8'))) as Plain,
    ),
  );
  const [written, wanted] = sayingOf(own ?? null, target ?? null);
  if (!saySame(written, wanted)) {
    const edits = editsBetween(wanted, written).map(({ path: at, from, to }) => [at.join('.'), from, to]);
    faults.push(`another case than the example: ${JSON.stringify(edits.slice(0, 20))}`);
  }
  const { code, out } = await vtcPia(['check', 'library.yaml', '--format', 'json'], folder);
  if (code !== 0) faults.push(`check ends with ${code}`);
  const [check] = JSON.parse(out || '[]') as { complete: boolean }[];
  if (check?.complete !== true) faults.push(`check finds it not complete: ${out.slice(0, 2000)}`);
  if (faults.length === 0) told('the file says what the example says; check finds nothing missing');
}

/** A product as it was in March 2020, then in steps of the slider to today. */
async function replay(hands: Hands, page: Page): Promise<void> {
  await follow(hands, 'Look at products', 'Products');
  await hands.tabTo('Zoom', ({ role, name }) => role === 'link' && name.startsWith('Zoom Meetings'));
  await hands.anew(() => hands.press('Enter'));
  await shows(page, 'As of');
  await hands.named('date', 'As of');
  await hands.typeDay('2020-03-01');
  await hands.press('Enter');
  await shows(page, '1 March 2020');
  await hands.named('slider', 'Move through time');
  const days = new Set<string>();
  for (const key of ['PageUp', 'PageUp', 'PageUp', 'ArrowRight', 'End'] as const) {
    const { told: before } = await hands.seen();
    await hands.press(key);
    const isNew = `document.activeElement.getAttribute('aria-valuetext') !== ${JSON.stringify(before)}`;
    await page.waitForFunction(isNew, PATIENT);
    days.add((await hands.seen()).told);
  }
  const today = (await loadLanguage()).date(localDay(new Date()));
  if (days.size !== 5 || ![...days].at(-1)?.includes(today))
    faults.push(`the slider told ${[...days].join(', ')}`);
  else told(`a product replayed: 1 March 2020, ${[...days].join(', ')}`);
}
