import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BrowserKeeper } from '../../src/print/browser-keeper.ts';
import { firstThatStarts } from '../../src/print/first-that-starts.ts';
import { openPrinter, type PrintError } from '../../src/print/index.ts';
import { inEnglish } from '../locale/english.ts';
import type { Printer, PrinterOptions } from '../../src/print/index.ts';
import { browsersOf, profilesOf, renderersOf, sizeOfGroup } from './processes.ts';
import { textOfFirstPage } from './read-pdf.ts';
import { job } from './sample.ts';

const TIMEOUT = 60_000;
/** Takes a third of a second or so to print. */
const LONG = 'long '.repeat(20_000);
const open: Printer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((printer) => printer.close()));
});

/** Empty for a process that has just ended. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** What is seen in /proc is seen on Linux only. */
describe.runIf(process.platform === 'linux')('a printer', { timeout: TIMEOUT }, () => {
  test('runs one browser, with renderers that are locked in and not root', async () => {
    const { printer, group } = await start();
    expect(printer.browser.sandbox).toBe(process.getuid?.() === 0 ? 'unprivileged-user' : 'on');
    const printing = expectPrint(printer, LONG);
    // A renderer locks itself in shortly after it has started; on a busy machine that takes its time.
    const lockedIn = (): string[] =>
      renderersOf(group)
        .map(statusOf)
        .filter((text) => /^Seccomp:\t2$/m.test(text));
    await expect.poll(() => lockedIn().length, { interval: 20, timeout: 10_000 }).toBeGreaterThan(0);
    for (const status of lockedIn()) expect(status).not.toMatch(/^Uid:\t0\b/m);
    await printing;
  });

  test('leaves no process, profile or signal handler when closed, and closing twice is fine', async () => {
    const before = handlers();
    const { printer, group } = await start();
    expect(handlers()).toBeGreaterThan(before);
    await printer.print(job('<p>text'));
    await Promise.all([printer.close(), printer.close()]);
    await printer.close();
    expect(sizeOfGroup(group)).toBe(0);
    expect(profilesOf(process.pid)).toEqual([]);
    expect(handlers()).toBe(before);
    await expect(printer.print(job(''))).rejects.toMatchObject({ code: 'printer-closed' });
  });

  test('closed while printing says so', async () => {
    const { printer } = await start();
    const printing = expect(printer.print(job('<p>text'))).rejects.toMatchObject({ code: 'printer-closed' });
    await printer.close();
    await printing;
  });

  test('prints all the same when its browser was killed between two documents', async () => {
    const { printer, group } = await start();
    process.kill(-group, 'SIGKILL');
    // That it is gone is seen when it goes, not when the next document fails with it.
    await expect.poll(() => profilesOf(process.pid), { interval: 20, timeout: 10_000 }).toEqual([]);
    await expectPrint(printer, 'first');
    await expectPrint(printer, 'second');
    expect(browsersOf(process.pid)).toHaveLength(1);
  });

  // Each moment is another stage: opening the page, loading it, printing it. A stage that is not watched hangs for 30 s.
  describe('through one loss after another', { timeout: 25_000 }, () => {
    let printer: Printer;
    beforeAll(async () => {
      printer = await openPrinter();
    });
    afterAll(() => printer.close());
    const MOMENTS = [5, 25, 60, 200];
    test.each(MOMENTS.flatMap((ms) => [['browser', ms] as const, ['renderer', ms] as const]))(
      'prints all the same when the %s is killed %i ms into two documents',
      async (victim, ms) => {
        await expectPrint(printer, 'warm');
        const groups = browsersOf(process.pid);
        expect(groups).toHaveLength(1);
        const printing = [expectPrint(printer, LONG), expectPrint(printer, LONG)];
        await delay(ms);
        if (victim === 'browser') process.kill(-groups[0]!, 'SIGKILL');
        else for (const pid of renderersOf(groups[0]!)) process.kill(pid, 'SIGKILL');
        await Promise.all(printing);
      },
    );
  });

  // A renderer that was killed leaves such a page behind, but only at a moment that no test hits for certain.
  test('prints with another browser where a page looks as if the document had been replaced', async () => {
    const first = await firstThatStarts({});
    const { browser } = first;
    const makeContext = browser.createBrowserContext.bind(browser);
    browser.createBrowserContext = async () => {
      const context = await makeContext();
      const makePage = context.newPage.bind(context);
      context.newPage = async () => Object.assign(await makePage(), { url: () => 'about:blank' });
      return context;
    };
    const browsers = new BrowserKeeper(first, {});
    const group = browsersOf(process.pid);
    expect((await browsers.print(job('<p>text'))).pages()).toHaveLength(1);
    expect(group.map(sizeOfGroup)).toEqual([0]);
    await browsers.close();
  });

  test('kills a browser that hangs, and prints with another', async () => {
    const { printer, group } = await start({ timeLimit: 2000 });
    process.kill(-group, 'SIGSTOP');
    await expectPrint(printer, 'text');
    expect(sizeOfGroup(group)).toBe(0);
  });

  test('gives up on a document that takes too long twice, and prints the next one', async () => {
    const { printer } = await start({ timeLimit: 2000 });
    const endless = `<table>${'<tr><td>a<td>b<td>c'.repeat(150_000)}`;
    await expect(printer.print(job(endless))).rejects.toMatchObject({ code: 'print-timeout' });
    await expectPrint(printer, 'text');
  });

  test.each([
    ['SIGTERM', [], { code: null, signal: 'SIGTERM' }],
    ['SIGINT', [], { code: null, signal: 'SIGINT' }],
    ['SIGTERM', ['own-handler'], { code: 7, signal: null }],
    ['SIGKILL', [], { code: null, signal: 'SIGKILL' }],
  ] as const)('its browser ends with the process: %s %s', async (signal, args, expected) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'open-and-wait.ts'), ...args]);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const group = Number(line.toString());
    expect(sizeOfGroup(group)).toBeGreaterThan(1);
    child.kill(signal);
    const [code, by] = (await once(child, 'exit')) as [number | null, string | null];
    expect({ code, signal: by }).toEqual(expected);
    for (let tries = 0; tries < 40 && sizeOfGroup(group) > 0; tries += 1) await delay(50);
    expect(sizeOfGroup(group)).toBe(0);
    // After kill -9 the profile is left to whoever opens a printer next.
    if (signal === 'SIGKILL') await start();
    expect(profilesOf(child.pid!)).toEqual([]);
  });

  test('leaves the profiles of living processes alone', async () => {
    const { printer } = await start();
    const [mine] = profilesOf(process.pid);
    const other = join(tmpdir(), mine!.replace(`-${process.pid}-`, `-${process.ppid}-`));
    mkdirSync(other);
    await (await start()).printer.close();
    expect(profilesOf(process.ppid)).toHaveLength(1);
    rmSync(other, { recursive: true });
    await expectPrint(printer, 'still there');
  });
});

