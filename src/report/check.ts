/** What a case still lacks, what its screening says, and whether the authority has to be consulted, as text. */
import type { Check, PartResult } from '../types/check.ts';
import { bullet, wrap } from './text-table.ts';

export type CheckFormat = 'text' | 'json';

/** A check with the line of each place that it names, for the text; lines are 0 where there is none. */
export interface PlacedCheck {
  check: Check;
  file: string;
  lines: ReadonlyMap<string, number>;
}

export function renderChecks(checks: readonly PlacedCheck[], format: CheckFormat, width: number): string {
  if (format === 'json')
    return `${JSON.stringify(
      checks.map(({ check }) => check),
      null,
      2,
    )}\n`;
  return `${checks.map((one) => textOf(one, width).join('\n')).join('\n\n')}\n`;
}

function textOf(placed: PlacedCheck, width: number): string[] {
  const { check } = placed;
  const { id, title, status } = check.case;
  const missing = check.parts.filter((part) => part.state === 'missing');
  const required = missing.filter((part) => part.required);
  const wanted = missing.filter((part) => !part.required);
  return [
    ...wrap(`${title ?? id}: ${status}, evidence up to ${check.asOf}`, width),
    ...wrap(lawsLine(check), width),
    '',
    ...wrap(verdictLine(check, required.length), width),
    ...required.flatMap((part) => partLines(part, placed, width)),
    ...(wanted.length === 0 ? [] : ['', 'Recommended, and still empty:']),
    ...wanted.flatMap((part) => partLines(part, placed, width)),
    '',
    ...screeningLines(check, width),
    '',
    ...consultationLines(check, width),
  ];
}

function lawsLine({ regimes }: Check): string {
  return regimes.length === 0
    ? 'Laws: none chosen yet.'
    : `Laws: ${regimes.map(({ title }) => title).join('; ')}`;
}

function verdictLine({ parts }: Check, missing: number): string {
  const all = parts.filter((part) => part.required).length;
  return missing === 0
    ? `Complete: all ${all} required parts are filled in.`
    : `Not complete: ${missing} of ${all} required parts still lack something.`;
}

function partLines(
  { title, question, missing }: PartResult,
  { file, lines }: PlacedCheck,
  width: number,
): string[] {
  const places = missing.map((place) => `${file}:${lines.get(place) ?? 1} ${place}`);
  return [
    '',
    ...wrap(title, width),
    ...wrap(question, width - 2).map((line) => `  ${line}`),
    ...places.flatMap((place) => bullet(place, width)),
  ];
}

const SCREENING: Record<Check['screening']['result'], string> = {
  required: 'two or more mean that an assessment is needed in most cases.',
  advised: 'one may be enough; an assessment is advised.',
  'not-indicated': 'an assessment is not indicated by these criteria.',
  open: 'it cannot be said yet whether an assessment is needed.',
};

function screeningLines({ screening }: Check, width: number): string[] {
  const { met, open, result, answers } = screening;
  const unanswered = open === 0 ? '' : `, ${open} not answered`;
  const named = answers.filter((answer) => answer.met === true);
  return [
    ...wrap(`Screening (WP248): ${met} of 9 criteria met${unanswered}; ${SCREENING[result]}`, width),
    ...named.flatMap(({ criterion, title, reason }) =>
      bullet(`${criterion} ${title}${reason === null ? '' : `: ${reason}`}`, width),
    ),
  ];
}

const CONSULTATION: Record<Check['consultation']['state'], string> = {
  required: 'required before the calls begin.',
  asked: 'no law demands it here, but the Joint Statement asks for it.',
  'not-required': 'not required.',
  open: 'it cannot be said yet.',
};

function consultationLines({ consultation }: Check, width: number): string[] {
  const { state, reasons, unconfirmed, regimes } = consultation;
  const duties = regimes.map(({ title, duty, why, text }) =>
    duty === 'not-required' || duty === 'none' ? `${title}: ${why}` : `${title}: ${why} ${text}`,
  );
  const open =
    unconfirmed.length === 0
      ? []
      : [`Not final: nobody has confirmed the severity of ${unconfirmed.join(', ')}.`];
  return [
    ...wrap(`Consultation of the authority: ${CONSULTATION[state]}`, width),
    ...[
      ...reasons.filter((reason) => !regimes.some(({ title }) => reason.startsWith(`${title}:`))),
      ...duties,
      ...open,
    ].flatMap((line) => bullet(line, width)),
  ];
}
