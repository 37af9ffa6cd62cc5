/**
 * The public version of a review as PDF, read back by programs that we did not write: text, metadata, attachments and
 * every stream unpacked. Each secret is found in the internal one. Run by .ci/outside: node test/outside/public.ts
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OPEN, SECRETS, writeSecrets } from '../cli/secrets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-public-'));
const response = await writeSecrets(folder);
const secrets = Object.values(SECRETS);

const internal = contentOf(printed('internal'));
// An address is a link: it stands among the streams.
assert.deepEqual(
  found(internal.text + internal.streams, secrets),
  secrets,
  'the internal version lacks a secret',
);
assert.deepEqual(found(internal.data, secrets), secrets, 'the data of the internal version lack a secret');
const open = contentOf(printed('public', '--public'));
for (const [part, content] of Object.entries(open))
  assert.deepEqual(found(content, secrets), [], `secrets in the ${part} of the public version`);
assert.deepEqual(found(open.text, OPEN), [...OPEN]);
rmSync(folder, { recursive: true });
console.log(
  `the public version as PDF: none of ${String(secrets.length)} secrets in text, metadata, data or streams`,
);

function printed(name: string, ...more: string[]): string {
  const pdf = path.join(folder, `${name}.pdf`);
  const args = ['review', response, '--as-of', '2026-11-24', ...more, '-o', pdf];
  execFileSync(process.execPath, ['dist/bundle/vtc-pia.cjs', ...args], { stdio: 'pipe' });
  return pdf;
}

/** Line ends and hyphens of the layout are no part of a word. */
function contentOf(pdf: string): { text: string; metadata: string; data: string; streams: string } {
  const attached = `${pdf}-attached`;
  mkdirSync(attached);
  run('pdfdetach', '-saveall', '-o', attached, pdf);
  const data = readdirSync(attached).map(
    (name) => `${name}\n${readFileSync(path.join(attached, name), 'utf8')}`,
  );
  const unpacked = `${pdf}-unpacked.pdf`;
  run('qpdf', '--qdf', '--object-streams=disable', pdf, unpacked);
  return {
    text: run('pdftotext', '-layout', pdf, '-') + run('pdftotext', '-raw', pdf, '-').replaceAll('\n', ''),
    metadata: run('pdfinfo', pdf) + run('pdfinfo', '-meta', pdf),
    data: data.join('\n'),
    streams: readFileSync(unpacked, 'latin1'),
  };
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}

function found(content: string, words: readonly string[]): string[] {
  return words.filter((word) => content.includes(word));
}
