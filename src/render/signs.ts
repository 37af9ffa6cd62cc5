/** The shape of how something stands, beside its word and its colour: the same in every format. */
import type { Tone } from '../document/model.ts';

export const SIGNS: Readonly<Record<Tone, string>> = {
  shown: '●',
  part: '◐',
  open: '○',
  short: '✕',
  none: '–',
  yours: '◇',
  low: '▽',
  medium: '◆',
  high: '▲',
};
