/** The browser that prints, started for pages of this machine: as it is for printing it may connect to nothing. */
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { firstThatStarts } from '../../src/print/first-that-starts.ts';

export async function openBrowser(): Promise<Browser> {
  const running = await firstThatStarts({});
  const { found } = running;
  await running.end();
  const folder = path.dirname(found.path);
  return puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--lang=en-US'],
    env: {
      ...process.env,
      ...(found.place === 'embedded'
        ? { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fontconfig.xml') }
        : {}),
    },
  });
}
