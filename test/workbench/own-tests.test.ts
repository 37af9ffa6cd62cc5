/** Own tests through their pages: what is typed is what a sheet brings, and becomes the same evidence. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { applyTests } from '../../src/app/apply-tests.ts';
import { questionnaireFile } from '../../src/app/questionnaire-file.ts';
import { receive, type Received } from '../../src/app/receive.ts';
import { testProtocol } from '../../src/app/test-protocol.ts';
import { validateFile } from '../../src/app/validate.ts';
import type { Job } from '../../src/app/job.ts';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { diskWorkspace } from '../../src/store/disk.ts';
import type { OwnTests } from '../../src/types/own-tests.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import { DOCUMENT_COLUMNS } from '../../src/exchange/form.ts';
import { columnOf, DOCUMENTS, FIRST_ROW, QUESTIONS, repack, withCells } from '../exchange/fill.ts';
import { type Bench, openBench, type Reply, textOf, TODAY } from './bench.ts';

const FILE = `own-tests/zoom-${TODAY}.yaml`;
const BY = 'Example Library';
const BEGIN = { product: 'zoom@paid', context: 'public-library', scope: 'required', by: BY, people: '2' };
let bench: Bench;
let job: Job;
let protocol: Questionnaire;
let elements: string[];
beforeAll(async () => {
  bench = await openBench();
  job = { workspace: diskWorkspace(), library: await openLibrary(), today: TODAY };
  const { result } = await testProtocol(job, 'zoom@paid', {
    scope: 'required',
    by: BY,
    context: 'public-library',
    configuration: 'default',
    hindsight: false,
  });
  protocol = result;
  elements = questionsIn(protocol.parts).map(({ element }) => element);
  const begun = await bench.ask('/tests', BEGIN);
  expect(begun.headers['x-go']).toBe(`#/test?file=${encodeURIComponent(FILE)}`);
});
afterAll(() => bench.close());

const placeOf = (name: string): string => path.join(bench.folder, name);
const testsIn = async (): Promise<OwnTests> => load(await readFile(placeOf(FILE), 'utf8')) as OwnTests;
const pageOf = (step: string): Promise<Reply> =>
  bench.ask(`/test?file=${encodeURIComponent(FILE)}&step=${step}`);
async function save(places: Record<string, string>): Promise<void> {
  let version = /data-version="([0-9a-f]{64})"/.exec((await pageOf('people')).body)?.[1] ?? '';
  for (const [place, value] of Object.entries(places)) {
    const reply = await bench.ask('/save', { file: FILE, version, act: 'set', place, value });
    expect([place, reply.status]).toEqual([place, 200]);
    version = reply.headers['x-version'] ?? '';
  }
}

/** A sheet that came back is looked at, kept as the command keeps it, and goes on to where it becomes evidence. */
async function takenIn(filled: Uint8Array, expected: Received): Promise<void> {
  const target = '/receive?name=sheet.xlsx';
  const seen = await bench.ask(target, Buffer.from(filled));
  expect(textOf(seen)).toContain(`something was found of 4 of ${elements.length} points`);
  const act = /value="(keep\.[0-9a-f]{64})"/.exec(seen.body)?.[1] ?? '';
  const kept = await bench.ask(`${target}&act=${act}`, Buffer.from(filled));
  // One of the day lies there already.
  const file = `own-tests/zoom-${TODAY}-2.yaml`;
  expect(kept.headers['x-go']).toBe(`#/test?file=${encodeURIComponent(file)}&step=evidence`);
  if (!('tests' in expected)) throw new TypeError('no own tests');
  const { id: _, ...tests } = expected.tests;
  expect(load(await readFile(placeOf(file), 'utf8'))).toEqual({ id: `zoom-${TODAY}-2`, ...tests });
  expect((await readFile(placeOf('own-tests/sheet.xlsx'))).equals(filled)).toBe(true);
  expect(textOf(await bench.ask(kept.headers['x-go']!.slice(1)))).toContain('Make evidence of it');
}

