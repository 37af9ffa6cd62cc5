/** What to read again: why, and what comes first. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  dayOf,
  element,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  source,
  type SourceDraft,
  TODAY,
} from '../../test/rules/make.ts';
import type { Context } from '../types/context.ts';
import { sourcesToRead, type ToRead } from './reread.ts';

const [A, B, C, STRICT] = ['p/c/a', 'p/c/b', 'p/c/c', 'p/c/strict'] as const;

function use(id: string, musts: readonly string[], shoulds: readonly string[] = []): Context {
  const of = (list: readonly string[], must: boolean) =>
    list.map((one) => ({ element: one, must, reason: 'R.', 'asked-by': 'A law' }));
  return {
    id,
    title: id,
    summary: 'U.',
    requirements: [...of(musts, true), ...of(shoulds, false)],
  };
}

const USES = [use('one', [A, B]), use('two', [A], [C])];

function read(draft: ProfileDraft, edition?: string): ToRead[] {
  const principles = catalogue([...[A, B, C].map((id) => element(id)), element(STRICT, { 'shown-by': 'C' })]);
  return sourcesToRead({ profile: profile(draft), principles, contexts: USES, asOf: TODAY, edition });
}

function reasonsOf(...sources: SourceDraft[]): string[] {
  return read({ findings: [finding({ [C]: 'yes' }, sources)] })[0]?.reasons ?? [];
}

const onDay = (day: number) => ({ ...OWN, published: dayOf(day), checked: [dayOf(day)] });

describe('sources to read again', () => {
  it('says why', () => {
    expect(reasonsOf(source('help-page', OWN))).toEqual([]);
    expect(reasonsOf(source('white-paper', onDay(2200)))).toEqual(['aged']);
    expect(reasonsOf(source('white-paper', onDay(1000)))).toEqual(['lapsed']);
    expect(reasonsOf(source('white-paper', onDay(1580)))).toEqual(['lapses-soon', 'aged']);
    expect(reasonsOf(source('press'))).toEqual(['third-hand']);
    expect(reasonsOf(source('help-page', { ...OWN, 'read-as': 'archived copy' }))).toEqual(['day-unknown']);
  });

  it('says of one source what is so of it, and the graver of two that mean its age', () => {
    const [first, second] = read({
      findings: [finding({ [C]: 'yes' }, [source('white-paper', onDay(1580)), source('press')])],
    });
    expect([first?.reasons, second?.reasons]).toEqual([['lapses-soon', 'aged'], ['third-hand']]);
    const aged = source('white-paper', onDay(2200));
    expect(read({ findings: [finding({ [C]: 'yes', [STRICT]: 'yes' }, aged)] })).toMatchObject([
      { reasons: ['lapsed'] },
    ]);
  });

  it('standing alone is a reason for a must, not for the rest', () => {
    const [one] = read({ findings: [finding({ [A]: 'yes', [C]: 'yes' }, source('help-page', OWN))] });
    expect(one).toMatchObject({ reasons: ['single-source'], uses: ['one', 'two'] });
    expect(one?.decides.map(({ id }) => id)).toEqual([A, C]);
    expect(
      read({ findings: [finding({ [A]: 'yes' }, [source('help-page', OWN), source('audit')])] }),
    ).toEqual([]);
  });

  it('puts first what is a must of more uses, then what more elements hang on, whatever the order of the file', () => {
    const findings = [
      finding({ [C]: 'yes' }, source('white-paper', onDay(1000))),
      finding({ [B]: 'yes' }, source('white-paper', onDay(1000))),
      finding({ [A]: 'yes' }, source('white-paper', onDay(1000))),
    ];
    const first = (list: typeof findings): (string | undefined)[] =>
      read({ findings: list }).map(({ decides }) => decides[0]?.id);
    expect(first(findings)).toEqual([A, B, C]);
    expect(first(findings.toReversed())).toEqual([A, B, C]);
  });

  it('a source beside which another shows the same decides nothing', () => {
    const findings = [
      finding({ [A]: 'yes' }, [source('white-paper', onDay(2200)), source('help-page', OWN)]),
    ];
    expect(read({ findings })).toMatchObject([{ reasons: ['aged'], decides: [], uses: [] }]);
  });

  it('an old no that alone makes a must fall short decides it', () => {
    const findings = [finding({ [A]: 'no' }, source('audit', onDay(1000)))];
    expect(read({ findings })).toMatchObject([{ reasons: ['aged'], uses: ['one', 'two'] }]);
  });

  it('of one edition alone', () => {
    const editions = [{ id: 'x' }, { id: 'y' }];
    const findings = [
      finding({ [A]: 'yes' }, source('help-page', OWN), { editions: ['x'] }),
      finding({ [B]: 'yes' }, source('help-page', OWN), { editions: ['y'] }),
    ];
    expect(read({ editions, findings }, 'y')).toMatchObject([{ uses: ['one'], editions: ['y'] }]);
    expect(read({ editions, findings })).toHaveLength(2);
  });
});
