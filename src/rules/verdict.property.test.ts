/** Rule 9: what may not lower, and what may not raise, the verdict and the score. */
import fc from 'fast-check';
import {
  A,
  ALL,
  anyFixed,
  anyHow,
  anyProfile,
  anySearch,
  anySetting,
  anyUse,
  B,
  C,
  D,
  E,
  F,
  fix,
  holds,
  judge,
  MOSTLY_YES,
  noFinding,
  pick,
  sets,
  silentFinding,
  within,
  yesFinding,
} from '../../test/rules/arbitraries.ts';
import { force } from '../../test/rules/forced.ts';
import {
  assess,
  CONDITIONS,
  dayOf,
  NOT_FIT,
  OPEN,
  type Outcome,
  type UseDraft,
} from '../../test/rules/make.ts';
import {
  eachElement,
  hasNoMore,
  isNoLessLikely,
  isNotBetter,
  isSame,
  mustsOf,
  outside,
  places,
  withFindings,
  withoutEvidence,
  withSearches,
  withSettings,
} from '../../test/rules/relations.ts';
import { isHalves } from './shares.ts';

holds(
  'rule 9: learning a yes never lowers verdict, shown or possible',
  fc.property(anyUse, anyProfile(), yesFinding, anyHow, (use, profile, yes, how) =>
    isNotBetter(judge(profile, use, how), judge(withFindings(profile, yes), use, how)),
  ),
);

holds(
  'rule 9: learning a no never raises verdict, shown or possible',
  fc.property(anyUse, anyProfile(), noFinding, anyHow, (use, profile, no, how) =>
    isNotBetter(judge(withFindings(profile, no), use, how), judge(profile, use, how)),
  ),
);

holds(
  'rule 9: one more setting that only gives yes never lowers anything, available or on',
  fc.property(anyUse, anyProfile(), anySetting(), anyHow, (use, profile, setting, how) => {
    const answers = Object.fromEntries(Object.keys(setting.answers ?? {}).map((id) => [id, 'yes' as const]));
    const giving = { ...setting, id: 's9', code: 'SET9', excludes: undefined, lacks: undefined, answers };
    const more = withSettings(profile, giving);
    const before = judge(profile, use, how);
    const { on, ...where } = within(profile, how);
    return (
      isNotBetter(before, assess(more, use, { ...where, on })) &&
      isNotBetter(before, assess(more, use, { ...where, on: [...on, 's9'] }))
    );
  }),
);

holds(
  'rule 9: one more no of a setting never raises anything',
  fc.property(anyUse, anyProfile(), pick(A, B, C, D), anyHow, (use, profile, element, how) => {
    const [setting, ...rest] = profile.settings;
    if (setting === undefined || setting.answers?.[element] === 'yes') return true;
    const worse = { ...setting, answers: { ...setting.answers, [element]: 'no' as const } };
    const with_ = { ...profile, settings: [worse, ...rest] };
    return isNotBetter(judge(with_, use, how), judge(profile, use, how));
  }),
);

holds(
  'rule 9: a silent document is never better than none, where silence is a no',
  fc.property(anyUse, anyProfile(), silentFinding, anyHow, (use, profile, silent, how) => {
    const strict = eachElement(use, () => ({ silence: 'no' }));
    return isNotBetter(judge(withFindings(profile, silent), strict, how), judge(profile, strict, how));
  }),
);

holds(
  'rule 9: a silent document is never worse than none, where the clause must not be there',
  fc.property(anyUse, anyProfile(), silentFinding, anyHow, (use, profile, silent, how) => {
    const lax = eachElement(use, () => ({ silence: 'yes' }));
    return isNotBetter(judge(profile, lax, how), judge(withFindings(profile, silent), lax, how));
  }),
);

holds(
  'rule 9: a search that found no case never lowers anything',
  fc.property(anyUse, anyProfile(), anySearch(), anyHow, (use, profile, search, how) => {
    const more = withSearches(profile, { ...search, result: 'no-case' });
    return isNotBetter(judge(profile, use, how), judge(more, use, how));
  }),
);

