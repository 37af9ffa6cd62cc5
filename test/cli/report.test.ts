import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { FONTS_FILE } from '../../src/print/fontconfig.ts';
import { findBrowser } from '../../src/print/index.ts';
import { openPdf, textOfPages } from '../print/read-pdf.ts';
import { runHere } from './here.ts';
import { scratch, vtcPia } from './run.ts';

const { principles } = (await openLibrary()).catalogue;
let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

/** Letters only: a PDF breaks lines where it must, and may set a space or not. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The browser behind a script that writes down each start. */
async function countedBrowser(): Promise<{ browser: string; starts: () => number }> {
  const { found } = await findBrowser();
  const real = found?.path ?? '';
  const [browser, log] = [path.join(folder, 'counted-browser'), path.join(folder, 'starts')];
  const lines = [
    '#!/bin/sh',
    `echo started >> '${log}'`,
    `export LD_LIBRARY_PATH='${path.join(path.dirname(real), 'lib')}'`,
    `export FONTCONFIG_FILE='${path.join(path.dirname(real), FONTS_FILE)}'`,
    `exec '${real}' "$@"`,
  ];
  await writeFile(browser, `${lines.join('\n')}\n`);
  await chmod(browser, 0o755);
  return { browser, starts: () => readFileSync(log, 'utf8').split('started').length - 1 };
}

describe('report', () => {
  it('writes a PDF a product, complete, tagged and titled', async () => {
    const out = `${path.join(folder, 'out')}/`;
    const { code, err } = await vtcPia(['report', 'wire', 'houseparty', '-o', out, '--as-of', '2026-11-24']);
    const files = ['houseparty.pdf', 'wire.pdf'];
    expect({ code, files: readdirSync(out).sort() }).toEqual({ code: 0, files });
    expect(err).toContain('wire.pdf written');
    expect(err).toMatch(/Wire.*points that protect people[^]*Next: .*--context/);
    for (const [id, name] of [
      ['houseparty', 'Houseparty'],
      ['wire', 'Wire'],
    ]) {
      const bytes = await readFile(path.join(out, `${id}.pdf`));
      const pdf = await openPdf(bytes);
      const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
      expect(info.Title).toContain(name);
      // Its types say record; what it gives is a map.
      expect(((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked')).toBe(true);
      const text = letters((await textOfPages(bytes)).join(''));
      const codes = principles.flatMap(({ criteria }) =>
        criteria.flatMap(({ title, elements = [] }) => [title, ...elements.map(({ code }) => code)]),
      );
      expect(codes.filter((one) => !text.includes(letters(one)))).toEqual([]);
    }
  });

  it('the same inputs give the same bytes, and one browser is started for them', async () => {
    const [beside, alone] = [path.join(folder, 'out', 'houseparty.pdf'), path.join(folder, 'alone.pdf')];
    const { browser, starts } = await countedBrowser();
    const args = ['report', 'houseparty', '-o', alone, '--as-of', '2026-11-24'];
    expect((await vtcPia(args, folder, { VTC_PIA_BROWSER: browser })).code).toBe(0);
    expect(readFileSync(alone).equals(readFileSync(beside))).toBe(true);
    expect(starts()).toBe(1);
  });

  it.each([
    ['html', 'End-to-end encryption'],
    ['txt', 'End-to-end encryption'],
    ['json', 'SEC1.1'],
    ['docx', 'word/document.xml'],
  ])('writes .%s without any browser', async (ending, word) => {
    const file = path.join(folder, `zoom.${ending}`);
    const env = { ...process.env, VTC_PIA_BROWSER: '/nowhere/browser' };
    expect((await runHere(['report', 'zoom', '-o', file], { env })).code).toBe(0);
    expect((await readFile(file, 'utf8')).includes(word)).toBe(true);
  });

  it('a browser that cannot start: one message, exit code 2, and the HTML all the same', async () => {
    const broken = path.join(folder, 'broken-browser');
    await writeFile(broken, '#!/bin/sh\nexit 1\n');
    await chmod(broken, 0o755);
    const { code, err } = await vtcPia([
      'report',
      'houseparty',
      '-o',
      path.join(folder, 'none', 'houseparty.pdf'),
      '--browser',
      broken,
    ]);
    expect(code).toBe(2);
    expect(err).toContain('broken-browser');
    expect(err).not.toMatch(/^\s+at /m);
    expect(readdirSync(path.join(folder, 'none'))).toEqual(['houseparty.html']);
  });
});

describe('files that are there', () => {
  it('what we wrote is replaced, what somebody changed is not, unless forced', async () => {
    const file = path.join(folder, 'kept.html');
    const write = (...more: string[]): Promise<{ code: number | null; err: string }> =>
      runHere(['report', 'houseparty', '-o', file, ...more]);
    expect((await write()).code).toBe(0);
    expect((await write('--as-of', '2026-01-01')).code).toBe(0);
    await writeFile(file, (await readFile(file, 'utf8')).replace('Houseparty', 'Houseparty, our notes'));
    const before = await readFile(file);
    const refused = await write();
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--force') as string });
    expect((await readFile(file)).equals(before)).toBe(true);
    expect((await write('--force')).code).toBe(0);
  });

  it('nothing is left half-written where it cannot be written', async () => {
    const blocked = path.join(folder, 'a-file');
    await writeFile(blocked, 'text');
    const { code, err } = await runHere(['report', 'zoom', '-o', path.join(blocked, 'zoom.html')]);
    expect(code).toBe(2);
    expect(err).toContain('could not be written');
    expect(err).not.toMatch(/^\s+at /m);
    expect((await stat(blocked)).isFile()).toBe(true);
  });

  it.runIf(process.platform === 'linux')(
    'a folder that the system will not make is said, not waited for',
    async () => {
      const { code, err } = await vtcPia(['report', 'zoom', '-o', '/proc/none/zoom.html']);
      expect(code).toBe(2);
      expect(err).toContain('could not be written');
    },
  );

  it('folders that are missing are made', async () => {
    const file = path.join(folder, 'new', 'deep', 'zoom.html');
    expect((await runHere(['report', 'zoom', '-o', file])).code).toBe(0);
    expect((await stat(file)).isFile()).toBe(true);
  });

  it.each([
    [['zoom', 'jitsi'], 'one.pdf', 'cannot go into one file'],
    [['zoom'], 'zoom.docm', 'says no format'],
    [['zoom', '--format', 'json'], 'zoom.html', 'does not fit'],
  ])('%j into %s is refused before any work', async (args, file, word) => {
    const empty = path.join(folder, `empty-${word.length.toString()}`);
    await mkdir(empty, { recursive: true });
    const { code, err } = await runHere(['report', ...args, '-o', path.join(empty, file)]);
    expect(code).toBe(2);
    expect(err).toContain(word);
    expect(readdirSync(empty)).toEqual([]);
  });
});

describe('doctor', () => {
  it('says what was found and everywhere it looked', async () => {
    const { code, out } = await vtcPia(['doctor']);
    expect(code).toBe(0);
    for (const word of [
      'Node.js',
      'Browser',
      'embedded',
      'VTC_PIA_BROWSER',
      'CHROME_PATH',
      'Source Sans 3',
      'writable',
    ])
      expect(out).toContain(word);
  });

  it('a browser that is named and missing is exit code 2', async () => {
    expect((await vtcPia(['doctor', '--browser', '/nowhere/browser'])).code).toBe(2);
  });
});
