/** catalogue/measures.yaml: what it names is there, and every risk has something to choose from. */
import { expect, it } from 'vitest';
import { measuresFaults } from '../../src/input/measures.ts';
import { loadCase } from '../../src/input/case.ts';
import { riskIds } from '../../src/input/library.ts';
import { job } from '../app/job.ts';
import { CATALOGUE, LIBRARY, problemsOf, TODAY, useFolder, written } from './sample.ts';

useFolder();

const MEASURES = job.library.measures;

it('names risks, elements and texts that are known, and nothing twice', () => {
  const [first] = MEASURES.measures;
  const [text] = MEASURES.guidance;
  if (first === undefined || text === undefined) throw new TypeError('no measure');
  const wrong = { ...first, risks: ['nothing'], elements: ['a/b/c'], sources: [{ guidance: 'unread' }] };
  const found = measuresFaults(
    { guidance: [text, text], measures: [wrong, { ...wrong, elements: [] }] },
    CATALOGUE,
    riskIds(job.library),
  );
  expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'duplicate-id guidance.1.id',
    'duplicate-id measures.1.id',
    'unknown-risk measures.0.risks.0',
    'unknown-element measures.0.elements.0',
    'unknown-guidance measures.0.sources.0.guidance',
    'unknown-risk measures.1.risks.0',
    'unknown-guidance measures.1.sources.0.guidance',
  ]);
});

it('has about forty measures, three or more for every risk', () => {
  expect(MEASURES.measures.length).toBeGreaterThanOrEqual(40);
  const few = riskIds(job.library).filter(
    (id) => MEASURES.measures.filter(({ risks }) => risks.includes(id)).length < 3,
  );
  expect(few).toEqual([]);
});

it('has a use for every text that it lists', () => {
  const cited = new Set(MEASURES.measures.flatMap(({ sources }) => sources.map(({ guidance }) => guidance)));
  expect(MEASURES.guidance.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});

it('a case that takes an unknown measure is told so, with the nearest', async () => {
  const library = { ...LIBRARY, measures: MEASURES };
  const file = await written(
    'id: x\nmeasures:\n  - id: m\n    from: new-link-each-cal\n    lowers: [{ risk: eavesdropping, likelihood: 1 }]\n',
    'pia.yaml',
  );
  const [problem] = await problemsOf(loadCase(file, library, TODAY));
  expect(problem).toMatchObject({ code: 'unknown-measure', line: 4, column: 11 });
  expect(problem?.hint).toContain('new-link-each-call');
});