holds(
  'rule 9: learning that no setting changes it never raises anything',
  fc.property(anyUse, anyProfile(), anyFixed(), anyHow, (use, profile, fixed, how) =>
    isNotBetter(judge(fix(profile, fixed), use, how), judge(profile, use, how)),
  ),
);

/** A record that nobody has searched is no obstacle of the verdict: an exception of rule 9. */
function isSilencePaid(before: Outcome, after: Outcome, element: string): boolean {
  if (outside(before) !== outside(after)) return false;
  const rises = element !== E && after.rank > Math.max(before.rank, OPEN);
  return rises || !hasNoMore(after, before, 'shown') || !isNoLessLikely(after, before);
}

holds(
  'rule 9: turning an element open raises no score and no verdict above open, and lowers no likelihood',
  fc.property(anyUse, anyProfile({ many: 8 }), pick(...ALL), anyHow, (use, profile, element, how) => {
    const before = judge(profile, use, how);
    return !isSilencePaid(before, force(before, use, { [element]: 'open' }), element);
  }),
);

holds(
  'rule 9: leaving out what is said of an element pays no better',
  fc.property(anyUse, anyProfile({ many: 8 }), pick(...ALL), anyHow, (use, profile, element, how) => {
    const isParent = use.elements.some(({ after }) => after === element);
    // What is so by architecture needs no evidence.
    const isArchitecture = element === F && how.edition === 'z';
    if (isParent || isArchitecture) return true;
    const bare = withoutEvidence(profile, use, element);
    return !isSilencePaid(judge(profile, use, how), judge(bare, use, how), element);
  }),
);

holds(
  'rule 9: time alone raises neither shown nor verdict, and lowers no likelihood',
  fc.property(
    ...([anyUse, anyProfile({ max: 1500, noEnd: true }), fc.integer({ min: 1, max: 2500 }), anyHow] as const),
    (use, profile, days, how) => {
      const before = judge(profile, use, how, dayOf(1500));
      const after = judge(profile, use, how, dayOf(1500 + days));
      if (outside(before) !== outside(after)) return true;
      const isNoBetter = hasNoMore(after, before, 'shown') && after.rank <= before.rank;
      return isNoBetter && isNoLessLikely(after, before);
    },
  ),
);

holds(
  'rule 9: a question raises nothing, an answer lowers nothing, and less than 28 days ask nothing',
  fc.property(anyUse, anyProfile({ noAsked: true }), pick(...ALL), anyHow, (use, profile, element, how) => {
    const asked = { elements: [element], on: dayOf(1000), by: dayOf(1028) };
    const without = judge(profile, use, how);
    const at = (more: object): Outcome => judge({ ...profile, asked: [{ ...asked, ...more }] }, use, how);
    return (
      isNotBetter(at({}), without) &&
      isSame(at({ answered: dayOf(2000) }), without) &&
      isSame(at({ by: dayOf(1027) }), without)
    );
  }),
);

holds(
  'rule 9: naming more clients never lifts the verdict; naming none leaves the best, the others being a condition',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const rank = (clients?: string[]): number => judge(profile, { ...use, clients }, how).rank;
    const all = rank(['k1', 'k2', 'k3']);
    const best = Math.max(...profile.clients.map((client) => rank([client])));
    const isBest = Math.min(rank(), CONDITIONS) === Math.min(best, CONDITIONS);
    return all <= rank(['k1', 'k2']) && rank(['k1', 'k2']) <= rank(['k1']) && all <= rank() && isBest;
  }),
);

holds(
  'rule 9: a yes for one more client never lowers anything',
  fc.property(anyUse, anyProfile(), yesFinding, anyHow, (use, profile, yes, how) => {
    const on = (clients: string[]): Outcome => judge(withFindings(profile, { ...yes, clients }), use, how);
    return isNotBetter(on(['k1']), on(['k1', 'k2']));
  }),
);

