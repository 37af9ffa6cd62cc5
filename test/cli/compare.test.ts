import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/types/comparison.ts';
import { openPdf, textOfPages } from '../print/read-pdf.ts';
import { scratch, vtcPia } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const LIBRARY = ['--context', 'public-library', '--as-of', '2026-11-24'];
const FOUR = ['zoom@paid', 'jitsi@self-hosted', 'bigbluebutton', 'microsoft-teams'];

describe('compare', () => {
  it('says first whether there is an answer, then verdicts and gates', async () => {
    const { code, out } = await vtcPia(['compare', ...FOUR, ...LIBRARY]);
    expect(code).toBe(0);
    expect(out).toContain("Comparison for 'Public library and its patrons'");
    expect(out).toContain('None of the 4 products can be ranked');
    expect(out.indexOf('Verdict')).toBeLessThan(out.indexOf('Security'));
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it('gives JSON in which only the order of the products follows the command line', async () => {
    const args = [...LIBRARY, '--all-ranked', '--format', 'json', '--samples', '5000'];
    const there = await vtcPia(['compare', ...FOUR, ...args]);
    const back = await vtcPia(['compare', ...FOUR.toReversed(), ...args]);
    const [one, other] = [there, back].map(({ out }) => JSON.parse(out) as Comparison);
    expect(one?.ranking?.acceptability).toHaveLength(4);
    expect({ ...other, products: other?.products.toReversed() }).toEqual(one);
    expect((await vtcPia(['compare', ...FOUR, ...args])).out).toBe(there.out);
  });

  it('draws otherwise with another seed', async () => {
    const args = ['compare', ...FOUR, ...LIBRARY, '--all-ranked', '--samples', '1000', '--format', 'json'];
    const outs = await Promise.all(['1', '2'].map((seed) => vtcPia([...args, '--seed', seed])));
    expect(outs[0]?.out).not.toBe(outs[1]?.out);
  });

  it('draws around the weights of a file', async () => {
    const file = path.join(folder, 'weights.yaml');
    await writeFile(file, 'concentration: 50\nprinciples:\n  security: 5\n');
    const { out } = await vtcPia(['compare', ...FOUR, ...LIBRARY, '--all-ranked', '--weights', file]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('around Security 56 %');
  });

  it.each(['pdf', 'html', 'xlsx', 'csv', 'json'])('writes .%s', async (ending) => {
    const file = path.join(folder, `out.${ending}`);
    const { code, err } = await vtcPia(['compare', 'zoom', 'jitsi', ...LIBRARY, '--all-ranked', '-o', file]);
    expect({ code, err: err.includes(`out.${ending} written`) }).toEqual({ code: 0, err: true });
    expect(readFileSync(file).byteLength).toBeGreaterThan(1000);
  });

  it('writes a PDF that holds the answer, tagged and titled', async () => {
    const file = path.join(folder, 'tender.pdf');
    await vtcPia(['compare', ...FOUR, ...LIBRARY, '--all-ranked', '-o', file]);
    const bytes = await readFile(file);
    const pdf = await openPdf(bytes);
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
    expect(info.Title).toBe('Comparison: Public library and its patrons');
    expect(((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked')).toBe(true);
    const text = (await textOfPages(bytes)).join(' ');
    for (const part of [
      'The answer',
      'Rationale for the tender file',
      'How firm the order is',
      'Cost of safety',
    ])
      expect(text).toContain(part);
  });

  it('is valid when weights are checked as a file', async () => {
    const file = path.join(folder, 'checked.yaml');
    await writeFile(file, 'concentration: 50\n');
    expect((await vtcPia(['validate', file])).code).toBe(0);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['one product', ['zoom', ...LIBRARY], 2, 'at least two products'],
    ['no use', ['zoom', 'jitsi'], 2, 'A comparison needs a use'],
    ['the same product twice', ['zoom', 'zoom@paid', ...LIBRARY], 1, "'zoom@paid' is named twice"],
    ['a product that there is not', ['zoom', 'jitsy', ...LIBRARY], 1, "Did you mean 'jitsi'"],
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
    const outcome = await vtcPia(['compare', ...args], folder);
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
    const { code, err } = await vtcPia(['compare', 'zoom', 'jitsi', ...LIBRARY, '--weights', file]);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('products of which nothing was known then are said to be so', async () => {
    const args = ['compare', 'zoom', 'jitsi', '--context', 'public-library', '--as-of', '2005-01-01'];
    const { code, out } = await vtcPia(args);
    expect(code).toBe(0);
    expect(out).toContain('None of the 2 products can be ranked: of 2 nothing is known.');
  });
});
