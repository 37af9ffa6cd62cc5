/** A vendor's profile to fill in: valid as it stands, with the question and the tests above every entry. */
import type { Criterion, Principle } from '../types/principle.ts';
import { assertNewId } from './new-id.ts';
import { formHead, formTail, plain } from './profile-form-parts.ts';
import { wrap } from './text-table.ts';

/** What the form needs of the catalogue. */
export interface Rubric {
  version: string;
  principles: readonly Principle[];
}

const WIDTH = 100;

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
  const tests = Object.entries(levels).flatMap(([level, test]) => comment(test, `  ${level}: `));
  return [
    ...['', ...comment(`${title} (${about(criterion)})`), ...comment(question), ...tests],
    ...comment(applies(criterion)),
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

/** Comment lines that fit the width; the lines after the first stand under its text. */
function comment(text: string, mark = ''): string[] {
  const lines = wrap(plain(text), WIDTH - '  # '.length - mark.length);
  return lines.map((line, index) => `  # ${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}
