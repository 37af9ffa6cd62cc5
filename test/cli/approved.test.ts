/** What was approved is not replaced by a document that says something else. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isApproved, isSealed, seal, withRoomForSeal } from '../../src/store/seal.ts';
import { writeResult } from '../../src/store/write-file.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const made = (text: string, approved: boolean): Uint8Array =>
  seal(withRoomForSeal(Buffer.from(text)), approved);

it('an approved file takes the same bytes again, others only by force', async () => {
  const file = path.join(await scratch(), 'pia.pdf');
  await writeResult(file, made('draft', false), false);
  await writeResult(file, made('first', true), false);
  await writeResult(file, made('first', true), false);
  for (const approved of [false, true])
    await expect(writeResult(file, made('second', approved), false)).rejects.toMatchObject({
      code: 'approved-file',
    });
  expect((await readFile(file)).equals(made('first', true))).toBe(true);
  await writeResult(file, made('second', true), true);
  expect((await readFile(file)).equals(made('second', true))).toBe(true);
});

it('one that somebody changed is not taken for approved', () => {
  const bytes = Buffer.from(made('first', true));
  expect([isApproved(bytes), isSealed(bytes)]).toEqual([true, true]);
  bytes[0] = 0x46;
  expect([isApproved(bytes), isSealed(bytes)]).toEqual([false, false]);
});

it('a final case that was approved is printed so, and another text does not replace it', async () => {
  const folder = await scratch();
  const text = await readFile('examples/public-library/pia.yaml', 'utf8');
  const [file, to] = [path.join(folder, 'pia.yaml'), path.join(folder, 'pia.json')];
  await writeFile(file, text);
  expect((await runHere(['report', file, '-o', to])).code).toBe(0);
  const approved = await readFile(to);
  await writeFile(file, text.replace('title: ', 'title: New '));
  const { code, err } = await runHere(['report', file, '-o', to]);
  expect(code).toBe(2);
  expect(err).toContain('is a document that was approved; it stays as it is');
  expect((await readFile(to)).equals(approved)).toBe(true);
});
