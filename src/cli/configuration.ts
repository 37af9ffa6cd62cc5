/** Which settings are on, from what was typed. */
import type { AssessOptions } from '../index.ts';

/** 'default', 'hardened', or ids or codes of settings with commas between. */
export function configurationNamed(text: string): AssessOptions['configuration'] {
  if (text === 'default' || text === 'hardened') return text;
  const names = text.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}
