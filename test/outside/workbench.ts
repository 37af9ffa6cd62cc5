/**
 * The workbench in a real browser: every page for everybody (axe-core, three widths and twice the size, light and dark; none
 * is wider than the window), and the worked assessment of the library written through the places of the form, and printed by
 * the buttons of its page with the bytes of the command line.
 * node test/outside/workbench.ts [short] [only=WORD,WORD] [pictures=FOLDER]; 'short': four pages at two widths, nothing written;
 * 'only': pages whose address has one of the words in it, and 'write' for what is written; 'pictures': instead of all that,
 * each page is photographed as it comes, at the four widths, tall ones in pieces.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { formFor } from '../../src/app/file-form.ts';
import { withoutEmpty } from '../../src/input/blank.ts';
import { saySame } from '../../src/input/edit-text.ts';
import type { Plain } from '../../src/input/yaml-lines.ts';
import { localDay } from '../../src/local-day.ts';
import { faultsOn, WIDTHS } from '../workbench/axe.ts';
import { openBench, type Reply } from '../workbench/bench.ts';
import { openBrowser } from '../workbench/browser.ts';
import { vtcPia } from '../workbench/command.ts';
import { fillIn } from '../workbench/fill.ts';

const given = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
const isShort = process.argv.includes('short');
const [only, pictures] = [given('only')?.split(','), given('pictures')];
const isWanted = (name: string): boolean => only?.some((word) => name.includes(word)) ?? true;
const PIECE = 1600;
/** So many are opened together that a slow machine answers them in time. */
const AT_ONCE = 10;
if (pictures !== undefined && !existsSync(pictures)) await mkdir(pictures);

const bench = await openBench({ today: () => localDay(new Date()) });
const inFolder = (name: string): string => path.join(bench.folder, name);
for (const [example, name] of [
  ['clinic', 'clinic'],
  ['public-library', 'library'],
  ['example-meet', 'meet'],
] as const)
  await cp(`examples/${example}`, inFolder(name), { recursive: true });
await writeFile(inFolder('broken.yaml'), 'id: [x\n');
const browser = await openBrowser();
const page = await browser.newPage();
await page.setViewport({ width: 1400, height: 900 });
await page.goto(bench.address);
const faults: string[] = [];
let tried = 0;
if (isWanted('key')) await look('key');
await page.goto(`${bench.address}#${bench.key}`);
await page.reload();
const CASE = 'file=clinic%2Fpia.yaml';
async function show(address: string): Promise<void> {
  await page.setViewport({ width: 1400, height: 900 });
  await page.evaluate(`location.hash = ${JSON.stringify(`#${address}`)}`);
  await page.waitForNetworkIdle({ idleTime: 400, timeout: 120_000 });
}

/** The page as it stands; all that can be opened is open. */
async function look(name: string, widths?: readonly number[]): Promise<void> {
  tried += 1;
  if (pictures !== undefined) return photograph(name, pictures);
  if ((await page.$('main > .fault h1')) !== null) faults.push(`${name}: shows no page but a fault`);
  const shut = `[...document.querySelectorAll('details:not([open])')]`;
  const openSome = `${shut}.slice(0, ${AT_ONCE}).map((one) => (one.open = true)).length`;
  // What is fetched may hold more to open.
  while (Number(await page.evaluate(openSome)) > 0)
    await page.waitForNetworkIdle({ idleTime: 400, timeout: 120_000 });
  const found = await faultsOn(page, name, widths);
  faults.push(...found);
  console.log(`${name}: ${found.length === 0 ? 'no fault' : found.length}`);
}

/** No piece is higher than can be looked at. */
async function photograph(name: string, into: string): Promise<void> {
  const file = path.join(into, name.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-/, ''));
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    for (let y = 0, piece = 1; y < height; y += PIECE, piece += 1) {
      const clip = { x: 0, y, width, height: Math.min(PIECE, height - y) };
      await page.screenshot({ path: `${file}-${width}-${piece}.png`, clip, captureBeyondViewport: true });
    }
  }
}

/** Four pages with every kind of control. */
const SHORT = ['/start', `/text?${CASE}`, `/case?${CASE}`, `/case?${CASE}&section=measures`];
for (const address of isShort ? SHORT : [...(await everyPage()), ...sections()]) {
  if (!isWanted(address)) continue;
  await show(address);
  await look(address, isShort ? [360, 1400] : undefined);
}
if (!isShort && isWanted('conflict preview')) await lookAtMore();
const seen = `${tried} pages, each ${isShort ? 'at 360 and 1400 px' : 'at 360, 700 (twice the size), 768 and 1400 px'}`;
console.log(pictures === undefined ? `${seen}, light and dark` : seen);
if (!isShort && isWanted('write') && pictures === undefined) await writeAndPrint();
await browser.close();
await bench.close();
if (faults.length > 0 || bench.faults.length > 0) {
  console.error([...faults, ...bench.faults.map(String)].join('\n'));
  process.exitCode = 1;
}

function sections(): string[] {
  return formFor('case').sectionIds.map((id) => `/case?${CASE}&section=${id}`);
}

