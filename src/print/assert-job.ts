import { phrase } from '../locale/phrase.ts';
import { PrintError } from './print-error.ts';
import type { PrintJob } from './types.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

/** @throws PrintError `bad-job` when the date is none or the language is not a BCP 47 tag */
export function assertJob(job: PrintJob): void {
  if (!DATE.test(job.created) || !isDay(job.created)) {
    throw badJob('created', job.created);
  }
  if (!LANGUAGE.test(job.language)) {
    throw badJob('language', job.language);
  }
}

/** JavaScript reads 30 February as 1 or 2 March. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function badJob(key: 'created' | 'language', value: string): PrintError {
  return new PrintError(
    'bad-job',
    phrase(`print.bad-job.${key}`, { value }),
    phrase(`print.bad-job.${key}.fix`),
  );
}
