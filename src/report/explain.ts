/** Why a number is what it is: formula, weights, levels, caps, ages, settings and the sum, from the assessment alone. */
import type {
  AssessedCriterion,
  AssessedPrinciple,
  AssessedSource,
  Assessment,
  Citation,
} from '../types/assessment.ts';
import {
  level,
  percent,
  points,
  premiseLine,
  productLine,
  range,
  roundedTenths,
  score,
  shownScore,
  tenths,
} from './figures.ts';
import { bullet, textTable, wrap } from './text-table.ts';

/** Ids that can be explained: criteria, principles, 'overall'. */
export function explainable({ principles }: Assessment): string[] {
  return [
    'overall',
    ...principles.map((one) => one.id),
    ...principles.flatMap((one) => one.criteria.map((criterion) => criterion.id)),
  ];
}

/** Explains one of them; undefined where the assessment has no such id. */
export function renderExplanation(one: Assessment, id: string, width: number): string | undefined {
  const body = bodyOf(one, id, width);
  if (body === undefined) return undefined;
  return [
    ...wrap(productLine(one), width),
    ...wrap(premiseLine(one), width),
    '',
    ...body,
    '',
    ...versionLines(one, width),
    '',
  ].join('\n');
}

function bodyOf(one: Assessment, id: string, width: number): string[] | undefined {
  if (id === 'overall') return overallLines(one, width);
  const principle = one.principles.find((entry) => id === entry.id || id.startsWith(`${entry.id}/`));
  if (principle === undefined) return undefined;
  if (principle.id === id) return principleLines(principle, width);
  const criterion = principle.criteria.find((entry) => entry.id === id);
  return criterion && [...criterionLines(criterion, one, width), '', ...principleLines(principle, width, id)];
}

function overallLines({ overall, principles }: Assessment, width: number): string[] {
  const counted = principles.filter((principle) => principle.range !== null && principle.weight > 0);
  const weight = counted.reduce((sum, principle) => sum + principle.weight, 0);
  const rows = principles.map((principle) => [
    principle.title,
    String(principle.weight),
    score(principle),
    range(principle.range),
    percent(principle.coverage),
  ]);
  return [
    `Overall: ${score(overall)} (range ${range(overall.range)}, known ${percent(overall.coverage)})`,
    '',
    ...textTable(
      [
        { title: 'Principle', flexible: true },
        { title: 'Weight', align: 'right' },
        { title: 'Score', align: 'right' },
        { title: 'Range', align: 'right' },
        { title: 'Known', align: 'right' },
      ],
      rows,
      width,
    ),
    '',
    ...wrap(
      `The overall score is the mean of the principles by weight (weights add up to ${weight}). Where a principle is unknown there is only a range: that principle counts 0 at its lower end and 100 at its upper.`,
      width,
    ),
  ];
}

function principleLines(principle: AssessedPrinciple, width: number, marked?: string): string[] {
  const counted = principle.criteria.filter((criterion) => criterion.contribution !== null);
  const weight = counted.reduce((sum, criterion) => sum + criterion.weight, 0);
  const printed = new Map(
    roundedTenths(counted.map((criterion) => criterion.contribution ?? 0)).map((value, index) => [
      counted[index]?.id,
      value,
    ]),
  );
  const rows = principle.criteria.map((criterion) => [
    `${criterion.id === marked ? '▶ ' : ''}${criterion.title}`,
    String(criterion.weight),
    level(criterion),
    printed.has(criterion.id) ? tenths(printed.get(criterion.id) ?? 0) : '–',
  ]);
  // The sum of what is printed, so that a reader who adds it up finds the same.
  const total = [...printed.values()].reduce((sum, value) => sum + value, 0);
  const sum = principle.score === null ? '–' : tenths(total);
  return [
    ...wrap(
      `${principle.title}: ${score(principle)} (range ${range(principle.range)}, known ${percent(principle.coverage)})`,
      width,
    ),
    '',
    ...textTable(
      [
        { title: 'Criterion', flexible: true },
        { title: 'Weight', align: 'right' },
        { title: 'Level' },
        { title: 'Points', align: 'right' },
      ],
      [...rows, ['Sum', String(weight), '', sum]],
      width,
    ),
    '',
    ...wrap(
      `Points of a criterion = 100 × weight × level ÷ (4 × ${weight}), over the known criteria with a weight above 0. Their sum is the score${principle.score === null ? '' : `, ${sum}, ${standsAs(principle)}`}.`,
      width,
    ),
  ];
}

function standsAs(principle: AssessedPrinciple): string {
  const shown = shownScore(principle);
  return shown === null
    ? 'which is not shown: less than half is known, so that the range stands in its place'
    : `printed as ${points(shown)}`;
}

