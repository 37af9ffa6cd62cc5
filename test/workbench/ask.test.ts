/** Asking and reviewing through the pages: what they make is what the commands make, and nothing is kept unseen. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingSheet } from '../../src/types/reading-sheet.ts';
import { runHere, TODAY } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
import { repack } from '../exchange/fill.ts';
import { type Bench, openBench, type Reply, textOf } from './bench.ts';

const EXAMPLE = path.resolve('examples/example-meet');
const FIRST = 'responses/example-meet-2026-09-18.yaml';
const SECOND = 'responses/example-meet-2026-11-20.yaml';

let bench: Bench;
let own = '';
beforeAll(async () => {
  bench = await openBench({ today: () => TODAY });
  own = await scratch();
  await mkdir(path.join(bench.folder, 'responses'));
  await cp(`${EXAMPLE}/example-meet.yaml`, path.join(bench.folder, 'example-meet.yaml'));
  await cp(`${EXAMPLE}/review/example-meet-2026-09-18.yaml`, path.join(bench.folder, FIRST));
});
afterAll(() => bench.close());

const here = (name: string): string => path.join(bench.folder, name);
const textIn = (name: string): Promise<string> => readFile(here(name), 'utf8');

/** The bytes behind the link of an answer. */
async function handed(reply: Reply): Promise<Buffer> {
  const ticket = /href="(\/once\?ticket=[\w-]+)"/.exec(reply.body)?.[1];
  if (ticket === undefined) throw new Error(`${reply.status} ${textOf(reply)}`);
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  return Buffer.from(await (await fetch(new URL(ticket, bench.address), { headers })).arrayBuffer());
}

/** What a command writes, in the folder of the workbench. */
async function command(line: string, file: string): Promise<Buffer> {
  const target = path.join(own, file);
  const words = line.split(' ').map((word) => (word.endsWith('.yaml') ? here(word) : word));
  const { code, err } = await runHere([...words, '-o', target, '--force']);
  expect(code, `${line}\n${err}`).toBe(0);
  return readFile(target);
}

const versionIn = ({ body }: Reply): string => /name="version" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
const query = (asked: Record<string, string>): string => new URLSearchParams(asked).toString();

describe('asking', () => {
  const asked = { product: 'example-meet.yaml@standard', context: 'school-class', asOf: '2026-07-07' };
  const letter = { date: '2026-07-07', deadline: '2026-09-15', sender: 'Officer' };
  const options =
    '--context school-class --as-of 2026-07-07 --date 2026-07-07 --deadline 2026-09-15 --sender Officer';

  it('offers every product, the own one too, and tells how many questions there are', async () => {
    const empty = await bench.ask('/ask');
    expect(empty.body).toContain('value="example-meet.yaml@standard"');
    expect(empty.body).toContain('value="zoom@paid"');
    const page = await bench.ask(`/ask?${query({ ...asked, scope: 'required' })}`);
    expect(textOf(page)).toContain('28 questions would be asked; 28 of them decide about the use.');
  });

  it.each([
    ['form.html', 'required', '--required'],
    ['form.json', 'all', '--all'],
    ['letter.txt', 'open', '--letter'],
  ])('hands out %s of scope %s with the bytes of the command', async (format, scope, more) => {
    const reply = await bench.ask('/ask', { ...asked, ...letter, scope, format });
    const line = `questionnaire example-meet.yaml ${options} ${more}`.trim();
    expect((await handed(reply)).equals(await command(line, `x.${format.split('.')[1] ?? ''}`))).toBe(true);
  });

  it('asks a further round after an earlier answer', async () => {
    const form = { ...asked, asOf: '2026-10-30', after: FIRST, date: '2026-10-30', deadline: '2026-11-27' };
    const reply = await bench.ask('/ask', { ...form, format: 'form.xlsx' });
    const line = `questionnaire example-meet.yaml --context school-class --after ${FIRST} --as-of 2026-10-30 --date 2026-10-30 --deadline 2026-11-27`;
    expect((await handed(reply)).equals(await command(line, 'second.xlsx'))).toBe(true);
  });

  it.each([
    [{ deadline: '2026-07-20' }, '28 days'],
    [{ date: '2026-02-30' }, '2026-02-30'],
    [{ format: 'form.exe' }, 'format'],
    [{ context: 'nothing' }, 'nothing'],
    [{ product: '../x.yaml@standard' }, '../x.yaml'],
  ])('refuses %j in words', async (wrong, told) => {
    const reply = await bench.ask('/ask', { ...asked, ...letter, format: 'form.xlsx', ...wrong });
    expect(reply.status).toBe(422);
    expect(textOf(reply)).toContain(told);
  });
});

