/** HTML → PDF. What it takes is loaded only when something is printed. */
import { setImmediate } from 'node:timers/promises';
import type { BrowserSearch, Printer, PrinterOptions } from './types.ts';

export { PrintError } from './print-error.ts';
export type { PrintErrorCode } from './print-error.ts';
export type {
  BrowserSearch,
  FoundBrowser,
  PrintAttachment,
  Printer,
  PrinterOptions,
  PrintJob,
  Sandbox,
  TriedPlace,
} from './types.ts';

/** Starts one browser for many documents. Throws PrintError when none is found or none starts. */
export async function openPrinter(options: PrinterOptions = {}): Promise<Printer> {
  const printer = await import('./printer.ts');
  return printer.openPrinter(options);
}

/** Loads what printing takes, for whoever waits for something else before it is needed; that is begun first. */
export async function loadPrinter(): Promise<void> {
  await setImmediate();
  const [{ loadSpeaker }] = await Promise.all([import('./launch.ts'), import('./printer.ts')]);
  await loadSpeaker();
}

/** Where a browser was looked for, in order, and the first that can be used. Never throws. */
export async function findBrowser(options: PrinterOptions = {}): Promise<BrowserSearch> {
  const search = await import('./find-browser.ts');
  return search.findBrowser(options);
}
