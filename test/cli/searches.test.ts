/** Registers to search oneself: what is open about the record of a product, where, and by which names. */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import { registersFaults } from '../../src/input/registers.ts';
import type { RegisterSearches } from '../../src/document/searches.ts';
import type { SearchedRegister } from '../../src/types/registers.ts';
import { runHere } from './here.ts';

const searches = async (...more: string[]) => {
  const { out } = await runHere([
    'searches',
    'zoom',
    '--context',
    'school-class',
    '--format',
    'json',
    ...more,
  ]);
  return JSON.parse(out) as RegisterSearches;
};

describe('searches', () => {
  it('lists only what is open about the record, with the names of product and provider', async () => {
    const one = await searches();
    expect(one.names).toContain('Zoom Communications, Inc.');
    const assessed = await runHere(['score', 'zoom', '--context', 'school-class', '--format', 'json']);
    const [zoom] = [JSON.parse(assessed.out)].flat() as {
      principles: { criteria: { elements: { id: string; standing: string }[] }[] }[];
    }[];
    const open = new Set(
      zoom?.principles
        .flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements))
        .filter(({ standing }) => standing === 'open')
        .map(({ id }) => id),
    );
    const points = [...one.registers.flatMap((register) => register.points), ...one.elsewhere];
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter(({ element }) => !open.has(element))).toEqual([]);
  });

  it('says each sentence once, what the use demands first, and where to write the result', async () => {
    const { code, out } = await runHere(['searches', 'zoom', '--context', 'school-class']);
    expect(code).toBe(0);
    const [, table = ''] = out.split('The open points');
    expect(table.indexOf('must')).toBeLessThan(table.indexOf('–'));
    expect(out).toContain('evidence: searches:');
    expect(out.split('https://gdprhub.eu')).toHaveLength(2);
  });

  it('refuses an ending that is none', async () => {
    expect((await runHere(['searches', 'zoom', '-o', 'x.xlsx'])).code).toBe(2);
  });
});

describe('registers of the catalogue', () => {
  it.each([
    ['what stands on record', ['security/staff-access/no-known-misuse'], []],
    ['a behaviour', ['privacy-by-design/muted-entry/camera-off'], ['no-record']],
    ['an unknown point', ['security/staff-access/no-known-misuses'], ['unknown-element']],
  ])('%s', async (_, elements, codes) => {
    const { catalogue } = await loadCatalogue();
    const one: SearchedRegister = {
      id: 'one',
      name: 'One',
      keeper: 'Keeper',
      enter: 'Names.',
      holds: 'Cases.',
      limits: 'None.',
      elements,
    };
    expect(registersFaults({ registers: [one] }, catalogue).map(({ code }) => code)).toEqual(codes);
  });
});
