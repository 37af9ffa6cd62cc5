/**
 * A product of one's own in a real browser, by keyboard alone and by what is visible: from nothing to a verdict, a filled
 * HECVAT taken in for it and read by two people, which stays the word of its provider, tests of one's own on the page and
 * on a sheet that a phone filled in. What is left in the folder is what the command says and makes.
 * node test/outside/own.ts [short]; 'short': without the HECVAT.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { hecvat } from '../exchange/hecvat.ts';
import { vtcPia } from '../workbench/command.ts';
import { Walk } from '../workbench/walker.ts';
import { putTogether, readAs } from './readers.ts';

const isShort = process.argv.includes('short');
const walk = await Walk.begin(!isShort);
const { hands, bench } = walk;
const { page } = hands;
const FILE = 'example-talk.yaml';
const PRODUCT = `${FILE}@standard`;
const sent = await mkdtemp(path.join(tmpdir(), 'vtc-pia-sent-'));

await toVerdict();
if (!isShort) await takeInHecvat();
await tryHere();
await tryElsewhere();
await walk.end();

async function toVerdict(): Promise<void> {
  await hands.enter('Your own products');
  await walk.shows('Begin with another product');
  await hands.fill('Name of the product', 'Example Talk');
  await hands.fill('Provider', 'Example Org');
  await hands.fill('Country of the provider', 'DE');
  await hands.pick('Use', 'Public library');
  await walk.look('own-begin');
  await hands.follow('button', 'Begin');
  await walk.shows('What it would say today');
  await walk.shows('required points are open');
  await hands.settled();
  await walk.look('own-guide');
  await firstOpen();
  await hands.follow('button', 'Write it down');
  await walk.shows('No answer is chosen');
  await walk.look('own-faults');
  await answer('It is not so', 'A link lets anybody in.', 'Joining a meeting');
  await walk.shows('is now: falls short');
  await walk.look('own-element');
  await answer('It is so', 'Calls are encrypted on the way.', 'What is encrypted');
  await walk.shows('Written down.');
  await hands.mark('Your answer', 'I looked and found nothing');
  await hands.fill('Where, and what you entered', 'Help centre of Example Talk: "account"');
  await hands.pick('How you looked', 'At the places themselves');
  await writeDown();
  await walk.shows('Written down.');
  await hands.settled();
  await sameVerdict();
}

/** The first point of the list that is open. */
async function firstOpen(): Promise<void> {
  await hands.tabTo('a point', ({ role, name }) => role === 'link' && /^[A-Z]{2,3}\d+\.\d+ /.test(name));
  await hands.press('Enter');
  await walk.shows('What did you find?');
}

async function answer(found: string, words: string, title: string): Promise<void> {
  await hands.mark('Your answer', found);
  await hands.fill('What you found, in your words', words);
  await hands.fill('Title of the document or page', title);
  await hands.pick('What it is', 'Help page');
  await hands.fill(
    'Address on the web',
    `https://example.org/${title.replaceAll(/\W+/g, '-').toLowerCase()}`,
  );
  await hands.pick('How much of it you read', 'From end');
  await hands.follow('summary', 'Since when, what changed, settings');
  await hands.tick('The source says that no setting changes it');
  await writeDown();
}

/** Until the next point stands there. */
async function writeDown(): Promise<void> {
  const point = `document.getElementById('element-title')?.textContent`;
  const from = JSON.stringify(await page.evaluate(point));
  await hands.follow('button', 'Write it down');
  await page.waitForFunction(`${point} !== undefined && ${point} !== ${from}`);
}

/** What stands beside the form is what the command says. */
async function sameVerdict(): Promise<void> {
  const { code } = await vtcPia(['validate', FILE], bench.folder);
  assert.equal(code, 0);
  const args = ['score', FILE, '--context', 'public-library', '--format', 'json'];
  const [one] = JSON.parse((await vtcPia(args, bench.folder)).out) as {
    overall: Record<'shown' | 'open' | 'short', number>;
    verdict: { value: string };
  }[];
  assert.equal(one?.verdict.value, 'not-fit');
  const { shown, open, short } = one.overall;
  await walk.shows('Not fit');
  await walk.shows(`shown ${shown}, open ${open}, falls short ${short}`);
  walk.told(`a verdict: not fit, shown ${shown}, open ${open}, falls short ${short}, as the command says`);
}

