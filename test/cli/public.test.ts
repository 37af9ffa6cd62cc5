/**
 * The public version read back in every format: nothing that is confidential, no note of a role, nothing of the files.
 * Each secret is found in the internal version, so that a place that is not looked at would be noticed. PDF: .ci/outside.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { runHere } from './here.ts';
import { scratch } from './run.ts';
import { OPEN, SECRETS, writeSecrets } from './secrets.ts';

const FORMATS = ['html', 'docx', 'md', 'txt', 'json'] as const;

let [folder, file] = ['', ''];
beforeAll(async () => {
  folder = await scratch();
  file = await writeSecrets(folder);
});

/** All that a file holds, as text: of a packed one each of its parts. */
async function contentOf(name: string): Promise<string> {
  const bytes = await readFile(name);
  if (!name.endsWith('.docx')) return String(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([part, data]) => `${part}\n${strFromU8(data)}`)
    .join('\n');
}

async function written(format: string, ...more: string[]): Promise<string> {
  const output = path.join(folder, `${String(more.length)}.${format}`);
  const { code, err } = await runHere([
    'review',
    file,
    '--as-of',
    '2026-11-24',
    ...more,
    '-o',
    output,
    '--force',
  ]);
  expect(code, err).toBe(0);
  return contentOf(output);
}

const found = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.includes(word));

it.each(FORMATS)('.%s holds no secret, and the internal one holds each', async (format) => {
  const secrets = Object.values(SECRETS);
  expect(found(await written(format), secrets)).toEqual(secrets);
  const open = await written(format, '--public');
  expect(found(open, secrets)).toEqual([]);
  // What may be told is there: the file was read, and is no empty one.
  expect(found(open, OPEN)).toEqual([...OPEN]);
});

it.each(['html', 'docx', 'json'])('of a group .%s holds none', async (format) => {
  const other = path.resolve('examples/example-meet/review/demo-conference-2026-09-15.yaml');
  const open = await written(format, other, '--public');
  expect(found(open, Object.values(SECRETS))).toEqual([]);
  expect(open).toContain('Demo Conference');
});
