/** Readers apart: a sheet for each, filled in, put together; and everything that may be wrong with one. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerColumn } from '../../src/exchange/sheet/layout.ts';
import { ANSWER_COLUMNS } from '../../src/exchange/sheet/layout.ts';
import { readerPairs } from '../../src/rules/review/agreement.ts';
import { settledOf } from '../../src/rules/review/readings.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { loadResponse } from '../../src/input/response.ts';
import { job } from '../app/job.ts';
import { runHere, TODAY } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
import { repack, withCells } from './fill.ts';

const E2EE = 'security/end-to-end-encryption/group-calls';
const LOGS = 'security/staff-access/logged';

/** Two answers with two documents, and a remark that has to stay. */
const RESPONSE = `# Kept by hand.
id: example-meet-2026-09-18
vendor: example-meet
asked:
  on: 2026-07-07
  by: 2026-09-15
outcome: answered
received: 2026-09-10
status: draft
documents:
  - id: d1
    title: White paper
    kind: audit
    publisher: Example Org
  # The contract came on paper.
  - id: d2
    title: Contract
answers:
  - element: ${E2EE}
    answer: yes
    words: Always.
    documents: [{document: d1, pages: Chapter 3}, {document: d2}]
  - element: ${LOGS}
    answer: partly
    documents: [{document: d2}]
  - element: security/staff-access/only-for-a-task
    answer: declined
    reason: A secret.
`;

let folder = '';
let file = '';
beforeAll(async () => {
  folder = await scratch();
});

async function fresh(name: string, text = RESPONSE): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(place, { recursive: true });
  await copyFile(
    path.resolve('examples/example-meet/example-meet.yaml'),
    path.join(place, 'example-meet.yaml'),
  );
  file = path.join(place, 'example-meet-2026-09-18.yaml');
  await writeFile(file, text);
  return place;
}

/** What a reader enters, by row and column; the first two rows are of the first element. */
type Rows = readonly Partial<Record<AnswerColumn, string>>[];
const FIRST: Rows = [
  { answer: 'in part', shows: 'shows part of it', pages: 'p. 12', note: 'Calls only.' },
  { shows: 'does not show it' },
  { answer: 'Yes', shows: 'shows it' },
];
const SECOND: Rows = [{ answer: 'in part', shows: 'shows it' }, {}, { answer: 'not so' }];

/** Makes the sheet of a reader and fills it in. */
async function sheet(
  name: string,
  reader: string,
  rows: Rows,
  { kind = 'White paper', day = TODAY }: { kind?: string; day?: string } = {},
): Promise<string> {
  const output = path.join(path.dirname(file), name);
  const { code, err } = await runHere(['review', file, '--sheet', reader, '-o', output]);
  expect(code, err).toBe(0);
  const answers = new Map(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([key, value]): [string, string] => [
        `${'ABCDEFGHIJ'.charAt(ANSWER_COLUMNS.indexOf(key as AnswerColumn))}${at + 3}`,
        value,
      ]),
    ),
  );
  const documents = new Map(
    kind === ''
      ? []
      : ([
          ['C3', kind],
          ['D3', 'Example Org'],
          ['E3', '4 May 2026'],
          ['F3', 'part of it'],
        ] as const),
  );
  const guide = new Map(day === '' ? [] : [['B3', day]]);
  const cells = [guide, answers, documents];
  const bytes = repack(await readFile(output), (part, text) => {
    const at = Number(/sheet(\d)\.xml$/.exec(part)?.[1] ?? 0);
    return at === 0 || at > cells.length ? text : withCells(text, cells[at - 1] ?? new Map());
  });
  await writeFile(output, bytes);
  return output;
}

async function merged(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return runHere(['merge-sheets', file, ...args]);
}

async function responseNow(): Promise<VendorResponse> {
  const loaded = await loadResponse(file, job.library.catalogue, TODAY);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.value;
}