describe('own tests that are filled in on the page', () => {
  const person = (role: string, client: string) => ({
    title: role,
    kind: client,
    publisher: 'Laptop: 13 inches',
    version: '125',
    published: '2026-11-20',
  });

  it('equal those that a filled workbook of the same protocol brings', async () => {
    const language = await loadLanguage();
    const answers = [
      { answer: 'yes', words: 'Off until pressed.\nTried twice: the same.' },
      { answer: 'no', words: 'Gone after 5 s.', scope: 'web', documents: 'screen-1.png' },
      { answer: 'partly', scope: 'the waiting room' },
      { answer: 'declined' },
    ] as const;
    const questions = answers.flatMap((one, at) =>
      Object.entries(one).map(([field, value]): [string, string] => [
        `${columnOf(field as 'answer')}${FIRST_ROW + at}`,
        field === 'answer' ? language.say(`protocol.choice-${value as 'yes'}`) : value,
      ]),
    );
    const documents = [person('Librarian', 'web'), person('Trainee', 'desktop')].flatMap((one, at) =>
      Object.entries(one).map(([field, value]): [string, string] => [
        `${'ABCDEFGH'.charAt(DOCUMENT_COLUMNS.indexOf(field as 'title'))}${FIRST_ROW + at}`,
        value,
      ]),
    );
    const bytes = await questionnaireFile(protocol, 'xlsx', language);
    const cells = new Map([
      [QUESTIONS, new Map(questions)],
      [DOCUMENTS, new Map(documents)],
    ]);
    const filled = repack(bytes, (name, text) =>
      withCells(text, cells.get(name) ?? new Map<string, string>()),
    );
    await writeFile(placeOf('sheet.xlsx'), filled);
    const { result } = await receive(job, placeOf('sheet.xlsx'), {});
    await takenIn(filled, result);
    const people = (at: number, role: string, client: string): Record<string, string> => ({
      [`people[${at}].role`]: role,
      [`people[${at}].client`]: client,
      [`people[${at}].device`]: 'Laptop: 13 inches',
      [`people[${at}].version`]: '125',
      [`people[${at}].on`]: '2026-11-20',
    });
    await save({
      ...people(0, 'Librarian', 'web'),
      ...people(1, 'Trainee', 'desktop'),
      'points[0].found': 'yes',
      'points[0].saw': 'Off until pressed.\r\nTried twice: the same.',
      'points[1].found': 'no',
      'points[1].saw': 'Gone after 5 s.',
      'points[1].clients': 'web',
      'points[1].files': 'screen-1.png',
      'points[2].found': 'partly',
      'points[2].only-for': 'the waiting room',
      'points[3].found': 'yes',
    });
    await save({ 'points[3].found': 'not-tried', 'points[4].found': 'no' });
    await save({ 'points[4].found': '' });
    if (!('tests' in result)) throw new TypeError('no own tests');
    const { file: _, sha256: __, ...sheet } = result.tests.sheet;
    expect(await testsIn()).toEqual({ ...result.tests, sheet: { ...sheet, form: 'workbench' } });
    const problems = await validateFile(placeOf(FILE), job.library.catalogue, TODAY);
    expect(problems).toEqual([]);
  });

  it('have a page for each test, on which every point of it stands', async () => {
    const { body } = await pageOf('people');
    const steps = [...new Set([...body.matchAll(/step=([\w-]+)"/g)].map(([, id]) => id ?? ''))];
    const pages = await Promise.all(steps.map((step) => pageOf(step)));
    expect(pages.map(({ status }) => status)).toEqual(steps.map(() => 200));
    const places = pages.flatMap((page) => [...page.body.matchAll(/value="points\[(\d+)\]\.found"/g)]);
    expect(places.map(([, at]) => Number(at)).toSorted((a, b) => a - b)).toEqual(elements.map((_, at) => at));
    expect(textOf(pages[0]!)).toContain(`4 of ${elements.length} points answered`);
    expect(textOf(pages[0]!)).toContain('2 people’s lines are whole');
  });

  it('tell what is wrong beside its field, and take a picture beside them', async () => {
    await save({ 'people[1].on': '2026-12-24' });
    const standing = await bench.ask(`/test-standing?file=${encodeURIComponent(FILE)}&step=people`);
    expect(standing.body).toMatch(/data-place="p-people-1-on">\s*<ul class="problems">/);
    await save({ 'people[1].on': '2026-11-20' });
    const picture = await bench.ask(
      `/test-picture?file=${encodeURIComponent(FILE)}&point=1&name=screen-2.png`,
      Buffer.from('PNG'),
    );
    expect(picture.status).toBe(200);
    expect((await testsIn()).points[1]?.files).toBe('screen-1.png, screen-2.png');
    expect(await readFile(placeOf('own-tests/screen-2.png'), 'utf8')).toBe('PNG');
    const none = await bench.ask(
      `/test-picture?file=${encodeURIComponent(FILE)}&point=99&name=a.png`,
      Buffer.from('x'),
    );
    expect(none.status).toBe(422);
  });

  it('become the evidence that the command makes of them, seen before it is written', async () => {
    const target = 'library/pia.yaml';
    await cp('examples/public-library', placeOf('library'), { recursive: true });
    const text = (await readFile(placeOf(target), 'utf8')).replace(/^status:.*$/m, 'status: draft');
    await writeFile(placeOf(target), text);
    const [vendor, edition] = [/^ {2}vendor: (.*)$/m, /^ {2}edition: (.*)$/m].map(
      (find) => find.exec(text)?.[1],
    );
    await writeFile(
      placeOf(FILE),
      (await readFile(placeOf(FILE), 'utf8'))
        .replace(/^vendor: .*$/m, `vendor: ${vendor ?? ''}`)
        .replace(/^edition: .*$/m, `edition: ${edition ?? ''}`),
    );
    const { result } = await applyTests(job, placeOf(FILE), { case: placeOf(target), write: false });
    const shown = await bench.ask('/own-evidence', { file: FILE, target });
    expect(shown.status).toBe(200);
    expect(await readFile(placeOf(target), 'utf8')).toBe(text);
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(shown.body)?.[1] ?? '';
    const late = await bench.ask('/own-evidence', { file: FILE, target, seen: 'f'.repeat(64) });
    expect(late.status).toBe(422);
    expect((await bench.ask('/own-evidence', { file: FILE, target, seen })).status).toBe(200);
    const added = result.difference.split('\n').filter((line) => /^\+(?!\+\+)/.test(line));
    const after = (await readFile(placeOf(target), 'utf8')).split('\n');
    expect(added.every((line) => after.includes(line.slice(1)))).toBe(true);
    const again = await bench.ask('/own-evidence', { file: FILE, target });
    expect(textOf(again)).toContain('Nothing to change');
  });
});

/** The bytes behind a link that is good once. */
function fetched(target: string): Promise<Buffer> {
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  return new Promise((resolve, reject) => {
    get(new URL(target, bench.address), { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

describe('the sheet for another device', () => {
  it('has the bytes of the command line', async () => {
    for (const format of ['html', 'xlsx'] as const) {
      const { body } = await bench.ask('/tests', { ...BEGIN, format });
      const ticket = /href="(\/once\?ticket=[\w-]+)"/.exec(body)?.[1] ?? '';
      expect(ticket).not.toBe('');
      const own = await questionnaireFile(protocol, format, await loadLanguage());
      expect((await fetched(ticket)).equals(own)).toBe(true);
    }
  });

  it.each([
    [{ by: '' }, 'who tries it'],
    [{ product: 'nothing' }, 'nothing'],
    [{ context: 'nothing' }, 'nothing'],
  ])('is not made with %j', async (more, words) => {
    const reply = await bench.ask('/tests', { ...BEGIN, ...more });
    expect([reply.status, textOf(reply)]).toEqual([422, expect.stringContaining(words)]);
    expect(bench.faults).toEqual([]);
  });
});