describe('a use of one’s own', () => {
  it('is asked for, and the review finds it beside the answers', async () => {
    const use = 'id: sixth-form\ntitle: Sixth form\nsummary: Older pupils.\nextends: school-class\n';
    await writeFile(here('sixth-form.yaml'), use);
    const asked = { product: 'example-meet.yaml@standard', context: 'sixth-form.yaml', scope: 'required' };
    const page = await bench.ask(`/ask?${query(asked)}`);
    expect(page.body).toContain('<option value="sixth-form.yaml" selected>Sixth form (sixth-form.yaml)');
    const reply = await bench.ask('/ask', { ...asked, format: 'form.json' });
    const line = 'questionnaire example-meet.yaml --required --context sixth-form.yaml';
    expect((await handed(reply)).equals(await command(line, 'own-use.json'))).toBe(true);
    const response = (await textIn(FIRST)).replace(/^context: .*$/m, 'context: sixth-form');
    await writeFile(here('responses/own-use.yaml'), response.replace(/^id: .*$/m, 'id: own-use'));
    const file = 'responses/own-use.yaml';
    const review = await bench.ask(`/response?${query({ file })}`);
    expect(textOf(review)).toContain('For the use “Sixth form”');
    expect(review.body).toContain('context=sixth-form.yaml');
    const made = await bench.ask('/review', { file, format: 'review.txt' });
    expect((await handed(made)).equals(await command(`review ${file}`, 'own-use.txt'))).toBe(true);
    await rm(here(file));
  });
});

describe('taking in an answer', () => {
  const sent = (name: string, bytes: Buffer, more: Record<string, string> = {}): Promise<Reply> =>
    bench.ask(`/receive?${query({ name, received: '2026-11-20', ...more })}`, bytes);

  it('shows what was understood and what was not, and writes nothing', async () => {
    const bytes = await readFile(`${EXAMPLE}/answers.xlsx`);
    const reply = await sent('answers.xlsx', bytes, { received: '2026-09-18' });
    expect(textOf(reply)).toContain('56 answered');
    expect(textOf(reply)).toContain('see our white paper');
    expect(textOf(reply)).toContain('Ask Legal before sending.');
    // One lies there already.
    expect(reply.body).toContain('responses/example-meet-2026-09-18-2.yaml');
    await expect(textIn('responses/example-meet-2026-09-18-2.yaml')).rejects.toThrow('ENOENT');
  });

  it('keeps what was seen, with the bytes of the command, and the file beside it', async () => {
    const bytes = await readFile(`${EXAMPLE}/second-round/answers.xlsx`);
    const seen = await sent('answers.xlsx', bytes, { onto: FIRST });
    const act = /value="(keep\.[0-9a-f]{64})"/.exec(seen.body)?.[1] ?? '';
    const other = await sent('answers.xlsx', bytes, { onto: FIRST, received: '2026-11-21', act });
    expect(textOf(other)).toContain('no longer those that were shown');
    const kept = await sent('answers.xlsx', bytes, { onto: FIRST, act });
    expect(kept.headers['x-go']).toBe(`#/response?file=${encodeURIComponent(SECOND)}`);
    const target = path.join(own, 'example-meet-2026-11-20.yaml');
    await cp(`${EXAMPLE}/second-round/answers.xlsx`, path.join(own, 'answers.xlsx'));
    await runHere([
      'receive',
      path.join(own, 'answers.xlsx'),
      '--onto',
      here(FIRST),
      '--received',
      '2026-11-20',
      '-o',
      target,
    ]);
    expect(await textIn(SECOND)).toBe(await readFile(target, 'utf8'));
    expect((await readFile(here('responses/answers.xlsx'))).equals(bytes)).toBe(true);
  });

  it.each([
    ['none of ours', Buffer.from('a,b\n1,2\n'), 'x.csv'],
    ['a broken zip', Buffer.from('PK\x03\x04 and no more', 'latin1'), 'x.xlsx'],
    ['a page with a script', Buffer.from('<script>alert(1)</script>'), 'x.html'],
    ['nothing', Buffer.from(''), 'x.xlsx'],
    ['too much for a form', Buffer.alloc(9 * 1024 * 1024), 'x.xlsx'],
    ['a name that leads out', Buffer.from('x'), '../x.xlsx'],
  ])('says what is wrong with %s', async (_, bytes, name) => {
    const reply = await sent(name, bytes);
    expect(reply.status).toBe(422);
    expect(textOf(reply).length).toBeGreaterThan(30);
    expect(reply.body).not.toContain('<script>');
  });
});

