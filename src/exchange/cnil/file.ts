/**
 * The file of the CNIL's PIA software, as its version of April 2026 writes and reads it (src/app/services/pia.service.ts of
 * LINCnil/pia): one JSON object without a version. Answers are known by the number of their question. Texts are HTML.
 */

/** Questions that are answered by a text: 1.1 to 2.2. */
export const TEXT_QUESTIONS = [
  111, 112, 113, 121, 122, 123, 211, 212, 213, 214, 215, 221, 222, 223, 224, 225, 226, 227,
] as const;
export type TextQuestion = (typeof TEXT_QUESTIONS)[number];

/** The three feared events, by the number in their questions: 321 to 326, 331 to 336, 341 to 346. */
export const FEARED = { 2: 'illegitimate-access', 3: 'unwanted-modification', 4: 'disappearance' } as const;
export type FearedNumber = keyof typeof FEARED;
export const FEARED_NUMBERS = [2, 3, 4] as const satisfies readonly FearedNumber[];

/** What is asked of each, by the last figure. */
export const RISK_QUESTIONS = {
  impacts: 1,
  threats: 2,
  sources: 3,
  controls: 4,
  severity: 5,
  likelihood: 6,
} as const;

export function riskQuestion(event: FearedNumber, of: keyof typeof RISK_QUESTIONS): number {
  return 300 + event * 10 + RISK_QUESTIONS[of];
}

/** 213 → 2.1.3, as it is numbered on the screen. */
export function questionCode(question: number): string {
  return String(question).split('').join('.');
}

/** As much of the file as is written and read. */
export interface CnilFile {
  pia: CnilPia;
  answers: CnilAnswer[];
  measures: CnilMeasure[];
  evaluations: CnilEvaluation[];
  comments: CnilComment[];
}

export interface CnilPia {
  name: string;
  category?: string | null;
  /** 0 in progress, 1 refused, 2 validated, 3 validated and signed, 4 archived. */
  status: number;
  author_name?: string | null;
  evaluator_name?: string | null;
  validator_name?: string | null;
  dpos_names?: string | null;
  /** 0 should not be used, 1 could be used. */
  dpo_status?: number | null;
  dpo_opinion?: string | null;
  concerned_people_searched_opinion?: boolean | null;
  /** Why they were not asked. */
  concerned_people_searched_content?: string | null;
  people_names?: string | null;
  concerned_people_status?: number | null;
  concerned_people_opinion?: string | null;
  rejection_reason?: string | null;
  applied_adjustments?: string | null;
  structure_name?: string | null;
  structure_sector_name?: string | null;
}

export interface CnilAnswer {
  reference_to: number;
  data: { text: string | null; gauge: number | null; list: string[] | null };
}

export interface CnilMeasure {
  id: number;
  title: string;
  content: string;
}

export interface CnilEvaluation {
  /** '1.1', '2.1.213', '3.2', or '3.1.' and the id of a measure. */
  reference_to: string;
  /** 0 pending, 1 to correct, 2 improvable, 3 acceptable. */
  status: number;
  evaluation_comment?: string | null;
  action_plan_comment?: string | null;
  /** x: severity, y: likelihood after the measures; 0: not said. */
  gauges?: { x: number; y: number } | null;
  estimated_implementation_date?: string | null;
  person_in_charge?: string | null;
}

export interface CnilComment {
  /** A question, or the id of a measure. */
  reference_to: number;
  description: string;
  for_measure: boolean;
}
