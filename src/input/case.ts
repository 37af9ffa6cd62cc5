/** A case of version 2, with the product, the use and the laws that it names. */
import { InvalidInput } from '../errors.ts';
import type { Day } from '../rules/dates.ts';
import type { Case } from '../types/case.ts';
import type { Context, Requirement } from '../types/context.ts';
import type { Profile } from '../types/profile.ts';
import type { Regimes } from '../types/regimes.ts';
import { type LoadedCaseOf, loadCaseBy } from './case-by.ts';
import { caseFaults } from './case-meaning.ts';
import { besideCase, found } from './case-parts.ts';
import { withTypical } from '../rules/case/proposals.ts';
import { type Fault, stepInto } from './fault.ts';
import { place } from './schema.ts';
import type { Loaded } from './yaml-file.ts';
import { productFaults } from './case-product.ts';
import { besideBase, extendContext, loadContext, type LoadedContext, withoutDropped } from './context.ts';
import { contextFaults } from './context-meaning.ts';
import { knownIn } from './known.ts';
import { type Library, riskIds } from './library.ts';
import { findVendor } from './vendor-names.ts';
import { loadProfile } from './profile.ts';
import { ofVersion2 } from './version-1.ts';

/** A case with everything that it names, valid. The profile is that of the vendor, without the case's own evidence. */
export interface LoadedCase extends LoadedCaseOf<Case, Profile, Context> {
  /** Requirements of the preset that are dropped, with the printed reason. */
  dropped: Requirement[];
}

/** Loads a case; throws InvalidInput with every problem of it and of what it names. */
export async function loadCase(file: string, library: Library, today: Day): Promise<LoadedCase> {
  const { catalogue } = library;
  const { use, ...loaded } = await loadCaseBy<Case, Profile, LoadedContext>(file, {
    schema: 'case',
    meaning: (one, regimes) => faultsAlone(one, library, regimes, today),
    find: findVendor,
    profile: (name) => loadProfile(name, catalogue, today),
    use: (one) => contextOf(one, library),
    beside: (one, profile) => productFaults(one, profile, catalogue, today),
  });
  return {
    ...loaded,
    case: withTypical(loaded.case, library.measures.measures),
    dropped: use?.dropped ?? [],
  };
}

/** Faults of a case by itself. */
function faultsAlone(one: Case, library: Library, regimes: Regimes, today: Day): Fault[] {
  const { element } = knownIn(library.catalogue);
  const known = {
    risks: { risks: riskIds(library).map((id) => ({ id })) },
    element,
    measures: library.measures.measures.map(({ id }) => id),
  };
  return ofVersion2('case', (value: Case) => caseFaults(value, known, regimes, today))(one);
}

/** Faults of a case that was changed, beside the product and the laws with which it was loaded. */
export function changedFaults(
  one: Case,
  { profile, regimes }: Pick<LoadedCase, 'profile' | 'regimes'>,
  library: Library,
  today: Day,
): Fault[] {
  return [
    ...faultsAlone(one, library, regimes, today),
    ...productFaults(one, profile, library.catalogue, today),
  ];
}

/** What the case says of its use is held against the catalogue, and against the use that it extends. */
async function contextOf(loaded: Loaded<Case>, library: Library): Promise<LoadedContext | undefined> {
  const { extends: name, ...own } = loaded.value.context ?? {};
  if (name === undefined) return undefined;
  const base = await found(loaded, ['context', 'extends'], () =>
    loadContext(besideCase(loaded.file, name), library),
  );
  const { id, title, summary } = base.context;
  const written = { id, title, summary, ...own };
  const faults = [
    ...contextFaults(written, library.catalogue, riskIds(library)),
    ...besideBase(base.context, written, library),
  ].map(stepInto('context'));
  if (faults.length > 0) throw new InvalidInput(await place(faults, loaded));
  const merged = withoutDropped({ ...base, context: extendContext(base.context, written) });
  return { ...merged, dropped: [...base.dropped, ...merged.dropped] };
}
