import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { list, paragraph } from '../../src/document/make.ts';
import { renderDocx } from '../../src/render/docx/docx.ts';
import { renderHtml } from '../../src/render/html.ts';
import { isTurned, piecesOf } from '../../src/render/direction.ts';
import { everyKind } from './every-kind.ts';
import { bodyOf } from './read-html.ts';
import { all, partOf, textOf } from './read-package.ts';

describe('text of both directions', () => {
  it('is cut into pieces that are the whole again', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '3', '(', ',', 'א', 'ב', 'ع', '\u064b', '一'),
    });
    fc.assert(
      fc.property(letters, (text) => {
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(/[אבع\u064b]/.test(piece.text)).toBe(piece.turned);
      }),
    );
  });

  it.each([
    ['(3) אב', true],
    ['Zoom אב', false],
    ['אב shows more than Zoom', false],
    ['אבגד Zoom', true],
    ['3', false],
    ['', false],
  ])('%j is read from right to left: %j', (text, turned) => {
    expect(isTurned(text)).toBe(turned);
  });

  it('keeps a code and the bracket that closes in a text of the other direction', () => {
    const [condition, ...rest] = piecesOf('תנאי D-12 נבדק (מנהלת הספרייה)');
    expect(condition).toEqual({ text: 'תנאי D-12 נבדק (מנהלת הספרייה)', turned: true });
    expect(rest).toEqual([]);
    expect(piecesOf('ספרייה and מכללה').map(({ turned }) => turned)).toEqual([true, false, true]);
  });

  it('is marked for word processors, paragraph and letters', async () => {
    const arabic = 'ساعات القراءة عبر Zoom';
    const blocks = [paragraph(arabic), paragraph('Of ספרייה'), ...list(['ספרייה'])];
    const part = partOf(await renderDocx({ ...everyKind, title: arabic, blocks }), 'word/document.xml');
    expect(all(part, 'w:bidi')).toHaveLength(3);
    expect(all(part, 'w:rtl')).toHaveLength(4);
  });

  it('keeps a code in its place in Word documents', async () => {
    const blocks = list(['Condition 2: תנאי D-12 נבדק', 'Condition 3: תנאי 12 נבדק']);
    const part = partOf(await renderDocx({ ...everyKind, blocks }), 'word/document.xml');
    const items = all(part, 'w:p').map(textOf);
    expect(items).toContain('Condition 2: \u2067תנאי D-12 נבדק\u2069');
    expect(items).toContain('Condition 3: תנאי 12 נבדק');
  });

  it('keeps a name in its own direction amid a sentence, so that a figure behind it stays behind it', async () => {
    const html = await renderHtml({
      ...everyKind,
      running: { left: 'Library ספרייה 3', right: 'ספרייה 4', foot: '' },
      blocks: [
        paragraph('Of הספרייה 5 הגדולה 3 people'),
        paragraph('ספרייה Zoom 3'),
        paragraph('ספרייה shows more than Zoom'),
      ],
    });
    const body = bodyOf(html);
    expect(body).toContain('<p class="" dir="auto">Of <bdi>הספרייה 5 הגדולה</bdi> 3 people</p>');
    expect(body).toContain('<p class="" dir="auto">ספרייה Zoom 3</p>');
    // Of letters in a <bdi> no browser takes the direction of the paragraph.
    expect(body).toContain('<p class="" dir="auto"><bdi>ספרייה</bdi> shows more than Zoom</p>');
    expect(html).toContain(String.raw`content: "Library \2068 ספרייה\2069  3"`);
    expect(html).toContain(String.raw`content: "\2068 ספרייה 4\2069 "`);
  });
});
