import type { BrowserContext, Page } from 'puppeteer-core';
import { PrintError } from './print-error.ts';
import { Reason } from './reason.ts';
import { printPage } from './print-page.ts';
import type { PdfFile } from './pdf/file.ts';
import type { PrinterOptions, PrintJob, RunningBrowser } from './types.ts';
import { phrase } from '../locale/phrase.ts';

/** For a page of a megabyte or less; a longer one gets as much for each. */
const TIME_LIMIT = 30_000;
const MEGABYTE = 1_000_000;

/** An empty page in a fresh context. */
export interface Blank {
  context: BrowserContext;
  page: Page;
}

export async function openBlank({ browser }: RunningBrowser): Promise<Blank> {
  const context = await browser.createBrowserContext();
  return { context, page: await context.newPage() };
}

/**
 * Prints in a fresh context of the browser, which no earlier document can have touched, under our own watchdog:
 * puppeteer's time limits do not hold against a browser that hangs.
 * @param blank - opened while the document was made; absent: it is opened now
 * @throws PrintError `print-timeout` and those of `printPage`; any other error is the browser's
 */
export async function printInTime(
  running: RunningBrowser,
  job: PrintJob,
  options: PrinterOptions,
  blank?: Promise<Blank>,
): Promise<PdfFile> {
  const limit = options.timeLimit ?? TIME_LIMIT * Math.max(1, Math.ceil(job.html.length / MEGABYTE));
  let timer: NodeJS.Timeout | undefined;
  let forget = () => {};
  // Not Promise.race with the browser's end: that promise lives as long as the browser, and every promise that waits
  // for it would keep its document until then.
  const printed = new Promise<PdfFile>((resolve, reject) => {
    timer = setTimeout(() => reject(tooLate(limit)), limit);
    // Some of puppeteer's promises are never settled when the browser ends at the wrong moment.
    forget = running.onGone(() => reject(new Reason(phrase('print.browser-ended'))));
    printInBlank(blank ?? openBlank(running), job).then(resolve, reject);
  });
  return printed.finally(() => {
    clearTimeout(timer);
    forget();
  });
}

async function printInBlank(blank: Promise<Blank>, job: PrintJob): Promise<PdfFile> {
  const { context, page } = await blank;
  try {
    return await printPage(page, job);
  } finally {
    // Of no interest when the browser is gone, and the next document need not wait for it.
    context.close().catch(() => {});
  }
}

function tooLate(limit: number): PrintError {
  return new PrintError(
    'print-timeout',
    phrase('print.too-late', { seconds: limit / 1000 }),
    phrase('print.too-late.fix'),
  );
}
