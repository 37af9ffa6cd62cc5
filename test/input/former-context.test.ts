import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/assess/catalogue.ts';
import { InvalidInput } from '../../src/errors.ts';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import { extendContext, loadContext } from '../../src/input/context.ts';
import type { Context } from '../../src/types/context.ts';
import { context } from '../make.ts';

let folder = '';
let catalogue: Catalogue;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  ({ catalogue } = await loadCatalogue());
});
afterAll(() => rm(folder, { recursive: true }));

async function load(files: Record<string, string>, first: string): Promise<Context> {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return (await loadContext(path.join(folder, first), catalogue)).context;
}

async function faults(files: Record<string, string>, first: string): Promise<string[]> {
  const error: unknown = await load(files, first).catch((caught: unknown) => caught);
  if (!(error instanceof InvalidInput)) throw new Error('no problem was found');
  return error.problems.map((one) => `${String(one.line)}:${String(one.column)} ${one.code}`);
}

const OWN = 'id: our-library\ntitle: Our library\nsummary: Ours.\nextends: public-library\n';

describe("a user's own context", () => {
  it('takes over what it does not say', async () => {
    const preset = catalogue.contexts.get('public-library');
    const own = await load({ 'own.yaml': OWN }, 'own.yaml');
    expect(own).toMatchObject({
      id: 'our-library',
      title: 'Our library',
      requirements: preset?.requirements,
      audience: preset?.audience,
    });
    expect(own.extends).toBeUndefined();
  });

  it('overrides a requirement, and drops one with level 0', async () => {
    const base = context({
      requirements: ['a/b', 'a/c'].map((criterion) => ({
        criterion,
        level: 2,
        reason: 'R.',
        'asked-by': 'Us',
      })),
    });
    const own = context({
      id: 'own',
      requirements: [
        { criterion: 'a/c', level: 0, reason: 'Not here.', 'asked-by': 'Us' },
        { criterion: 'a/d', level: 1, reason: 'Also.', 'asked-by': 'Us' },
      ],
    });
    expect(
      extendContext(base, own).requirements?.map(({ criterion, level }) => `${criterion} ${String(level)}`),
    ).toEqual(['a/b 2', 'a/c 0', 'a/d 1']);
  });

  it('as in the example of the docs: one requirement raised, one dropped, one weight changed', async () => {
    const { context: own } = await loadContext('examples/method/our-library.yaml', catalogue);
    const preset = catalogue.contexts.get('public-library');
    const level = (of: Context | undefined, id: string): number | undefined =>
      of?.requirements?.find((one) => one.criterion === id)?.level;
    expect(level(own, 'know-your-audience/accessibility')).toBe(3);
    expect(level(preset, 'privacy-by-design/processing-contract')).toBeGreaterThan(0);
    expect(level(own, 'privacy-by-design/processing-contract')).toBe(0);
    expect(own.weights?.criteria).toEqual({
      ...preset?.weights?.criteria,
      'know-your-audience/accessibility': 5,
    });
    expect(own.exposure?.find((one) => one.risk === 'intrusion')?.shift).toBe(-1);
  });

  it('may extend a file beside it', async () => {
    const files = {
      'base.yaml': 'id: base\ntitle: Base\nsummary: B.\naudience: [staff]\n',
      'own.yaml': 'id: own\ntitle: Own\nsummary: O.\nextends: base\n',
    };
    expect(await load(files, 'own.yaml')).toMatchObject({ id: 'own', audience: ['staff'] });
  });

  it.each([
    [
      'extends itself in a circle',
      {
        'a.yaml': 'id: a\ntitle: A\nsummary: A.\nextends: b\n',
        'b.yaml': 'id: b\ntitle: B\nsummary: B.\nextends: a\n',
      },
      'a.yaml',
      ['4:10 circular-context'],
    ],
    [
      'extends itself',
      { 'a.yaml': 'id: a\ntitle: A\nsummary: A.\nextends: a\n' },
      'a.yaml',
      ['4:10 circular-context'],
    ],
    [
      'extends nothing known',
      { 'a.yaml': 'id: a\ntitle: A\nsummary: A.\nextends: public-libary\n' },
      'a.yaml',
      ['4:10 unknown-context'],
    ],
    [
      'requires an unknown criterion',
      {
        'a.yaml': `${OWN}requirements:\n  - criterion: security/end-to-end\n    level: 2\n    reason: R.\n    asked-by: Us\n`,
      },
      'a.yaml',
      ['6:16 unknown-criterion'],
    ],
    [
      'has a negative weight',
      { 'a.yaml': `${OWN}weights:\n  criteria:\n    security/end-to-end-encryption: -1\n` },
      'a.yaml',
      ['7:37 out-of-range'],
    ],
    [
      'weighs an unknown criterion',
      { 'a.yaml': `${OWN}weights:\n  criteria:\n    security/nothing: 1\n` },
      'a.yaml',
      ['7:5 unknown-criterion'],
    ],
    [
      'gives no principle any weight',
      {
        'a.yaml': `${OWN}weights:\n  principles: {security: 0, privacy-by-design: 0, know-your-audience: 0, transparency: 0, end-user-control: 0}\n`,
      },
      'a.yaml',
      ['6:15 no-weight'],
    ],
    [
      'waives what is no gate',
      { 'a.yaml': `${OWN}waived-gates:\n  - criterion: security/end-to-end-encryption\n    reason: R.\n` },
      'a.yaml',
      ['6:16 unknown-gate'],
    ],
    [
      'shifts an unknown risk',
      { 'a.yaml': `${OWN}exposure:\n  - risk: meteor\n    shift: 1\n    reason: R.\n` },
      'a.yaml',
      ['6:11 unknown-risk'],
    ],
  ])('is refused where it %s', async (_name, files, first, expected) => {
    expect(await faults(files, first)).toEqual(expected);
  });

  it('an unknown preset names the nearest', async () => {
    await expect(loadContext('public-libary', catalogue)).rejects.toMatchObject({
      problems: [{ code: 'unknown-context', hint: expect.stringContaining("'public-library'") as string }],
    });
  });
});
