/** Changes of a case's text: what was meant is said, and every other line stays as it is. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type Change, changedText, changedTree, saySame } from '../../src/input/edit-text.ts';
import type { Step } from '../../src/input/locate.ts';
import { type Plain, yamlText } from '../../src/input/yaml-lines.ts';

const order = (): string[] => ['id', 'title', 'version', 'organisation', 'name', 'unit', 'country'];
function edit(text: string, change: Change, tree = load(text) as Plain): string | undefined {
  return changedText(text, tree, change, order);
}
const set = (path: Step[], value: Plain): Change => ({ kind: 'set', path, value });
const drop = (...path: Step[]): Change => ({ kind: 'drop', path });

describe('a change of one place', () => {
  it.each<[string, Change, string]>([
    ['id: a\ntitle: old # why\n', set(['title'], 'new'), 'id: a\ntitle: new # why\n'],
    ['id: a\ntitle:  # fill in\n', set(['title'], 'new'), 'id: a\ntitle: new  # fill in\n'],
    ['id: a\ntitle:\n', set(['title'], 'x: y'), 'id: a\ntitle: "x: y"\n'],
    ["id: a\ntitle: 'it''s # no comment' # one\n", set(['title'], 'b'), 'id: a\ntitle: b # one\n'],
    [
      'id: a\n\n# Above version.\nversion: "1"\n',
      set(['title'], 'b'),
      'id: a\ntitle: b\n\n# Above version.\nversion: "1"\n',
    ],
    ['id: a\r\ntitle: b\r\n', set(['title'], 'c'), 'id: a\r\ntitle: c\r\n'],
    ['\uFEFFid: a\ntitle: b\n', set(['title'], 'c'), '\uFEFFid: a\ntitle: c\n'],
    ['id: a\ntitle: b', set(['title'], 'c'), 'id: a\ntitle: c'],
    ['id: a\ntitle: b\n', set(['title'], null), 'id: a\ntitle:\n'],
    [
      'id: a\norganisation:\n  # Its name.\n  name: A\n',
      set(['organisation', 'unit'], 'U'),
      'id: a\norganisation:\n  # Its name.\n  name: A\n  unit: U\n',
    ],
    ['id: a\norganisation:\n', set(['organisation', 'name'], 'A'), 'id: a\norganisation:\n  name: A\n'],
    ['id: a\n', set(['organisation', 'name'], 'A'), 'id: a\norganisation:\n  name: A\n'],
    [
      'id: a\norganisation: {name: A}\n',
      set(['organisation', 'unit'], 'U'),
      'id: a\norganisation:\n  name: A\n  unit: U\n',
    ],
    [
      'id: a\ntitle: >-\n  one\n  two\n\nversion: b\n',
      set(['title'], 'c'),
      'id: a\ntitle: c\n\nversion: b\n',
    ],
    ['id: a\ntitle: b\n', set(['title'], 'one\ntwo'), 'id: a\ntitle: |-\n  one\n  two\n'],
    ['id: a\ntitle: b # why\n', set(['title'], 'one\ntwo'), 'id: a\ntitle: |- # why\n  one\n  two\n'],
    ['id: a\ntitle: b\n', set(['title'], '2026-01-02'), 'id: a\ntitle: 2026-01-02\n'],
    ['id: a\ntitle: b\n', set(['title'], 'yes'), 'id: a\ntitle: "yes"\n'],
    ['id: a\ntitle: b\n', set(['title'], '1.0'), 'id: a\ntitle: "1.0"\n'],
    [
      'r:\n  - x\n  # two\n  - y\n',
      { kind: 'add', path: ['r'], entry: 'z' },
      'r:\n  - x\n  # two\n  - y\n  - z\n',
    ],
    ['id: a\ntitle: b # why\nq: 1\n', drop('title'), 'id: a\n# why\nq: 1\n'],
    ['id: a\np:\n  # Within.\n  name: A\nq: 1\n', drop('p', 'name'), 'id: a\n  # Within.\nq: 1\n'],
    ['r:\n  - id: a\n    # Two.\n    name: A\n', drop('r', 0, 'id'), 'r:\n    # Two.\n  - name: A\n'],
    ['r:\n  - id: a\n    text: >-\n      b\n      c\n', drop('r', 0, 'text'), 'r:\n  - id: a\n'],
    ['id: a\n', drop('title'), 'id: a\n'],
    ['r: [a]\n', set(['r'], []), 'r: []\n'],
    ['r: []\n', { kind: 'add', path: ['r'], entry: { id: 'z', name: null } }, 'r:\n  - id: z\n    name:\n'],
    ['r:\nq: 1\n', { kind: 'add', path: ['r'], entry: 'z' }, 'r:\n  - z\nq: 1\n'],
    ['r:\n- x\n- y\n', { kind: 'add', path: ['r'], entry: 'z' }, 'r:\n- x\n- y\n- z\n'],
    ['r:\n  - a: 1\n    b: # empty\n  - a: 2\n', { kind: 'remove', path: ['r'], at: 0 }, 'r:\n  - a: 2\n'],
    ['r:\n  - a: 1\n', { kind: 'remove', path: ['r'], at: 0 }, 'r:\n'],
    [
      'r:\n  # of one\n  - a: 1\n  # of two\n  - a: 2\n    b: |\n      x\n',
      { kind: 'move', path: ['r'], at: 0, to: 1 },
      'r:\n  # of two\n  - a: 2\n    b: |\n      x\n  # of one\n  - a: 1\n',
    ],
  ])('%j', (text, change, wanted) => {
    expect(edit(text, change)).toBe(wanted);
  });

  it('is refused where a comment would be lost', () => {
    expect(edit('a: [1, # one\n  2]\n', { kind: 'add', path: ['a'], entry: 3 })).toBeUndefined();
    expect(edit('a: "x\n  y" # c\n', set(['a'], 'z'))).not.toContain('"x');
  });
});

/** Every place of a tree that is no list or mapping, and every list. */
function placesOf(tree: unknown, path: Step[] = []): { leaves: Step[][]; lists: [Step[], number][] } {
  if (typeof tree !== 'object' || tree === null) return { leaves: [path], lists: [] };
  const steps: Step[] = Array.isArray(tree) ? tree.map((_, at) => at) : Object.keys(tree);
  const below = steps.map((step) => placesOf((tree as Record<Step, unknown>)[step], [...path, step]));
  const own: [Step[], number][] = Array.isArray(tree) ? [[path, tree.length]] : [];
  return {
    leaves: below.flatMap((one) => one.leaves),
    lists: [...own, ...below.flatMap((one) => one.lists)],
  };
}

