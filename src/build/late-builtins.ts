/**
 * commander asks for parts of Node that it needs only in rare cases, and importing them makes Node load a good
 * hundred files of its own. In the bundle they are loaded when they are called.
 */
import type { Plugin } from 'rolldown';

const LATE: Record<string, string> = {
  'node:child_process':
    "export default { spawn: (...args) => process.getBuiltinModule('node:child_process').spawn(...args) };",
  'node:process': 'export default globalThis.process;',
  'node:util':
    "export const stripVTControlCharacters = (text) => process.getBuiltinModule('node:util').stripVTControlCharacters(text);",
};
const PREFIX = '\0late:';

/** True for an import that is to be put off. */
export function isLate(id: string, importer: string | undefined): boolean {
  return importer?.includes('/commander/') === true && Object.hasOwn(LATE, id);
}

export const lateBuiltins: Plugin = {
  name: 'late-builtins',
  resolveId(id, importer) {
    return isLate(id, importer) ? `${PREFIX}${id}` : null;
  },
  load(id) {
    return id.startsWith(PREFIX) ? (LATE[id.slice(PREFIX.length)] ?? null) : null;
  },
};
