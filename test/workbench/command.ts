/** The command as a process, outside of the test runner. */
import { execFile } from 'node:child_process';
import path from 'node:path';

const LAUNCHER = path.resolve('dist/bundle/vtc-pia.cjs');

export function vtcPia(args: readonly string[], folder: string): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [LAUNCHER, ...args], { cwd: folder, maxBuffer: 64 << 20 }, (error, out) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 2), out }),
    );
  });
}
