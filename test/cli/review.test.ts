/** `review` and `apply` as a user runs them: the worked engagement, and every bad input. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSealed } from '../../src/store/seal.ts';
import type { GroupReview } from '../../src/types/group-review.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import type { Review } from '../../src/types/review.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const EXAMPLE = path.resolve('examples/example-meet/review');
const MEET = `${EXAMPLE}/example-meet-2026-09-18.yaml`;
const CALL = `${EXAMPLE}/sample-call-2026-09-10.yaml`;
const DEMO = `${EXAMPLE}/demo-conference-2026-09-15.yaml`;
const ON = ['--as-of', '2026-11-24'];

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

/** A copy of the response of Example Meet with something changed, beside a copy of its profile. */
async function changed(name: string, change: (text: string) => string): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(place, { recursive: true });
  await copyFile(
    path.resolve('examples/example-meet/example-meet.yaml'),
    path.join(place, 'example-meet.yaml'),
  );
  const file = path.join(place, 'example-meet-2026-09-18.yaml');
  const before = await readFile(MEET, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  await writeFile(file, after);
  return file;
}

async function reviewOf(...args: string[]): Promise<Review[]> {
  const { code, out, err } = await runHere(['review', ...args, ...ON, '--format', 'json']);
  expect(err.split('\n').filter((line) => !line.includes('late-answer') && !line.startsWith('    '))).toEqual(
    [''],
  );
  expect(code).toBe(0);
  return JSON.parse(out) as Review[];
}

