/** The register of all cases in a folder: what is listed, what is overdue, what is broken, and the calendar. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Register } from '../../src/types/register.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const LATE = '2029-02-01';

/** An assessment that lacks much, with every kind of day. */
const DATED = `id: dated
title: Calls, with "guests"; and \\ more than seventy-five characters in its title, ümläüts among them
version: "1.0"
status: draft
organisation: {name: Example Library}
roles: [{id: head, title: Head of services}]
measures:
  - {id: lock, measure: Lock the room, owner: head, due: 2028-05-01, lowers: [{risk: intrusion, likelihood: 1}]}
  - {id: done, measure: Train staff, due: 2027-05-01, status: done, lowers: [{risk: intrusion, likelihood: 1}]}
decision: {outcome: approved, date: 2026-11-20, role: head, valid-until: 2029-01-31}
review: {next: 2030-01-31}
`;

let folder = '';
beforeAll(async () => {
  folder = await scratch();
  await mkdir(path.join(folder, 'below', '.hidden'), { recursive: true });
  const files: Record<string, string> = {
    'below/dated.yaml': DATED,
    'below/.hidden/other.yaml': DATED,
    'bare.yaml': 'id: bare\norganisation: {name: Example Library}\n',
    'profile.yaml': 'id: x\nfindings: []\n',
    'notes.txt': 'no case',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
});

const listed = async (today: string): Promise<Register> => {
  const { out } = await runHere(['register', folder, '--format', 'json'], { today });
  return JSON.parse(out) as Register;
};

describe('register', () => {
  it('lists cases below a folder, what is overdue first, and nothing else', async () => {
    const { cases } = await listed(LATE);
    expect(cases.map(({ file, state }) => [file, state])).toEqual([
      ['below/dated.yaml', 'draft'],
      ['bare.yaml', 'draft'],
    ]);
    expect(cases[0]?.due.map(({ what, day, role, overdue }) => [what, day, role, overdue])).toEqual([
      ['measure', '2028-05-01', 'Head of services', true],
      ['validity', '2029-01-31', 'Head of services', true],
      ['review', '2030-01-31', null, false],
    ]);
  });

  it('is overdue from the day after, and fails then on demand', async () => {
    const run = (today: string) => runHere(['register', folder, '--fail-on', 'overdue'], { today });
    expect((await run('2028-05-01')).code).toBe(0);
    const { code, out } = await run('2028-05-02');
    expect(code).toBe(1);
    expect(out).toContain('2 assessments on 2 May 2028; one thing is overdue.');
    expect(out).toMatch(/1 May 2028 +Measure ‘Lock the room’/);
  });

  it.each([40, 80, 160])('fits a terminal of %d columns', async (columns) => {
    const { code, out, err } = await runHere(['register', folder], { today: LATE, columns });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it('tells each broken file and lists the rest', async () => {
    const broken = await scratch();
    await writeFile(path.join(broken, 'a.yaml'), DATED);
    await writeFile(path.join(broken, 'b.yaml'), 'id: [open\n');
    await writeFile(path.join(broken, 'c.yaml'), 'id: c\norganisation: {nme: A}\n');
    await writeFile(path.join(broken, 'd.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    const { code, out, err } = await runHere(['register', broken]);
    expect(code).toBe(1);
    expect(out).toContain('1 assessment on');
    for (const name of ['b.yaml:2:1 unclosed', 'c.yaml:2:16 unknown-key', 'd.yaml:1:1 not-utf-8'])
      expect(err).toContain(name);
  });

  it('says what it cannot do', async () => {
    const { code, err } = await runHere(['register', path.join(folder, 'nowhere')]);
    expect(code).toBe(2);
    expect(err).toContain('There is no folder');
    const empty = await scratch();
    expect((await runHere(['register', empty])).out).toContain('No case was found');
    const none = await runHere(['register', empty, '-o', path.join(empty, 'x.ics')]);
    expect(none.code).toBe(2);
    expect(none.err).toContain('nothing for a calendar');
  });

  it('writes one line a case for spreadsheets, and a document', async () => {
    for (const ending of ['csv', 'html', 'md', 'xlsx', 'json']) {
      const to = path.join(folder, `register.${ending}`);
      expect((await runHere(['register', folder, '-o', to], { today: LATE })).code).toBe(0);
    }
    const csv = await readFile(path.join(folder, 'register.csv'), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain('approved,2026-11-20,2029-01-31,2030-01-31,2,');
    const html = await readFile(path.join(folder, 'register.html'), 'utf8');
    expect(html.indexOf('Overdue since')).toBeLessThan(html.indexOf('All assessments'));
  });
});

describe('calendar', () => {
  const made = async (): Promise<string> => {
    const to = path.join(folder, 'register.ics');
    const { code } = await runHere(['register', folder, '-o', to], { today: LATE });
    expect(code).toBe(0);
    return readFile(to, 'utf8');
  };

  it('keeps to RFC 5545: line ends, 75 octets, escapes, one entry a day and thing', async () => {
    const text = await made();
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/(?<!\r)\n/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(unfolded).toContain(
      'SUMMARY:End of the approval: Calls\\, with "guests"\\; and \\\\ more than seventy-five characters in its title\\, ümläüts among them',
    );
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20290131');
    expect(new Set(unfolded.filter((line) => line.startsWith('UID:')))).toHaveProperty('size', 3);
  });

  it('is the same twice, replaces its own file, and no other', async () => {
    const before = await made();
    expect(await made()).toBe(before);
    const file = path.join(folder, 'register.ics');
    await writeFile(file, before.replace('Lock', 'Open'));
    const { code, err } = await runHere(['register', folder, '-o', file], { today: LATE });
    expect(code).toBe(2);
    expect(err).toContain('is not as this program wrote it');
  });
});
