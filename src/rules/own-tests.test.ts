import { describe, expect, it } from 'vitest';
import { catalogue, element } from '../../test/rules/make.ts';
import type { OwnTests, TestPerson, TriedPoint } from '../types/own-tests.ts';
import { elementsOf } from './elements.ts';
import { peopleOf, sourceId, testEvidence } from './own-tests.ts';

const { byId } = elementsOf(catalogue([element('p/c/a'), element('p/c/b', { function: 'chat' })]));
const PERSON: TestPerson = { id: 'd1', role: 'Lead', client: 'web', version: '1', on: '2026-01-02' };

const tests = (points: TriedPoint[], people: TestPerson[] = [PERSON]): OwnTests => ({
  id: 'zoom-2026-01-03',
  vendor: 'zoom',
  'tried-by': 'School',
  people,
  points,
  sheet: {
    id: '0123456789abcdef',
    catalogue: '2',
    created: '2026-01-01',
    form: 'html',
    file: 't.html',
    sha256: 'a'.repeat(64),
    received: '2026-01-03',
  },
});
const WORDS = { title: 'Own test', publisher: 'School', note: 'Two people.', summary: () => 'So.' };
const evidence = (points: TriedPoint[], people?: TestPerson[], clients = ['web']) =>
  testEvidence(tests(points, people), byId, clients, WORDS);

describe('rule 3: own tests', () => {
  it.each<[string, TriedPoint, object | undefined, string | undefined]>([
    ['so', { element: 'p/c/a', found: 'yes' }, { answers: { 'p/c/a': 'yes' } }, undefined],
    ['not so', { element: 'p/c/a', found: 'no' }, { answers: { 'p/c/a': 'no' } }, undefined],
    ['lacking', { element: 'p/c/b', found: 'lacks' }, { lacks: ['chat'] }, undefined],
    ['lacking without a function', { element: 'p/c/a', found: 'lacks' }, undefined, 'no-function'],
    ['in part', { element: 'p/c/a', found: 'partly' }, undefined, 'partly'],
    ['not tried', { element: 'p/c/a', found: 'not-tried' }, undefined, 'not-tried'],
    ['nothing', { element: 'p/c/a' }, undefined, 'nothing-written'],
    ['something else', { element: 'p/c/a', found: 'unplaced', raw: 'x' }, undefined, 'unplaced'],
    [
      'for no client that is known',
      { element: 'p/c/a', found: 'yes', 'only-for': 'tablets' },
      undefined,
      'only-for',
    ],
  ])('%s', (_, point, finding, why) => {
    const made = evidence([point]);
    if (finding === undefined) expect(made.findings).toEqual([]);
    else expect(made.findings).toEqual([{ summary: 'So.', sources: [made.source.id], ...finding }]);
    expect(made.left.map((one) => one.why)).toEqual(why === undefined ? [] : [why]);
  });

  it('speaks of the clients that were tried and of no other', () => {
    const yes: TriedPoint = { element: 'p/c/a', found: 'yes' };
    const clients = (people: TestPerson[], point = yes) =>
      evidence([point], people, ['web', 'mobile']).findings[0]?.clients;
    expect(clients([PERSON])).toEqual(['web']);
    expect(clients([PERSON, { ...PERSON, id: 'd2', client: 'mobile' }])).toBeUndefined();
    expect(clients([PERSON, { id: 'd2', client: 'mobile' }])).toEqual(['web']);
    expect(clients([PERSON, { ...PERSON, client: 'mobile' }], { ...yes, clients: ['mobile'] })).toEqual([
      'mobile',
    ]);
  });

  it('are of the last day on which somebody tried it', () => {
    const later = { ...PERSON, id: 'd2', on: '2026-02-01' };
    expect(evidence([], [later, PERSON]).source).toMatchObject({
      published: '2026-02-01',
      checked: ['2026-02-01'],
      kind: 'own-test',
    });
  });

  it('tell what the line of a person lacks', () => {
    const { whole, lacking } = peopleOf(tests([], [PERSON, { id: 'd2', role: 'Other' }]));
    expect(whole.map(({ id }) => id)).toEqual(['d1']);
    expect(lacking).toEqual([{ id: 'd2', missing: ['client', 'version', 'on'] }]);
  });

  it('have one id as a source, however long theirs is', () => {
    expect(sourceId({ ...tests([]), id: 'x'.repeat(64) })).toHaveLength(64);
    expect(sourceId({ ...tests([]), id: `${'x'.repeat(54)}.y` })).toMatch(/x$/);
  });
});
