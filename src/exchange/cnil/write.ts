/** The CNIL's file of an assessment: complete as their import needs it, every list there and every number a number. */
import {
  type CnilEvaluation,
  type CnilFile,
  FEARED_NUMBERS,
  type FearedNumber,
  riskQuestion,
  type TextQuestion,
} from './file.ts';

/** What goes into the file; texts are HTML that is safe to show. */
export interface CnilContent {
  pia: Omit<CnilFile['pia'], 'status'> & { status: number };
  /** YYYY-MM-DD; stands as the day of everything, so that the same case gives the same file. */
  day: string;
  texts: ReadonlyMap<TextQuestion, string>;
  risks: ReadonlyMap<FearedNumber, CnilRisk>;
  measures: readonly CnilAction[];
  comments: readonly { question: number; text: string }[];
}

export interface CnilRisk {
  impacts: string[];
  threats: string[];
  sources: string[];
  controls: string[];
  severity: CnilLevel;
  likelihood: CnilLevel;
  /** Once the measures are carried out; null: not said. */
  after: { severity: number | null; likelihood: number | null };
}

/** 1 to 4; null: not said. */
export interface CnilLevel {
  value: number | null;
  text: string;
}

export interface CnilAction {
  title: string;
  content: string;
  /** undefined: it is done or was rejected. */
  plan: { text: string; owner: string; due: string | null } | undefined;
}

const PIA = 1;

/** What their software counts itself, and a structure that there is none of. */
const UNCOUNTED = {
  progress: 0,
  is_example: 0,
  is_archive: 0,
  structure_id: null,
  structure_name: null,
  structure_sector_name: null,
  structure_data: null,
};

/** As a plain object; what their software counts itself (progress, numbers of its own) is left to it. */
export function cnilFile(
  one: CnilContent,
): Omit<CnilFile, 'pia'> & { pia: CnilFile['pia'] & { id: number } } {
  const time = `${one.day}T00:00:00.000Z`;
  const written = { created_at: time, updated_at: time };
  const numbered = <T extends object>(list: readonly T[]) =>
    list.map((entry, at) => ({ id: at + 1, pia_id: PIA, ...entry, ...written }));
  return {
    pia: { id: PIA, ...one.pia, ...UNCOUNTED, ...written },
    answers: numbered([...textAnswers(one), ...riskAnswers(one)]),
    measures: numbered(
      one.measures.map(({ title, content }) => ({
        title,
        content,
        placeholder: 'measures.default_placeholder',
      })),
    ),
    evaluations: numbered([...riskEvaluations(one), ...measureEvaluations(one)]),
    comments: numbered(
      one.comments.map(({ question, text }) => ({
        reference_to: question,
        description: text,
        for_measure: false,
      })),
    ),
  };
}

type Answer = Pick<CnilFile['answers'][number], 'reference_to' | 'data'>;

function textAnswers({ texts }: CnilContent): Answer[] {
  return [...texts].map(([reference_to, text]) => ({
    reference_to,
    data: { text, gauge: null, list: null },
  }));
}

function riskAnswers({ risks }: CnilContent): Answer[] {
  return FEARED_NUMBERS.flatMap((event): Answer[] => {
    const risk = risks.get(event);
    if (risk === undefined) return [];
    const lists = (['impacts', 'threats', 'sources', 'controls'] as const).map((of) => ({
      reference_to: riskQuestion(event, of),
      data: { text: null, gauge: null, list: risk[of] },
    }));
    const levels = (['severity', 'likelihood'] as const).map((of) => ({
      reference_to: riskQuestion(event, of),
      data: { text: risk[of].text, gauge: risk[of].value, list: null },
    }));
    return [...lists, ...levels];
  });
}

const UNSAID = { evaluation_comment: null, evaluation_date: null, global_status: 0 };
const IMPROVABLE = 2;

function riskEvaluations({ risks }: CnilContent): CnilEvaluation[] {
  return [...risks].flatMap(([event, { after }]): CnilEvaluation[] =>
    after.severity === null || after.likelihood === null
      ? []
      : [
          {
            reference_to: `3.${event}`,
            status: IMPROVABLE,
            ...UNSAID,
            action_plan_comment: null,
            gauges: { x: after.severity, y: after.likelihood },
            estimated_implementation_date: null,
            person_in_charge: null,
          },
        ],
  );
}

function measureEvaluations({ measures }: CnilContent): CnilEvaluation[] {
  return measures.flatMap(({ plan }, at): CnilEvaluation[] =>
    plan === undefined
      ? []
      : [
          {
            reference_to: `3.1.${at + 1}`,
            status: IMPROVABLE,
            ...UNSAID,
            action_plan_comment: plan.text,
            gauges: { x: 0, y: 0 },
            estimated_implementation_date: plan.due === null ? null : `${plan.due}T00:00:00.000Z`,
            person_in_charge: plan.owner,
          },
        ],
  );
}
