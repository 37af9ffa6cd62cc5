/** A review on a terminal: one line a claim. */
import type { Review, ReviewedClaim } from '../../types/review.ts';
import { textTable, wrap } from '../text-table.ts';
import { fill, type Words } from '../view/words.ts';
import { allClaims, isSilent, knownText } from './claim.ts';
import { asOfText } from './document.ts';
import { outcomeText } from './engagement.ts';

/** Renders reviews one after the other. */
export async function renderReviewTable(reviews: readonly Review[], width: number): Promise<string> {
  const { words } = await import('../../generated/templates.js');
  const blocks = reviews.map((review) => reviewLines(review, width, words));
  return [...blocks.flatMap((lines) => [...lines, '']), ...wrap(words.review.table.legend, width), ''].join(
    '\n',
  );
}

function reviewLines(review: Review, width: number, words: Words): string[] {
  const { vendor, editionName, engagement, state } = review;
  const head = [
    `${vendor.name}, ${editionName}`,
    `${outcomeText(engagement, words)} · ${words.review.states[state]} · ${words.review.facts.asOf} ${asOfText(review, words)}`,
  ].flatMap((line) => wrap(line, width));
  const claims = allClaims(review);
  if (claims.length === 0) return [...head, '', ...wrap(words.review.principle.noAnswer, width)];
  return [
    ...head,
    '',
    ...tableLines(review, width, words),
    ...againstLines(review, width, words),
    ...silentLines(review, width, words),
  ];
}

function tableLines(review: Review, width: number, words: Words): string[] {
  const rows = rowsOf(review, words);
  return rows.length === 0 ? [] : textTable(columnsOf(words), rows, width);
}

function columnsOf({ review: { table } }: Words): Parameters<typeof textTable>[0] {
  return [
    { title: table.criterion, flexible: true },
    { title: table.claimed },
    { title: table.known },
    { title: table.supports, align: 'right' },
    { title: table.outcome },
    { title: table.stands },
  ];
}

/** The claims of each principle under its title; what was not answered is listed below the table. */
function rowsOf({ principles }: Review, words: Words): string[][] {
  return principles.flatMap(({ title, claims }) => {
    const rows = claims.filter((one) => !isSilent(one)).map((one) => rowOf(one, words));
    return rows.length === 0 ? [] : [[`${title}:`, '', '', '', '', ''], ...rows];
  });
}

function rowOf(claim: ReviewedClaim, words: Words): string[] {
  return [
    claim.criterion.slice(claim.criterion.indexOf('/') + 1),
    shortLevel(claim.claimed, words),
    claim.known.proven === null
      ? knownText(claim, words)
      : `${claim.known.proven} ${claim.known.grade ?? ''}`,
    claim.supported === null ? '–' : String(claim.supported),
    words.review.table.outcomes[claim.outcome],
    words.review.table.groups[claim.group],
  ];
}

/** '3', 'n/a', or a dash where no level is stated. */
function shortLevel(level: ReviewedClaim['claimed'], { review: { table } }: Words): string {
  if (level === null) return table.notStated;
  return level === 'not-applicable' ? table.notApplicable : String(level);
}

function silentLines(review: Review, width: number, words: Words): string[] {
  const silent = allClaims(review).filter(isSilent);
  if (silent.length === 0) return [];
  const ids = silent.map((one) => one.criterion).join(', ');
  return ['', ...wrap(`${words.review.claims['not-answered'].title}: ${ids}`, width)];
}

function againstLines(review: Review, width: number, words: Words): string[] {
  const titles = new Map(review.documents.map((one) => [one.id, one.title]));
  const lines = allClaims(review).flatMap(({ criterion, contradictions }) =>
    contradictions.map(({ document, grade, level }) => {
      const values = { title: titles.get(document) ?? document, grade, level };
      return `${criterion}: ${fill(words.review.table.contradictedBy, values)}`;
    }),
  );
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => wrap(line, width))];
}
