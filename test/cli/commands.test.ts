import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/types/assessment.ts';
import { changed, SAMPLE } from '../load/sample.ts';
import { scratch, vtcPia } from './run.ts';

let folder = '';
let profile = '';
beforeAll(async () => {
  folder = await scratch();
  profile = path.join(folder, 'example-meet.yaml');
  await writeFile(profile, SAMPLE);
});

describe('vtc-pia', () => {
  it.each([[['--version']], [['-V']]])('%j prints the version', async (args) => {
    expect(await vtcPia(args)).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  it('--help shows commands and examples', async () => {
    const { code, out } = await vtcPia(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('vtc-pia report zoom jitsi -o out/');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    ...['vendors', 'init', 'validate', 'lint', 'score', 'explain', 'settings', 'history', 'diff', 'report'],
    ...['compare', 'doctor', 'elements'],
  ])('%s --help works and fits 80 columns', async (command) => {
    const { code, out } = await vtcPia([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`vtc-pia ${command}`);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('wrong use is exit code 2, a word why, and no stack', async () => {
    for (const args of [
      ['scor', 'zoom'],
      ['score'],
      ['score', 'zoom', '--format', 'xml'],
      ['score', 'zoom', '--nonsense'],
    ]) {
      const { code, out, err } = await vtcPia(args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('error:');
      expect(err).not.toMatch(/^\s+at /m);
    }
  });
});

describe('score', () => {
  it('--format json has the keys that others rely on', async () => {
    const { code, out, err } = await vtcPia(['score', 'zoom', '--format', 'json', '--as-of', '2026-11-24']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [one] = JSON.parse(out) as Assessment[];
    expect(one).toMatchObject({
      schemaVersion: '1',
      vendor: { id: 'zoom', name: 'Zoom Meetings' },
      edition: 'paid',
      configuration: 'default',
      asOf: '2026-11-24',
      verdict: null,
      requirements: [],
      risks: [],
    });
    expect(Object.keys(one?.versions ?? {})).toEqual(['tool', 'catalogue', 'rules']);
    expect(one?.inputs.map((input) => input.path)).toContain('vendors/zoom.yaml');
    expect(one?.principles.map((principle) => principle.id)).toEqual([
      'security',
      'privacy-by-design',
      'know-your-audience',
      'transparency',
      'end-user-control',
    ]);
    for (const input of one?.inputs ?? []) expect(path.isAbsolute(input.path)).toBe(false);
  });

  it('tells of no path of the machine when run elsewhere', async () => {
    const { out } = await vtcPia(['score', 'zoom', 'example-meet.yaml', '--format', 'json'], folder);
    expect(out).not.toContain(folder);
    expect(out).not.toContain(process.cwd());
  });

  it.each([40, 80, 160])(
    'the table fits (%i columns are asked for by a terminal only; a pipe gets 80)',
    async () => {
      const { out } = await vtcPia(['score', 'zoom', 'jitsi', '--context', 'public-library']);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(out).toContain("The scores and levels are this tool's reading");
    },
  );

  it('names editions with @, and the nearest where there is none', async () => {
    expect((await vtcPia(['score', 'zoom@free'])).out).toContain('Zoom Meetings, ');
    const { code, err } = await vtcPia(['score', 'zoom@fre']);
    expect(code).toBe(1);
    expect(err).toContain("Did you mean 'free'?");
  });

  it.each([
    [1, ['score', 'zom'], "Did you mean 'zoom'?"],
    [1, ['score', 'missing.yaml'], "There is no file 'missing.yaml'"],
    [1, ['score', 'zoom', '--context', 'public-libary'], "Did you mean 'public-library'?"],
    [1, ['score', 'zoom', '--config', 'nothing'], "'nothing' is no setting of Zoom Meetings"],
    [2, ['score', 'zoom', '--as-of', '2099-01-01'], 'lies in the future'],
    [2, ['score', 'zoom', '--as-of', '2020-02-30'], 'is not a day that exists'],
    [2, ['score', 'zoom', '--as-of', '2020-02'], 'is not a day that exists'],
    [2, ['score', 'zoom', '--fail-on', 'not-fit'], 'needs a use'],
  ])('exit code %i for %j, with a way to mend it', async (code, args, word) => {
    const outcome = await vtcPia(args);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toContain(word);
    expect(outcome.err).not.toMatch(/^\s+at /m);
    expect(outcome.out).toBe('');
  });

  it('problems of several vendors come out together', async () => {
    const { code, err } = await vtcPia(['score', 'zom', 'jitsii', 'zoom']);
    expect(code).toBe(1);
    expect(err).toContain("'zom'");
    expect(err).toContain("'jitsii'");
  });

  it('--fail-on gate gives 1 for a failed gate and 0 otherwise', async () => {
    const failing = path.join(folder, 'failing.yaml');
    await writeFile(
      failing,
      changed(
        SAMPLE,
        'security/strong-passwords\n    level: 1',
        'security/encryption-in-transit\n    level: 0',
      ),
    );
    expect((await vtcPia(['score', failing, '--fail-on', 'gate'])).code).toBe(1);
    expect((await vtcPia(['score', profile, '--fail-on', 'gate'])).code).toBe(0);
    expect(
      (await vtcPia(['score', profile, '--fail-on', 'undetermined', '--context', 'internal-meeting'])).code,
    ).toBe(1);
  });

  it.each(['csv', 'markdown'])('--format %s', async (format) => {
    const { code, out } = await vtcPia(['score', 'zoom', '--format', format, '--as-of', '2026-11-24']);
    expect(code).toBe(0);
    expect(out).toContain('security/end-to-end-encryption'.slice(0, format === 'csv' ? undefined : 0));
    expect(out.length).toBeGreaterThan(500);
  });
});

describe('validate', () => {
  it('says that a file is fine', async () => {
    expect(await vtcPia(['validate', profile])).toMatchObject({
      code: 0,
      out: '1 file checked, no problem found.\n',
    });
  });

  it('prints file:line:column, code, message and hint, exit code 1', async () => {
    const wrong = path.join(folder, 'wrong.yaml');
    await writeFile(wrong, changed(SAMPLE, '    level: 2\n', '    level: 5\n'));
    const { code, out } = await vtcPia(['validate', 'wrong.yaml'], folder);
    expect(code).toBe(1);
    expect(out).toContain(
      "wrong.yaml:29:12 not-allowed '5' is not one of the allowed values.\n    Allowed: 0, 1, 2, 3, 4, unknown, not-applicable.",
    );
  });

  it('what a file says cannot steer the terminal', async () => {
    const evil = path.join(folder, 'evil.yaml');
    await writeFile(
      evil,
      changed(SAMPLE, 'kind: white-paper', 'kind: "\\e]0;title\\a\\u202e\\r\\n::error::"'),
    );
    const { out } = await vtcPia(['validate', evil]);

    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out).not.toMatch(/^::/m);
  });
});

describe('explain, settings, history, diff', () => {
  it('explain shows formula, evidence and the sum', async () => {
    const { code, out } = await vtcPia(['explain', 'zoom', 'end-to-end-encryption', '--as-of', '2026-11-24']);
    expect(code).toBe(0);
    for (const word of [
      'Test of level',
      'Evidence:',
      'grade',
      'Points of a criterion = 100 × weight × level',
      'Sum',
    ])
      expect(out).toContain(word);
  });

  it('explain says what to ask where nothing is known, and no next level', async () => {
    const { out } = await vtcPia(['explain', 'jitsi', 'impact-assessment', '--as-of', '2026-11-24']);
    expect(out).toContain('Level: unknown');
    expect(out).toContain('To ask the provider: ');
    expect(out).not.toContain('would need');
  });

  it('explain takes a principle or the overall score, and names the nearest otherwise', async () => {
    expect((await vtcPia(['explain', 'zoom', 'security'])).code).toBe(0);
    expect((await vtcPia(['explain', 'zoom', 'overall'])).out).toContain('mean of the principles by weight');
    expect(await vtcPia(['explain', 'zoom', 'securty'])).toMatchObject({
      code: 2,
      err: expect.stringContaining("'security'") as string,
    });
  });

  it('settings prints a checklist with gain, cost and source', async () => {
    const { code, out } = await vtcPia(['settings', 'zoom', '--context', 'school-class']);
    expect(code).toBe(0);
    for (const word of ['[ ]', 'Where', 'Default', 'Recommended', 'Gains', 'Costs', 'Source'])
      expect(out).toContain(word);
  });

  it('history shows the spring of 2020 in the right order', async () => {
    const { code, out } = await vtcPia(['history', 'zoom', '--hindsight', '--format', 'csv']);
    expect(code).toBe(0);
    const days = out.split('\r\n').map((line) => line.split(',').slice(0, 2).join(' '));
    const attention = days.findIndex((line) => line.includes('attention-tracking'));
    const claim = days.findIndex((line) => line.includes('truthful-claims'));
    const order = days.findIndex((line) => line.startsWith('2021-02-01') && line.includes('truthful-claims'));
    expect(attention).toBeGreaterThan(0);
    expect(claim).toBeGreaterThan(attention);
    expect(order).toBeGreaterThan(claim);
  });

  it('history and explain show no score while less than half is known', async () => {
    const { out } = await vtcPia(['history', 'zoom', '--hindsight', '--as-of', '2021-06-30']);
    expect(out).toMatch(/^2018-07-01( +–){6} /m);
    expect(out).toMatch(/^2020-04-18 +\d+ +\d+ +– +\d+ +– +– /m);
    const explained = await vtcPia([
      ...['explain', 'zoom', 'end-user-control', '--as-of', '2020-03-31', '--hindsight'],
    ]);
    expect(explained.out).toContain('End-user control: 0–');
    expect(explained.out.replace(/\s+/g, ' ')).toContain('which is not shown: less than half is known');
  });

  it('diff lists each change with its date and source', async () => {
    const { code, out } = await vtcPia([
      'diff',
      'zoom',
      '--from',
      '2020-04-01',
      '--to',
      '2020-12-31',
      '--hindsight',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('security/end-to-end-encryption: 0 → 1');
    expect(out).toMatch(/source: [^:]*https:\/\//);
    expect(await vtcPia(['diff', 'zoom', '--from', '2021-01-01', '--to', '2020-01-01'])).toMatchObject({
      code: 2,
    });
  });
});
