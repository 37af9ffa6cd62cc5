/** What a change of a user's own file tells: what it brings with it, not what stood there before. */
import { expect, it } from 'vitest';
import { patchedFile } from '../../src/app/patching.ts';
import type { Problem } from '../../src/problem.ts';

const warning = (message: string, line: number): Problem => ({
  severity: 'warning',
  code: 'comment-behind-text',
  message,
  hint: 'Quote it.',
  file: 'pia.yaml',
  line,
  column: 1,
});

it('tells a warning that the change brings, and none that stood there before on another line', () => {
  const bytes = Buffer.from('id: a\n');
  const found = { file: 'pia.yaml', bytes, warnings: [warning('Room 4', 2)] };
  const warnings = [warning('Room 4', 9), warning('Room 5', 12)];
  const patched = patchedFile(found, { ok: true, value: { text: 'id: a\nx: 1\n', edits: [], warnings } });
  expect(patched.warnings).toEqual([warning('Room 5', 12)]);
  expect(patched.difference).toContain('+x: 1');
});
