import { describe, expect, it } from 'vitest';
import { lintProfile, LINT_RULES, type LintRule } from '../../src/assess/lint.ts';
import type { Finding, Source } from '../../src/types/profile.ts';
import { ASSESSED_ON, catalogue, finding, profile, source } from '../make.ts';

const strong = [source('s'), source('s2')];
const lapsed = source('s', { kind: 'press', published: '2020-01-01', checked: '2020-01-01' });

function rules(findings: Finding[], sources: Source[] = strong): LintRule[] {
  return lintProfile(profile({ findings, sources }), catalogue(), ASSESSED_ON).map((one) => one.rule);
}

const both = { sources: ['s', 's2'] };

describe('lint', () => {
  it('has nothing to say of two independent sources for a middling level', () => {
    expect(rules([finding(3, both)])).toEqual([]);
  });

  it.each<[LintRule, Finding[], Source[]]>([
    ['lapsed', [finding(2)], [lapsed]],
    ['old-zero', [finding(0)], [lapsed]],
    [
      'contradicted',
      [finding(3, { ...both, 'contradicted-by': [{ source: 's2', level: 0, summary: 'No.' }] })],
      strong,
    ],
    ['unanswered', [finding(2, { ...both, editions: ['free'] })], strong],
    [
      'hidden',
      [
        finding(2, { ...both, since: '2026-02' }),
        finding(3, { ...both, since: '2026-01', editions: ['free'] }),
      ],
      strong,
    ],
    [
      'lapsing-soon',
      [finding(1, both)],
      [source('s2', { kind: 'press', published: '2024-08-01', checked: '2024-08-01' }), lapsed],
    ],
    [
      'best-without-strong',
      [finding(4, both)],
      [source('s', { kind: 'guide' }), source('s2', { kind: 'guide' })],
    ],
    ['single-source', [finding(2)], [source('s')]],
    [
      'vendor-only',
      [finding(1, both)],
      [source('s', { kind: 'marketing' }), source('s2', { kind: 'vendor-statement' })],
    ],
    [
      'undated',
      [finding(1, both)],
      [{ ...source('s'), published: undefined } as unknown as Source, source('s2')],
    ],
    ['archived-copy', [finding(2, both)], [source('s', { copy: 'undated' }), source('s2')]],
    [
      'statement-as-audit',
      [finding(2, both)],
      [source('s', { kind: 'audit', publisher: 'Example Org' }), source('s2')],
    ],
  ])('%s', (rule, findings, sources) => {
    expect(rules(findings, sources)).toContain(rule);
  });

  it('looks at what counts today: history may be as weak as it was', () => {
    const list = [finding(1, { since: '2020', sources: ['old'] }), finding(3, { ...both, since: '2026-05' })];
    const old = source('old', { kind: 'press', published: '2020-01-01', checked: '2020-01-01' });
    expect(rules(list, [...strong, old])).toEqual([]);
  });

  it('a reason in the file is told with the weakness', () => {
    const [one] = lintProfile(
      profile({
        findings: [finding(2, { accepted: [{ rule: 'lapsed', reason: 'Nothing newer was found.' }] })],
        sources: [lapsed],
      }),
      catalogue(),
      ASSESSED_ON,
    );
    expect(one).toMatchObject({
      rule: 'lapsed',
      level: 'warning',
      accepted: 'Nothing newer was found.',
      path: ['findings', 0],
    });
  });

  it('every rule says what it means', () => {
    for (const [, meaning] of Object.values(LINT_RULES)) expect(meaning).toMatch(/\.$/);
  });
});
