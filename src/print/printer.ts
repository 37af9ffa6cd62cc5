import { assertJob } from './assert-job.ts';
import { BrowserKeeper } from './browser-keeper.ts';
import { firstThatStarts } from './first-that-starts.ts';
import { sweepProfiles } from './profile.ts';
import type { FoundBrowser, Printer, PrinterOptions, PrintJob } from './types.ts';

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

function* shortcomings({ sandbox, version }: FoundBrowser): Generator<string> {
  if (sandbox === 'off') {
    yield (
      'The browser runs without its sandbox, which this system does not allow. ' +
      'The page has no script and no network; still, a system with user namespaces is the safer one.'
    );
  }
  if (Number.parseInt(version ?? '') < MARGIN_BOXES) {
    yield `The browser is version ${version}. Before ${MARGIN_BOXES}, pages are printed without their numbers.`;
  }
}
