/** What is built again, and what is not. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { hashOfInputs } from '../../src/build/inputs.ts';
import { scratch } from '../cli/run.ts';

const DAY = '2026-11-30';
let root = '';
const at = (name: string): string => path.join(root, name);
beforeEach(async () => {
  root = await scratch();
  for (const name of [
    'catalogue',
    'schemas',
    'src/generated',
    'src/types',
    'src/input',
    'templates',
    'vendors',
  ])
    mkdirSync(at(name), { recursive: true });
  for (const name of ['LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    writeFileSync(at(name), '{}');
  writeFileSync(at('src/input/a.ts'), 'a');
  writeFileSync(at('src/types/a.ts'), 'a');
});

it('what the build reads counts, by name and bytes, and so does the day', () => {
  const before = hashOfInputs(root, DAY);
  expect(hashOfInputs(root, DAY)).toBe(before);
  expect(hashOfInputs(root, '2026-12-01')).not.toBe(before);
  for (const name of ['src/input/a.ts', 'vendors/new.yaml', 'package-lock.json']) {
    const last = hashOfInputs(root, DAY);
    writeFileSync(at(name), 'b');
    expect([name, hashOfInputs(root, DAY) === last]).toEqual([name, false]);
  }
  const last = hashOfInputs(root, DAY);
  renameSync(at('src/input/a.ts'), at('src/input/b.ts'));
  expect(hashOfInputs(root, DAY)).not.toBe(last);
});

it('what the build makes itself does not', () => {
  const before = hashOfInputs(root, DAY);
  for (const name of ['src/types/a.ts', 'src/generated/b.js']) writeFileSync(at(name), 'b');
  expect(hashOfInputs(root, DAY)).toBe(before);
});
