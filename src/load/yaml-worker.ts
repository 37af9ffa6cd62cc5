/** The thread in which files from outside are parsed. */
import { parentPort } from 'node:worker_threads';
import { parseYaml, type Scalars } from './yaml.ts';

/** What the thread is asked. */
export interface ParseJob {
  text: string;
  file: string;
  scalars: Scalars;
}

parentPort?.on('message', ({ text, file, scalars }: ParseJob) => {
  parentPort?.postMessage(parseYaml(text, file, scalars));
});
