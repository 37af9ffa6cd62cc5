/** Files to fill in: what stands in them, what is asked, and that no text becomes an entry. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formats } from '../input/formats.ts';
import { schemaOf } from '../input/schema-at.ts';
import type { Language } from '../locale/language.ts';
import { loadLanguage } from '../locale/languages.ts';
import { blankFile, type Given } from './blank-file.ts';
import { formSchema } from './resolve.ts';
import type { FormSchema } from './schema.ts';

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

const SCHEMA: FormSchema = {
  properties: {
    title: { type: 'string', description: 'What it is called.' },
    state: { enum: ['open', 'closed'], description: 'Where it stands.' },
    day: { type: 'string', format: 'day', description: 'When.' },
    places: {
      type: 'array',
      items: { type: 'string' },
      examples: [['here', 'there']],
      description: 'Where.',
    },
    people: {
      type: 'array',
      description: 'Who.',
      items: {
        properties: {
          name: { type: 'string', description: 'Name.' },
          well: { type: 'boolean', description: 'Fine?' },
        },
        examples: [{ name: 'Somebody', well: true }],
      },
    },
    part: { properties: { inner: { type: 'string', description: 'Within.' } }, description: 'A part.' },
  },
};

function given(more: Partial<Given> = {}): Given {
  return {
    head: ['Head.'],
    tail: [],
    values: new Map(),
    entries: new Map(),
    notes: new Map(),
    later: new Set<string>(),
    mayBeEmpty: true,
    ...more,
  };
}

const write = (more: Partial<Given> = {}): string => blankFile(SCHEMA, given(more), language);

/** Takes the first '# ' of each line away from the first line that holds `from` on. */
function uncommented(text: string, from: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.includes(from));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('# '));
  return lines
    .slice(start, end < 0 ? undefined : end)
    .map((line) => line.replace('# ', ''))
    .join('\n');
}

describe('a file whose keys may stand empty', () => {
  it('has every key, with what it asks, its choices and the form of a day', () => {
    const text = write();
    expect(Object.keys(parse(text) as object)).toEqual(Object.keys(SCHEMA.properties ?? {}));
    expect(text).toContain('# What it is called.\ntitle:\n');
    expect(text).toContain('# Where it stands. One of: open or closed.\nstate:');
    expect(text).toContain('# When. (YYYY-MM-DD)\nday:');
    expect(text).toContain('# A part.\npart:\n  # Within.\n  inner:\n');
    expect(text).toContain('#   well: Fine? One of: true or false.');
  });

  it('shows an example of each list, which counts once its # is taken away', () => {
    const text = write();
    expect(parse(`places:\n${uncommented(text, '- here')}`)).toMatchObject({ places: ['here', 'there'] });
    const people = uncommented(text, '- name: Somebody').split('people:')[0] ?? '';
    expect(parse(`people:\n${people}`)).toEqual({ people: [{ name: 'Somebody', well: true }] });
  });

  it('holds what is known, and in lists what is not known stands empty', () => {
    const text = write({
      values: new Map<string, string | string[]>([
        ['title', 'A # b: c'],
        ['places', ['x']],
      ]),
      entries: new Map([['people', [{ note: 'The first.', values: { name: 'Ann' } }]]]),
    });
    expect(parse(text)).toMatchObject({
      title: 'A # b: c',
      places: ['x'],
      people: [{ name: 'Ann', well: null }],
    });
    expect(text).toContain('  # The first.\n  - name: Ann\n    well:\n');
    expect(text).not.toContain('Somebody');
  });

  it('names keys that may follow without writing them', () => {
    const text = write({ later: new Set(['part', 'day']) });
    expect(Object.keys(parse(text) as object)).not.toContain('part');
    expect(text).toContain('# These may follow:\n#   day: When. (YYYY-MM-DD)\n#   part: A part.');
  });
});

describe('a file whose keys may not stand empty', () => {
  it('has only what is known; the rest stands in comments, with examples', () => {
    const text = write({
      mayBeEmpty: false,
      values: new Map<string, string | string[]>([
        ['state', 'open'],
        ['places', []],
      ]),
    });
    expect(parse(text)).toEqual({ state: 'open', places: [] });
    expect(text).toContain('# What it is called.\n# title:\n');
    expect(text).toContain('take the brackets [] away');
    const people = uncommented(text, '# people:');
    expect(parse(people)).toMatchObject({ people: [{ name: 'Somebody', well: true }] });
  });
});

it('texts from outside stay texts: no line break of theirs begins an entry', () => {
  const hostile = 'x\nid: other\r\n- a\u2028state: closed';
  const text = write({
    head: [hostile],
    notes: new Map([['title', [hostile, { key: hostile, text: hostile }]]]),
    values: new Map([['title', hostile]]),
    entries: new Map([['people', [{ note: hostile, values: { name: hostile } }]]]),
    tail: [hostile],
  });
  const { id, state, title } = parse(text) as { id?: string; state?: string; title: string };
  expect([id, state]).toEqual([undefined, null]);
  expect(title).toBe('x id: other - a state: closed');
});

it('no line is wider than 100, but for a word that is', () => {
  const text = write({
    notes: new Map([
      ['inner', ['word '.repeat(80)]],
      ['part.inner', ['word '.repeat(80)]],
    ]),
  });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

describe.each(['case', 'profile'] as const)('the examples of %s', (name) => {
  it('are what the schema takes', () => {
    const root = schemaOf(name);
    const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
    const examples = exampled(formSchema(root));
    expect(examples.length).toBeGreaterThan(5);
    for (const { schema, value } of examples) {
      const validate = ajv.compile({ ...schema, $defs: root.$defs } as object);
      expect(validate(value) ? [] : validate.errors, JSON.stringify(value)).toEqual([]);
    }
  });
});

/** Schemas that give examples, with each. */
function exampled(schema: FormSchema): { schema: FormSchema; value: unknown }[] {
  const below = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  return [...(schema.examples ?? []).map((value) => ({ schema, value })), ...below.flatMap(exampled)];
}
