/** The ways to settings: what most of them begin with is said once. */

const STEP = ' > ';
/** As many ways with the same first steps are enough to say these once. */
const SHARED = 2;

/** The first two steps of most ways; undefined where no two begin alike. */
export function sharedSteps(ways: readonly string[]): string | undefined {
  const starts = ways
    .map((way) => way.split(STEP).slice(0, 2).join(STEP))
    .filter((one) => one.includes(STEP));
  const [most] = [...Map.groupBy(starts, (one) => one)].toSorted(([, a], [, b]) => b.length - a.length);
  return most === undefined || most[1].length < SHARED ? undefined : most[0];
}

/** '… > Meeting > Security' where the list says what comes before. */
export function shortWay(way: string, steps: string | undefined): string {
  return steps !== undefined && way.startsWith(`${steps}${STEP}`) ? `…${way.slice(steps.length)}` : way;
}
