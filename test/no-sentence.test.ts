/** The rule of our own that keeps words for users out of code: what it fires at, and what it lets pass. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import local from '../eslint/no-sentence.js';

function faults(code: string): number {
  const found = new Linter().verify(code, [{ plugins: { local }, rules: { 'local/no-sentence': 'error' } }]);
  expect(found.filter(({ fatal }) => fatal)).toEqual([]);
  return found.length;
}

describe('no sentence in code', () => {
  it.each([
    "x = 'The file is empty.';",
    "x = `'${id}' is no element`;",
    'x = `${date} lies before the letter`;',
    "throw new UserError('empty', 'The file is empty.', '');",
    "throw new PrintError('late', word, `Printing took longer than ${n} s`);",
    "throw new Error(told('The file is empty.'));",
    "x = { hint: 'Add the key' };",
    "say('x') + ' and nothing else';",
    "x = 'Die Datei ist leer';",
  ])('fires at %s', (code) => {
    expect(faults(code)).toBe(1);
  });

  it.each([
    "say('file.empty');",
    "x = 'two words';",
    'x = `${code}: ${a} ${b} ${c}`;',
    "examples([['vtc-pia score zoom jitsi', what]]);",
    'x = \'<p class="a b c">\';',
    "x = \"sandbox; default-src 'none'; frame-ancestors 'none'\";",
    'x = `M${a} ${b}L${c} ${d}`;',
    "x = 'color: inherit; text-decoration: none';",
    "throw new Error('no vertex of this kind');",
    'throw new RangeError(`${value} is no finite number`);',
  ])('lets %s pass', (code) => {
    expect(faults(code)).toBe(0);
  });
});
