/** Hostile words in every free text of every output, with a listener and a browser as witnesses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { load } from 'js-yaml';
import { type Browser, launch } from 'puppeteer-core';
import type { SchemaName } from '../../src/input/fault.ts';
import { isFreeText, type Schema, schemaOf, stepDown } from '../../src/input/schema-at.ts';
import { localDay } from '../../src/local-day.ts';
import { findBrowser } from '../../src/print/index.ts';
import { runHere } from '../cli/here.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

/** Every way to call out or to run that we know; {at} is the listener. */
const HOSTILE = [
  '<img src="{at}" onerror="alert(1)">',
  '"><svg onload="alert(1)"><image href="{at}"/></svg>',
  "'><script>alert(1)</script>",
  '</style><script>fetch("{at}")</script>',
  '<style>@import "{at}"</style>',
  '<link rel=stylesheet href={at}>',
  '<iframe src="{at}"></iframe>',
  '<meta http-equiv=refresh content="0;url={at}">',
  '![a]({at})',
  '[a](javascript:alert(1))',
  '<object data="{at}"></object>',
  '</script><script>alert(1)</script>',
  '<!-- --><img src={at}>',
  '{{constructor.constructor "alert(1)"}}',
  '=HYPERLINK("{at}","a")',
  "+cmd|' /C calc'!A1",
  '-1+1',
  '@SUM(A1)',
  '\u0061<base href="{at}">',
  '`${alert(1)}`',
  '<body onload=alert(1)>',
  '<a href="javascript:alert(1)" autofocus onfocus=alert(1)>x</a>',
  '<details open ontoggle=alert(1)>',
];

interface Source {
  kind: string;
  schema: SchemaName;
  seeds: string[];
  /** Outputs of a file, each with what is typed. */
  outputs: [ending: string, args: (file: string, to: string) => string[]][];
}

const MEET = 'examples/example-meet';
const to =
  (command: string, ...more: string[]) =>
  (file: string, out: string): string[] => [command, file, ...more, '-o', out, '--force'];

const BESIDE = ['--profile', `${MEET}/example-meet.yaml`];
const AGAINST = ['wire', '--context', 'public-library', '--samples', '100'];

const SOURCES: Source[] = [
  {
    kind: 'case',
    schema: 'case',
    seeds: ['examples/public-library/pia.yaml', 'examples/clinic/pia.yaml'],
    outputs: [
      ['html', to('report')],
      ['json', to('report')],
    ],
  },
  {
    kind: 'profile',
    schema: 'profile',
    seeds: ['vendors/zoom.yaml', 'vendors/jitsi.yaml', `${MEET}/example-meet.yaml`],
    outputs: [
      ['html', to('report', '--context', 'telehealth')],
      ['html', to('compare', ...AGAINST)],
      ['xlsx', to('compare', ...AGAINST)],
      ['csv', to('compare', ...AGAINST)],
    ],
  },
  {
    kind: 'profile that is asked about',
    schema: 'profile',
    seeds: [`${MEET}/example-meet.yaml`],
    outputs: [
      ['html', to('questionnaire')],
      ['xlsx', to('questionnaire')],
      ['html', to('questionnaire', '--letter')],
    ],
  },
  {
    kind: 'use',
    schema: 'context',
    seeds: ['catalogue/contexts/public-library.yaml', 'catalogue/contexts/telehealth.yaml'],
    outputs: [
      ['html', (file, out) => ['requirements', '--context', file, '-o', out, '--force']],
      ['csv', (file, out) => ['requirements', '--context', file, '-o', out, '--force']],
      ['html', (file, out) => ['report', 'signal', '--context', file, '-o', out, '--force']],
    ],
  },
  {
    kind: 'response',
    schema: 'response',
    seeds: [`${MEET}/review/example-meet-2026-09-18.yaml`],
    outputs: [
      ['html', to('review', ...BESIDE)],
      ['json', to('review', ...BESIDE)],
    ],
  },
];

