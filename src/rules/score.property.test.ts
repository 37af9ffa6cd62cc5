/** Rule 7: parts add up, exactly and as printed. */
import fc from 'fast-check';
import { anyHow, anyProfile, anyUse, holds, judge, yesFinding } from '../../test/rules/arbitraries.ts';
import { assess, OWN, source, TODAY } from '../../test/rules/make.ts';
import { withFindings } from '../../test/rules/relations.ts';
import { add, compared, type Fraction, fraction, ONE, ZERO } from './fraction.ts';
import { figureOf, percent, type Shares } from './score.ts';

/** Exact parts of a whole, and whole hundredths of it. */
function addsUp(shares: Shares): boolean {
  const { shown, open, short, byAbsence, byVendorAlone } = shares;
  const isWithin = (part: Fraction, whole: Fraction): boolean =>
    compared(part, ZERO) >= 0 && compared(part, whole) <= 0;
  const isExact = compared(add(add(shown, open), short), ONE) === 0;
  const isPart = [byAbsence, byVendorAlone].every((one) => isWithin(one, shown));
  const printed = percent(shares);
  const isPrinted = printed.shown + printed.open + printed.short === 100;
  return isExact && isPart && isPrinted && [shown, open, short].every((one) => isWithin(one, ONE));
}

holds(
  'rule 7: shown, open and short add up, of every element, criterion, principle and the whole',
  fc.property(anyUse, anyProfile({ many: 8 }), anyHow, (use, profile, how) => {
    const { found } = judge(profile, use, how);
    const { overall, principles, criteria } = found.score;
    const all = [overall, ...principles.values(), ...criteria.values(), ...found.shares.values()];
    const isRange = figureOf(overall).kind === 'range';
    return all.every(addsUp) && isRange === compared(overall.open, fraction(1, 2)) > 0;
  }),
);

holds(
  'rule 5: a yes by somebody else never raises what rests on the vendor alone',
  fc.property(anyUse, anyProfile({ noSettings: true, many: 4 }), yesFinding, (use, profile, yes) => {
    const said = { answers: yes.answers };
    const by = (more: object): Fraction => {
      const code = source('source-code', { published: TODAY, ...more });
      return assess(withFindings(profile, { ...said, sources: [code] }), use).found.score.overall
        .byVendorAlone;
    };
    return compared(by({}), by(OWN)) <= 0;
  }),
);
