/** Whether the authority has to be consulted, under each regime that the catalogue has. */
import { beforeAll, describe, expect, it } from 'vitest';
import { consultationOf } from '../../../src/assess/case/consultation.ts';
import { loadRegimes } from '../../../src/input/regimes.ts';
import type { Case } from '../../../src/types/case.ts';
import type { PiaRisk } from '../../../src/types/pia.ts';
import type { Regime, Regimes } from '../../../src/types/regimes.ts';

let all: Regimes;
beforeAll(async () => {
  all = await loadRegimes();
});

const regime = (id: string): Regime => {
  const found = all.regimes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no regime ${id}`);
  return found;
};

const risk = (after: PiaRisk['level']['after'], more: Partial<PiaRisk> = {}): PiaRisk =>
  ({
    ...{ id: `risk-${after}`, title: `Title ${after}`, own: false, severity: { status: 'confirmed' } },
    ...{ level: { shipped: 'high', configured: 'high', after }, ...more },
  }) as PiaRisk;

type Sector = NonNullable<NonNullable<Case['organisation']>['sector']>;
const inSector = (sector: Sector | undefined, more: Partial<Case> = {}): Case => ({
  id: 'case',
  organisation: sector === undefined ? {} : { sector },
  ...more,
});
const advised = (opinion: NonNullable<Case['opinions']>[number]['opinion']): Partial<Case> => ({
  opinions: [{ of: 'data-protection-officer', ...(opinion === undefined ? {} : { opinion }) }],
});

const dutyUnder = (id: string, one: Case, risks: PiaRisk[]) => {
  const { regimes, state } = consultationOf(one, risks, [regime(id)]);
  return [regimes[0]?.duty, state];
};

describe('the catalogue', () => {
  it('has the seven regimes', () => {
    expect(all.regimes.map((one) => one.id)).toEqual([
      ...['eu', 'uk', 'gibraltar', 'canada', 'australia', 'hong-kong', 'switzerland'],
    ]);
  });
});

describe.each(['eu', 'uk', 'gibraltar', 'switzerland'])('%s', (id) => {
  it('asks where a risk stays high, and only there', () => {
    const one = inSector('public');
    expect(dutyUnder(id, one, [risk('high'), risk('low')])).toEqual(['required', 'required']);
    expect(dutyUnder(id, one, [risk('medium')])).toEqual(['not-required', 'not-required']);
  });

  it('is open until risks are assessed', () => {
    expect(dutyUnder(id, inSector('public'), [])).toEqual(['open', 'open']);
  });

  it('does not depend on how the product stood before the measures', () => {
    const before = risk('low', { level: { shipped: 'high', configured: 'high', after: 'low' } });
    expect(dutyUnder(id, inSector('public'), [before])[0]).toBe('not-required');
  });
});

describe('switzerland', () => {
  it('excuses a private organisation whose adviser spoke, and nobody else', () => {
    const of = (sector: Sector | undefined, more?: Partial<Case>) =>
      dutyUnder('switzerland', inSector(sector, more), [risk('high')]);
    expect(of('private', advised('unfavourable'))).toEqual(['excused', 'asked']);
    expect(of('private', advised('favourable'))[0]).toBe('excused');
    expect(of('private', advised('not-sought'))[0]).toBe('required');
    expect(of('private', advised(undefined))[0]).toBe('required');
    expect(of('private')[0]).toBe('required');
    expect(of('private', { opinions: [{ of: 'security', opinion: 'favourable' }] })[0]).toBe('required');
    expect(of('public', advised('favourable'))[0]).toBe('required');
    expect(of(undefined, advised('favourable'))[0]).toBe('required');
  });
});

describe('canada', () => {
  it('binds federal institutions, whatever the risks', () => {
    expect(dutyUnder('canada', inSector('federal-institution'), [risk('low')])).toEqual([
      'required',
      'required',
    ]);
    expect(dutyUnder('canada', inSector('federal-institution'), [])).toEqual(['required', 'required']);
  });

  it('binds nobody else, and is open where the kind is not stated', () => {
    expect(dutyUnder('canada', inSector('private'), [risk('low')])).toEqual(['none', 'not-required']);
    expect(dutyUnder('canada', inSector('public'), [risk('high')])).toEqual(['none', 'asked']);
    expect(dutyUnder('canada', inSector(undefined), [risk('low')])).toEqual(['open', 'open']);
  });
});

describe.each(['australia', 'hong-kong'])('%s', (id) => {
  it('has no duty; the Joint Statement still asks where a risk stays high', () => {
    expect(dutyUnder(id, inSector('public'), [risk('high')])).toEqual(['none', 'asked']);
    expect(dutyUnder(id, inSector('public'), [risk('low')])).toEqual(['none', 'not-required']);
  });
});

describe('over all regimes', () => {
  const over = (ids: string[], one: Case, risks: PiaRisk[]) => consultationOf(one, risks, ids.map(regime));

  it('one that requires it is enough', () => {
    const { state, regimes } = over(['australia', 'eu', 'canada'], inSector('public'), [risk('high')]);
    expect(state).toBe('required');
    expect(regimes.map((one) => one.duty)).toEqual(['none', 'required', 'none']);
  });

  it('one that is open leaves it open, unless another requires it', () => {
    const unstated = inSector(undefined);
    expect(over(['canada', 'eu'], unstated, [risk('low')]).state).toBe('open');
    expect(over(['canada', 'eu'], unstated, [risk('high')]).state).toBe('required');
  });

  it('none chosen leaves it open, also where nothing is high, and says so', () => {
    const { state, reasons } = over([], inSector('public'), [risk('low')]);
    expect(state).toBe('open');
    expect(reasons).toContain('No law is chosen yet under which the organisation stands.');
  });

  it('names the risks that are high and those whose severity nobody has confirmed', () => {
    const proposed = risk('low', { id: 'p', severity: { status: 'proposed' } as PiaRisk['severity'] });
    const open = risk('high', { id: 'o', title: 'Own', severity: { status: 'open' } as PiaRisk['severity'] });
    const { highRisks, unconfirmed, reasons } = over(['eu'], inSector('public'), [
      proposed,
      open,
      risk('high'),
    ]);
    expect(highRisks).toEqual(['o', 'risk-high']);
    expect(unconfirmed).toEqual(['p', 'o']);
    expect(reasons.join(' ')).toContain('S12');
    expect(reasons).toContain('High after the measures: Own.');
    expect(reasons.at(-1)).toContain('2 risks are high after the measures.');
  });

  it('every duty carries the rule in words with its references', () => {
    const { regimes } = over(
      all.regimes.map((one) => one.id),
      inSector('public'),
      [risk('high')],
    );
    for (const one of regimes) {
      expect(one.text.length).toBeGreaterThan(40);
      expect(one.why).not.toBe('');
    }
    expect(regimes.find((one) => one.id === 'eu')?.references).toContainEqual(
      expect.objectContaining({
        rule: expect.stringContaining('GDPR') as string,
        place: expect.stringContaining('36') as string,
      }),
    );
  });
});
