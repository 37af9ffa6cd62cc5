/** Whatever text a response holds, it comes back from its file as it was. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/input/yaml.ts';
import { itemLines, yamlLines, type YamlValue } from '../../src/exchange/write/yaml.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary-ascii', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(' ', '\n', 'a', '#', ':', '-', '"', "'", '\\', '\t', '|', '>', '&', '*'),
    maxLength: 60,
  }),
  fc
    .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { maxLength: 60 })
    .map((words) => words.join(' ')),
  fc.constantFrom(
    'yes',
    'No',
    'null',
    '~',
    '1e5',
    '0123',
    '2026-11-24',
    '---',
    '...',
    '%YAML',
    '? x',
    '- a',
    '<<',
    'a: b',
    'a #b',
    '[U+202E]',
    '\u00a0',
    '\u2028',
  ),
);
const values: fc.Arbitrary<YamlValue> = fc.letrec<{ value: YamlValue; entry: YamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.integer(),
    fc.constant(null),
    tie('entry'),
    fc.array(fc.oneof(texts, tie('entry')), { maxLength: 3 }),
  ),
  entry: fc.dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), tie('value'), { minKeys: 1, maxKeys: 4 }),
})).entry;

describe('YAML that we write', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = `${yamlLines(value as Record<string, YamlValue>).join('\n')}\n`;
        expect(load(text)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back through the loader as well, text by text', () => {
    fc.assert(
      fc.property(texts, texts, (key, text) => {
        const parsed = parseYaml(`${['list:', ...itemLines({ key, text }, 1)].join('\n')}\n`, 'file');
        expect(parsed).toEqual({ ok: true, value: { list: [{ key, text }] } });
      }),
      { numRuns: 500 },
    );
  });

  it('is written for people: plain words, folded long texts, lines as lines', () => {
    const long = Array.from({ length: 30 }, () => 'word').join(' ');
    const lines = yamlLines({
      plain: 'Some words',
      yes: 'yes',
      day: '2026-11-24',
      long,
      list: ['a', { b: 'one\ntwo' }],
    });
    expect(lines.join('\n')).toBe(
      [
        'plain: Some words',
        "'yes': 'yes'",
        'day: 2026-11-24',
        'long: >-',
        `  ${Array.from({ length: 19 }, () => 'word').join(' ')}`,
        `  ${Array.from({ length: 11 }, () => 'word').join(' ')}`,
        'list:',
        '  - a',
        '  - b: |-',
        '      one',
        '      two',
      ].join('\n'),
    );
  });
});
