import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/assess/catalogue.ts';
import { InvalidInput } from '../../src/errors.ts';
import { loadCase, type LoadedCase } from '../../src/input/case.ts';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import { headOf } from '../../src/input/head.ts';
import type { Problem } from '../../src/problem.ts';
import { scratch } from '../cli/run.ts';
import { changed } from './sample.ts';

const TODAY = '2026-11-24';

/** Valid as it stands, without a warning. Lines are counted in the tests: keep them. */
const CASE = `id: calls
title: Calls with readers
asOf: 2026-11-20
status: draft
organisation:
  name: Example Library
  regimes: [eu]
roles:
  - id: officer
    title: Data protection officer
    part: data-protection-officer
deployment:
  vendor: zoom
  edition: paid
  settings:
    base: default
    applied: [zoom-waiting-room]
    switched-off:
      - setting: zoom-passcode
        reason: Readers come by telephone.
context:
  extends: public-library
description:
  parties:
    - id: readers
      title: Readers
      kind: people
    - id: vendor
      title: Zoom
      kind: provider
  flows:
    - from: readers
      to: vendor
      data: Picture and sound
compliance:
  - regime: eu
    principle: fairness
    state: met
    how: Nobody is watched.
risks:
  - risk: intrusion
    severity: 2
    reason: Nobody is harmed for long.
own-risks:
  - id: overheard
    title: A talk is overheard
    severity: 2
    likelihood: 3
measures:
  - id: close-the-door
    measure: The door is closed
    owner: officer
    done: 2026-10-01
    lowers:
      - risk: overheard
        likelihood: 2
        reason: Walls keep the sound in.
decision:
  role: officer
  date: 2026-11-01
  accepted-risks:
    - risk: overheard
      reason: Doors leak a little.
sign-off:
  signatures:
    - role: officer
      date: 2026-11-02
`;

let folder = '';
let catalogue: Catalogue;
beforeAll(async () => {
  folder = await scratch();
  ({ catalogue } = await loadCatalogue());
});

async function load(text: string | Uint8Array, name = 'pia.yaml'): Promise<LoadedCase> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return loadCase(file, catalogue, TODAY);
}

async function problemsOf(text: string | Uint8Array): Promise<Problem[]> {
  const outcome = await load(text).catch((error: unknown) => error);
  if (!(outcome instanceof InvalidInput)) throw new Error('the case is valid', { cause: outcome });
  return [...outcome.problems];
}

