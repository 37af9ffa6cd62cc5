/** Rule 10: likelihood follows what is shown. */
import fc from 'fast-check';
import { anyHow, anyProfile, anyUse, holds, judge, yesFinding } from '../../test/rules/arbitraries.ts';
import { isNoLessLikely, outside, withFindings } from '../../test/rules/relations.ts';

holds(
  'rule 10: learning a yes raises no likelihood, and the best case is never worse',
  fc.property(anyUse, anyProfile(), yesFinding, anyHow, (use, profile, yes, how) => {
    const [before, after] = [judge(profile, use, how), judge(withFindings(profile, yes), use, how)];
    const { value = 1, best = 1 } = before.likelihood ?? {};
    return best <= value && (outside(before) !== outside(after) || isNoLessLikely(before, after));
  }),
);
