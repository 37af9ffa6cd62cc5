import { describe, expect, it } from 'vitest';
import { assessed } from '../../../test/rules/assessed-case.ts';
import { only } from '../../../test/rules/parts.ts';
import type { Case } from '../../types/case.ts';
import type { Pia } from '../../types/pia.ts';
import type { RegisterEntry } from '../../types/register.ts';
import { registerOf } from './register.ts';

const TODAY = '2026-06-15';
const VERSIONS = { tool: '1', catalogue: '2', rules: '3' };

/** An assessed case; final where it says so, and complete unless it says otherwise. */
const pia = (more: Partial<Case> = {}, isComplete = true): Pia => {
  const made = assessed(more, null);
  return { ...made, check: { ...made.check, final: more.status === 'final' && isComplete } };
};
const entries = (...pias: Pia[]): RegisterEntry[] =>
  registerOf(
    pias.map((one, at) => ({ file: `${String(at)}.yaml`, pia: one })),
    TODAY,
    VERSIONS,
  ).cases;
const entry = (more: Partial<Case> = {}): RegisterEntry => only(entries(pia(more)));
const files = (...pias: Pia[]): string[] => entries(...pias).map(({ file }) => file);
const next = (day: string): Partial<Case> => ({ review: { next: day } });

describe('a register', () => {
  it('says when and by what it was made', () => {
    expect(registerOf([], TODAY, VERSIONS)).toEqual({
      schemaVersion: '2',
      today: TODAY,
      versions: VERSIONS,
      cases: [],
    });
  });

  it('says of a case what it is, and nothing of what it does not tell', () => {
    expect(entry()).toMatchObject({
      file: '0.yaml',
      id: 'case',
      title: null,
      version: null,
      organisation: null,
      state: 'draft',
      product: null,
      use: { id: 'use' },
      verdict: null,
      decision: null,
      validUntil: null,
      nextReview: null,
      due: [],
      consultation: { consulted: null, day: null },
    });
    const told: Partial<Case> = {
      title: 'Meetings',
      version: '2',
      organisation: { name: 'Library', sector: 'public' },
      review: { next: '2026-07-01' },
      roles: [{ id: 'head', title: 'Head' }],
      decision: {
        outcome: 'approved',
        date: '2026-01-01',
        role: 'head',
        'valid-until': '2027-01-01',
        authority: { consulted: true, date: '2025-12-01' },
      },
    };
    expect(entry(told)).toMatchObject({
      title: 'Meetings',
      version: '2',
      organisation: 'Library',
      validUntil: '2027-01-01',
      decision: { outcome: 'approved', day: '2026-01-01' },
      nextReview: '2026-07-01',
      consultation: { consulted: true, day: '2025-12-01' },
    });
    expect(entry({ decision: { outcome: 'approved' } }).decision).toEqual({ outcome: 'approved', day: null });
    expect(entry({ decision: { role: 'head' } }).decision).toBeNull();
  });
});

describe('what is said of the product and of what is missing, in a register', () => {
  it('names the product with its edition', () => {
    expect(only(entries(assessed())).product).toEqual({
      vendor: 'product',
      name: 'product',
      edition: 'x',
      editionName: 'x',
    });
  });

  it('counts the parts that are required and missing, and what is open', () => {
    const { missing, openPoints } = only(entries(assessed()));
    const { parts, closing } = assessed().check;
    expect(parts.map(({ state, required }) => [state, required])).toEqual([
      ['missing', true],
      ['missing', false],
    ]);
    expect(missing).toBe(1);
    expect(entry({ title: 'Meetings' }).missing).toBe(0);
    expect([closing.length, openPoints]).toEqual([3, { musts: 2, shoulds: 1 }]);
  });

  it('does not count a must that bars among what is open', () => {
    const barred = assessed();
    const [first, ...rest] = barred.check.closing;
    const closing = first === undefined ? [] : [{ ...first, must: true, because: [] }, ...rest];
    const found = only(entries({ ...barred, check: { ...barred.check, closing } }));
    expect(found.openPoints.musts).toBe(1);
  });
});

describe('the state of a case in a register', () => {
  it.each<[string, Partial<Case>, boolean, RegisterEntry['state']]>([
    ['a draft', { status: 'draft' }, true, 'draft'],
    ['what says nothing of it', {}, true, 'draft'],
    ['final', { status: 'final' }, true, 'final'],
    ['final, but not complete', { status: 'final' }, false, 'not-final'],
  ])('a case is %s', (_name, more, isComplete, state) => {
    expect(only(entries(pia(more, isComplete))).state).toBe(state);
  });

  it('knows the title of a role, else its id', () => {
    const roles = [{ id: 'other' }, { id: 'dpo', title: 'Officer' }, { id: 'bare' }];
    const role = (id: string | undefined): unknown =>
      entry({ roles, review: { next: '2026-07-01', ...(id === undefined ? {} : { role: id }) } }).due[0]
        ?.role;
    expect(['dpo', 'bare', 'nobody', undefined].map(role)).toEqual(['Officer', 'bare', 'nobody', null]);
    expect(entry({ review: { next: '2026-07-01', role: 'dpo' } }).due[0]?.role).toBe('dpo');
  });

  it('has what is overdue first, then by day; without a day last; of one day by file', () => {
    expect(
      files(
        ...[pia(next('2026-07-01')), pia(), pia(next('2026-01-01'))],
        ...[pia(next('2026-07-01')), pia(next('2026-06-30'))],
      ),
    ).toEqual(['2.yaml', '4.yaml', '0.yaml', '3.yaml', '1.yaml']);
  });
});

describe('a version that is replaced', () => {
  const old = pia({ ...next('2026-01-01'), status: 'final', version: '1' });
  const replacing = (more: Partial<Case> = {}, isComplete = true): Pia =>
    pia(
      { status: 'final', version: '2', replaces: { version: '1', reason: 'Moved.' } as never, ...more },
      isComplete,
    );
  it('stands last, and nothing of it is due', () => {
    const list = entries(old, replacing());
    expect(list.map(({ version, state, due }) => [version, state, due.length])).toEqual([
      ['2', 'final', 0],
      ['1', 'replaced', 0],
    ]);
  });

  it.each<[string, Pia, string]>([
    ['by a final one', replacing(), 'replaced'],
    ['not by a draft', replacing({ status: 'draft' }), 'final'],
    ['not by one that is not complete', replacing({}, false), 'final'],
    ['not by one of another case', replacing({ id: 'other' }), 'final'],
    ['not by one that names another version', replacing({ replaces: { version: '0' } as never }), 'final'],
  ])('%s', (_name, later, state) => {
    expect(entries(old, later).find(({ version }) => version === '1')?.state).toBe(state);
  });

  it('needs a version of its own', () => {
    const bare = pia({ status: 'final' });
    expect(entries(bare, replacing()).map(({ version, state }) => [version, state])).toEqual([
      [null, 'final'],
      ['2', 'final'],
    ]);
  });
});
