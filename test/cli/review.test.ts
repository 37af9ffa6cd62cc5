/** `review` and `apply` as a user runs them: the worked engagement, and every bad input. */
import { chmod, copyFile, lstat, mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GroupReview } from '../../src/types/group-review.ts';
import type { Review } from '../../src/types/review.ts';
import { isSealed } from '../../src/render/seal.ts';
import { textOfPages } from '../print/read-pdf.ts';
import { scratch, vtcPia } from './run.ts';

const EXAMPLE = path.resolve('examples/example-meet');
const MEET = `${EXAMPLE}/review/example-meet-2026-09-18.yaml`;
const CALL = `${EXAMPLE}/review/sample-call-2026-09-10.yaml`;
const DEMO = `${EXAMPLE}/review/demo-conference-2026-09-15.yaml`;
const ON = ['--as-of', '2026-11-24'];

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

/** A copy of the response with something changed, beside a copy of its profile. */
async function changed(name: string, change: (text: string) => string): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(place, { recursive: true });
  await copyFile(`${EXAMPLE}/review/example-meet.yaml`, path.join(place, 'example-meet.yaml'));
  const file = path.join(place, 'example-meet-2026-09-18.yaml');
  const before = await readFile(MEET, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  await writeFile(file, after);
  return file;
}

