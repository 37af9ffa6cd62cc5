/** Two people who read answers in a browser, by keyboard alone, and agree. */
import assert from 'node:assert/strict';
import type { Walk } from '../workbench/walker.ts';

export interface Reading {
  /** Id of the response. */
  id: string;
  /** A role. */
  reader: string;
  /** Numbers of the choices, in turn. */
  keys: readonly ('1' | '2' | '3')[];
  /** So many points; absent: all, and what each document is. */
  most?: number | undefined;
}

/** Opens the answers from the beginning, and reads on a sheet of one's own. */
export async function readAs(walk: Walk, { id, reader, keys, most }: Reading): Promise<void> {
  const { hands } = walk;
  const { page } = hands;
  await hands.follow('link', 'Ask and review');
  await hands.follow('link', id);
  await walk.shows('Read the answers');
  await hands.fill('You read as (a role)', reader);
  await hands.press('Enter');
  await walk.shows(`Sheet of ${reader}`);
  await hands.settled();
  const text = String(await page.evaluate('document.body.innerText'));
  const last = most ?? Number(/of (\d+) points/.exec(text)?.[1]);
  await hands.named('radio', 'not read yet');
  for (let at = 0; at < last; at += 1) {
    const from = await heading(walk);
    // The hand stays where it is from point to point.
    const { role, groups } = await hands.seen();
    assert.deepEqual([role, groups.at(-1)], ['radio', 'In all, it is …'], from);
    await hands.press(keys[at % keys.length] ?? '1');
    await page.waitForFunction(`document.querySelector('main').innerText.includes('Saved')`);
    if (at + 1 === last) break;
    await hands.press('Enter');
    await onward(walk, from);
  }
  await hands.fill('Why, in a sentence', `By ${reader} alone`);
  if (most === undefined) await readDocuments(walk);
  await walk.look('read');
  await hands.follow('button', 'I have finished');
  await walk.shows('Two readers');
  await walk.shows(`${reader} finished on`);
  walk.told(`${reader} has read ${last} points`);
}

async function heading({ hands }: Walk): Promise<string> {
  return String(await hands.page.evaluate(`document.querySelector('h1').textContent`));
}

async function onward({ hands }: Walk, from: string): Promise<void> {
  await hands.page.waitForFunction(`document.querySelector('h1').textContent !== ${JSON.stringify(from)}`);
}

/** What each document is, and how much of it was read. */
async function readDocuments(walk: Walk): Promise<void> {
  const { hands } = walk;
  let count = 0;
  while ((await hands.page.evaluate(`document.querySelector('a[rel="next"]') !== null`)) === true) {
    const from = await heading(walk);
    await hands.follow('link', 'Next point');
    await onward(walk, from);
    await hands.settled();
    await hands.named('select', 'What it is');
    await hands.press('ArrowDown', 3);
    await hands.fill('Who published it', 'Example Meet');
    await hands.fill('Date that it bears (2026-05-04, 2026-05 or 2026)', '2026');
    await hands.mark('You read', 'nothing: it was not at hand');
    await hands.press('1');
    await hands.settled();
    count += 1;
  }
  walk.told(`${count} documents are said to be what they are`);
}

/** From the page of the answers: what both found goes into them, and each difference is decided. */
export async function putTogether(walk: Walk): Promise<void> {
  const { hands } = walk;
  const { page } = hands;
  await hands.tabTo(
    'what puts the sheets together',
    ({ role, name }) => role === 'link' && name.startsWith('Put together what the readers found'),
  );
  await hands.press('Enter');
  await walk.shows('2 sheets are finished');
  await walk.look('together');
  await hands.follow('button', 'Put the sheets into the answers');
  await walk.shows('to decide');
  await hands.settled();
  await walk.look('decide');
  const undecided = (): Promise<unknown> =>
    page.evaluate(`document.querySelector('.difference .code')?.textContent ?? ''`);
  let decided = 0;
  for (let code = String(await undecided()); code !== ''; code = String(await undecided())) {
    await hands.pick('Agreed: it is …', 'in part');
    await hands.fill('Who decides (a role)', 'Head of privacy');
    await hands.fill('Why', `Both looked again at ${code}.`);
    await hands.follow('button', `Decide ${code}`);
    await page.waitForFunction(
      `document.querySelector('.difference .code')?.textContent !== ${JSON.stringify(code)}`,
    );
    decided += 1;
  }
  assert.ok(decided > 0);
  await walk.shows('Nothing is left to decide between the readers.');
  walk.told(`${decided} differences are decided`);
}
