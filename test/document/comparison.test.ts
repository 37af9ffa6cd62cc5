/** The comparison as a document and for a terminal: what a buyer relies on. */
import { describe, expect, it } from 'vitest';
import { shareText } from '../../src/document/comparison/answer.ts';
import { comparisonDocument } from '../../src/document/comparison/document.ts';
import { comparisonBlocks } from '../../src/document/comparison/terminal.ts';
import { namedProducts } from '../../src/document/comparison/scene.ts';
import { inlinesOf, outlineOf, walk } from '../../src/document/outline.ts';
import type { Block } from '../../src/document/model.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { renderText, textLines } from '../../src/render/text.ts';
import { finding, OWN, type ProfileDraft, source, TODAY } from '../rules/make.ts';
import { compared, type Made, PRODUCTS } from './comparison-fixture.ts';

const language = await loadLanguage();
const documentOf = (made: Made = {}) => comparisonDocument(compared(made), language, { paper: 'A4' });
const terminal = (made: Made = {}, width = 80): string =>
  textLines(comparisonBlocks(compared(made), language), { width }).join('\n');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function tablesOf(blocks: readonly Block[]): Map<string, number> {
  return new Map(
    [...walk(blocks)].flatMap((block) =>
      block.kind === 'table' ? [[block.id, block.rows.filter(({ group }) => group !== true).length]] : [],
    ),
  );
}

describe('the whole comparison', () => {
  it('is this document', async () => {
    const text = renderText(documentOf(), { width: 100 });
    await expect(text).toMatchFileSnapshot('golden/comparison.txt');
  });

  it('is this on a terminal', async () => {
    await expect(`${terminal()}\n`).toMatchFileSnapshot('golden/comparison-80.txt');
  });

  it.each([40, 80, 160])('fits a terminal of %i columns', (width) => {
    expect(
      terminal({}, width)
        .split('\n')
        .filter((line) => [...line].length > width),
    ).toEqual([]);
  });
});

it('of many products stands in tables that can be read on paper, with every product in each', () => {
  const products = Array.from({ length: 20 }, (_, at) => ({ ...PRODUCTS.good, id: `good-${at}` }));
  const document = documentOf({ products });
  const tables = [...walk(document.blocks)].flatMap((block) => (block.kind === 'table' ? [block] : []));
  for (const id of ['principles', 'requirements', 'criteria', 'pairs']) {
    const parts = tables.filter((one) => one.id === id || one.id.startsWith(`${id}-`));
    expect(Math.max(...parts.map(({ columns }) => columns.length))).toBeLessThanOrEqual(9);
    const heads = parts.flatMap(({ columns }) => columns.map(({ title }) => title));
    expect(new Set(heads).size).toBeGreaterThan(products.length);
  }
  expect(() => outlineOf(document)).not.toThrow();
});

describe('of forty products', () => {
  const products = Array.from({ length: 40 }, (_, at) => ({ ...PRODUCTS.open, id: `open-${at}` }));
  const document = documentOf({ products });

  it('has a first page with the first products and the number of the others, which all stand behind it', () => {
    const [first] = document.blocks;
    const onFirst = tablesOf(first === undefined ? [] : [first]);
    expect(onFirst.get('overview-first')).toBe(4);
    expect(
      [...walk(document.blocks)].filter((one) => one.kind === 'table' && one.whole === true),
    ).toHaveLength(1);
    expect(tablesOf(document.blocks).get('overview')).toBe(40);
    const text = flat(renderText(document, { width: 4000 }));
    expect(text).toContain('36 more products stand under All products at a glance.');
    expect(text).toMatch(/open-39, x Open/);
    expect(text).toContain('What to do now');
  });

  it('says once what has to hold for all alike, and of a clause that it is open with all', () => {
    const text = flat(renderText(document, { width: 4000 }));
    expect(text.match(/Must be settled first/g)).toHaveLength(1);
    expect(text).toContain('open: all');
  });
});

describe('products by name', () => {
  const named = (list: number, of: number): string => {
    const among = Array.from({ length: of }, (_, at) => ({ name: `P${at + 1}` })) as never[];
    return namedProducts(among.slice(0, list), among, language);
  };

  it('are told the shorter way, and a few each by name', () => {
    expect(named(3, 4)).toBe('P1, P2 and P3');
    expect(named(4, 4)).toBe('all');
    expect(named(38, 40)).toBe('all but P39 and P40');
    expect(named(7, 40)).toBe('P1, P2, P3, P4, P5, P6 and P7');
  });
});

