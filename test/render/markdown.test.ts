import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { cell, facts, list, paragraph } from '../../src/document/make.ts';
import type { Block, Table } from '../../src/document/model.ts';
import { markdownLines, renderMarkdown } from '../../src/render/markdown.ts';
import { unescaped } from './read-html.ts';
import { everyKind, HOSTILE } from './every-kind.ts';

/** A reader that takes everything for markup that it can: HTML, addresses without brackets, tables. */
const reader = new MarkdownIt({ html: true, linkify: true });
const read = (blocks: readonly Block[]): string => reader.render(markdownLines(blocks).join('\n'));
/** What of a page is neither ours nor text. */
const elementsOf = (html: string): string[] =>
  [...html.matchAll(/<([a-z0-9]+)/g)].map(([, name = '']) => name);
const wordsOf = (html: string): string =>
  unescaped(html.replaceAll(/<[^>]*>/g, ''))
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

const oneCell = (content: string): Table => ({
  kind: 'table',
  id: 't',
  caption: 'T',
  captionHidden: true,
  columns: [{ title: 'A' }, { title: 'B' }],
  rows: [{ cells: [cell(content), cell('after')] }],
});

describe('a document in Markdown', () => {
  it('has every kind of block', async () => {
    await expect(renderMarkdown(everyKind)).toMatchFileSnapshot('golden/every-kind.md');
  });

  it('leads nowhere but to the web and inside, and every place inside is there', () => {
    const html = reader.render(renderMarkdown(everyKind));
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, one = '']) => one);
    expect(links.filter((one) => !/^(?:#|https:\/\/example\.org\/)/.test(one))).toEqual([]);
    const ids = [...html.matchAll(/<a id="([^"]*)"/g)].map(([, one = '']) => one);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((one) => one.startsWith('#') && !ids.includes(one.slice(1)))).toEqual([]);
  });
});

describe('text from outside', () => {
  const texts = [
    HOSTILE,
    '# heading',
    '- item',
    '+ item',
    '1. item',
    '2) item',
    '=====',
    '---',
    '> quote',
    '```',
    '    code',
    'www.example.com',
    'https://example.com',
    'mailto:a@example.com',
    'a@example.com',
    '![x](y)',
    '[x]: y',
    '| a | b |',
    '\\| a',
    '<b>x</b>',
    '<!-- x',
    '&lt;',
    '$x^2$',
    ':smile:',
    '[^1]',
    '~~x~~',
    '\n\n# x',
    '* * *',
  ];

  it.each(texts)('%j stays text in a paragraph, a list, a fact and a cell', (text) => {
    const shown = text
      .replaceAll(/[\u001b\u202e]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const paragraphs = read([paragraph(text)]);
    expect({ elements: elementsOf(paragraphs), words: wordsOf(paragraphs) }).toEqual({
      elements: ['p'],
      words: shown,
    });
    const items = read(list([text]));
    expect({ elements: elementsOf(items), words: wordsOf(items) }).toEqual({
      elements: ['ul', 'li'],
      words: shown,
    });
    const labelled = read(facts([['L', text]]));
    expect({ elements: elementsOf(labelled), words: wordsOf(labelled) }).toEqual({
      elements: ['ul', 'li', 'strong'],
      words: `L: ${shown}`,
    });
    const table = read([oneCell(text)]);
    const row = elementsOf(table.slice(table.indexOf('<tbody>')));
    expect({ row, words: wordsOf(table.slice(table.indexOf('<tbody>'))).replaceAll(/\s+/g, ' ') }).toEqual({
      row: ['tbody', 'tr', 'td', 'td'],
      words: `${shown} after`,
    });
  });

  it('stays text whatever it is', () => {
    const sign = fc.constantFrom(...'*_`~[]()<>#|\\!&$^:@-+=.1aä \n'.split(''));
    fc.assert(
      fc.property(
        fc.string({ unit: sign, minLength: 1, maxLength: 24 }).filter((one) => one.trim() !== ''),
        (text) => {
          const html = read([paragraph(text)]);
          expect(elementsOf(html)).toEqual(['p']);
          expect(wordsOf(html)).toBe(text.replaceAll(/\s+/g, ' ').trim());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays strong or slanted whatever stands around it', () => {
    const html = read([
      paragraph(['a', { strong: ['"b" '] }, 'c', { emphasis: ['d'] }, 'e', { strong: ['f'] }]),
    ]);
    expect(html.trim()).toBe('<p>a<strong>&quot;b&quot; </strong>c<em>d</em>e<strong>f</strong></p>');
  });
});

it('two lists that follow each other stay two', () => {
  const html = read([...list(['a']), ...list(['b'])]);
  expect(elementsOf(html)).toEqual(['ul', 'li', 'ul', 'li']);
});

it('blocks in a cell stand one after the other', () => {
  const blocks = [paragraph('Told:'), ...list(['before', 'after'], true)];
  const row = { cells: [cell(blocks), cell('x')] };
  expect(markdownLines([{ ...oneCell(''), rows: [row] }]).at(-1)).toBe(
    '| Told:<br>1. before<br>2. after | x |',
  );
});
