/** What the pages say is what the use cases give. */
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { assessProducts } from '../../src/app/products.ts';
import { listVendors } from '../../src/app/vendors.ts';
import type { Job } from '../../src/app/job.ts';
import { diskWorkspace } from '../../src/store/disk.ts';
import { type Bench, openBench, textOf, TODAY } from './bench.ts';

let bench: Bench;
let job: Job;
beforeAll(async () => {
  bench = await openBench();
  job = { workspace: diskWorkspace(), library: await openLibrary(), today: TODAY };
});
afterAll(() => bench.close());

/** What a part fetches when it is opened, of one address. */
function loadsOf(body: string, address: string): string[] {
  const all = [...body.matchAll(/data-load="([^"]+)"/g)].map(([, load = '']) =>
    load.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
  );
  return all.filter((load) => load.startsWith(`${address}?`));
}

describe('the first page', () => {
  it('says that an empty folder is empty, and what can be done', async () => {
    const { status, body } = await bench.ask('/start');
    expect(status).toBe(200);
    expect(body).toContain('There is no assessment in this folder yet.');
    expect(body).toContain('href="#/new"');
    expect(body).toContain('href="#/products"');
  });

  it('lists assessments and, each with its problem, files that are broken', async () => {
    await cp('examples/public-library', path.join(bench.folder, 'library'), { recursive: true });
    await writeFile(path.join(bench.folder, 'broken.yaml'), 'id: [x\n');
    const { body } = await bench.ask('/start');
    expect(body).toContain('href="#/case?file=library%2Fpia.yaml"');
    expect(body).toContain('A bracket is opened and never closed');
    expect(body).toContain('href="#/text?file=broken.yaml&amp;line=1"');
  });
});

describe('products', () => {
  it('has every edition with its shares, and for a use its verdict', async () => {
    const { result } = await listVendors(job, undefined);
    const page = await bench.ask('/products');
    const { body } = page;
    expect(body.match(/class="bar"/g)).toHaveLength(result.length);
    const { shown, open, short } = result[0]!.overall;
    expect(body).toContain(`shown ${shown}, open ${open}, falls short ${short}`);
    expect(textOf(page)).not.toContain('Not fit');
    expect(textOf(await bench.ask('/products?context=public-library'))).toContain('Not fit');
  });

  it.each([
    ['2020-04-10', 'no'],
    ['2020-04-10', 'yes'],
    ['2021-06-30', 'no'],
    [TODAY, 'no'],
  ])('a product as of %s, later sources: %s', async (asOf, hindsight) => {
    const options = {
      configuration: 'default',
      context: 'telehealth',
      asOf,
      hindsight: hindsight === 'yes',
    } as const;
    const { result } = await assessProducts(job, ['zoom@paid'], options);
    const { shown, open, short } = result[0]!.result.overall;
    const query = `product=zoom%40paid&context=telehealth&asOf=${asOf}&hindsight=${hindsight}`;
    const { body } = await bench.ask(`/product?${query}`);
    expect(body).toContain(`shown ${shown}, open ${open}, falls short ${short}`);
    const loads = loadsOf(body, '/principle');
    expect(loads).toHaveLength(result[0]!.result.principles.length);
    const parts = await Promise.all(loads.map(async (load) => (await bench.ask(load)).body));
    const elements = result[0]!.result.principles.flatMap(({ criteria }) =>
      criteria.flatMap((one) => one.elements.map(({ id }) => id)),
    );
    const found = loadsOf(parts.join(''), '/element').map((load) => new URLSearchParams(load).get('id'));
    expect(found).toEqual(elements);
  });

  it('while the slider moves, the form stays, and what follows it is what the page has', async () => {
    const query = 'product=zoom%40paid&context=telehealth&asOf=2021-06-30&since=2020-04-10';
    const [page, answer] = [
      await bench.ask(`/product?${query}`),
      await bench.ask(`/product-answer?${query}`),
    ];
    expect(answer.body).not.toContain('<form');
    expect(page.body).toContain(answer.body);
    expect(answer.body).toContain('<div data-place="slider">30 June 2021</div>');
    expect(answer.body).toContain('What changed since 10 April 2020');
    // What is moved behind the day that it is held against is told in its place.
    const swapped = await bench.ask(`/product-answer?${query.replace('2021', '2019')}`);
    expect(swapped.status).toBe(422);
    expect(swapped.body).toContain('role="alert"');
  });

  it('tells what changed between two days, and what an element rests on', async () => {
    const { body } = await bench.ask('/product?product=zoom%40paid&asOf=2020-11-15&since=2020-04-10');
    expect(body).toContain('What changed since 10 April 2020');
    const element = await bench.ask(
      '/element?product=zoom%40paid&id=security/end-to-end-encryption/group-calls',
    );
    expect(element.body).toContain('It counts against it');
    expect((await bench.ask('/settings?product=zoom%40paid&context=public-library')).body).toContain('SET');
  });

  it('ticked settings count', async () => {
    const asked = '/product?product=zoom%40paid&context=school-class&config=own';
    const settings = (await bench.ask(asked)).body.match(/name="setting" value="([\w-]+)"/)!;
    const { body } = await bench.ask(`${asked}&setting=${settings[1]}`);
    expect(body).toContain(`value="${settings[1]}" id="setting-${settings[1]}" checked`);
  });

  it('a principle that is none is told', async () => {
    expect((await bench.ask('/principle?product=zoom%40paid&id=thrift')).status).toBe(422);
  });

  it.each([
    'product=/etc/passwd',
    'product=../x.yaml',
    'product=zoom&context=/etc/passwd',
    'product=zoom%40nothing',
    'product=zoom&asOf=2099-01-01',
    'product=zoom&asOf=<script>',
    'product=zoom&config=own&setting=x',
    '',
  ])('%s is told as a mistake, not as a fault of ours', async (query) => {
    const { status, body } = await bench.ask(`/product?${query}`);
    expect(status).toBe(422);
    expect(body).toContain('role="alert"');
    expect(body).not.toMatch(/<script|root:/);
    expect(bench.faults).toEqual([]);
  });
});