/** Every address that shows a page, of files that have something of everything. */
async function everyPage(): Promise<string[]> {
  const to = ({ headers }: Reply): string => (headers['x-go'] ?? '').slice(1);
  const address = (name: string, asked: Record<string, string>): string =>
    `/${name}?${new URLSearchParams(asked).toString()}`;
  const use = { context: 'public-library' };
  const next = to(await bench.ask('/revise', { file: 'library/pia.yaml' }));
  const product = { name: 'Talk', provider: 'Talk Ltd', jurisdiction: 'Ireland', client: 'web' };
  const own = to(await bench.ask('/own', { ...product, ...use }));
  const guide = (await bench.ask(own)).body;
  const element = /element=([^"&]+)"/.exec(guide)?.[1] ?? '';
  const by = { by: 'Example Library', people: '2', scope: 'required' };
  const tests = to(await bench.ask('/tests', { product: 'zoom@paid', ...use, ...by }));
  const steps = (await bench.ask(tests)).body.matchAll(/step=([^"&]+)/g);
  const [, firstTest = '', ...more] = new Set(Array.from(steps, ([, step]) => step ?? ''));
  const read = { file: 'meet/second-round/example-meet-2026-11-20.yaml', as: 'Legal officer' };
  await cp(inFolder('meet/example-meet.yaml'), inFolder('meet/second-round/example-meet.yaml'));
  const sheet = to(await bench.ask('/read', read));
  const response = { file: 'meet/review/example-meet-2026-09-18.yaml' };
  const compared = ['zoom@paid', 'jitsi@self-hosted', 'signal@app'].map((one): [string, string] => [
    'product',
    one,
  ]);
  const choose = new URLSearchParams([
    ...compared,
    ['context', 'public-library'],
    ['weights', 'own'],
    ['of', 'own'],
  ]);
  return [
    '/start',
    '/products?context=school-class',
    '/new',
    `/text?${CASE}`,
    '/text?file=broken.yaml',
    '/product?product=zoom%40paid&context=public-library&config=own&asOf=2020-06-01&since=2020-04-01',
    `/case?${CASE}`,
    next,
    `/choose?${choose.toString()}`,
    '/choose',
    '/own',
    own,
    `${own}&section=sources`,
    `${own}&element=${element}`,
    '/tests',
    tests,
    `${tests}&step=people`,
    `${tests}&step=${firstTest}`,
    `${tests}&step=${more.at(-1) ?? ''}`,
    '/letters',
    '/ask',
    address('ask', { product: 'zoom@paid', ...use, scope: 'required' }),
    '/receive',
    address('response', response),
    address('change', response),
    address('response', read),
    sheet,
    `${sheet}&point=1`,
    address('together', read),
    address('together', response),
  ];
}

/** What is only there after something was done: both texts of a conflict, and the preview. */
async function lookAtMore(): Promise<void> {
  const change = async (what: string): Promise<void> => {
    const text = await readFile(inFolder('clinic/pia.yaml'), 'utf8');
    await writeFile(inFolder('clinic/pia.yaml'), text.replace(/^title: .*$/m, `title: ${what}`));
  };
  await show(`/case?${CASE}&section=document`);
  await change('From elsewhere');
  await page.locator('::-p-aria(Title[role="textbox"])').fill('From here');
  await page.keyboard.press('Tab');
  await page.waitForSelector('[data-force]');
  await look('conflict of a place');
  await show(`/text?${CASE}`);
  await change('From elsewhere again');
  await page.locator('main textarea').fill('id: pia\ntitle: From here\n');
  await page.locator('main form button').click();
  await page.waitForNetworkIdle({ idleTime: 400 });
  await look('conflict of a text');
  await show(`/case?${CASE}`);
  await page.locator('::-p-aria(Preview[role="button"])').click();
  await page.waitForSelector('iframe[sandbox=""]', { timeout: 120_000 });
  await look('preview');
}

/** From an empty file to the whole of the library's assessment, and its documents. */
async function writeAndPrint(): Promise<void> {
  const target = parse(await readFile('examples/public-library/pia.yaml', 'utf8')) as Plain;
  await bench.ask('/new', { name: 'written' });
  const saves = await fillIn(bench, 'written.yaml', target);
  const file = inFolder('written.yaml');
  const written = parse(await readFile(file, 'utf8')) as Plain;
  if (!saySame(withoutEmpty(written) as Plain, withoutEmpty(target) as Plain))
    faults.push('the form wrote another case');
  const checked = await vtcPia(['check', 'written.yaml', '--format', 'json'], bench.folder);
  const [check] = JSON.parse(checked.out) as { complete: boolean }[];
  if (check?.complete !== true) faults.push('what the form wrote is not complete');
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: bench.folder });
  await page.setViewport({ width: 1400, height: 900 });
  await show('/case?file=written.yaml');
  for (const format of ['pdf', 'docx', 'html', 'json']) {
    await page.locator(`::-p-aria(Save as ${format.toUpperCase()}[role="button"])`).click();
    const downloaded = path.join(bench.folder, `written.${format}`);
    for (let tries = 0; tries < 600 && !existsSync(downloaded); tries += 1) await delay(100);
    await vtcPia(['report', 'written.yaml', '-o', `own.${format}`], bench.folder);
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