describe('the answer', () => {
  it('names no place where nobody leads, since the order is open', () => {
    const headsOf = (made: Made): string[] =>
      [...walk(documentOf(made).blocks)].flatMap((block) =>
        block.kind === 'table' && block.id === 'overview' ? block.columns.map(({ title }) => title) : [],
      );
    expect(headsOf({})).not.toContain('Place');
    expect(headsOf({ products: [PRODUCTS.good, PRODUCTS.barred] })).toContain('Place');
  });

  it('tells each must that decides with the fact and its source, for whom it does', () => {
    const [first] = documentOf().blocks;
    const reasons = [...walk(first === undefined ? [] : [first])].find(({ kind }) => kind === 'list');
    const cites = [...inlinesOf(reasons === undefined ? [] : [reasons])].flatMap((one) =>
      typeof one !== 'string' && 'cite' in one ? one.cite : [],
    );
    expect(cites.length).toBeGreaterThan(0);
    const text = flat(terminal());
    expect(text).toMatch(/barred: .{0,3}falls short\. A server holds the keys\./);
    expect(text).toMatch(/open: .{0,3}open\. /);
  });

  it('says who is open although it shows most, and who can be chosen', () => {
    expect(flat(terminal())).toMatch(
      /Nobody leads\. open shows most .* one of its musts falls short or is open \(‘Decided by’\)\. good can be chosen, if the conditions hold/,
    );
  });

  it('has nobody choose as long as none of those left is fit', () => {
    const wait = 'Choose none until the steps below have settled its musts';
    const stepsOf = (...products: (typeof PRODUCTS)[keyof typeof PRODUCTS][]): string =>
      flat(renderText(documentOf({ products }), { width: 1000 }));
    const { open, good, barred } = PRODUCTS;
    expect(stepsOf(open, barred)).toContain(wait);
    expect(stepsOf(open, good)).not.toContain(wait);
    expect(stepsOf(barred, { ...barred, id: 'worse' })).not.toContain(wait);
  });

  it('gives whole numbers for draws of weights, none and all only where it is so', () => {
    const scene = { language } as Parameters<typeof shareText>[2];
    const of = (count: number): string => shareText(count, 1000, scene);
    expect([0, 1, 835, 999, 1000].map(of)).toEqual(['0', '1', '84', '99', '100']);
  });

  it('names who leads', () => {
    const text = flat(terminal({ products: [PRODUCTS.good, { ...PRODUCTS.barred, findings: [] }] }));
    expect(text).toContain('good');
    expect(text).not.toContain('undefined');
  });

  it('says that nobody is left', () => {
    const text = flat(terminal({ products: [PRODUCTS.barred, { ...PRODUCTS.barred, id: 'worse' }] }));
    expect(text).toContain('None of the 2 products is fit');
    expect(text).toContain('Fewer than two products are ranked');
  });

  it('ranks what is barred where that is asked for', () => {
    const pairs = tablesOf(comparisonBlocks(compared({ allRanked: true }), language)).get('pairs');
    expect(pairs).toBe(3);
  });
});

describe('settings', () => {
  it('are named where a requirement is met only since they can be set', () => {
    const { result } = compared();
    const states = result.settings.map(({ product, state, elements }) => [product, state, elements]);
    expect(states).toContainEqual(['good@x', 'needed', ['p/rooms/locked']]);
  });

  it('are named where they would mend what falls short and the answer is open all the same', () => {
    const shut: ProfileDraft = {
      ...PRODUCTS.good,
      id: 'shut',
      findings: [finding({ 'p/rooms/locked': 'no' }, source('reference', { ...OWN, published: TODAY }))],
    };
    const { result } = compared({ products: [shut, PRODUCTS.good] });
    const own = result.settings.filter(({ product }) => product === 'shut@x');
    expect(own.map(({ state, elements }) => [state, elements])).toEqual([['needed', ['p/rooms/locked']]]);
  });
});

describe('what is to be done', () => {
  const texts = (made: Made): string => flat(renderText(documentOf(made), { width: 100 }));

  it('is told for what is left only, without clauses where no provider signs', () => {
    const own = { ...PRODUCTS.open, editions: [{ id: 'x', 'run-by': 'customer' as const }] };
    const barred = { ...PRODUCTS.barred, settings: PRODUCTS.good.settings ?? [] };
    const text = texts({ products: [own, barred] });
    expect(text).toContain('No provider signs a contract for what is left');
    expect(text).not.toContain('Write the');
    expect(text).toContain('Nothing that this use requires rests on a setting.');
  });

  it('sends to the registers whoever must search, and asks no provider about what only they show', () => {
    const { searches: _, ...unsearched } = PRODUCTS.open;
    const text = texts({ products: [unsearched, PRODUCTS.good] });
    expect(text).toMatch(/search the registers of authorities and courts on Q2\.1 \([^)]+\): open\./);
    expect(text).not.toContain('Is it so: none?');
  });
});

describe('nothing is cut', () => {
  const document = documentOf();
  const rows = tablesOf(document.blocks);
  const { result, products } = compared();

  it('every reference and every citation leads somewhere', () => {
    expect(() => outlineOf(document)).not.toThrow();
    expect(() => outlineOf(documentOf({ configuration: 'hardened' }))).not.toThrow();
  });

  it('every requirement, criterion and file has its row', () => {
    expect(rows.get('requirements')).toBe(products[0]?.result.requirements.length);
    expect(rows.get('criteria')).toBe(4);
    expect(rows.get('overview')).toBe(3);
    expect(rows.get('differences')).toBe(result.differences.filter(({ certain }) => certain).length);
  });

  it('every condition stands with the product that it holds for', () => {
    const text = flat(renderText(document, { width: 200 }));
    const [, conditions = ''] = /Conditions: what has to hold(.*)3 The five principles and/.exec(text) ?? [];
    expect(conditions).toMatch(/good, x: Fit with conditions - Set: SET1\. .* Wanted and open: Q1\.2\./);
  });

  it('no id of the catalogue stands outside the record', () => {
    const [before = ''] = renderText(document, { width: 200 }).split(/\n\d+  Record\n/);
    expect(before).not.toMatch(/\b[pq]\/\w+/);
  });

  it('every standing printed is that of the data', () => {
    const table = [...walk(document.blocks)].find((one) => one.kind === 'table' && one.id === 'requirements');
    const printed = JSON.stringify(table);
    for (const { result: one } of products)
      for (const { status } of one.requirements)
        expect(printed).toContain(language.say(`standing.${status}`));
  });
});
