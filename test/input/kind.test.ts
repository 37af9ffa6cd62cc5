/** What kind of file a tree is. */
import { expect, it } from 'vitest';
import { kindOf } from '../../src/input/kind.ts';

it.each([
  [{ id: 'a' }, 'case'],
  [{ id: 'a', title: 'T', status: 'draft' }, 'case'],
  [{ id: 'a', name: 'N', findings: [] }, 'profile'],
  [{ id: 'a', name: 'N' }, undefined],
  [{}, undefined],
])('%j is a %s: a case alone may be empty', (tree, kind) => {
  expect(kindOf(tree)).toBe(kind);
});