describe('review', () => {
  it('finds every planted contradiction and makes up none', async () => {
    const [one] = await reviewOf(MEET);
    const found = one!.answers.filter(({ outcome }) => outcome === 'contradicted');
    expect(found.map(({ code, against }) => [code, against.flatMap(({ documents }) => documents)])).toEqual([
      ['SEC1.2', ['lab-test']],
      ['SEC2.2', ['lab-test']],
      ['SEC7.3', ['authority-order']],
      ['TRA7.4', ['authority-order']],
    ]);
  });

  it('takes a paper that the provider wrote for what it is, whatever it is called and whoever signs it', async () => {
    const [one] = await reviewOf(MEET);
    const audit = one!.answers.find(({ code }) => code === 'SEC8.5');
    expect([audit?.outcome, audit?.lacking]).toEqual(['only-claimed', 'too-weak']);
  });

  it.each([80, 160])('prints a table that fits %i columns', async (columns) => {
    const { code, out } = await runHere(['review', MEET, ...ON], { columns });
    expect(code).toBe(0);
    expect(out).toContain('Contradicted: 4');
    expect(out.split('\n').filter((line) => [...line].length > columns)).toEqual([]);
  });

  it('writes the review, the letter and the group report in every format, sealed where that can be', async () => {
    const runs: [string, string[]][] = [
      ['review.html', [MEET]],
      ['review.docx', [MEET]],
      ['review.txt', [MEET]],
      ['review.json', [MEET]],
      ['letter.html', [MEET, '--letter', '--date', '2026-11-25']],
      ['group.html', [MEET, CALL, DEMO]],
      ['group.json', [MEET, CALL, DEMO]],
    ];
    for (const [name, args] of runs)
      expect((await runHere(['review', ...args, ...ON, '-o', path.join(folder, name)])).code, name).toBe(0);
    const texts = new Map(
      await Promise.all(runs.map(async ([name]) => [name, await readFile(path.join(folder, name))] as const)),
    );
    for (const [name, bytes] of texts) if (!name.endsWith('.docx')) expect(isSealed(bytes), name).toBe(true);
    expect(String(texts.get('review.html'))).toContain('Internal');
    expect(String(texts.get('letter.html'))).toContain('23 December 2026');
  });

  it('treats several as a group: nobody is named with a point, and only what was read counts', async () => {
    const file = path.join(folder, 'of-three.json');
    await runHere(['review', MEET, CALL, DEMO, ...ON, '-o', file]);
    const group = JSON.parse(await readFile(file, 'utf8')) as GroupReview;
    expect(group.participants.map(({ name, outcome, read }) => [name, outcome, read])).toEqual([
      ['Demo Conference', 'not-answered', false],
      ['Example Meet', 'answered', true],
      ['Sample Call', 'answered', true],
    ]);
    const points = group.principles.flatMap((one) => [
      ...one.goodPractices,
      ...one.improvements,
      ...one.unresolved,
    ]);
    expect(JSON.stringify(points)).not.toMatch(/Example|Sample|Demo|white paper/);
    expect(Math.max(...points.map((one) => one.of ?? 0))).toBe(2);
  });

  it('gives the same group whatever the order of the responses', async () => {
    const texts = [];
    for (const [name, files] of [
      ['x.json', [MEET, CALL, DEMO]],
      ['y.json', [DEMO, MEET, CALL]],
    ] as const) {
      await runHere(['review', ...files, ...ON, '-o', path.join(folder, name)]);
      texts.push(await readFile(path.join(folder, name), 'utf8'));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  it('asks again for what is open, and for nothing that is shown', async () => {
    const file = path.join(folder, 'letter.txt');
    await runHere(['review', MEET, ...ON, '--letter', '--date', '2026-11-25', '-o', file]);
    const text = await readFile(file, 'utf8');
    for (const code of ['SEC1.2', 'SEC1.8', 'AUD2.8', 'SEC11.2']) expect(text).toContain(`\n${code} `);
    expect(text).toMatch(/237 more points have not been answered either\. The form asks\s+them:[^]*AUD2\.7,/);
    for (const code of ['SEC4.1', 'EUC6.1', 'SEC1.7', 'PBD4.3']) expect(text).not.toContain(`\n${code} `);
  });

  it('asks again in the form what it asks in the letter, and says which document is against it', async () => {
    const file = path.join(folder, 'again.json');
    const { code, err } = await runHere([
      'questionnaire',
      path.resolve('examples/example-meet/example-meet.yaml'),
      '--context',
      'school-class',
      '--after',
      MEET,
      ...ON,
      '--date',
      '2026-11-25',
      '-o',
      file,
    ]);
    expect(code, err).toBe(0);
    const { parts } = JSON.parse(await readFile(file, 'utf8')) as Questionnaire;
    const asked = new Map(
      parts
        .flatMap(({ groups }) => groups.flatMap(({ questions }) => questions))
        .map((one) => [one.code, one]),
    );
    for (const open of ['SEC1.2', 'SEC1.8', 'AUD2.7', 'SEC11.2']) expect([...asked.keys()]).toContain(open);
    for (const done of ['SEC4.1', 'EUC6.1', 'SEC1.7', 'PBD4.3'])
      expect([...asked.keys()]).not.toContain(done);
    expect(asked.get('SEC1.2')?.against.map(({ title }) => title)).toEqual([
      'Who holds the keys? Ten products tested',
    ]);
  });

  it('compares with the round before', async () => {
    const later = await changed('rounds', (text) =>
      text
        .replace(
          'answer: yes\n    words: All calls are',
          'answer: no\n    received: 2026-11-20\n    words: Not all calls are',
        )
        .replace('status: final', 'status: draft'),
    );
    const [one] = await reviewOf(later, '--since', MEET);
    expect(one!.previous?.changes).toEqual([
      {
        element: 'security/end-to-end-encryption/group-calls',
        code: 'SEC1.2',
        answer: 'no',
        outcome: 'short-already',
        was: { answer: 'yes', outcome: 'contradicted' },
      },
    ]);
    const { out } = await runHere(['review', later, '--since', MEET, ...ON]);
    expect(out).toContain('1 point has changed');
    const bad = await runHere(['review', later, '--since', CALL, ...ON]);
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('unused-profile')]);
  });

  it('puts an answer that changed after the reading back to be read', async () => {
    const file = await changed('again', (text) =>
      text
        .replace(
          '    words: All calls are end-to-end',
          '    received: 2026-11-20\n    words: All calls are end-to-end',
        )
        .replace('status: final', 'status: draft'),
    );
    const [one] = await reviewOf(file);
    expect(one!.answers.find(({ code }) => code === 'SEC1.2')?.reading).toBe('to-be-read-again');
    expect(one!.reading.toRead).toBe(1);
  });
});

describe('review for publication', () => {
  it('is refused where the file says that it is withheld', async () => {
    const file = await changed('withheld', (text) => text.replace('status: planned', 'status: withheld'));
    const { code, err } = await runHere([
      'review',
      file,
      ...ON,
      '--public',
      '-o',
      path.join(folder, 'p.html'),
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('is withheld')]);
  });

  it.each(['html', 'json', 'md'])(
    'leaves out what is confidential, notes of roles and how files were read: .%s',
    async (format) => {
      const file = path.join(folder, `public.${format}`);
      await runHere(['review', MEET, ...ON, '--public', '-o', file]);
      const text = await readFile(file, 'utf8');
      expect(text).toContain(format === 'json' ? '"withheld": true' : 'Withheld at the provider');
      for (const secret of [
        'penetration test',
        'weak points',
        'PT-2026-07',
        'new owner',
        'slip',
        'Twice a year',
      ])
        expect(text.includes(secret), secret).toBe(secret === 'slip');
      for (const note of [
        'names recordings only',
        'Ask Legal',
        'Please call us',
        'answers.xlsx',
        'Made the questionnaire',
      ])
        expect(text, note).not.toContain(note);
    },
  );
});

describe('bad input of review', () => {
  it.each([
    ['a day before the answer', ['review', MEET, '--as-of', '2026-08-01'], 1, 'before-the-answer'],
    [
      'one product twice',
      ['review', MEET, MEET.replace('example-meet-', './../review/example-meet-'), ...ON],
      1,
      'same-vendor-twice',
    ],
    [
      'a profile that nobody answers about',
      ['review', MEET, ...ON, '--profile', `${EXAMPLE}/sample-call.yaml`],
      1,
      'unused-profile',
    ],
    ['a letter to two', ['review', MEET, CALL, ...ON, '--letter', '-o', 'x.html'], 2, 'one provider'],
    ['a letter without a file', ['review', MEET, ...ON, '--letter'], 2, 'needs a file'],
    [
      'a letter older than the evidence',
      ['review', MEET, ...ON, '--letter', '--date', '2026-10-01', '-o', 'x.html'],
      2,
      'cannot speak of evidence',
    ],
    [
      'a deadline before the letter',
      ['review', MEET, ...ON, '--letter', '--deadline', '2026-10-01', '-o', 'x.html'],
      2,
      'before the letter',
    ],
    ['another ending', ['review', MEET, ...ON, '-o', 'x.odt'], 2, 'says no format'],
  ])('%s', async (_name, args, code, problem) => {
    const ran = await runHere(args);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(problem)]);
  });

  it.each([
    [
      'a plan that there is not',
      (text: string) => text.replace('- standard', '- premium'),
      'unknown-edition',
    ],
    ['a client that there is not', (text: string) => text.replace('- web', '- watch'), 'unknown-client'],
    [
      'a product that nobody knows',
      (text: string) => text.replace('vendor: example-meet', 'vendor: nobody'),
      'no-profile',
    ],
    [
      'an element that there is not',
      (text: string) => text.replace('/group-calls', '/group-call'),
      'unknown-element',
    ],
    [
      'the id of another document',
      (text: string) => text.replace('id: example-meet-2026-09-18', 'id: lab-test'),
      'id-taken',
    ],
  ])('%s', async (name, change, problem) => {
    const { code, err } = await runHere(['review', await changed(name, change), ...ON]);
    expect([code, err]).toEqual([1, expect.stringContaining(problem)]);
  });
});

