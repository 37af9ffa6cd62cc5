/** stdout and stderr of the process, written at once: what cannot be written is known before the run ends. */
import { writeSync } from 'node:fs';
import { phrase, systemReason, UserError } from '../index.ts';

/** Writes the result. A reader that has seen enough (`| head`) is no fault; every other failure is a UserError. */
export function resultWriter(): (text: string) => void {
  return writer(1, (error) => {
    const why = systemReason(error) ?? String(error);
    throw new UserError('stdout', phrase('job.no-output', { why }), phrase('job.no-output.fix'), {
      cause: error,
    });
  });
}

/** Writes messages; where they cannot be written, nothing can be said, but `failed` is called. */
export function messageWriter(failed: () => void): (text: string) => void {
  return writer(2, failed);
}

function writer(fd: number, refuse: (error: unknown) => void): (text: string) => void {
  let isClosed = false;
  return (text) => {
    if (isClosed) return;
    try {
      if (process.platform === 'win32' && isTerminal(fd)) toTerminal(fd, text);
      else writeAll(fd, text);
    } catch (error) {
      isClosed = true;
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') refuse(error);
    }
  };
}

/** Windows shows what is not plain ASCII on its consoles only by way of Node's streams. */
function toTerminal(fd: number, text: string): void {
  (fd === 1 ? process.stdout : process.stderr).write(text);
}

function isTerminal(fd: number): boolean {
  return process.getBuiltinModule('node:tty').isatty(fd);
}

function writeAll(fd: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0)
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      // The reader is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
}
