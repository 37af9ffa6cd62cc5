/**
 * Files at which the program once went wrong (words lost, places mistold, sound workbooks refused), made again in today's
 * form: once-faulty.test.ts says what is right. Names are those under which they are written.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { QUESTIONS } from '../exchange/fill.ts';

const EXAMPLE = path.resolve('examples/example-meet');
/** A filled workbook as it came, which nothing is wrong with. */
export const ANSWERS = path.join(EXAMPLE, 'answers.xlsx');

/** A case of a few lines. */
const plan = (id: string, ...lines: string[]): string =>
  [`id: ${id}`, 'status: draft', 'organisation:', '  name: Example', ...lines, ''].join('\n');

const HASH = plan(
  'hash',
  'title: Reading hours in branch #4',
  'decision:',
  '  conditions: [None before ticket 4]',
);

/** A long folded text with a line separator in its last line. */
function separated(): string {
  const lines = Array.from(
    { length: 12 },
    (_, at) => `    Line ${String(at + 1)} of a text that was pasted.`,
  );
  return plan('ls', 'title: LS', 'description:', '  nature: >-', ...lines, '    The end\u2028of it.');
}

const weights = (value: string): string =>
  `weights:\n  principles:\n    security: ${value}\n    transparency: ${value}\n`;
const use = (id: string, more: string): string =>
  `extends: public-library\nid: ${id}\ntitle: W\nsummary: Weights.\n${more}`;

/** Every text file by name. */
export const TEXTS: Readonly<Record<string, string>> = {
  'hash.yaml': HASH,
  'same-1.yaml': plan('plan-2', 'title: First'),
  'same-2.yaml': plan('plan', 'title: Second'),
  'same-3.yaml': plan('plan', 'title: Third'),
  'quotes.yaml': 'id: quotes\ntitle: 00420\nversion: 1.10\norganisation:\n  contact: +4930123456\n',
  'scripts.yaml': plan('scripts', 'title: 온라인 독서 · डिजिटल · ไทย'),
  'year.yaml': readFileSync(path.join(EXAMPLE, 'example-meet.yaml'), 'utf8').replace(
    /published: \d{4}/,
    'published: 0202',
  ),
  'con.yaml': plan('con', 'title: Reserved'),
  'separator.yaml': separated(),
  'huge.yaml': use('huge', weights('1e308')),
  'nan.yaml': use('nan', weights('.nan')),
  'unseen.yaml': plan('unseen', 'title: "\\u3164"', 'roles:', '  - id: author', '    title: "\\u115F"'),
  'open.yaml': 'x: [\n',
  'many.yaml': `findings:\n${'- 1\n'.repeat(60_000)}`,
};

type Part = [name: string, text: string];

/** The filled workbook with its parts changed. */
function changed(change: (part: Part) => Part): Uint8Array {
  const parts = Object.entries(unzipSync(readFileSync(ANSWERS))).map(([name, bytes]) =>
    change([name, strFromU8(bytes)]),
  );
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])));
}

/** Workbooks that say what the filled one says, as other programs write it. */
export const SAME_WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  'no-references.xlsx': () =>
    changed(([name, text]) => [
      name,
      name.includes('worksheets/sheet') ? text.replaceAll(/<(c|row) r="[^"]*"/g, '<$1') : text,
    ]),
  'capitals.xlsx': () => changed(([name, text]) => [name.toUpperCase(), text]),
  'backslashes.xlsx': () => changed(([name, text]) => [name.replaceAll('/', '\\'), text]),
  'workbook2.xlsx': () =>
    changed(([name, text]) => [
      name.replace(/workbook\.xml/, 'workbook2.xml'),
      text.replaceAll('xl/workbook.xml', 'xl/workbook2.xml'),
    ]),
  'iso-dates.xlsx': () =>
    changed(([name, text]) => [
      name,
      text.replace(/<c r="F3"( s="\d+") t="s"><v>2190<\/v><\/c>/, '<c r="F3"$1 t="d"><v>2026-05-04</v></c>'),
    ]),
};

/** The same with words of the first answer struck through. */
export function struck(): Uint8Array {
  const run = (text: string, font: string): string => `<r>${font}<t>${text}</t></r>`;
  const words = run('We sell data.', '<rPr><strike/></rPr>') + run('We do not.', '');
  return changed(([name, text]) => [
    name,
    name === QUESTIONS
      ? text.replace(/<c r="H3" s="\d+"\/>/, `<c r="H3" t="inlineStr"><is>${words}</is></c>`)
      : text,
  ]);
}
