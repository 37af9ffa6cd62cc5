/** How requirements stand: one rule for marks and counts. */
import { describe, expect, it } from 'vitest';
import {
  demandBadge,
  demandKind,
  type DemandKind,
  mustCounts,
  mustsText,
} from '../../src/document/demands.ts';
import type { Assessment, AssessedRequirement } from '../../src/types/assessment.ts';
import { english } from '../locale/english.ts';
import { compared } from './comparison-fixture.ts';
import { known, reportOf } from './product-fixture.ts';

const { subject } = reportOf(known);
const { element: waiting } = subject.result.requirements[0] ?? { element: '' };

/** A must of that standing in an assessment of which the verdict says what is given. */
function kindOf(
  status: AssessedRequirement['status'],
  named: { reason?: 'must-falls-short' | 'asked-and-not-answered'; question?: boolean; never?: boolean },
): DemandKind {
  const { result, names } = subject;
  const requirement: AssessedRequirement = {
    element: waiting,
    must: true,
    state: 'configured',
    gate: false,
    status,
    reason: null,
    askedBy: null,
  };
  const verdict = {
    reasons: named.reason === undefined ? [] : [{ code: named.reason, element: waiting }],
    questions: named.question === true ? [{ code: 'must-open', element: waiting }] : [],
  };
  const bare = { ...result, verdict, principles: [] } as unknown as Assessment;
  const element = (id: string) => ({
    ...names.element(id),
    ...(named.never === true ? { never: true } : {}),
  });
  return demandKind(requirement, { result: bare, names: { ...names, element } });
}

it.each<[DemandKind, Parameters<typeof kindOf>]>([
  ['met', ['shown', {}]],
  ['met', ['does-not-apply', {}]],
  ['in-part', ['in-part', {}]],
  ['in-part', ['in-part', { question: true }]],
  ['yours', ['yours', {}]],
  ['open', ['open', { question: true }]],
  ['open', ['shown', { question: true }]],
  ['unsearched', ['open', { never: true }]],
  ['settable', ['open', {}]],
  ['settable', ['short', {}]],
  ['unless-set', ['short', { question: true }]],
  ['short', ['short', { reason: 'must-falls-short' }]],
  ['short', ['shown', { reason: 'must-falls-short' }]],
  ['unanswered', ['open', { reason: 'asked-and-not-answered' }]],
])('a must is %s', (kind, given) => {
  expect(kindOf(...given)).toBe(kind);
});

describe.each(compared().products.map((one) => [one.id, one] as const))('the musts of %s', (_id, one) => {
  const counts = mustCounts(one);
  const musts = one.result.requirements.filter(({ must }) => must);

  it('add up', () => {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(musts.length);
    const told = [...mustsText(one, english).matchAll(/\d+/g)].map(Number);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(musts.length);
  });

  it('bear the marks by which they are counted', () => {
    const marks = musts.map((must) => (demandBadge(must, one, english) as { text: string }).text);
    const marked = (text: string): number => marks.filter((mark) => mark === text).length;
    expect(marked('in part')).toBe(counts['in-part']);
    expect(marked('shown') + marked('does not apply')).toBe(counts.met);
    expect(marked('yours to do')).toBe(counts.yours);
    expect(marked('open') + marked('falls short')).toBe(
      counts.open +
        counts.unsearched +
        counts.unanswered +
        counts.short +
        counts['unless-set'] +
        counts.settable,
    );
  });
});
