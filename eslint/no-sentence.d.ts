import type { ESLint } from 'eslint';

/** Whether a text is one that belongs in src/locale. */
export function isSentence(text: string): boolean;

declare const plugin: ESLint.Plugin;
export default plugin;
