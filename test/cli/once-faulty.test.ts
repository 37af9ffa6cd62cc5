/** What once went wrong does so no more: each file is made again, run, and answered in words, at its place. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './here.ts';
import { ANSWERS, SAME_WORKBOOKS, struck, TEXTS } from './once-faulty.ts';
import { scratch } from './run.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await scratch();
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(at(name), text);
});

/** What is said, without the folder. */
async function said(...args: string[]): Promise<{ code: number | null; text: string }> {
  const { code, out, err } = await runHere(args);
  return { code, text: `${out}${err}`.replaceAll(`${folder}${path.sep}`, '') };
}

describe('a file that is wrong', () => {
  it.each<[name: string, code: number, ...wanted: string[]]>([
    ['hash.yaml', 0, "hash.yaml:5:32 warning comment-behind-text '#4'"],
    ['quotes.yaml', 1, 'quotes.yaml:2:8', '"00420"', '"1.10"', '"+4930123456"'],
    ['year.yaml', 1, 'year.yaml:31:16 date-long-past', '0202-03-02'],
    ['con.yaml', 1, 'con.yaml:1:5 reserved-id'],
    ['separator.yaml', 1, 'separator.yaml:20:12 forbidden-character', 'U+2028'],
    ['huge.yaml', 1, 'huge.yaml:7:15 out-of-range', 'huge.yaml:8:19 out-of-range'],
    ['nan.yaml', 1, 'nan.yaml:7:15 not-a-number', 'nan.yaml:8:19 not-a-number'],
    ['open.yaml', 1, 'open.yaml:1:1 open-bracket'],
    ['many.yaml', 1, "many.yaml:1:1 missing-key 'id'"],
  ])('%s', async (name, code, ...wanted) => {
    const found = await said('validate', at(name));
    expect(found.code).toBe(code);
    for (const one of wanted) expect(found.text).toContain(one);
  });

  it('in which nothing can be seen is as empty', async () => {
    const { text } = await said('check', at('unseen.yaml'), '--format', 'json');
    expect(text).toContain('"complete": false');
    expect(text).toContain('"path": "title"');
  });

  it('loses nothing of those beside it', async () => {
    const sound = path.resolve('examples/example-meet/example-meet.yaml');
    const { code, text } = await said('lint', at('open.yaml'), sound);
    expect(code).toBe(1);
    expect(text).toContain('open.yaml:1:1 open-bracket');
    expect(text).toContain(`${sound}:`);
  });
});

it('three cases of two names are three files', async () => {
  const files = ['same-1.yaml', 'same-2.yaml', 'same-3.yaml'].map(at);
  const { code } = await said('report', ...files, '--format', 'txt', '-o', at('out/'));
  expect([code, readdirSync(at('out')).length]).toEqual([0, 3]);
});

it('letters that no font here has are told; those that one has are not', async () => {
  const { text } = await said('report', at('scripts.yaml'), '-o', at('scripts.html'));
  expect(text).toContain('온');
  expect(text).toContain('@fontsource/noto-sans-kr');
  expect(text).not.toMatch(/noto-sans-(thai|devanagari)/);
});

it('a name that is too long for the disk is said as that', async () => {
  const { code, text } = await said('report', at('same-1.yaml'), '-o', at(`${'a'.repeat(300)}.html`));
  expect(code).toBe(2);
  expect(text).not.toMatch(/fault of vtc-pia|\n\s+at /);
});

describe('a workbook', () => {
  const received = async (file: string, name: string): Promise<string> => {
    const { code } = await said('receive', file, '--received', '2026-09-18', '-o', at(name));
    expect(code).toBe(0);
    return readFileSync(at(name), 'utf8');
  };
  const contentOf = (text: string): string =>
    text.slice(text.indexOf('\ndocuments:'), text.indexOf('\nunplaced:'));

  it.each(Object.entries(SAME_WORKBOOKS))('%s says what the same one says elsewhere', async (name, make) => {
    writeFileSync(at(name), make());
    expect(Buffer.from(make()).equals(readFileSync(ANSWERS))).toBe(false);
    const whole = contentOf(await received(ANSWERS, 'whole.yaml'));
    expect(whole).toContain('published: 2026-05-04');
    expect(contentOf(await received(at(name), `${name}.yaml`))).toBe(whole);
  });

  it('keeps words that are struck through as such', async () => {
    writeFileSync(at('struck.xlsx'), struck());
    expect(await received(at('struck.xlsx'), 'struck.yaml')).toContain('[struck through: We sell data.]');
  });
});