const places = (problems: readonly Problem[]): string[] =>
  problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a case', () => {
  it('is loaded with what it names', async () => {
    const loaded = await load(CASE);
    expect(loaded.warnings).toEqual([]);
    expect(loaded.case.id).toBe('calls');
    expect(loaded.profile?.id).toBe('zoom');
    expect(loaded.context?.id).toBe('public-library');
    expect(loaded.inputs[0]?.path).toBe('pia.yaml');
    for (const { path: recorded, sha256 } of loaded.inputs) {
      expect(recorded).not.toMatch(/^\/|\.\./);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each([
    ['an unknown vendor', 'vendor: zoom', 'vendor: zom', '13:11 unknown-vendor', "Did you mean 'zoom'?"],
    [
      'an edition after the vendor',
      'vendor: zoom',
      'vendor: zoom@free',
      '13:11 edition-in-vendor',
      'edition: free',
    ],
    ['an unknown edition', 'edition: paid', 'edition: payd', '14:12 unknown-edition', "Did you mean 'paid'?"],
    [
      'an unknown setting',
      '[zoom-waiting-room]',
      '[zoom-waiting-rom]',
      '17:15 unknown-setting',
      "'zoom-waiting-room'",
    ],
    [
      'an unknown setting left',
      'setting: zoom-passcode',
      'setting: zoom-pascode',
      '19:18 unknown-setting',
      "'zoom-passcode'",
    ],
    [
      'a setting in both lists',
      'setting: zoom-passcode',
      'setting: zoom-waiting-room',
      '19:18 applied-and-left',
      'Leave it',
    ],
    [
      'an unknown use',
      'extends: public-library',
      'extends: public-librari',
      '22:12 unknown-context',
      "'public-library'",
    ],
    ['an unknown party', 'to: vendor', 'to: vender', '33:11 unknown-party', "Did you mean 'vendor'?"],
    ['an unknown regime', 'regimes: [eu]', 'regimes: [eu, uq]', '7:17 unknown-regime', 'Did you mean'],
    ['a regime in compliance', 'regime: eu\n', 'regime: europe\n', '36:13 unknown-regime', 'Known: eu'],
    [
      'an unknown principle',
      'principle: fairness',
      'principle: fairnes',
      '37:16 unknown-principle',
      "'fairness'",
    ],
    [
      'an unknown risk',
      'risk: intrusion',
      'risk: intrusio',
      '41:11 unknown-risk',
      "Did you mean 'intrusion'?",
    ],
    [
      'a severity without reason',
      '    reason: Nobody is harmed for long.\n',
      '',
      '42:15 no-reason',
      'reason:',
    ],
    ['an own risk of a known name', 'id: overheard', 'id: intrusion', '45:9 duplicate-id', 'another id'],
    [
      'a measure on no known risk',
      '- risk: overheard\n        like',
      '- risk: overhead\n        like',
      '55:15 unknown-risk',
      "'overheard'",
    ],
    [
      'a measure that raises',
      '        likelihood: 2',
      '        likelihood: 4',
      '56:21 raising-measure',
      'name 3 or less',
    ],
    ['a measure without effect', '        likelihood: 2\n', '', '55:9 no-effect', "'likelihood:'"],
    ['an unknown owner', 'owner: officer', 'owner: offiser', '52:12 unknown-role', "Did you mean 'officer'?"],
    [
      'an unknown decider',
      'decision:\n  role: officer',
      'decision:\n  role: boss',
      '59:9 unknown-role',
      'Known: officer',
    ],
    [
      'an unknown signer',
      '    - role: officer',
      '    - role: oficer',
      '66:13 unknown-role',
      "Did you mean 'officer'?",
    ],
    [
      'an unknown accepted risk',
      '- risk: overheard\n      reason',
      '- risk: heard\n      reason',
      '62:13 unknown-risk',
      'Known',
    ],
    [
      'a day of evidence to come',
      'asOf: 2026-11-20',
      'asOf: 2026-11-25',
      '3:7 future-date',
      'a day that has come',
    ],
    [
      'a signature to come',
      'date: 2026-11-02',
      'date: 2027-11-02',
      '67:13 future-date',
      'a day that has come',
    ],
    ['a decision to come', 'date: 2026-11-01', 'date: 2027-11-01', '60:9 future-date', 'a day that has come'],
    [
      'a measure done to come',
      'done: 2026-10-01',
      'done: 2027-10-01',
      '53:11 future-date',
      'a day that has come',
    ],
    [
      'final without a day',
      'asOf: 2026-11-20\nstatus: draft',
      'status: final',
      '3:9 final-without-date',
      "Add 'asOf:'",
    ],
    ['a day that is none', 'asOf: 2026-11-20', 'asOf: 2026-02-30', '3:7 bad-date', ''],
    ['a wrong type', 'severity: 2\n    reason', 'severity: high\n    reason', '42:15 wrong-type', ''],
    ['a list that is none', 'regimes: [eu]', 'regimes: eu', '7:12 wrong-type', ''],
    ['too high a severity', 'severity: 2\n    reason', 'severity: 5\n    reason', '42:15 out-of-range', ''],
    ['a misspelt key', 'measures:', 'mesures:', '49:1 unknown-key', "Did you mean 'measures'?"],
    ['a party twice', 'id: vendor', 'id: readers', '28:11 duplicate-id', ''],
    ['a role of a forbidden name', 'id: officer', 'id: __proto__', '9:9 bad-form', ''],
    ['a turned text', 'title: Readers', 'title: "a\\u202Eb"', '26:14 forbidden-character', 'Delete it'],
  ])('with %s says where and how to mend it', async (_, from, to, place, hint) => {
    const problems = await problemsOf(changed(CASE, from, to));
    expect(places(problems)).toContain(place);
    const found = problems.find((one) => `${one.line}:${one.column} ${one.code}` === place);
    expect(found?.hint).toContain(hint);
    expect(found?.message).not.toMatch(/undefined|null|must NOT/);
  });

  it('a measure names a risk, or is refused', async () => {
    const text = CASE.replace(/ {4}lowers:[\s\S]*?(?=decision:)/, '');
    expect(places(await problemsOf(text))).toEqual(['50:5 measure-without-risk']);
  });

  it('a measure that is rejected may name anything: it does nothing', async () => {
    const rejected = changed(CASE, '    owner: officer\n', '    owner: officer\n    status: rejected\n');
    await expect(
      load(changed(rejected, '        likelihood: 2', '        likelihood: 4')),
    ).resolves.toBeDefined();
  });

  it('a measure may not raise a risk of the catalogue either, nor an own one where no product is chosen', async () => {
    const raised = changed(CASE, '        likelihood: 2', '        likelihood: 4');
    const listed = changed(
      CASE,
      '- risk: overheard\n        likelihood: 2',
      '- risk: intrusion\n        severity: 3',
    );
    expect(places(await problemsOf(listed))).toEqual(['56:19 raising-measure']);
    const bare = raised.replace(/deployment:[\s\S]*?(?=context:)/, '');
    expect((await problemsOf(bare)).map((one) => one.code)).toEqual(['raising-measure']);
  });

  it('what is applied goes together with the base, or is refused', async () => {
    const teams = changed(
      changed(CASE, 'vendor: zoom\n  edition: paid', 'vendor: microsoft-teams'),
      'base: default\n    applied: [zoom-waiting-room]\n    switched-off:\n      - setting: zoom-passcode\n        reason: Readers come by telephone.',
      'base: hardened\n    applied: [anonymous-join]',
    );
    const [problem, ...others] = await problemsOf(teams);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'excluding-settings', line: 16, column: 15 });
    const left = `${teams.split('context:')[0]}    switched-off:\n      - setting: anonymous-no-passcode\n`;
    await expect(load(`${left}context:${teams.split('context:')[1]}`)).resolves.toBeDefined();
  });

  it('every problem comes at once, in the order of the lines', async () => {
    const text = [
      ['asOf: 2026-11-20', 'asOf: 2026-12-20'],
      ['vendor: zoom', 'vendor: zom'],
      ['extends: public-library', 'extends: public'],
      ['owner: officer', 'owner: boss'],
      ['        likelihood: 2', '        likelihood: 4'],
      ['title: Calls with readers', 'logo: nowhere.png'],
    ].reduce((all, [from = '', to = '']) => changed(all, from, to), CASE);
    expect(places(await problemsOf(text))).toEqual([
      '2:7 missing-file',
      '3:7 future-date',
      '13:11 unknown-vendor',
      '22:12 unknown-context',
      '52:12 unknown-role',
      '56:21 raising-measure',
    ]);
  });

  it('faults of shape and of meaning come at once', async () => {
    const text = changed(changed(CASE, 'status: draft', 'status: done'), 'owner: officer', 'owner: boss');
    expect(places(await problemsOf(text))).toEqual(['4:9 not-allowed', '52:12 unknown-role']);
  });

  it('own evidence is held to the rules of a profile, in the lines of the case', async () => {
    const own = `evidence:
  sources:
    - id: our-contract
      kind: contract
      title: Contract
      publisher: Example Library
      citation: Contract 2026/1
      published: 2026-03-01
      checked: 2027-03-02
  findings:
    - criterion: privacy-by-design/processing-contracts
      level: 4
      summary: It binds.
      sources: [our-contrac]
`;
    const problems = await problemsOf(CASE + own);
    const start = CASE.split('\n').length;
    expect(places(problems)).toEqual([
      `${start + 2}:11 uncited-source`,
      `${start + 8}:16 future-date`,
      `${start + 10}:18 unknown-criterion`,
      `${start + 13}:17 unknown-source`,
    ]);
  });

  it('the use in the case is held to the rules of a context', async () => {
    const use = 'extends: public-library\n  weights:\n    criteria:\n      security/nothing: 2';
    expect(
      (await problemsOf(changed(CASE, 'extends: public-library', use))).map(({ line, code }) => [line, code]),
    ).toEqual([[25, 'unknown-criterion']]);
  });
});

