/** The plain result: valid by its schema, in two parts, each question with what it takes to answer it. */
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/exchange/form.ts';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { faultsBySchema } from '../faults-by-schema.ts';
import { finding, OWN, source } from '../rules/make.ts';
import { hash, principles, questionsOf } from './fixture.ts';

describe('a questionnaire', () => {
  it.each<Questionnaire['scope']>(['required', 'open', 'all'])('of what is %s is valid', async (scope) => {
    expect(faultsBySchema('questionnaire', await questionsOf(scope))).toEqual([]);
  });

  it('asks what decides about the use first, each part in the order of the catalogue', async () => {
    const { parts } = await questionsOf('open');
    expect(parts.map(({ part }) => part)).toEqual(['use', 'rest']);
    const order = principles.flatMap((principle) =>
      principle.criteria.flatMap((criterion) =>
        criterion.elements.map(({ id }) => `${principle.id}/${criterion.id}/${id}`),
      ),
    );
    for (const part of parts) {
      const ids = questionsIn([part]).map(({ element }) => element);
      expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    }
    const [use = [], rest = []] = parts.map((part) => questionsIn([part]));
    const above = new Set(use.map(({ follows }) => follows));
    expect(use.filter(({ rank, element }) => rank === 'open' && !above.has(element))).toEqual([]);
    expect(rest.filter(({ rank }) => rank !== 'open')).toEqual([]);
    expect((await questionsOf('required')).parts).toEqual(parts.slice(0, 1));
  });

  it('asks every element once with --all, what is settled as such', async () => {
    const paper = source('white-paper', { checked: ['2026-10-01'] });
    const known = questionsIn((await questionsOf('all')).parts);
    const id = known.find((one) => one.shownBy === 'D' && one.follows === null)?.element ?? '';
    const draft = { editions: [{ id: 'paid' }], findings: [finding({ [id]: 'yes' }, paper)] };
    const all = questionsIn((await questionsOf('all', {}, draft)).parts);
    expect(new Set(all.map(({ element }) => element)).size).toBe(331);
    expect(all.find(({ element }) => element === id)?.rank).toBe('settled');
  });

  it('says what is claimed already, and by whom', async () => {
    const [first] = questionsIn((await questionsOf('open')).parts);
    const id = first?.element ?? '';
    const claim = finding({ [id]: 'yes' }, source('marketing', { ...OWN, title: 'Your calls are yours' }));
    const again = questionsIn((await questionsOf('open', {}, { findings: [claim] })).parts);
    const found = again.find(({ element }) => element === id);
    expect(found?.claims).toEqual([
      { title: 'Your calls are yours', publisher: 'Vendor', url: 'https://example.org/s1' },
    ]);
    expect(found?.because).toContain('claimed');
  });

  it('of a further round has the earlier answer beside the question', async () => {
    const [first, second] = questionsIn((await questionsOf('open')).parts);
    const element = first?.element ?? '';
    const response: VendorResponse = {
      id: 'x',
      vendor: 'example-meet',
      asked: {},
      outcome: 'answered',
      received: '2026-09-18',
      status: 'draft',
      answers: [
        { element, answer: 'partly', words: 'Hosts.' },
        { element: second?.element ?? '', answer: 'yes' },
      ],
    };
    const earlier = { response, open: new Map([[element, []]]) };
    const one = await questionsOf('open', { earlier });
    expect(one.round).toBe(2);
    // What the round before settled is not asked again.
    expect(questionsIn(one.parts).map(({ code }) => code)).not.toContain(second?.code);
    expect(questionsIn(one.parts)[0]?.earlier).toEqual({
      answer: 'partly',
      words: 'Hosts.',
      on: '2026-09-18',
    });
  });
});

it('a fingerprint tells a changed word, not a changed line', () => {
  const text = {
    element: 'a/b/c',
    statement: 'It is so.',
    ask: 'Is it?',
    counts: 'This.',
    notEnough: 'That.',
  };
  const print = fingerprintOf(text, hash);
  expect(print).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprintOf({ ...text, counts: 'This. ' }, hash)).toBe(print);
  for (const key of ['statement', 'ask', 'counts', 'notEnough'] as const)
    expect(fingerprintOf({ ...text, [key]: 'Other.' }, hash)).not.toBe(print);
});