describe('two readers', () => {
  const [legal, technical] = ['Legal officer', 'Technical officer'];
  const sheets: Record<string, string> = {};
  const pageOf = (reader: string, as: string, more: Record<string, string> = {}): Promise<Reply> =>
    bench.ask(`/read?${query({ file: SECOND, sheet: sheets[reader] ?? '', as, ...more })}`);
  const put = (
    reader: string,
    place: string,
    value: string,
    more: Record<string, string> = {},
  ): Promise<Reply> =>
    bench.ask('/sheet', { file: sheets[reader] ?? '', response: SECOND, as: reader, place, value, ...more });

  it('each gets a sheet with the bytes of the command, and goes on with it', async () => {
    for (const reader of [legal, technical]) {
      const reply = await bench.ask('/read', { file: SECOND, as: reader });
      const asked = new URLSearchParams(reply.headers['x-go']?.split('?')[1]);
      sheets[reader] = asked.get('sheet') ?? '';
      const made = path.join(own, `${reader}.yaml`);
      await runHere(['review', here(SECOND), '--sheet', reader, '-o', made]);
      expect(await textIn(sheets[reader])).toBe(await readFile(made, 'utf8'));
      expect(
        (await bench.ask('/read', { file: SECOND, as: ` ${reader.toUpperCase()} ` })).headers['x-go'],
      ).toContain(encodeURIComponent(sheets[reader]));
    }
  });

  it('claim, evidence and documents stand beside each other', async () => {
    const text = textOf(await pageOf(legal, legal, { point: '1' }));
    for (const part of [
      'What the vendor says',
      'What is known without it',
      'Documents cited',
      'In all, it is',
    ])
      expect(text).toContain(part);
  });

  it('saves one place, and the rest of the sheet stays', async () => {
    const before = await textIn(sheets[legal] ?? '');
    const reply = await put(legal, 'elements[0].answer', 'yes');
    expect([reply.status, reply.headers['x-version']?.length]).toEqual([200, 64]);
    await put(legal, 'elements[0].note', 'It says so: "page 4" # here');
    const after = await textIn(sheets[legal] ?? '');
    const fresh = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(fresh.map((line) => line.trim())).toEqual(['answer: "yes"', expect.stringMatching(/^note: /)]);
    await put(legal, 'elements[0].note', '');
    expect((await pageOf(legal, legal)).status).toBe(200);
  });

  it.each(['reader', 'elements[0].statement', 'elements[999].answer', 'made', 'elements[0]', '__proto__.x'])(
    'changes nothing at %s',
    async (place) => {
      const before = await textIn(sheets[legal] ?? '');
      expect((await put(legal, place, 'yes')).status).toBe(422);
      expect(await textIn(sheets[legal] ?? '')).toBe(before);
    },
  );

  it('two windows at one place: both are shown, and nothing is written over', async () => {
    const version = /data-version="([0-9a-f]{64})"/.exec((await pageOf(legal, legal)).body)?.[1] ?? '';
    expect((await put(legal, 'elements[1].answer', 'no', { version })).status).toBe(200);
    const reply = await put(legal, 'elements[1].answer', 'partly', { version });
    expect(reply.status).toBe(409);
    const tree = load(await textIn(sheets[legal] ?? '')) as { elements: { answer: string }[] };
    expect(tree.elements[1]?.answer).toBe('no');
    const mine = await put(legal, 'elements[1].answer', 'partly', {
      'own-version': /data-force="([0-9a-f]{64})"/.exec(reply.body)?.[1] ?? '',
    });
    expect(mine.status).toBe(200);
  });

  it('tells whoever opens the other’s sheet, and shows nothing of it', async () => {
    const secret = 'A finding that nobody else may see';
    await put(technical, 'elements[0].note', secret);
    for (const as of [legal, '', 'legal OFFICER']) {
      const reply = await pageOf(technical, as);
      expect(textOf(reply)).toContain('This is the sheet of the reader ‘Technical officer’');
      expect(reply.body).not.toContain(secret);
      expect(reply.body).not.toContain('In all, it is');
    }
    const named = { file: sheets[technical] ?? '', response: SECOND, as: legal };
    expect((await bench.ask('/sheet', { ...named, place: 'elements[0].answer', value: 'no' })).status).toBe(
      422,
    );
    const text = await bench.ask(`/text?${query({ file: sheets[technical] ?? '' })}`);
    expect(text.body).not.toContain(secret);
    const together = await bench.ask(`/together?${query({ file: SECOND, as: legal })}`);
    expect(textOf(together)).toContain('Not finished yet: Legal officer and Technical officer');
    expect(together.body).not.toContain(secret);
    expect((await bench.ask('/together', { file: SECOND })).status).toBe(422);
  });

  it('is not finished while a document that was described lacks what the sheets need, told beside the field', async () => {
    const named = { file: sheets[legal] ?? '', response: SECOND, as: legal };
    const { documents = [], elements } = load(await textIn(named.file)) as ReadingSheet;
    const [first] = documents;
    expect((await put(legal, 'documents[0].read', 'whole')).status).toBe(200);
    expect((await put(legal, 'documents[0].kind', 'policy')).status).toBe(200);
    const to = (await bench.ask('/sheet', { ...named, act: 'finish' })).headers['x-go'] ?? '';
    expect(to).toContain(`point=${elements.length + 1}`);
    expect(load(await textIn(named.file))).not.toHaveProperty('date');
    const page = await bench.ask(to.slice(1));
    expect(textOf(page)).toContain(`Document ${first?.document ?? ''}: Who published it`);
    expect(page.body).toMatch(/id="publisher"[^>]*><div class="state" role="status"><p class="lacks">/);
    expect(page.body.match(/class="lacks"/g)).toHaveLength(1);
    for (const [key, value] of [
      ['publisher', ''],
      ['read', 'not-read'],
      ['kind', ''],
    ] as const)
      expect((await put(legal, `documents[0].${key}`, value)).status).toBe(200);
  });

  it('finished by both, the sheets are put together with the bytes of the command', async () => {
    await put(legal, 'elements[1].answer', 'yes');
    for (const reader of [legal, technical]) {
      await put(technical, 'elements[1].answer', 'no');
      const named = { file: sheets[reader] ?? '', response: SECOND, as: reader };
      const reply = await bench.ask('/sheet', { ...named, act: 'finish' });
      expect(reply.headers['x-go']).toContain('#/response?');
      if (reader === legal) {
        expect((await bench.ask('/sheet', { ...named, act: 'reopen' })).status).toBe(200);
        await bench.ask('/sheet', { ...named, act: 'finish' });
      }
    }
    expect(textOf(await pageOf(technical, legal))).toContain('can be seen by everybody');
    const late = await put(technical, 'elements[0].answer', 'no');
    expect([late.status, textOf(late)]).toEqual([422, expect.stringContaining('All readers have finished')]);
    const told = await bench.ask(`/together?${query({ file: SECOND, as: legal })}`);
    expect(textOf(told)).toContain('2 sheets are finished');
    // What is told of a sheet leads to where it can be seen.
    const [, ...ways] = Array.from(told.body.matchAll(/href="#([^"]+)"/g), ([, way]) => way ?? '');
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) expect((await bench.ask(way.replaceAll('&amp;', '&'))).status).toBe(200);
    const copies = await scratch();
    await cp(bench.folder, copies, { recursive: true });
    const inCopy = (name: string): string => path.join(copies, name);
    const merge = [
      'merge-sheets',
      inCopy(SECOND),
      ...[legal, technical].map((one) => inCopy(sheets[one] ?? '')),
    ];
    expect((await runHere([...merge, '--write'])).code).toBe(0);
    expect((await bench.ask('/together', { file: SECOND })).status).toBe(200);
    expect(await textIn(SECOND)).toBe(await readFile(inCopy(SECOND), 'utf8'));
  });

  it('what they differ on is decided with a reason, in the text of the file', async () => {
    const page = await bench.ask(`/together?${query({ file: SECOND, as: legal })}`);
    expect(textOf(page)).toContain('2 differences to decide');
    const element = /name="element" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const decision = {
      file: SECOND,
      element,
      answer: 'no',
      role: 'Head of privacy',
      version: versionIn(page),
    };
    expect((await bench.ask('/decide', { ...decision, reason: ' ' })).status).toBe(422);
    const before = await textIn(SECOND);
    expect((await bench.ask('/decide', { ...decision, reason: 'Nothing names it.' })).status).toBe(200);
    expect((await textIn(SECOND)).startsWith(before.slice(0, 2000))).toBe(true);
    expect(load(await textIn(SECOND))).toMatchObject({
      reconciled: expect.arrayContaining([
        { element, answer: 'no', reason: 'Nothing names it.', role: 'Head of privacy', date: TODAY },
      ]) as unknown,
    });
    const again = await bench.ask('/decide', { ...decision, reason: 'Once more.' });
    expect([again.status, textOf(again)]).toEqual([422, expect.stringContaining('changed')]);
  });

  it('is not closed as long as answers are unread', async () => {
    const page = await bench.ask(`/response?${query({ file: SECOND })}`);
    const before = await textIn(SECOND);
    const reply = await bench.ask('/response', { file: SECOND, version: versionIn(page), act: 'close' });
    expect(reply.status).toBe(422);
    expect(await textIn(SECOND)).toBe(before);
  });
});

