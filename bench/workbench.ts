/**
 * What the workbench adds to the use cases behind it: a save against the same change of the same bytes; a page of a product,
 * and the slider moved on it by a day, against scoring the product and rendering its view; a weight moved beside three
 * products, against comparing them. Medians, in turns; over the wire, by one connection, as a browser asks.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareProducts } from '../src/app/compare.ts';
import { editFile, readFileText, Versions } from '../src/app/file-edit.ts';
import { loadLanguage } from '../src/locale/languages.ts';
import { diskWorkspace } from '../src/store/disk.ts';
import { openDesk } from '../src/workbench/open-desk.ts';
import { productAnswer, productPage } from '../src/workbench/pages/product.ts';
import { Tickets } from '../src/workbench/tickets.ts';
import { startWorkbench } from '../src/workbench/workbench.ts';
import { judge, median } from './judge.ts';

const ROUNDS = 40;
/** That do not count: until both sides are compiled. */
const WARM = 10;
/** Of what takes a third of a second. */
const LONG_ROUNDS = 15;
/** The process for long work begins from nothing, where this one has scored a product two hundred times by then. */
const LONG_WARM = 50;
const MOST = { ratio: 1.3 };
const TODAY = '2026-11-29';

const folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-bench-'));
for (const one of ['own', 'form']) {
  await cp('examples/public-library', path.join(folder, one), { recursive: true });
  // What is final is not changed any more.
  const text = await readFile(path.join(folder, one, 'pia.yaml'), 'utf8');
  await writeFile(path.join(folder, one, 'pia.yaml'), text.replace(/^status: final$/m, 'status: draft'));
}
const language = await loadLanguage();
const common = { folder, language, who: 'Officer', today: () => TODAY, fault: console.error };
const bench = await startWorkbench({ ...common, say: () => undefined });
const desk = await openDesk({ ...common, tickets: new Tickets() });
const { host } = new URL(bench.address);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(target: string, form?: Record<string, string>): Promise<{ body: Buffer; version: string }> {
  const body = form === undefined ? '' : new URLSearchParams(form).toString();
  const write = {
    Origin: `http://${host}`,
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
  };
  const headers = {
    'Sec-Fetch-Site': 'same-origin',
    Authorization: `Bearer ${bench.key}`,
    ...(form === undefined ? {} : write),
  };
  return new Promise((resolve, reject) => {
    const method = form === undefined ? 'GET' : 'POST';
    const sent = request(`http://${host}${target}`, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${target}: ${String(response.statusCode)}`));
        const version = String(response.headers['x-version'] ?? '');
        resolve({ body: Buffer.concat(chunks), version });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** By no period, as that of clearing up memory has one: the ones of its binary number are odd (Thue and Morse). */
function isTurned(at: number): boolean {
  return at.toString(2).replaceAll('0', '').length % 2 === 1;
}

/** Both in turns, after rounds that do not count; either begins as often, since the second may clear up after both. */
async function ratioOf(
  own: (at: number) => Promise<unknown>,
  asked: (at: number) => Promise<unknown>,
  rounds = ROUNDS,
  warm = WARM,
): Promise<{ ratio: number; note: string }> {
  const [base, found]: [number[], number[]] = [[], []];
  for (let at = -warm; at < rounds; at += 1) {
    const both: [typeof own, number[]][] = [
      [own, base],
      [asked, found],
    ];
    for (const [act, times] of isTurned(at + warm) ? both.toReversed() : both) {
      const took = await timed(() => act(at));
      if (at >= 0) times.push(took);
    }
  }
  const note = `${median(found).toFixed(1)} ms to ${median(base).toFixed(1)} ms`;
  return { ratio: median(found) / median(base), note };
}

const workspace = diskWorkspace();
const file = path.join(folder, 'own', 'pia.yaml');
const versions = new Versions();
let { version: ownVersion } = await readFileText({ workspace }, file, versions);
const page = await ask('/case?file=form%2Fpia.yaml&section=document');
let formVersion = /data-version="([0-9a-f]{64})"/.exec(page.body.toString())?.[1] ?? '';
const save = await ratioOf(
  async (at) => {
    const change = { kind: 'set', path: ['title'], value: `Title ${String(at)}` } as const;
    const edit = { version: ownVersion, changeIn: () => change };
    const { now } = await editFile({ workspace }, file, edit, versions);
    ownVersion = now.version;
  },
  async (at) => {
    const place = { place: 'title', act: 'set', value: `Title ${String(at)}` };
    ({ version: formVersion } = await ask('/save', {
      file: 'form/pia.yaml',
      version: formVersion,
      ...place,
    }));
  },
);
const [own, form] = await Promise.all(
  ['own', 'form'].map((one) => readFile(path.join(folder, one, 'pia.yaml'), 'utf8')),
);
if (own === undefined || own !== form) throw new Error('the two files are not the same');

/** Scoring the product, and rendering the view of it: what the page or its part is without the server. */
function rendered(act: typeof productPage, query: string): Promise<unknown> {
  const asked = {
    form: new URLSearchParams(),
    bytes: new Uint8Array(),
    step: () => undefined,
    query: new URLSearchParams(query),
    signal: new AbortController().signal,
  };
  return act(asked, desk);
}

const QUERY = 'product=zoom%40paid&context=public-library&config=hardened';
function pageRatio(
  act: typeof productPage,
  address: string,
  dayOf: (at: number) => string,
): Promise<{ ratio: number; note: string }> {
  const queryOf = (at: number): string => `${QUERY}&asOf=${dayOf(at)}`;
  return ratioOf(
    (at) => rendered(act, queryOf(at)),
    (at) => ask(`${address}?${queryOf(at)}`),
  );
}
const product = await pageRatio(productPage, '/product', () => TODAY);
const dayBefore = (at: number): string =>
  new Date(Date.parse('2026-10-01') + at * 86_400_000).toISOString().slice(0, 10);
const slider = await pageRatio(productAnswer, '/product-answer', dayBefore);

const COMPARED = ['zoom@paid', 'jitsi@self-hosted', 'signal@app'];
const weighed = await ratioOf(
  async (at) => {
    const others = desk.library.catalogue.principles.slice(1).map(({ id }) => `  ${id}: 1`);
    const lines = [
      'concentration: 30',
      'principles:',
      `  security: ${String(at + LONG_WARM)}`,
      ...others,
      '',
    ];
    const weights = { file: path.join(folder, 'weights.yaml'), bytes: Buffer.from(lines.join('\n')) };
    await compareProducts({ workspace, library: desk.library, today: TODAY }, COMPARED, {
      configuration: 'default',
      context: 'public-library',
      hindsight: false,
      weights,
      samples: 100_000,
      seed: 1,
      allRanked: false,
    });
  },
  (at) => {
    const products = COMPARED.map((one) => `product=${encodeURIComponent(one)}`).join('&');
    const weights = `weights=own&of=own&p.security=${String(at + LONG_WARM)}`;
    return ask(`/choose-answer?context=public-library&${products}&${weights}`);
  },
  LONG_ROUNDS,
  LONG_WARM,
);
await bench.close();
agent.destroy();
await rm(folder, { recursive: true, force: true });

judge([
  { name: 'a save to the same change', note: save.note, found: save.ratio, most: MOST.ratio, unit: '' },
  {
    name: 'a product page to its parts',
    note: product.note,
    found: product.ratio,
    most: MOST.ratio,
    unit: '',
  },
  { name: 'a moved slider to its parts', note: slider.note, found: slider.ratio, most: MOST.ratio, unit: '' },
  {
    name: 'a moved weight to comparing',
    note: weighed.note,
    found: weighed.ratio,
    most: MOST.ratio,
    unit: '',
  },
]);
