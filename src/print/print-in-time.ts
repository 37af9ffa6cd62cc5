import { PrintError } from './print-error.ts';
import { Reason } from './reason.ts';
import { printPage } from './print-page.ts';
import type { PdfFile } from './pdf/file.ts';
import type { PrinterOptions, PrintJob, RunningBrowser } from './types.ts';
import { phrase } from '../locale/phrase.ts';

/** For a page of a megabyte or less; a longer one gets as much for each. */
const TIME_LIMIT = 30_000;
const MEGABYTE = 1_000_000;

/** Milliseconds that a page of so many letters may take. */
export function timeFor(letters: number): number {
  return TIME_LIMIT * Math.max(1, Math.ceil(letters / MEGABYTE));
}

/**
 * Prints in a fresh context of the browser, which no earlier document can have touched, under our own watchdog:
 * puppeteer's time limits do not hold against a browser that hangs.
 * @throws PrintError `print-timeout` and those of `printPage`; any other error is the browser's
 */
export async function printInTime(
  running: RunningBrowser,
  job: PrintJob,
  options: PrinterOptions,
): Promise<PdfFile> {
  const limit = options.timeLimit ?? timeFor(job.html.length);
  let timer: NodeJS.Timeout | undefined;
  let forget = () => {};
  // Not Promise.race with the browser's end: that promise lives as long as the browser, and every promise that waits
  // for it would keep its document until then.
  const printed = new Promise<PdfFile>((resolve, reject) => {
    timer = setTimeout(() => reject(tooLate(limit)), limit);
    // Some of puppeteer's promises are never settled when the browser ends at the wrong moment.
    forget = running.onGone(() => reject(new Reason(phrase('print.browser-ended'))));
    printInContext(running, job).then(resolve, reject);
  });
  return printed.finally(() => {
    clearTimeout(timer);
    forget();
  });
}

async function printInContext(running: RunningBrowser, job: PrintJob): Promise<PdfFile> {
  const context = await running.browser.createBrowserContext();
  try {
    return await printPage(await context.newPage(), job);
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
