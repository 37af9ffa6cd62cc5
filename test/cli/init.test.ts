import { access, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCriteria, type Catalogue } from '../../src/assess/catalogue.ts';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { validateFile } from '../../src/load/validate.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import { ID } from '../../src/report/new-id.ts';
import { renderProfileForm } from '../../src/report/profile-form.ts';
import type { Profile } from '../../src/types/profile.ts';
import { changed } from '../load/sample.ts';
import { scratch, vtcPia } from './run.ts';

let folder = '';
let form = '';
let catalogue: Catalogue;
beforeAll(async () => {
  folder = await scratch();
  ({ catalogue } = await loadCatalogue());
  const outcome = await vtcPia(['init', '--profile', 'example-meet'], folder);
  expect(outcome).toMatchObject({ code: 0, out: '' });
  expect(outcome.err).toContain('example-meet.yaml written');
  form = await readFile(path.join(folder, 'example-meet.yaml'), 'utf8');
});

/** The tree of a text that parses. */
function tree(text: string): Profile {
  const parsed = parseYaml(text, 'form');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value as Profile;
}

/** Comments and text as running words, so that line breaks do not matter. */
function words(text: string): string {
  return text.replaceAll(/^\s*#/gm, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** The lines of an example, out of their comment. */
function uncommented(text: string, first: string): string {
  const lines = text.slice(text.indexOf(`#  - ${first}`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#  '));
  return lines
    .slice(0, end)
    .map((line) => line.slice(1))
    .join('\n');
}

describe('init --profile', () => {
  it('the file is valid, without a warning', async () => {
    expect(await vtcPia(['validate', 'example-meet.yaml'], folder)).toMatchObject({
      code: 0,
      out: '1 file checked, no problem found.\n',
    });
  });

  it('score runs on it: everything is unknown, and nothing is zero', async () => {
    const { code, out, err } = await vtcPia(['score', 'example-meet.yaml', '--format', 'json'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [one] = JSON.parse(out) as { overall: unknown }[];
    expect(one?.overall).toMatchObject({ score: null, coverage: 0, range: { from: 0, to: 100 } });
  });

  it('has one open finding a criterion, in the order of the catalogue', () => {
    const { id, name, findings, settings } = tree(form);
    expect({ id, name, settings }).toEqual({ id: 'example-meet', name: 'Example Meet', settings: [] });
    expect(findings).toHaveLength(52);
    expect(findings.map((one) => one.criterion)).toEqual(allCriteria(catalogue).map((one) => one.id));
    expect(new Set(findings.map((one) => one.level))).toEqual(new Set(['unknown']));
  });

  it('has question and level tests of each criterion directly above its entry', () => {
    const blocks = form.split(/^ {2}- criterion: /m);
    allCriteria(catalogue).forEach(({ id, criterion }, index) => {
      const above = words(blocks[index] ?? '');
      expect(blocks[index + 1]?.split('\n')[0]).toBe(id);
      expect(above).toContain(words(criterion.question));
      for (const [level, test] of Object.entries(criterion.levels))
        expect(above).toContain(`${level}: ${words(test)}`);
    });
  });

  it('its examples are valid once they are taken out of their comments', async () => {
    const filled = [
      ['sources: []', `sources:\n${uncommented(form, 'id: admin-reference')}`],
      ['settings: []', `settings:\n${uncommented(form, 'id: require-passcode')}`],
      ['\nfindings:\n', `\nfindings:\n${uncommented(form, 'criterion:')}\n`],
    ].reduce((text, [from = '', to = '']) => changed(text, from, to), form);
    const file = path.join(folder, 'filled.yaml');
    await writeFile(file, filled);
    expect(await validateFile(file, catalogue, '2026-11-24')).toEqual([]);
    const { sources, findings, settings } = tree(filled);
    expect([sources.length, findings.length, settings?.length]).toEqual([1, 53, 1]);
  });

  it('fits the width of a page and holds no tab', () => {
    expect(Math.max(...form.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(form).not.toContain('\t');
  });

  it('writes where it is told, in a new folder too', async () => {
    const file = path.join('new', 'folder', 'other.yml');
    expect((await vtcPia(['init', '--profile', 'example-meet', file], folder)).code).toBe(0);
    expect(await readFile(path.join(folder, file), 'utf8')).toBe(form);
  });

  it('says so where the product is known already', async () => {
    const { code, err } = await vtcPia(['init', '--profile', 'zoom'], folder);
    expect(code).toBe(0);
    expect(err).toContain('change vendors/zoom.yaml');
  });

  it('never replaces a file, not even its own', async () => {
    const file = path.join(folder, 'mine.yaml');
    for (const text of ['my own words', '', form]) {
      await writeFile(file, text);
      const { code, err } = await vtcPia(['init', '--profile', 'example-meet', 'mine.yaml'], folder);
      expect(code).toBe(2);
      expect(err).toContain("'mine.yaml' exists already and stays as it is.\nName another file");
      expect(await readFile(file, 'utf8')).toBe(text);
    }
    expect(await vtcPia(['init', '--profile', 'example-meet', 'mine.yaml', '--force'], folder)).toMatchObject(
      {
        code: 2,
        err: expect.stringContaining("unknown option '--force'") as string,
      },
    );
  });

  it('does not write through a folder or a link of that name', async () => {
    await mkdir(path.join(folder, 'folder.yaml'));
    await symlink(path.join(folder, 'nowhere'), path.join(folder, 'link.yaml'));
    for (const name of ['folder.yaml', 'link.yaml'])
      expect((await vtcPia(['init', '--profile', 'example-meet', name], folder)).code).toBe(2);
    await expect(access(path.join(folder, 'nowhere'))).rejects.toThrow();
  });

  it.each([
    ['Zoom', "'zoom' would do"],
    ['my product', "'my-product' would do"],
    ['Café', "'cafe' would do"],
    ['../up', "'up' would do"],
    ['a'.repeat(65), `'${'a'.repeat(64)}' would do`],
    ['-a', "'a' would do"],
    ['', 'Use small letters'],
    ['例', 'Use small letters'],
    ['a\nfindings: []', "'a-findings' would do"],
    ['example-meet.yaml', "'example-meet' would do"],
    ['con', "'con-meetings' would do"],
    ['nul', 'Windows'],
    ['aux', 'Windows'],
    ['prn', 'Windows'],
    ['com1', 'Windows'],
    ['lpt9', 'Windows'],
    ['con.meet', "'con-meet-meetings' would do"],
  ])('refuses the id %j and says what would do', async (id, word) => {
    const { code, out, err } = await vtcPia(['init', '--profile', id, 'refused.yaml'], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(word);
    expect(err).not.toMatch(/^\s+at /m);
    await expect(access(path.join(folder, 'refused.yaml'))).rejects.toThrow();
  });

  it.each(['meet.jit.si', 'console', 'community', 'com', 'true', 'null', '1e5', '007', '2026-11-24', 'a--b'])(
    'the id %s stays the text that it is',
    (id) => {
      expect(tree(renderProfileForm(id, catalogue))).toMatchObject({
        id,
        name: expect.any(String) as string,
      });
    },
  );

  it('takes the ids that the schema takes', async () => {
    const schema = JSON.parse(
      await readFile(new URL('../../schemas/profile.schema.json', import.meta.url), 'utf8'),
    ) as { $defs: { id: { pattern: string } } };
    expect(ID.source).toBe(schema.$defs.id.pattern);
  });

  it.each(['vendors/', 'example-meet', 'example-meet.txt', '.yaml'])(
    'refuses the file name %s',
    async (name) => {
      const { code, err } = await vtcPia(['init', '--profile', 'example-meet', name], folder);
      expect(code).toBe(2);
      expect(err).toContain('example-meet.yaml.');
    },
  );
});

describe('init', () => {
  it('--help works', async () => {
    const { code, out } = await vtcPia(['init', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('vtc-pia init --profile example-meet');
  });
});

describe('renderProfileForm', () => {
  it('texts of a catalogue stay comments, whatever they hold', () => {
    const [first, ...others] = catalogue.principles;
    const [criterion] = first?.criteria ?? [];
    if (first === undefined || criterion === undefined) throw new Error('no criterion');
    const question = 'What?\nid: other\r\n  - criterion: x\rlevel: 4';
    const hostile = { ...first, criteria: [{ ...criterion, question }] };
    const { id, findings } = tree(
      renderProfileForm('example-meet', { version: '1', principles: [hostile, ...others] }),
    );
    expect(id).toBe('example-meet');
    expect(findings.map((one) => one.level)).not.toContain(4);
  });
});
