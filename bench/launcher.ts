/** How the command is started, as its first line says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const launcher = fileURLToPath(new URL('../dist/bundle/vtc-pia.cjs', import.meta.url));

/** What Node is given before the name of the program. */
export const flags = /^#!.*? node (.*)$/m.exec(readFileSync(launcher, 'utf8'))?.[1]?.split(' ') ?? [];
