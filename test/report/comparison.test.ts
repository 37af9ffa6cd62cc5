/** What a comparison says on a terminal, in a spreadsheet and as data. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { showLines } from '../../src/cli/terminal.ts';
import { renderComparison } from '../../src/report/comparison.ts';
import { renderComparisonDocument } from '../../src/report/comparison/document.ts';
import { listed } from '../../src/report/comparison/names.ts';
import { renderComparisonWorkbook } from '../../src/report/comparison/workbook.ts';
import { chance, chanceBeside, gainedPoints, tenthsUp } from '../../src/report/figures.ts';
import type { Comparison } from '../../src/types/comparison.ts';
import { compared, product } from '../compare/make.ts';
import { catalogue, context, criterion, principle, setting } from '../make.ts';
import { HOSTILE, rankedComparison, unfitComparison } from './comparison-fixture.ts';
import { tagsOf, textOf } from './read-html.ts';

const CASES: [string, () => Comparison][] = [
  ['ranked', rankedComparison],
  ['unfit', unfitComparison],
];

describe.each(CASES)('a comparison, %s', (name, make) => {
  it.each([80, 160])('reads as before at %i columns', async (width) => {
    const raw = renderComparison(make(), 'table', width);
    // Measured before a terminal writes hostile characters out.
    const text = showLines(raw);
    expect(raw.split('\n').filter((line) => [...line].length > width)).toEqual([]);
    await expect(text).toMatchFileSnapshot(`golden/comparison-${name}-${String(width)}.txt`);
  });

  it('is the same CSV as before, with no cell that begins a formula', async () => {
    const text = renderComparison(make(), 'csv', 80);
    for (const line of text.split('\r\n')) expect(line).not.toMatch(/(?:^|,)"?[=+@]/);
    await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/comparison-${name}.csv`);
  });

  it('is a workbook of text and numbers, with frozen heads and filters, the same bytes each time', async () => {
    const bytes = await renderComparisonWorkbook(make());
    expect(Buffer.from(await renderComparisonWorkbook(make())).equals(Buffer.from(bytes))).toBe(true);
    const files = unzipSync(bytes);
    const text = (file: string): string => new TextDecoder().decode(files[file]);
    const sheets = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((one) => one[1]);
    expect(sheets).toEqual([
      ...['Summary', 'Matrix', 'Ranking', 'Criteria', 'Differences', 'Evidence', 'Settings', 'Questions'],
    ]);
    sheets.forEach((sheet, index) => {
      const xml = text(`xl/worksheets/sheet${String(index + 1)}.xml`);
      expect(xml, sheet).toContain('state="frozen"');
      expect(xml, sheet).not.toMatch(/<f[ >]|<hyperlink/);
      const rows = xml.match(/<row /g)?.length ?? 0;
      if (sheet !== 'Summary' && rows > 1) expect(xml, sheet).toContain('<autoFilter');
    });
    expect(Object.keys(files).filter((file) => /vba|external|connection|hyperlink/i.test(file))).toEqual([]);
  });

  it('tells in its drawings what stands beside them', async () => {
    const { html } = await renderComparisonDocument(make());
    const bars = tagsOf(html).filter(({ attributes }) => attributes.get('class') === 'stacked');
    const { ranking } = make();
    expect(bars.filter(({ closes }) => !closes)).toHaveLength(ranking?.acceptability.length ?? 0);
    for (const { attributes } of bars) expect(attributes.get('aria-label')).toMatch(/rank 1/);
    expect(html).not.toContain('<script');
    expect(textOf(html)).not.toMatch(/\{\w+\}/);
  });
});

describe('figures', () => {
  it.each([
    [0, '0 %'],
    [0.001, '<1 %'],
    [0.004, '<1 %'],
    [0.5, '50 %'],
    [0.999, '>99 %'],
    [1, '100 %'],
  ])('a chance of %d is printed as %s', (share, text) => {
    expect(chance(share)).toBe(text);
  });

  it.each([
    [0.79, '79 %'],
    [0.7967, 'just under 80 %'],
    [0.8, '80 %'],
    [0.803, '80 %'],
  ])('a chance of %d that is held against 80 %% is printed as %s', (share, text) => {
    expect(chanceBeside(share, 0.8)).toBe(text);
  });

  it('a gain is printed in points', () => {
    expect(gainedPoints(0.0312)).toBe('+3.1');
  });
});

describe('what is said', () => {
  it('names verdict and gates before scores', () => {
    const text = renderComparison(rankedComparison(), 'table', 160);
    expect(text.indexOf('Verdict')).toBeLessThan(text.indexOf('Principle p'));
    expect(text.indexOf('Gates')).toBeLessThan(text.indexOf('Overall'));
  });

  it('says why a product is not ranked', () => {
    const text = renderComparison(rankedComparison(), 'table', 160);
    expect(text).toContain('Example Four is not ranked: nothing known.');
    expect(text).toMatch(/Example Three .*is not ranked: not fit\./);
  });

  it('tells products apart whose names read the same', async () => {
    const names = { one: 'Example', two: 'EXAMPLE ', three: 'Other' };
    const one = compared(
      Object.entries(names).map(([id, name]) => product(id, { 'p/a': 2, 'q/a': 2 }, { name })),
    );
    const html = textOf((await renderComparisonDocument(one)).html);
    for (const text of [renderComparison(one, 'table', 160), html]) {
      expect(text).toContain('Example (one)');
      expect(text).toMatch(/EXAMPLE {1,2}\(two\)/);
      expect(text).not.toContain('Other (three)');
    }
  });

  it('parts names that hold commas by semicolons', () => {
    expect(listed(['A', 'B', 'C'])).toBe('A, B and C');
    expect(listed(['A, paid', 'A, free', 'C'])).toBe('A, paid; A, free; and C');
  });

  it('offers to rank all the same only where that would rank somebody', () => {
    const dark = [product('one', {}), product('two', {})];
    expect(renderComparison(compared(dark), 'table', 80)).not.toContain('--all-ranked');
    const thin = [product('one', { 'p/a': 2 }), product('two', { 'p/a': 2 })];
    const three = catalogue(['p', 'q', 'r'].map((id) => principle(id, [criterion('a')])));
    expect(renderComparison(compared(thin, { catalogue: three }), 'table', 80)).toContain('--all-ranked');
  });

  it('says that weights of the use are not what is drawn', () => {
    const all = [product('one', { 'p/a': 3, 'q/a': 2 }), product('two', { 'p/a': 2, 'q/a': 3 })];
    const said = '(the weights of the use count in the scores and the middle values only)';
    const use = context({ weights: { principles: { p: 3 } } });
    expect(renderComparison(compared(all, { context: use }), 'table', 200)).toContain(said);
    expect(renderComparison(compared(all), 'table', 200)).not.toContain(said);
  });

  it('calls nothing ranked that has nothing beside it', async () => {
    const requirements = [{ criterion: 'q/a' as const, level: 4 as const, reason: 'So.', 'asked-by': 'Us.' }];
    const one = compared([product('one', { 'p/a': 3, 'q/a': 2 }), product('dark', {})], {
      ...{ allRanked: true, context: context({ requirements }) },
    });
    expect(one.noRanking).toBe('one-left');
    expect(renderComparison(one, 'table', 160)).toContain('Product one is not ranked: not fit.');
    const files = unzipSync(await renderComparisonWorkbook(one));
    expect(new TextDecoder().decode(files['xl/sharedStrings.xml'])).not.toMatch(/, ranked/);
  });

  it('names as bars only what bars', () => {
    const gated = catalogue([principle('p', [criterion('a', { gate: true })])]);
    const requirements = [{ criterion: 'p/a' as const, level: 2 as const, reason: 'So.', 'asked-by': 'Us.' }];
    const settings = [setting('lock', 3, { title: 'Lock' })];
    const one = compared([product('one', { 'p/a': 0 }, { settings }), product('two', { 'p/a': 3 })], {
      ...{ catalogue: gated, context: context({ requirements }) },
    });
    expect(one.products[0]?.assessment.requirements[0]?.status).toBe('reachable');
    const text = renderComparison(one, 'table', 160);
    expect(text).toContain("Gate failed: 'Criterion a' is at level 0.");
    expect(text).not.toContain('a setting that is not on reaches it');
  });

  it('calls nobody the clear winner without the conditions of the verdict', async () => {
    const requirements = [{ criterion: 'q/a' as const, level: 2 as const, reason: 'So.', 'asked-by': 'Us.' }];
    const best = product('best', { 'p/a': 4, 'q/a': [1, 3] });
    const one = compared([best, product('other', { 'p/a': 0, 'q/a': 'n/a' })], {
      context: context({ requirements }),
    });
    expect(one.ranking?.clearWinner?.vendor).toBe('best');
    const said = 'the clear winner, provided that the conditions of its verdict are met.';
    expect(renderComparison(one, 'table', 160)).toContain(said);
    const { html } = await renderComparisonDocument(one);
    expect(textOf(html)).toContain(said);
    expect(html).not.toContain('class="verdict fit"');
  });

  it('says of a tie that any weight parts it, and never rounds down what has to move', () => {
    const all = [product('one', { 'p/a': 4, 'q/a': 1 }), product('two', { 'p/a': 1, 'q/a': 4 })];
    const weights = { concentration: 1000 };
    expect(renderComparison(compared(all, { weights }), 'table', 160)).toContain(
      'Product two is level with Product one on the middle values and comes first if any weight moves to Principle q.',
    );
    expect([tenthsUp(7.12), tenthsUp(7.1), tenthsUp(20)]).toEqual(['7.2', '7.1', '20.0']);
  });

  it('names who is first where to pass the leader is not yet to come first', () => {
    const levels = { one: [4, 1], two: [2, 3], third: [1, 2] };
    const all = Object.entries(levels).map(([id, [p, q]]) => product(id, { 'p/a': p!, 'q/a': q! }));
    const weights = { concentration: 1000, principles: { p: 3, q: 2 } };
    expect(renderComparison(compared(all, { weights }), 'table', 200)).toMatch(
      /Product third .* passes Product one if .* to Principle q; Product two is first then\./,
    );
  });

  it('says in the workbook which gates the use waives', async () => {
    const gated = catalogue([principle('p', [criterion('a', { gate: true })])]);
    const use = context({ 'waived-gates': [{ criterion: 'p/a', reason: 'Nothing is recorded.' }] });
    const one = compared([product('one', { 'p/a': 0 }), product('two', { 'p/a': 3 })], {
      ...{ catalogue: gated, context: use },
    });
    const files = unzipSync(await renderComparisonWorkbook(one));
    const text = new TextDecoder().decode(files['xl/sharedStrings.xml']);
    expect(text).toContain('Criterion a. Nothing is recorded.');
    expect(text).toContain('failed (waived by the use)');
  });

  it('never lets text from a profile steer a terminal or become markup', async () => {
    const one = rankedComparison();
    expect(showLines(renderComparison(one, 'table', 80))).not.toContain('\u202e');
    const { html } = await renderComparisonDocument(one);
    expect(html).not.toContain('<script');
    expect(textOf(html)).toContain(HOSTILE.slice(0, 30));
  });
});
