import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Inline } from '../../src/document/model.ts';
import { inlinesOf } from '../../src/document/outline.ts';
import { prose } from '../../src/document/prose.ts';

const OUR_PAGE: Inline = { link: 'https://example.org/a', text: 'our page' };
const read = (text: string) => prose(text, 'part', 'Caption');

describe("a person's text", () => {
  it('keeps lists as lists, tables as tables, emphasis and links', () => {
    const text =
      'We *know* **two** ways:\n\n- by letter\n- on [our page](https://example.org/a)\n\n| Day | Who |\n| --- | --- |\n| Monday | the owner |';
    expect(read(text)).toEqual([
      { kind: 'paragraph', text: ['We ', { emphasis: ['know'] }, ' ', { strong: ['two'] }, ' ways:'] },
      {
        kind: 'list',
        ordered: false,
        items: [['by letter'], ['on ', OUR_PAGE]],
      },
      {
        kind: 'table',
        id: 'part-table-1',
        caption: 'Caption',
        captionHidden: true,
        columns: [{ title: 'Day' }, { title: 'Who' }],
        rows: [{ cells: [{ content: ['Monday'] }, { content: ['the owner'] }] }],
      },
    ]);
  });

  it('takes every line of a folded text for a paragraph, but for those of a list', () => {
    expect(read('One.\nTwo.').map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(read('Ways:\n- one\n- two').map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
  });

  it.each([
    ['a heading', '# Not a title'],
    ['HTML', '<b onclick="x()">bold</b>'],
    ['code', '`rm -rf`'],
    ['a picture', '![x](https://example.org/x.png)'],
    ['an address', 'https://example.org/plain'],
  ])('leaves %s the characters that it is', (_, text) => {
    const words = [...inlinesOf(read(text))].map((one) =>
      typeof one === 'string' ? one : 'text' in one ? one.text : '',
    );
    expect(words.join('').replace('!', '')).toContain(text.startsWith('!') ? 'x' : text);
    expect([...inlinesOf(read(text))].filter((one) => typeof one !== 'string' && !('link' in one))).toEqual(
      [],
    );
  });

  it('leads nowhere but to the web and to mail', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'vbscript:x',
    ])
      expect([...inlinesOf(read(`[here](${href})`))].some((one) => typeof one !== 'string')).toBe(false);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9 ,;.]{1,20}$/), { minLength: 1, maxLength: 6 }),
        (lines) => {
          const text = lines.join('\n');
          const letters = (some: string): string => some.replaceAll(/[^a-z]/g, '');
          const found = [...inlinesOf(read(text))]
            .map((one) => (typeof one === 'string' ? one : ''))
            .join('');
          expect(letters(found)).toBe(letters(text));
        },
      ),
    );
  });
});
