/** A vendor's profile to fill in: valid as it stands, with the question and the tests above every entry. */
import type { Criterion, Principle } from '../types/principle.ts';
import { assertNewId } from './new-id.ts';
import { formHead, formTail } from './profile-form-parts.ts';
import { comment, plain } from './yaml-text.ts';

/** What the form needs of the catalogue. */
export interface Rubric {
  version: string;
  principles: readonly Principle[];
}

/** Findings are entries of a list. */
const INDENT = '  ';

/** The form as YAML; throws UserError where the id must not be one. */
export function renderProfileForm(id: string, { version, principles }: Rubric): string {
  assertNewId(id);
  const findings = principles.flatMap((principle) => principleLines(principle));
  return `${formHead(id, version)}${findings.join('\n')}\n\n${formTail()}`;
}

function principleLines({ id, title, criteria }: Principle): string[] {
  return ['', `  # ===== ${plain(title)} =====`, ...criteria.flatMap((one) => criterionLines(id, one))];
}

/** Texts of the catalogue stand in comments only: nothing in them can become an entry. */
function criterionLines(principle: string, criterion: Criterion): string[] {
  const { id, title, question, levels } = criterion;
  const tests = Object.entries(levels).flatMap(([level, test]) => comment(test, INDENT, `${level}: `));
  return [
    ...['', ...comment(`${title} (${about(criterion)})`, INDENT), ...comment(question, INDENT), ...tests],
    ...comment(applies(criterion), INDENT),
    `  - criterion: ${principle}/${id}`,
    '    level: unknown',
    '    summary: Not looked for yet.',
  ];
}

function about({ kind, gate }: Criterion): string {
  const what = kind === 'behaviour' ? 'what the product does' : 'what words, contracts and processes promise';
  return gate === true ? `${what}; a gate: a proven 0 bars the product` : what;
}

function applies(criterion: Criterion): string {
  const { allowed, rule } = criterion['not-applicable'];
  return `${allowed ? 'Not applicable' : 'Always applies'}: ${rule}`;
}