function criterionLines(criterion: AssessedCriterion, one: Assessment, width: number): string[] {
  const sources = new Map(one.sources.map((source) => [source.id, source]));
  return [
    ...wrap(`${criterion.id} – ${criterion.title}`, width),
    ...wrap(criterion.question, width),
    '',
    ...wrap(
      `Level: ${level(criterion)}. Kind: ${criterion.kind}. Weight: ${criterion.weight}.${criterion.gate ? ' Gate: a proven 0 bars the product.' : ''}`,
      width,
    ),
    ...(criterion.test === null ? [] : wrap(`Test of level ${criterion.proven}: ${criterion.test}`, width)),
    ...(criterion.summary === null
      ? []
      : wrap(
          `Finding${criterion.since === null ? '' : ` since ${criterion.since}`}: ${criterion.summary}`,
          width,
        )),
    ...whyLines(criterion).flatMap((text) => bullet(text, width)),
    ...(criterion.sources.length === 0 ? [] : ['', 'Evidence:']),
    ...criterion.sources.flatMap((citation) =>
      bullet(citationText(citation, sources.get(citation.id)), width),
    ),
    ...(criterion.reply === null
      ? []
      : ['', ...wrap(`The vendor replies (${criterion.reply.date}): ${criterion.reply.text}`, width)]),
    ...(criterion.without === null
      ? []
      : [
          '',
          ...wrap(
            `Settings applied: ${criterion.settings.join(', ')}. Without them: ${level(criterion.without)}.`,
            width,
          ),
        ]),
    ...(criterion.state === 'unknown' ? ['', ...wrap(`To ask the provider: ${criterion.ask}`, width)] : []),
    ...(criterion.next === null
      ? []
      : ['', ...wrap(`Level ${(criterion.proven ?? -1) + 1} would need: ${criterion.next}`, width)]),
  ];
}

/** Everything that keeps the proven level from the claimed one, or will. */
function whyLines({
  cappedBy,
  contradicted,
  alleged,
  old,
  lapsed,
  weakensOn,
  kind,
  claimed,
  proven,
}: AssessedCriterion): string[] {
  const caps =
    kind === 'behaviour'
      ? 'A and B carry level 4, C and D level 3, E level 1'
      : 'A, B and C carry level 4, D level 3, E level 1';
  return [
    ...(cappedBy === 'grade'
      ? [
          `Level ${claimed} is claimed, but no live source is of a grade that carries more than ${proven} (${caps}).`,
        ]
      : []),
    ...(cappedBy === 'undated'
      ? [`Level ${claimed} is claimed by a document that gives no date; such a one carries level 1 at most.`]
      : []),
    ...(cappedBy === 'age'
      ? [
          `Level ${claimed} is claimed by evidence that has lapsed; what is older and still live carries ${proven}.`,
        ]
      : []),
    ...(contradicted
      ? [
          `Level ${claimed} is claimed, and evidence of equal or better grade puts it lower: ${proven} is proven.`,
        ]
      : []),
    ...(alleged
      ? ['The level 0 rests on a single source of grade E that is not the vendor’s own: it is alleged.']
      : []),
    ...(old
      ? ['The evidence for level 0 has aged; it stays until a later finding, as not known to be mended.']
      : []),
    ...(lapsed ? ['All evidence has lapsed: the level is unknown again.'] : []),
    ...(weakensOn === null ? [] : [`Age lowers the proven level on ${weakensOn} unless new evidence comes.`]),
  ];
}

const ROLES: Record<Citation['role'], string> = {
  supports: 'for',
  earlier: 'earlier, for',
  contradicts: 'against, for',
  'contradicts-earlier': 'against an earlier finding, for',
  setting: 'setting, for',
};

function citationText(
  { role, level: stated, grade, cap, lapsesOn, summary, id }: Citation,
  source: AssessedSource | undefined,
): string {
  const carries =
    grade === null ? 'lapsed' : cap === null ? `grade ${grade}` : `grade ${grade} now, carries level ${cap}`;
  const age =
    source === undefined ? '' : ` (${source.kind}, grade ${source.grade}, ${source.ageMonths} months old)`;
  const until = lapsesOn === null ? '' : `; lapses on ${lapsesOn}`;
  return `${ROLES[role]} level ${stated}, ${carries}${until}: ${source?.title ?? id}${age}.${summary === null ? '' : ` ${summary}`}`;
}

function versionLines({ versions, asOf, inputs }: Assessment, width: number): string[] {
  const files = inputs.map(({ path, sha256 }) => `${path} ${sha256.slice(0, 12)}`).join(', ');
  return wrap(
    `vtc-pia ${versions.tool}, catalogue ${versions.catalogue}, rules ${versions.rules}, as of ${asOf}. Files: ${files}.`,
    width,
  );
}
