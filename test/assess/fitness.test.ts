import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/types/assessment.ts';
import type { Context } from '../../src/types/context.ts';
import type { Finding, Setting } from '../../src/types/profile.ts';
import {
  assessed,
  catalogue,
  context,
  criterion,
  finding,
  principle,
  profile,
  setting,
  source,
} from '../make.ts';

const gated = catalogue([principle('p', [criterion('a', { gate: true })])]);
const sources = [
  source('s'),
  source('press', { kind: 'press' }),
  source('own', { kind: 'vendor-statement' }),
];
const needs = (level: number, more: Partial<Context> = {}): Context =>
  context({ requirements: [{ criterion: 'p/a', level, reason: 'Because.', 'asked-by': 'Us' }], ...more });

function judge(
  findings: Finding[],
  more: Partial<Parameters<typeof assessed>[0]> = {},
  settings: Setting[] = [],
): Assessment {
  return assessed({ profile: profile({ findings, settings, sources }), context: needs(3), ...more });
}

describe('rule 8: gates', () => {
  it.each([
    ['passed', [finding(1)]],
    ['failed', [finding(0)]],
    ['unknown', []],
    ['unknown', [finding(0, { sources: ['press'] })]],
    ['failed', [finding(0, { sources: ['own'] })]],
    ['not-applicable', [finding('not-applicable')]],
  ] as const)('%s', (state, findings) => {
    expect(judge([...findings], { catalogue: gated }).gates).toMatchObject([{ criterion: 'p/a', state }]);
  });

  it('a failed gate is not bought back by a mean', () => {
    const many = catalogue([
      principle('p', [
        criterion('a', { gate: true }),
        ...Array.from({ length: 9 }, (_, i) => criterion(`b${i}`, { weight: 5 })),
      ]),
    ]);
    const best = Array.from({ length: 9 }, (_, i) => finding(4, { criterion: `p/b${i}` }));
    const one = judge([finding(0), ...best], { catalogue: many, context: context() });
    expect(one.overall.score).toBeGreaterThan(95);
    expect(one.verdict?.value).toBe('not-fit');
  });

  it('a waived gate does not bar, and prints its reason', () => {
    const waiving = context({ 'waived-gates': [{ criterion: 'p/a', reason: 'Nothing is recorded.' }] });
    const one = judge([finding(0)], { catalogue: gated, context: waiving });
    expect(one.gates[0]).toMatchObject({ state: 'failed', waived: 'Nothing is recorded.' });
    expect(one.verdict?.value).toBe('fit');
  });
});

describe('rule 9: verdict', () => {
  const contested = finding(3, { 'contradicted-by': [{ source: 's', level: 0, summary: 'No.' }] });

  it.each([
    ['fit', 'met', [finding(3)], []],
    ['fit', 'met', [finding('not-applicable')], []],
    ['fit-with-conditions', 'reachable', [finding(1)], [setting('lock', 3)]],
    ['fit-with-conditions', 'unproven', [finding(3, { sources: ['own'] })], []],
    ['undetermined', 'unknown', [], []],
    ['not-fit', 'not-met', [finding(2)], []],
    ['not-fit', 'not-met', [contested], []],
    ['fit-with-conditions', 'reachable', [contested], [setting('lock', 3)]],
  ] as const)('%s, the requirement being %s', (verdict, status, findings, settings) => {
    const one = judge([...findings], {}, [...settings]);
    expect(one.requirements).toMatchObject([{ status }]);
    expect(one.verdict?.value).toBe(verdict);
  });

  it('without a use there is none', () => {
    expect(assessed().verdict).toBeNull();
    expect(assessed().requirements).toEqual([]);
    expect(assessed().risks).toEqual([]);
  });

  it('not fit comes before undetermined', () => {
    const two = catalogue([principle('p', [criterion('a'), criterion('b')])]);
    const both = context({
      requirements: ['p/a', 'p/b'].map((id) => ({ criterion: id, level: 2, reason: 'R.', 'asked-by': 'Us' })),
    });
    expect(judge([finding(1)], { catalogue: two, context: both }).verdict?.value).toBe('not-fit');
  });

  it('a gate that is open leaves it undetermined', () => {
    expect(judge([], { catalogue: gated, context: context() }).verdict?.value).toBe('undetermined');
  });

  it('settings in the configuration are its premise and are printed', () => {
    const one = judge([finding(1)], { configuration: 'hardened' }, [setting('lock', 3)]);
    expect(one.verdict).toMatchObject({
      value: 'fit',
      reasons: [{ kind: 'premise', text: expect.stringContaining('Setting lock') as string }],
    });
  });

  it('names the settings and the editions that would change it', () => {
    const one = judge([finding(1, { editions: ['paid'] }), finding(3, { editions: ['free'] })], {}, [
      setting('lock', 3),
      setting('half', 2),
    ]);
    expect(one.verdict?.wouldChange).toMatchObject([
      { kind: 'setting', settings: ['lock'] },
      { kind: 'edition', editions: ['free'] },
    ]);
  });

  it('a use may ask for better evidence', () => {
    const strict = needs(3, { evidence: { 'weakest-grade': 'C', reason: 'Confidence.' } });
    const help = [source('s', { kind: 'help-page' })];
    const one = assessed({ profile: profile({ findings: [finding(3)], sources: help }), context: strict });
    expect(one.requirements).toMatchObject([{ status: 'unproven' }]);
  });

  it('weights of 0 can still be required', () => {
    const zero = catalogue([principle('p', [criterion('a', { weight: 0 }), criterion('b')])]);
    expect(judge([finding(1)], { catalogue: zero }).requirements).toMatchObject([{ status: 'not-met' }]);
  });
});
