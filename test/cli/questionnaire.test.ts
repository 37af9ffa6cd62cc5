/** Asking and reading back from the command line, as a user does. */
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOfPages } from '../print/read-pdf.ts';
import { scratch, vtcPia } from './run.ts';

const EXAMPLE = path.resolve('examples/example-meet');
const PROFILE = path.join(EXAMPLE, 'example-meet.yaml');
const ASK = ['--context', 'school-class', '--as-of', '2026-07-07', '--date', '2026-07-07'];
let folder = '';
beforeAll(async () => {
  folder = await scratch();
});
const file = (name: string): string => path.join(folder, name);

describe('questionnaire', { timeout: 60_000 }, () => {
  it.each(['q.xlsx', 'q.yaml', 'q.html', 'q.json'])(
    'writes %s, and says how many questions and until when',
    async (name) => {
      const { code, out, err } = await vtcPia(['questionnaire', PROFILE, ...ASK, '-o', name], folder);
      expect([code, out]).toEqual([0, '']);
      expect(err).toBe(`${name} written\n45 questions, to be answered by 2026-09-15\n`);
      expect((await stat(file(name))).size).toBeGreaterThan(5000);
    },
  );

  it.each(['q.html', 'q.xlsx', 'q.yaml', 'q.json'])(
    'writes over its own %s, and over another one only with --force',
    async (name) => {
      const again = (...more: string[]) =>
        vtcPia(['questionnaire', PROFILE, ...ASK, '-o', name, ...more], folder);
      expect((await again()).code).toBe(0);
      await appendFile(file(name), ' ');
      const refused = await again();
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('add --force');
      expect((await again('--force')).code).toBe(0);
    },
  );

  it('prints the letter with roles, deadline, the three questions and every question', async () => {
    const roles = [
      '--sender',
      'Privacy officer',
      '--addressee',
      'Chief trust officer',
      '--deadline',
      '2026-10-01',
    ];
    const done = await vtcPia(
      ['questionnaire', PROFILE, ...ASK, ...roles, '--letter', '-o', 'letter.pdf'],
      folder,
    );
    expect(done.code).toBe(0);
    const text = (await textOfPages(await readFile(file('letter.pdf')))).join(' ');
    for (const words of [
      ...['Chief trust officer', 'Example Org', 'Privacy officer', '1 October 2026', '7 July 2026'],
      ...['Implemented', 'Monitored', 'Validated', 'What happens with your answer', 'End-to-end encryption'],
    ])
      expect(text).toContain(words);
  });

  it.each([
    [['-o', 'q.pdf'], 'unknown-ending', 'End the name with .xlsx, .yaml, .html or .json.'],
    [['--letter', '-o', 'q.xlsx'], 'unknown-ending', 'End the name with .pdf or .html.'],
    [['-o', 'x.xlsx', '--deadline', '2026-07-01'], 'date-order', 'Name a later day'],
    [['-o', 'x.xlsx', '--date', '2026-07-06'], 'evidence of 2026-07-07', '--as-of 2026-07-06'],
    [['-o', 'x.xlsx', '--date', '2026-02-30'], 'bad-date', '--date'],
  ])('refuses %j', async (more, _code, words) => {
    const { code, err } = await vtcPia(
      ['questionnaire', PROFILE, ...ASK.slice(0, 4), '--date', '2026-07-07', ...more],
      folder,
    );
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('receive', { timeout: 60_000 }, () => {
  const ANSWERS = path.join(EXAMPLE, 'answers.xlsx');

  it('writes a response that is valid, with the notices on stderr', async () => {
    const { code, out, err } = await vtcPia(['receive', ANSWERS, '--received', '2026-09-18'], folder);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('Questions!10 warning not-answered');
    expect(err).toContain(
      'responses/example-meet-2026-09-18.yaml written: 45 questions asked, 17 answered, 28 not.',
    );
    const checked = await vtcPia(['validate', 'responses/example-meet-2026-09-18.yaml'], folder);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('late-answer');
  });

  it('never writes over a response without --force', async () => {
    const args = ['receive', ANSWERS, '--received', '2026-09-18'];
    await writeFile(file('responses/example-meet-2026-09-18.yaml'), 'mine');
    const refused = await vtcPia(args, folder);
    expect(refused.code).toBe(2);
    expect(await readFile(file('responses/example-meet-2026-09-18.yaml'), 'utf8')).toBe('mine');
    expect((await vtcPia([...args, '--force'], folder)).code).toBe(0);
  });

  it('puts a second answer on top of the first in a new file, and leaves the first as it is', async () => {
    const first = 'responses/example-meet-2026-09-18.yaml';
    const before = await readFile(file(first), 'utf8');
    const yaml = await readFile(path.join(EXAMPLE, 'answers.yaml'), 'utf8');
    await writeFile(
      file('second.yaml'),
      yaml.replace('The product measures neither', 'As of May the product measures neither'),
    );
    const args = [
      'receive',
      'second.yaml',
      '--onto',
      first,
      '--received',
      '2026-10-02',
      '-o',
      'responses/example-meet-2026-10-02.yaml',
    ];
    const { code, err } = await vtcPia(args, folder);
    expect(code).toBe(0);
    expect(err).toMatch(/Changed by the new answers:\n {2}end-user-control\/attention-tracking: answer\n$/);
    expect(await readFile(file(first), 'utf8')).toBe(before);
    expect((await vtcPia(['validate', 'responses/example-meet-2026-10-02.yaml'], folder)).code).toBe(0);
  });

  it('writes no second answer that would make the response invalid', async () => {
    const first = 'responses/example-meet-2026-09-18.yaml';
    const args = ['receive', 'second.yaml', '--onto', first, '--received', '2026-09-17', '-o', 'early.yaml'];
    const { code, err } = await vtcPia(args, folder);
    expect(code).toBe(1);
    expect(err).toContain('2026-09-17 lies before the entry above it (2026-09-18)');
    await expect(stat(file('early.yaml'))).rejects.toThrow();
  });

  it.each([
    ['answers of another vendor, by option', ['--vendor', 'zoom', '-o', 'a.yaml'], 1, 'other-vendor'],
    [
      'answers of another vendor, by name of the file',
      ['-o', 'responses/zoom-2026-09-18.yaml'],
      1,
      'other-vendor',
    ],
    ['an answer before the letter', ['--received', '2026-07-06', '-o', 'b.yaml'], 1, 'date-order'],
    ['a day to come', ['--received', '2999-01-01', '-o', 'c.yaml'], 2, 'lies in the future'],
    ['another ending', ['-o', 'd.json'], 2, '.yaml'],
  ])('refuses %s', async (_name, more, exit, words) => {
    const { code, err } = await vtcPia(['receive', ANSWERS, ...more], folder);
    expect(code).toBe(exit);
    expect(err).toContain(words);
    await expect(stat(file(more.at(-1)!))).rejects.toThrow();
  });
});
