/** The commands that give data: what they print, what they refuse, and their exit codes. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/types/assessment.ts';
import type { Checklist } from '../../src/types/checklist.ts';
import type { Diff } from '../../src/types/diff.ts';
import type { History } from '../../src/types/history.ts';
import { runHere } from './here.ts';
import { scratch, vtcPia } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('score', () => {
  it('says the verdict on each use where none is named', async () => {
    const { code, out, err } = await runHere(['score', 'signal']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const use of ['Internal meeting', 'School class', 'Public library']) expect(out).toContain(use);
    expect(out).toContain('Musts of every use:');
  });

  it('says the verdict before the figures, each reason and question whole', async () => {
    const { out } = await runHere(['score', 'signal', '--context', 'school-class']);
    const [{ verdict } = {}] = JSON.parse(
      (await runHere(['score', 'signal', '--context', 'school-class', '--format', 'json'])).out,
    ) as Assessment[];
    expect(out.indexOf('Not fit')).toBeGreaterThan(0);
    expect(out.indexOf('Not fit')).toBeLessThan(out.indexOf('Overall'));
    for (const { element } of [...(verdict?.reasons ?? []), ...(verdict?.questions ?? [])]) {
      const code = (await elementCode(element)) ?? '?';
      expect(out, element).toContain(code);
    }
  });

  it('gives JSON with the keys that others rely on, and no path of the machine', async () => {
    const { out } = await vtcPia(['score', 'zoom', '--format', 'json'], folder);
    const [one] = JSON.parse(out) as Assessment[];
    expect(one).toMatchObject({ schemaVersion: '2', vendor: { id: 'zoom' }, edition: 'paid', verdict: null });
    expect(one?.inputs.map((input) => input.path)).toContain('vendors/zoom.yaml');
    expect(out).not.toContain(process.cwd());
  });

  it('prints no number where only a range may be printed', async () => {
    const { out } = await runHere(['score', 'jitsi@jaas', '--format', 'csv']);
    const [head = '', overall = ''] = out.split('\r\n');
    const columns = head.split(',');
    const cells = overall.split(',');
    const value = (name: string): string | undefined => cells[columns.indexOf(name)];
    expect(value('kind')).toBe('overall');
    expect(value('score')).toBe('');
    expect(Number(value('score_from'))).toBeLessThan(Number(value('score_to')));
  });

  it('folds the settings into a count, and lists them where that is asked for', async () => {
    const args = ['score', 'zoom', '--config', 'SET2,SET4'];
    const folded = await runHere(args);
    expect(flat(folded.out)).toContain('With 2 settings of your choice');
    expect(folded.out).not.toContain('SET4');
    expect((await runHere([...args, '--verbose'])).out).toContain('SET4');
  });

  it.each([
    [1, ['score', 'zom'], "Did you mean 'zoom'?"],
    [1, ['score', 'zoom@padi'], 'unknown-edition'],
    [1, ['score', 'missing.yaml'], "There is no file 'missing.yaml'"],
    [1, ['score', 'zoom', '--context', 'public-libary'], "Did you mean 'public-library'?"],
    [1, ['score', 'zoom', '--config', 'nothing'], "'nothing' is no setting of Zoom Meetings"],
    [1, ['score', 'jitsi', '--config', 'login-required,login-for-hosts'], 'cannot be on together'],
    [2, ['score', 'zoom', '--as-of', '2099-01-01'], 'lies in the future'],
    [2, ['score', 'zoom', '--as-of', '2020-02-30'], 'is not a day that exists'],
    [2, ['score', 'zoom', '--fail-on', 'not-fit'], 'needs a use'],
    [2, ['score', 'zoom', '--fail-on', 'undetermined'], "is 'open' now"],
    [2, ['score', 'zoom', '--fail-on', 'nonsense'], 'gate, not-fit, open'],
  ])('exit code %i for %j, with a way to mend it', async (code, args, word) => {
    const outcome = await runHere(args);
    expect(outcome.code).toBe(code);
    expect(flat(outcome.err)).toContain(word);
    expect(outcome.err).not.toMatch(/^\s+at /m);
    expect(outcome.out).toBe('');
  });

  it('tells the problems of several products together', async () => {
    const { code, err } = await runHere(['score', 'zom', 'jitsii', 'zoom']);
    expect(code).toBe(1);
    expect(err).toMatch(/'zom'[^]*'jitsii'/);
  });

  it.each([
    ['not-fit', 'signal', 'school-class', 1],
    ['not-fit', 'zoom', 'internal-meeting', 0],
    ['open', 'zoom', 'internal-meeting', 1],
    ['open', 'signal', 'school-class', 1],
    ['not-fit', 'skype', 'internal-meeting', 1],
  ])('--fail-on %s for %s and %s gives %i', async (failOn, vendor, context, code) => {
    const args = ['score', vendor, '--context', context, '--fail-on', failOn, '--as-of', '2026-11-29'];
    expect((await runHere(args)).code).toBe(code);
  });

  it('--fail-on gate fails for a must of every use that falls short, for any of the products', async () => {
    const gates = async (vendor: string): Promise<string[]> => {
      const { out } = await runHere(['score', vendor, '--format', 'json']);
      return (JSON.parse(out) as Assessment[]).flatMap((one) => one.gates.map(({ standing }) => standing));
    };
    const failing = async (vendor: string): Promise<number> =>
      Number((await gates(vendor)).includes('short'));
    const codes = { zoom: await failing('zoom'), discord: await failing('discord') };
    for (const vendor of ['zoom', 'discord'] as const)
      expect((await runHere(['score', vendor, '--fail-on', 'gate'])).code).toBe(codes[vendor]);
    expect((await runHere(['score', 'zoom', 'discord', '--fail-on', 'gate'])).code).toBe(
      Math.max(codes.zoom, codes.discord),
    );
  });
});

async function elementCode(id: string): Promise<string | undefined> {
  const { out } = await runHere(['score', 'signal', '--format', 'json']);
  const [one] = JSON.parse(out) as Assessment[];
  return one?.principles
    .flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements))
    .find((element) => element.id === id)?.code;
}

describe('explain', () => {
  it.each([
    ['SEC1.2', /This decides\.|Everything said of it/],
    ['sec1.2', /Everything said of it/],
    ['security/end-to-end-encryption/group-calls', /Everything said of it/],
    ['group-calls', /Everything said of it/],
    ['end-to-end-encryption', /÷ \d+ = /],
    ['SEC1', /÷ \d+ = /],
    ['security', /÷ \d+ = /],
    ['overall', /÷ 5 = /],
  ])('takes %s', async (what, word) => {
    const { code, out } = await runHere(['explain', 'zoom', what]);
    expect(code).toBe(0);
    expect(flat(out)).toMatch(word);
  });

  it('names the nearest of what is not there', async () => {
    expect(await runHere(['explain', 'zoom', 'securty'])).toMatchObject({
      code: 2,
      err: expect.stringContaining("'security'") as string,
    });
  });
});

describe('settings', () => {
  it('puts what the use must have first, in the same order in every form', async () => {
    const args = ['settings', 'zoom', '--context', 'school-class'];
    const [one] = JSON.parse((await runHere([...args, '--format', 'json'])).out) as Checklist[];
    const codes = one?.settings.map(({ code }) => code) ?? [];
    const rows = (await runHere([...args, '--format', 'csv'])).out.split('\r\n').slice(1, -1);
    expect(rows.map((row) => row.split(',')[5])).toEqual(codes);
    expect(one?.settings[0]?.need).toBe('must');
    const { out } = await runHere(args);
    for (const { code, need } of one?.settings ?? [])
      expect(out, code).toMatch(new RegExp(need === 'none' ? `^${code} ` : `^\\[ \\] ${code} `, 'm'));
  });
});

/** Without the breaks of its lines. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('history and diff', () => {
  it('show the spring of 2020 in the right order', async () => {
    const { out } = await runHere([
      'history',
      'zoom',
      '--hindsight',
      '--format',
      'json',
      '--to',
      '2021-06-30',
    ]);
    const told = JSON.parse(out) as History;
    const first = (code: string, standing: string): string =>
      told.days.find(({ changes }) =>
        changes.some((one) => one.code === code && one.after.standing === standing),
      )?.day ?? '';
    const days = [first('SEC1.2', 'short'), first('PBD1.2', 'in-part'), first('SEC1.2', 'in-part')];
    expect(days[0]).toMatch(/^2020/);
    expect(days).toEqual(days.toSorted());
    expect(told.days.every(({ changes }) => changes.every(({ causes }) => causes.length > 0))).toBe(true);
  });

  it('writes JSON and CSV files that it replaces as long as nobody changed them', async () => {
    const file = path.join(folder, 'zoom.json');
    const args = ['history', 'zoom', '--from', '2026-06-01', '-o', file];
    expect((await runHere(args)).code).toBe(0);
    expect((JSON.parse(readFileSync(file, 'utf8')) as History).schemaVersion).toBe('2');
    expect((await runHere(args)).code).toBe(0);
    writeFileSync(file, readFileSync(file, 'utf8').replace('zoom', 'zoon'));
    expect((await runHere(args)).code).toBe(2);
  });

  it('diff gives the same changes in every form', async () => {
    const args = ['diff', 'zoom', '--from', '2020-04-01', '--to', '2020-12-31', '--hindsight'];
    const { changes } = JSON.parse((await runHere([...args, '--format', 'json'])).out) as Diff;
    const { code, out } = await runHere(args);
    expect(code).toBe(0);
    for (const one of changes) expect(out, one.code).toContain(`- ${one.code} `);
    const rows = (await runHere([...args, '--format', 'csv'])).out.split('\r\n');
    for (const one of changes) expect(rows.some((row) => row.includes(`,${one.code},`))).toBe(true);
  });

  it('tell findings in words in every form, and never by their place alone', async () => {
    const days = ['zoom', '--from', '2020-04-01', '--to', '2020-12-31', '--hindsight'];
    for (const command of ['history', 'diff']) {
      const told = async (format: string): Promise<string> =>
        (await runHere([command, ...days, '--format', format])).out;
      const { findings, sources } = JSON.parse(await told('json')) as Diff | History;
      expect(findings.length).toBeGreaterThan(10);
      const [table, csv] = [oneLine(await told('table')), oneLine(await told('csv'))];
      for (const { summary, sources: ids } of findings) {
        const titles = ids.flatMap((id) => sources.find((one) => one.id === id)?.title ?? []);
        expect(titles).toHaveLength(ids.length);
        for (const text of [summary, ...titles]) {
          expect(table).toContain(oneLine(text));
          expect(csv).toContain(oneLine(text.replaceAll('"', '""')));
        }
      }
      const [head = '', ...rows] = (await told('csv')).split('\r\n');
      const at = head.split(',').indexOf('finding');
      expect(rows.filter((row) => /^\d+$/.test(row.split(',')[at] ?? ''))).toEqual([]);
    }
  });

  it('refuse days in the wrong order', async () => {
    const { code, err } = await runHere(['diff', 'zoom', '--from', '2021-01-01', '--to', '2020-01-01']);
    expect(code).toBe(2);
    expect(err).toContain('Swap the two');
  });
});

describe('vendors', () => {
  it('lists every edition with its three parts, and the same figures as score', async () => {
    const { out } = await runHere(['vendors', '--format', 'json']);
    const lines = JSON.parse(out) as { product: string; edition: string; overall: { shown: number } }[];
    const zoom = lines.find((one) => one.product === 'zoom' && one.edition === 'free');
    const [score] = JSON.parse(
      (await runHere(['score', 'zoom@free', '--format', 'json'])).out,
    ) as Assessment[];
    expect(zoom?.overall).toEqual(score?.overall);
    expect((await runHere(['vendors'])).out).toContain('zoom@free');
    expect((await runHere(['score', 'zoom', 'zoom@free', 'zoom'])).code).toBe(0);
  });

  it('counts every element once in --details', async () => {
    const { out } = await runHere(['vendors', '--details'], { columns: 160 });
    const [, ...numbers] = /^zoom@free +(.*)$/m.exec(out)?.[1]?.split(/ +/) ?? [];
    expect(numbers.length).toBeGreaterThan(3);
    expect(out).toContain('nobody');
  });
});