describe('review', () => {
  it('finds every planted contradiction and makes up none', async () => {
    const { code, out } = await vtcPia(['review', MEET, ...ON, '--format', 'json']);
    expect(code).toBe(0);
    const [one] = JSON.parse(out) as Review[];
    const claims = one!.principles.flatMap((principle) => principle.claims);
    const found = claims.filter((claim) => claim.outcome === 'contradicted');
    expect(
      found.map(({ criterion, contradictions }) => [criterion, contradictions.map((by) => by.document)]),
    ).toEqual([
      ['security/end-to-end-encryption', ['lab-test']],
      ['security/vulnerability-handling', ['authority-order']],
      ['transparency/secondary-use', ['authority-order']],
    ]);
    expect(one!.counts).toEqual({
      ...{ confirmed: 0, 'better-than-known': 9, 'partly-confirmed': 1, 'not-shown': 4, contradicted: 3 },
      'not-answered': 28,
    });
  });

  it.each([60, 80, 160])('prints a table that fits %i columns', async (columns) => {
    const { code, out } = await vtcPia(['review', MEET, ...ON], folder, { COLUMNS: String(columns) });
    expect(code).toBe(0);
    expect(out).toContain('nobody is ranked');
    expect(out.split('\n').filter((line) => [...line].length > Math.max(80, columns))).toEqual([]);
  });

  it('writes the review, the letter and the group report, sealed', async () => {
    const names = ['review.html', 'review.json', 'letter.html', 'group.html', 'group.json'].map((name) =>
      path.join(folder, name),
    );
    const runs = [
      ['review', MEET, ...ON, '-o', names[0]!],
      ['review', MEET, ...ON, '-o', names[1]!],
      ['review', MEET, ...ON, '--letter', '--date', '2026-11-25', '-o', names[2]!],
      ['review', MEET, CALL, DEMO, ...ON, '-o', names[3]!],
      ['review', MEET, CALL, DEMO, ...ON, '-o', names[4]!],
    ];
    for (const args of runs) expect((await vtcPia(args)).code).toBe(0);
    for (const name of names) expect(isSealed(await readFile(name)), name).toBe(true);
    const [review, json, letter, group, groupJson] = await Promise.all(
      names.map((name) => readFile(name, 'utf8')),
    );
    for (const text of [review, json, group, groupJson]) expect(text).toContain('Nobody is ranked');
    expect(letter).toContain('23 December 2026');
  });

  it('prints the group report as a PDF that says who did not answer', async () => {
    const file = path.join(folder, 'group.pdf');
    expect((await vtcPia(['review', MEET, CALL, DEMO, ...ON, '-o', file])).code).toBe(0);
    const text = (await textOfPages(await readFile(file))).join(' ');
    expect(text).toContain('No answer to those who asked: Demo Conference.');
    expect(text).toContain('Nobody is ranked');
  });

  it('treats several as a group: who did not answer, and no number for anybody', async () => {
    const file = path.join(folder, 'of-three.json');
    await vtcPia(['review', MEET, CALL, DEMO, ...ON, '-o', file]);
    const group = JSON.parse(await readFile(file, 'utf8')) as GroupReview;
    expect(group.participants.map(({ vendor, engagement }) => [vendor, engagement.outcome])).toEqual([
      ['demo-conference', 'not-answered'],
      ['example-meet', 'answered'],
      ['sample-call', 'answered'],
    ]);
    expect(group.answered).toBe(2);
    const points = group.principles.flatMap((one) => [
      ...one.goodPractices,
      ...one.improvements,
      ...one.unresolved,
    ]);
    expect(JSON.stringify(points)).not.toMatch(/Example Meet|Sample Call|Demo Conference|"score"/);
    expect(Math.max(...points.map((one) => one.of))).toBe(2);
    expect(group.timeline.filter((one) => one.kind === 'call').map((one) => one.text)).toEqual([null]);
  });

  it('gives the same group whatever the order of the responses', async () => {
    const texts = [];
    for (const [name, files] of [
      ['x.json', [MEET, CALL, DEMO]],
      ['y.json', [DEMO, MEET, CALL]],
    ] as const) {
      await vtcPia(['review', ...files, ...ON, '-o', path.join(folder, name)]);
      texts.push(await readFile(path.join(folder, name), 'utf8'));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  it('reads the engagement of 2020 without inventing a claim', async () => {
    const names = ['zoom', 'microsoft-teams', 'webex', 'google-meet', 'houseparty'];
    const files = names.map((name) => path.resolve(`examples/engagement-2020/responses/${name}-2020.yaml`));
    const file = path.join(folder, '2020.json');
    expect((await vtcPia(['review', ...files, ...ON, '-o', file])).code).toBe(0);
    const group = JSON.parse(await readFile(file, 'utf8')) as GroupReview;
    expect(group.answered).toBe(4);
    expect(group.participants.every((one) => one.questions === 0)).toBe(true);
    expect(group.timeline[0]).toMatchObject({ date: '2020-07-21', kind: 'letter' });
    expect(group.timeline.find((one) => one.kind === 'call')?.text).toContain('each of the four companies');
  });
});

describe('bad input to review', () => {
  const refused = async (args: string[], code: string): Promise<string> => {
    const outcome = await vtcPia(['review', ...args]);
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.err).toContain(` ${code} `);
    expect(outcome.err).not.toMatch(/^\s+at /m);
    return outcome.err;
  };

  it('two responses of different questionnaire versions', async () => {
    const other = await changed('versions', (text) => text.replace("catalogue: '1.0'", "catalogue: '0.9'"));
    const err = await refused([CALL, other, ...ON], 'questionnaire-versions');
    expect(err).toContain('catalogue 0.9');
    // A response that answers no questionnaire of ours hides nothing.
    const own = await changed('own', (text) =>
      text.replace(/^questionnaire:\n(?: {2}.*\n)*/m, '').replace('edition: standard', 'edition: free'),
    );
    await refused([own, CALL, other, ...ON], 'questionnaire-versions');
    const alone = await vtcPia(['review', other, ...ON]);
    expect(alone.code).toBe(0);
    expect(alone.err).toContain('warning older-questionnaire');
  });

  it('the same product twice', async () => {
    const other = await changed('twice', (text) => `# Another copy.\n${text}`);
    await refused([MEET, other, ...ON], 'same-vendor-twice');
  });

  it('a vendor without a profile', async () => {
    const file = await changed('vendor', (text) =>
      text.replace('vendor: example-meet', 'vendor: example-mete'),
    );
    expect(await refused([file, ...ON], 'no-profile')).toContain(':4:9 no-profile');
  });

  it('a claim on an unknown criterion', async () => {
    const file = await changed('criterion', (text) =>
      text.replace(
        'criterion: security/staff-access\n    asked',
        'criterion: security/staff-acess\n    asked',
      ),
    );
    expect(await refused([file, ...ON], 'unknown-criterion')).toContain(
      "Did you mean 'security/staff-access'?",
    );
  });

  it('an as-of date before the response', async () => {
    const err = await refused([MEET, '--as-of', '2026-09-17'], 'before-the-answer');
    expect(err).toContain('2026-09-18');
    expect((await vtcPia(['review', MEET, '--as-of', '2026-09-18'])).code).toBe(0);
  });

  it('an as-of date before the letter, where only the year of the answer is known', async () => {
    const zoom = path.resolve('examples/engagement-2020/responses/zoom-2020.yaml');
    await refused([zoom, '--as-of', '2020-07-20'], 'before-the-answer');
    expect((await vtcPia(['review', zoom, '--as-of', '2020-07-21'])).code).toBe(0);
  });

  it('an id by which the profile knows another document', async () => {
    const file = await changed('taken', (text) => text.replace('id: example-meet-2026-09-18', 'id: blog'));
    expect(await refused([file, ...ON], 'id-taken')).toContain('Your calls are yours');
  });

  it('a profile that is named and would not be used', async () => {
    const err = await refused([MEET, '--profile', 'zoom', ...ON], 'unused-profile');
    expect(err).toContain('The responses are about example-meet');
    const [one, two] = [`${EXAMPLE}/review/example-meet.yaml`, `${EXAMPLE}/review/applied/example-meet.yaml`];
    await refused([MEET, '--profile', one, '--profile', two, ...ON], 'profile-twice');
  });

  it('an edition that the profile does not have', async () => {
    const file = await changed('edition', (text) => text.replace('edition: standard', 'edition: standart'));
    expect(await refused([file, ...ON], 'unknown-edition')).toContain("Did you mean 'standard'?");
  });

  it('what is no response at all, with the problems of all files at once', async () => {
    const err = await refused([`${EXAMPLE}/review/example-meet.yaml`, 'nowhere.yaml', ...ON], 'missing-file');
    expect(err).toContain('example-meet.yaml');
  });

  it.each([
    [['--letter'], 'A letter needs a file'],
    [['--letter', '-o', 'x.json'], 'says no format'],
    [['--letter', '-o', 'x.html', '--date', '2026-02-30'], 'not a day that exists'],
    [['--letter', '-o', 'x.html', '--date', '2026-11-25', '--deadline', '2026-11-24'], 'before the letter'],
    [['-o', 'x.docx'], 'says no format'],
    [['--as-of', '2026-13-01'], 'not a day that exists'],
  ])('%j does not work and says why', async (args, why) => {
    const { code, err } = await vtcPia(['review', MEET, ...args], folder);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });

  it('a level reconciled between readings that nobody made', async () => {
    const file = await changed('unread', (text) =>
      text.replace(/(reconciliation:\n {2}- criterion: )\S+/, '$1security/incident-record'),
    );
    expect((await vtcPia(['review', file, ...ON])).err).toContain('warning nothing-to-reconcile');
  });

  it('a letter older than the evidence that it speaks of', async () => {
    const file = path.join(folder, 'early.html');
    const { code, err } = await vtcPia([
      'review',
      ...[MEET, ...ON, '--letter', '--date', '2026-11-23', '-o', file],
    ]);
    expect(code).toBe(2);
    expect(err).toContain('cannot speak of evidence known by 2026-11-24');
  });

  it('a letter to several providers', async () => {
    const { code, err } = await vtcPia(['review', MEET, CALL, '--letter', '-o', 'x.html'], folder);
    expect(code).toBe(2);
    expect(err).toContain('one provider');
  });
});

describe('apply', () => {
  const inFolder = async (name: string): Promise<{ response: string; profile: string }> => {
    const response = await changed(name, (text) => `${text}# Nothing more.\n`);
    return { response, profile: path.join(path.dirname(response), 'example-meet.yaml') };
  };

  it('shows the change and writes nothing', async () => {
    const { response, profile } = await inFolder('show');
    const before = await readFile(profile);
    const { code, out, err } = await vtcPia(['apply', response, ...ON]);
    expect(code).toBe(0);
    expect(out).toMatch(/^--- a\/.*\n\+\+\+ b\//);
    expect(out.split('\n').filter((line) => line.startsWith('-') && !line.startsWith('---'))).toEqual([]);
    expect(err).toContain('security/independent-testing: 1 (claimed 3), grade E → 2, grade A');
    expect(err).toContain('Add --write');
    expect(await readFile(profile)).toEqual(before);
  });

  it('writes what the example shows, valid, and nothing the second time', async () => {
    const { response, profile } = await inFolder('write');
    expect((await vtcPia(['apply', response, ...ON, '--write'])).code).toBe(0);
    const after = await readFile(profile, 'utf8');
    expect(after).toBe(await readFile(`${EXAMPLE}/review/applied/example-meet.yaml`, 'utf8'));
    expect((await vtcPia(['validate', profile])).code).toBe(0);
    const again = await vtcPia(['apply', response, ...ON, '--write']);
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(again.err).toContain('Nothing to change');
    expect(await readFile(profile, 'utf8')).toBe(after);
  });

  it('keeps the permissions of the file, and a link a link', async () => {
    const { response, profile } = await inFolder('link');
    const real = path.join(path.dirname(profile), 'real.yaml');
    await rename(profile, real);
    await chmod(real, 0o660);
    await symlink('real.yaml', profile);
    expect((await vtcPia(['apply', response, ...ON, '--write'])).code).toBe(0);
    expect((await lstat(profile)).isSymbolicLink()).toBe(true);
    expect((await lstat(real)).mode & 0o777).toBe(0o660);
    expect(await readFile(real, 'utf8')).toContain('example-meet-2026-09-18-d1');
  });

  it('changes no profile that the program ships unless it is named', async () => {
    const zoom = await changed('shipped', (text) =>
      text.replace('vendor: example-meet', 'vendor: zoom').replace('edition: standard', 'edition: paid'),
    );
    const shipped = path.resolve('vendors/zoom.yaml');
    const before = await readFile(shipped);
    const shown = await vtcPia(['apply', zoom, ...ON]);
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('zoom.yaml') as string });
    const { code, err } = await vtcPia(['apply', zoom, ...ON, '--write']);
    expect(code).toBe(2);
    expect(shown.err).toContain('warning hidden-finding');
    expect(err).toContain('the profile that the program ships');
    expect(err).toContain('--profile');
    expect(await readFile(shipped)).toEqual(before);
  });

  it('never lifts a contradicted claim', async () => {
    const { out } = await vtcPia([
      ...['score', `${EXAMPLE}/review/applied/example-meet.yaml`, ...ON, '--format', 'json'],
    ]);
    const [one] = JSON.parse(out) as { principles: { criteria: { id: string; proven: number }[] }[] }[];
    const proven = one!.principles
      .flatMap((principle) => principle.criteria)
      .filter(({ id }) => /end-to-end-encryption|secondary-use|vulnerability-handling/.test(id));
    expect(proven.map((criterion) => criterion.proven)).toEqual([1, 1, 1]);
  });

  it('accepts nothing before the readers have finished', async () => {
    const file = await changed('unfinished', (text) =>
      text.replace('state: final', 'state: second-reading').replace(/reconciliation:\n(?: {2}.*\n)*/, ''),
    );
    const { code, out, err } = await vtcPia(['apply', file, ...ON, '--write']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('have not settled');
  });

  it('refuses a profile that it cannot add to without touching the rest', async () => {
    const { response, profile } = await inFolder('flow');
    const text = await readFile(profile, 'utf8');
    const flow = text.replace(
      /^findings:[^]*$/m,
      'findings: [{criterion: security/staff-access, level: unknown, summary: S}]\n',
    );
    const sources = 'sources: []\n';
    await writeFile(profile, flow.replace(/^sources:\n(?: {2}.*\n)*/m, sources));
    const before = await readFile(profile);
    const { code, err } = await vtcPia(['apply', response, ...ON, '--write']);
    expect(code).toBe(1);
    expect(err).toContain(' cannot-patch ');
    expect(await readFile(profile)).toEqual(before);
  });
});
