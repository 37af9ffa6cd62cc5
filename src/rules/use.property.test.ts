/** Rule 8: gates are musts of every use that does not waive them with a reason. */
import fc from 'fast-check';
import { A, anyHow, anyProfile, anyUse, holds, judge } from '../../test/rules/arbitraries.ts';
import type { Outcome } from '../../test/rules/make.ts';
import { hasEqual, isSame } from '../../test/rules/relations.ts';

holds(
  'rule 8: a waived gate changes no score and lowers no verdict; without a reason it changes nothing',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const waiving = (waived: Record<string, string>): Outcome => judge(profile, { ...use, waived }, how);
    const [none, waived, silent] = [waiving({}), waiving({ [A]: 'because' }), waiving({ [A]: '' })];
    const isEqual = hasEqual(none, waived, 'shown') && hasEqual(none, waived, 'short');
    return isEqual && none.rank <= waived.rank && isSame(none, silent);
  }),
);
