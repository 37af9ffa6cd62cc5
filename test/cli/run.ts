/** The command as a process, the way a user runs it. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../dist/bundle/vtc-pia.cjs', import.meta.url));
const FLAGS = ['--disallow-code-generation-from-strings', '--disable-proto=delete'];

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `vtc-pia …` in a folder. */
export function vtcPia(
  args: readonly string[],
  folder = process.cwd(),
  env: Record<string, string> = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...FLAGS, launcher, ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    const chunks = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.err += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...chunks }));
  });
}

const folders: string[] = [];

/** Removes the folders of the test file that ends: see test/setup.ts. */
export async function removeScratch(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** A folder that is removed after the test file. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  folders.push(folder);
  return folder;
}
