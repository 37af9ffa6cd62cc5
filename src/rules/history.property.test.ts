/** Rule 12 over time: nothing changes between the days of a history, and every change has a cause. */
import fc from 'fast-check';
import {
  anyHow,
  anyProfile,
  type Chosen,
  anyUse,
  holds,
  NOW,
  count,
  type WholeDraft,
  within,
} from '../../test/rules/arbitraries.ts';
import { dayOf, inputOf, type UseDraft } from '../../test/rules/make.ts';
import type { HistoryDay, StandingOnDay } from '../types/history.ts';
import { diff, type DiffInput } from './diff.ts';
import { history, type HistoryInput } from './history.ts';
import { assess } from './result.ts';

const MADE_BY = { catalogueVersion: '1', toolVersion: '1' };

/** One product over time, with what is named of it. */
interface Tried {
  use: UseDraft;
  profile: WholeDraft;
  chosen: Chosen;
  hindsight: boolean;
  day: number;
}

const tried: fc.Arbitrary<Tried> = fc.record({
  use: anyUse,
  profile: anyProfile({ many: 4 }),
  chosen: anyHow,
  hindsight: fc.boolean(),
  day: count(NOW),
});

function inputFor({ use, profile, chosen, hindsight }: Tried, asOf = dayOf(NOW)): HistoryInput {
  const how = within(profile, chosen);
  return { ...inputOf(profile, use, asOf, { ...how, hindsight }), ...MADE_BY };
}

/** Standing and shares of every element, as a text to compare. */
function elementsOn(one: Tried, day: string): Map<string, string> {
  const { principles } = assess(inputFor(one, day));
  const all = principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
  return new Map(all.map((each) => [each.id, standing(each)]));
}

function standing(one: { standing: string; shown: number; open: number; short: number }): string {
  return `${one.standing} ${one.shown} ${one.open} ${one.short}`;
}

/** The last standing on or before a day. */
function upTo({ start, days }: ReturnType<typeof history>, day: string): StandingOnDay {
  return days.findLast((one) => one.day <= day) ?? start;
}

holds(
  'an element stands on every day as the history last said',
  fc.property(tried, (one) => {
    const day = dayOf(one.day);
    const { from, days } = history(inputFor(one));
    const state = elementsOn(one, from);
    for (const { changes } of days.filter((each) => each.day <= day))
      for (const { element, after } of changes) state.set(element, standing(after));
    if (day < from) return true;
    return [...elementsOn(one, day)].every(([id, is]) => state.get(id) === is);
  }),
);

holds(
  'the verdict is on every day the one that the history last said',
  fc.property(tried, (one) => {
    const day = dayOf(one.day);
    const told = history(inputFor(one));
    if (day < told.from) return true;
    return upTo(told, day).verdict?.value === assess(inputFor(one, day)).verdict?.value;
  }),
);

holds(
  'on its own days a history gives the figures of an assessment',
  fc.property(tried, fc.nat(), (one, at) => {
    const { start, days } = history(inputFor(one));
    const all: StandingOnDay[] = [start, ...days];
    const picked = all[at % all.length] ?? start;
    const { overall, principles, verdict } = assess(inputFor(one, picked.day));
    const scores = principles.map(({ id, score }) => ({ id, score }));
    return (
      JSON.stringify([overall, scores]) === JSON.stringify([picked.overall, picked.principles]) &&
      verdict?.reasons.length === picked.verdict?.mustsShort
    );
  }),
);

holds(
  'every change has a cause, and leads from what stood before',
  fc.property(tried, (one) => {
    const told = history(inputFor(one));
    const state = elementsOn(one, told.from);
    return told.days.every(({ changes }: HistoryDay) =>
      changes.every(({ element, before, after, causes }) => {
        const isFromThere = state.get(element) === standing(before);
        state.set(element, standing(after));
        return isFromThere && standing(before) !== standing(after) && causes.length > 0;
      }),
    );
  }),
);

holds(
  'a history that starts later tells the same of the days after',
  fc.property(tried, (one) => {
    const from = dayOf(one.day);
    const whole = history(inputFor(one));
    const part = history({ ...inputFor(one), from });
    const later = whole.days.filter(({ day }) => day > from);
    return JSON.stringify(part.days) === JSON.stringify(later);
  }),
);

holds(
  'a difference is that of the assessments of both days, each change with a cause',
  fc.property(tried, (one) => {
    const [from, to] = [dayOf(one.day), dayOf(NOW)];
    const input: DiffInput = { ...inputFor(one, to), from };
    const found = diff(input);
    const [before, after] = [elementsOn(one, from), elementsOn(one, to)];
    const moved = [...after].filter(([id, is]) => before.get(id) !== is).map(([id]) => id);
    return (
      moved.join() === found.changes.map(({ element }) => element).join() &&
      found.changes.every(({ causes }) => causes.length > 0) &&
      JSON.stringify(found.to.overall) === JSON.stringify(assess(input).overall)
    );
  }),
);
