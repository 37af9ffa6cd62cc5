/** Rule 4: which answer counts, when it lapses or ends, and what silence says. */
import fc from 'fast-check';
import {
  A,
  ALL,
  anyHow,
  anyProfile,
  anyUse,
  B,
  C,
  count,
  D,
  DOCUMENTS,
  E,
  holds,
  judge,
  pick,
  silentFinding,
  type WholeDraft,
  yesFinding,
} from '../../test/rules/arbitraries.ts';
import {
  assess,
  cellOf,
  dayOf,
  type Draft,
  finding,
  type FindingDraft,
  OWN,
  type ProfileDraft,
  source,
  TODAY,
  type UseDraft,
} from '../../test/rules/make.ts';
import {
  eachElement,
  hasNoMore,
  isSame,
  outside,
  places,
  withFindings,
  withSearches,
} from '../../test/rules/relations.ts';
import type { Finding } from '../types/profile.ts';
import { isHalves } from './shares.ts';

const inTime = fc.integer({ min: 1, max: 2500 });

holds(
  'rule 4: a no that was mended does not come back by time alone',
  fc.property(
    ...([anyUse, anyProfile({ max: 1500, noAsked: true, noEnd: true }), inTime, anyHow] as const),
    (use, profile, days, how) => {
      const before = judge(profile, use, how, dayOf(1500));
      const after = judge(profile, use, how, dayOf(1500 + days));
      return outside(before) !== outside(after) || hasNoMore(after, before, 'short');
    },
  ),
);

holds(
  'rule 4: the end of what a yes speaks of brings no old no back',
  fc.property(
    anyUse,
    anyProfile({ noEnd: true }),
    yesFinding,
    count(),
    anyHow,
    (use, profile, yes, day, how) => {
      const open = { ...yes, ended: undefined, until: undefined };
      const before = judge(withFindings(profile, open), use, how);
      const after = judge(withFindings(profile, { ...open, ended: dayOf(day) }), use, how);
      return outside(before) !== outside(after) || hasNoMore(after, before, 'short');
    },
  ),
);

holds(
  'rule 4: a day that was only announced raises nothing when it comes',
  fc.property(
    ...([anyUse, anyProfile({ max: 1500, noEnd: true, answers: pick('yes') })] as const),
    ...([fc.integer({ min: 1, max: 1500 }), anyHow] as const),
    (use, profile, days, how) => {
      const announced = profile.findings.map((one) => ({ ...one, until: undefined, since: dayOf(1510) }));
      const shown = (findings: FindingDraft[]): ReturnType<typeof judge> =>
        judge({ ...profile, findings }, use, how, dayOf(1500 + days));
      return hasNoMore(shown(announced), shown([]), 'shown');
    },
  ),
);

/** A page read on a day that answers one element. */
function page(name: 'help' | 'notice' | 'code', id: string, answer: 'yes' | 'no', day: number): FindingDraft {
  const { kind, ...more } = DOCUMENTS[name];
  return finding({ [id]: answer }, source(kind, { ...more, document: answer, checked: [dayOf(day)] }));
}

holds(
  'rule 4: which of two contradicting pages was read a few days later is no matter',
  fc.property(
    ...([anyUse, pick(...ALL), fc.integer({ min: 0, max: 10 }), pick('help', 'notice', 'code')] as const),
    (use, id, days, name) => {
      const read = (yes: number, no: number): ProfileDraft => ({
        clients: ['k1', 'k2'],
        findings: [page(name, id, 'yes', 2900 + yes), page(name, id, 'no', 2900 + no)],
      });
      return isSame(assess(read(0, days), use), assess(read(days, 0), use));
    },
  ),
);

/** The use without what elements hang on, on any client. */
function alone(use: UseDraft): UseDraft {
  return { ...eachElement(use, () => ({ after: undefined })), clients: undefined };
}

/** A profile of one test that gives an answer. */
function tested(id: string, answer: 'yes' | 'no', day: number, more: Draft<Finding> = {}): ProfileDraft {
  const test = source(answer === 'yes' ? 'independent-research' : 'help-page', { published: dayOf(day) });
  return { findings: [finding({ [id]: answer }, test, more)] };
}

holds(
  'rule 4: a yes ends, on a source, with what it was limited to, and is then open',
  fc.property(anyUse, pick(A, C, D), count(2500), (use, id, day) => {
    const profile = tested(id, 'yes', day, { ended: dayOf(day + 10) });
    const at = (days: number): unknown => cellOf(assess(profile, alone(use), {}, dayOf(days)), id).place;
    return fc.stringify(at(day + 9)) === '[2,0,0]' && fc.stringify(at(day + 10)) === '[0,2,0]';
  }),
);

