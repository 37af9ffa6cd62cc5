/** Risks that stay high without a measure or a reason of their own, and measures that come after the first call. */
import type { Remark } from '../../../types/check.ts';
import type { PiaRisk } from '../../../types/pia.ts';
import { type Facts, isApproved, judgedOn, remark } from './remark.ts';

/** From so many risks on one sentence for all of them cannot speak of each. */
const MANY = 3;

export function riskRemarks(facts: Facts): Remark[] {
  if (!isApproved(facts.case)) return [];
  return [...untreated(facts), ...copied(facts), ...afterStart(facts), ...doneEarly(facts)];
}

function untreated({ risks }: Facts): Remark[] {
  return risks
    .filter(({ level, measures }) => level.after === 'high' && measures.length === 0)
    .map(({ id }) =>
      remark(
        'high-without-measure',
        { path: 'measures', about: 'risk', value: id },
        { about: { kind: 'risk', value: id } },
      ),
    );
}

/** Reasons that several risks share word by word. */
function copied({ risks }: Facts): Remark[] {
  const taken = risks.filter(({ accepted }) => (accepted?.reason ?? null) !== null);
  const alike = Map.groupBy(taken, ({ accepted }) => plain(accepted?.reason ?? ''));
  return [...alike.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined || list.length < 2) return [];
    const isGrave = list.length >= MANY && list.some(isHigh);
    return [
      remark(
        isGrave ? 'one-reason-for-all' : 'same-reason',
        { path: 'decision.accepted-risks', about: 'risk', value: first.id },
        { count: list.length, about: { kind: 'text', value: first.accepted?.reason ?? '' } },
      ),
    ];
  });
}

const isHigh = ({ level }: PiaRisk): boolean => level.after === 'high';

const plain = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();

/** A measure that brings a high risk down, and is due after the first day of use. */
function afterStart({ case: { measures = [], deployment }, risks }: Facts): Remark[] {
  const start = deployment?.start;
  if (start === undefined) return [];
  const lowered = risks.filter(({ level }) => level.configured === 'high' && level.after !== 'high');
  const needed = new Set(lowered.flatMap(bringingDown));
  return measures.flatMap(({ id, due, status }, at) =>
    needed.has(id) && status !== 'done' && due !== undefined && due > start
      ? [
          remark('measure-after-start', `measures[${at}].due`, {
            day: due,
            other: start,
            about: { kind: 'measure', value: id },
          }),
        ]
      : [],
  );
}

/** Measures that lower the risk, and do not only leave it where it stands. */
function bringingDown({ measures, likelihood, severity }: PiaRisk): string[] {
  const isLess = (to: number | null, now: number | null): boolean => to !== null && now !== null && to < now;
  return measures
    .filter((one) => isLess(one.likelihood, likelihood.configured) || isLess(one.severity, severity.value))
    .map(({ measure }) => measure);
}

/** Called done without a day, and due on a day that has not come. */
function doneEarly(facts: Facts): Remark[] {
  return (facts.case.measures ?? []).flatMap(({ id, status, due, done }, at) =>
    status === 'done' && done === undefined && due !== undefined && due > judgedOn(facts)
      ? [
          remark('done-before-due', `measures[${at}].status`, {
            day: due,
            about: { kind: 'measure', value: id },
          }),
        ]
      : [],
  );
}
