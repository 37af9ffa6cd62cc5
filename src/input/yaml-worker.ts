/** The thread in which files from outside are parsed and held against their schemas. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { InspectJob } from './inspect.ts';

// A thread does not share in what the program keeps compiled, and the validators are a megabyte of code.
const compiled = workerData as string | undefined;
if (compiled !== undefined) enableCompileCache(compiled);

// Both are there by the time that a file comes.
const inspecting = import('./inspect.ts');
void import('../generated/validators.js');

parentPort?.on('message', (job: InspectJob) => void answer(job));

async function answer(job: InspectJob): Promise<void> {
  const { inspect } = await inspecting;
  parentPort?.postMessage(await inspect(job));
  // The thread is never told to end: it goes with the program.
  flushCompileCache();
}