describe('sheets of readers', () => {
  it('hold what the vendor says and nothing of what others found', async () => {
    await fresh('apart');
    const one = await sheet('one.xlsx', 'Legal officer', FIRST);
    await merged(one, '--write');
    const output = path.join(path.dirname(file), 'two.yaml');
    const { err } = await runHere(['review', file, '--sheet', 'Technical officer', '-o', output]);
    const text = await readFile(output, 'utf8');
    expect(text).toContain('Always.');
    expect(text).toContain('apart: false');
    expect(err).toContain('holds the work of another reader');
    expect(text).not.toMatch(/Legal officer|Calls only|p\. 12|A secret/);
  });

  it('are put together into the file, of which every other line stays', async () => {
    await fresh('together');
    const sheets = [
      await sheet('one.xlsx', 'Legal officer', FIRST),
      await sheet('two.xlsx', 'Technical officer', SECOND),
    ];
    expect(await readFile(file, 'utf8')).toBe(RESPONSE);
    const told = await merged(...sheets);
    expect([told.code, await readFile(file, 'utf8')]).toEqual([0, RESPONSE]);
    expect(told.out).toContain('To be decided, because they differ: SEC11.3');
    expect((await merged(...sheets, '--write')).code).toBe(0);
    const text = await readFile(file, 'utf8');
    expect(RESPONSE.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([]);
    const response = await responseNow();
    const [pair] = readerPairs(response);
    expect([pair?.apart, pair?.same, pair?.different]).toEqual([true, 1, [LOGS]]);
    expect(response.documents?.[0]?.confirmed).toEqual({
      kind: 'white-paper',
      publisher: 'Example Org',
      published: '2026-05-04',
      read: 'part',
      role: 'Legal officer; Technical officer',
      date: TODAY,
    });
    // The least that one of them found in a document counts.
    const settled = settledOf(response, response.answers[0]!);
    expect([settled?.answer, settled?.citations.get('d1')?.shows]).toEqual(['partly', 'shows-part']);
  });

  it('ask no more for what was decided, unless the answer has changed since', async () => {
    const decided = (outdated: string) =>
      `${RESPONSE}reconciled:\n  - {element: ${LOGS}, answer: partly, reason: So., role: Both, date: 2026-09-20${outdated}}\n`;
    const asked = async (text: string) => {
      await fresh('decided', text);
      const output = path.join(path.dirname(file), `${String(text.length)}.yaml`);
      expect((await runHere(['review', file, '--sheet', 'Third officer', '-o', output])).code).toBe(0);
      const sheet = await readFile(output, 'utf8');
      return [E2EE, LOGS].filter((element) => sheet.includes(`- element: ${element}`));
    };
    expect(await asked(decided(''))).toEqual([E2EE]);
    expect(await asked(decided(', outdated: 2026-09-21'))).toEqual([E2EE, LOGS]);
    const differing = ['yes', 'no'].map(
      (answer, at) =>
        `  - {reader: R${String(at)}, date: 2026-09-19, elements: [{element: ${LOGS}, answer: ${answer}}]}\n`,
    );
    await fresh('differing', `${decided('')}readings:\n${differing.join('')}`);
    const [pair] = readerPairs(await responseNow());
    expect([pair?.different, pair?.undecided]).toEqual([[LOGS], []]);
  });

  it('come back the same as text files', async () => {
    await fresh('text');
    const output = path.join(path.dirname(file), 'one.yaml');
    await runHere(['review', file, '--sheet', 'Legal officer', '-o', output]);
    const filled = (await readFile(output, 'utf8'))
      .replace('answer: not-read', 'answer: partly')
      .replace('shows: not-read', 'shows: shows-part\n        pages: p. 12')
      .replace('elements:', `date: ${TODAY}\nelements:`);
    await writeFile(output, filled);
    expect((await runHere(['validate', output])).code).toBe(0);
    const { code, err } = await merged(output, '--write');
    expect([code, err]).toEqual([0, expect.stringContaining('not-all-read')]);
    const [reading] = (await responseNow()).readings ?? [];
    expect(reading?.elements).toEqual([
      {
        element: E2EE,
        answer: 'partly',
        citations: [
          { document: 'd1', shows: 'shows-part', pages: 'p. 12' },
          { document: 'd2', shows: 'not-read' },
        ],
      },
    ]);
  });

  it('of an answer that has changed since are kept and do not count, until it is read again', async () => {
    await fresh('changed');
    const one = await sheet('one.xlsx', 'Legal officer', FIRST);
    await writeFile(file, RESPONSE.replace('words: Always.', 'words: Sometimes.'));
    expect((await merged(one, '--write')).err).toContain('answer-changed');
    const before = await responseNow();
    expect(settledOf({ ...before, status: 'final' }, before.answers[0]!)).toBeNull();
    const again = await sheet('again.xlsx', 'Legal officer', [{ answer: 'not so' }]);
    expect((await merged(again, '--write')).code).toBe(0);
    const after = await responseNow();
    expect(after.readings?.map(({ elements }) => elements.length)).toEqual([2, 1]);
    expect(settledOf({ ...after, status: 'final' }, after.answers[0]!)?.answer).toBe('no');
  });
});

describe('bad input of merge-sheets', () => {
  it.each<[string, () => Promise<string[]>, string]>([
    [
      'two sheets of one reader',
      async () => [
        await sheet('a.xlsx', 'Legal officer', FIRST),
        await sheet('b.xlsx', 'legal  Officer', SECOND),
      ],
      'two-sheets',
    ],
    [
      'nothing filled in',
      async () => [await sheet('a.xlsx', 'Legal officer', [], { kind: '' })],
      'nothing-read',
    ],
    [
      'a kind that no source has',
      async () => [await sheet('a.xlsx', 'Legal officer', FIRST, { kind: 'SOC 2 thing' })],
      'no-kind',
    ],
    [
      'a finding that is none',
      async () => [await sheet('a.xlsx', 'Legal officer', [{ answer: 'maybe' }])],
      'no-answer',
    ],
    [
      'two findings on one point',
      async () => [await sheet('a.xlsx', 'Legal officer', [{ answer: 'shown' }, { answer: 'not so' }])],
      'two-answers',
    ],
    [
      'a day ahead',
      async () => [await sheet('a.xlsx', 'Legal officer', FIRST, { day: '2027-01-01' })],
      'future-day',
    ],
    [
      'another kind of workbook',
      () => Promise.resolve(['examples/example-meet/answers.xlsx']),
      'not-a-sheet',
    ],
    ['a response', () => Promise.resolve([file]), 'unknown-key'],
    [
      'a picture named like a workbook',
      async () => [await bytesOf('a.xlsx', '\u0089PNG')],
      'damaged-workbook',
    ],
    [
      'a workbook with a password',
      async () => [await bytesOf('a.xlsx', [0xd0, 0xcf, 0x11, 0xe0])],
      'old-workbook',
    ],
    ['no file', () => Promise.resolve(['nothing.xlsx']), 'no-file'],
  ])('%s: nothing is written', async (name, sheets, code) => {
    await fresh(`bad ${name}`);
    const result = await merged(...(await sheets()), '--write');
    expect([result.code, result.err]).toEqual([1, expect.stringContaining(code)]);
    expect(await readFile(file, 'utf8')).toBe(RESPONSE);
  });

  it('given to receive is told as what it is', async () => {
    await fresh('given');
    const one = await sheet('one.xlsx', 'Legal officer', FIRST);
    const { code, err } = await runHere(['receive', one, '-o', path.join(folder, 'x-2026-09-18.yaml')]);
    expect([code, err]).toEqual([1, expect.stringContaining('sheet-of-reader')]);
    expect(err).toContain('merge-sheets');
  });

  it('of another response, or merged before', async () => {
    await fresh('other');
    const one = await sheet('one.xlsx', 'Legal officer', FIRST);
    await merged(one, '--write');
    expect((await merged(one)).err).toContain('merged-already');
    await writeFile(file, RESPONSE.replace('id: example-meet-2026-09-18', 'id: example-meet-2026-09-19'));
    expect((await merged(one)).err).toContain('‘example-meet-2026-09-18’, not of ‘example-meet-2026-09-19’');
  });

  it('of a reader who says otherwise what a document is: it is told and not confirmed', async () => {
    await fresh('otherwise');
    const sheets = [
      await sheet('one.xlsx', 'Legal officer', FIRST),
      await sheet('two.xlsx', 'Technical officer', SECOND, { kind: 'Audit', day: '' }),
    ];
    const { code, err } = await merged(...sheets, '--write');
    expect([code, err]).toEqual([0, expect.stringContaining('found-otherwise')]);
    expect(err).toContain('no-day');
    expect((await responseNow()).documents?.[0]?.confirmed).toBeUndefined();
  });
});

async function bytesOf(name: string, content: string | number[]): Promise<string> {
  const place = path.join(path.dirname(file), name);
  await writeFile(place, typeof content === 'string' ? content : Uint8Array.from(content));
  return place;
}
