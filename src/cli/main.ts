/** The program: gives run() the real world and takes its exit code. */
import { fstatSync } from 'node:fs';
import { builtOutcomes, localDay, readySoon } from '../index.ts';
import { run } from './run.ts';
import { messageWriter, resultWriter } from './streams.ts';

let unsaid = false;

if (process.argv.some((one) => /\.ya?ml$/i.test(one))) readySoon();

void run(process.argv.slice(2), {
  out: resultWriter(),
  err: messageWriter(() => (unsaid = true)),
  // Some terminals say that they are 0 wide.
  columns: (isDirect(1) ? 0 : process.stdout.columns) || 80,
  env: process.env,
  today: localDay(new Date()),
  now: () => localDay(new Date()),
  built: builtOutcomes,
}).then((code) => {
  process.exitCode = unsaid ? 2 : code;
});

/** A pipe or a file needs none of Node's streams, which take longer to load than most answers to compute. */
function isDirect(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    return found.isFIFO() || found.isFile() || found.isSocket();
  } catch {
    return false;
  }
}
