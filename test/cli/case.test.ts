/** Cases on the command line: written, checked, printed. */
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { loadCase } from '../../src/load/case.ts';
import { formats } from '../../src/load/formats.ts';
import { vendorIds } from '../../src/load/library.ts';
import { scratch, vtcPia } from './run.ts';

const LIBRARY = path.resolve('examples/public-library/pia.yaml');
const CLINIC = path.resolve('examples/clinic/pia.yaml');
/** The command dates what it writes by the clock; read as of an earlier day, that would lie in the future. */
const TODAY = new Date().toISOString().slice(0, 10);

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');

async function schemaFaults(name: string, value: unknown): Promise<unknown[]> {
  const text = await readFile(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  const validate = new Ajv2020({ strict: true, allErrors: true, formats }).compile(
    JSON.parse(text) as object,
  );
  return validate(value) ? [] : (validate.errors ?? []);
}

describe('init', () => {
  it('writes pia.yaml and says what comes next', async () => {
    const { code, out, err } = await vtcPia(['init'], folder);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('pia.yaml written. Fill it in; what is missing says: vtc-pia check pia.yaml\n');
  });

  it('never replaces a file', async () => {
    for (const text of ['mine', await read('pia.yaml')]) {
      await writeFile(path.join(folder, 'mine.yaml'), text);
      const { code, err } = await vtcPia(['init', '--vendor', 'zoom', 'mine.yaml'], folder);
      expect(code).toBe(2);
      expect(err).toContain('exists already and stays as it is');
      expect(await read('mine.yaml')).toBe(text);
    }
    await symlink(path.join(folder, 'nowhere'), path.join(folder, 'link.yaml'));
    expect((await vtcPia(['init', 'link.yaml'], folder)).code).toBe(2);
  });

  it('takes product, edition, use and laws', async () => {
    const args = [
      'init',
      '--vendor',
      'zoom@education',
      '--context',
      'school-class',
      '--regime',
      'uk, canada',
      'school.yaml',
    ];
    expect((await vtcPia(args, folder)).code).toBe(0);
    const { case: one, warnings } = await load('school.yaml');
    expect(warnings).toEqual([]);
    expect(one).toMatchObject({
      ...{ id: 'school', status: 'draft', organisation: { regimes: ['uk', 'canada'] } },
      ...{ deployment: { vendor: 'zoom', edition: 'education' }, context: { extends: 'school-class' } },
    });
  });

  it('names files of one’s own as seen from the case', async () => {
    await mkdir(path.join(folder, 'cases'), { recursive: true });
    await copyFile('vendors/zoom.yaml', path.join(folder, 'our-zoom.yaml'));
    await writeFile(
      path.join(folder, 'use.yaml'),
      'id: use\ntitle: Use\nsummary: Talks.\nextends: public-library\n',
    );
    const args = ['init', '--vendor', 'our-zoom.yaml', '--context', './use.yaml', 'cases/own.yaml'];
    expect((await vtcPia(args, folder)).code).toBe(0);
    const { case: one, context } = await load('cases/own.yaml');
    expect(one.deployment?.vendor).toBe('../our-zoom.yaml');
    expect(context?.id).toBe('use');
  });

  it.each([
    [['--vendor', 'zom'], 1, "Did you mean 'zoom'?"],
    [['--vendor', 'zoom@payd'], 1, "Did you mean 'paid'?"],
    [['--context', 'library'], 1, 'public-library'],
    [['--regime', 'eu,uq'], 2, "'uq' is no law"],
    [['--profile', 'x', '--vendor', 'zoom'], 2, 'two files'],
    [['refused.txt'], 2, 'does not end with .yaml'],
    [['Refused File.yaml'], 2, "'refused-file' would do"],
    [['con.yaml'], 2, 'would do'],
  ])('refuses %j and writes nothing', async (args, code, word) => {
    const before = await readdir(folder);
    const outcome = await vtcPia(
      ['init', ...args, ...(args[0]?.startsWith('--') ? ['refused.yaml'] : [])],
      folder,
    );
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code, out: '' });
    expect(outcome.err).toContain(word);
    expect(outcome.err).not.toMatch(/^\s+at /m);
    expect(await readdir(folder)).toEqual(before);
  });

  it(
    'is valid as it stands, without a warning, for every product and every use',
    { timeout: 180_000 },
    async () => {
      const { catalogue } = await loadCatalogue();
      const uses = [...catalogue.contexts.keys()];
      const pairs = [
        ...vendorIds().map((vendor, at) => [vendor, uses[at % uses.length] ?? '']),
        ...uses.map((use) => ['jitsi', use]),
      ];
      for (const [at, [vendor = '', use = '']] of pairs.entries()) {
        const name = `form-${at}.yaml`;
        const outcome = await vtcPia(['init', '--vendor', vendor, '--context', use, name], folder);
        expect(outcome.code, `${vendor} ${use}: ${outcome.err}`).toBe(0);
        const { case: one, warnings } = await load(name);
        expect(warnings).toEqual([]);
        expect([one.deployment?.vendor, one.context?.extends]).toEqual([vendor, use]);
        const text = await read(name);
        expect(text).not.toMatch(/undefined|null|\[object|\t/);
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
      }
    },
  );
});

