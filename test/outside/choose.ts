/**
 * Choosing a product in a real browser, by keyboard alone and by what is visible: three products, a use, weights by a
 * slider, the comparison as PDF and XLSX with the bytes of the command, from a criterion down to its sources; and
 * whether the page is for everybody (axe-core). node test/outside/choose.ts [short]; 'short': without the last.
 */
import assert from 'node:assert/strict';
import { Walk } from '../workbench/walker.ts';

const walk = await Walk.begin(!process.argv.includes('short'));
const { hands } = walk;
const { page } = hands;

await hands.follow('link', 'Choose a product');
await walk.shows('Choose two products or more.');
for (const [label, entry] of [
  ['Product 1', 'Zoom Meetings, Paid'],
  ['Product 2', 'Jitsi Meet, Self'],
  ['Product 3', 'Signal calls'],
  ['Use', 'Public library'],
] as const) {
  await hands.pick(label, entry);
  await hands.settled();
}
await walk.shows('Barriers: who is out, and why');
await hands.pick('Weights', 'My own');
await hands.settled();
await hands.named('slider', 'Security');
// The form stays under the hand.
await page.evaluate('document.activeElement.dataset.before = "yes"');
await hands.press('ArrowRight', 8);
await hands.settled();
assert.equal(await page.evaluate('document.activeElement.dataset.before'), 'yes', 'the slider stays');
await walk.shows('Security 56 %');
walk.told('three products, a use, weights by a slider');

await hands.follow('button', 'Keep these weights');
await walk.shows('Save as PDF');
await hands.settled();
const THREE = ['zoom@paid', 'jitsi@self-hosted', 'signal@app'];
const asked = [...THREE, '--context', 'public-library', '--weights', 'weights.yaml'];
for (const format of ['pdf', 'xlsx', 'docx']) {
  await hands.follow('button', `Save as ${format.toUpperCase()}`);
  await walk.sameAs(`comparison.${format}`, ['compare', ...asked]);
}

const address = await page.evaluate('location.hash');
await page.reload();
await walk.shows('Barriers: who is out, and why');
assert.equal(await page.evaluate('location.hash'), address);
await hands.named('select', 'Weights');
const { options, chosen } = await hands.seen();
assert.equal(options[chosen], 'From the file weights.yaml');
const open = async (name: string): Promise<void> => {
  await hands.tabTo(`what opens '${name}'`, (one) => one.role === 'summary' && one.name.startsWith(name));
  await hands.press('Enter');
};
await open('Security');
await open('SEC1 End-to-end encryption');
await walk.shows('SEC1.1');
await open('Zoom Meetings, Paid plans');
await walk.shows('Everything said of it');
await page.goBack();
await walk.shows('Keep these weights');
await page.goForward();
await walk.shows('Save as PDF');
await hands.settled();
walk.told('reloaded, gone back and forth, and from a criterion down to its sources');

await hands.pick('Settings', 'settings of my own');
await hands.settled();
// The other criteria are made by the same code.
await page.evaluate(`for (const one of document.querySelectorAll('details:not(.criterion), #criterion-SEC1'))
  one.open = true`);
await hands.settled();
await walk.look('choose');
await walk.end();