describe('what stands empty', () => {
  it.each([
    ['id: calls\n'],
    [
      CASE.replace(/: [^\n{[]+/g, ':')
        .replace('id:', 'id: calls')
        .replaceAll(/ - [a-z-]+:/g, ' - x:')
        .split('roles:')[0] ?? '',
    ],
    ['id: calls\ntitle:\norganisation:\n  name: ""\n  sector: "  "\nroles:\nmeasures: []\ndecision: {}\n'],
  ])('is legal: %j', async (text) => {
    const loaded = await load(text);
    expect(loaded.warnings).toEqual([]);
    expect(loaded.case.id).toBe('calls');
  });

  it('is as good as not there, also where only blanks or invisible characters stand', async () => {
    const { case: one } = await load(
      'id: calls\ntitle: " "\nplan: {scope: "\\u200b\\u200b", method: "\\n", limits: a}\n',
    );
    expect(one).toEqual({ id: 'calls', plan: { limits: 'a' } });
  });

  it.each([
    ['', 'empty-file'],
    ['# nothing\n', 'empty-file'],
    ['just words\n', 'wrong-type'],
    ['- a\n', 'wrong-type'],
    ['title: no id\n', 'missing-key'],
  ])('a file with %j is no case', async (text, code) => {
    const [first] = await problemsOf(text);
    expect(first).toMatchObject({ code, line: 1, column: 1 });
  });
});

describe('the logo', () => {
  const withLogo = changed(CASE, 'title: Calls with readers', 'logo: logo.png');

  /** A PNG of one colour; the size is as told, whatever the bytes unfold to. */
  function png(width: number, height: number): Buffer {
    const chunk = (type: string, data: Buffer): Buffer => {
      const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
      const size = Buffer.alloc(4);
      size.writeUInt32BE(data.length);
      return Buffer.concat([size, body, Buffer.alloc(4)]);
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2], 8);
    const rows = deflateSync(Buffer.alloc(64));
    const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
  }

  it.each<[string, Buffer | string, string]>([
    ['too wide', png(4001, 10), 'huge-picture'],
    ['a bomb', png(0xffffffff, 0xffffffff), 'huge-picture'],
    ['without size', png(0, 10), 'huge-picture'],
    ['too heavy', Buffer.concat([png(10, 10), Buffer.alloc(1024 * 1024)]), 'too-large'],
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'no-picture'],
    ['empty', '', 'no-picture'],
    ['a cut PNG', png(10, 10).subarray(0, 20), 'no-picture'],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9]), 'no-picture'],
    [
      'a JPEG whose lengths lead nowhere',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]),
      'no-picture',
    ],
  ])('that is %s is refused where the case names it', async (_, bytes, code) => {
    await writeFile(path.join(folder, 'logo.png'), bytes);
    expect(places(await problemsOf(withLogo))).toEqual([`2:7 ${code}`]);
  });

  it('is told by its bytes and stands beside the case', async () => {
    await writeFile(path.join(folder, 'logo.png'), png(40, 20));
    const { logo, inputs } = await load(withLogo);
    expect(logo?.type).toBe('image/png');
    expect(inputs.map((one) => one.path)).toContain('logo.png');
  });

  it('a folder is no picture', async () => {
    expect(places(await problemsOf(changed(withLogo, 'logo.png', '.')))[0]).toMatch(/^2:7 /);
  });
});

