import type { Browser } from 'puppeteer-core';
import type { Words } from '../locale/phrase.ts';

/** One document to print. */
export interface PrintJob {
  /** A complete HTML document that needs nothing else: fonts and pictures as `data:` URLs, no script. */
  html: string;
  /** Goes into the PDF's metadata (Title, XMP `dc:title`). */
  title: string;
  /** BCP 47, e.g. `en` or `de-CH`. */
  language: string;
  /** One line on what the document is about (Subject, XMP `dc:description`). */
  subject?: string;
  /** YYYY-MM-DD. CreationDate and ModDate are its midnight, UTC, so the same job gives the same bytes. */
  created: string;
  /** A file carried inside the PDF, marked as the data the document was made from (AFRelationship Data). */
  attachment?: PrintAttachment;
  /** Paper when the HTML has no `@page { size }` of its own, which wins. Default A4. */
  paper?: 'A4' | 'Letter';
}

/** A file inside a PDF. */
export interface PrintAttachment {
  name: string;
  /** For instance `application/json`. */
  mediaType: string;
  description: string;
  bytes: Uint8Array;
}

/** A browser that is running and prints one document or many, one after the other or several at once. */
export interface Printer {
  browser: FoundBrowser;
  /**
   * Prints one document.
   * @throws PrintError `bad-job`, `page-incomplete`, `page-number-target`, `page-numbers-move`, `print-timeout`,
   * `print-failed`, `active-content`, `printer-closed`
   */
  print(job: PrintJob): Promise<Uint8Array>;
  /** Says that no print will be begun any more: the browser ends with the last one, while that is finished. */
  noMore(): void;
  /** Ends the browser with all its processes and removes its profile. Never throws; twice is fine. */
  close(): Promise<void>;
}

/** How to find and run the browser. All of it may be left out. */
export interface PrinterOptions {
  /** Path of the browser to use, and no other. */
  browser?: string;
  /** Environment to read `VTC_PIA_BROWSER` and its like from. Default `process.env`. */
  env?: Record<string, string | undefined>;
  /** Where the embedded browser is unpacked, once. Default: the user's cache folder. */
  cacheFolder?: string;
  /** Milliseconds one document may take in the browser before it is killed. Default 30 000. */
  timeLimit?: number;
  /** Told what the user should know and nothing else, e.g. that the browser runs without its sandbox. */
  say?: (message: Words) => void;
}

/**
 * The browser's sandbox: `on`; `unprivileged-user`, on and run as another user because we are root;
 * `off`, because the system does not allow it.
 */
export type Sandbox = 'on' | 'unprivileged-user' | 'off';

/** A browser to print with. */
export interface FoundBrowser {
  path: string;
  /** Where it was found: `--browser`, `VTC_PIA_BROWSER`, `embedded`, or in words. */
  place: Words;
  /** Known for certain once it runs. */
  version?: string;
  /** What will be tried first or, of a running printer, what is so. */
  sandbox: Sandbox;
}

/** One place that was looked at. */
export interface TriedPlace {
  /** As in FoundBrowser. */
  place: Words;
  path: string;
  /** `found`, or why it cannot be used. */
  outcome: Words;
}

/** Where a browser was looked for, in order, up to the first that can be used. */
export interface BrowserSearch {
  found: FoundBrowser | null;
  tried: TriedPlace[];
}

/** A browser that is running and answers. */
export interface RunningBrowser {
  browser: Browser;
  found: FoundBrowser;
  /** Resolves when it is gone, by itself or by us. */
  gone: Promise<void>;
  /** Calls back when it is gone, unless the function that is returned was called before. */
  onGone(callback: () => void): () => void;
  /** Kills it with all its processes and removes its profile. Never throws; twice is fine. */
  end(): Promise<void>;
  /** Calls back when a signal to this process ended it. */
  onInterrupt(callback: () => void): void;
}