async function takeInHecvat(): Promise<void> {
  const file = path.join(sent, 'hecvat.xlsx');
  await writeFile(file, hecvat());
  await hands.follow('link', 'What to find out');
  await hands.follow('link', 'Take in a filled questionnaire, such as a HECVAT or CAIQ');
  await walk.shows('File that came back');
  await hands.hand('File that came back', file);
  await hands.follow('button', 'See what was understood');
  await walk.shows('20 answers speak of 23 points');
  await walk.look('hecvat-look');
  const response = `responses/example-talk-${walk.today}.yaml`;
  await hands.follow('button', `Keep it as ${response}`);
  await walk.shows('Read the answers');
  await walk.look('hecvat-response');
  // The answers are named after their file.
  const own = `again/${path.basename(response)}`;
  await vtcPia(['receive', file, '--vendor', 'example-talk@standard', '-o', own], bench.folder);
  assert.ok((await readIn(response)) === (await readIn(own)), `${response}: other bytes than the command's`);
  await rm(path.join(bench.folder, 'again'), { recursive: true });
  walk.told('a HECVAT is taken in, with the bytes of the command');
  const id = `example-talk-${walk.today}`;
  await readAs(walk, { id, reader: 'Legal officer', keys: ['1'], most: 4 });
  await readAs(walk, { id, reader: 'Technical officer', keys: ['1', '2'], most: 4 });
  await putTogether(walk);
  await hands.follow('link', 'Back to the answers');
  await hands.follow('link', 'See what it changes in the profile');
  await walk.shows(`What the answers change in ${FILE}`);
  await walk.look('hecvat-change');
  // What rests on the word of the vendor alone stays its claim, whoever has read it.
  await walk.shows('Nothing changes');
  await hands.follow('link', 'Back to the answers');
  await hands.follow('link', `Go to your own product ${FILE}`);
  await walk.shows('What to find out');
  // A HECVAT is for no use.
  await hands.pick('Use', 'Public library');
  await hands.settled();
  await sameVerdict();
  walk.told('what the vendor says is read and decided, and stays its claim');
}

function readIn(name: string): Promise<string> {
  return readFile(path.join(bench.folder, name), 'utf8');
}

async function tryHere(): Promise<void> {
  await page.setViewport({ width: 360, height: 740 });
  await beginTests();
  await hands.follow('button', 'Begin on this page');
  await walk.shows('Person 2');
  await hands.fill('Role', 'Librarian');
  await hands.settled();
  await walk.look('tests-people');
  await next();
  await walk.shows('What you do');
  await hands.mark('', 'It is so');
  await hands.settled();
  await walk.look('tests-one');
  const tests = `own-tests/example-talk-${walk.today}.yaml`;
  const { people, points } = load(await readIn(tests)) as { people: unknown[]; points: { found?: string }[] };
  assert.deepEqual(people, [{ id: 'd1', role: 'Librarian' }, { id: 'd2' }]);
  assert.equal(points.filter(({ found }) => found === 'yes').length, 1);
  walk.told('own tests at the width of a phone');
}

async function beginTests(): Promise<void> {
  await hands.follow('link', 'Start');
  await hands.enter('Your own tests');
  await walk.shows('Begin on this page');
  await hands.pick('Product', 'Example Talk');
  await hands.pick('Use', 'Public library');
  await hands.fill('Who tries it', 'Example Library');
}

async function next(): Promise<void> {
  await hands.tabTo('the next step', ({ role, name }) => role === 'link' && name.startsWith('Next: '));
  await hands.press('Enter');
}

/** The sheet is filled in on a phone, which has none of our pages, comes back, and becomes evidence. */
async function tryElsewhere(): Promise<void> {
  await beginTests();
  await walk.look('tests');
  await hands.follow('button', 'Save the sheet as a page (HTML)');
  const args = [PRODUCT, '--context', 'public-library', '--by', 'Example Library'];
  const sheet = path.join(sent, 'sheet.html');
  await writeFile(
    sheet,
    await walk.sameAs(`tests-example-talk-${walk.today}.html`, ['test-protocol', ...args]),
  );
  const phone = await walk.open(sheet, 360);
  for (const words of ['Off until pressed.', 'Gone after five seconds.']) {
    await phone.pick('Found', 'It is so');
    await phone.fill('What you saw', words);
  }
  for (const role of ['Librarian', 'Trainee']) {
    await phone.fill('Role of the person', role);
    await phone.pick('Client', 'web');
    await phone.fill('Device and system', 'Phone');
    await phone.fill('Version of the client', '125');
    await phone.fill('Day (2026-05-04)', walk.today);
  }
  await phone.follow('button', 'Save to a file');
  const filled = `answers-example-talk-${walk.today}.html`;
  await writeFile(path.join(sent, filled), await walk.saved(filled));
  walk.told('a sheet is filled in on a phone');
  await phone.page.close({ runBeforeUnload: false });
  await page.bringToFront();

  await hands.follow('link', 'Take a filled sheet back');
  await walk.shows('File that came back');
  await hands.hand('File that came back', path.join(sent, filled));
  await hands.follow('button', 'See what was understood');
  await walk.shows('What was understood');
  await walk.look('sheet-look');
  const tests = `own-tests/example-talk-${walk.today}-2.yaml`;
  await hands.follow('button', `Keep it as ${tests}`);
  await walk.shows('Make evidence of it');
  await walk.shows('2 people’s lines are whole');
  await hands.pick('Into', `Product of your own ${FILE}`);
  await hands.follow('button', 'Show the change');
  await walk.shows(`This would change in ${FILE}; nothing is written yet.`);
  await walk.look('tests-evidence');
  const before = await readIn(FILE);
  await hands.follow('button', `Write it into ${FILE}`);
  await walk.shows(`Written into ${FILE}.`);
  const after = await readIn(FILE);
  await writeFile(path.join(bench.folder, FILE), before);
  await vtcPia(['apply', tests, '--profile', FILE, '--write'], bench.folder);
  assert.ok((await readIn(FILE)) === after, `${FILE}: other bytes than the command's`);
  assert.equal((await vtcPia(['validate', FILE], bench.folder)).code, 0);
  walk.told('what the phone brought back is evidence of the product, as the command writes it');
}
