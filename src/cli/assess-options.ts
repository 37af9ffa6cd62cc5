/** The options that say what is assessed, as they were typed. */
import type { AssessOptions } from '../index.ts';

/** Options that all assessing commands share. */
export interface TypedOptions {
  edition?: string;
  config: string;
  context?: string;
  asOf?: string;
  hindsight?: true;
}

/** For the use cases: 'default', 'hardened', or ids or codes with commas between. */
export function assessOptions(typed: TypedOptions): AssessOptions {
  return {
    edition: typed.edition,
    configuration: configurationOf(typed.config),
    context: typed.context,
    asOf: typed.asOf,
    hindsight: typed.hindsight ?? false,
  };
}

function configurationOf(text: string): AssessOptions['configuration'] {
  if (text === 'default' || text === 'hardened') return text;
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
