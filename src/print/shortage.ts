import { readFileSync } from 'node:fs';
import { PrintError } from './print-error.ts';
import { systemReason } from '../store/system-reason.ts';
import { phrase, type Words } from '../locale/phrase.ts';

const SHORTAGES = ['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM', 'ENOSPC'];

/** What the system has too little of, where that is why something failed: no browser is to blame then. */
export function shortage(error: unknown): PrintError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '' } = error as NodeJS.ErrnoException;
  return SHORTAGES.includes(code) ? noResources(systemReason(error) ?? error.message, error) : undefined;
}

/** With fewer files open a browser does not start, or ends in the middle, and does not say why. */
const LEAST_FILES = 64;

/** What a browser that we run would have too little of, and not say so. */
export function silentShortage(): PrintError | undefined {
  const files = Number(/^Max open files +(\d+)/m.exec(limits())?.[1] ?? Infinity);
  if (files >= LEAST_FILES) return undefined;
  return noResources(phrase('print.few-files', { files }));
}

function limits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}

function noResources(why: Words, cause?: unknown): PrintError {
  const fix = phrase('print.no-resources.fix');
  return new PrintError('no-resources', phrase('print.no-resources', { why }), fix, cause);
}
