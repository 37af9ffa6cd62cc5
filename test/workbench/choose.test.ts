/** Comparing products: what the page says is what the use case gives, and what it hands out is what the command writes. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompareOptions, compareProducts } from '../../src/app/compare.ts';
import type { Job } from '../../src/app/job.ts';
import { openLibrary } from '../../src/app/library.ts';
import type { NamedComparison } from '../../src/document/comparison/named.ts';
import { comparisonAnswer } from '../../src/document/comparison/terminal.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { diskWorkspace } from '../../src/store/disk.ts';
import { runHere } from '../cli/here.ts';
import { type Bench, openBench, ownHead, textOf, TODAY } from './bench.ts';

let bench: Bench;
let job: Job;
beforeAll(async () => {
  bench = await openBench();
  job = { workspace: diskWorkspace(), library: await openLibrary(), today: TODAY };
});
afterAll(() => bench.close());

const THREE = ['zoom@paid', 'jitsi@self-hosted', 'signal@app'];
const LIBRARY = 'public-library';
const AS_SHIPPED: CompareOptions = {
  configuration: 'default',
  context: LIBRARY,
  hindsight: false,
  samples: 100_000,
  seed: 1,
  allRanked: false,
};
/** Draws enough where nothing hangs on how many there are. */
const FEW = 200;
const OWN = { weights: 'own', of: 'own', 'p.security': '9', 'c.SEC1': '5', concentration: '50' };

function queryOf(products: readonly string[], more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ context: LIBRARY, samples: String(FEW), ...more });
  for (const product of products) query.append('product', product);
  return query.toString();
}

async function compared(more: Partial<CompareOptions> = {}): Promise<NamedComparison> {
  return (await compareProducts(job, THREE, { ...AS_SHIPPED, ...more })).result;
}

async function answerOf(one: NamedComparison): Promise<string> {
  const [block] = comparisonAnswer(one, await loadLanguage());
  return block?.kind === 'paragraph' ? block.text.join('') : '';
}

/** The bytes behind a link that is good once. */
function bytesOf(body: string): Promise<Buffer> {
  const target = /href="(\/once\?ticket=[\w-]+)"/.exec(body)?.[1] ?? '';
  const headers = Object.fromEntries(ownHead(bench, target).headers);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: bench.port, path: target, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    });
    asked.on('error', reject).end();
  });
}

describe('what is said', () => {
  it('is asked for first, with every edition and use to choose from', async () => {
    const page = await bench.ask('/choose');
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('Choose two products or more.');
    expect(page.body.match(/name="product"/g)).toHaveLength(2);
    expect(page.body).toContain('<option value="zoom@paid">');
    expect(textOf(await bench.ask(`/choose?${queryOf(['zoom@paid'])}`))).toContain('Choose a second product');
    const noUse = await bench.ask('/choose?product=zoom%40paid&product=jitsi%40self-hosted');
    expect(textOf(noUse)).toContain('Choose what the products are to be used for');
  });

  it('is what the use case gives: answer, barriers, places by shown and by possible, questions', async () => {
    const one = await compared();
    const page = await bench.ask(`/choose?${queryOf(THREE).replace(`&samples=${FEW}`, '')}`);
    const text = textOf(page);
    // As many draws as the command takes where nobody says how many, from the same seed.
    for (const name of ['samples', 'seed'] as const)
      expect(page.body).toContain(`name="${name}" value="${one.result.weighing[name]}"`);
    expect(text).toContain(await answerOf(one));
    for (const { product } of one.result.barred)
      expect(text).toContain(`${one.product(product).fullName} is out.`);
    expect(one.result.barred.length).toBeGreaterThan(0);
    for (const { product, place, possiblePlace } of one.result.ranking) {
      const { fullName, result } = one.product(product);
      const { shown, open, short, figure } = result.overall;
      expect(page.body).toContain(`shown ${shown}, open ${open}, falls short ${short}`);
      const row = page.body.split('<tr').find((each) => each.includes(fullName) && each.includes('Possible'));
      const points = figure.kind === 'number' ? figure.shown : `${figure.shown} to ${figure.possible}`;
      const cells = textOf({ status: 0, headers: {}, body: row?.replaceAll(/^[^>]*>/g, '') ?? '' });
      expect(cells.replaceAll(' ', '')).toContain(
        `${place}${points}${possiblePlace}${figure.possible}`.replaceAll(' ', ''),
      );
    }
    expect(page.body).toContain('href="#/ask?product=zoom%40paid&amp;context=public-library"');
    const criteria = one.principles.flatMap((principle) => principle.criteria);
    expect(page.body.match(/<details class="element criterion"/g)).toHaveLength(criteria.length);
  });

  it('leads from a criterion to its elements, and from there to what the page of a product has', async () => {
    const query = queryOf(THREE, { config: 'own', id: 'security/end-to-end-encryption' });
    const { body } = await bench.ask(`/choose-criterion?${query}&setting=zoom%40paid%3ASET9`);
    expect(body).toContain('SEC1.8');
    const loads = [...body.matchAll(/data-load="([^"]+)"/g)].map(([, load = '']) =>
      load.replaceAll('&amp;', '&'),
    );
    expect(loads).toHaveLength(24);
    expect(loads[0]).toContain('setting=SET9');
    expect(loads[1]).not.toContain('setting=');
    const element = await bench.ask(loads[0] ?? '');
    expect(element.status).toBe(200);
    expect(textOf(element)).toContain('Everything said of it');
  });

  it('has the other parts of the document where they are opened', async () => {
    for (const part of ['requirements', 'differences', 'contract', 'settings', 'providers'])
      expect((await bench.ask(`/choose-part?${queryOf(THREE)}&part=${part}`)).status).toBe(200);
    expect((await bench.ask(`/choose-part?${queryOf(THREE)}&part=x`)).status).toBe(422);
    expect(bench.faults).toEqual([]);
  });
});

