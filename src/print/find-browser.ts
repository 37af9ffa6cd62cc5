import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { isRoot, reachableByAll } from './cache-folders.ts';
import { embeddedBrowser, hasEmbedded } from './embedded.ts';
import { reasonOf } from './reason.ts';
import type { BrowserSearch, FoundBrowser, PrinterOptions, Sandbox, TriedPlace } from './types.ts';
import { usualPlaces } from './usual-places.ts';
import { phrase, type Words } from '../locale/phrase.ts';

/** A place that was looked at, with the browser when there is one. */
export interface Candidate extends TriedPlace {
  /** The user asked for this one: nothing else will do. */
  named: boolean;
  browser: FoundBrowser | null;
}

/**
 * Looks for a browser without starting one; the embedded one is unpacked on the way when its turn comes.
 * Order: the option, the environment, embedded, usual places. A browser that was named ends the search, found or not.
 */
export async function findBrowser(options: PrinterOptions = {}): Promise<BrowserSearch> {
  const tried: TriedPlace[] = [];
  for await (const { browser, named, place, path, outcome } of candidates(options)) {
    tried.push({ place, path, outcome });
    if (browser !== null || named) return { found: browser, tried };
  }
  return { found: null, tried };
}

/** All places in order, each looked at only when asked for. */
export async function* candidates(options: PrinterOptions): AsyncGenerator<Candidate> {
  const env = options.env ?? process.env;
  for (const [place, path] of namedPlaces(options, env)) {
    if (path) yield { ...(await lookAt(place, path)), named: true };
  }
  if (hasEmbedded(process.platform, process.arch)) yield await lookAtEmbedded(options);
  for (const path of usualPlaces(process.platform, env)) {
    yield { ...(await lookAt(phrase('print.usual-place'), path)), named: false };
  }
}

function namedPlaces(options: PrinterOptions, env: Record<string, string | undefined>) {
  const variables = ['VTC_PIA_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'];
  return [['--browser', options.browser] as const, ...variables.map((name) => [name, env[name]] as const)];
}

async function lookAt(place: Words, path: string): Promise<Omit<Candidate, 'named'>> {
  try {
    if (!(await stat(path)).isFile())
      return { place, path, outcome: phrase('print.not-a-file'), browser: null };
    await access(path, constants.X_OK);
    return {
      place,
      path,
      outcome: phrase('print.found'),
      browser: { path, place, sandbox: await plannedSandbox(path) },
    };
  } catch (error) {
    return { place, path, outcome: wordFor(error), browser: null };
  }
}

async function lookAtEmbedded(options: PrinterOptions): Promise<Candidate> {
  const place = 'embedded';
  try {
    const { path, version } = await embeddedBrowser(options);
    const browser = { path, place, version, sandbox: await plannedSandbox(path) };
    return { place, path, outcome: phrase('print.found'), browser, named: false };
  } catch (error) {
    return { place, path: '@sparticuz/chromium', outcome: wordFor(error), browser: null, named: false };
  }
}

/** What the first try will be: the sandbox does not work for root itself. */
async function plannedSandbox(path: string): Promise<Sandbox> {
  if (!isRoot()) return 'on';
  return (await reachableByAll(path)) ? 'unprivileged-user' : 'off';
}

function wordFor(error: unknown): Words {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return phrase('print.not-there');
  if (code === 'MODULE_NOT_FOUND') return phrase('print.not-installed');
  if (code === 'EACCES') return phrase('print.not-allowed');
  return reasonOf(error);
}