holds(
  'rule 9: a client that the product lacks is left out, and told as a condition',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const own = judge(profile, { ...use, clients: ['k1'] }, how);
    const more = judge(profile, { ...use, clients: ['k1', 'k9'] }, how);
    const isTold = more.found.verdict?.conditions.some((one) => one.code === 'client-lacking') ?? false;
    const isAlike = isSame({ ...own, verdict: more.verdict }, more);
    return isTold && isAlike && more.rank === Math.min(own.rank, CONDITIONS);
  }),
);

/** Every must is met, at least in part, on the client. */
function areMet(use: UseDraft, now: Outcome, shipped: Outcome, client: number): boolean {
  return mustsOf(use).every(({ element, state }) => {
    const place = places(state === 'shipped' ? shipped : now, element)[client];
    if (place === undefined || !isHalves(place)) return true;
    return element === E ? place[2] === 0 : place[0] > 0;
  });
}

const STATES = { short: NOT_FIT, open: OPEN, met: CONDITIONS } as const;

holds(
  'rule 9: the verdict is the best that any set of settings reaches from the premises',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const { on, ...where } = within(profile, how);
    const promised = assess(profile, use, { ...where, on }).rank;
    const reached = sets(profile, on).map((set) => {
      const { verdict } = assess(profile, use, { ...where, on: set }).found;
      return STATES[verdict?.asConfigured ?? 'open'];
    });
    return Math.min(promised, CONDITIONS) === Math.max(...reached);
  }),
);

holds(
  'rule 9: a use whose only must is asked about in vain is never open',
  fc.property(anyUse, anyProfile({ noAsked: true }), pick(A, D), anyHow, (use, profile, id, how) => {
    const wanted = eachElement(use, () => ({ gate: false, after: undefined }));
    const asked = [{ elements: [id], on: dayOf(1000), by: dayOf(1100) }];
    const requirements = [{ element: id, must: true }];
    return judge({ ...profile, asked }, { ...wanted, requirements }, how).verdict !== 'open';
  }),
);

holds(
  'rule 9: all conditions hold together, in one configuration and for one client, or for all that are named',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const { on, ...where } = within(profile, how);
    if (assess(profile, use, { ...where, on }).rank < CONDITIONS) return true;
    const shipped = assess(profile, use, where);
    return sets(profile, on).some((set) => {
      const now = assess(profile, use, { ...where, on: set });
      const each = [...now.found.rows.keys()].map((_, client) => areMet(use, now, shipped, client));
      return use.clients === undefined ? each.includes(true) : !each.includes(false);
    });
  }),
);

holds(
  'rule 9: what is fit lacks nothing, in part or whole, and leaves nothing to do',
  fc.property(anyUse, anyProfile({ many: 8, answers: MOSTLY_YES }), anyHow, (any, profile, how) => {
    const plain = eachElement(any, () => ({ gate: false }));
    const use = { ...plain, requirements: any.requirements?.slice(0, 1) ?? [] };
    const outcome = judge(profile, use, how);
    if (outcome.verdict !== 'fit') return true;
    const required = [...use.requirements, ...mustsOf(use)];
    return required.every(({ element }) =>
      places(outcome, element).every((place) => (isHalves(place) ? place[0] === 2 : place !== 'yours')),
    );
  }),
);

holds(
  'rule 9: a verdict says what bars, what is open or on what conditions it stands, and nothing besides',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const { found, rank } = judge(profile, use, how);
    const { reasons = [], questions = [], conditions = [] } = found.verdict ?? {};
    const asks = questions.some(({ code }) => code === 'must-open');
    const lacking = conditions.filter(({ code }) => code === 'client-lacking');
    if (rank < CONDITIONS)
      return conditions.length === lacking.length && (rank === OPEN ? asks : reasons.length > 0);
    return reasons.length === 0 && !asks && (rank === CONDITIONS) === conditions.length > 0;
  }),
);
