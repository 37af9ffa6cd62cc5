/** Every letter of a document has a font, or the reader is told which one has none, and what would bring it. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callout, paragraph, section } from '../../src/document/make.ts';
import type { Block, Document } from '../../src/document/model.ts';
import { renderHtml } from '../../src/render/html.ts';
import { type FindFonts, lettersFor } from '../../src/render/html/letters.ts';
import { renderAs } from '../../src/render/registry.ts';
import { installedFonts } from '../../src/store/installed-fonts.ts';
import { everyKind } from './every-kind.ts';

const documentOf = (...blocks: Block[]): Document => ({ ...everyKind, blocks });
const of = (text: string): Document => documentOf(paragraph(text));
const embedded = (html: string): string[] =>
  [...html.matchAll(/font-family:'([^']+)';font-weight:(\d+)(?:;font-style:normal)?;src/g)].map(
    ([, family = '', weight = '']) => `${family} ${weight}`,
  );

const SCRIPTS: [string, string, string][] = [
  ['Latin of Poland and Viet Nam', 'Zażółć gęślą jaźń; Thư viện mời khách', 'Source Sans 3'],
  ['Greek', 'Η βιβλιοθήκη καλεί μέλη· ἄνθρωπος ᾠδή', 'Source Sans 3'],
  ['Cyrillic', 'Библиотека запрошує гостей їжак Ѣ', 'Source Sans 3'],
  ['Hebrew', 'הַסִּפְרִיָּה מזמינה אורחים', 'Noto Sans Hebrew'],
  ['Arabic', 'تدعو المكتبة ضيوفًا؟ کتابخانه', 'Noto Sans Arabic'],
  ['Devanagari', 'पुस्तकालय अतिथियों को आमंत्रित करता है क्षत्रिय ३', 'Noto Sans Devanagari'],
  ['Thai', 'ห้องสมุดเชิญแขก ที่นี่ ๓', 'Noto Sans Thai'],
  ['arrows', 'a → b ← c', 'Noto Sans Symbols'],
  ['comparisons', '≥ 3, ≤ 4, ≠ 5', 'Open Sans'],
];

describe('letters', () => {
  it.each(SCRIPTS)('of %s are there, in two weights', async (_, text, family) => {
    expect((await lettersFor(of(text))).unlettered).toEqual([]);
    const faces = embedded(await renderHtml(of(text)));
    expect(faces).toContain(`${family} 400`);
    if (/^(?:Source|Noto Sans (?!Symbols))/.test(family)) expect(faces).toContain(`${family} 600`);
  });

  it('are carried only where a character needs them', async () => {
    const faces = new Set(embedded(await renderHtml(of('plain'))).map((face) => face.replace(/ \d+$/, '')));
    expect([...faces]).toEqual(['Source Sans 3', 'Source Serif 4']);
  });

  it('of everything that the program itself says are there', async () => {
    const root = new URL('../../', import.meta.url);
    const folders = ['catalogue', 'vendors', 'src/locale', 'examples'];
    const files = await Promise.all(
      folders.map(async (folder) =>
        (await readdir(new URL(folder, root), { recursive: true }))
          .filter((name) => /\.(?:yaml|json)$/.test(name))
          .map((name) => new URL(`${folder}/${name}`, root)),
      ),
    );
    const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
    expect(texts.length).toBeGreaterThan(80);
    expect((await lettersFor(of(texts.join('\n')))).unlettered).toEqual([]);
  });
});

describe('a letter that is in no font', () => {
  it('is told with its text, its place and the package that brings it', async () => {
    const document = documentOf(
      section('a', 'Recipients', [callout('open', undefined, [paragraph('Sent to 図書館 and 図書 there')])]),
    );
    expect((await renderAs('html', document)).unlettered).toEqual([
      {
        letters: '図 書 館',
        count: 3,
        text: 'Sent to 図書館 and 図書 there',
        section: 'Recipients',
        pack: 'noto-sans-sc',
      },
    ]);
  });

  it.each([
    ['図書館は三人', ['noto-sans-jp', 'noto-sans-jp']],
    ['도서관', ['noto-sans-kr']],
    ['นี้ 👍', ['noto-sans-symbols-2']],
    ['𐎠𐎡', [undefined]],
  ])('in %s is sought in %j', async (text, packs) => {
    const { unlettered } = await lettersFor(of(text));
    expect(unlettered.map(({ pack }) => pack)).toEqual(packs);
  });

  it('is not told in formats that are shown in the fonts of the reader, nor for blanks and joiners', async () => {
    expect((await renderAs('txt', of('図書館'))).unlettered).toEqual([]);
    expect((await lettersFor(of('a\u200d\u00a0\u2003\ufe0f\u00adb\n'))).unlettered).toEqual([]);
  });

  it('shows at most eight of them, and a part of a long text', async () => {
    const [one] = (await lettersFor(of(`${'x'.repeat(90)}一二三四五六七八九十${'y'.repeat(90)}`))).unlettered;
    expect(one).toMatchObject({ letters: '一 二 三 四 五 六 七 八', count: 10 });
    expect(one?.text).toBe(`…${'x'.repeat(20)}一二三四五六七八九十${'y'.repeat(10)}…`);
  });
});

describe('a package of fonts beside the program', () => {
  let folder: string;
  let find: FindFonts;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'fonts-'));
    const files = path.join(folder, 'node_modules/@fontsource/noto-sans-jp/files');
    await mkdir(files, { recursive: true });
    await writeFile(
      path.join(files, '../unicode.json'),
      JSON.stringify({ '[0]': 'U+56f3,U+66f8', '[1]': 'U+9928,U+4e00-4e0f', latin: 'U+0000-00FF' }),
    );
    for (const name of ['0-400', '0-600', '1-400', 'latin-400'])
      await writeFile(path.join(files, `noto-sans-jp-${name}-normal.woff2`), `font ${name}`);
    find = installedFonts(path.join(folder, 'program.js'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const carried = (html: string): string[] =>
    [...html.matchAll(/'Added letters'[^}]*base64,([^)]*)\)/g)].map(([, data = '']) =>
      Buffer.from(data, 'base64').toString(),
    );

  it('gives the sets that the text needs, in the weights that there are', async () => {
    const { bytes, unlettered } = await renderAs('html', of('図書'), find);
    expect(unlettered).toEqual([]);
    expect(carried(Buffer.from(bytes).toString())).toEqual(['font 0-400', 'font 0-600']);
  });

  it('that has only some of them leaves the others to another one', async () => {
    const { bytes, unlettered } = await renderAs('html', of('館は图'), find);
    expect(carried(Buffer.from(bytes).toString())).toEqual(['font 1-400']);
    expect(unlettered).toMatchObject([
      { letters: '图', pack: 'noto-sans-sc' },
      { letters: 'は', pack: undefined },
    ]);
  });

  it('is not looked for in the folder of the user', async () => {
    expect(await installedFonts()('noto-sans-jp')).toBeUndefined();
  });
});
