/** The worked example of docs/method.md: what the page says is what the program computes. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { loadCatalogue } from '../src/input/catalogue.ts';
import { loadProfile } from '../src/input/profile.ts';
import { percent, points, range, roundedTenths, tenths } from '../src/report/figures.ts';
import type { Assessment } from '../src/types/assessment.ts';

let page = '';
let look: (asOf: string) => Assessment;
beforeAll(async () => {
  page = (await readFile(new URL('../docs/method.md', import.meta.url), 'utf8')).replaceAll(/\s+/g, ' ');
  const { catalogue } = await loadCatalogue();
  const loaded = await loadProfile('examples/method/example-meet.yaml', catalogue, '2026-11-24');
  if (!loaded.ok) throw new Error('the example is not valid');
  look = (asOf) => assess({ profile: loaded.value.value, catalogue, asOf, toolVersion: 'test' });
});

function security(asOf: string): Assessment['principles'][number] {
  return look(asOf).principles[0]!;
}

describe('the worked example', () => {
  it('shows weight, claimed and proven of each criterion', () => {
    const known = security('2026-06-15').criteria.filter((one) => one.state === 'known');
    expect(known).toHaveLength(5);
    for (const { title, weight, claimed, proven } of known)
      expect(page).toMatch(
        new RegExp(
          `\\| ${title} \\| ${String(weight)} \\| ${String(claimed)} \\| [^|]+ \\| ${String(proven)} \\|`,
        ),
      );
  });

  it('shows score, share known and range', () => {
    const one = security('2026-06-15');
    expect(page).toContain(`= ${String(one.score)}, printed as ${points(one.score!)}`);
    expect(page).toContain(`that is ${percent(one.coverage)}`);
    expect(page).toContain(`× 100 = ${String(one.range?.from)}. Upper end`);
    expect(page).toContain(`× 100 = ${String(one.range?.to)}. Printed outwards as ${range(one.range)}`);
  });

  it('shows the points that add up', () => {
    const one = security('2026-06-15');
    const counted = one.criteria.flatMap(({ contribution }) => contribution ?? []);
    const printed = roundedTenths(counted);
    expect(page).toContain(`${printed.map(tenths).join(' + ')} = ${tenths(one.score!)}`);
  });

  it('says what happens on the day on which the test is too old', () => {
    expect(security('2027-01-14').criteria[3]?.proven).toBe(4);
    const later = security('2027-01-15');
    expect(later.criteria[3]).toMatchObject({ state: 'unknown', lapsed: true });
    expect(page).toContain(`the score falls to ${points(later.score!)}`);
  });
});
