import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../locale/english.ts';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import type { Catalogue } from '../../src/input/catalogue-parts.ts';
import { validateFile } from '../../src/app/validate.ts';
import { type Problem, type WordedProblem, worded } from '../../src/problem.ts';
import { changed, SAMPLE } from './sample.ts';

const TODAY = '2026-11-24';
let folder = '';
let catalogue: Catalogue;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  ({ catalogue } = await loadCatalogue());
});
afterAll(() => rm(folder, { recursive: true }));

async function problems(text: string | Uint8Array): Promise<WordedProblem[]> {
  const file = path.join(folder, 'profile.yaml');
  await writeFile(file, text);
  return worded(await validateFile(file, catalogue, TODAY), english);
}

const at = (found: Problem[]): string[] =>
  found.map(({ line, column, code }) => `${String(line)}:${String(column)} ${code}`);

const REFUSED = 'security/strong-passwords/short-passwords-refused';
const LIST = '    sources: [paper, test]\n';

/** Name, what stands in the sample, what stands there instead, and where the one fault is. */
const FAULTS: [string, string, string, string][] = [
  ['wrong answer', 'group-calls: yes', 'group-calls: often', '36:51 not-allowed'],
  ['unknown element', REFUSED, REFUSED.replace('short-', 'shor-'), '48:7 unknown-element'],
  ['missing source', 'sources: [test]', 'sources: [tset]', '41:15 unknown-source'],
  ['bad date', 'since: 2026-01-10', 'since: 2026-13-10', '32:12 bad-date'],
  ['duplicate key', LIST, LIST + LIST, '47:5 duplicate-key'],
  ['wrong indentation', LIST, LIST.slice(1), '46:4 indentation'],
  ['tab', LIST, LIST.replace('    ', '\t'), '46:1 tab'],
  ['unknown edition', 'editions: [paid]', 'editions: [pro]', '37:16 unknown-edition'],
  ['misspelt key', LIST, LIST.replace('sources', 'sorces'), '46:5 unknown-key'],
  ['wrong type', '    run-by: provider\n  - id: free', '    run-by: 42\n  - id: free', '10:13 not-allowed'],
  ['no text', 'summary: There is a rule.', 'summary: 42', '45:14 wrong-type'],
];
const SYNTAX = ['duplicate key', 'wrong indentation', 'tab'];

describe('faults', () => {
  it('the sample has none', async () => {
    expect(await problems(SAMPLE)).toEqual([]);
  });

  it.each(FAULTS)('%s', async (_name, from, to, where) => {
    const found = (await problems(changed(SAMPLE, [from, to]))).filter(
      (one) => one.code !== 'uncited-source',
    );
    expect(at(found)).toEqual([where]);
    expect(found[0]?.message).not.toBe('');
    expect(found[0]?.hint).not.toBe('');
  });

  it('all that are not of syntax come out of one file at once', async () => {
    const shape = FAULTS.filter(([name]) => !SYNTAX.includes(name));
    const text = shape.reduce((one, [, from, to]) => changed(one, [from, to]), SAMPLE);
    const found = at((await problems(text)).filter((one) => one.code !== 'uncited-source'));
    expect(found).toEqual(
      shape.map(([, , , where]) => where).sort((a, b) => Number.parseInt(a) - Number.parseInt(b)),
    );
  });

  it.each([
    [`Did you mean '${REFUSED}'?`, REFUSED, REFUSED.replace('short-', 'shor-')],
    ["Did you mean 'paper'?", 'sources: [paper]\n', 'sources: [papr]\n'],
    ['Allowed: yes, no, silent', 'group-calls: yes', 'group-calls: often'],
    ["Did you mean 'sources'?", LIST, LIST.replace('sources', 'sorces')],
    ['Put it in quotes: "2026"', "published: '2026'", 'published: 2026'],
  ])('says how to mend it: %s', async (hint, from, to) => {
    const found = await problems(changed(SAMPLE, [from, to]));
    expect(found.map((one) => one.hint).join(' ')).toContain(hint);
  });

  it('offending values are cut and stay on one line', async () => {
    const [found] = await problems(
      changed(SAMPLE, ['kind: white-paper', `kind: "${'x'.repeat(500)}\\n::error::"`]),
    );
    expect(found?.message.length).toBeLessThan(200);
    expect(found?.message).not.toContain('\n');
  });
});

