/** Attachments and notes of a case: looked at, listed, packed; notes never in what is final. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatherBundle, packBundle } from '../../src/app/bundle.ts';
import { assessCase } from '../../src/app/case.ts';
import { makeDocument } from '../../src/app/documents.ts';
import { reportCase } from '../../src/app/report-case.ts';
import { diskWorkspace } from '../../src/store/disk.ts';
import { sha256 } from '../../src/store/sha256.ts';
import { job } from '../app/job.ts';
import { english as language } from '../locale/english.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const CONTRACT = 'Clause 3 closes the list.\n';
const HASH = sha256(Buffer.from(CONTRACT));

let folder = '';
beforeAll(async () => {
  folder = await scratch();
  await mkdir(path.join(folder, 'annex'));
  await writeFile(path.join(folder, 'annex', 'contract.txt'), CONTRACT);
  await writeFile(path.join(folder, 'annex', 'Größe #1.txt'), 'x');
});

async function caseWith(name: string, attachments: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `id: calls\norganisation: {name: Example Library}\nattachments:\n${attachments}`);
  return file;
}

const GOOD = `  - {file: annex/contract.txt, title: Contract under GDPR Art. 28, sha256: '${HASH}'}\n`;

describe('attachments', () => {
  it.each([
    ['as recorded', GOOD, 'unchanged', 'as recorded'],
    ['not recorded yet', '  - {file: annex/contract.txt}\n', 'unrecorded', `sha256: '${HASH}'`],
    ['changed', GOOD.replace(HASH, 'a'.repeat(64)), 'changed', 'changed since it was recorded'],
    ['missing', '  - {file: annex/gone.txt}\n', 'missing', 'annex/gone.txt: missing'],
    ['a folder', '  - {file: annex}\n', 'unreadable', 'cannot be read'],
    ['a link out of the folder', '  - {file: out.txt}\n', 'unreadable', 'cannot be read'],
  ])('%s: told by check and, where it is not in order, on page 1', async (_, text, state, told) => {
    await symlink(path.resolve('package.json'), path.join(folder, 'out.txt')).catch(() => undefined);
    const file = await caseWith('one.yaml', text);
    const { out } = await runHere(['check', file], { columns: 200 });
    expect(out).toContain(told);
    const { result } = await reportCase(job, file, { paper: 'A4', language });
    expect(result.data.check.attachments.map((one) => one.state)).toEqual([state]);
    const [page] = result.document.blocks;
    const isTold = JSON.stringify(page).includes('not as recorded');
    expect(isTold).toBe(!['unchanged', 'unrecorded'].includes(state));
    expect(JSON.stringify(result.document.blocks)).toContain('Attachments');
  });

  it.each([
    ['../secret.txt', 'attachment-outside'],
    ['/etc/passwd', 'attachment-outside'],
    ['C:/x.txt', 'attachment-outside'],
    ['annex/../../x', 'attachment-outside'],
    ["'annex\\x.txt'", 'attachment-outside'],
  ])('%s is refused', async (name, code) => {
    const { code: exit, err } = await runHere(['check', await caseWith('out.yaml', `  - {file: ${name}}\n`)]);
    expect(exit).toBe(1);
    expect(err).toContain(`:4:12 ${code}`);
  });

  it('one that is named twice, or of a source that is not there, is refused', async () => {
    const file = await caseWith('twice.yaml', `${GOOD}  - {file: annex/./Contract.txt, source: none}\n`);
    const { out: err } = await runHere(['validate', file]);
    expect(err).toContain('attachment-twice');
    expect(err).toContain('unknown-source');
  });
});

describe('the archive', () => {
  const disk = { ...job, workspace: diskWorkspace() };
  const packed = async (file: string): Promise<Uint8Array> => {
    const { result } = await assessCase(disk, file);
    return packBundle(await gatherBundle(disk, file, result.pia), {
      bytes: Buffer.from('%PDF'),
      format: 'pdf',
    });
  };

  it('holds the document, the case and its attachments, with hashes that fit, the same twice', async () => {
    const file = await caseWith('pia.yaml', `${GOOD}  - {file: 'annex/Größe #1.txt'}\n`);
    const bytes = await packed(file);
    expect(Buffer.from(await packed(file)).equals(bytes)).toBe(true);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).sort()).toEqual([
      'SHA256SUMS',
      'annex/Größe _1.txt',
      'annex/contract.txt',
      'calls.pdf',
      'pia.yaml',
    ]);
    expect(strFromU8(parts['annex/contract.txt'] ?? new Uint8Array())).toBe(CONTRACT);
    const to = await scratch();
    await writeFile(path.join(to, 'a.zip'), bytes);
    execFileSync('python3', ['-m', 'zipfile', '-e', 'a.zip', '.'], { cwd: to });
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: to, encoding: 'utf8' })).toContain(
      'annex/contract.txt: OK',
    );
  });

  it('is not made of attachments that are not as recorded', async () => {
    const file = await caseWith('bad.yaml', '  - {file: annex/gone.txt}\n');
    await expect(packed(file)).rejects.toMatchObject({ code: 'attachments-differ' });
  });

  it('is for cases, and for PDF', async () => {
    const to = path.join(folder, 'x.zip');
    for (const args of [['signal'], [await caseWith('pia.yaml', GOOD), '--format', 'html']]) {
      const { code, err } = await runHere(['report', ...args, '--bundle', '-o', to]);
      expect(code).toBe(2);
      expect(err).toContain('An archive holds the PDF of a case');
    }
  });
});

describe('comments', () => {
  const NOTE = 'Is this figure still right?';
  const withNotes = async (name: string, status: string): Promise<string> => {
    const file = path.join(folder, name);
    const text = await readFile('examples/public-library/pia.yaml', 'utf8');
    const sections = ['risks', 'summary', 'sign-off', 'engagement', 'decision'];
    const notes = sections.map((one) => `  - {section: ${one}, date: 2026-11-12, text: '${NOTE} ${one}'}\n`);
    const settled = `  - {section: rights, text: Settled one, state: settled, answer: Mended}\n`;
    const own = text.replace(/^status: \w+$/m, `status: ${status}`).replace(/^logo:.*$/m, '');
    await writeFile(file, `${own}\ncomments:\n${notes.join('')}${settled}`);
    return file;
  };

  it('stand in a draft at their sections, and in check', async () => {
    const file = await withNotes('draft.yaml', 'draft');
    const { result } = await reportCase(job, file, { paper: 'A4', language });
    const at = (id: string): string =>
      JSON.stringify(result.document.blocks.find((one) => one.kind === 'section' && one.id === id));
    for (const id of ['risks', 'sign-off', 'decision']) expect(at(id)).toContain(`${NOTE} ${id}`);
    for (const id of ['summary', 'engagement']) expect(at('control')).toContain(`${NOTE} ${id}`);
    expect(at('rights')).toContain('Mended');
    expect(at('answer')).toContain('5 comments are open');
    const { out } = await runHere(['check', file], { columns: 200 });
    expect(out).toContain(`${NOTE} risks`);
    expect(out).toContain('One more is settled.');
  });

  it('stand nowhere in what is final: no format, no data that it carries', async () => {
    const file = await withNotes('final.yaml', 'final');
    const { result } = await reportCase(job, file, { paper: 'A4', language });
    expect(result.data.check.final).toBe(true);
    expect(result.document.mark).toBeUndefined();
    const printed: string[] = [];
    const printer = {
      print: (one: { html: string; attachment: { bytes: Uint8Array } }) => {
        printed.push(one.html, Buffer.from(one.attachment.bytes).toString());
        return Promise.resolve(Buffer.from('%PDF'));
      },
    };
    await makeDocument(result, 'pdf', { printer });
    for (const format of ['html', 'md', 'txt', 'json'] as const)
      printed.push(Buffer.from((await makeDocument(result, format)).bytes).toString());
    const word = unzipSync((await makeDocument(result, 'docx')).bytes);
    printed.push(...Object.values(word).map((part) => strFromU8(part)));
    for (const text of printed) expect(text).not.toMatch(/still right|Settled one|Mended/);
    expect((await runHere(['check', file], { columns: 200 })).out).toContain(`${NOTE} risks`);
  });

  it('name a role that is there', async () => {
    const file = path.join(folder, 'role.yaml');
    await writeFile(file, 'id: x\ncomments: [{section: risks, role: nobody, text: Hm.}]\n');
    expect((await runHere(['check', file])).err).toContain('unknown-role');
  });
});
