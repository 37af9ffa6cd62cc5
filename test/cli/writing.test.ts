/** Files are ours or somebody else's, whole or not there; what stands in the way is said as what it is. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/store/sha256.ts';
import { isSealed, OPEN_SEAL, seal, withRoomInZip } from '../../src/store/seal.ts';
import { renderWorkbook } from '../../src/exchange/write/xlsx.ts';
import { runHere } from './here.ts';
import { scratch, vtcPia } from './run.ts';

let folder = '';
beforeEach(async () => {
  folder = await scratch();
});
const at = (name: string): string => path.join(folder, name);

describe('a file of ours', () => {
  const COMPARE = ['compare', 'wire', 'whereby', '--context', 'public-library', '--samples', '100'];

  it.each([
    ...['out.xlsx', 'out.csv', 'out.json', 'out.html'].map((name) => [COMPARE, name] as const),
    [['history', 'wire'], 'history.csv'] as const,
  ])('%j is replaced as %s, and no longer once somebody changed it', async (command, name) => {
    const again = () => runHere([...command, '-o', at(name)]);
    expect((await again()).code).toBe(0);
    expect((await again()).code).toBe(0);
    appendFileSync(at(name), ' ');
    const before = readFileSync(at(name));
    const { code, err } = await again();
    expect({ code, same: readFileSync(at(name)).equals(before) }).toEqual({ code: 2, same: true });
    expect(err).toContain('not as this program wrote it');
  });

  it('a CSV on the terminal is text alone; the file has the mark of UTF-8 and a row for the seal, of as many cells', async () => {
    const { out } = await runHere([...COMPARE, '--format', 'csv']);
    await runHere([...COMPARE, '-o', at('a.csv')]);
    const file = readFileSync(at('a.csv'), 'utf8');
    expect(out).not.toContain('seal');
    expect(file.startsWith(`\uFEFF${out}`)).toBe(true);
    const row = file.slice(out.length + 1);
    expect(row.split(',')).toHaveLength(out.split('\r\n')[0]!.split(',').length);
  });

  it('any packed document can carry the seal: of .docx as of .xlsx', async () => {
    const zip = await renderWorkbook({
      title: 'T',
      created: '2026-11-29',
      sheets: [{ name: 'A', columns: [{ title: 'B', width: 9 }], rows: [] }],
      words: { title: 'Choose', message: 'One of the list.' },
    });
    expect(isSealed(zip)).toBe(false);
    expect(isSealed(seal(zip))).toBe(true);
    expect(() => withRoomInZip(zip)).toThrow('comment');
    expect(Buffer.from(zip).subarray(-OPEN_SEAL.length).toString()).toBe(OPEN_SEAL);
  });
});

const linux = it.runIf(process.platform === 'linux');

describe('a process that is told to end', () => {
  /** Stops the writer where its temporary file stands: its folder is a slow one. */
  const SLOW = `
    const fs = require('node:fs');
    const { open } = fs.promises;
    fs.promises.open = async (file, ...rest) => {
      const handle = await open(file, ...rest);
      if (String(file).endsWith('.tmp')) handle.sync = () => new Promise((resolve) => { console.error('writing'); setTimeout(resolve, 30000); });
      return handle;
    };`;

  async function stopped(
    args: string[],
    signal: NodeJS.Signals,
  ): Promise<{ code: number | null; signal: string | null }> {
    writeFileSync(at('slow.cjs'), SLOW);
    mkdirSync(at('out'), { recursive: true });
    const launcher = path.resolve('dist/bundle/vtc-pia.cjs');
    const child = spawn(process.execPath, [
      '--disable-proto=delete',
      '--require',
      at('slow.cjs'),
      launcher,
      ...args,
    ]);
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('writing')) child.kill(signal);
    });
    return new Promise((resolve) => child.on('exit', (code, by) => resolve({ code, signal: by })));
  }

  linux.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s takes its temporary file with it',
    async (signal) => {
      const ended = await stopped(['report', 'wire', '-o', at('out/w.html')], signal);
      expect(ended.signal).toBe(signal);
      expect(readdirSync(at('out'))).toEqual([]);
    },
  );

  linux('by SIGKILL leaves one, which the next run sweeps; that of a living process stays', async () => {
    await stopped(['report', 'wire', '-o', at('out/w.html')], 'SIGKILL');
    expect(readdirSync(at('out'))).toHaveLength(1);
    const host = sha256(Buffer.from(hostname())).slice(0, 8);
    const living = `.vtc-pia.${host}.${String(process.pid)}.0123abcd.tmp`;
    const elsewhere = '.vtc-pia.ffffffff.999999.0123abcd.tmp';
    for (const name of [living, elsewhere]) writeFileSync(at(`out/${name}`), '');
    expect((await vtcPia(['report', 'wire', '-o', at('out/w.html')])).code).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual([living, elsewhere, 'w.html'].sort());
  });

  linux('init leaves no half file that the next one would refuse to replace', async () => {
    await stopped(['init', at('out/pia.yaml')], 'SIGKILL');
    expect(existsSync(at('out/pia.yaml'))).toBe(false);
    expect((await vtcPia(['init', at('out/pia.yaml')])).code).toBe(0);
    expect(readdirSync(at('out'))).toEqual(['pia.yaml']);
    expect((await vtcPia(['init', at('out/pia.yaml')])).err).toContain('exists already');
  });
});

