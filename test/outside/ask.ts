/**
 * Asking and reviewing in a real browser, by keyboard alone and by what is visible: a questionnaire and its letter go out, a
 * filled workbook comes back, two people read it on sheets of their own, what they found is put together and decided,
 * and out come review, letter and public version with the bytes of the command; the change to the profile is accepted.
 * node test/outside/ask.ts [short]; 'short': each reader reads three points, one document of each kind is made.
 */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vtcPia } from '../workbench/command.ts';
import { Walk } from '../workbench/walker.ts';
import { putTogether, readAs } from './readers.ts';

const EXAMPLE = path.resolve('examples/example-meet');
const isShort = process.argv.includes('short');
const walk = await Walk.begin(!isShort);
const { hands, bench } = walk;
const { page } = hands;
const ID = `example-meet-${walk.today}`;
const FILE = `responses/${ID}.yaml`;
await cp(`${EXAMPLE}/example-meet.yaml`, path.join(bench.folder, 'example-meet.yaml'));

await sendQuestions();
await takeIn();
const most = isShort ? 3 : undefined;
await readAs(walk, { id: ID, reader: 'Legal officer', keys: ['1', '3'], most });
await readAs(walk, { id: ID, reader: 'Technical officer', keys: ['1', '2'], most });
await putTogether(walk);
await sendOut();
await changeProfile();
await overAll();
await walk.end();

async function sendQuestions(): Promise<void> {
  await hands.follow('link', 'Ask and review');
  await walk.shows('There is no answer in this folder yet.');
  await walk.look('letters-empty');
  await hands.enter('Ask a vendor');
  await walk.shows('Choose a product to see what would be asked.');
  await hands.pick('Product', 'Example Meet, Standard');
  await hands.settled();
  await hands.pick('Use', 'School class');
  await hands.settled();
  await walk.shows('questions would be asked');
  await hands.fill('Who asks (a role)', 'Data protection officer');
  await walk.look('ask');
  const args = ['example-meet.yaml', '--context', 'school-class', '--sender', 'Data protection officer'];
  await hands.follow('button', 'Save the workbook (XLSX)');
  await walk.sameAs('questionnaire-example-meet.xlsx', ['questionnaire', ...args]);
  for (const format of isShort ? ['docx'] : ['pdf', 'docx']) {
    await hands.follow('button', `Save as ${format.toUpperCase()}`);
    await walk.sameAs(`letter-example-meet.${format}`, ['questionnaire', ...args, '--letter']);
  }
}

async function takeIn(): Promise<void> {
  await hands.follow('link', 'Ask and review');
  await hands.enter('Take in an answer');
  await walk.shows('File that came back');
  const folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-sent-'));
  const none = path.join(folder, 'none.xlsx');
  await writeFile(none, 'no workbook');
  await hands.hand('File that came back', none);
  await hands.follow('button', 'See what was understood');
  await walk.shows('That did not work');
  const large = path.join(folder, 'large.xlsx');
  await writeFile(large, Buffer.alloc(30 * 1024 * 1024));
  await hands.hand('File that came back', large);
  await hands.follow('button', 'See what was understood');
  await walk.shows('This is too large: at most 25 MB can be taken.');
  await hands.hand('File that came back', `${EXAMPLE}/answers.xlsx`);
  await hands.follow('button', 'See what was understood');
  await walk.shows('56 answered');
  assert.deepEqual(await readdir(bench.folder), ['example-meet.yaml']);
  await walk.look('receive');
  await hands.follow('button', `Keep it as ${FILE}`);
  await walk.shows('Review of the answers on Example Meet, Standard');
  const sent = await readFile(path.join(bench.folder, 'responses/answers.xlsx'));
  assert.ok(sent.equals(await readFile(`${EXAMPLE}/answers.xlsx`)));
  await walk.look('response');
  walk.told('a returned workbook is looked at, then kept');
}

async function sendOut(): Promise<void> {
  await hands.follow('link', 'Back to the answers');
  await walk.shows('Save the review');
  for (const [kind, about, more] of [
    ['review', 'The review, for inside', []],
    ['letter', 'The letter that asks on', ['--letter']],
    ['public', 'The version for the public', ['--public']],
  ] as const)
    for (const format of isShort ? ['docx'] : ['pdf', 'docx', 'html']) {
      await hands.follow('button', `Save as ${format.toUpperCase()}: ${about}`);
      await walk.sameAs(`${kind}-${ID}.${format}`, ['review', FILE, ...more]);
    }
  await hands.named('date', 'Sent on');
  await hands.follow('button', 'Write the letter down');
  await hands.settled();
  if (isShort) return;
  await hands.follow('button', 'Close the review');
  await walk.shows('The review is closed.');
}

async function changeProfile(): Promise<void> {
  const file = path.join(bench.folder, 'example-meet.yaml');
  const before = await readFile(file);
  await hands.follow('link', 'See what it changes in the profile');
  await walk.shows('What the answers change in example-meet.yaml');
  await walk.look('change');
  const nothing = await page.evaluate(`document.body.innerText.includes('Nothing changes')`);
  if (isShort && nothing === true) return;
  await hands.follow('button', 'Write this into example-meet.yaml');
  await walk.shows('Written into example-meet.yaml.');
  const after = await readFile(file);
  await writeFile(file, before);
  const { code } = await vtcPia(['apply', FILE, '--write'], bench.folder);
  assert.equal(code, 0);
  assert.ok(after.equals(await readFile(file)), 'the profile has other bytes than the command writes');
  walk.told('the change to the profile is accepted, with the bytes of the command');
}

/** The register of letters, and the report over several providers, whose answers lie there as well. */
async function overAll(): Promise<void> {
  const others = ['demo-conference-2026-09-15', 'sample-call-2026-09-10'];
  for (const name of ['demo-conference', 'sample-call', ...others])
    await cp(`${EXAMPLE}/review/${name}.yaml`, path.join(bench.folder, `responses/${name}.yaml`));
  await hands.follow('link', 'Ask and review');
  await walk.shows('Report over several providers');
  await walk.look('letters');
  for (const format of isShort ? ['xlsx'] : ['pdf', 'docx', 'xlsx']) {
    await hands.tabTo(
      `the register as ${format}`,
      ({ role, name }) =>
        role === 'button' && name.startsWith(`Save as ${format.toUpperCase()}: `) && !name.includes('review'),
    );
    await hands.press('Enter');
    await walk.sameAs(`correspondence.${format}`, ['correspondence', '.']);
  }
  for (const id of [ID, ...others]) {
    await hands.tabTo(`box '${id} …'`, ({ role, name }) => role === 'checkbox' && name.startsWith(`${id} `));
    await hands.press('Space');
  }
  const files = [FILE, ...others.map((name) => `responses/${name}.yaml`)].toSorted();
  for (const format of isShort ? ['docx'] : ['pdf', 'docx']) {
    await hands.follow('button', `Save as ${format.toUpperCase()}: The review, for inside`);
    await walk.sameAs(`review-group.${format}`, ['review', ...files]);
  }
}
