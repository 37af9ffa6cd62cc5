/** Asking and reading back from the command line, as a user does. */
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleFiles } from '../../src/build/examples.ts';
import { isSealed } from '../../src/store/seal.ts';
import { textOfPages } from '../print/read-pdf.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const EXAMPLE = path.resolve('examples/example-meet');
const PROFILE = path.join(EXAMPLE, 'example-meet.yaml');
const ASK = ['--context', 'school-class', '--as-of', '2026-07-07', '--date', '2026-07-07'];
const ANSWERS = path.join(EXAMPLE, 'answers.xlsx');
let folder = '';
beforeAll(async () => {
  folder = await scratch();
});
const file = (name: string): string => path.join(folder, name);
const asked = (name: string, ...more: string[]) =>
  runHere(['questionnaire', PROFILE, ...ASK, ...more, '-o', file(name)]);

describe('questionnaire', () => {
  it.each(['q.xlsx', 'q.html', 'q.json'])('writes %s, how many questions, and by when', async (name) => {
    const { code, out, err } = await asked(name, '--required');
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe(`${file(name)} written\n28 questions, to be answered by 15 September 2026.\n`);
    expect((await stat(file(name))).size).toBeGreaterThan(5000);
  });

  it('says how many of many questions decide', async () => {
    const { err } = await asked('open.json');
    expect(err).toContain(
      '303 questions, to be answered by 15 September 2026. 28 of them decide about the use',
    );
    expect((await asked('all.json', '--all')).err).toContain('331 questions');
  });

  it.each(['q.html', 'q.xlsx', 'q.json'])(
    'writes over its own %s, over another only with --force',
    async (name) => {
      expect((await asked(name, '--required')).code).toBe(0);
      await appendFile(file(name), ' ');
      const refused = await asked(name, '--required');
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('--force');
      expect((await asked(name, '--required', '--force')).code).toBe(0);
    },
  );

  const LETTER = [
    '--sender',
    'Privacy officer',
    '--addressee',
    'Chief trust officer',
    '--deadline',
    '2026-10-01',
    '--authority',
    'Example Authority',
    '--contact',
    'answers@example.org',
    '--file-number',
    'F-1/26',
    '--legal-basis',
    'Section 4 of the Example Act.',
    '--signatory',
    'President',
    '--signatory',
    'Director',
  ];
  const WORDS = [
    'Chief trust officer',
    'Example Org',
    'Privacy officer',
    'Example Authority',
    'answers@example.org',
    'F-1/26',
    '1 October 2026',
    '7 July 2026',
    'Section 4 of the Example Act.',
    'President',
    'Director',
    '28 questions',
    'What happens with your answer',
    'PBD4.3',
    'If you do not answer',
  ];

  it(
    'prints the letter with authority, ground, deadline, signatories and every question',
    { timeout: 60_000 },
    async () => {
      expect((await asked('letter.pdf', '--required', '--letter', ...LETTER)).code).toBe(0);
      const text = (await textOfPages(await readFile(file('letter.pdf')))).join(' ');
      for (const words of WORDS) expect(text).toContain(words);
    },
  );

  it('writes the letter as text and as a document to go on with', async () => {
    expect((await asked('letter.txt', '--required', '--letter', ...LETTER)).code).toBe(0);
    const text = (await readFile(file('letter.txt'), 'utf8')).replaceAll(/\s+/g, ' ');
    for (const words of WORDS) expect(text).toContain(words);
    expect((await asked('letter.docx', '--required', '--letter', ...LETTER)).code).toBe(0);
    expect(Object.keys(unzipSync(await readFile(file('letter.docx'))))).toContain('word/document.xml');
  });

  it('of a further round has the earlier answers in it', async () => {
    const after = path.join(EXAMPLE, 'responses/example-meet-2026-09-18.yaml');
    const done = await runHere([
      'questionnaire',
      PROFILE,
      '--context',
      'school-class',
      '--required',
      '--after',
      after,
      '-o',
      file('second.json'),
    ]);
    expect(done.code).toBe(0);
    const json = await readFile(file('second.json'), 'utf8');
    expect(json).toContain('No trackers whatsoever in our apps.');
    expect(json).toContain('"round": 2');
  });

  it.each([
    [['-o', 'q.pdf'], 'End the name with .xlsx, .html or .json.'],
    [['-o', 'q.yaml'], 'End the name with .xlsx, .html or .json.'],
    [['--letter', '-o', 'q.xlsx'], 'End the name with .pdf, .html, .docx or .txt.'],
    [['-o', 'x.xlsx', '--deadline', '2026-07-01'], 'Name a later day'],
    [['-o', 'x.xlsx', '--deadline', '2026-07-30'], 'fewer than 28 days'],
    [['-o', 'x.xlsx', '--date', '2026-07-06'], '--as-of 2026-07-06'],
    [['-o', 'x.xlsx', '--date', '2026-02-30'], '--date'],
    [['-o', 'x.xlsx', '--after', path.join(EXAMPLE, 'nothing.yaml')], 'nothing.yaml'],
  ])('refuses %j', async (more, words) => {
    const { code, err } = await runHere([
      'questionnaire',
      PROFILE,
      ...ASK.slice(0, 4),
      '--date',
      '2026-07-07',
      ...more.map((one) => (/^\w\.\w+$/.test(one) ? file(one) : one)),
    ]);
    expect(code).not.toBe(0);
    expect(err).toContain(words);
  });
});

