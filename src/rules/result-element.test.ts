/** An element in a result: where it stands, by what, on which clients. */
import { describe, expect, it } from 'vitest';
import { duty, element, finding, OWN, setting, source, TODAY, use } from '../../test/rules/make.ts';
import { A, ALL, elementOf, made, page, test, yes } from '../../test/rules/made-result.ts';
import type { AssessedElement } from '../types/assessment.ts';
import type { ProfileDraft } from '../../test/rules/make.ts';
import type { ResultInput } from './result.ts';

const inResult = (draft: ProfileDraft, elements = ALL, more: Partial<ResultInput> = {}): AssessedElement =>
  elementOf(made(draft, use(elements), more), A);

describe('an element in a result', () => {
  it('is told with its answer and what that rests on', () => {
    expect(inResult({ findings: [yes] })).toMatchObject({
      id: A,
      code: 'P/C.1',
      nature: 'behaviour',
      weight: 1,
      gate: true,
      standing: 'shown',
      shown: 100,
      open: 0,
      short: 0,
      answer: 'yes',
      silent: false,
      grade: 'D',
      since: TODAY,
      finding: 0,
      sources: ['s1'],
      settings: [],
      openBecause: [],
      claimedBy: [],
      clients: [
        {
          client: 'k1',
          standing: 'shown',
          shown: 100,
          open: 0,
          short: 0,
          because: [],
          shownBy: 'evidence',
          parts: [],
        },
      ],
    });
    expect(inResult({})).toMatchObject({
      standing: 'open',
      shown: 0,
      open: 100,
      answer: null,
      grade: null,
      since: null,
      finding: null,
      sources: [],
      openBecause: ['not-looked-for'],
      clients: [{ standing: 'open', because: ['not-looked-for'], shownBy: null }],
    });
  });
});

describe('what an element in a result rests on', () => {
  it('has the best of what decides, and all sources in one order', () => {
    const two = [finding({ [A]: 'yes' }, page), finding({ [A]: 'yes' }, test)];
    expect(inResult({ findings: two })).toMatchObject({ grade: 'A', finding: 1, sources: ['s1', 's2'] });
    const same = [test, { ...test }].map((one) => finding({ [A]: 'yes' }, one));
    expect(inResult({ findings: same })).toMatchObject({ grade: 'A', finding: 0 });
    expect(inResult({ findings: [finding({ [A]: 'no' }, test)] })).toMatchObject({
      answer: 'no',
      short: 100,
      standing: 'short',
    });
  });

  it('says who only claims it', () => {
    const claims = [1, 2].map(() =>
      finding({ [A]: 'yes' }, source('marketing', { ...OWN, published: TODAY })),
    );
    expect(inResult({ findings: claims })).toMatchObject({
      openBecause: ['claimed'],
      claimedBy: ['s1', 's2'],
    });
  });
});

describe('an element of several clients, or outside the score', () => {
  it('stands in part where a client or a kind of content does', () => {
    const parts = {
      clients: ['k1', 'k2'],
      findings: [finding({ [A]: 'yes' }, test, { clients: ['k1'], for: ['video'] })],
    };
    expect(inResult(parts)).toMatchObject({
      standing: 'in-part',
      shown: 25,
      open: 75,
      short: 0,
      clients: [
        {
          client: 'k1',
          standing: 'in-part',
          shown: 50,
          open: 50,
          parts: [{ part: 'video', standing: 'shown' }],
        },
        { client: 'k2', standing: 'open', shown: 0, open: 100 },
      ],
    });
  });

  it('outside the score says so', () => {
    const drops = [element(A, { function: 'chat', absent: 'does-not-apply' })];
    expect(inResult({ findings: [finding(undefined, page, { lacks: ['chat'] })] }, drops)).toMatchObject({
      standing: 'does-not-apply',
      answer: 'does-not-apply',
      shown: 0,
      open: 0,
      short: 0,
      sources: ['s1'],
    });
    const yours = [duty(A, { 'no-provider': 'yours' })];
    expect(inResult({ editions: [{ id: 'x', 'run-by': 'customer' }] }, yours).standing).toBe('yours');
    const design = [duty(A, { 'no-provider': 'yes' })];
    expect(inResult({ editions: [{ id: 'x', 'run-by': 'customer' }] }, design).clients[0]?.shownBy).toBe(
      'architecture',
    );
  });

  it('says by which settings', () => {
    const settings = ['s', 'r'].map((id) => setting(id, { [A]: 'yes' }, test));
    expect(inResult({ settings }, ALL, { configuration: ['s', 'r'] })).toMatchObject({
      standing: 'shown',
      settings: ['r', 's'],
      finding: null,
    });
  });
});
