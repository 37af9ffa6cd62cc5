/** The principles of the laws: those of each, those taken over from another, and the answers of the case. */
import { expect, it } from 'vitest';
import { caseOf, regime, regimes } from '../../../test/rules/case.ts';
import { complianceOf, principlesOf } from './compliance.ts';

const EU = regime('eu');
const { principles: _own, ...without } = regime('uk');
const UK = { ...without, 'principles-of': 'eu' };
const GIBRALTAR = { ...UK, id: 'gibraltar', 'principles-rule': 'Gibraltar GDPR' };
const ALL = regimes([EU, UK, GIBRALTAR]);

it('a law that takes principles over has them, under its own name where it says so', () => {
  expect(principlesOf(UK, ALL)).toEqual(EU.principles);
  expect(principlesOf(GIBRALTAR, ALL)[0]?.references).toEqual([{ rule: 'Gibraltar GDPR' }]);
});

it('each principle of each law chosen has a line, answered or not', () => {
  const compliance = [{ regime: 'uk', principle: 'fairness', state: 'met' as const, how: 'So.' }];
  expect(complianceOf(caseOf({ compliance }, ['gibraltar', 'uk']), ALL)).toEqual([
    { regime: 'uk', principle: 'fairness', state: 'met', how: 'So.' },
    { regime: 'gibraltar', principle: 'fairness', state: null, how: null },
  ]);
});
