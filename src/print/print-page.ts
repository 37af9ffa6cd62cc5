import { createHash } from 'node:crypto';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { destinations } from './destinations.ts';
import {
  disarmLinks,
  fillPageNumbers,
  headingTexts,
  preparePageNumbers,
  SENTINEL_ID,
  sentinelIsThere,
} from './in-page.ts';
import { nameOutline } from './outline.ts';
import { type PdfFile, readPdf } from './pdf/file.ts';
import { PrintError } from './print-error.ts';
import type { PrintJob } from './types.ts';
import { phrase } from '../locale/phrase.ts';

/** A made-up origin that no name server knows. Links inside the document stay links inside the document. */
const PAGE_URL = 'https://report.invalid/';
const MOST_PASSES = 3;

/**
 * `sandbox` is what stops `<meta http-equiv=refresh>`: script off and a policy in the page itself do not, and the
 * report would be printed as a blank page or as another one (research/reliability.md 1.4).
 */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; sandbox",
  'referrer-policy': 'no-referrer',
};

/**
 * Prints the document in this empty page, and again once the page numbers of its contents are known.
 * @throws PrintError `page-incomplete`, `page-number-target`, `page-numbers-move`; any other error is the browser's
 */
export async function printPage(page: Page, job: PrintJob): Promise<PdfFile> {
  const token = createHash('sha256').update(job.html).digest('hex');
  await show(page, `${job.html}\n<div id="${SENTINEL_ID}" data-token="${token}" hidden></div>`);
  await assertWhole(page, token);
  await page.evaluate(disarmLinks);
  const printed = await printWithNumbers(page, job);
  await assertWhole(page, token);
  if (printed.pages().length === 0) throw incomplete('no-pages');
  nameOutline(printed, await page.evaluate(headingTexts));
  return printed;
}

async function show(page: Page, html: string): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  let served = false;
  page.on('request', (request) => {
    const first = !served && isDocument(request, page);
    if (first) served = true;
    answer(request, first ? html : null).catch(() => {});
  });
  const response = await page.goto(PAGE_URL, { waitUntil: 'load', timeout: 0 });
  if (response?.status() !== 200) throw incomplete('not-loaded');
}

function isDocument(request: HTTPRequest, page: Page): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() === PAGE_URL;
}

async function answer(request: HTTPRequest, html: string | null): Promise<void> {
  if (html === null) return request.abort('blockedbyclient');
  return request.respond({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: HEADERS,
    body: html,
  });
}

async function assertWhole(page: Page, token: string): Promise<void> {
  if (page.url() !== PAGE_URL) throw incomplete('replaced');
  if (!(await page.evaluate(sentinelIsThere, token))) throw incomplete('open-element');
}

async function printWithNumbers(page: Page, job: PrintJob): Promise<PdfFile> {
  const { wanted, missing } = await page.evaluate(preparePageNumbers);
  if (missing.length > 0) throw noTarget(missing);
  if (wanted.length === 0) return print(page, job);
  // The first pass only counts: without tags it is laid out alike, made in half the time and read in a tenth.
  let pages = pagesOf(await print(page, job, { tagged: false }), wanted);
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    await page.evaluate(fillPageNumbers, pages);
    const printed = await print(page, job);
    const now = pagesOf(printed, wanted);
    if (wanted.every((id) => now[id] === pages[id])) return printed;
    pages = now;
  }
  throw new PrintError(
    'page-numbers-move',
    phrase('print.numbers-move', { passes: MOST_PASSES }),
    phrase('print.numbers-move.fix'),
  );
}

async function print(page: Page, job: PrintJob, { tagged } = { tagged: true }): Promise<PdfFile> {
  const printing = page.pdf({
    format: job.paper ?? 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    tagged,
    outline: tagged,
    timeout: 0,
  });
  // The browser is busy, and we are not.
  const finishing = import('./finish.ts').then(({ prepare }) => prepare(job));
  const [bytes] = await Promise.all([printing, finishing]);
  return readPdf(bytes);
}

function pagesOf(printed: PdfFile, wanted: string[]): Record<string, number> {
  const found = destinations(printed);
  const pages = wanted.map((id) => [id, found.get(destinationOf(id)) ?? 0] as const);
  const missing = pages.filter(([, page]) => page === 0).map(([id]) => id);
  if (missing.length > 0) throw noTarget(missing);
  return Object.fromEntries(pages);
}

/** Chromium names a destination by the fragment of the link, which is percent-encoded. */
function destinationOf(id: string): string {
  return new URL(`#${id}`, PAGE_URL).hash.slice(1);
}

function noTarget(ids: string[]): PrintError {
  return new PrintError(
    'page-number-target',
    phrase('print.no-target', { targets: ids.map((id) => `'${id}'`).join(', ') }),
    phrase('print.no-target.fix'),
  );
}

function incomplete(what: 'no-pages' | 'not-loaded' | 'replaced' | 'open-element'): PrintError {
  return new PrintError(
    'page-incomplete',
    phrase(`print.incomplete.${what}`),
    phrase('print.incomplete.fix'),
  );
}
