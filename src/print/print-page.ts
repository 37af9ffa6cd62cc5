import { createHash } from 'node:crypto';
import type { CDPSession, Page } from 'puppeteer-core';
import { destinations } from './destinations.ts';
import {
  disarmLinks,
  fillPageNumbers,
  fontsAreThere,
  headingTexts,
  preparePageNumbers,
  SENTINEL_ID,
  sentinelIsThere,
  showInk,
} from './in-page.ts';
import { nameOutline } from './outline.ts';
import { type PdfFile, readPdf } from './pdf/file.ts';
import { PrintError } from './print-error.ts';
import type { PrintJob } from './types.ts';
import { phrase } from '../locale/phrase.ts';

/** A made-up origin that no name server knows. Links inside the document stay links inside the document. */
const PAGE_URL = 'https://report.invalid/';
const MOST_PASSES = 3;

/** In inches. */
const PAPERS = {
  A4: { paperWidth: 8.2677, paperHeight: 11.6929 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
} as const;
const NO_MARGINS = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };

/**
 * `sandbox` is what stops `<meta http-equiv=refresh>`: script off and a policy in the page itself do not, and the
 * report would be printed as a blank page or as another one (research/reliability.md 1.4).
 */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
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
  const session = await page.createCDPSession();
  await show(page, session, `${job.html}\n<div id="${SENTINEL_ID}" data-token="${token}" hidden></div>`);
  await assertWhole(page, token);
  await page.evaluate(disarmLinks);
  const printed = await printWithNumbers(page, session, job);
  await assertWhole(page, token);
  if (printed.pages().length === 0) throw incomplete('no-pages');
  nameOutline(printed, await page.evaluate(headingTexts));
  return printed;
}

/** The first request is for the document, and is given it; every other one is refused. */
async function show(page: Page, session: CDPSession, html: string): Promise<void> {
  let served = false;
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const isDocument = !served && resourceType === 'Document' && request.url === PAGE_URL;
    served ||= isDocument;
    const answer = isDocument
      ? session.send('Fetch.fulfillRequest', { requestId, ...answerWith(html) })
      : session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    answer.catch(() => {});
  });
  await Promise.all([page.setJavaScriptEnabled(false), session.send('Fetch.enable')]);
  const response = await page.goto(PAGE_URL, { waitUntil: 'load', timeout: 0 });
  if (response?.status() !== 200) throw incomplete('not-loaded');
}

function answerWith(html: string) {
  const responseHeaders = Object.entries(HEADERS).map(([name, value]) => ({ name, value }));
  return { responseCode: 200, responseHeaders, body: Buffer.from(html).toString('base64') };
}

async function assertWhole(page: Page, token: string): Promise<void> {
  if (page.url() !== PAGE_URL) throw incomplete('replaced');
  if (!(await page.evaluate(sentinelIsThere, token))) throw incomplete('open-element');
}

async function printWithNumbers(page: Page, session: CDPSession, job: PrintJob): Promise<PdfFile> {
  const { wanted, missing } = await page.evaluate(preparePageNumbers);
  if (missing.length > 0) throw noTarget(missing);
  if (wanted.length === 0) return print(page, session, job);
  // The first pass only counts: without ink and tags it is laid out alike, made in half the time and read in a tenth.
  await page.evaluate(showInk, false);
  let pages = pagesOf(await print(page, session, job, { tagged: false }), wanted);
  await page.evaluate(showInk, true);
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    await page.evaluate(fillPageNumbers, pages);
    const printed = await print(page, session, job);
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

async function print(
  page: Page,
  session: CDPSession,
  job: PrintJob,
  { tagged } = { tagged: true },
): Promise<PdfFile> {
  await page.evaluate(fontsAreThere);
  const printing = session.send('Page.printToPDF', {
    ...PAPERS[job.paper ?? 'A4'],
    ...NO_MARGINS,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
    transferMode: 'ReturnAsStream',
  });
  // The browser is busy, and we are not.
  const finishing = import('./finish.ts').then(({ prepare }) => prepare(job));
  const [{ stream = '' }] = await Promise.all([printing, finishing]);
  return readPdf(await received(session, stream));
}

/** What the browser holds ready, which it then lets go. */
async function received(session: CDPSession, handle: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (let isWhole = false; !isWhole;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded === true ? 'base64' : 'latin1'));
    isWhole = eof;
  }
  await session.send('IO.close', { handle });
  return Buffer.concat(parts);
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
