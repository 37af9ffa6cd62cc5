import { describe, expect, it } from 'vitest';
import { cell, paragraph, section } from '../../src/document/make.ts';
import type { Block, Document, Table } from '../../src/document/model.ts';
import { renderHtml } from '../../src/render/html.ts';
import { safeDrawing } from '../../src/render/html/drawing.ts';
import { OPEN_SEAL } from '../../src/store/seal.ts';
import { bodyOf, tagsOf, textOf, unbalanced } from './read-html.ts';
import { everyKind, HOSTILE } from './every-kind.ts';

const html = await renderHtml(everyKind);
const tags = tagsOf(html);
const all = (attribute: string): string[] =>
  tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);
const page = (blocks: readonly Block[], more: Partial<Document> = {}): Promise<string> =>
  renderHtml({ ...everyKind, ...more, blocks });

describe('a document as a page', () => {
  it('has every kind of block', async () => {
    await expect(bodyOf(html)).toMatchFileSnapshot('golden/every-kind.html');
  });

  it('breaks a long word in every column, and no short one', async () => {
    const columns = [
      { title: 'Name' },
      { title: 'Wort'.repeat(50), align: 'end' as const },
      { title: 'Points' },
    ];
    const rows = [{ cells: [cell('Wort'.repeat(50)), cell('12'), cell('31 to 91')] }];
    const html = await page([{ kind: 'table', id: 'a', caption: 'A', columns, rows, whole: true }]);
    expect(html.match(/<th dir="auto" scope="col"[^>]*>/g)?.map((one) => /\bwhole\b/.test(one))).toEqual([
      false,
      false,
      true,
    ]);
    // Whatever else keeps words whole would keep these, too.
    const normal = html
      .split('}')
      .filter((rule) => rule.includes('overflow-wrap: normal'))
      .map((rule) => rule.slice(0, rule.indexOf('{')).trim().split('\n').at(-1));
    expect(normal).toEqual([':is(th, td).whole']);
  });

  it('sets a long title smaller, so that it does not take the page', async () => {
    expect(await page([], { title: 'Wort'.repeat(75) })).toMatch(/<h1 [^>]*class="long">(?:Wort){75}</);
    expect(html).toMatch(/<h1 [^>]*class="">/);
  });

  it('closes every element, whatever its texts', () => {
    expect(unbalanced(html)).toEqual([]);
  });

  it('shows hostile texts as they are, but for controls and turns of direction', () => {
    const shown = HOSTILE.replaceAll(/[\u001b\u202e]/g, '');
    expect(textOf(html).split(shown).length).toBeGreaterThan(12);
    expect(html).not.toContain('\u202e');
  });

  it('runs, loads and sends nothing', () => {
    const active = /^(?:script|link|img|iframe|object|embed|base|form|input|style)$/;
    expect(tags.filter(({ name }) => active.test(name))).toEqual([]);
    const asked = tags.flatMap(({ attributes }) => [...attributes.keys()]);
    expect(asked.filter((name) => /^(?:on|src|style)/.test(name))).toEqual([]);
    expect([...html.matchAll(/url\((?!data:font\/woff2;base64,)/g)]).toEqual([]);
    expect(html).toContain(`content="default-src &#x27;none&#x27;;`);
  });

  it('links only to the web, to mail and inside, and every link inside has its target', () => {
    expect(all('href').filter((href) => !/^(?:#|https?:|mailto:)/.test(href))).toEqual([]);
    const ids = all('id');
    expect(new Set(ids).size).toBe(ids.length);
    const inside = all('href').flatMap((href) => (href.startsWith('#') ? href.slice(1) : []));
    const wanted = [...inside, ...all('data-page-of'), ...all('aria-labelledby')];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('nests its headings without gaps below one title', () => {
    const levels = tags.flatMap(({ name, closes }) =>
      /^h[1-6]$/.test(name) && !closes ? Number(name[1]) : [],
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('gives every head cell a scope', () => {
    const heads = tags.filter(({ name, closes }) => name === 'th' && !closes);
    expect(heads.filter(({ attributes }) => !attributes.has('scope'))).toEqual([]);
  });

  it('is the same text twice, and ends with a seal that is still open', async () => {
    expect(await renderHtml(everyKind)).toBe(html);
    expect(html.endsWith(`<!-- ${OPEN_SEAL} -->\n`)).toBe(true);
  });

  it('shortens a running line between words', async () => {
    const running = { left: 'word '.repeat(40), right: 'Today', foot: 'Foot' };
    expect(await page([], { running })).toMatch(/@top-left \{ content: "(?:word ){10}word\\2026 "; \}/);
  });

  it('keeps ids apart that look alike in a page', async () => {
    const text = await page([
      section('a/b', 'One', []),
      section('a-b', 'Two', [paragraph([{ to: 'a-b', text: 'two' }])]),
    ]);
    expect(text).toContain('<h2 id="a-b-2"><span class="number">2</span>');
    expect(text).toContain('<a href="#a-b-2">two</a>');
  });

  it('refuses a document that cites what it does not list', async () => {
    await expect(page([paragraph([{ cite: ['nowhere'] }])])).rejects.toThrow(/nowhere/);
  });
});

describe('a table', () => {
  const table = (columns: Table['columns']): Table => ({
    kind: 'table',
    id: 't',
    caption: 'T',
    columns,
    rows: [{ cells: columns.map(() => cell('x')) }],
  });

  it('of sentences becomes cards on a narrow screen, one of figures can be moved by keyboard', async () => {
    expect(await page([table([{ title: 'A', heads: true }, { title: 'B' }])])).toContain(
      '<div class="cards">',
    );
    const figures = await page([
      table([
        { title: 'A', heads: true },
        { title: 'B', align: 'end' },
      ]),
    ]);
    expect(figures).toContain('<div class="scroll" role="region" aria-label="Table 1: T" tabindex="0">');
  });

  it('gives its columns the widths that they ask for', async () => {
    const text = await page([
      table([
        { title: 'A', width: 1 },
        { title: 'B', width: 3 },
      ]),
    ]);
    expect(text).toContain('<col class="w-25"><col class="w-75">');
    expect(text).toContain('.w-25 { width: 25%; }');
  });
});

describe('a drawing', () => {
  const drawn = (inside: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`;

  it('is shapes and texts', () => {
    const svg = drawn('<g class="d-ink"><text x="1" y="2">a &lt; b</text></g>');
    expect(safeDrawing(svg)).toBe(svg);
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>*{fill:red}</style>',
    '<image href="https://example.org/x.png"/>',
    '<a href="https://example.org/">x</a>',
    '<rect onclick="x()"/>',
    '<rect fill="url(https://example.org/x)"/>',
    '<rect style="fill:red"/>',
    '<foreignObject/>',
    '<svg/>',
    '<!-- x -->',
    '<![CDATA[x]]>',
    '<text>',
    '<text>&x;</text>',
  ])('is refused with %s', (inside) => {
    expect(() => safeDrawing(drawn(inside))).toThrow();
  });

  it('is refused where more follows', () => {
    expect(() => safeDrawing(`${drawn('')}<script>x</script>`)).toThrow();
    expect(() => safeDrawing('<p>x</p>')).toThrow(/drawing/);
  });
});
