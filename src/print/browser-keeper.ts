import { launch } from './launch.ts';
import { PrintError } from './print-error.ts';
import { Reason } from './reason.ts';
import type { PdfFile } from './pdf/file.ts';
import type { PrinterOptions, PrintJob, RunningBrowser } from './types.ts';
import { phrase } from '../locale/phrase.ts';

/** Chromium grows with every document; a fresh one now and then keeps its memory flat (research/reliability.md 2). */
const DOCUMENTS_PER_BROWSER = 250;

/** A browser and how much it is used. */
interface Lease {
  running: Promise<RunningBrowser>;
  documents: number;
  busy: number;
}

/** Keeps one browser for all documents, and replaces it when it dies, hangs or is worn. */
export class BrowserKeeper {
  readonly #first: RunningBrowser;
  readonly #options: PrinterOptions;
  readonly #open = new Set<Lease>();
  #shared: Lease;
  #closed = false;
  #isLast = false;
  readonly #ending: Promise<void>[] = [];

  constructor(first: RunningBrowser, options: PrinterOptions) {
    this.#first = first;
    this.#options = options;
    this.#shared = this.#lease(Promise.resolve(first));
  }

  /** @throws PrintError those of `printInTime`, `print-failed`, `printer-closed` */
  async print(job: PrintJob): Promise<PdfFile> {
    if (this.#closed) throw printerClosed();
    try {
      return await this.#printWith(this.#sharedLease(), job);
    } catch (error) {
      if (isAboutDocument(error)) throw error;
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it may have been closed meanwhile
      if (this.#closed) throw printerClosed();
    }
    return this.#printAlone(job);
  }

  /** From now on a browser ends as soon as it has nothing to do. */
  noMore(): void {
    this.#isLast = true;
    for (const lease of this.#open) this.#endIdle(lease);
  }

  /** Ends all browsers. Never throws; twice is fine. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#ending, ...[...this.#open].map((lease) => this.#end(lease))]);
  }

  /** Nobody waits for it but `close`. */
  #endIdle(lease: Lease): void {
    if (this.#isLast && lease.busy === 0) this.#ending.push(this.#end(lease));
  }

  /** The second try has a browser to itself: a document that kills its browser takes no other one with it twice. */
  async #printAlone(job: PrintJob): Promise<PdfFile> {
    try {
      return await this.#printWith(this.#newLease(), job);
    } catch (error) {
      if (this.#closed) throw printerClosed();
      throw error instanceof PrintError ? error : printFailed(error);
    }
  }

  async #printWith(lease: Lease, job: PrintJob): Promise<PdfFile> {
    lease.documents += 1;
    lease.busy += 1;
    try {
      const { printInTime } = await import('./print-in-time.ts');
      return await printInTime(await lease.running, job, this.#options);
    } catch (error) {
      if (!isAboutDocument(error)) await this.#end(lease);
      throw error;
    } finally {
      lease.busy -= 1;
      if (lease !== this.#shared && lease.busy === 0) await this.#end(lease);
      this.#endIdle(lease);
    }
  }

  #sharedLease(): Lease {
    const { documents, busy } = this.#shared;
    const worn = documents >= DOCUMENTS_PER_BROWSER;
    if (this.#open.has(this.#shared) && !worn) return this.#shared;
    // A worn one that is still busy ends with its last document.
    if (busy === 0) void this.#end(this.#shared);
    return (this.#shared = this.#newLease());
  }

  #newLease(): Lease {
    return this.#lease(launch(this.#first.found));
  }

  #lease(running: Promise<RunningBrowser>): Lease {
    const lease = { running, documents: 0, busy: 0 };
    this.#open.add(lease);
    running.then((browser) => this.#watch(browser, lease)).catch(() => {});
    return lease;
  }

  #watch(browser: RunningBrowser, lease: Lease): void {
    browser.onInterrupt(() => (this.#closed = true));
    // One that died between two documents is not offered to the next.
    void browser.gone.then(() => this.#end(lease));
  }

  async #end(lease: Lease): Promise<void> {
    this.#open.delete(lease);
    const running = await lease.running.catch(() => null);
    await running?.end();
  }
}

/** A page whose renderer was killed looks as if the document had been replaced, so that these may be the browser's. */
const PERHAPS_BROWSER: readonly string[] = ['print-timeout', 'page-incomplete'];

/** Such an error would come again in every browser. */
function isAboutDocument(error: unknown): boolean {
  return error instanceof PrintError && !PERHAPS_BROWSER.includes(error.code);
}

function printerClosed(): PrintError {
  return new PrintError('printer-closed', phrase('print.closed'), phrase('print.closed.fix'));
}

function printFailed(cause: unknown): PrintError {
  const message =
    cause instanceof PrintError || cause instanceof Reason
      ? cause.told
      : cause instanceof Error
        ? cause.message
        : String(cause);
  return new PrintError(
    'print-failed',
    phrase('print.failed', { message }),
    phrase('print.failed.fix'),
    cause,
  );
}
