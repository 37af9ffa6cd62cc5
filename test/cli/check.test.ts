/** What a case comes to on the command line: complete, draft, empty, wrong. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/types/check.ts';
import type { Pia } from '../../src/types/pia.ts';
import { faultsBySchema } from '../faults-by-schema.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const LIBRARY = path.resolve('examples/public-library/pia.yaml');
const CLINIC = path.resolve('examples/clinic/pia.yaml');

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

async function written(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

/** One line a run of words, so that line breaks do not matter. */
const words = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('check', () => {
  it('says that the library is complete although its verdict is open, with what would close it', async () => {
    const { code, out, err } = await runHere(['check', LIBRARY]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Complete: all \d+ required parts are filled in\.$/m);
    expect(words(out)).toContain('Open. Nothing speaks against it');
    expect(out).toMatch(/^AUD6\.1 /m);
    expect(words(out)).toContain('Consultation of the authority ───────────────────────────── Not required.');
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out.indexOf('Verdict')).toBeLessThan(out.indexOf('Still missing'));
    expect(out.indexOf('Still missing')).toBeLessThan(out.indexOf('What would close the verdict'));
  });

  it('says where to look for each requirement that is open, in words and as data', async () => {
    const { out } = await runHere(['check', LIBRARY], { columns: 200 });
    const look = words(/Where to look([\s\S]*)Own policies/.exec(out)?.[1] ?? '');
    const { out: data } = await runHere(['check', LIBRARY, '--format', 'json']);
    const [{ closing }] = JSON.parse(data) as [Check];
    expect(closing.map(({ places }) => places.length > 0)).not.toContain(false);
    for (const { places } of closing)
      for (const { title, address, what } of places)
        for (const said of [title, address, what]) expect(look).toContain(words(said ?? ''));
    const kinds = new Set(closing.flatMap(({ places }) => places.map(({ way }) => way)));
    expect([...kinds].sort()).toEqual(['ask', 'search', 'test']);
    expect(look.split('https://gdprhub.eu')).toHaveLength(2);
  });

  it.each([
    ['a day that is none', 'review: {next: 2027-02-29}', ':3:16 bad-date'],
    ['a day written otherwise', 'decision: {date: 31.12.2026}', 'Write: 2026-12-31'],
    ['a month that is none', 'decision: {valid-until: 2027-13-01}', ':3:25 bad-date'],
    ['the version of a schema', "schemaVersion: '1'", ':3:1 unknown-key'],
    [
      'a policy that demands an unknown element',
      'policies: [{id: p, demands: [{demand: D, elements: [security/end-to-end-encryption/group-cals]}]}]',
      "Did you mean 'security/end-to-end-encryption/group-calls'?",
    ],
  ])('refuses %s, and says where and how to mend it', async (_, line, said) => {
    const file = await written('bad.yaml', `id: bad\norganisation: {name: Example Library}\n${line}\n`);
    const { code, err } = await runHere(['check', file]);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });

  it('tells where a law does not cover the body', async () => {
    const body = '{country: Canada, region: CA-QC, sector: public, activities: [library], regimes: [canada]}';
    const file = await written('quebec.yaml', `id: quebec\norganisation: ${body}\n`);
    const { code, out } = await runHere(['check', file], { columns: 300 });
    expect(code).toBe(1);
    expect(out).toContain('Contradiction: Canada: Privacy Act');
    expect(out).toContain('does not cover this organisation as it is described');
  });

  it('says what is a clinic’s own to do, and what of it is done', async () => {
    const { code, out } = await runHere(['check', CLINIC], { columns: 160 });
    expect(code).toBe(0);
    expect(out).toMatch(/^SEC11\.4 .* must +shown by your own evidence$/m);
    expect(words(out)).toContain('Fit with conditions.');
    expect(widest(out)).toBeLessThanOrEqual(160);
  });

  it('gives an empty case no verdict, and says what each part lacks, with line and question', async () => {
    const file = await written('empty.yaml', 'id: empty\nstatus: draft\ntitle:\n');
    const { code, out, err } = await runHere(['check', file], { columns: 200 });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('No verdict: no product is chosen and no use described yet.');
    expect(out).toContain('What is the assessment called, and which version of it is this?');
    expect(out).toContain(`${file}:3\u00a0title; 1\u00a0version`);
    expect(out).toMatch(/^Not complete: \d+ of \d+ required parts still lack something\.$/m);
    expect(out).not.toContain('What would close the verdict');
  });

  it('gives a product no verdict on a use that nobody described', async () => {
    const file = await written('useless.yaml', 'id: useless\ndeployment: {vendor: signal}\n');
    const { out } = await runHere(['check', file]);
    expect(out).toContain('No verdict: nobody has described the use yet.');
  });

  it('gives the same as JSON by its schema, several at once', async () => {
    const file = await written('bare.yaml', 'id: bare\n');
    const { code, out } = await runHere(['check', LIBRARY, CLINIC, file, '--format', 'json']);
    expect(code).toBe(1);
    const checks = JSON.parse(out) as Check[];
    expect(checks.map(({ complete }) => complete)).toEqual([true, true, false]);
    expect(checks.map(({ verdict }) => verdict.value)).toEqual(['open', 'fit-with-conditions', null]);
    for (const one of checks) expect(faultsBySchema('check', one)).toEqual([]);
  });
});

