/** compare and requirements: what they print, write and refuse. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSealed } from '../../src/index.ts';
import type { Comparison } from '../../src/types/comparison.ts';
import type { Requirements } from '../../src/types/requirements.ts';
import { faultsBySchema } from '../faults-by-schema.ts';
import { openPdf, textOfPages } from '../print/read-pdf.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const TIMEOUT = 60_000;
let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const LIBRARY = ['--context', 'public-library', '--as-of', '2026-11-24', '--samples', '1000'];
const FOUR = ['zoom@paid', 'jitsi@self-hosted', 'bigbluebutton', 'microsoft-teams'];

describe('compare', () => {
  it('says first who leads or why nobody does, then barriers, conditions and questions', async () => {
    const { code, out } = await runHere(['compare', ...FOUR, ...LIBRARY]);
    expect(code).toBe(0);
    const titles = [
      'Comparison: Public library',
      'leads',
      'Barriers',
      'Conditions',
      'What to ask',
      'The five principles',
    ];
    const places = titles.map((title) => out.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it('gives JSON by its schema, in which only the products follow the command line', async () => {
    const args = [...LIBRARY, '--all-ranked', '--format', 'json'];
    const there = await runHere(['compare', ...FOUR, ...args]);
    const back = await runHere(['compare', ...FOUR.toReversed(), ...args]);
    const [one, other] = [there, back].map(({ out }) => JSON.parse(out) as Comparison);
    expect(faultsBySchema('comparison', one)).toEqual([]);
    expect(one?.ranking).toHaveLength(4);
    expect(one?.pairs).toHaveLength(6);
    expect({ ...other, products: other?.products.toReversed() }).toEqual(one);
    expect((await runHere(['compare', ...FOUR, ...args])).out).toBe(there.out);
  });

  it('draws otherwise with another seed', async () => {
    const args = ['compare', ...FOUR, ...LIBRARY, '--all-ranked', '--format', 'json'];
    const outs = await Promise.all(['1', '2'].map((seed) => runHere([...args, '--seed', seed])));
    expect(outs[0]?.out).not.toBe(outs[1]?.out);
  });

  it('weighs by a file: in the points, in the draws, and on the record', async () => {
    const file = path.join(folder, 'weights.yaml');
    await writeFile(file, 'concentration: 50\nprinciples:\n  security: 6\n');
    const args = ['compare', ...FOUR, ...LIBRARY, '--weights', file];
    expect((await runHere(args)).out.replaceAll(/\s+/g, ' ')).toContain('own weights: Security 60 %');
    const { out } = await runHere([...args, '--format', 'json']);
    const one = JSON.parse(out) as Comparison;
    expect(one.weighing.principles[0]).toEqual({ principle: 'security', parameter: 30 });
    expect(one.products[0]?.assessment.changedWeights).toContainEqual({
      id: 'security',
      weight: 6,
      usual: 1,
    });
    expect(one.inputs.map((input) => path.basename(input.path))).toContain('weights.yaml');
  });

  it('gives CSV with every element and no number that may not be printed', async () => {
    const { out } = await runHere(['compare', 'zoom', 'jitsi', ...LIBRARY, '--format', 'csv']);
    const [head, ...lines] = out.trim().split('\r\n');
    expect(head).toBe('Criterion,Code,Statement,Need,Jitsi Meet,Zoom Meetings');
    expect(lines.length).toBeGreaterThan(250);
    for (const line of lines)
      expect(line).toMatch(/(shown|in part|open|falls short|does not apply|yours to do)$/);
  });

  it.each(['html', 'docx', 'xlsx', 'csv', 'json', 'md', 'txt'])(
    'writes .%s, sealed, and says the answer',
    async (ending) => {
      const file = path.join(folder, `out.${ending}`);
      const { code, err } = await runHere(['compare', 'zoom', 'jitsi', ...LIBRARY, '-o', file]);
      expect({ code, written: err.includes(`out.${ending} written`), says: err.includes('leads') }).toEqual({
        code: 0,
        written: true,
        says: true,
      });
      expect(isSealed(await readFile(file))).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'writes a PDF for the tender file, sealed, tagged and titled, of at most twenty pages for four products',
    async () => {
      const file = path.join(folder, 'tender.pdf');
      const { err } = await runHere(['compare', ...FOUR, ...LIBRARY, '--config', 'hardened', '-o', file]);
      expect(err).toContain('tender.pdf written');
      const bytes = await readFile(file);
      expect(isSealed(bytes)).toBe(true);
      const pdf = await openPdf(bytes);
      const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
      expect(info.Title).toBe('Comparison: Public library and its patrons');
      expect(((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked')).toBe(true);
      expect(pdf.numPages).toBeLessThanOrEqual(20);
      const [first = ''] = await textOfPages(bytes);
      for (const part of ['The answer', 'Why', 'What to do now', 'This holds until'])
        expect(first).toContain(part);
    },
    TIMEOUT,
  );
});

describe('what cannot be compared', () => {
  it.each([
    ['one product', ['zoom', ...LIBRARY], 2, 'at least two products'],
    ['no use', ['zoom', 'jitsi'], 2, 'A comparison needs a use'],
    ['the same product twice', ['zoom', 'zoom@paid', ...LIBRARY], 1, "'zoom@paid' is named twice"],
    ['a product that there is not', ['zoom', 'jitsy', ...LIBRARY], 1, "Did you mean 'jitsi'"],
    ['a use that there is not', ['zoom', 'jitsi', '--context', 'school'], 1, 'school-class'],
    ['a bad seed', ['zoom', 'jitsi', ...LIBRARY, '--seed', '-1'], 2, '--seed takes a whole number'],
    ['too few samples', ['zoom', 'jitsi', ...LIBRARY, '--samples', '7'], 2, '--samples takes a whole number'],
    ['an unknown ending', ['zoom', 'jitsi', ...LIBRARY, '-o', 'x.doc'], 2, 'End the name with .pdf'],
    [
      '201 products',
      [...Array.from({ length: 201 }, () => 'zoom'), ...LIBRARY],
      2,
      '201 products are more than',
    ],
  ])('%s', async (_, args, code, message) => {
    const outcome = await runHere(['compare', ...args]);
    expect(outcome.code).toBe(code);
    expect(outcome.out).toBe('');
    expect(outcome.err).toContain(message);
    expect(outcome.err).not.toContain('    at ');
  });

  it.each([
    ['concentration: 0\n', ':1:16 out-of-range'],
    ['principles: {}\n', 'missing-key'],
    ['concentration: 5\nprinciples:\n  securty: 1\n', ":3:3 unknown-principle 'securty'"],
    [
      `concentration: 5\nprinciples:\n${['security', 'privacy-by-design', 'know-your-audience', 'transparency', 'end-user-control'].map((id) => `  ${id}: 0\n`).join('')}`,
      'no-weight',
    ],
  ])('weights %j', async (text, message) => {
    const file = path.join(folder, 'bad.yaml');
    await writeFile(file, text);
    for (const command of [['compare', 'zoom', 'jitsi'], ['requirements']]) {
      const { code, err } = await runHere([...command, '--context', 'public-library', '--weights', file]);
      expect(code).toBe(1);
      expect(err).toContain(message);
    }
  });
});

describe('requirements', () => {
  it('lists musts and wanted points with evidence and points', async () => {
    const { code, out } = await runHere(['requirements', '--context', 'school-class']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Requirements: School class[^]*Musts[^]*Wanted[^]*-o requirements/);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it('gives JSON by its schema, with points by own weights', async () => {
    const file = path.join(folder, 'own.yaml');
    await writeFile(file, 'concentration: 10\nprinciples:\n  security: 0\n');
    const args = ['requirements', '--context', 'telehealth', '--format', 'json'];
    const [plain, own] = await Promise.all(
      [args, [...args, '--weights', file]].map(
        async (one) => JSON.parse((await runHere(one)).out) as Requirements,
      ),
    );
    expect(faultsBySchema('requirements', plain)).toEqual([]);
    const points = (one: Requirements | undefined, code: RegExp): number =>
      (one?.requirements ?? []).filter((of) => code.test(of.code)).reduce((sum, of) => sum + of.points, 0);
    expect(points(plain, /^SEC/)).toBeGreaterThan(0);
    expect([points(own, /^SEC/), points(own, /./)]).toEqual([0, 100]);
  });

  it.each(['pdf', 'html', 'docx', 'xlsx', 'csv', 'json', 'md'])(
    'writes .%s',
    async (ending) => {
      const file = path.join(folder, `tender.${ending}`);
      const { code, err } = await runHere(['requirements', '--context', 'public-library', '-o', file]);
      expect({ code, written: err.includes(`tender.${ending} written`) }).toEqual({ code: 0, written: true });
      expect(isSealed(await readFile(file))).toBe(true);
    },
    TIMEOUT,
  );

  it('needs a use', async () => {
    const { code, err } = await runHere(['requirements']);
    expect(code).toBe(2);
    expect(err).toContain('--context');
  });
});