describe('what goes out', () => {
  const KEPT = 'responses/kept/example-meet-2026-11-20.yaml';
  beforeAll(async () => {
    await mkdir(here('responses/kept'));
    await cp(`${EXAMPLE}/second-round/example-meet-2026-11-20.yaml`, here(KEPT));
    await cp(`${EXAMPLE}/example-meet.yaml`, here('responses/example-meet.yaml'));
  });

  it.each([
    ['review.txt', '', { since: FIRST }, `--since ${FIRST}`],
    ['public.txt', '', {}, '--public'],
    ['letter.txt', '', { date: '2026-11-26' }, '--letter --date 2026-11-26'],
  ])('%s has the bytes of the command', async (format, _, more, options) => {
    const reply = await bench.ask('/review', { file: KEPT, asOf: '2026-11-26', format, ...more });
    const line = `review ${KEPT} --as-of 2026-11-26 ${options}`.trim();
    expect((await handed(reply)).equals(await command(line, `out.${format.split('.')[1] ?? ''}`))).toBe(true);
  });

  it.each(['txt', 'csv', 'xlsx'])(
    'the register of letters as %s has the bytes of the command',
    async (format) => {
      const reply = await bench.ask('/letters', { format });
      const target = path.join(own, `register.${format}`);
      await runHere(['correspondence', bench.folder, '-o', target, '--force']);
      expect((await handed(reply)).equals(await readFile(target))).toBe(true);
    },
  );

  it('the report over a group takes in what is ticked', async () => {
    for (const name of ['demo-conference', 'sample-call'])
      await cp(`${EXAMPLE}/review/${name}.yaml`, here(`responses/${name}.yaml`));
    const others = ['demo-conference-2026-09-15', 'sample-call-2026-09-10'];
    for (const name of others) await cp(`${EXAMPLE}/review/${name}.yaml`, here(`responses/${name}.yaml`));
    const files = [FIRST, ...others.map((name) => `responses/${name}.yaml`)];
    const body = new URLSearchParams([
      ...files.map((file): [string, string] => ['file', file]),
      ['asOf', '2026-10-30'],
      ['format', 'review.txt'],
    ]);
    const headers = {
      'Sec-Fetch-Site': 'same-origin',
      Authorization: `Bearer ${bench.key}`,
      Origin: `http://${bench.host}`,
    };
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const reply = await fetch(new URL('/review', bench.address), {
      method: 'POST',
      headers: { ...headers, ...type },
      body: body.toString(),
    });
    const made = await handed({
      status: reply.status,
      headers: {},
      body: (await reply.text()).replaceAll('&#x3D;', '='),
    });
    expect(made.equals(await command(`review ${files.join(' ')} --as-of 2026-10-30`, 'group.txt'))).toBe(
      true,
    );
    expect((await bench.ask('/review', { format: 'review.txt' })).status).toBe(422);
  });

  it('the change to the profile is shown first, and written as it was shown', async () => {
    const page = await bench.ask(`/change?${query({ file: KEPT })}`);
    const before = await textIn('responses/example-meet.yaml');
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? '';
    expect((await bench.ask('/change', { file: KEPT, seen: seen.replace(/^./, 'x') })).status).toBe(422);
    expect(await textIn('responses/example-meet.yaml')).toBe(before);
    const copies = await scratch();
    await cp(bench.folder, copies, { recursive: true });
    await runHere(['apply', path.join(copies, KEPT), '--write']);
    expect(textOf(await bench.ask('/change', { file: KEPT, seen }))).toContain('Written into');
    const after = await textIn('responses/example-meet.yaml');
    expect(after).not.toBe(before);
    expect(after).toBe(await readFile(path.join(copies, 'responses/example-meet.yaml'), 'utf8'));
    expect(textOf(await bench.ask(`/change?${query({ file: KEPT })}`))).toContain('Nothing changes');
  });
});