test.each<[string, PrinterOptions, string, RegExp]>([
  [
    'is not there',
    { browser: '/no/such/browser' },
    'browser-missing',
    /--browser, \/no\/such\/browser, .*not there/,
  ],
  ['is not there', { env: { CHROME_PATH: '/no/chrome' } }, 'browser-missing', /CHROME_PATH, \/no\/chrome/],
  ['is a folder', { browser: tmpdir() }, 'browser-missing', /is not a file/],
  ['may not be run', { browser: import.meta.filename }, 'browser-missing', /may not be run/],
  [
    'ends at once',
    { env: { VTC_PIA_BROWSER: '/bin/false' } },
    'browser-does-not-start',
    /VTC_PIA_BROWSER, \/bin\/false.*ends at once/,
  ],
  ['complains', { browser: '/bin/cat' }, 'browser-does-not-start', /unrecognized option|cat: /],
])(
  'a browser that was named and %s is an error that says so',
  { timeout: TIMEOUT },
  async (_, options, code, message) => {
    const error = await openPrinter({ env: {}, ...options }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'PrintError', code });
    const { told, fix } = error as PrintError;
    expect(inEnglish(told)).toMatch(message);
    expect(inEnglish(fix)).not.toBe('');
    expect(profilesOf(process.pid)).toEqual([]);
  },
);

async function start(options: PrinterOptions = {}): Promise<{ printer: Printer; group: number }> {
  const before = new Set(browsersOf(process.pid));
  const printer = await openPrinter(options);
  open.push(printer);
  return { printer, group: browsersOf(process.pid).find((pid) => !before.has(pid))! };
}

async function expectPrint(printer: Printer, text: string): Promise<void> {
  expect(await textOfFirstPage(await printer.print(job(`<p>${text}`)))).toContain(text.slice(0, 20));
}

function handlers(): number {
  const events = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return events.reduce((sum, event) => sum + process.listenerCount(event), 0);
}
