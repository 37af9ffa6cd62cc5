/** The questions that are open for a product in a use, the most valuable first, or all of them. */
import { allCriteria, type Catalogue, type PlacedCriterion } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import { type AskedText, fingerprintOf, fingerprintOfAll, FORM_VERSION, type Hash } from '../form.ts';
import type { AssessedCriterion, Assessment } from '../types/assessment.ts';
import type { AskedQuestion, Questionnaire } from '../types/questionnaire.ts';
import { neededLevel, openReasons, worthOf } from './open.ts';

/** What a questionnaire is made from. */
export interface QuestionnaireInput {
  assessment: Assessment;
  catalogue: Catalogue;
  /** True: every criterion of the catalogue; else only those that are open. */
  all: boolean;
  /** Day of the questionnaire and its letter. */
  created: Day;
  /** Last day for an answer. */
  deadline: Day;
  /** Who asks and who is asked, by role. */
  sender: string;
  addressee: string;
  hash: Hash;
}

/** Makes the questionnaire. Pure: the same input gives the same questions in the same order. */
export function questionnaire(input: QuestionnaireInput): Questionnaire {
  const { assessment, all, created, deadline, sender, addressee, hash } = input;
  const { vendor, edition, editionName, context, asOf, versions, inputs } = assessment;
  const questions = questionsOf(input);
  return {
    schemaVersion: '1',
    version: FORM_VERSION,
    vendor: { id: vendor.id, name: vendor.name, provider: vendor.provider.name },
    ...{ edition, editionName, asOf, versions, inputs },
    context: context === null ? null : { id: context.id, title: context.title },
    scope: all ? 'all' : 'open',
    engagement: { created, deadline, sender, addressee },
    fingerprint: fingerprintOfAll(questions, hash),
    questions,
  };
}

function questionsOf({ assessment, catalogue, all, hash }: QuestionnaireInput): AskedQuestion[] {
  const assessed = new Map(
    assessment.principles.flatMap(({ criteria }) => criteria.map((one) => [one.id, one] as const)),
  );
  const rated = allCriteria(catalogue).flatMap((placed) => {
    const known = assessed.get(placed.id);
    if (known === undefined) return [];
    const reasons = openReasons(known, assessment);
    if (reasons.length === 0 && !all) return [];
    const question: AskedQuestion = { ...askedQuestion(placed, known, assessment, hash), reasons };
    return [{ question, worth: worthOf(known, reasons) }];
  });
  return rated.toSorted((a, b) => b.worth - a.worth).map(({ question }) => question);
}

function askedQuestion(
  placed: PlacedCriterion,
  known: AssessedCriterion,
  assessment: Assessment,
  hash: Hash,
): Omit<AskedQuestion, 'reasons'> {
  const text = askedText(placed);
  const { allowed } = placed.criterion['not-applicable'];
  const against = known.sources.flatMap(({ id, role, level, summary }) => {
    const source = assessment.sources.find((one) => one.id === id);
    if (source === undefined || !role.startsWith('contradicts')) return [];
    return [{ title: source.title, publisher: source.publisher, url: source.url, level, summary }];
  });
  return {
    ...text,
    levels: [...text.levels],
    fingerprint: fingerprintOf(text, hash),
    principle: placed.principle.title,
    mayNotApply: allowed,
    needed: neededLevel(placed.id, assessment),
    claimed: known.claimed,
    proven: known.proven,
    against,
  };
}

/** The texts of a criterion as they are put to a vendor. */
export function askedText({ id, criterion }: PlacedCriterion): AskedText {
  const { title, question, ask, levels } = criterion;
  const tests: Record<string, string> = levels;
  const inOrder = ['0', '1', '2', '3', '4'].map((level) => tests[level] ?? '');
  return { criterion: id, title, question, ask, levels: inOrder, rule: criterion['not-applicable'].rule };
}
