/** The program: gives run() the real world and takes its exit code. */
import { fstatSync, writeSync } from 'node:fs';
import { run } from './run.ts';

const direct = isDirect(1);

void run(process.argv.slice(2), {
  out: (text) => (direct ? writeAll(1, text) : write(process.stdout, text)),
  err: (text) => write(process.stderr, text),
  // Some terminals say that they are 0 wide.
  columns: (direct ? 0 : process.stdout.columns) || 80,
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
}).then((code) => {
  process.exitCode = code;
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

function writeAll(fd: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0)
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The reader is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours. */
function write(stream: NodeJS.WriteStream, text: string): void {
  if (stream.listenerCount('error') === 0) stream.on('error', ignoreClosedPipe);
  stream.write(text);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
