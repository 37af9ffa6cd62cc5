import type { RunningBrowser } from './launch.ts';
import { PrintError } from './print-error.ts';
import { printPage } from './print-page.ts';
import type { RawPdf } from './print-page.ts';
import type { PrinterOptions, PrintJob } from './types.ts';

const TIME_LIMIT = 30_000;

/**
 * Prints in a fresh context of the browser, which no earlier document can have touched, under our own watchdog:
 * puppeteer's time limits do not hold against a browser that hangs.
 * @throws PrintError `print-timeout` and those of `printPage`; any other error is the browser's
 */
export async function printInTime(
  running: RunningBrowser,
  job: PrintJob,
  options: PrinterOptions,
): Promise<RawPdf> {
  const limit = options.timeLimit ?? TIME_LIMIT;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate(limit)), limit);
  });
  try {
    return await Promise.race([printInContext(running, job), late, endOf(running)]);
  } finally {
    clearTimeout(timer);
  }
}

async function printInContext(running: RunningBrowser, job: PrintJob): Promise<RawPdf> {
  const context = await running.browser.createBrowserContext();
  try {
    return await printPage(await context.newPage(), job);
  } finally {
    // Of no interest when the browser is gone, and the next document need not wait for it.
    context.close().catch(() => {});
  }
}

/** Some of puppeteer's promises are never settled when the browser ends at the wrong moment. */
async function endOf(running: RunningBrowser): Promise<never> {
  await running.gone;
  throw new Error('the browser ended');
}

function tooLate(limit: number): PrintError {
  return new PrintError(
    'print-timeout',
    `Printing took longer than ${limit / 1000} s and was stopped.`,
    'Split the document, or look for very long runs of letters without a space.',
  );
}