describe('a text that does not stand in lines as it is', () => {
  it.each([
    ['two blanks where a line is full', `${'x'.repeat(80)}  y`],
    ['a blank before the first line', ' a\nb'],
    ['a blank before a later line', 'a\n  b\nc'],
    ['a blank behind a line', 'a \nb'],
    ['a blank before a long line', ` ${'word '.repeat(30)}end`],
    ['a sign that is not printed', 'a\u0007\nb'],
    ['a mark of byte order', 'a\nb\uFEFF'],
    ['an empty line at the end', 'a\n\n'],
    ['an empty line at the start', '\n\na'],
  ])('%s is kept', (_, wanted) => {
    for (const text of [edit('id: a\ntitle: b\n', set(['title'], wanted)), yamlText({ title: wanted })])
      expect(load(text ?? '')).toMatchObject({ title: wanted });
  });
});

const comments = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /^\s*#/.test(line))
    .sort();

describe.each(['examples/public-library/pia.yaml', 'examples/clinic/pia.yaml'])('%s', (file) => {
  const whole = readFileSync(file, 'utf8');
  const tree = load(whole) as Plain;

  it('takes any text at any place, and nothing else changes', () => {
    const { leaves } = placesOf(tree);
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.array(fc.lorem(), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
      fc.constantFrom(
        null,
        true,
        7,
        'no',
        '- x',
        '# x',
        'a: b',
        "it's",
        '"',
        '2026-01-01',
        '|',
        'x '.repeat(80).trim(),
      ),
    );
    let made = 0;
    fc.assert(
      fc.property(fc.constantFrom(...leaves), value, (path, wanted) => {
        const text = edit(whole, set(path, wanted), tree);
        if (text === undefined) return;
        made += 1;
        expect(saySame(load(text) as Plain, changedTree(tree, set(path, wanted)))).toBe(true);
        expect(comments(text)).toEqual(comments(whole));
      }),
      { numRuns: 60, seed: 20 },
    );
    expect(made).toBeGreaterThan(55);
  });

  it('adds, moves and takes away entries, and nothing else changes', () => {
    const { lists } = placesOf(tree);
    for (const [path, length] of lists) {
      const changes: Change[] = [
        { kind: 'add', path, entry: 'x' },
        { kind: 'remove', path, at: length - 1 },
        ...(length > 1 ? [{ kind: 'move', path, at: 0, to: 1 } as const] : []),
      ];
      for (const change of changes) {
        const text = edit(whole, change, tree);
        expect(text, JSON.stringify(change)).toBeDefined();
        expect(saySame(load(text!) as Plain, changedTree(tree, change)), JSON.stringify(change)).toBe(true);
        expect(comments(text!)).toEqual(comments(whole));
      }
    }
  });
});
