/** What is new between two versions: evidence, figures, risks and duties, and nothing that stayed. */
import { expect, it } from 'vitest';
import type { Pia } from '../../types/pia.ts';
import { changesOf } from './changes.ts';

interface Made {
  rules?: string;
  sources?: { id: string; known: string }[];
  shown?: number;
  risk?: 'low' | 'high' | null;
  duty?: string;
  state?: string;
}

/** As much of a result as is compared. */
function version({
  rules = '2.0',
  sources = [],
  shown = 50,
  risk = 'low',
  duty = 'none',
  state = 'none',
}: Made): Pia {
  return {
    versions: { rules, catalogue: '2.0', tool: '1' },
    assessment: {
      sources,
      verdict: { value: 'open' },
      principles: [{ id: 'security', score: { shown, open: 100 - shown, short: 0 } }],
      requirements: [{ element: 'p/c/e', status: 'open' }],
    },
    risks: [{ id: 'leak', level: { after: risk } }],
    check: { consultation: { state, regimes: [{ regime: 'eu', duty }] } },
  } as unknown as Pia;
}

it('names what came, what went and what became of figures, risks and duties, in the order of the document', () => {
  const before = version({
    sources: [
      { id: 'old', known: '2020-01-01' },
      { id: 'kept', known: '2021-01-01' },
    ],
  });
  const after = version({
    rules: '2.1',
    shown: 60,
    risk: 'high',
    duty: 'required',
    state: 'required',
    sources: [
      { id: 'kept', known: '2021-01-01' },
      { id: 'new', known: '2024-01-01' },
    ],
  });
  expect(changesOf(before, after)).toEqual([
    { what: 'rules', id: 'rules', from: '2.0', to: '2.1' },
    { what: 'source', id: 'old', from: '2020-01-01', to: null },
    { what: 'source', id: 'new', from: null, to: '2024-01-01' },
    { what: 'shown', id: 'security', from: '50/50/0', to: '60/40/0' },
    { what: 'risk', id: 'leak', from: 'low', to: 'high' },
    { what: 'duty', id: 'eu', from: 'none', to: 'required' },
    { what: 'consultation', id: 'authority', from: 'none', to: 'required' },
  ]);
});

it('is nothing where nothing changed', () => {
  expect(changesOf(version({ risk: null }), version({ risk: null }))).toEqual([]);
});
