/** Shares of an element on one client, counted in halves so that they stay whole numbers. */

/** Halves shown, open and short; together 2. */
export type Halves = readonly [shown: number, open: number, short: number];

/** Where an element stands on one client: halves, or outside the score. */
export type Place = Halves | 'does-not-apply' | 'yours';

/** The single standing of a part. */
export type Part = 'shown' | 'open' | 'short' | 'does-not-apply';

/** True for what counts in the score. */
export function isHalves(place: Place): place is Halves {
  return typeof place !== 'string';
}

/** True where some of it is shown; of what is not there and of what is outside the score nothing is. */
export function isShown(place: Place | undefined): boolean {
  return place !== undefined && isHalves(place) && place[0] > 0;
}

/** True where some of it is open, likewise. */
export function isOpen(place: Place | undefined): boolean {
  return place !== undefined && isHalves(place) && place[1] > 0;
}

/** True where some of it falls short, likewise. */
export function isShort(place: Place | undefined): boolean {
  return place !== undefined && isHalves(place) && place[2] > 0;
}

/** Whole, or half where a finding holds only `for` a part, however many are named (rule 5). */
export function halvesOf(parts: readonly Part[]): Halves | 'does-not-apply' {
  const real = parts.filter((one) => one !== 'does-not-apply');
  if (real.length === 0) return 'does-not-apply';
  const of = (what: 'shown' | 'short'): number =>
    real.every((one) => one === what) ? 2 : real.includes(what) ? 1 : 0;
  const [shown, short] = [of('shown'), of('short')];
  return [shown, 2 - shown - short, short];
}

/** An element stands no better than the one it hangs on; its own no stays; what is yours sets no bound. */
export function noBetterThan(own: Place, parent: Place): Place {
  if (!isHalves(own)) return own;
  if (!isHalves(parent)) return parent === 'does-not-apply' && own[2] === 0 ? 'does-not-apply' : own;
  const shown = Math.min(own[0], parent[0]);
  const short = Math.max(own[2], parent[2]);
  return [shown, 2 - shown - short, short];
}

/** Most shown and least short of several; what is outside the score only where all are. Throws RangeError for none. */
export function bestPlace(places: readonly Place[]): Place {
  const halves = places.filter(isHalves);
  const [first] = places;
  if (first === undefined) throw new RangeError('the best of no place');
  if (halves.length === 0) return first;
  const shown = Math.max(...halves.map((one) => one[0]));
  const short = Math.min(...halves.map((one) => one[2]));
  return [shown, 2 - shown - short, short];
}
