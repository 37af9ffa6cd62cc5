/** Files to fill in on the command line: a case, and a vendor's profile. */
import { access, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/app/case.ts';
import type { Job } from '../../src/app/job.ts';
import { openLibrary } from '../../src/app/library.ts';
import { ID } from '../../src/blank/new-id.ts';
import { diskWorkspace } from '../../src/store/disk.ts';
import { vendorFile, vendorIds } from '../../src/input/vendor-names.ts';
import { parseYaml } from '../../src/input/yaml.ts';
import type { Case } from '../../src/types/case.ts';
import type { Profile } from '../../src/types/profile.ts';
import { runHere, TODAY } from './here.ts';
import { scratch } from './run.ts';

let folder = '';
let job: Job;
beforeAll(async () => {
  folder = await scratch();
  job = { workspace: diskWorkspace(), library: await openLibrary(), today: TODAY };
});

const at = (name: string): string => path.join(folder, name);
const read = (name: string): Promise<string> => readFile(at(name), 'utf8');
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

/** The case as it is loaded, without a warning. */
async function loaded(name: string): Promise<Case> {
  const { case: one, warnings } = await openCase(job, at(name));
  expect(warnings).toEqual([]);
  return one;
}

describe('init', () => {
  it('writes a case and says what comes next', async () => {
    const { code, out, err } = await runHere(['init', at('pia.yaml')]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      `${at('pia.yaml')} written. Fill it in; what is missing says: vtc-pia check ${at('pia.yaml')}\n`,
    );
    const text = await read('pia.yaml');
    expect(widest(text)).toBeLessThanOrEqual(100);
    const { part } = (await loaded('pia.yaml')).roles?.[0] ?? {};
    expect(part).toBe('author');
  });

  it('has a key for each that a case may have, with what it asks and the question of the law', async () => {
    const text = await read('pia.yaml');
    for (const word of [
      'Who is on the call.',
      'What is the assessment called',
      'approved-with-conditions',
      '  - criterion: 9',
    ])
      expect(text).toContain(word);
  });

  it('takes product, edition, use and laws', async () => {
    const args = ['--vendor', 'zoom@education', '--context', 'school-class', '--regime', 'uk, canada'];
    expect((await runHere(['init', ...args, at('school.yaml')])).code).toBe(0);
    const one = await loaded('school.yaml');
    expect(one).toMatchObject({
      id: 'school',
      status: 'draft',
      asOf: TODAY,
      organisation: { regimes: ['uk', 'canada'] },
      deployment: { vendor: 'zoom', edition: 'education' },
      context: { extends: 'school-class' },
    });
    const text = await read('school.yaml');
    expect(text).toMatch(/^ {2}# Strangers come into the call\. Proposed severity \d: /m);
    expect(one.compliance?.map(({ regime }) => regime)).toContain('canada');
    expect(one.risks).toHaveLength(job.library.risks.risks.length);
  });

  it('names files of one’s own as seen from the case', async () => {
    await mkdir(at('cases'), { recursive: true });
    await writeFile(
      at('our-party.yaml'),
      (await readFile(vendorFile('houseparty'), 'utf8')).replace(/^id: .*$/m, 'id: our-party'),
    );
    await writeFile(at('use.yaml'), 'id: use\ntitle: Use\nsummary: Talks.\nextends: public-library\n');
    const args = [
      'init',
      '--vendor',
      at('our-party.yaml'),
      '--context',
      at('use.yaml'),
      at('cases/own.yaml'),
    ];
    const { code, err } = await runHere(args);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect((await openCase(job, at('cases/own.yaml'))).case).toMatchObject({
      deployment: { vendor: '../our-party.yaml' },
      context: { extends: '../use.yaml' },
    });
  });

  it('is valid for every product and every use', { timeout: 120_000 }, async () => {
    const uses = [...job.library.presets.keys()];
    const vendors = vendorIds();
    for (const [index, vendor] of vendors.entries()) {
      const use = uses[index % uses.length] ?? '';
      const name = `form-${index}.yaml`;
      const { code, err } = await runHere(['init', '--vendor', vendor, '--context', use, at(name)]);
      expect(code, `${vendor} ${use}: ${err}`).toBe(0);
      expect((await openCase(job, at(name))).case.deployment?.vendor).toBe(vendor);
      expect(await read(name)).not.toMatch(/undefined|\[object|\t|: null/);
    }
    expect(vendors.length).toBeGreaterThanOrEqual(uses.length);
  });

  it('never replaces a file', async () => {
    for (const text of ['mine', '']) {
      await writeFile(at('mine.yaml'), text);
      const { code, err } = await runHere(['init', '--vendor', 'signal', at('mine.yaml')]);
      expect(code).toBe(2);
      expect(err).toContain('exists already and stays as it is');
      expect(await read('mine.yaml')).toBe(text);
    }
    await symlink(at('nowhere'), at('link.yaml'));
    expect((await runHere(['init', at('link.yaml')])).code).toBe(2);
    await expect(access(at('nowhere'))).rejects.toThrow();
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
    [['--profile', 'Example Meet'], 2, "'example-meet' would do"],
    [['--profile', 'meet.yaml'], 2, 'name of a file'],
    [['--profile', 'meet', '--context', 'library'], 1, 'public-library'],
  ])('refuses %j and writes nothing', async (args, code, word) => {
    const before = await readdir(folder);
    const named = args[0]?.startsWith('--') ? [...args, at('refused.yaml')] : args.map(at);
    const outcome = await runHere(['init', ...named]);
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code, out: '' });
    expect(outcome.err).toContain(word);
    expect(outcome.err).not.toMatch(/^\s+at /m);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('init --profile', () => {
  it('writes a profile that is valid, without a warning', async () => {
    const file = at('example-meet.yaml');
    const { code, err } = await runHere(['init', '--profile', 'example-meet', file]);
    expect(code).toBe(0);
    expect(err).toContain('example-meet.yaml written');
    expect(await runHere(['validate', file])).toMatchObject({ code: 0, err: '' });
    const parsed = parseYaml(await read('example-meet.yaml'), 'form');
    if (!parsed.ok) throw new Error('no YAML');
    expect(parsed.value as Profile).toMatchObject({ id: 'example-meet', name: 'Example Meet', findings: [] });
  });

  it('lists every element once, what the use requires first', async () => {
    expect(
      (await runHere(['init', '--profile', 'other', '--context', 'telehealth', at('other.yaml')])).code,
    ).toBe(0);
    const text = (await read('other.yaml')).replaceAll(/\n# {5}/g, ' ');
    const listed = [...text.matchAll(/^# {3}([a-z-]+\/[a-z-]+\/[a-z-]+): /gm)].map(([, id]) => id ?? '');
    const all = job.library.catalogue.principles.flatMap((principle) =>
      principle.criteria.flatMap((criterion) =>
        criterion.elements.map(({ id }) => `${principle.id}/${criterion.id}/${id}`),
      ),
    );
    expect(listed.toSorted()).toEqual(all.toSorted());
    const asked = new Set(job.library.presets.get('telehealth')?.requirements?.map(({ element }) => element));
    const last = Math.max(...[...asked].map((id) => listed.indexOf(id)));
    expect(last).toBeLessThan(asked.size + 20);
  });

  it('says that the id is known already', async () => {
    const { err } = await runHere(['init', '--profile', 'zoom', at('zoom-again.yaml')]);
    expect(err).toContain('‘zoom’ is among the known profiles already');
  });

  it('takes the ids that a profile may have', async () => {
    const schema = JSON.parse(await readFile('schemas/parts.schema.json', 'utf8')) as {
      $defs: { id: { pattern: string } };
    };
    expect(ID.source.replaceAll('\\/', '/')).toBe(schema.$defs.id.pattern);
  });
});
