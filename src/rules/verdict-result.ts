/** The verdict in the result: every reason, question, condition and change in one flat form each. */
import type { UseVerdict, VerdictChange, VerdictCondition } from '../types/assessment.ts';
import type { Found } from './assess.ts';
import type { Change, Condition } from './verdict.ts';

/** Throws TypeError where there is no verdict. */
export function verdictResult(found: Found): UseVerdict {
  const { verdict } = found;
  if (verdict === undefined) throw new TypeError('no verdict was asked for');
  const { value, asConfigured, yours } = verdict;
  return {
    value,
    asConfigured,
    yours,
    reasons: verdict.reasons,
    questions: verdict.questions,
    conditions: verdict.conditions.map(conditionResult),
    wouldChange: verdict.wouldChange.map(changeResult),
  };
}

const NO_CONDITION = { element: null, setting: null, client: null, must: null };

function conditionResult(condition: Condition): VerdictCondition {
  return { ...NO_CONDITION, clients: [], elements: [], settings: [], ...condition };
}

function changeResult(change: Change): VerdictChange {
  if (change.code === 'condition')
    return { code: 'condition', element: null, shownBy: null, setting: null, condition: change.at };
  return { setting: null, condition: null, ...change };
}
