/** A small assessment with every state of a criterion, hostile text, long words, and other scripts. */
import type { Assessment } from '../../src/types/assessment.ts';
import fixture from './fixtures/assessment.json' with { type: 'json' };

export function assessment(): Assessment {
  return structuredClone(fixture) as unknown as Assessment;
}

/** The same product without a use: no verdict, no requirements, no risks. */
export function withoutUse(): Assessment {
  return { ...assessment(), context: null, verdict: null, requirements: [], risks: [], changedWeights: [] };
}

/** Nothing known, nothing to switch, nothing cited. */
export function empty(): Assessment {
  const one = withoutUse();
  const bare = {
    claimed: null,
    proven: null,
    grade: null,
    contribution: null,
    summary: null,
    sources: [],
    settings: [],
    reply: null,
    test: null,
  };
  const flags = {
    cappedBy: null,
    contradicted: false,
    alleged: false,
    old: false,
    lapsed: false,
    weakensOn: null,
    since: null,
    without: null,
  };
  const principles = one.principles.map((principle) => ({
    ...{ ...principle, score: null, range: { from: 0, to: 100 }, coverage: 0, weakest: [] },
    criteria: principle.criteria.map((criterion) => ({
      ...criterion,
      ...bare,
      ...flags,
      state: 'unknown' as const,
      low: 0,
      high: 4,
    })),
  }));
  const overall = { score: null, range: { from: 0, to: 100 }, coverage: 0 };
  const vendor = { ...one.vendor, facts: [], subProcessors: [] };
  return {
    ...one,
    principles,
    overall,
    vendor,
    gates: [],
    settings: [],
    incidents: [],
    sources: [],
    inputs: [],
  };
}
