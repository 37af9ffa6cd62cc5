/** The program: gives run() the real world and takes its exit code. */
import { run } from './run.ts';

void run(process.argv.slice(2), {
  out: (text) => write(process.stdout, text),
  err: (text) => write(process.stderr, text),
  columns: process.stdout.isTTY ? process.stdout.columns : 80,
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
}).then((code) => {
  process.exitCode = code;
});

/** A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours. */
function write(stream: NodeJS.WriteStream, text: string): void {
  if (stream.listenerCount('error') === 0) stream.on('error', ignoreClosedPipe);
  stream.write(text);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
