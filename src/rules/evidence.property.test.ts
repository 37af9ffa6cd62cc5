/** Rules 1, 2 and 13: what is known on a day, for which edition, and that order and better evidence do no harm. */
import fc from 'fast-check';
import {
  A,
  ALL,
  ANY,
  anyFinding,
  anyHow,
  anyProfile,
  anySetting,
  anySource,
  anyUse,
  count,
  D,
  fix,
  holds,
  judge,
  noFinding,
  pick,
  type WholeDraft,
  within,
  yesFinding,
} from '../../test/rules/arbitraries.ts';
import {
  assess,
  cellOf,
  dayOf,
  finding,
  type FindingDraft,
  OWN,
  source,
  type SourceDraft,
  TODAY,
} from '../../test/rules/make.ts';
import {
  better,
  eachElement,
  hasEqual,
  isNotBetter,
  isSame,
  readAgain,
  withFindings,
  withSearches,
  withSettings,
} from '../../test/rules/relations.ts';
import { addDays } from './dates.ts';

const laterDays = fc.integer({ min: 1, max: 900 });
const THEN = dayOf(1500);

holds(
  'rule 1: reading a page again does not change what is found for an earlier day',
  fc.property(anyUse, anyProfile(), anyHow, laterDays, (use, profile, how, days) => {
    const again = <Entry extends { sources: SourceDraft[] }>(one: Entry): Entry =>
      readAgain(one, dayOf(1500 + days));
    const read = { ...profile, findings: profile.findings.map(again), settings: profile.settings.map(again) };
    return isSame(judge(profile, use, how, THEN), judge(read, use, how, THEN));
  }),
);

holds(
  'rule 1: a reading counts from its day on, and not before',
  fc.property(anyUse, pick(A, D), count(2000), fc.integer({ min: 1, max: 500 }), (use, id, day, days) => {
    const plain = { ...eachElement(use, () => ({ 'shown-by': 'D', after: undefined })), clients: undefined };
    const again = day + 800 + days;
    const page = source('help-page', { ...OWN, checked: [dayOf(day), dayOf(again)] });
    const shown = (asOf: number): unknown =>
      cellOf(assess({ findings: [finding({ [id]: 'yes' }, page)] }, plain, {}, dayOf(asOf)), id).place[0];
    return shown(again - 1) === 0 && shown(again) === 2;
  }),
);

/** Ended long ago, as one more source says that becomes known on the day. */
function endedBy<Entry extends { ended?: string | undefined; sources: SourceDraft[] }>(
  one: Entry,
  day: string,
): Entry {
  const told = source('reference', { published: day });
  return one.ended === undefined ? { ...one, ended: dayOf(1000), sources: [...one.sources, told] } : one;
}

/** The same finding by sources that nobody knew before the day. */
function knownFrom(finding: FindingDraft, day: string): FindingDraft {
  const late = { published: day.slice(0, 4), checked: [day], gone: undefined, copied: undefined };
  return { ...finding, sources: finding.sources.map((one) => ({ ...one, ...late })) };
}

function learntOn(profile: WholeDraft, more: FindingDraft, element: string, day: string): WholeDraft {
  const findings = [...profile.findings.map((one) => endedBy(one, day)), knownFrom(more, day)];
  const asked = profile.asked.map((one) => ({ ...one, answered: one.answered ?? day }));
  const settings = profile.settings.map((one) => endedBy(one, day));
  const searched = withSearches(
    { ...profile, findings, asked, settings },
    { elements: [element], on: day, result: 'no-case' },
    { elements: [element], on: day, result: 'no-document' },
  );
  const fixed = { element, known: day };
  return fix(fix(searched, { ...fixed, byFinding: true }), { ...fixed, byFinding: false });
}

holds(
  'rule 2: what becomes known later does not change an earlier day',
  fc.property(
    ...([anyUse, anyProfile(), anyFinding(ANY), fc.tuple(pick(...ALL), laterDays), anyHow] as const),
    (use, profile, more, [element, days], how) => {
      const later = learntOn(profile, more, element, dayOf(1500 + days));
      return isSame(judge(profile, use, how, THEN), judge(later, use, how, THEN));
    },
  ),
);

holds(
  'rule 2: hindsight changes nothing where everything is known',
  fc.property(anyUse, anyProfile({ max: 2900 }), anyHow, (use, profile, how) =>
    isSame(judge(profile, use, how), assess(profile, use, { ...within(profile, how), hindsight: true })),
  ),
);

holds(
  'rule 2: a yes for another edition never lowers this one',
  fc.property(anyUse, anyProfile(), yesFinding, anyHow, (use, profile, yes, how) => {
    const elsewhere = withFindings(profile, { ...yes, editions: ['y'] });
    return isNotBetter(judge(profile, use, how), judge(elsewhere, use, how));
  }),
);

