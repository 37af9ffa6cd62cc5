/** What every result says first: which product, how, by what. */
import type { Assessment } from '../types/assessment.ts';
import type { History } from '../types/history.ts';
import { type Found, RULES_VERSION } from './assess.ts';

/** Of a result over time; the days come beside it. */
export type Head = Pick<
  History,
  | 'vendor'
  | 'edition'
  | 'editionName'
  | 'configuration'
  | 'settingsOn'
  | 'context'
  | 'clients'
  | 'hindsight'
  | 'versions'
  | 'inputs'
>;

/** What made a result. */
export interface MadeBy {
  catalogueVersion: string;
  toolVersion: string;
  /** Files read, for the record. */
  inputs?: Assessment['inputs'] | undefined;
}

export function headOf({ edition, ground, on, input }: Found, by: MadeBy): Head {
  const { profile, context, configuration = 'default', hindsight = false } = input;
  const settings = (profile.settings ?? []).filter(({ id }) => on.has(id));
  return {
    vendor: { id: profile.id, name: profile.name },
    edition: edition.id,
    editionName: edition.name,
    configuration: typeof configuration === 'string' ? configuration : 'own',
    settingsOn: settings.map(({ id, code, value }) => ({ id, code, value })),
    context: context === undefined ? null : { id: context.id, title: context.title },
    clients: [...ground.clientsAt(on)],
    hindsight,
    versions: { tool: by.toolVersion, catalogue: by.catalogueVersion, rules: RULES_VERSION },
    inputs: by.inputs ?? [],
  };
}
