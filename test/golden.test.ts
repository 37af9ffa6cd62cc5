/** Whole results of real profiles: a change of rules, catalogue or profile shows itself here, number by number. */
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { loadCatalogue } from '../src/load/catalogue.ts';
import { vendorFile } from '../src/load/library.ts';
import { loadProfile } from '../src/load/profile.ts';
import type { Assessment } from '../src/types/assessment.ts';

async function look(id: string, edition: string, use?: string): Promise<Assessment> {
  const { catalogue } = await loadCatalogue();
  const loaded = await loadProfile(vendorFile(id), catalogue, '2026-11-24');
  if (!loaded.ok) throw new Error('not valid');
  const context = use === undefined ? undefined : catalogue.contexts.get(use);
  return assess({
    profile: loaded.value.value,
    catalogue,
    edition,
    context,
    asOf: '2026-11-24',
    toolVersion: 'test',
  });
}

/** One line a criterion, so that a difference can be read. */
function lines(one: Assessment): string {
  const rows = one.principles.flatMap((principle) => [
    `${principle.id}: score ${String(principle.score)}, range ${JSON.stringify(principle.range)}, known ${String(principle.coverage)}, weakest ${principle.weakest.join(' ')}`,
    ...principle.criteria.map(
      ({ id, state, claimed, proven, grade, low, high, cappedBy, contribution, sources }) =>
        `  ${id}: ${state} claimed ${String(claimed)} proven ${String(proven)} grade ${String(grade)} range ${String(low)}-${String(high)} capped ${String(cappedBy)} points ${String(contribution)} [${sources.map((source) => `${source.id}:${source.role}:${String(source.level)}:${String(source.grade)}`).join(' ')}]`,
    ),
  ]);
  const gates = one.gates.map(({ criterion, state }) => `gate ${criterion}: ${state}`);
  return [`overall ${JSON.stringify(one.overall)}`, ...rows, ...gates, ''].join('\n');
}

describe.each([
  ['zoom', 'paid'],
  ['jitsi', 'self-hosted'],
])('%s %s', (id, edition) => {
  it('is assessed as before', async () => {
    await expect(lines(await look(id, edition))).toMatchFileSnapshot(`golden/${id}.txt`);
  });
});
