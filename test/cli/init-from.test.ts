/** A case that starts from another one: what people wrote stays with its remarks, what does not hold elsewhere is empty. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { editedCase, isFilledAt } from '../../src/input/case-edits.ts';
import { parseYaml } from '../../src/input/yaml.ts';
import { ANEW, OF_PRODUCT } from '../../src/rules/case/carried.ts';
import type { Case } from '../../src/types/case.ts';
import { runHere, TODAY } from './here.ts';
import { scratch } from './run.ts';

/** A picture of one point. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

let folder = '';
let from = '';
beforeAll(async () => {
  folder = await scratch();
  await cp('examples/public-library', path.join(folder, 'library'), { recursive: true });
  from = path.join(folder, 'library', 'pia.yaml');
});

const caseOf = (text: string): Case => {
  const parsed = parseYaml(text, 'x.yaml');
  if (!parsed.ok) throw new Error('not YAML');
  return parsed.value as Case;
};
const remarks = (text: string): string[] =>
  (text.match(/^\s*#.*$/gm) ?? []).map((line) => line.trim()).sort();

describe('init --from', () => {
  it('takes over organisation, people, purposes and texts, empties the rest, and says so; the old file stays', async () => {
    const before = await readFile(from, 'utf8');
    const file = path.join(folder, 'library', 'signal.yaml');
    const { code, err } = await runHere([
      'init',
      file,
      '--from',
      from,
      '--vendor',
      'signal',
      '--regime',
      'uk',
    ]);
    expect(code).toBe(0);
    expect(await readFile(from, 'utf8')).toBe(before);
    const [old, text] = [caseOf(before), await readFile(file, 'utf8')];
    const one = caseOf(text);
    expect(one).toMatchObject({ id: 'signal', version: '0.1', status: 'draft', asOf: TODAY });
    expect(one.deployment).toMatchObject({ vendor: 'signal', edition: 'app' });
    expect(one.organisation).toEqual({ ...old.organisation, regimes: ['uk'] });
    expect(one.roles).toEqual(old.roles);
    expect(one.description?.purposes).toEqual(old.description?.purposes);
    expect(one.description?.data).toEqual(old.description?.data);
    expect(one.rights?.information).toBe(old.rights?.information);
    expect(
      one.measures?.map(({ id, owner, lowers }) => [id, owner, lowers?.map(({ risk }) => risk)]),
    ).toEqual(old.measures?.map(({ id, owner, lowers }) => [id, owner, lowers?.map(({ risk }) => risk)]));
    for (const place of Object.values({ ...ANEW, ...OF_PRODUCT }).flat())
      expect([place, isFilledAt(one, place)]).toEqual([place, false]);
    expect(remarks(text)).toEqual(remarks(before));
    expect(one.comments?.map(({ section, state }) => [section, state])).toContainEqual(['rights', 'open']);
    for (const said of [
      '- the title',
      '- opinions',
      '- own evidence',
      '- recipients, data flows',
      'stays as it is',
    ])
      expect(err).toContain(said);
    const { code: lacking, out, err: faults } = await runHere(['check', file]);
    expect({ lacking, faults }).toEqual({ lacking: 1, faults: '' });
    expect(out).toContain('Taken over from ‘Online reading hours');
  });

  it('keeps product and clients for another site, and files that it names are named as seen from the new place', async () => {
    const site = path.join(folder, 'branch');
    await mkdir(site);
    const use = path.join(folder, 'library', 'use.yaml');
    await writeFile(use, 'id: use\ntitle: Use\nsummary: Talks.\nextends: public-library\n');
    await writeFile(path.join(folder, 'library', 'logo.png'), Buffer.from(DOT, 'base64'));
    const text = `${await readFile(from, 'utf8')}logo: logo.png\n`.replace(
      /^ {2}extends: .*$/m,
      '  extends: ./use.yaml',
    );
    const other = path.join(folder, 'library', 'other.yaml');
    await writeFile(other, text);
    const file = path.join(site, 'pia.yaml');
    const { code, err } = await runHere(['init', file, '--from', other]);
    expect(code).toBe(0);
    expect(err).toContain('It is about the same product, zoom.');
    expect(err).toContain('The picture for the cover was left out');
    const one = caseOf(await readFile(file, 'utf8'));
    expect(one.context?.extends).toBe('../library/use.yaml');
    expect(one.deployment).toMatchObject({
      vendor: 'zoom',
      edition: 'paid',
      clients: ['web', 'desktop', 'mobile'],
    });
    expect(one.description?.recipients?.length).toBeGreaterThan(0);
    expect((await runHere(['validate', file])).out).toContain('no problem found');
  });

  it('takes the measures over although another use rates the risks otherwise', async () => {
    const file = path.join(folder, 'library', 'telehealth.yaml');
    await runHere(['init', file, '--from', from, '--context', 'telehealth']);
    expect((await runHere(['validate', file])).code).toBe(0);
    const { out } = await runHere(['check', file], { columns: 300 });
    expect(out).toContain('to what does it bring the risk');
  });

  it.each([
    ['replaces no file', ['--from', 'FROM', '--vendor', 'signal'], 'FROM', 'exists already', 2],
    ['refuses a file that is no case', ['--from', 'vendors/signal.yaml'], 'a.yaml', 'unknown-key', 1],
    ['refuses a missing file', ['--from', 'nowhere.yaml'], 'b.yaml', 'missing-file', 1],
    ['refuses an unknown law', ['--from', 'FROM', '--regime', 'mars'], 'c.yaml', "'mars' is no law", 2],
    ['is for cases', ['--from', 'FROM', '--profile', 'x'], 'd.yaml', 'Leave out', 2],
  ])('%s', async (_, args, to, said, exit) => {
    const before = await readFile(from, 'utf8');
    const named = (name: string): string => (name === 'FROM' ? from : name);
    const file = to === 'FROM' ? from : path.join(folder, to);
    const { code, err } = await runHere(['init', file, ...args.map(named)]);
    expect(code).toBe(exit);
    expect(err).toContain(said);
    expect(await readFile(from, 'utf8')).toBe(before);
  });
});

describe('an edited case', () => {
  const places = fc.subarray(['a', 'a.b', 'l[].b', 'l[].m.c', 'l', 'none.x'], { maxLength: 3 });
  const leaf = fc.oneof(fc.constant(null), fc.string({ maxLength: 12 }), fc.integer(), fc.boolean());
  const tree = fc.record({
    a: fc.oneof(leaf, fc.record({ b: leaf, c: leaf })),
    l: fc.array(fc.record({ b: leaf, m: fc.record({ c: leaf }) }), { maxLength: 3 }),
    kept: leaf,
  });
  it('says what was meant or is not made: parts are empty, everything else is as it was', () => {
    fc.assert(
      fc.property(tree, places, (old, empty) => {
        const text = `# Head\n${JSON.stringify(old, null, 1)}\n`;
        const written = editedCase(text, 'x.yaml', { empty, set: [['new.key', 'v']] });
        if (written === undefined) return false;
        const now = caseOf(written) as unknown as typeof old;
        return (
          written.startsWith('# Head') &&
          empty.every((place) => !isFilledAt(now, place)) &&
          isFilledAt(now, 'new.key') &&
          (now.kept ?? '') === (old.kept ?? '')
        );
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('keeps remarks behind a value and in a list that is emptied', () => {
    const text = 'a: 1 # one\nl:\n  # two\n  - x # three\nk: v\n';
    const written = editedCase(text, 'x.yaml', { empty: ['a', 'l'] });
    expect(remarks(written ?? '')).toEqual(['# one', '# three', '# two']);
    expect(caseOf(written ?? '')).toEqual({ a: null, l: null, k: 'v' });
  });
});