describe('names', () => {
  it('as long as the disk takes are taken, longer ones are said to be too long', async () => {
    const name = (length: number): string => at(`${'a'.repeat(length - 5)}.json`);
    expect((await runHere(['report', 'zoom', '-o', name(255)])).code).toBe(0);
    const { code, err } = await runHere(['report', 'zoom', '-o', name(256)]);
    expect(code).toBe(2);
    expect(err).toContain('the name is too long');
    const read = await runHere(['validate', at('a'.repeat(300))]);
    expect(read).toMatchObject({ code: 1, out: expect.stringContaining('name too long') as string });
  });

  it.each(['con.html', 'NUL.json', 'Com1.pdf', 'lpt9.html'])(
    '%s is kept by a system for a device',
    async (name) => {
      const { code, err } = await runHere(['report', 'zoom', '-o', at(name)]);
      expect({ code, there: readdirSync(folder) }).toEqual({ code: 2, there: [] });
      expect(err).toContain('Windows keeps for a device');
    },
  );

  it('an id that is reserved is told with its line', async () => {
    writeFileSync(at('case.yaml'), 'title: A\nid: con\norganisation:\n  name: B\n');
    expect((await runHere(['validate', at('case.yaml')])).out).toContain('case.yaml:2:5 reserved-id');
  });

  it('a folder where a file is meant is said to be one', async () => {
    mkdirSync(at('x.html'));
    mkdirSync(at('p.yaml'));
    for (const args of [
      ['report', 'wire', '-o', at('x.html')],
      ['init', at('p.yaml')],
    ]) {
      const { code, err } = await runHere(args);
      expect(code).toBe(2);
      expect(err).toContain('is a folder');
    }
    expect(readdirSync(at('x.html'))).toEqual([]);
  });
});

const launcher = path.resolve('dist/bundle/vtc-pia.cjs');
const shell = (
  line: string,
  env: Record<string, string> = {},
): { code: number | null; err: string; out: string } => {
  const { status, stderr, stdout } = spawnSync(
    'bash',
    ['-c', line.replaceAll('vtc-pia', `"${process.execPath}" --disable-proto=delete "${launcher}"`)],
    { cwd: folder, encoding: 'utf8', timeout: 50_000, env: { ...process.env, ...env } },
  );
  return { code: status, err: stderr, out: stdout };
};
const noStack = (text: string): void => expect(text).not.toMatch(/^\s+at |fault of vtc-pia/m);

describe('stdout', () => {
  linux.each(['score wire --format json', '--help', '--version'])(
    'on a full disk: %s is exit code 2, in words',
    (command) => {
      const { code, err } = shell(`vtc-pia ${command} > /dev/full`);
      expect(code).toBe(2);
      expect(err).toContain('the disk is full');
      noStack(err);
    },
  );

  linux('that cannot be written to is exit code 2, in words', () => {
    const { code, err } = shell('vtc-pia score zoom 1</dev/null');
    expect(code).toBe(2);
    expect(err).toContain('not open for writing');
    noStack(err);
  });

  linux.each([
    ['score zoom --format json', 0],
    ['score zoom --context school-class --fail-on open --format json', 1],
  ])('whose reader has seen enough: %s ends quietly with %i', (command, code) => {
    const { out, err } = shell(`vtc-pia ${command} | head -c 5 >/dev/null; echo "\${PIPESTATUS[0]}"`);
    expect({ out, err }).toEqual({ out: `${String(code)}\n`, err: '' });
  });

  linux('messages that cannot be written are exit code 2', () => {
    expect(shell(`vtc-pia report wire -o '${at('w.html')}' 2> /dev/full`).code).toBe(2);
  });
});

describe('surroundings', () => {
  linux('a cache folder that the system will not make stops no command', () => {
    expect(shell('vtc-pia score wire', { XDG_CACHE_HOME: '/proc/none' }).code).toBe(0);
    expect(shell('vtc-pia score wire', { XDG_CACHE_HOME: '', HOME: '/proc/none' }).code).toBe(0);
  });

  linux('a wrong TMPDIR is named, and the HTML is written', () => {
    const { code, err } = shell('vtc-pia report wire -o w.pdf', { TMPDIR: '/nowhere' });
    expect({ code, there: readdirSync(folder) }).toEqual({ code: 2, there: ['w.html'] });
    expect(err).toContain('The folder for temporary files, /nowhere, cannot be used');
    noStack(err);
  });

  linux.each([24, 32])('only %i files that may be open are named as the cause', (files) => {
    const { code, err } = shell(`ulimit -n ${String(files)}; vtc-pia report wire -o w.pdf`);
    expect({ code, there: readdirSync(folder) }).toEqual({ code: 2, there: ['w.html'] });
    expect(err).toContain('ulimit -n');
    expect(err).not.toContain('Cannot read properties');
  });

  linux('so few that a file of the user cannot be read are the cause that is named, not the file', () => {
    const file = fileURLToPath(new URL('../../examples/clinic/pia.yaml', import.meta.url));
    const { code, err } = shell(`ulimit -n 24; vtc-pia check ${file}`);
    expect(code).toBe(2);
    expect(err).toContain('ulimit -n');
    expect(err).not.toContain('takes more than');
  });

  linux('today is the local calendar day', () => {
    const dayIn = (TZ: string): string =>
      spawnSync('date', ['+%F'], { env: { ...process.env, TZ }, encoding: 'utf8' }).stdout.trim();
    const scored = (TZ: string, day: string): number | null =>
      shell(`vtc-pia score wire --as-of ${day}`, { TZ }).code;
    // Their days always differ.
    const [ahead, behind] = ['Pacific/Kiritimati', 'Etc/GMT+12'];
    expect(scored(ahead, dayIn(ahead))).toBe(0);
    expect(scored(behind, dayIn(ahead))).toBe(2);
  });
});
