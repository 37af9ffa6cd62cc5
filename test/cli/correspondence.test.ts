/** `correspondence` as a user runs it: over files and folders, in every form. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import type { Correspondence } from '../../src/types/correspondence.ts';
import { faultsBySchema } from '../faults-by-schema.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const EXAMPLE = path.resolve('examples/example-meet/review');
let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

async function registerOf(...args: string[]): Promise<Correspondence> {
  const { code, out, err } = await runHere(['correspondence', ...args, '--format', 'json']);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Correspondence;
}

describe('correspondence', () => {
  it('takes the responses of a folder, whatever else lies there, and says what is overdue', async () => {
    const { exchanges, inputs } = await registerOf(EXAMPLE);
    expect(inputs.length).toBe(3);
    expect(exchanges[0]).toMatchObject({ vendor: 'demo-conference', state: 'overdue', weighs: true });
    const { out } = await runHere(['correspondence', EXAMPLE, '--as-of', '2026-08-01']);
    expect(out).toContain('none overdue');
  });

  it('gives a result that is valid by its schema, and the same whatever the order of the files', async () => {
    const files = readdirSync(EXAMPLE)
      .filter((name) => name.includes('-2026-'))
      .map((name) => path.join(EXAMPLE, name));
    const [one, other] = [await registerOf(...files), await registerOf(...files.toReversed())];
    expect(one).toEqual(other);
    expect(faultsBySchema('correspondence', one)).toEqual([]);
  });

  it.each(['html', 'csv', 'xlsx', 'txt', 'docx', 'json'])('writes .%s', async (format) => {
    const file = path.join(folder, `register.${format}`);
    const { code, err } = await runHere(['correspondence', EXAMPLE, '-o', file]);
    expect(code, err).toBe(0);
    if (format === 'html')
      expect(await readFile(file, 'utf8')).toContain('Silence weighs against the product');
    if (format === 'csv') expect(await readFile(file, 'utf8')).toContain('overdue,');
  });

  it('counts an engagement once: the last state of several, and says which it left out', async () => {
    const first = path.join(folder, 'example-meet-2026-09-18.yaml');
    const second = path.join(folder, 'example-meet-2026-10-20.yaml');
    await copyFile(path.join(EXAMPLE, 'example-meet-2026-09-18.yaml'), first);
    const text = await readFile(first, 'utf8');
    await writeFile(
      second,
      text
        .replace('id: example-meet-2026-09-18', 'id: example-meet-2026-10-20')
        .replace(
          'outcome: answered\n',
          'letters:\n  - {kind: round, on: 2026-10-05, by: 2026-11-10}\noutcome: answered\n',
        ),
    );
    const { err } = await runHere(['correspondence', folder]);
    expect(err).toContain(`${first}:1:1 warning earlier-state`);
    const { exchanges } = await registerOf(folder);
    expect(
      exchanges.filter(({ kind }) => kind === 'letter').map(({ number, state }) => [number, state]),
    ).toEqual([
      [2, 'overdue'],
      [1, 'answered-late'],
    ]);
  });

  it('tells everything that is wrong with the responses at once', async () => {
    const bad = path.join(folder, 'bad.yaml');
    await writeFile(bad, 'id: bad\nvendor: zoom\nanswers: []\n');
    const { code, err } = await runHere(['correspondence', bad, path.join(folder, 'nothing.yaml')]);
    expect([code, err]).toEqual([1, expect.stringContaining('missing-key')]);
    expect(err).toContain('nothing.yaml');
  });
});
