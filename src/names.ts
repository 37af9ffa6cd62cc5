/** Windows takes these names for devices, whatever ending follows; a file with such a name cannot travel. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** True for a name that no file may have on some system. */
export function isReservedName(name: string): boolean {
  return DEVICE.test(name);
}
