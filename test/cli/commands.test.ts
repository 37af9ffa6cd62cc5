import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, SAMPLE } from '../input/sample.ts';
import { runHere } from './here.ts';
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

  it('--help of every command fits 80 columns', async () => {
    const { out: all } = await runHere(['--help']);
    const names = [...all.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name = '']) => name);
    const commands = names.filter((name) => name !== 'vtc-pia' && name !== 'help');
    expect(commands.length).toBeGreaterThan(25);
    for (const command of commands) {
      const { code, out } = await runHere([command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`vtc-pia ${command}`);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
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

describe('validate', () => {
  it('says that a file is fine', async () => {
    expect(await vtcPia(['validate', profile])).toMatchObject({
      code: 0,
      out: '1 file checked, no problem found.\n',
    });
  });

  it('prints file:line:column, code, message and hint, exit code 1', async () => {
    const wrong = path.join(folder, 'wrong.yaml');
    await writeFile(wrong, changed(SAMPLE, ['group-calls: yes', 'group-calls: often']));
    const { code, out } = await vtcPia(['validate', 'wrong.yaml'], folder);
    expect(code).toBe(1);
    expect(out).toContain(
      "wrong.yaml:36:51 not-allowed 'often' is not one of the allowed values.\n    Allowed: yes, no, silent.",
    );
  });

  it('what a file says cannot steer the terminal', async () => {
    const evil = path.join(folder, 'evil.yaml');
    await writeFile(
      evil,
      changed(SAMPLE, ['kind: white-paper', 'kind: "\\e]0;title\\a\\u202e\\r\\n::error::"']),
    );
    const { out } = await vtcPia(['validate', evil]);

    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out).not.toMatch(/^::/m);
  });
});