describe('apply', () => {
  it('shows a difference and writes nothing unless it is told to', async () => {
    const file = await changed('shown', (text) => `${text}# end\n`);
    const profile = path.join(path.dirname(file), 'example-meet.yaml');
    const before = await readFile(profile, 'utf8');
    const { code, out, err } = await runHere(['apply', file, ...ON]);
    expect(code).toBe(0);
    expect(out).toContain('+  - id: example-meet-2026-09-18-d5');
    expect(out.split('\n').filter((line) => /^-(?!-)/.test(line))).toEqual([]);
    expect(err).toContain('SEC8.1: open → shown');
    expect(err).toContain('Left out, a finding that counts says otherwise: SEC1.2, SEC2.2, SEC7.3, TRA7.4');
    expect(await readFile(profile, 'utf8')).toBe(before);
  });

  it('written once it is valid, moves what it said, and has nothing more to change', async () => {
    const file = await changed('written', (text) => `${text}# end\n`);
    const [before] = await reviewOf(file);
    expect((await runHere(['apply', file, ...ON, '--write'])).code).toBe(0);
    const again = await runHere(['apply', file, ...ON, '--write']);
    expect([again.code, again.out]).toEqual([0, '']);
    expect(again.err).toContain('Nothing to change');
    const profile = path.join(path.dirname(file), 'example-meet.yaml');
    expect(await readFile(profile, 'utf8')).toContain('# The product of the worked engagement');
    expect((await runHere(['validate', profile])).code).toBe(0);
    // The review does not change by what it has put into the profile.
    const [after] = await reviewOf(file);
    expect(after!.answers).toEqual(before!.answers);
  });

  it('puts nothing into the profile that the provider wants kept confidential, and it counts all the same', async () => {
    const file = await changed('secret', (text) => `${text}# end\n`);
    const { out } = await runHere(['apply', file, ...ON]);
    expect(out).toContain('security/independent-testing/yearly-outside-test: yes');
    expect(out).toContain("title: Withheld at the provider's request");
    expect(out).not.toMatch(/penetration test|PT-2026|Example Testers|Twice a year|details are confidential/);
    const standings = async () =>
      (await reviewOf(file))[0]!.answers.map(({ code, after }) => [code, after.standing]);
    const before = await standings();
    expect((await runHere(['apply', file, ...ON, '--write'])).code).toBe(0);
    expect(await standings()).toEqual(before);
  });

  it('takes nothing that readers have not settled', async () => {
    const file = await changed('unread', (text) =>
      text.replace(/^readings:[^]*?(?=^record:)/m, '').replace('status: final', 'status: draft'),
    );
    const { code, err } = await runHere(['apply', file, ...ON]);
    expect(code).toBe(0);
    expect(err).toContain('Left out, readers have not settled it yet: SEC1.2');
    expect(err).not.toContain('→');
  });

  it('does not write what the package ships unless that is named', async () => {
    const place = path.join(folder, 'shipped');
    await mkdir(place, { recursive: true });
    const file = path.join(place, 'whereby-2026-11-01.yaml');
    await writeFile(
      file,
      [
        'id: whereby-2026-11-01',
        'vendor: whereby',
        'asked: {on: 2026-09-01, by: 2026-10-15, via: letter}',
        'outcome: answered',
        'received: 2026-11-01',
        'status: final',
        'answers:',
        '  - element: privacy-by-design/muted-entry/camera-off',
        '    answer: declined',
        '',
      ].join('\n'),
    );
    const { code, err } = await runHere(['apply', file, '--write']);
    expect([code, err]).toEqual([2, expect.stringContaining('is the profile that the program ships')]);
  });
});
