/**
 * Parts of Node that most commands never use, and that make Node load a good hundred files of its own: in the bundles
 * they are loaded when one of their functions is called.
 */
import type { Plugin } from 'rolldown';

const LATE: ReadonlySet<string> = new Set([
  'node:child_process',
  'node:crypto',
  'node:fs/promises',
  'node:os',
  'node:process',
  'node:timers/promises',
  'node:util',
  'node:zlib',
]);
const PREFIX = '\0late:';

/** True for an import that is to be put off. */
export function isLate(id: string): boolean {
  return LATE.has(id);
}

export const lateBuiltins: Plugin = {
  name: 'late-builtins',
  resolveId(id) {
    return isLate(id) ? `${PREFIX}${id}` : null;
  },
  load(id) {
    return id.startsWith(PREFIX) ? lateModule(id.slice(PREFIX.length)) : null;
  },
};

/** A module whose functions load the part of Node when they are called; classes and constants cannot be put off. */
function lateModule(id: string): string {
  if (id === 'node:process') return 'export default globalThis.process;';
  const part = `process.getBuiltinModule('${id}')`;
  const names = Object.entries(process.getBuiltinModule(id) as object).flatMap(([name, value]) =>
    typeof value === 'function' && /^[a-z]\w*$/.test(name) ? [name] : [],
  );
  const lines = names.map((name) => `export const ${name} = (...args) => ${part}.${name}(...args);`);
  return [...lines, `export default { ${names.join(', ')} };`, ''].join('\n');
}