describe('weights of one’s own', () => {
  it('count as a file with the same ones does, and are kept as one that the command takes', async () => {
    const query = queryOf(THREE, OWN);
    const moved = await bench.ask(`/choose-answer?${query}`);
    expect(moved.body).toContain('Keep these weights');
    expect(moved.body).not.toContain('action="/choose-make"');
    const kept = await bench.ask('/choose-keep', { question: query });
    expect(kept.headers['x-go']).toContain('weights=weights.yaml&of=weights.yaml');
    const weights = path.join(bench.folder, 'weights.yaml');
    const one = await compared({ weights, samples: FEW });
    expect(one.result.weighing.concentration).toBe(50);
    expect(one.result.products[0]?.assessment.overall).not.toEqual(
      (await compared({ samples: FEW })).result.products[0]?.assessment.overall,
    );
    for (const { shown, open, short } of one.products.map(({ result }) => result.overall))
      expect(moved.body).toContain(`shown ${shown}, open ${open}, falls short ${short}`);
  });

  it('are never written over: the same lie there already, and others get a name of their own', async () => {
    const before = await readFile(path.join(bench.folder, 'weights.yaml'), 'utf8');
    const again = await bench.ask('/choose-keep', { question: queryOf(THREE, OWN) });
    expect(again.headers['x-go']).toContain('weights=weights.yaml&');
    const others = queryOf(THREE, { ...OWN, weights: 'weights.yaml', of: 'weights.yaml', 'p.security': '1' });
    const second = await bench.ask('/choose-keep', { question: others });
    expect(second.headers['x-go']).toContain('weights=weights-2.yaml&');
    expect(await readFile(path.join(bench.folder, 'weights.yaml'), 'utf8')).toBe(before);
    expect((await readdir(bench.folder)).toSorted()).toEqual(['weights-2.yaml', 'weights.yaml']);
    // A file that is chosen anew counts as it stands, whatever was moved before.
    const chosen = await bench.ask(
      `/choose?${queryOf(THREE, { ...OWN, of: 'own', weights: 'weights-2.yaml' })}`,
    );
    expect(chosen.body).toMatch(/id="p-security" name="p.security" value="1"/);
  });

  it.each([
    [
      'all zero',
      Object.fromEntries(
        [...'security privacy-by-design know-your-audience transparency end-user-control'.split(' ')].map(
          (id) => [`p.${id}`, '0'],
        ),
      ),
    ],
    ['no number', { 'p.security': '<script>' }],
    ['too much', { 'p.security': '101' }],
    ['less than nothing', { 'c.SEC1': '-1' }],
  ])('%s: told at their place, the sliders stay, and nothing is kept', async (_, moved) => {
    const query = queryOf(THREE, { weights: 'own', of: 'own', ...moved });
    const page = await bench.ask(`/choose?${query}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('role="alert"');
    expect(page.body).toContain('type="range"');
    expect(page.body).not.toMatch(/<script|#\/text/);
    expect((await bench.ask('/choose-keep', { question: query })).status).toBe(422);
    expect(await readdir(bench.folder)).toHaveLength(2);
    expect(bench.faults).toEqual([]);
  });
});

describe('documents', () => {
  const SETTINGS = 'zoom@paid:SET9,jitsi@self-hosted:SET1';

  it.each(['xlsx', 'csv'])('the comparison as %s has the bytes of the command', async (format) => {
    const file = path.join(bench.folder, `own.${format}`);
    const weights = path.join(bench.folder, 'weights.yaml');
    const drawn = ['--samples', String(FEW), '--weights', weights];
    const args = ['--context', LIBRARY, '--config', SETTINGS, ...drawn, '-o', file];
    expect((await runHere(['compare', ...THREE, ...args])).code).toBe(0);
    const query = queryOf(THREE, { config: 'own', weights: 'weights.yaml' });
    const settings = SETTINGS.split(',').map((one) => `&setting=${encodeURIComponent(one)}`);
    const made = await bench.ask('/choose-make', { format, question: query + settings.join('') });
    expect(made.status).toBe(200);
    expect((await bytesOf(made.body)).equals(await readFile(file))).toBe(true);
  });

  it.each(['docx', 'xlsx'])('the requirements of the tender as %s, too', async (format) => {
    const file = path.join(bench.folder, `tender.${format}`);
    expect((await runHere(['requirements', '--context', LIBRARY, '-o', file])).code).toBe(0);
    const made = await bench.ask('/choose-tender', { format, question: queryOf(THREE) });
    expect((await bytesOf(made.body)).equals(await readFile(file))).toBe(true);
  });

  it('are not made with weights that lie nowhere, in no format, for nothing', async () => {
    const asked = [
      { format: 'xlsx', question: queryOf(THREE, OWN).replace('p.security=9', 'p.security=8') },
      { format: 'exe', question: queryOf(THREE) },
      { format: 'xlsx', question: queryOf(['zoom@paid']) },
      { format: 'xlsx', question: '' },
    ];
    for (const form of asked) expect((await bench.ask('/choose-make', form)).status).toBe(422);
    expect((await bench.ask('/choose-tender', { format: 'docx', question: '' })).status).toBe(422);
    expect(bench.faults).toEqual([]);
  });
});

describe('seldom choices', () => {
  const USE = 'id: reading-hours\ntitle: Reading hours <b>\nsummary: Aloud.\nextends: public-library\n';

  it('a use of one’s own, draws, paper and what is known today: the document has the bytes of the command', async () => {
    const [use, file] = ['reading-hours.yaml', 'more.html'].map((name) => path.join(bench.folder, name));
    await writeFile(use!, USE);
    const drawn = [
      '--samples',
      '200',
      '--seed',
      '7',
      '--as-of',
      '2025-06-01',
      '--hindsight',
      '--paper',
      'Letter',
    ];
    expect((await runHere(['compare', ...THREE, '--context', use!, ...drawn, '-o', file!])).code).toBe(0);
    const more = { context: 'reading-hours.yaml', samples: '200', seed: '7', asOf: '2025-06-01' };
    const question = queryOf(THREE, { ...more, hindsight: 'yes', paper: 'Letter' });
    const page = await bench.ask(`/choose?${question}`);
    expect(page.body).toContain('<option value="reading-hours.yaml" selected>Reading hours &lt;b&gt; (');
    expect(page.body).toContain('hindsight=yes');
    const made = await bench.ask('/choose-make', { format: 'html', question });
    expect((await bytesOf(made.body)).equals(await readFile(file!))).toBe(true);
  });

  it('a use with a fault is among them, and told with its place where it is chosen', async () => {
    await writeFile(path.join(bench.folder, 'faulty-use.yaml'), USE.replace('public-library', 'x'));
    const page = await bench.ask(`/choose?${queryOf(THREE, { context: 'faulty-use.yaml' })}`);
    expect(page.body).toContain('>faulty-use.yaml (has a fault)</option>');
    expect(page.body).toContain('href="#/text?file=faulty-use.yaml&amp;line=4"');
    expect(bench.faults).toEqual([]);
  });
});

describe('what is wrong', () => {
  const NINE = ['free', 'paid'].flatMap((one) => [`zoom@${one}`, `webex@${one}`, `wire@${one}`, `x${one}`]);

  it.each([
    ['nine products', queryOf([...NINE, 'signal@app']), 'at most 8 are compared'],
    ['one product twice', queryOf(['zoom@paid', 'zoom@paid']), 'zoom@paid'],
    ['a product that there is not', queryOf(['zoom@paid', '/etc/passwd']), '/etc/passwd'],
    ['an edition that there is not', queryOf(['zoom@paid', 'jitsi@x']), 'jitsi'],
    ['a file outside', queryOf(['zoom@paid', '../x.yaml']), '../x.yaml'],
    ['a use that there is not', queryOf(THREE, { context: '/etc/passwd' }), '/etc/passwd'],
    ['a use outside', queryOf(THREE, { context: '../x.yaml' }), '../x.yaml'],
    ['too few draws', queryOf(THREE, { samples: '99' }), 'no whole number from 100 to 1,000,000'],
    ['no number', queryOf(THREE, { seed: '-1' }), 'is no whole number from 0 to 4,294,967,295'],
    ['a day to come', queryOf(THREE, { asOf: '2099-01-01' }), '2099-01-01'],
    ['a file of weights that there is not', queryOf(THREE, { weights: 'x.yaml' }), 'x.yaml'],
    ['a file of weights outside', queryOf(THREE, { weights: '../x.yaml' }), '../x.yaml'],
    [
      'a setting that there is not',
      `${queryOf(THREE, { config: 'own' })}&setting=zoom%40paid%3ASET99`,
      'SET99',
    ],
  ])('%s: told beside the form, which stays', async (_, query, told) => {
    const page = await bench.ask(`/choose?${query}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('role="alert"');
    expect(textOf(page)).toContain(told);
    expect(page.body).toContain('name="product"');
    expect(bench.faults).toEqual([]);
  });

  it('settings of a product that was taken out are left, and products that are all out are told', async () => {
    const left = `${queryOf(['jitsi@self-hosted', 'wire@business'], { config: 'own' })}&setting=zoom%40paid%3ASET1`;
    expect((await bench.ask(`/choose?${left}`)).body).not.toContain('role="alert"');
    const out = textOf(await bench.ask(`/choose?${queryOf(['signal@app', 'houseparty@app'])}`));
    expect(out).toContain('Houseparty, App (closed in 2021): ');
  });

  it('an own product is compared with hostile names shown and not run, and one with a fault is told with its place', async () => {
    const text = await readFile('examples/example-meet/example-meet.yaml', 'utf8');
    const called = (name: string): string => text.replace('name: Example Meet', `name: ${name}`);
    await writeFile(path.join(bench.folder, 'own.yaml'), called('"<script>alert(1)</script> שלום"'));
    await writeFile(path.join(bench.folder, 'faulty.yaml'), called(String.raw`"Meet \u202egnp.exe"`));
    const page = await bench.ask(`/choose?${queryOf(['own.yaml@standard', 'zoom@paid'])}`);
    expect(page.body).toContain('&lt;script&gt;alert(1)');
    expect(page.body).not.toMatch(/<script|\u202e/);
    expect(page.body).toContain('<option value="faulty.yaml">faulty.yaml (has a fault)</option>');
    expect(page.body).toContain('<option value="own.yaml@standard" selected>');
    const faulty = await bench.ask(`/choose?${queryOf(['faulty.yaml', 'zoom@paid'])}`);
    expect(faulty.body).toContain('role="alert"');
    expect(faulty.body).toContain('href="#/text?file=faulty.yaml&amp;line=4"');
    expect(bench.faults).toEqual([]);
  });
});
