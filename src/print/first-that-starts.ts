import { candidates } from './find-browser.ts';
import { launch } from './launch.ts';
import { PrintError } from './print-error.ts';
import { reasonOf } from './reason.ts';
import type { PrinterOptions, RunningBrowser, TriedPlace } from './types.ts';
import { phrase, type Words } from '../locale/phrase.ts';

/**
 * Goes through the places and starts the first browser that does start.
 * @throws PrintError `browser-missing` or `browser-does-not-start` for a browser that was named, else `no-browser`; `no-temp-folder`,
 * `no-resources`
 */
export async function firstThatStarts(options: PrinterOptions): Promise<RunningBrowser> {
  const tried: TriedPlace[] = [];
  for await (const { browser, named, place, path, outcome } of candidates(options)) {
    if (browser === null) {
      if (named) throw missing(place, path, outcome);
      tried.push({ place, path, outcome });
      continue;
    }
    try {
      return await launch(browser);
    } catch (error) {
      // The surroundings are at fault: every other browser would fail alike.
      if (error instanceof PrintError) throw error;
      if (named) throw doesNotStart(place, path, error);
      tried.push({ place, path, outcome: phrase('print.does-not-start', { why: reasonOf(error) }) });
    }
  }
  throw noBrowser(tried);
}

function missing(place: Words, path: string, outcome: Words): PrintError {
  return new PrintError(
    'browser-missing',
    phrase('print.browser-missing', { place, path, outcome }),
    phrase('print.browser-missing.fix', { place }),
  );
}

function doesNotStart(place: Words, path: string, error: unknown): PrintError {
  return new PrintError(
    'browser-does-not-start',
    phrase('print.browser-does-not-start', { place, path, why: reasonOf(error) }),
    phrase('print.browser-does-not-start.fix', { place }),
    error,
  );
}

function noBrowser(tried: TriedPlace[]): PrintError {
  const places = tried.map(({ place, path, outcome }) => phrase('print.tried', { place, path, outcome }));
  return new PrintError(
    'no-browser',
    phrase('print.no-browser', { places: { all: places } }),
    phrase('print.no-browser.fix'),
  );
}
