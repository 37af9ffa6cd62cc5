/** Every sentence of a case is found in its document, lists as lists and tables as tables: the worked cases and four assignments. */
import { beforeAll, describe, expect, it } from 'vitest';
import { reportCase, type ReportedCase } from '../../src/app/report-case.ts';
import { LAYOUTS } from '../../src/document/pia/layouts.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { renderText } from '../../src/render/text.ts';
import { job } from '../app/job.ts';

const CASES = [
  'examples/public-library/pia.yaml',
  'examples/clinic/pia.yaml',
  'test/cases/university-counselling.yaml',
  'test/cases/secondary-school.yaml',
  'test/cases/doctors-practice.yaml',
  'test/cases/municipal-library-quebec.yaml',
];

const words = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();

/** Texts that people wrote, but for keys, ids and own evidence, which is printed by element. */
function texts(node: unknown): string[] {
  if (typeof node === 'string') return /\s/.test(node) ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'evidence' ? [] : texts(value)));
}

/** Words of every block of a kind. */
function wordsOf(kind: 'list' | 'table', node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap((value) => wordsOf(kind, value));
  return (node as { kind?: unknown }).kind === kind ? [words(plain(node)), ...inside] : inside;
}

function plain(node: unknown): string {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return '';
  return Object.values(node).map(plain).join(' ');
}

describe.each(CASES.flatMap((file) => LAYOUTS.map((layout) => [file, layout] as const)))(
  '%s in the layout %s',
  (file, layout) => {
    let made: ReportedCase;
    beforeAll(async () => {
      const options = { paper: 'A4' as const, language: await loadLanguage(), layout };
      made = (await reportCase(job, file, options)).result;
    });

    it('is complete, and prints every sentence', () => {
      expect(made.data.check.complete).toBe(true);
      expect(made.data.check.remarks.filter(({ kind }) => kind !== 'question')).toEqual([]);
      // Where a party sits is told in the picture alone.
      const pictured = words(plain(made.document.blocks));
      const printed = words(renderText(made.document, { width: 4000 }));
      const sentences = texts(made.data.case)
        .flatMap((text) => text.split(/\n+|(?<=[.!?]) (?=\p{Lu})/u))
        .map(words);
      expect(sentences.length).toBeGreaterThan(80);
      expect(sentences.filter((one) => !printed.includes(one) && !pictured.includes(one))).toEqual([]);
    });

    it('has lists as lists and tables as tables', () => {
      const lines = texts(made.data.case).flatMap((text) => text.split('\n').map((line) => line.trim()));
      const [lists, tables] = (['list', 'table'] as const).map((kind) => wordsOf(kind, made.document.blocks));
      const lost = lines.filter(
        (line) =>
          (/^[-*] /.test(line) && !lists?.some((one) => one.includes(words(line)))) ||
          (/^\|.*\p{L}.*\|$/u.test(line) && !tables?.some((one) => one.includes(words(line)))),
      );
      expect(lost).toEqual([]);
      if (file.startsWith('test/'))
        expect(lines.filter((line) => /^[-|] ?/.test(line)).length).toBeGreaterThan(5);
    });
  },
);