describe('check', () => {
  it('says that the library is complete', async () => {
    const { code, out, err } = await vtcPia(['check', LIBRARY], folder, { COLUMNS: '80' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Complete: all \d+ required parts are filled in\.$/m);
    expect(out).toMatch(/^Consultation of the authority: not required\.$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says of an empty case what each part lacks, with line and question; exit code 1', async () => {
    const { code, out, err } = await vtcPia(['check', 'pia.yaml'], folder, { COLUMNS: '80' });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = (await read('pia.yaml')).split('\n');
    const at = lines.findIndex((line) => line.startsWith('title:')) + 1;
    expect(out).toContain(`pia.yaml:${at} title`);
    expect(out).toContain('What is the assessment called, and which version of it is this?');
    expect(out).toMatch(/^Not complete: \d+ of \d+ required parts still lack something\.$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const [, lacking, all] = /^Not complete: (\d+) of (\d+)/m.exec(out) ?? [];
    expect(Number(lacking)).toBeLessThan(Number(all));
  });

  it('gives the same as JSON by its schema, several at once', async () => {
    const { code, out } = await vtcPia(['check', LIBRARY, 'pia.yaml', '--format', 'json'], folder);
    expect(code).toBe(1);
    const checks = JSON.parse(out) as { complete: boolean; parts: { id: string; missing: string[] }[] }[];
    expect(checks.map((one) => one.complete)).toEqual([true, false]);
    for (const one of checks) expect(await schemaFaults('check', one)).toEqual([]);
    expect(checks[1]?.parts.find((part) => part.id === 'document')?.missing).toEqual(['title']);
  });

  it('a case that is not valid gives every problem and exit code 1', async () => {
    await writeFile(
      path.join(folder, 'bad.yaml'),
      'id: bad\ndeployment: {vendor: zom}\ndecision: {role: boss}\n',
    );
    const { code, out, err } = await vtcPia(['check', 'bad.yaml'], folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('bad.yaml:2:22 unknown-vendor');
    expect(err).toContain('bad.yaml:3:18 unknown-role');
  });

  it('warns of own evidence that does not count', async () => {
    const text = `id: old
asOf: 2026-11-20
deployment: {vendor: zoom, edition: paid}
evidence:
  sources:
    - id: our-contract
      kind: contract
      title: Our contract
      publisher: Example Library
      citation: Contract 2019/7
      published: 2019-07-01
      checked: 2019-07-02
  findings:
    - criterion: privacy-by-design/processing-contract
      level: 3
      summary: It binds the provider.
      sources: [our-contract]
`;
    await writeFile(path.join(folder, 'old.yaml'), text);
    expect((await vtcPia(['check', 'old.yaml'], folder)).err).toContain(
      'old.yaml:14:7 warning own-evidence-idle',
    );
    const fresh = text.replace('2019-07-01', '2026-11-01').replace('2019-07-02', '2026-11-10');
    const later = fresh.replace('      level: 3', '      since: 2026-11-15\n      level: 3');
    await writeFile(path.join(folder, 'new.yaml'), later);
    expect((await vtcPia(['check', 'new.yaml'], folder)).err).toBe('');
    expect((await vtcPia(['report', 'new.yaml', '-o', 'new.json'], folder)).code).toBe(0);
    const { assessment } = JSON.parse(await read('new.json')) as {
      assessment: {
        sources: { id: string; own: boolean }[];
        principles: { criteria: { id: string; proven: number; summary: string }[] }[];
      };
    };
    const lifted = assessment.principles
      .flatMap((one) => one.criteria)
      .find((one) => one.id === 'privacy-by-design/processing-contract');
    expect(lifted).toMatchObject({ proven: 3, summary: 'It binds the provider.' });
    expect(assessment.sources.filter((one) => one.own).map((one) => one.id)).toEqual(['our-contract']);
  });
});

describe('report', { timeout: 180_000 }, () => {
  it('prints cases and products in one call into a folder', async () => {
    const { code, out, err } = await vtcPia(
      ['report', LIBRARY, CLINIC, 'pia.yaml', 'signal', '-o', 'out/'],
      folder,
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const names = ['example-clinic-jitsi.pdf', 'example-library-zoom.pdf', 'pia.pdf', 'signal.pdf'];
    expect((await readdir(path.join(folder, 'out'))).sort()).toEqual(names);
    for (const name of names) {
      expect(err).toContain(`${path.join('out', name)} written`);
      expect((await readFile(path.join(folder, 'out', name))).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('gives the same bytes twice', async () => {
    for (const name of ['a', 'b']) {
      expect((await vtcPia(['report', CLINIC, '-o', `${name}.pdf`], folder)).code).toBe(0);
      expect((await vtcPia(['report', CLINIC, '-o', `${name}.html`], folder)).code).toBe(0);
    }
    for (const ending of ['pdf', 'html'])
      expect(
        Buffer.compare(
          await readFile(path.join(folder, `a.${ending}`)),
          await readFile(path.join(folder, `b.${ending}`)),
        ),
      ).toBe(0);
  });

  it('writes data by its schema', async () => {
    for (const file of [LIBRARY, CLINIC, 'pia.yaml']) {
      expect((await vtcPia(['report', file, '-o', 'data.json', '--force'], folder)).code).toBe(0);
      expect(await schemaFaults('pia', JSON.parse(await read('data.json')))).toEqual([]);
    }
  });

  it.each([
    ['--edition', 'paid'],
    ['--config', 'hardened'],
    ['--context', 'public-library'],
    ['--as-of', '2026-01-01'],
    ['--hindsight', ''],
  ])('refuses %s, which stands in the case', async (option, value) => {
    const { code, err } = await vtcPia(
      ['report', LIBRARY, '-o', 'refused.html', option, ...(value === '' ? [] : [value])],
      folder,
    );
    expect(code).toBe(2);
    expect(err).toContain(`${option} cannot stand beside a case`);
    expect(await readdir(folder)).not.toContain('refused.html');
  });

  it('what calls itself final and lacks something is printed as a draft, and said so', async () => {
    await writeFile(path.join(folder, 'final.yaml'), 'id: final\nstatus: final\nasOf: 2026-11-01\n');
    const { code, err } = await vtcPia(['report', 'final.yaml', '-o', 'final.html'], folder);
    expect(code).toBe(0);
    expect(err).toContain('it is printed as a draft.\nSee what is missing: vtc-pia check final.yaml');
    expect(await read('final.html')).toContain('DRAFT, not approved');
  });

  it('two cases of one id do not overwrite each other', async () => {
    await writeFile(path.join(folder, 'one.yaml'), 'id: twin\nasOf: 2026-11-01\n');
    await writeFile(path.join(folder, 'two.yaml'), 'id: twin\nasOf: 2026-11-02\n');
    const args = ['report', 'one.yaml', 'two.yaml', '-o', 'twins/', '--format', 'json'];
    expect((await vtcPia(args, folder)).code).toBe(0);
    expect((await readdir(path.join(folder, 'twins'))).sort()).toEqual(['twin-2.json', 'twin.json']);
    expect(await read('twins/twin.json')).toContain('"asOf": "2026-11-01"');
    expect(await read('twins/twin-2.json')).toContain('"asOf": "2026-11-02"');
  });

  it('file names with blanks and other scripts are fine', async () => {
    const name = 'Лекция № 1 & more.yaml';
    await writeFile(path.join(folder, name), 'id: lecture\nasOf: 2026-11-01\n');
    expect((await vtcPia(['check', name], folder)).out).toContain(name);
    expect((await vtcPia(['report', name, '-o', 'Лекция.html'], folder)).code).toBe(0);
  });

  it('a document that somebody changed is not replaced', async () => {
    await writeFile(path.join(folder, 'kept.html'), '<p>mine</p>');
    expect((await vtcPia(['report', LIBRARY, '-o', 'kept.html'], folder)).code).toBe(2);
    expect(await read('kept.html')).toBe('<p>mine</p>');
  });
});

async function load(name: string) {
  const { catalogue } = await loadCatalogue();
  return loadCase(path.join(folder, name), catalogue, TODAY);
}
