/** The verdict in a result: every condition and change has all its fields, whichever it is; and that of several uses. */
import { describe, expect, it } from 'vitest';
import {
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
  use,
} from '../../test/rules/make.ts';
import type { UseVerdict } from '../types/assessment.ts';
import { find } from './assess.ts';
import { outcomesOf } from './outcome.ts';
import { verdictResult } from './verdict-result.ts';

const [A, B, NEVER] = ['p/c/a', 'p/c/b', 'p/c/never'];
const ELEMENTS = [element(A, { mode: 'is' }), element(B), record(NEVER)];
const help = source('help-page', OWN);
const shows = setting('s', { [A]: 'yes' }, help);

function told(draft: ProfileDraft, musts: string[], clients?: string[]): UseVerdict {
  return verdictResult(find(inputOf(draft, use(ELEMENTS, musts, { clients }), TODAY)));
}

describe('a verdict in a result', () => {
  it('has conditions of one form: what a kind of condition does not speak of is null or none', () => {
    const none = { element: null, setting: null, client: null, must: null };
    const lists = { clients: [], elements: [], settings: [] };
    expect(told({ settings: [shows] }, [A])).toMatchObject({
      value: 'fit-with-conditions',
      asConfigured: 'open',
      yours: [],
      reasons: [],
      questions: [],
      conditions: [{ ...none, ...lists, code: 'set', setting: 's', elements: [A] }],
    });
    expect(told({}, [NEVER]).conditions).toEqual([
      { ...none, ...lists, code: 'search-record', element: NEVER, must: true },
    ]);
    const lacking = { findings: [finding({ [B]: 'yes' }, help)] };
    expect(told(lacking, [B], ['k1', 'phone']).conditions).toEqual([
      { ...none, ...lists, code: 'client-lacking', client: 'phone' },
    ]);
  });

  it('has changes of one form, a condition by its place', () => {
    expect(told({ settings: [shows] }, [A]).wouldChange).toContainEqual({
      code: 'condition',
      element: null,
      shownBy: null,
      setting: null,
      condition: 0,
    });
    expect(told({}, [B]).wouldChange).toEqual([
      { code: 'answer', element: B, shownBy: 'D', setting: null, condition: null },
    ]);
    const short = { findings: [finding({ [B]: 'no' }, source('audit'))] };
    expect(told(short, [B]).wouldChange).toMatchObject([
      { code: 'later-yes', element: B, shownBy: 'D', condition: null },
    ]);
    expect(told(short, [B])).toMatchObject({
      value: 'not-fit',
      asConfigured: 'short',
      conditions: [],
      reasons: [{ code: 'must-falls-short', element: B }],
    });
  });

  it('is refused where none was found', () => {
    const input = inputOf({}, use(ELEMENTS), TODAY);
    expect(() => verdictResult(find({ ...input, context: undefined }))).toThrow('no verdict was asked for');
  });
});

describe('the verdicts on several uses', () => {
  const context = (id: string, musts: string[]) => ({
    id,
    title: id,
    summary: 'U.',
    requirements: musts.map((one) => ({ element: one, must: true, reason: 'R.', 'asked-by': 'A law' })),
  });
  const uses = [context('open', [A, B]), context('met', []), context('shown', [B])];
  const draft: ProfileDraft = { findings: [finding({ [B]: 'yes' }, help)] };

  it('are told in the order of the uses, each with its own', () => {
    const outcomes = outcomesOf(inputOf(draft, use(ELEMENTS, [A]), TODAY), uses);
    expect(outcomes.map((one) => [one.context.id, one.verdict])).toEqual([
      ['open', { value: 'open', mustsShort: 0, mustsOpen: 1 }],
      ['met', { value: 'fit', mustsShort: 0, mustsOpen: 0 }],
      ['shown', { value: 'fit', mustsShort: 0, mustsOpen: 0 }],
    ]);
  });

  it('are none of an edition that is no longer offered', () => {
    const ended = { ...draft, editions: [{ id: 'x', ended: '2020' }] };
    const outcomes = outcomesOf(inputOf(ended, use(ELEMENTS), TODAY), uses.slice(0, 1));
    expect(outcomes.map(({ verdict }) => verdict)).toEqual([null]);
  });
});
