/** What a case has to contain: places in all their forms, what only the whole shows, and under which laws. */
import { describe, expect, it } from 'vitest';
import { assessedRisk, caseOf, FOLD, regime, regimes } from '../../../test/rules/case.ts';
import type { Case } from '../../types/case.ts';
import { partsOf } from './completeness.ts';
import { complianceOf } from './compliance.ts';
import { consultationOf } from './consultation.ts';
import { gapsOf } from './gaps.ts';
import { treatedRisks } from './risks.ts';
import { screen } from './screening.ts';

const LAWS = [regime('eu')];

/** Places that are missing for one need. */
function missing(need: string, more: Partial<Case> = {}, risks = [assessedRisk('leak')]): string[] {
  const one = caseOf(more);
  const all = regimes(LAWS, { part: [need] });
  const treated = treatedRisks(risks, one, FOLD);
  const consultation = consultationOf(one, treated, LAWS);
  const compliance = complianceOf(one, all);
  const gaps = gapsOf(one, { screening: screen(one, undefined), risks: treated, compliance, consultation });
  const [part] = partsOf(one, all, gaps);
  return (part?.missing ?? []).map(({ path, about, value }) =>
    about === null ? path : `${path} ${about}=${value}`,
  );
}

describe('places', () => {
  it.each<[string, string, Partial<Case>, string[]]>([
    ['a text', 'plan.scope', {}, ['plan.scope']],
    ['a text that is there', 'plan.scope', { plan: { scope: 'All.' } }, []],
    [
      'false is an answer',
      'decision.authority.consulted',
      { decision: { authority: { consulted: false } } },
      [],
    ],
    ['an empty list', 'description.assets', { description: { assets: [] } }, ['description.assets']],
    ['a list without entries', 'measures[].owner', {}, ['measures']],
    ['a list that may be empty', 'measures[]?.owner', {}, []],
    [
      'each entry',
      'measures[].owner',
      { measures: [{ id: 'a', owner: 'x' }, { id: 'b' }] },
      ['measures[1].owner'],
    ],
    [
      'an entry of a kind',
      'roles[part=author].title',
      { roles: [{ id: 'a', part: 'owner' }] },
      ['roles part=author'],
    ],
    [
      'such an entry without it',
      'roles[part=author].title',
      { roles: [{ id: 'a', part: 'author' }] },
      ['roles[0].title'],
    ],
    ['one of two keys', 'plan.scope|method', { plan: { method: 'Talks.' } }, []],
    ['none of two keys', 'plan.scope|method', {}, ['plan.scope']],
    ['one of two places', 'plan.scope or title', { title: 'T' }, []],
    ['none of two places', 'plan.scope or title', {}, ['plan.scope']],
  ])('%s', (_, need, one, places) => {
    expect(missing(need, one)).toEqual(places);
  });

  it('a word that nothing works out is a fault of the catalogue', () => {
    expect(() => missing('@nonsense')).toThrow(RangeError);
  });
});

describe('what only the whole shows', () => {
  it('criteria of the screening without an answer', () => {
    const screening = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, met: false }));
    expect(missing('@screening', { screening })).toEqual(['screening criterion=9']);
  });

  it('principles of the laws without state or words', () => {
    expect(missing('@principles')).toEqual(['compliance principle=eu/fairness']);
    const answer = { regime: 'eu', principle: 'fairness', state: 'met' as const };
    expect(missing('@principles', { compliance: [answer] })).toHaveLength(1);
    expect(missing('@principles', { compliance: [{ ...answer, how: 'So.' }] })).toEqual([]);
    expect(missing('@principles', { organisation: {} })).toEqual(['organisation.regimes']);
  });

  it('severities that nobody confirmed', () => {
    expect(missing('@severities')).toEqual(['risks risk=leak']);
    expect(missing('@severities', { risks: [{ risk: 'leak', severity: 3 }] })).toEqual([]);
    expect(missing('@severities', {}, [])).toEqual(['risks']);
  });

  it('risks without a measure, unless they are low or taken with a reason', () => {
    const take = (reason?: string): Partial<Case> => ({
      decision: { 'accepted-risks': [{ risk: 'leak', ...(reason === undefined ? {} : { reason }) }] },
    });
    expect(missing('@untreated')).toEqual(['measures risk=leak']);
    expect(missing('@untreated', take())).toEqual(['measures risk=leak']);
    expect(missing('@untreated', take('Small.'))).toEqual([]);
    expect(
      missing('@untreated', { measures: [{ id: 'm', lowers: [{ risk: 'leak', likelihood: 2 }] }] }),
    ).toEqual([]);
  });

  it('risks that stay and are not taken', () => {
    const lowers = (likelihood: number): Partial<Case> => ({
      measures: [{ id: 'm', lowers: [{ risk: 'leak', likelihood }] }],
    });
    expect(missing('@residual', lowers(2))).toEqual(['decision.accepted-risks risk=leak']);
    expect(missing('@residual', lowers(1))).toEqual([]);
  });

  it('an overruled opinion without a reason', () => {
    const opinion = { of: 'security' as const, outcome: 'overruled' as const };
    expect(missing('@overruled', { opinions: [opinion] })).toEqual(['opinions[0].reason']);
    expect(missing('@overruled', { opinions: [{ ...opinion, reason: 'R.' }] })).toEqual([]);
  });

  it('the consultation, where it is due: said no is not done', () => {
    const places = ['consulted', 'date', 'answer'].map((key) => `decision.authority.${key}`);
    expect(missing('@authority')).toEqual(places);
    expect(missing('@authority', { decision: { authority: { consulted: false } } })).toEqual(places);
    const low = { measures: [{ id: 'm', lowers: [{ risk: 'leak', likelihood: 1 }] }] };
    expect(missing('@authority', low)).toEqual([]);
    expect(missing('@authority', {}, [])).toEqual(places);
  });
});

it('a part is required under the laws that it names, under all, or only recommended', () => {
  const all = regimes(LAWS, { all: ['title'], eu: ['title'], uk: ['title'], none: ['title'] });
  const named = new Map([
    ['eu', ['eu']],
    ['uk', ['uk']],
    ['none', []],
  ]);
  const parts = all.parts.map((part) => {
    const laws = named.get(part.id);
    return laws === undefined ? part : { ...part, regimes: laws };
  });
  const found = partsOf(caseOf(), { ...all, parts }, {});
  expect(found.map(({ id, required, state }) => `${id} ${required} ${state}`)).toEqual([
    'all true missing',
    'eu true missing',
    'uk false missing',
    'none false missing',
  ]);
});
