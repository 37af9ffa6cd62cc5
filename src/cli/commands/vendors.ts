import {
  assess,
  type Catalogue,
  InvalidInput,
  loadCatalogue,
  loadProfile,
  newestEvidence,
  type Problem,
  type Profile,
  renderVendors,
  TOOL_VERSION,
  vendorFile,
  vendorIds,
  type VendorRow,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { dayOf } from '../subjects.ts';
import { showLines } from '../terminal.ts';

/** Lists the shipped profiles with what is known of each edition. */
export default async function vendors(
  io: Io,
  options: { format: 'table' | 'json'; asOf?: string },
): Promise<number> {
  const asOf = dayOf(options.asOf, io.today);
  const { catalogue } = await loadCatalogue(undefined, { contexts: false });
  const loaded = await Promise.all(vendorIds().map((id) => loadProfile(vendorFile(id), catalogue, io.today)));
  const problems: Problem[] = loaded.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) throw new InvalidInput(problems);
  const rows = loaded.flatMap((one) => (one.ok ? [row(one.value.value, catalogue, asOf)] : []));
  const text = renderVendors(rows, options.format, io.columns);
  io.out(options.format === 'table' ? showLines(text) : text);
  return 0;
}

function row(profile: Profile, catalogue: Catalogue, asOf: string): VendorRow {
  const coverage = (edition: string): number | null =>
    assess({ profile, catalogue, edition, asOf, toolVersion: TOOL_VERSION }).overall.coverage;
  return {
    id: profile.id,
    name: profile.name,
    editions: profile.editions.map(({ id }) => ({ id, coverage: coverage(id) })),
    newestEvidence: newestEvidence(profile.sources, asOf),
  };
}
