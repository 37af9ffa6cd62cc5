/** In which order outcomes are told: what changes, what stays open, what was known. */
import type { Outcome } from './scene.ts';

export const CHANGES: readonly Outcome[] = ['newly-shown', 'in-part', 'worse'];
export const OPEN: readonly Outcome[] = ['contradicted', 'only-claimed', 'declined', 'not-answered'];
export const KNOWN: readonly Outcome[] = ['shown-already', 'short-already'];
export const OUTCOME_ORDER: readonly Outcome[] = [...CHANGES, ...OPEN, ...KNOWN];
