/**
 * The pictures of docs/workbench.md, taken anew from the worked examples: node test/outside/doc-pictures.ts [NAME …].
 * ImageMagick makes palettes of them, so that they stay small. Look at each before it is committed.
 */
import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { localDay } from '../../src/local-day.ts';
import { openBench, type Reply } from '../workbench/bench.ts';
import { openBrowser } from '../workbench/browser.ts';
import { Hands } from '../workbench/hands.ts';

const wanted = process.argv.slice(2);
const bench = await openBench({ today: () => localDay(new Date()) });
for (const [example, name] of [
  ['clinic', 'clinic'],
  ['public-library', 'library'],
  ['example-meet', 'meet'],
] as const)
  await cp(`examples/${example}`, path.join(bench.folder, name), { recursive: true });
const to = ({ headers }: Reply): string => (headers['x-go'] ?? '').slice(1);
const use = { context: 'public-library' };
const revised = to(await bench.ask('/revise', { file: 'library/pia.yaml' }));
const talk = { name: 'Talk', provider: 'Talk Ltd', jurisdiction: 'Ireland', client: 'web' };
const own = to(await bench.ask('/own', { ...talk, ...use }));
const element = /element=([^"&]+)/.exec((await bench.ask(own)).body)?.[1] ?? '';
const by = { by: 'Example Library', people: '2', scope: 'required' };
const tests = to(await bench.ask('/tests', { product: 'zoom@paid', ...use, ...by }));
const read = { file: 'meet/second-round/example-meet-2026-11-20.yaml', as: 'Legal officer' };
await cp(
  path.join(bench.folder, 'meet/example-meet.yaml'),
  path.join(bench.folder, 'meet/second-round/example-meet.yaml'),
);
const sheet = to(await bench.ask('/read', read));
const products = ['zoom@paid', 'jitsi@self-hosted', 'signal@app'].map((one): [string, string] => [
  'product',
  one,
]);

/** Name, what is shown, width, height. */
const PICTURES = [
  ['start', '/start', 1280, 760],
  ['product', '/product?product=zoom%40paid&context=public-library&asOf=2020-06-01', 1280, 760],
  ['choose', `/choose?${String(new URLSearchParams([...products, ...Object.entries(use)]))}`, 1280, 1080],
  ['case', '/case?file=clinic%2Fpia.yaml&section=measures', 1280, 823],
  ['versions', revised, 1280, 860],
  ['own', `${own}&element=${element}`, 1280, 760],
  ['tests', `${tests}&step=guest-entry`, 420, 1180],
  ['ask', `${sheet}&point=${await citingPoint()}`, 1280, 760],
] as const;

/** The first point of the sheet for which a document is named. */
async function citingPoint(): Promise<number> {
  for (let point = 1; point < 100; point += 1)
    if ((await bench.ask(`${sheet}&point=${point}`)).body.includes('id="pages-0"')) return point;
  throw new Error('no point names a document');
}

const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(`${bench.address}#${bench.key}`);
await page.waitForSelector('main h1');
// The page that comes first is none of them: each is another one than the one before.
await page.evaluate(`location.hash = '#/receive'`);
await page.waitForSelector('#received');
const hands = new Hands(page);
for (const [name, address, width, height] of PICTURES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await page.setViewport({ width, height });
  await hands.anew(async () => {
    await page.evaluate(`location.hash = ${JSON.stringify(`#${address}`)}`);
  });
  await page.waitForNetworkIdle({ idleTime: 1000, timeout: 120_000 });
  const file = `docs/pictures/workbench-${name}.png` as const;
  await page.screenshot({ path: file });
  execFileSync('convert', [file, '-dither', 'None', '-colors', '64', `PNG8:${file}`]);
  console.log(`${file}: ${address}`);
}
await browser.close();
await bench.close();