describe('files beside the case', () => {
  it('a profile and a use of one’s own are named as seen from the case', async () => {
    const { vendorFile } = await import('../../src/input/library.ts');
    await copyFile(vendorFile('zoom'), path.join(folder, 'our-zoom.yaml'));
    await writeFile(
      path.join(folder, 'our-use.yaml'),
      'id: our-use\ntitle: Our use\nsummary: Talks.\nextends: public-library\n',
    );
    const text = changed(
      changed(CASE, 'vendor: zoom', 'vendor: ./our-zoom.yaml'),
      'extends: public-library',
      'extends: our-use.yaml',
    );
    const loaded = await load(text);
    expect(loaded.profile?.id).toBe('zoom');
    expect(loaded.context).toMatchObject({ id: 'our-use', title: 'Our use' });
    expect(loaded.inputs.map((one) => one.path)).toEqual(
      expect.arrayContaining(['our-zoom.yaml', 'our-use.yaml']),
    );
  });

  it('faults of a file that is named come out with its own lines', async () => {
    await writeFile(path.join(folder, 'broken.yaml'), 'id: broken\nname: Broken\nfindings: 3\n');
    const problems = await problemsOf(changed(CASE, 'vendor: zoom', 'vendor: ./broken.yaml'));
    expect(problems.map((one) => path.basename(one.file))).toContain('broken.yaml');
  });
});

describe('lines', () => {
  it('of a key without a value, and of the entry that a place names', async () => {
    const { linesOf } = await load(
      'id: a\n\ntitle:\norganisation:\n  name:\nscreening:\n  - criterion: 1\n    met:\n  - criterion: 2\n    met:\ncompliance:\n  - regime: eu\n    principle: fairness\n    how:\n',
    );
    const lines = await linesOf([
      'title',
      'organisation.name',
      'screening (criterion: 2)',
      'screening (criterion: 3)',
      'compliance (principle: eu/fairness)',
    ]);
    expect([...lines.values()]).toEqual([3, 5, 9, 7, 12]);
  });

  it('of what is there, and of what is nearest above what is not', async () => {
    const { linesOf } = await load(CASE);
    const lines = await linesOf([
      'measures[0].owner',
      'measures[0].due',
      'rights.access',
      'roles (part: author)',
    ]);
    expect(lines.get('measures[0].owner')).toBe(52);
    expect(lines.get('measures[0].due')).toBe(50);
    expect(lines.get('roles (part: author)')).toBe(9);
    expect(lines.get('rights.access')).toBe(1);
  });
});

describe('a case among other files', () => {
  it.each([
    ['id: a\ndeployment:\n', true],
    ['asOf: 2026-01-01\n', true],
    ['organisation: {}\n', true],
    ['sign-off:\n', true],
    ['id: a\nlogo: a.png\n', true],
    ['id: a\nmeasures: []\n', true],
    ['id: a\nfindings: []\n', false],
    ['id: a\nfindings: []\ndecision: x\n', false],
    ['deployment\n', false],
    ['[deployment]\n', false],
    ['', false],
    ['a: [', false],
  ])('%j: %j', async (text, isCase) => {
    const file = path.join(folder, 'kind.yaml');
    await writeFile(file, text);
    const head = await headOf(file);
    expect(head.ok && head.value.kind === 'case').toBe(isCase);
  });
});
