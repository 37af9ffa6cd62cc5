/** What a schema cannot say about the organisation's own policies. */
import { phrase } from '../locale/phrase.ts';
import type { Case, Demand } from '../types/case.ts';
import type { Fault } from './fault.ts';
import { duplicateIds } from './known-ids.ts';
import type { Known } from './known.ts';
import type { Step } from './locate.ts';

/** What is demanded is an element that is known or judged by people, never both; a must has its reason. */
export function policyFaults({ policies = [] }: Pick<Case, 'policies'>, element: Known['element']): Fault[] {
  return [
    ...duplicateIds(policies, 'policies'),
    ...policies.flatMap(({ demands = [] }, index) =>
      demands.flatMap((demand, at) => demandFaults(demand, element, ['policies', index, 'demands', at])),
    ),
  ];
}

function demandFaults(demand: Demand, element: Known['element'], path: Step[]): Fault[] {
  const { elements = [], must, reason, fits } = demand;
  return [
    ...elements.flatMap((id, at) => element(id, [...path, 'elements', at])),
    ...(must === true && reason === undefined ? [unexplained([...path, 'must'])] : []),
    ...(fits !== undefined && elements.length > 0 ? [judgedTwice([...path, 'fits'])] : []),
  ];
}

function unexplained(path: Step[]): Fault {
  return {
    code: 'no-reason',
    message: phrase('policy.fault.no-reason'),
    hint: phrase('policy.fault.no-reason.hint'),
    path,
  };
}

function judgedTwice(path: Step[]): Fault {
  return {
    code: 'judged-twice',
    message: phrase('policy.fault.judged-twice'),
    hint: phrase('policy.fault.judged-twice.hint'),
    path,
  };
}
