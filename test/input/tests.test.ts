/** The tests of the catalogue: each point a behaviour, in one test only. */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import { loadTests, testsFaults } from '../../src/input/tests.ts';
import type { OwnTest } from '../../src/types/tests.ts';

const { catalogue } = await loadCatalogue();
const CAMERA = 'privacy-by-design/muted-entry/camera-off';
const test = (id: string, ...elements: string[]): OwnTest => ({
  id,
  title: 'Title',
  people: 2,
  minutes: 10,
  needs: ['A call.'],
  steps: ['Start it.'],
  points: elements.map((element) => ({ element, look: 'Look.' })),
});
const faults = (...tests: OwnTest[]) =>
  testsFaults({ tests }, catalogue).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('tests of the catalogue', () => {
  it('are valid as shipped', async () => {
    expect((await loadTests(catalogue)).value.tests.length).toBeGreaterThan(20);
  });

  it.each<[string, OwnTest[], string[]]>([
    ['one behaviour', [test('a', CAMERA)], []],
    [
      'the same point twice',
      [test('a', CAMERA), test('b', CAMERA)],
      ['duplicate-element tests.1.points.0.element'],
    ],
    ['the same id twice', [test('a', CAMERA), test('a')], ['duplicate-id tests.1.id']],
    ['an unknown element', [test('a', `${CAMERA}s`)], ['unknown-element tests.0.points.0.element']],
    [
      'what no test can find out',
      [test('a', 'privacy-by-design/processing-contract/processor')],
      ['no-behaviour tests.0.points.0.element'],
    ],
  ])('%s', (_, tests, told) => {
    expect(faults(...tests)).toEqual(told);
  });
});