export async function tryInjections(
  documents: number,
  random: Random,
  tally: Tally,
  folder: string,
): Promise<void> {
  const witness = await openWitness();
  try {
    tally.count('the witness sees an active page', await witness.proof(folder));
    for (let index = 0; index < documents; index += 1) {
      const source = SOURCES[index % SOURCES.length]!;
      const seed = random.pick(source.seeds);
      const { tree, texts } = injected(
        load(readFileSync(seed, 'utf8')),
        source.schema,
        witness.address,
        random,
      );
      const place = path.join(folder, `hostile-${String(index)}`);
      mkdirSync(place, { recursive: true });
      const own = path.join(place, path.basename(seed));
      writeFileSync(own, JSON.stringify(tree));
      for (let at = 0; at < texts; at += 1) tally.count(`text injected into a ${source.kind}`, undefined);
      for (const [number, [ending, args]] of source.outputs.entries()) {
        const out = path.join(place, `out-${String(number)}.${ending}`);
        // Profiles hold dates up to the day on which this runs.
        const { code, err } = await runHere(args(own, out), { today: localDay(new Date()) });
        const fault =
          code === 0
            ? await faultIn(out, ending, witness)
            : `exit code ${String(code)}: ${err.slice(0, 300)}`;
        tally.count(
          `output ${source.kind} → ${ending}`,
          fault && `document ${String(index)} of ${seed}: ${fault}`,
        );
      }
    }
  } finally {
    await witness.close();
  }
}

/** The file with a hostile text in each place where any text may stand. */
function injected(
  tree: unknown,
  name: SchemaName,
  at: string,
  random: Random,
): { tree: unknown; texts: number } {
  const root = schemaOf(name);
  let texts = 0;
  const used = new Map<string, string>();
  const walk = (node: unknown, here: Schema): unknown => {
    if (typeof node === 'string') {
      // Some texts of a file have to stay what they are: names that others refer to.
      if (!isFreeText(here) || /^[a-z0-9./@-]*$/.test(node)) return node;
      const picked = random.pick(HOSTILE).replaceAll('{at}', at);
      // Two roles stay two: some names have to differ from each other.
      const other = (used.get(picked) ?? node) !== node;
      const hostile = other ? `${picked} ${texts}` : picked;
      const most = typeof here['maxLength'] === 'number' ? here['maxLength'] : 300;
      if (hostile.length > most) return node;
      texts += 1;
      used.set(hostile, node);
      return hostile;
    }
    if (Array.isArray(node)) {
      const list = node.map((one, index) => walk(one, stepDown(here, index, root)));
      // Where an entry may not stand twice, one that would is left as it is.
      return list.map((one, index) =>
        typeof one === 'string' && list.indexOf(one) < index ? (node as unknown[])[index] : one,
      );
    }
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, one]) => [key, walk(one, stepDown(here, key, root))]),
    );
  };
  return { tree: walk(tree, root), texts };
}

async function faultIn(file: string, ending: string, witness: Witness): Promise<string | undefined> {
  if (ending === 'html') return witness.watch(file);
  if (ending === 'csv')
    return /(?:^|[,\r\n])"?[=+@-](?![\d.])/.test(readFileSync(file, 'utf8'))
      ? 'a cell that is a formula'
      : undefined;
  if (ending !== 'xlsx') return undefined;
  const parts = Object.entries(unzipSync(readFileSync(file)));
  const active = parts.find(
    ([name, part]) =>
      /vba|externalLink/i.test(name) || /<f[ >]|<hyperlink|TargetMode="External"/.test(strFromU8(part)),
  );
  return active && `an active part: ${active[0]}`;
}

interface Witness {
  address: string;
  /** What a page did that it must not; undefined: nothing. */
  watch: (file: string) => Promise<string | undefined>;
  /** A page that calls out and runs must be seen to. */
  proof: (folder: string) => Promise<string | undefined>;
  close: () => Promise<void>;
}

async function openWitness(): Promise<Witness> {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const browser = await openBrowser();
  const watch = async (file: string): Promise<string | undefined> => {
    requests = 0;
    let dialogs = 0;
    const page = await browser.newPage();
    page.on('dialog', (dialog) => {
      dialogs += 1;
      dialog.dismiss().catch(() => undefined);
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    const moved = page.url() !== pathToFileURL(file).href;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await page.close();
    if (requests + dialogs === 0 && !moved) return undefined;
    return `${String(requests)} requests, ${String(dialogs)} dialogs${moved ? ', another page' : ''}`;
  };
  const proof = async (folder: string): Promise<string | undefined> => {
    const active = path.join(folder, 'active.html');
    writeFileSync(active, `<img src="${address}" onerror="alert(1)"><img src="x:" onerror="alert(1)">`);
    const seen = (await watch(active)) ?? '';
    return /^[1-9].* requests, [1-9]/.test(seen) ? undefined : `it saw: ${seen}`;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { address, watch, proof, close };
}

/** The same browser that prints, with script and network on. */
async function openBrowser(): Promise<Browser> {
  const { found } = await findBrowser();
  if (found === null) throw new Error('there is no browser');
  const libraries = path.join(path.dirname(found.path), 'lib');
  return launch({
    executablePath: found.path,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
}
