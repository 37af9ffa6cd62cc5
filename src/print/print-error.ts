import { UserError } from '../errors.ts';
import type { Words } from '../locale/phrase.ts';

/**
 * What can go wrong while a browser is looked for, started or printing.
 *
 * - `browser-missing`: a browser named by option or environment is not there
 * - `browser-does-not-start`: a browser named by option or environment is there and does not start
 * - `no-browser`: none of the places holds a browser that starts
 * - `no-temp-folder`: the folder for temporary files cannot be used
 * - `no-resources`: the system lets us start no process or open no file more
 * - `bad-job`: a field of the job is not what it must be
 * - `page-incomplete`: the document did not arrive whole in the browser, so nothing is kept
 * - `page-number-target`: the contents ask for the page of an id that is not in the document
 * - `page-numbers-move`: page numbers did not settle in three passes
 * - `print-timeout`: printing took longer than allowed, twice
 * - `print-failed`: the browser gave up, twice
 * - `active-content`: the finished PDF holds an action or link that must not be in a report
 * - `printer-closed`: the printer was closed before or while printing
 */
export type PrintErrorCode =
  | 'browser-missing'
  | 'browser-does-not-start'
  | 'no-browser'
  | 'no-temp-folder'
  | 'no-resources'
  | 'bad-job'
  | 'page-incomplete'
  | 'page-number-target'
  | 'page-numbers-move'
  | 'print-timeout'
  | 'print-failed'
  | 'active-content'
  | 'printer-closed';

/** The only error this folder throws on purpose. */
export class PrintError extends UserError {
  declare readonly code: PrintErrorCode;

  constructor(code: PrintErrorCode, told: Words, fix: Words, cause?: unknown) {
    super(code, told, fix, cause === undefined ? undefined : { cause });
    this.name = 'PrintError';
  }
}