describe('the worked engagement', () => {
  it.each([
    'questionnaire.xlsx',
    'questionnaire-required.html',
    'letter.txt',
    'second-round/questionnaire.xlsx',
  ])('%s is what is made today (else: npm run build && npm run generate)', async (name) => {
    const made = Buffer.from((await exampleFiles()).get(name) ?? []);
    const kept = await readFile(path.join(EXAMPLE, name));
    if (name.endsWith('.xlsx')) expect(unzipSync(made)).toEqual(unzipSync(kept));
    else expect(made.equals(kept)).toBe(true);
    if (!name.endsWith('.txt')) expect(isSealed(kept)).toBe(true);
  });

  it('the answers, saved by LibreOffice, give the response beside them', async () => {
    const target = file('example-meet-2026-09-18.yaml');
    const { code, err } = await runHere(['receive', ANSWERS, '--received', '2026-09-18', '-o', target]);
    expect(code).toBe(0);
    expect(err).toContain('331 questions asked, 56 answered, 275 not.');
    const kept = path.join(EXAMPLE, 'responses/example-meet-2026-09-18.yaml');
    expect(await readFile(target, 'utf8')).toBe(await readFile(kept, 'utf8'));
  });
});

describe('receive', () => {
  const first = (): string => file('example-meet-2026-09-18.yaml');

  it('writes a response that is valid, with the notices on stderr', async () => {
    const { code, out, err } = await runHere([
      'receive',
      ANSWERS,
      '--received',
      '2026-09-18',
      '-o',
      first(),
      '--force',
    ]);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/Questions!H\d+ warning other-answer PBD11\.1: ‘see our white paper’/);
    const checked = await runHere(['validate', first()]);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('late-answer');
  });

  it('never writes over a response without --force', async () => {
    const args = ['receive', ANSWERS, '--received', '2026-09-18', '-o', file('mine-2026.yaml')];
    await writeFile(file('mine-2026.yaml'), 'mine');
    expect((await runHere(args)).code).toBe(2);
    expect(await readFile(file('mine-2026.yaml'), 'utf8')).toBe('mine');
    expect((await runHere([...args, '--force'])).code).toBe(0);
    expect((await runHere(args)).code).toBe(0);
  });

  it('puts a second answer on top of the first in a new file, and leaves the first as it is', async () => {
    const before = await readFile(first(), 'utf8');
    const page = await readFile(path.join(EXAMPLE, 'questionnaire-required.html'), 'utf8');
    const answer = '{"answers":{"security/incident-record/not-kept-quiet":{"answer":"yes"}},"documents":{}}';
    await writeFile(file('second.html'), page.replace('{"answers":{},"documents":{}}', answer));
    const target = file('example-meet-2026-10-02.yaml');
    const { code, err } = await runHere([
      'receive',
      file('second.html'),
      '--onto',
      first(),
      '--received',
      '2026-10-02',
      '-o',
      target,
    ]);
    expect(code).toBe(0);
    expect(err).toMatch(/Changed by the new answers:\nSEC12\.4: answer\n$/);
    expect(await readFile(first(), 'utf8')).toBe(before);
    expect((await runHere(['validate', target])).code).toBe(0);
  });

  it.each([
    ['answers of another vendor, by option', ['--vendor', 'zoom', '-o', 'a.yaml'], 1, 'other-vendor'],
    ['answers of another vendor, by name of the file', ['-o', 'zoom-2026-09-18.yaml'], 1, 'other-vendor'],
    ['an answer before the letter', ['--received', '2026-07-06', '-o', 'b.yaml'], 1, 'date-order'],
    ['a day to come', ['--received', '2999-01-01', '-o', 'c.yaml'], 2, 'lies in the future'],
    ['another ending', ['-o', 'd.json'], 2, '.yaml'],
  ])('refuses %s', async (_name, more, exit, words) => {
    const target = file(more.at(-1) ?? '');
    const { code, err } = await runHere(['receive', ANSWERS, ...more.slice(0, -1), target]);
    expect(code).toBe(exit);
    expect(err).toContain(words);
    await expect(stat(target)).rejects.toThrow();
  });

  it('names a file that is not there', async () => {
    const { code, err } = await runHere(['receive', file('nothing.xlsx'), '-o', file('n.yaml')]);
    expect(code).toBe(1);
    expect(err).toContain('nothing.xlsx');
  });
});
