/** What a rule found in a case, in words: what it is, why it matters and who says so, and how to mend it. */
import { type Phrase, phrase, type Words } from '../locale/phrase.ts';
import type { Remark } from '../types/check.ts';
import type { CaseNames } from './case-names.ts';

/** What it is; `date` writes a day. */
export function remarkText(
  { rule, day, other, about, count }: Remark,
  names: CaseNames,
  date: (day: string) => string = (iso) => iso,
): Phrase {
  const values: Phrase['values'] = {
    day: day === null ? '' : date(day),
    other: other === null ? '' : date(other),
    what: about === null ? '' : titleOf(about, names),
    count: count ?? 0,
  };
  return { id: `rule.${rule}`, values };
}

/** 'The law makes the advice a part of the assessment. (GDPR Art. 35(2))' */
export function remarkReason({ rule, references }: Remark): Words {
  const sources = references.map(({ rule: law, place }) => [law, place].filter(Boolean).join(' ')).join('; ');
  return phrase('rule.reason', { why: phrase(`rule.${rule}.why`), sources });
}

export function remarkRemedy({ rule }: Remark): Words {
  return phrase(`rule.${rule}.mend`);
}

/** Of the last two kinds there may be some in a final document. */
export const REMARK_KINDS = ['missing', 'contradiction', 'question', 'overdue'] as const;

function titleOf({ kind, value }: NonNullable<Remark['about']>, names: CaseNames): string {
  if (kind === 'risk') return names.risk(value).title;
  if (kind === 'measure') return names.measure(value);
  return kind === 'regime' ? names.regime(value).title : shortened(value);
}

/** Enough to find it by. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

const MOST = 120;
