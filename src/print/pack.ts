import { zlibSync } from 'fflate';

/** The same bytes on every machine, which the system's own packing does not promise. */
export function pack(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}