holds(
  'rule 2: what names no edition reaches neither one with a contract of its own nor one that came later',
  fc.property(anyUse, anyProfile(), anyFinding(ANY), fc.boolean(), (use, profile, more, isLater) => {
    const apart = isLater ? { since: addDays(TODAY, 1) } : { 'own-contract': true };
    const two = { ...profile, editions: [{ id: 'x' }, { id: 'y', ...apart }] };
    const y = { edition: 'y' };
    return isSame(assess(two, use, y), assess(withFindings(two, { ...more, editions: undefined }), use, y));
  }),
);

holds(
  'rule 2: an edition that has ended gets no verdict for a day after that, and one until then',
  fc.property(anyUse, anyProfile(), count(), (use, profile, days) => {
    const over = { ...profile, editions: [{ id: 'x', ended: dayOf(days) }] };
    const isOver = (asOf: string): boolean => assess(over, use, {}, asOf).verdict === 'no-longer-offered';
    return !isOver(dayOf(days)) && isOver(dayOf(days + 1));
  }),
);

holds(
  'rule 13: one more source for a yes never lowers anything',
  fc.property(anyUse, anyProfile(), yesFinding, anySource(), anyHow, (use, profile, yes, more, how) => {
    const cited = { ...yes, sources: [...yes.sources, more] };
    return isNotBetter(
      judge(withFindings(profile, yes), use, how),
      judge(withFindings(profile, cited), use, how),
    );
  }),
);

holds(
  'rule 13: one more source for a no never raises anything',
  fc.property(anyUse, anyProfile(), noFinding, anySource(), anyHow, (use, profile, no, more, how) => {
    const cited = { ...no, sources: [...no.sources, more] };
    return isNotBetter(
      judge(withFindings(profile, cited), use, how),
      judge(withFindings(profile, no), use, how),
    );
  }),
);

holds(
  'rule 13: a better grade never lowers what is said yes to, and never raises what is said no to',
  fc.property(anyUse, anyProfile(), yesFinding, noFinding, anyHow, (use, profile, yes, no, how) => {
    const found = (one: FindingDraft): ReturnType<typeof judge> =>
      judge(withFindings(profile, one), use, how);
    return isNotBetter(found(yes), found(better(yes))) && isNotBetter(found(better(no)), found(no));
  }),
);

holds(
  'rule 13: a newer reading never lowers what is said yes to, and never raises what is said no to',
  fc.property(
    ...([anyUse, anyProfile(), fc.tuple(yesFinding, noFinding), count(), anyHow] as const),
    (use, profile, [yes, no], days, how) => {
      const found = (one: FindingDraft): ReturnType<typeof judge> =>
        judge(withFindings(profile, one), use, how);
      const again = (one: FindingDraft): FindingDraft => readAgain(one, dayOf(days));
      return isNotBetter(found(yes), found(again(yes))) && isNotBetter(found(again(no)), found(no));
    },
  ),
);

/** Everything in the opposite order. */
function turned(profile: WholeDraft): WholeDraft {
  return {
    ...profile,
    findings: profile.findings.map((one) => ({ ...one, sources: one.sources.toReversed() })).toReversed(),
    settings: profile.settings.toReversed(),
    searches: profile.searches.toReversed(),
    asked: profile.asked.toReversed(),
  };
}

holds(
  'rule 13: the order of findings, sources, settings and searches is no matter',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const hardened = (one: WholeDraft): string[] => [
      ...assess(one, use, { edition: how.edition, on: 'hardened' }).found.on,
    ];
    const isAlike = hardened(profile).join() === hardened(turned(profile)).join();
    return isAlike && isSame(judge(profile, use, how), judge(turned(profile), use, how));
  }),
);

holds(
  'rule 13: the order of editions and clients is no matter where the edition is named',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const [clients, editions] = [profile.clients.toReversed(), profile.editions.toReversed()];
    const [a, b] = [judge(profile, use, how), judge({ ...profile, clients, editions }, use, how)];
    return hasEqual(a, b, 'shown') && hasEqual(a, b, 'short') && a.verdict === b.verdict;
  }),
);

holds(
  'rule 2: a setting of another edition changes nothing here',
  fc.property(anyUse, anyProfile(), anySetting(), anyHow, (use, profile, setting, how) => {
    const other = how.edition === 'y' ? 'x' : 'y';
    const more = withSettings(profile, {
      ...setting,
      id: 's9',
      code: 'SET9',
      excludes: undefined,
      editions: [other],
    });
    return isSame(judge(profile, use, how), judge(more, use, how));
  }),
);
