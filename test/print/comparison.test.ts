/** A comparison on paper, read back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/print/index.ts';
import { renderComparisonDocument } from '../../src/report/comparison/document.ts';
import { renderPdf } from '../../src/report/pdf.ts';
import { compared, product } from '../compare/make.ts';
import { openPdf } from './read-pdf.ts';

const TIMEOUT = 60_000;
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter();
}, TIMEOUT);
afterAll(() => printer.close());

test(
  'a name without a blank pushes no figure off the page, and does not shrink it',
  { timeout: TIMEOUT },
  async () => {
    const name = 'Example'.repeat(28);
    const shared = { name: 'Example Cloud', task: name, countries: ['DE'], sources: ['s'] };
    const one = compared([
      product('one', { 'p/a': 3, 'q/a': 2 }, { name, 'sub-processors': [shared] }),
      product('two', { 'p/a': 2, 'q/a': 3 }, { name: `${name}s`, 'sub-processors': [shared] }),
    ]);
    const [long, short] = [
      await printed(one),
      await printed(
        compared([product('one', { 'p/a': 3, 'q/a': 2 }), product('two', { 'p/a': 2, 'q/a': 3 })]),
      ),
    ];
    expect(long.right).toBeLessThanOrEqual(long.width);
    expect(long.smallest).toBeCloseTo(short.smallest, 1);
  },
);

/** How far to the right any text reaches, and the smallest letters, in points. */
async function printed(one: Parameters<typeof renderComparisonDocument>[0]) {
  const pdf = await openPdf(await renderPdf(await renderComparisonDocument(one), printer));
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent();
      return {
        width: page.view[2]!,
        items: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : [])),
      };
    }),
  );
  const items = pages.flatMap((page) => page.items);
  return {
    width: pages[0]!.width,
    right: Math.max(...items.map(({ transform, width }) => (transform[4] as number) + width)),
    smallest: Math.min(...items.map(({ height }) => height)),
  };
}
