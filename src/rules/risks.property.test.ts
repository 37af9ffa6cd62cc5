/** Rule 10: likelihood follows what is shown. */
import fc from 'fast-check';
import {
  A,
  anyHow,
  anyProfile,
  anyUse,
  B,
  D,
  holds,
  judge,
  pick,
  yesFinding,
} from '../../test/rules/arbitraries.ts';
import { force } from '../../test/rules/forced.ts';
import { isNoLessLikely, isWhole, outside, withFindings } from '../../test/rules/relations.ts';

holds(
  'rule 10: learning a yes raises no likelihood, and the best case is never worse',
  fc.property(anyUse, anyProfile(), yesFinding, anyHow, (use, profile, yes, how) => {
    const [before, after] = [judge(profile, use, how), judge(withFindings(profile, yes), use, how)];
    const { value = 1, best = 1 } = before.likelihood ?? {};
    return best <= value && (outside(before) !== outside(after) || isNoLessLikely(before, after));
  }),
);

holds(
  'rule 10: what is open makes nothing less likely than what falls short does',
  fc.property(anyUse, anyProfile(), pick(A, B, D), anyHow, (use, profile, id, how) => {
    const outcome = judge(profile, use, how);
    const as = (is: 'open' | 'short'): number | undefined => {
      const others = { [A]: is, [B]: is, [D]: is, [id]: 'short' as const };
      return force(outcome, use, others).likelihood?.value;
    };
    return as('open') === as('short');
  }),
);

holds(
  'rule 10: a driving gate that is not wholly shown keeps the likelihood at 3 or more',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const outcome = judge(profile, use, how);
    const others = force(outcome, use, { [B]: 'shown', [D]: 'shown' });
    const isGate = use.elements.some(({ id, gate }) => id === A && gate === true);
    return !isGate || isWhole(others, A) || (others.likelihood?.value ?? 4) >= 3;
  }),
);
