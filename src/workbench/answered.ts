import type { Answer, Asked, Route } from './answer.ts';
import type { Desk } from './desk.ts';
import { faultAnswer } from './fault.ts';

/** What a route answers, or what went wrong in it. */
export async function answered(
  { method, act }: Pick<Route, 'method' | 'act'>,
  asked: Asked,
  desk: Desk,
): Promise<Answer> {
  try {
    return await act(asked, desk);
  } catch (error) {
    return faultAnswer(error, method === 'GET', desk);
  }
}
