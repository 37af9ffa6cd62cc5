/** Several documents in one call: none takes another's name, and none is lost through the fault of another. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { planOutput } from '../../src/cli/output.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

let folder = '';
beforeEach(async () => {
  folder = await scratch();
});
const at = (name: string): string => path.join(folder, name);

function write(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

const aCase = (id: string, title: string): string =>
  `id: ${id}\ntitle: ${title}\nstatus: draft\norganisation:\n  name: Example\n`;

describe('names of documents', () => {
  it('three cases give three files, whatever their ids are', async () => {
    const files = [
      write('1.yaml', aCase('plan-2', 'First plan')),
      write('2.yaml', aCase('plan', 'Second plan')),
      write('3.yaml', aCase('plan', 'Third plan')),
    ];
    const { code } = await runHere(['report', ...files, '--format', 'json', '-o', at('out/')]);
    const written = readdirSync(at('out')).sort();
    expect({ code, written }).toEqual({ code: 0, written: ['plan-2.json', 'plan-3.json', 'plan.json'] });
    for (const title of ['First plan', 'Second plan', 'Third plan'])
      expect(written.filter((name) => readFileSync(at(`out/${name}`), 'utf8').includes(title))).toHaveLength(
        1,
      );
  });

  it('no set of names gives one name twice', async () => {
    const name = fc.stringMatching(/^[ab](-[2-4]){0,2}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 12 }), async (names) => {
        const { files } = await planOutput(names, { output: 'out/' });
        expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
        // Whoever has a name for itself keeps it.
        const alone = names.filter((one) => names.filter((other) => other === one).length === 1);
        expect(files).toEqual(expect.arrayContaining(alone.map((one) => path.join('out', `${one}.pdf`))));
      }),
    );
  });
});

describe('one bad input of several', () => {
  it('the other documents are made, every fault is told at the end, exit code 1', async () => {
    const files = [
      write('a.yaml', aCase('good-a', 'A')),
      write('b.yaml', 'x: [\n'),
      write('c.yaml', `${aCase('bad-c', 'C')}nonsense: 1\n`),
      write('d.yaml', aCase('good-d', 'D')),
    ];
    const { code, err } = await runHere(['report', ...files, '--format', 'json', '-o', at('out/')]);
    expect({ code, written: readdirSync(at('out')).sort() }).toEqual({
      code: 1,
      written: ['good-a.json', 'good-d.json'],
    });
    expect(err).toContain(`${files[1]!}:1:1 open-bracket`);
    expect(err).toContain('unknown-key');
    expect(err.indexOf('unknown-key')).toBeGreaterThan(err.indexOf('good-d.json written'));
  });

  it('the same of products: a broken profile and an unknown id', async () => {
    const broken = write('broken.yaml', 'id: broken\nname: B\nfindings: 3\nsources: []\n');
    const { code, err } = await runHere([
      'report',
      'zoom',
      broken,
      'zoomm',
      'jitsi',
      '--format',
      'json',
      '-o',
      at('out/'),
    ]);
    expect({ code, written: readdirSync(at('out')).sort() }).toEqual({
      code: 1,
      written: ['jitsi.json', 'zoom.json'],
    });
    expect(err).toContain("'zoomm' is no vendor");
    expect(err).toContain('broken.yaml:');
  });

  it('a place that cannot be written: the others are made, exit code 2', async () => {
    mkdirSync(at('out/zoom.json'), { recursive: true });
    const { code, err } = await runHere(['report', 'zoom', 'jitsi', '--format', 'json', '-o', at('out/')]);
    expect({ code, written: readdirSync(at('out')).sort() }).toEqual({
      code: 2,
      written: ['jitsi.json', 'zoom.json'],
    });
    expect(err).toContain('is a folder');
  });

  it('check prints what it found of the good ones, too', async () => {
    const [good, bad] = [write('a.yaml', aCase('good', 'A')), write('b.yaml', 'x: [\n')];
    const { code, out, err } = await runHere(['check', bad, good, '--format', 'json']);
    expect(code).toBe(1);
    expect(out).toContain('"good"');
    expect(err).toContain('b.yaml:1:1');
  });

  it('an id that climbs names no file outside', async () => {
    const file = write('a.yaml', aCase('../../escaped', 'A'));
    const { code } = await runHere(['report', file, '--format', 'json', '-o', at('out/')]);
    expect({ code, there: readdirSync(folder) }).toEqual({ code: 1, there: ['a.yaml'] });
  });
});
