/** A case: the privacy officer's file, with the product, the use and the laws that it names. */
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import { InvalidInput } from '../errors.ts';
import type { Case } from '../types/case.ts';
import type { Context } from '../types/context.ts';
import type { Profile } from '../types/profile.ts';
import { type LoadedCaseOf, loadCaseBy } from './case-by.ts';
import { caseFaults } from './case-meaning.ts';
import { besideCase, found } from './case-parts.ts';
import { productFaults } from './case-product.ts';
import { extendContext, loadContext, type LoadedContext } from './context.ts';
import { contextFaults } from './context-meaning.ts';
import { stepInto } from './fault.ts';
import { findVendor } from './library.ts';
import { loadProfile } from './profile.ts';
import { place } from './schema.ts';
import type { Loaded } from './yaml-file.ts';

/** A case with everything that it names, valid. */
export type LoadedCase = LoadedCaseOf<Case, Profile, Context>;

/** Loads a case; throws InvalidInput with every problem of it and of what it names. */
export async function loadCase(file: string, catalogue: Catalogue, today: Day): Promise<LoadedCase> {
  const { use: _use, ...loaded } = await loadCaseBy<Case, Profile, LoadedContext>(file, {
    schema: 'case',
    meaning: (one, regimes) => caseFaults(one, catalogue, regimes, today),
    find: findVendor,
    profile: (name) => loadProfile(name, catalogue, today),
    use: (one) => contextOf(one, catalogue),
    beside: (one, profile, context) => productFaults({ one, profile, context, catalogue, today }),
  });
  return loaded;
}

async function contextOf(loaded: Loaded<Case>, catalogue: Catalogue): Promise<LoadedContext | undefined> {
  const { extends: name, ...own } = loaded.value.context ?? {};
  if (name === undefined) return undefined;
  const base = await found(loaded, ['context', 'extends'], () =>
    loadContext(besideCase(loaded.file, name), catalogue),
  );
  const context = extendContext(base.context, { ...base.context, ...own });
  const faults = contextFaults({ ...base.context, ...own }, catalogue).map(stepInto('context'));
  if (faults.length > 0) throw new InvalidInput(await place(faults, loaded));
  return { ...base, context };
}
