/** The thread in which files from outside are parsed. */
import { parentPort } from 'node:worker_threads';
import { parseYaml } from './yaml.ts';

parentPort?.on('message', ({ text, file }: { text: string; file: string }) => {
  parentPort?.postMessage(parseYaml(text, file));
});