it('a profile above the folder is not looked at', async () => {
  const inner = await openBench({ folder: here('responses/kept'), today: () => TODAY });
  const reply = await inner.ask(`/response?${query({ file: 'example-meet-2026-11-20.yaml' })}`);
  expect(textOf(reply)).toContain('no profile');
  expect(inner.faults).toEqual([]);
});

it('a returned file that would run something is shown as text', async () => {
  const bytes = await readFile(`${EXAMPLE}/answers.xlsx`);
  const bad = '&lt;script&gt;alert(1)&lt;/script&gt;\u202Egnp.exe =HYPERLINK(1)';
  const sent = repack(bytes, (_, text) => text.replace('see our white paper', bad));
  const { status, body } = await bench.ask('/receive?name=x.xlsx', Buffer.from(sent));
  expect(status).toBe(200);
  expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;[U+202E]gnp.exe');
  expect(body).not.toMatch(/<script|\u202E/);
});

it('answers that would run something are shown as text', async () => {
  const bad = '<script>alert(1)</script><img src=x onerror=alert(1)> =HYPERLINK(1) ';
  const text = (await textIn(FIRST)).replace(
    /words: .*/,
    `words: ${JSON.stringify(bad + 'x'.repeat(20_000))}`,
  );
  await writeFile(here('responses/hostile.yaml'), text.replace(/^id: .*/m, 'id: hostile'));
  const file = 'responses/hostile.yaml';
  const begun = await bench.ask('/read', { file, as: 'A reader' });
  const pages = [
    await bench.ask(`/response?${query({ file })}`),
    await bench.ask(begun.headers['x-go']?.slice(1) ?? ''),
    await bench.ask('/letters'),
  ];
  for (const { status, headers, body } of pages) {
    expect([status, textOf({ status, headers, body }).slice(0, 500)]).toEqual([200, expect.anything()]);
    expect(body).not.toMatch(/<script|<img/);
  }
  expect(bench.faults).toEqual([]);
});