describe('meaning', () => {
  it.each([
    [
      'uncited-source',
      '    sources: [paper, test]\n',
      '    sources: [paper]\n',
      (text: string) => text.replace('sources: [test]', 'sources: [paper]'),
    ],
    ['future-date', 'since: 2026-01-10', 'since: 2026-11-25', String],
    ['date-order', 'published: 2026-01-15', 'published: 2026-02-02', String],
    ['missing-key', '    sources: [paper]\n', '', String],
    ['no-address', '    url: https://example.org/paper\n', '', String],
    ['bad-address', 'https://example.org/paper', 'javascript:alert(1)', String],
    ['bad-address', 'https://example.org/paper', 'https://user:pass@example.org/', String],
    ['duplicate-id', 'id: free', 'id: paid', String],
    ['forbidden-character', 'summary: There is a rule.', 'summary: "There is a \\u202e rule."', String],
    ['forbidden-character', 'summary: There is a rule.', 'summary: "There is \\e[31m a rule."', String],
  ])('%s', async (code, from, to, more) => {
    expect((await problems(more(changed(SAMPLE, [from, to])))).map((one) => one.code)).toContain(code);
  });

  it('two findings may answer one element: which of them holds is for the rules to say', async () => {
    const more = `${SAMPLE}  - summary: No rule any more.\n    since: 2026-03\n    sources: [test]\n    answers:\n      ${REFUSED}: no\n`;
    expect(await problems(more)).toEqual([]);
  });
});

describe('kinds', () => {
  it.each([
    ['weights', 'concentration: 10\ncriteria:\n  security/strong-passwords: 9\n', '3:30 out-of-range'],
    [
      'functions',
      'functions:\n  - {id: a, name: A, meaning: M.}\n  - {id: a, name: A, meaning: M.}\n',
      '3:10 duplicate-id',
    ],
    [
      'a use',
      `title: A\nid: a\nsummary: S.\nwaived-gates:\n  - {element: ${REFUSED}, reason: R.}\n`,
      '5:15 unknown-gate',
    ],
    ['a case', 'id: a\norganisation: {name: B}\ndeployment: {vendor: zoomm}\n', '3:22 unknown-vendor'],
  ])('%s: told by its keys, and checked as what it is', async (_name, text, where) => {
    expect(at(await problems(text))).toEqual([where]);
  });
});

describe('bytes', () => {
  it.each([
    ['empty-file', ''],
    ['empty-file', '   \n'],
    ['not-utf-8', new Uint8Array([0xe9, 0x20, 0xff])],
    ['control-character', 'id: a\u0000b\n'],
    ['unknown-kind', 'just text\n'],
    ['unknown-kind', '- a\n- b\n'],
    ['alias', 'id: &x a\nname: *x\nfindings: []\n'],
    ['tag', 'id: !!js/function "x"\nfindings: []\n'],
    ['directive', '%YAML 1.1\n---\nid: no\n'],
    ['too-deep', `id: ${'['.repeat(60)}${']'.repeat(60)}\n`],
  ])('%s', async (code, text) => {
    expect((await problems(text)).map((one) => one.code)).toContain(code);
  });

  it('a file of more than 1 MiB is not read', async () => {
    expect((await problems(`# ${'x'.repeat(1024 * 1024)}\n`)).map((one) => one.code)).toEqual(['too-large']);
  });

  it.each([
    ['missing-file', 'nothing.yaml'],
    ['not-a-file', 'a-folder'],
    ['missing-file', 'dangling.yaml'],
  ])('%s', async (code, name) => {
    await mkdir(path.join(folder, 'a-folder'), { recursive: true });
    await symlink(path.join(folder, 'nowhere'), path.join(folder, 'dangling.yaml')).catch(() => undefined);
    expect(await validateFile(path.join(folder, name), catalogue, TODAY)).toMatchObject([{ code }]);
  });

  it('a byte order mark and foreign line ends do no harm, and keep their lines', async () => {
    expect(await problems(`\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`)).toEqual([]);
    const wrong = changed(SAMPLE, ['group-calls: yes', 'group-calls: often']).replaceAll('\n', '\r\n');
    expect(at(await problems(`\uFEFF${wrong}`))).toEqual(['36:51 not-allowed']);
  });

  it('keys of prototypes are refused and reach nothing', async () => {
    const found = await problems(
      `${SAMPLE}__proto__:\n  polluted: true\nconstructor:\n  prototype: {polluted: true}\n`,
    );
    expect(found.map((one) => one.code)).toEqual(['unknown-key', 'unknown-key']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('a syntax error stops its own file only', async () => {
    const broken = path.join(folder, 'broken.yaml');
    await writeFile(broken, 'id: [\n');
    const wrong = path.join(folder, 'wrong.yaml');
    await writeFile(wrong, changed(SAMPLE, ['group-calls: yes', 'group-calls: often']));
    const found = await Promise.all([broken, wrong].map((file) => validateFile(file, catalogue, TODAY)));
    expect(found.map((list) => list.map((one) => one.code))).toEqual([['unclosed'], ['not-allowed']]);
  });
});
