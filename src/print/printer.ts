import { assertJob } from './assert-job.ts';
import { BrowserKeeper } from './browser-keeper.ts';
import { firstThatStarts } from './first-that-starts.ts';
import { sweepProfiles } from './profile.ts';
import type { FoundBrowser, Printer, PrinterOptions, PrintJob } from './types.ts';
import { phrase, type Words } from '../locale/phrase.ts';

/**
 * Starts one browser for many documents.
 * @throws PrintError `browser-missing` or `browser-does-not-start` for a browser that was named, else `no-browser`
 */
export async function openPrinter(options: PrinterOptions = {}): Promise<Printer> {
  await sweepProfiles();
  const first = await firstThatStarts(options);
  for (const shortcoming of shortcomings(first.found)) options.say?.(shortcoming);
  const browsers = new BrowserKeeper(first, options);
  const print = async (job: PrintJob) => {
    assertJob(job);
    const raw = await browsers.print(job);
    const { finish } = await import('./finish.ts');
    return finish(raw, job);
  };
  const close = async (): Promise<void> => {
    await browsers.close();
    // The browser of a run that was killed a moment ago may have written while its profile was swept.
    await sweepProfiles();
  };
  return { browser: first.found, print, noMore: () => browsers.noMore(), close };
}

/** The first version that prints what `@page` says about margins: page numbers, running titles. */
const MARGIN_BOXES = 131;

function* shortcomings({ sandbox, version }: FoundBrowser): Generator<Words> {
  if (sandbox === 'off') {
    yield phrase('print.no-sandbox');
  }
  if (Number.parseInt(version ?? '') < MARGIN_BOXES) {
    yield phrase('print.old-browser', { version: version ?? '', limit: MARGIN_BOXES });
  }
}
