/**
 * Reading of files from outside, from text to checked shape: in a thread of its own, with bounded memory and a deadline. A size cap does not
 * stop a short text that takes for ever; a deadline does.
 */
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Checked, Problem } from '../problem.ts';
import type { SchemaName } from './fault.ts';
import type { Inspected, InspectJob } from './inspect.ts';
import type { Scalars } from './yaml.ts';
import { phrase } from '../locale/phrase.ts';

/** What a text may cost in computing time, and how long that may take where the machine is busy with other work. */
const DEADLINE_MS = 5000;
const LONGEST_MS = 60_000;
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };

let shared: Promise<Worker> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Parses a text; one that takes too long or too much is refused with a problem. */
export async function parseUntrusted(
  text: string,
  file: string,
  scalars: Scalars = 'meant',
): Promise<Checked<unknown>> {
  const read = await inTurn({ text, file, scalars });
  return read.ok ? { ok: true, value: read.value.value } : read;
}

/** The same, and holds it against a schema, under the same deadline. */
export function inspectUntrusted(
  text: string,
  file: string,
  schema: SchemaName | 'its-kind',
): Promise<Checked<Inspected>> {
  return inTurn({ text, file, scalars: 'meant', schema });
}

/** Starts the thread for a file that is sure to come, so that it is ready when the file is. */
export function readySoon(): void {
  // Told to whoever reads the file.
  started().catch(() => undefined);
}

/** One that could not be started is tried again. */
function started(): Promise<Worker> {
  return (shared ??= startWorker().catch((error: unknown) => {
    shared = undefined;
    throw error;
  }));
}

/** One text after the other. */
function inTurn(job: InspectJob): Promise<Checked<Inspected>> {
  const result = queue.then(() => inspectOne(job));
  // What is wrong with one is told to whoever asked for it, and not to the next.
  queue = result.catch(() => undefined);
  return result;
}

async function inspectOne(job: InspectJob): Promise<Checked<Inspected>> {
  const worker = await started();
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', fail).off('exit', give);
      worker.unref();
    };
    const settle = (answer: Checked<Inspected>): void => {
      leave();
      resolve(answer);
    };
    const fail = (error: Error): void => {
      const lack = lacking(error);
      if (lack === undefined) {
        give();
        return;
      }
      leave();
      abandon(worker);
      reject(lack);
    };
    const give = (): void => {
      settle(refused(job.file));
      abandon(worker);
    };
    const left = timeLeft();
    let timer = setTimeout(giveOrWait, DEADLINE_MS);
    function giveOrWait(): void {
      const wait = left();
      if (wait <= 0) give();
      else timer = setTimeout(giveOrWait, wait);
    }
    worker.ref();
    worker.on('message', settle).on('error', fail).on('exit', give);
    worker.postMessage(job);
  });
}

/**
 * What is left, in milliseconds, each time it is asked. A machine under load gives a thread a part of each second, and a
 * good file must not be refused for that: the computing time of the process counts, and at the very end the clock.
 */
function timeLeft(): () => number {
  const start = performance.now();
  const cost = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cost);
    return Math.min(DEADLINE_MS - (user + system) / 1000, LONGEST_MS - (performance.now() - start));
  };
}

async function startWorker(): Promise<Worker> {
  const { Worker } = await import('node:worker_threads');
  // The same ending as this file has: .ts in the source, others in the bundles.
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const cache = getCompileCacheDir();
  const worker = new Worker(new URL(`./yaml-worker${extension}`, import.meta.url), {
    resourceLimits: LIMITS,
    workerData: cache === undefined ? undefined : path.dirname(cache),
  });
  worker
    .on('error', () => undefined)
    .once('exit', () => {
      shared = undefined;
    });
  worker.unref();
  return worker;
}

/** What the system lacks for a thread, as an error of the system; undefined: the thread ended for another reason. */
function lacking({ message }: Error): Error | undefined {
  const [, code] = /^Worker initialization failure: (EMFILE|ENFILE|EAGAIN|ENOMEM)$/.exec(message) ?? [];
  if (code === undefined) return undefined;
  const lack: NodeJS.ErrnoException = new Error(message);
  // Node tells the name alone; the number is only there to say that it is one of the system's.
  [lack.code, lack.errno] = [code, 0];
  return lack;
}

function abandon(worker: Worker): void {
  shared = undefined;
  worker.removeAllListeners('exit');
  void worker.terminate();
}

function refused(file: string): Checked<never> {
  const problem: Problem = {
    severity: 'error',
    code: 'too-costly',
    message: phrase('file.deadline', { seconds: DEADLINE_MS / 1000 }),
    hint: phrase('file.deadline.hint'),
    file,
    line: 1,
    column: 1,
  };
  return { ok: false, problems: [problem] };
}
