/** How something stands, beside its word: a shape and two colours, the same in every format. */
import type { Tone } from '../document/model.ts';

/** A shape before the word; colours as six hexadecimal digits. `ink` on `fill` has a contrast of 4.5 or more. */
export interface Look {
  sign: string;
  fill: string;
  ink: string;
}

export const TONES: Readonly<Record<Tone, Look>> = {
  shown: { sign: '●', fill: 'DCEAF5', ink: '16466B' },
  part: { sign: '◐', fill: 'E9F1F7', ink: '16466B' },
  open: { sign: '○', fill: 'F0F2F4', ink: '3D4751' },
  short: { sign: '✕', fill: 'FBE6D6', ink: '7A3600' },
  none: { sign: '–', fill: 'F6F7F8', ink: '4D5966' },
  yours: { sign: '◇', fill: 'EEE9F6', ink: '48367A' },
  low: { sign: '▽', fill: 'E3F1E7', ink: '1B5632' },
  medium: { sign: '◆', fill: 'FFF1CF', ink: '654A00' },
  high: { sign: '▲', fill: 'FBDDD9', ink: '86200F' },
};
