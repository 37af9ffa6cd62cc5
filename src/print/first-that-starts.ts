import { candidates } from './find-browser.ts';
import { launch } from './launch.ts';
import { PrintError } from './print-error.ts';
import type { PrinterOptions, RunningBrowser, TriedPlace } from './types.ts';

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
      tried.push({ place, path, outcome: `does not start: ${mainLine(error)}` });
    }
  }
  throw noBrowser(tried);
}

function missing(place: string, path: string, outcome: string): PrintError {
  return new PrintError(
    'browser-missing',
    `The browser named by ${place}, ${path}, cannot be used: ${outcome}.`,
    `Correct ${place}, or leave it out to use the browser that comes with vtc-pia.`,
  );
}

function doesNotStart(place: string, path: string, error: unknown): PrintError {
  return new PrintError(
    'browser-does-not-start',
    `The browser named by ${place}, ${path}, does not start: ${mainLine(error)}.`,
    `Name a Chrome, Chromium or Edge of version 131 or later, or leave ${place} out to use the one that comes with vtc-pia.`,
    error,
  );
}

function noBrowser(tried: TriedPlace[]): PrintError {
  const places = tried.map(({ place, path, outcome }) => `${place} ${path}: ${outcome}`).join('; ');
  return new PrintError(
    'no-browser',
    `No browser was found that starts. Tried: ${places}.`,
    'Install Chrome, Chromium or Edge, or name one with --browser or VTC_PIA_BROWSER. HTML needs no browser.',
  );
}

/** A browser may write a page of warnings: the line that says what was fatal, else the first. */
function mainLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  const fatal = lines.find((line) => /FATAL|error while loading/.test(line));
  return (fatal ?? lines[0] ?? '').replace(/\.$/, '');
}
