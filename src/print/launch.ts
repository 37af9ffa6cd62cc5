import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { startProcess } from './browser-process.ts';
import type { BrowserProcess, Rights } from './browser-process.ts';
import { isRoot } from './cache-folders.ts';
import { pipeTransport } from './pipe.ts';
import { PrintError } from './print-error.ts';
import { shortage, silentShortage } from './shortage.ts';
import type { FoundBrowser, RunningBrowser, Sandbox } from './types.ts';
import { Reason } from './reason.ts';
import { phrase } from '../locale/phrase.ts';

/** `nobody`, on every system that has root. */
const UNPRIVILEGED = 65534;
const START_LIMIT = 15_000;

/**
 * Starts a browser with as much protection as the system allows: sandbox on, as root under another user; else without.
 * @throws Error with what the browser complained about when it starts in no way
 */
export async function launch(found: FoundBrowser): Promise<RunningBrowser> {
  // Not even tried, since what it opens until it ends is lacking for all else.
  const lacking = silentShortage();
  if (lacking !== undefined) throw lacking;
  let complaint: unknown;
  for (const [sandbox, rights] of waysToRun(found)) {
    try {
      return await launchAs({ ...found, sandbox }, rights);
    } catch (error) {
      // What the surroundings lack no other way mends.
      if (error instanceof PrintError) throw error;
      // The last way asks least of the system, so what stopped it is what the user must know.
      complaint = error;
    }
  }
  throw complaint;
}

function waysToRun(found: FoundBrowser): [Sandbox, Rights][] {
  if (!isRoot())
    return [
      ['on', { sandbox: true }],
      ['off', { sandbox: false }],
    ];
  const asRoot: [Sandbox, Rights] = ['off', { sandbox: false }];
  if (found.sandbox === 'off') return [asRoot];
  const uid = UNPRIVILEGED;
  return [['unprivileged-user', { uid, sandbox: true }], ['off', { uid, sandbox: false }], asRoot];
}

async function launchAs(found: FoundBrowser, rights: Rights): Promise<RunningBrowser> {
  const started = await startProcess(found, rights);
  const { end, gone, onInterrupt } = started;
  try {
    const refused = refusal(started);
    const { browser, version } = await Promise.race([
      connectTo(started).catch((error: unknown) => orShortage(error, refused)),
      refused,
    ]);
    return { browser, found: { ...found, version }, gone, onGone: listeners(gone), end, onInterrupt };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Lets whoever waits for the end of a long life leave without a trace. */
function listeners(gone: Promise<void>): RunningBrowser['onGone'] {
  const waiting = new Set<() => void>();
  void gone.then(() => {
    for (const callback of waiting) callback();
  });
  return (callback) => {
    waiting.add(callback);
    return () => void waiting.delete(callback);
  };
}

/** A closed pipe tells nothing, and why the program ended does; a shortage of ours is neither. */
function orShortage(error: unknown, refused: Promise<never>): Promise<never> {
  const found = shortage(error);
  return found === undefined ? refused : Promise.reject(found);
}

/** What speaks to a browser; loaded late, since most commands of the program never print. */
export async function loadSpeaker(): Promise<typeof import('puppeteer-core')> {
  const [speaker] = await Promise.all([import('puppeteer-core'), import('./print-in-time.ts')]);
  return speaker;
}

async function connectTo(started: BrowserProcess): Promise<{ browser: Browser; version: string }> {
  const { connect } = await loadSpeaker();
  const browser = await connect({
    transport: pipeTransport(started.toBrowser, started.fromBrowser),
    defaultViewport: null,
    // The watchdog of the print is the one that ends a hanging browser.
    protocolTimeout: 0,
  });
  await endOnCrash(browser, started);
  return { browser, version: (await browser.version()).replace(/^.*\//, '') };
}

/** A page whose renderer dies while it opens is waited for in vain. With the whole browser gone, everyone notices. */
async function endOnCrash(browser: Browser, started: BrowserProcess): Promise<void> {
  const session = await browser.target().createCDPSession();
  session.on('Target.targetCrashed', () => void started.end());
  await session.send('Target.setDiscoverTargets', { discover: true });
}

async function refusal(started: BrowserProcess): Promise<never> {
  const timer = new AbortController();
  const late = delay(START_LIMIT, 'late', { signal: timer.signal, ref: false }).catch(() => {});
  const end = await Promise.race([started.gone, late]);
  timer.abort();
  if (end === 'late') throw new Reason(phrase('print.no-answer', { seconds: START_LIMIT / 1000 }));
  const complaint = started.complaint();
  throw complaint === '' ? new Reason(phrase('print.ends-at-once')) : new Error(complaint);
}
