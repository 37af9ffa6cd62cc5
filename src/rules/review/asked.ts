/** What a response puts on record of the asking: which elements, by when, and when an answer came (rules 4 and 9). */
import type { Profile, Question } from '../../types/profile.ts';
import type { VendorAnswer, VendorResponse } from '../../types/response.ts';
import { lastDay } from '../dates.ts';
import { isAnswered } from './claim.ts';

/** What was really sent, with a day to answer by; of what the profile has on record of that day nothing is said again. */
export function askedOf(response: VendorResponse, { asked: known = [] }: Pick<Profile, 'asked'>): Question[] {
  const { asked, answers } = response;
  const { on, by } = asked;
  if (on?.length !== 10 || by === undefined) return [];
  const recorded = new Set(known.filter((one) => one.on === on).flatMap(({ elements }) => elements));
  const open = answers.filter(({ element }) => !recorded.has(element));
  const byDay = Map.groupBy(open, (answer) => answeredOn(answer, response));
  return [...byDay].map(([answered, list]): Question => ({
    elements: list.map(({ element }) => element),
    on,
    by,
    ...(answered === undefined ? {} : { answered }),
    via: viaOf(response),
  }));
}

function answeredOn(answer: VendorAnswer, { received, outcome }: VendorResponse): string | undefined {
  // To decline is an answer, too.
  if (outcome !== 'declined' && (outcome === 'not-answered' || !isAnswered(answer))) return undefined;
  return answer.received ?? (received === undefined ? undefined : lastDay(received));
}

/** True for what this very response put on record. */
export function isAskedBy({ on, via }: Question, response: VendorResponse): boolean {
  return on === response.asked.on && via === viaOf(response);
}

function viaOf({ asked, id }: VendorResponse): string {
  return asked.via ?? id;
}
