/** A HECVAT handed in: read, told, and held against the evidence. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hecvat } from '../exchange/hecvat.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

it('is told in numbers on the terminal and in the review, as the word of the provider', async () => {
  const folder = await scratch();
  const file = (name: string): string => path.join(folder, name);
  await writeFile(file('hecvat.xlsx'), hecvat());
  const response = file('zoom-2026-11-20.yaml');
  const received = await runHere([
    'receive',
    file('hecvat.xlsx'),
    '--vendor',
    'zoom',
    '--received',
    '2026-11-20',
    '-o',
    response,
  ]);
  expect(received.err).toContain('HECVAT 4, version 4.1.4: of 332 questions 30 answered.');
  expect(received.err).toContain('20 answers speak of 23 points; 8 that speak of none');
  expect(received.err).toContain(`questionnaire zoom --after ${response}`);
  const args = ['review', response, '--as-of', '2026-11-29'];
  expect((await runHere([...args, '-o', file('review.md')])).code).toBe(0);
  const review = (await readFile(file('review.md'), 'utf8')).replaceAll(/\s+/g, ' ');
  expect(review).toContain("20 answers speak of 23 points and count as the provider's own word");
  expect(review).toContain('a questionnaire of others; they speak of 23 points.');
  expect(review).toContain('PPPR-10: Yes');
  expect(review).toContain('COMP-01: Yes. Two teams.');
  expect((await runHere([...args, '--public', '-o', file('public.md')])).code).toBe(0);
  expect(await readFile(file('public.md'), 'utf8')).not.toContain('Two teams.');
});

it('the mappings of the catalogue are known as such, and valid', async () => {
  const files = ['hecvat-4', 'caiq-4'].map((id) => `catalogue/mappings/${id}.yaml`);
  expect(await runHere(['validate', ...files])).toMatchObject({ code: 0, err: '' });
});