describe('faults that show only once a case is assessed', () => {
  const CASE = `id: calls
deployment:
  vendor: jitsi
  edition: self-hosted
  settings:
    base: hardened
    applied: [login-required]
context: {extends: public-library}
`;

  it.each([
    [
      'a measure that raises',
      'measures:\n  - id: lock\n    lowers:\n      - risk: loss-of-records\n        severity: 4\n',
      ':13:19 raising-measure',
    ],
    [
      'a severity changed without a reason',
      'risks:\n  - risk: intrusion\n    severity: 1\n',
      ':11:15 no-reason',
    ],
  ])('%s stands at its line', async (_, more, place) => {
    const file = await written(
      'wrong.yaml',
      CASE.replace('    applied: [login-required]\n', '    applied: []\n') + more,
    );
    const { code, out, err } = await runHere(['check', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(place);
  });

  it('settings that cannot be on beside those of the base', async () => {
    const both = CASE.replace('[login-required]', '[login-required, login-for-hosts]');
    const { err } = await runHere(['check', await written('both.yaml', both)]);
    expect(err).toMatch(/both\.yaml:7:\d+ excluding-settings/);
  });

  it('own evidence that does not count is warned of', async () => {
    const evidence = `evidence:
  sources:
    - {id: leaflet, kind: marketing, title: Leaflet, publisher: Us, citation: No. 1, checked: [2026-11-01], read: whole}
  findings:
    - summary: It binds the provider.
      sources: [leaflet]
      answers: {privacy-by-design/processing-contract/metadata-covered: yes}
`;
    const file = await written('idle.yaml', `id: idle\ndeployment: {vendor: zoom}\n${evidence}`);
    expect((await runHere(['check', file])).err).toContain(':7:7 warning own-evidence-idle');
  });
});

it('the data of a case are by their schema', async () => {
  for (const file of [LIBRARY, CLINIC, await written('none.yaml', 'id: none\nasOf: 2026-11-01\n')]) {
    const to = path.join(folder, `${path.basename(path.dirname(file))}.json`);
    expect((await runHere(['report', file, '-o', to, '--force'])).code).toBe(0);
    const data = JSON.parse(await readFile(to, 'utf8')) as Pia;
    expect(faultsBySchema('pia', data)).toEqual([]);
    for (const one of [data.assessment, data.shipped])
      if (one !== null) expect(faultsBySchema('assessment', one)).toEqual([]);
    expect(faultsBySchema('case', data.case)).toEqual([]);
    expect(faultsBySchema('check', data.check)).toEqual([]);
  }
});
