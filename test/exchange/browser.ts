/** A real browser without a window that opens a page from the disk, fills it in and saves it. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { firstThatStarts } from '../../src/print/first-that-starts.ts';

export interface FormBrowser {
  /** Where pages are put and saved; the browser, which may run as another user, can read and write there. */
  folder: string;
  open(file: string): Promise<OpenForm>;
  close(): Promise<void>;
}

export interface OpenForm {
  page: Page;
  /** Everything that the page complained about or asked. */
  complaints: string[];
  /** Presses the button and gives the name of the file that was saved. */
  save(): Promise<string>;
}

export async function openFormBrowser(): Promise<FormBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-form-'));
  await chmod(folder, 0o777);
  const running = await firstThatStarts({});
  return {
    folder,
    open: (file) => openForm(running.browser.newPage(), folder, file),
    close: async () => {
      await running.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openForm(opening: Promise<Page>, folder: string, file: string): Promise<OpenForm> {
  const page = await opening;
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.type()}`);
    void dialog.accept();
  });
  await page.goto(pathToFileURL(path.join(folder, file)).href);
  return { page, complaints, save: () => saved(page, folder) };
}

/** The browser says when the file is whole. */
async function saved(page: Page, folder: string): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const done = new Promise<string>((resolve, reject) => {
    session.on('Browser.downloadProgress', ({ state, filePath = '' }) => {
      if (state === 'completed') resolve(path.basename(filePath));
      if (state === 'canceled') reject(new Error('the file was not saved'));
    });
  });
  await page.click('#save');
  const late = delay(15_000, undefined, { ref: false }).then(() => {
    throw new Error('nothing was saved');
  });
  return Promise.race([done, late]);
}
