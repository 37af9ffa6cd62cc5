/** What the readers found, and how far they agree. */
import type { Agreement, ReaderPair, ReadersKappa, Review } from '../../types/review.ts';
import { hundredths } from '../figures.ts';
import { fill, longDate, type Words } from '../view/words.ts';
import { allClaims, levelText } from './claim.ts';

/** The section about readers. */
export function readersView(review: Review, words: Words) {
  const { readers: texts } = words.review;
  const names = new Set(allClaims(review).flatMap(({ readings }) => readings.map((one) => one.reader)));
  const none = review.engagement.outcome === 'answered' ? texts.nobody : texts.noAnswer;
  const lacking = names.size === 0 ? none : names.size === 1 ? texts.one : null;
  return {
    lacking: review.pairs.length > 0 ? null : lacking,
    pairs: review.pairs.map((pair) => pairView(pair, review, words)),
    differences: differencesOf(review, words),
  };
}

function pairView(pair: ReaderPair, review: Review, words: Words) {
  const { readers: texts } = words.review;
  const { first, second } = pair;
  const titles = new Map(allClaims(review).map((one) => [one.criterion, one.title]));
  const list = (text: string, ids: readonly string[]): { label: string; text: string }[] =>
    ids.length === 0
      ? []
      : [{ label: fill(text, { first, second }), text: ids.map((id) => titles.get(id) ?? id).join('; ') }];
  return {
    caption: fill(texts.caption, { first, second }),
    rows: pair.principles
      .filter(({ agreement }) => agreement.linear.count > 0)
      .map(({ id, agreement }) => agreementRow(titleOf(id, review), agreement, words)),
    all: agreementRow(texts.all, pair.overall, words),
    rest: [
      ...list(texts.onlyFirst, pair.onlyFirst),
      ...list(texts.onlySecond, pair.onlySecond),
      ...list(texts.withoutLevel, pair.withoutLevel),
    ],
  };
}

function titleOf(id: string, { principles }: Review): string {
  return principles.find((one) => one.id === id)?.title ?? id;
}

function agreementRow(title: string, { same, linear, quadratic }: Agreement, words: Words) {
  return {
    ...{ title, both: linear.count, same },
    linear: kappaView(linear, words),
    quadratic: kappaView(quadratic, words),
  };
}

function kappaView({ value, interval }: ReadersKappa, { review: { readers } }: Words) {
  const ends = interval && { from: hundredths(interval.from), to: hundredths(interval.to) };
  return { value: hundredths(value), interval: ends && fill(readers.interval, ends) };
}

function differencesOf(review: Review, words: Words) {
  const { readers: texts, claim: claimTexts } = words.review;
  return allClaims(review)
    .filter(({ readings }) => new Set(readings.map((one) => one.level)).size > 1)
    .map(({ title, readings, accepted }) => ({
      title,
      levels: readings.map(({ reader, level }) => `${reader}: ${levelText(level, words)}`),
      decided:
        accepted === null
          ? texts.open
          : fill(claimTexts.accepted[accepted.by], {
              ...{ role: accepted.role, date: longDate(accepted.date, words) },
              level: levelText(accepted.level, words),
            }),
      reason: accepted?.reason ?? null,
    }));
}
