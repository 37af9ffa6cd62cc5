import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatchPath } from '../../src/document/pictures/hatch.ts';
import { fitLines, textWidth } from '../../src/document/pictures/letters.ts';
import { riskMap } from '../../src/document/pictures/risk-map.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { renderHtml } from '../../src/render/html.ts';
import { safeDrawing } from '../../src/render/html/drawing.ts';
import { bodyOf, unescaped } from './read-html.ts';
import { HOSTILE } from './every-kind.ts';
import { everyPicture, pictures } from './every-picture.ts';

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, one = '']) => unescaped(one));

describe('every picture', () => {
  it('looks as before', async () => {
    await expect(bodyOf(await renderHtml(everyPicture))).toMatchFileSnapshot('golden/every-picture.html');
  });

  it.each(pictures.map((figure) => [figure.id, figure] as const))(
    '%s is safe, and fits its width',
    (_, { svg, width }) => {
      expect(width).toBeLessThanOrEqual(170);
      expect(safeDrawing(svg)).toBe(svg);
      const xs = [...svg.matchAll(/\s(?:x|cx)="([\d.-]+)"/g)].map(([, x]) => Number(x));
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs)).toBeLessThanOrEqual(width * 4);
    },
  );

  it.each(pictures.map((figure) => [figure.id, figure] as const))(
    '%s says in words and in a table what it shows',
    (_, { alt, table, svg }) => {
      expect(alt.length).toBeGreaterThan(20);
      const said = JSON.stringify(table);
      const figures = textsOf(svg).filter((one) => /^\d{1,3}$/.test(one));
      expect(figures.filter((one) => !said.includes(one))).toEqual([]);
    },
  );

  it('has colours of its own for programs that know no classes', () => {
    for (const { svg } of pictures) {
      const shapes = [...svg.matchAll(/<(?:rect|path|circle|text)\b[^>]*>/g)].map(([tag]) => tag);
      expect(shapes.filter((tag) => !/ (?:fill|stroke)="#/.test(tag))).toEqual([]);
    }
  });

  it('tells the whole of a long name in its table', () => {
    const told = pictures.filter(({ table }) =>
      JSON.stringify(table).includes(JSON.stringify(HOSTILE).slice(1, -1)),
    );
    expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(['risks', 'time']));
  });
});

describe('the risk map', async () => {
  const language = await loadLanguage();
  const step = fc.integer({ min: 1, max: 4 });
  const place = fc.record({ severity: step, likelihood: step });
  const risk = fc.record({ shipped: place, configured: place, after: fc.option(place, { nil: undefined }) });

  it('leads no arrow behind a risk that stands in a row on the way', () => {
    const at = (severity: number, likelihood: number) => ({ severity, likelihood });
    const { svg } = riskMap(
      [
        { number: 'R1', title: 'Goes down two rows', shipped: at(3, 3), after: at(1, 3) },
        { number: 'R2', title: 'Stands on the way', shipped: at(2, 3), after: at(2, 2) },
      ],
      { levelOf: () => 'low', scales: { severity: [], likelihood: [] } },
      { id: 'r', caption: 'R' },
      language,
    );
    const chips = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="9.5"/g)].map(([, x]) => Number(x));
    const upright = chips.filter((x, one) => chips.some((other, two) => two !== one && other === x));
    const [path] = upright;
    expect(upright).toHaveLength(2);
    const others = chips.filter((x) => x !== path);
    expect(others.every((x) => Math.abs(x - (path ?? x)) > 2 * 9.5)).toBe(true);
  });

  it('has no column in its table where no risk has a place', () => {
    const { table } = riskMap(
      [{ number: 'R1', title: 'As shipped only', shipped: { severity: 3, likelihood: 3 } }],
      { levelOf: () => 'low', scales: { severity: [], likelihood: [] } },
      { id: 'r', caption: 'R' },
      language,
    );
    expect(table?.columns.map(({ title }) => title)).toEqual(['Risk', 'As shipped']);
    expect(table?.rows.map(({ cells }) => cells.length)).toEqual([2]);
  });

  it('shows every risk at each of its places, and no two over each other', () => {
    fc.assert(
      fc.property(fc.array(risk, { minLength: 1, maxLength: 20 }), (drawn) => {
        const risks = drawn.map((one, at) => ({ ...one, number: `R${at + 1}`, title: `Risk ${at + 1}` }));
        const { svg } = riskMap(
          risks,
          { levelOf: () => 'low', scales: { severity: [], likelihood: [] } },
          { id: 'r', caption: 'R' },
          language,
        );
        const chips = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="9.5"/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        expect(chips.length).toBeGreaterThanOrEqual(risks.length);
        chips.forEach(([x, y], at) => {
          for (const [otherX, otherY] of chips.slice(at + 1))
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(22.9);
        });
        const texts = textsOf(svg);
        for (const { number, shipped, configured, after } of risks) {
          const stops = [shipped, configured, ...(after === undefined ? [] : [after])].map(
            ({ severity, likelihood }) => `${severity} ${likelihood}`,
          );
          const kept = new Set(stops);
          expect(texts.filter((one) => one === number)).toHaveLength(kept.size);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('lines that fill a rectangle', () => {
  it('stay in it', () => {
    const size = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(size, size, size, size, (x, y, width, height) => {
        const points = [...hatchPath({ x, y, width, height }, 5).matchAll(/[ML]([\d.e-]+) ([\d.e-]+)/g)];
        for (const [, px, py] of points) {
          expect(Number(px)).toBeGreaterThanOrEqual(x - 0.01);
          expect(Number(px)).toBeLessThanOrEqual(x + width + 0.01);
          expect(Number(py)).toBeGreaterThanOrEqual(y - 0.01);
          expect(Number(py)).toBeLessThanOrEqual(y + height + 0.01);
        }
      }),
    );
  });
});

it('a text is broken and cut to its room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 200 }), (words, width) => {
      const lines = fitLines(words, width, 13, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines)
        expect(textWidth(line, 13)).toBeLessThanOrEqual(Math.max(width, textWidth('日…', 13) * 4));
    }),
  );
});
