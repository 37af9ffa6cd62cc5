/** Laws and whom they cover: a municipal library in Québec is not told that federal law binds it. */
import { describe, expect, it } from 'vitest';
import { loadRegimes } from '../../input/regimes.ts';
import type { Case } from '../../types/case.ts';
import { coverageOf, isMadeFor } from './coverage.ts';

const { regimes } = await loadRegimes();
const law = (id: string): (typeof regimes)[number] => {
  const found = regimes.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
type Organisation = NonNullable<Case['organisation']>;
const LIBRARY: Organisation = { region: 'CA-QC', sector: 'public', activities: ['library', 'municipality'] };

const COVERED: [string, Organisation, string, string][] = [
  ['canada', LIBRARY, 'outside', 'limit'],
  ['quebec-public', LIBRARY, 'covered', 'within'],
  ['quebec-private', LIBRARY, 'outside', 'sector'],
  ['ontario-municipal', LIBRARY, 'outside', 'region'],
  ['ontario-municipal', { ...LIBRARY, region: 'CA-ON' }, 'covered', 'within'],
  ['ontario-provincial', { ...LIBRARY, region: 'CA-ON' }, 'outside', 'limit'],
  ['canada', { region: 'CA-QC', sector: 'private' }, 'open', 'limit'],
  ['canada', { region: 'CA-ON', sector: 'private' }, 'covered', 'within'],
  ['canada', { sector: 'federal-institution' }, 'covered', 'within'],
  ['quebec-public', { sector: 'public' }, 'open', 'region'],
  ['eu', { country: 'A member state', sector: 'public' }, 'covered', 'within'],
  ['eu', { region: 'DE-BY', sector: 'public' }, 'covered', 'within'],
  ['eu', { country: 'US' }, 'open', 'abroad'],
  ['switzerland', { country: 'CH', sector: 'public' }, 'outside', 'limit'],
  ['australia', { region: 'AU-NSW', sector: 'public', activities: ['school'] }, 'outside', 'limit'],
  ['us-ferpa', { region: 'US-NY', sector: 'public', activities: ['school'] }, 'covered', 'within'],
  ['us-ferpa', { region: 'US-NY', sector: 'public', activities: ['library'] }, 'outside', 'activity'],
  ['us-hipaa', { region: 'US-NY', sector: 'private' }, 'open', 'activity'],
  ['us-coppa', { region: 'US-NY', sector: 'public', activities: ['online-service'] }, 'outside', 'sector'],
  ['norway', { country: 'NO', sector: 'public' }, 'covered', 'within'],
];

describe('a law', () => {
  it.each(COVERED)('%s and %j: %s (%s)', (id, organisation, state, because) => {
    expect(coverageOf({ organisation }, law(id))).toMatchObject({ state, because });
  });

  it('is proposed where it was made for such a place or activity', () => {
    const proposed = (organisation: Organisation): string[] =>
      regimes.filter((one) => isMadeFor({ organisation }, one)).map(({ id }) => id);
    expect(proposed(LIBRARY)).toEqual(['quebec-public']);
    expect(proposed({ sector: 'public' })).toEqual([]);
    expect(proposed({ region: 'US-NY', sector: 'private', activities: ['health-care'] })).toEqual([
      'us-hipaa',
    ]);
  });

  it('says of every duty where it stands, and of every text whether it was read', () => {
    for (const { id, covers, assessment, consultation, sources } of regimes) {
      expect(covers.references.length, id).toBeGreaterThan(0);
      expect(assessment.references.length + consultation.references.length, id).toBeGreaterThan(1);
      expect(
        sources.every(({ checked }) => /^\d{4}-\d\d-\d\d$/.test(checked)),
        id,
      ).toBe(true);
    }
  });
});
