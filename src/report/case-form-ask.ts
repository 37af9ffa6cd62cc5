/** What a case to fill in is made of: what is known already, and the questions of catalogue/regimes.yaml. */
import type { Assessment } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Regimes } from '../types/regimes.ts';
import type { Scales } from '../types/scales.ts';
import { comment } from './yaml-text.ts';

/** What the form is prefilled with. */
export interface CaseFormInput {
  id: string;
  /** undefined: no product is chosen yet. */
  assessment: Assessment | undefined;
  /** As the user named the product, without its edition. */
  vendor: string | undefined;
  /** undefined: no use is chosen yet. */
  context: Context | undefined;
  /** As the user named the use. */
  use: string | undefined;
  /** Laws that the organisation stands under. */
  chosen: readonly string[];
  regimes: Regimes;
  scales: Scales;
  /** The day on which the form is written, YYYY-MM-DD. */
  today: string;
}

/** An empty line and the questions of these parts, as comments at the left edge. */
export type Ask = (...parts: string[]) => string[];

/** Finds the questions of parts. */
export function asker({ parts }: Regimes): Ask {
  const questions = new Map(parts.map((part) => [part.id, part.question]));
  return (...ids) => ['', ...ids.flatMap((id) => comment(questions.get(id) ?? ''))];
}

/** A key with empty ones under it. */
export function keys(name: string, list: readonly string[]): string[] {
  return [`${name}:`, ...list.map((key) => `  ${key}:`)];
}
