/** The page in a real browser: readable for everybody at every width, in light and dark, and on paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../src/print/index.ts';
import { firstThatStarts } from '../../src/print/first-that-starts.ts';
import type { RunningBrowser } from '../../src/print/types.ts';
import { renderHtml } from '../../src/render/html.ts';
import { openPdf, textOfPages } from '../print/read-pdf.ts';
import { faultsOn } from '../workbench/axe.ts';
import { everyKind } from './every-kind.ts';
import { everyPicture } from './every-picture.ts';

const TIMEOUT = 60_000;

describe('in a window', () => {
  let running: RunningBrowser;

  beforeAll(async () => {
    running = await firstThatStarts({});
  }, TIMEOUT);
  afterAll(() => running.end());

  it(
    'has no barrier and does not move sideways at any width, light and dark',
    async () => {
      const whole = { ...everyKind, blocks: [...everyKind.blocks, ...everyPicture.blocks] };
      const page = await running.browser.newPage();
      // The checks are a script, which the page itself would not let in.
      await page.setBypassCSP(true);
      await page.setContent(await renderHtml(whole));
      expect(await faultsOn(page, 'every kind', [360, 768, 1400])).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('on paper', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openPrinter();
  }, TIMEOUT);
  afterAll(() => printer.close());

  const print = async (document = everyKind): Promise<Uint8Array> =>
    printer.print({
      html: await renderHtml(document),
      title: document.title,
      language: 'en',
      created: '2026-11-29',
    });

  it(
    'has the mark on every page, running lines from the second, and the pages of the contents',
    async () => {
      const pages = await textOfPages(await print());
      expect(pages.length).toBeGreaterThan(2);
      for (const text of pages) expect(text).toContain('DRAFT');
      expect(pages.map((text) => text.includes('29 November 2026'))).toEqual(pages.map((_, at) => at > 0));
      pages.forEach((text, at) => expect(text).toContain(`Page ${at + 1} of ${pages.length}`));
      expect(pages[0]).toMatch(/1 Findings 2/);
    },
    TIMEOUT,
  );

  it(
    'keeps labels with what they stand for, and tables with their heads, for those who listen',
    async () => {
      const pdf = await openPdf(await print());
      const roles = (
        await Promise.all(
          Array.from({ length: pdf.numPages }, async (_, at) =>
            rolesOf(await (await pdf.getPage(at + 1)).getStructTree()),
          ),
        )
      ).flat();
      expect(roles).toEqual(
        expect.arrayContaining([
          'H1',
          'H2',
          'H3',
          'P',
          'L',
          'LI',
          'Table',
          'Caption',
          'TR',
          'TH',
          'TD',
          'Figure',
          'Link',
        ]),
      );
    },
    TIMEOUT,
  );

  it.each(['A4', 'Letter'] as const)(
    'never prints running lines over each other on %s, however wide their letters',
    async (paper) => {
      const wide = 'WWWWWWWW '.repeat(20);
      const running = { left: wide, right: wide, foot: wide };
      const bytes = await print({ ...everyKind, paper, running, mark: 'INTERNAL DRAFT' });
      const page = await (await openPdf(bytes)).getPage(2);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = await page.getTextContent();
      const boxes = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
              },
            ]
          : [],
      );
      const running_ = boxes.filter(({ y }) => y > top - 60 || y < bottom + 54);
      for (const one of running_)
        for (const other of running_)
          if (one !== other && Math.abs(one.y - other.y) < 4)
            expect(
              one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5,
              `${one.text} / ${other.text}`,
            ).toBe(true);
      expect(running_.map(({ y }) => y).every((y) => y < top - 10 && y > bottom + 10)).toBe(true);
    },
    TIMEOUT,
  );
});

interface StructNode {
  role?: string;
  children?: readonly StructNode[];
}

function rolesOf(node: unknown): string[] {
  const { role, children = [] } = (node ?? {}) as StructNode;
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}
