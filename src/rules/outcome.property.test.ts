/** What is kept of days to come is what the rules find on each of them. */
import fc from 'fast-check';
import { anyHow, anyProfile, anyUse, count, holds, NOW, within } from '../../test/rules/arbitraries.ts';
import { dayOf, inputOf } from '../../test/rules/make.ts';
import { find } from './assess.ts';
import { addDays } from './dates.ts';
import { turningDays } from './days.ts';
import { elementsOf } from './elements.ts';
import { outcomesOf, type Span, spansOf } from './outcome.ts';
import { type ResultInput, summaryOf } from './result.ts';

const MADE_BY = { catalogueVersion: '1', toolVersion: '1' };

const tried = fc
  .record({
    use: anyUse,
    profile: anyProfile({ many: 4 }),
    chosen: anyHow,
    days: fc.tuple(count(NOW), count(NOW), count(NOW)),
  })
  .map(({ use, profile, chosen, days }) => {
    const [first, day, last] = days.toSorted((a, b) => a - b).map(dayOf) as [string, string, string];
    const input = (asOf: string): ResultInput => ({
      ...inputOf(profile, use, asOf, within(profile, chosen)),
      ...MADE_BY,
    });
    return { input, first, day, last };
  });

function spans({
  input,
  first,
  last,
}: {
  input: (asOf: string) => ResultInput;
  first: string;
  last: string;
}): {
  spans: Span[];
  contexts: NonNullable<ResultInput['context']>[];
} {
  const contexts = [input(first).context].filter((one) => one !== undefined);
  return { spans: spansOf(input(first), contexts, last), contexts };
}

holds(
  'a span says of each of its days what the rules find on it: of any, and of those on which something may turn',
  fc.property(tried, (one) => {
    const { spans: all, contexts } = spans(one);
    const { profile, principles } = one.input(one.first);
    const turning = turningDays(profile, elementsOf(principles), { asOf: one.last, hindsight: false });
    const days = new Set([one.day, ...[...turning.values()].flat().filter((day) => day >= one.first)]);
    return [...days].every((day) => {
      const input = { ...one.input(day), context: undefined };
      const kept = all.find(({ from, to }) => from <= day && day <= to);
      const verdicts = outcomesOf(input, contexts).map(
        ({ context, verdict }) => [context.id, verdict] as const,
      );
      const found = [summaryOf(find(input), input), Object.fromEntries(verdicts)];
      return JSON.stringify([{ ...kept?.summary, asOf: day }, kept?.verdicts]) === JSON.stringify(found);
    });
  }),
);

holds(
  'spans follow each other without a gap from the first day to the last, and no two neighbours are the same',
  fc.property(tried, (one) => {
    const { spans: all } = spans(one);
    const said = all.map(({ summary, verdicts }) => JSON.stringify([{ ...summary, asOf: '' }, verdicts]));
    return (
      all[0]?.from === one.first &&
      all.at(-1)?.to === one.last &&
      all.every(({ from, to }) => from <= to) &&
      all.every(({ from }, at) => at === 0 || from === addDays(all[at - 1]?.to ?? '', 1)) &&
      said.every((text, at) => at === 0 || text !== said[at - 1])
    );
  }),
);
