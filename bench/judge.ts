/** Holds what was measured against what is wanted. A measure that is missed is told; one missed by half fails. */

export interface Measured {
  name: string;
  /** Beside the figure, as text. */
  note?: string;
  found: number;
  /** What it should not exceed. */
  most: number;
  unit: string;
}

/** How far above its limit a figure may lie before the bench fails: machines differ, and others work on them. */
const LEEWAY = 1.5;

/** Prints each figure with its limit; sets exit code 1 where one is missed by half or is no number. */
export function judge(all: readonly Measured[]): void {
  for (const { name, note = '', found, most, unit } of all) {
    const limit = `at most ${String(most)}${unit}`;
    const verdict = found <= most ? '' : found <= most * LEEWAY ? ', missed' : ', MISSED BY HALF';
    const figure = `${found.toFixed(2)}${unit}`;
    process.stdout.write(
      `${name.padEnd(44)} ${note.padStart(28)} ${figure.padStart(12)} (${limit}${verdict})\n`,
    );
    if (!(found <= most * LEEWAY)) process.exitCode = 1;
  }
}

export function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
}
