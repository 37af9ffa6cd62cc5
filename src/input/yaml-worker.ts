/** The thread in which files from outside are parsed and held against their schemas. */
import { parentPort } from 'node:worker_threads';
import { inspect, type InspectJob } from './inspect.ts';

parentPort?.on('message', (job: InspectJob) => {
  void inspect(job).then((answer) => parentPort?.postMessage(answer));
});