holds(
  'rule 4: a no stays mended on every day after, whether or not what mended it has lapsed',
  fc.property(anyUse, pick(A, C, D), count(1000), fc.integer({ min: 0, max: 4000 }), (use, id, day, days) => {
    const paper = source('data-sheet', { published: dayOf(day + 200) });
    const no = tested(id, 'no', day, {}).findings ?? [];
    const profile = { findings: [...no, finding({ [id]: 'yes' }, paper)] };
    const plain = eachElement(alone(use), () => ({ 'shown-by': 'C' }));
    return cellOf(assess(profile, plain, {}, dayOf(day + 200 + days)), id).place[2] === 0;
  }),
);

holds(
  'rule 4: a no ends, on a source, with what it was limited to, and is then open; until then it does not lapse',
  fc.property(
    ...([anyUse, pick(A, C, D), count(1000), fc.integer({ min: 1, max: 1900 })] as const),
    (use, id, day, days) => {
      const profile = tested(id, 'no', day, { ended: dayOf(day + days) });
      const at = (on: number): unknown => cellOf(assess(profile, alone(use), {}, dayOf(on)), id).place;
      return fc.stringify(at(day + days - 1)) === '[0,0,2]' && fc.stringify(at(day + days)) === '[0,2,0]';
    },
  ),
);

holds(
  'rule 4: a no without edition, lifted for another, is open here; one that names this edition is not',
  fc.property(anyUse, pick(A, D), count(1500), fc.boolean(), (use, id, day, isNamed) => {
    const plain = eachElement(alone(use), ({ nature }) => ({
      'shown-by': 'D',
      ...(nature === 'behaviour' ? { mode: 'can' } : {}),
    }));
    const test = (on: number): ReturnType<typeof source> =>
      source('independent-research', { published: dayOf(on) });
    const no = finding({ [id]: 'no' }, test(day), { editions: isNamed ? ['x'] : undefined });
    const yes = finding({ [id]: 'yes' }, test(day + 200), { editions: ['y'] });
    const { place } = cellOf(
      assess({ editions: [{ id: 'x' }, { id: 'y' }], findings: [no, yes] }, plain),
      id,
    );
    return place[isNamed ? 2 : 1] === 2;
  }),
);

const silenceIsNo = (use: UseDraft): UseDraft => eachElement(use, () => ({ silence: 'no' }));

holds(
  'rule 4: silence proves no behaviour, no absence of a function and no record',
  fc.property(
    ...([anyUse, anyProfile(), silentFinding, pick(A, B, D, E), anyHow] as const),
    (use, profile, silent, id, how) => {
      const more = withFindings(profile, { ...silent, answers: { [id]: 'silent' } });
      return isSame(judge(profile, use, how), judge(more, use, how));
    },
  ),
);

holds(
  'rule 4: a document read in part, or another document, is not silent',
  fc.property(
    anyUse,
    anyProfile(),
    silentFinding,
    fc.boolean(),
    anyHow,
    (use, profile, silent, isPart, how) => {
      const other = isPart
        ? ({ kind: 'privacy-notice', read: 'part' } as const)
        : ({ kind: 'white-paper', document: 'paper' } as const);
      const sources = silent.sources.map((one) => ({ ...one, ...other }));
      const more = withFindings(profile, { ...silent, answers: { [C]: 'silent' }, sources });
      return isSame(judge(profile, use, how), judge(more, use, how));
    },
  ),
);

/** The notice read whole on a day. */
function notice(answer: 'yes' | 'silent', day: string): FindingDraft {
  const read = { ...OWN, living: true, document: 'notice', checked: [day], read: 'whole' as const };
  return finding({ [C]: answer }, source('privacy-notice', read));
}

holds(
  'rule 4: to publish no notice is no better than to publish a silent one',
  fc.property(anyUse, anyProfile({ noAsked: true, many: 4 }), (use, profile) => {
    const strict = silenceIsNo(use);
    const asked = { ...profile, asked: [{ elements: [C], on: dayOf(100), by: dayOf(200) }] };
    const short = (draft: WholeDraft): number[] =>
      places(assess(draft, strict), C).map((place) => (isHalves(place) ? place[2] : 2));
    const silent = short(withFindings(asked, notice('silent', TODAY)));
    const lost = short(withSearches(asked, { elements: [C], on: TODAY, result: 'no-document' }));
    return lost.every((one, at) => one >= (silent[at] ?? 0));
  }),
);

holds(
  'rule 4: a promise that the next text of its document leaves out falls short, and so if the document is gone',
  fc.property(anyUse, count(2900), fc.boolean(), (use, day, isGone) => {
    const later = dayOf(day + 10);
    const gone = {
      findings: [notice('yes', dayOf(day))],
      searches: [{ elements: [C], on: later, result: 'no-document' as const }],
      asked: [{ elements: [C], on: dayOf(0), by: dayOf(100) }],
    };
    const silent = { findings: [notice('yes', dayOf(day)), notice('silent', later)] };
    const { place } = cellOf(assess(isGone ? gone : silent, silenceIsNo({ ...use, clients: undefined })), C);
    return place[2] === 2;
  }),
);
