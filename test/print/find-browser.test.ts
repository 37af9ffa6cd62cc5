import { phrase, type Words } from '../../src/locale/phrase.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/print/index.ts';
import { usualPlaces } from '../../src/print/usual-places.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a browser named by the option comes first and ends the search', async () => {
  const search = await findBrowser({ browser: process.execPath, env: { VTC_PIA_BROWSER: '/other' } });
  expect(search.found).toMatchObject({ path: process.execPath, place: '--browser' });
  expect(search.tried).toEqual([
    { place: '--browser', path: process.execPath, outcome: phrase('print.found') },
  ]);
});

test.each(['VTC_PIA_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])('%s names one', async (name) => {
  const { found } = await findBrowser({ env: { [name]: process.execPath } });
  expect(found).toMatchObject({ path: process.execPath, place: name });
});

test('variables are asked in order, and an empty one names nothing', async () => {
  const env = { VTC_PIA_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: process.execPath, CHROME_PATH: '/other' };
  expect((await findBrowser({ env })).found?.place).toBe('PUPPETEER_EXECUTABLE_PATH');
});

test('a browser that was named and is not there is not replaced by another', async () => {
  const search = await findBrowser({ env: { CHROME_PATH: '/no/chrome' } });
  expect(search).toEqual({
    found: null,
    tried: [{ place: 'CHROME_PATH', path: '/no/chrome', outcome: phrase('print.not-there') }],
  });
});

describe.runIf(process.platform === 'linux')('without a named one', () => {
  test('the embedded one is taken', async () => {
    const { found } = await findBrowser({ env: { HOME: '' } });
    expect(found).toMatchObject({ place: 'embedded', version: expect.stringMatching(/^\d+\./) as string });
  });

  test('and without the embedded one every usual place is tried, and listed with why not', async () => {
    const notAFolder = join(folder, 'file');
    writeFileSync(notAFolder, '');
    const search = await findBrowser({ env: {}, cacheFolder: join(notAFolder, 'cache') });
    expect(search.tried[0]).toMatchObject({
      place: 'embedded',
      outcome: expect.not.objectContaining({ id: 'print.found' }) as Words,
    });
    const places = usualPlaces('linux', {});
    expect(search.tried.slice(1).map(({ path }) => path)).toEqual(places.slice(0, search.tried.length - 1));
    if (search.found === null) expect(search.tried).toHaveLength(places.length + 1);
  });
});

test('every system has its usual places', () => {
  expect(usualPlaces('darwin', { HOME: '/Users/a' })).toContain(
    '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
  );
  expect(usualPlaces('win32', { ProgramFiles: 'C:\\P' })).toEqual([
    'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\P\\Chromium\\Application\\chrome.exe',
    'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
  expect(usualPlaces('linux', {})).toContain('/usr/bin/chromium');
});
