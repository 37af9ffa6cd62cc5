/** Rule 5: where an element stands by what it hangs on, by functions that are lacking, in part, and as one's own to do. */
import fc from 'fast-check';
import {
  A,
  ALL,
  ANY,
  anyFinding,
  anyHow,
  anyProfile,
  anySource,
  anyUse,
  B,
  D,
  F,
  holds,
  judge,
  lists,
  noFinding,
  pick,
  yesFinding,
} from '../../test/rules/arbitraries.ts';
import {
  assess,
  cellOf,
  CONDITIONS,
  type ElementDraft,
  finding,
  type FindingDraft,
  FIT,
  type ProfileDraft,
  source,
  TODAY,
  type UseDraft,
} from '../../test/rules/make.ts';
import { eachElement, isNotBetter, isSame, places, withFindings } from '../../test/rules/relations.ts';
import { isHalves } from './shares.ts';
import { isToldOnce } from './standing.ts';

holds(
  'rule 5: a lack that answers yes to an element proves nothing of the one it hangs on',
  fc.property(anyUse, anyProfile(), anySource(), anyHow, (use, profile, told, how) => {
    const more = withFindings(profile, { sources: [told], lacks: ['fb'] });
    const own = (one: typeof profile): string => JSON.stringify(places(judge(one, use, how), A, 'own'));
    return own(profile) === own(more);
  }),
);

holds(
  'rule 5: a lack that answers yes lowers nothing, one that answers no raises nothing',
  fc.property(anyUse, anyProfile(), anySource(), anyHow, (use, profile, told, how) => {
    const more = withFindings(profile, { sources: [told], lacks: ['fd'] });
    const means = (absent: 'yes' | 'no'): UseDraft =>
      eachElement(use, ({ id }) => (id === D ? { absent } : {}));
    return (
      isNotBetter(judge(profile, means('yes'), how), judge(more, means('yes'), how)) &&
      isNotBetter(judge(more, means('no'), how), judge(profile, means('no'), how))
    );
  }),
);

holds(
  'rule 5: an element stands no better than the one it hangs on, and its own no stays',
  fc.property(anyUse, anyProfile({ many: 8 }), fc.boolean(), anyHow, (any, profile, isLacking, how) => {
    const lacking = { function: 'fd', absent: 'does-not-apply' };
    const use = eachElement(any, ({ id }) => (id === A && isLacking ? lacking : {}));
    const { found } = judge(profile, use, how);
    const hanging = found.elements.all.filter((one) => one.after !== undefined && !isToldOnce(one));
    return [...found.rows.values()].every((row) =>
      hanging.every(({ index, after }) => {
        const [cell, parent] = [row[index], row[after?.index ?? -1]];
        if (cell === undefined || parent === undefined) return false;
        const { place, own, bar, because } = cell;
        if (because.includes('hangs-on') !== (JSON.stringify(place) !== JSON.stringify(own))) return false;
        const isGone = parent.place === 'does-not-apply' && isHalves(own) && own[2] === 0;
        if (isGone) return place === 'does-not-apply';
        if (!isHalves(place) || !isHalves(parent.place)) return true;
        const isNoBetter = place[0] <= parent.place[0] && place[2] >= parent.place[2];
        const isKept = isHalves(own) && place[2] >= own[2];
        if (!isNoBetter || !isKept || !isHalves(bar) || !isHalves(parent.bar)) return false;
        return bar[0] <= parent.bar[0] && bar[2] <= Math.max(own[2], parent.bar[2]);
      }),
    );
  }),
);

const TOLD_ONCE: Partial<ElementDraft>[] = [{ nature: 'duty' }, { nature: 'record', never: undefined }];

holds(
  'rule 5: what is told once for the whole product stands no better than the best client of the behaviour that it is about',
  fc.property(
    anyUse,
    anyProfile({ many: 8 }),
    fc.constantFrom(...TOLD_ONCE),
    anyHow,
    (any, profile, told, how) => {
      const use = eachElement(any, ({ id }) =>
        id === F ? { ...told, after: A, 'no-provider': undefined } : {},
      );
      const outcome = judge(profile, use, how);
      const [behaviour, own, bound] = (
        [
          [A, 'place'],
          [F, 'own'],
          [F, 'place'],
        ] as const
      ).map(([id, what]) => places(outcome, id, what));
      const best = behaviour?.filter(isHalves) ?? [];
      if (best.length === 0) return true;
      const [shown, short] = [Math.max(...best.map((one) => one[0])), Math.min(...best.map((one) => one[2]))];
      return (own ?? []).every((one, at) => {
        const place = bound?.[at] ?? 'yours';
        if (!isHalves(one)) return place === one;
        return (
          isHalves(place) && place[0] === Math.min(one[0], shown) && place[2] === Math.max(one[2], short)
        );
      });
    },
  ),
);

holds(
  'rule 5: a client on which the behaviour falls short takes nothing from what is told once of the whole product',
  fc.property(anyUse, fc.constantFrom(...TOLD_ONCE), fc.boolean(), (any, told, isOnApps) => {
    const use = eachElement(any, ({ id }) =>
      id === F ? { ...told, after: A, published: true, 'no-provider': undefined } : {},
    );
    const test = source('independent-research', { published: TODAY });
    const findings = [
      finding({ [A]: 'yes' }, test, { clients: ['k1'] }),
      finding({ [A]: 'no' }, test, { clients: ['k2'] }),
      finding({ [F]: 'yes' }, test, isOnApps ? { clients: ['k1'] } : {}),
    ];
    const found = assess({ clients: ['k1', 'k2'], findings }, { ...use, clients: undefined });
    return JSON.stringify(places(found, F)) === JSON.stringify([[2, 0, 0], isOnApps ? [0, 2, 0] : [2, 0, 0]]);
  }),
);

holds(
  'rule 5: what hangs on an element that does not apply does not apply either, but for a no of its own',
  fc.property(anyUse, fc.boolean(), (use, isShort) => {
    const lacking = { function: 'fa', absent: 'does-not-apply' };
    const hanging = eachElement(use, ({ id }) => (id === A ? lacking : id === B ? { after: A } : {}));
    const test = source('independent-research', { published: TODAY });
    const findings = [{ sources: [test], lacks: ['fa'] }, ...(isShort ? [finding({ [B]: 'no' }, test)] : [])];
    const { place } = cellOf(assess({ findings }, { ...hanging, clients: undefined }), B);
    return isShort ? place[2] === 2 : place === 'does-not-apply';
  }),
);

holds(
  'rule 5: a yes said of an element is a yes for the one it hangs on',
  fc.property(anyUse, anyProfile({ answers: pick('yes', 'silent', 'lacks'), many: 3 }), (use, profile) => {
    if (use.elements.every(({ id, after }) => id !== B || after === undefined)) return true;
    const test = source('independent-research', { published: TODAY });
    const proven = assess(withFindings(profile, finding({ [B]: 'yes' }, test)), use);
    return places(proven, A).every((place) => place[0] === 2);
  }),
);

/** The verdicts where the task is all that is asked for: to be done, and done. */
function ranksOfTask(profile: ProfileDraft, use: UseDraft): number[] {
  const plain = eachElement(use, () => ({ gate: false }));
  const wanted = { ...plain, clients: undefined, requirements: [{ element: F, must: true }] };
  return [[], [F]].map((done) => assess(profile, { ...wanted, done }, { edition: 'z' }).rank);
}

holds(
  'rule 5: what is yours is outside the score whatever is said of it, and a must among it is a condition until done',
  fc.property(anyUse, anyProfile(), anyFinding(ANY), (use, profile, more) => {
    const wanted = eachElement(use, ({ id }) =>
      id === F ? { 'no-provider': 'yours', after: undefined } : {},
    );
    const z = { edition: 'z' };
    const plain = assess(profile, wanted, z);
    const said = withFindings(profile, { ...more, lacks: undefined, answers: { [F]: 'no' } });
    const isMust = use.requirements?.some(({ element }) => element === F) ?? false;
    const done = assess(profile, { ...wanted, done: [F] }, z);
    const isListed = plain.found.verdict?.yours.includes(F) ?? false;
    const isOutside = !plain.found.shares.has(F) && isSame(plain, assess(said, wanted, z));
    const isTold = !(isMust && plain.rank === FIT) && done.rank >= plain.rank;
    return isListed && isOutside && isTold && ranksOfTask(profile, wanted).join() === `${CONDITIONS},${FIT}`;
  }),
);

holds(
  'rule 5: a yes for a part is never better than a whole one, a no for a part never worse',
  fc.property(anyUse, anyProfile(), yesFinding, noFinding, anyHow, (use, profile, yes, no, how) => {
    const found = (one: FindingDraft, parts?: string[]): ReturnType<typeof judge> =>
      judge(withFindings(profile, { ...one, for: parts }), use, how);
    return isNotBetter(found(yes, ['p1']), found(yes)) && isNotBetter(found(no), found(no, ['p1']));
  }),
);

holds(
  'rule 5: a yes, or a no, for a part moves half, however many parts are named, and is a condition',
  fc.property(
    ...([anyUse, pick(A, D), pick('yes', 'no'), lists(['p1'], ['p1', 'p2']), fc.boolean()] as const),
    (use, id, answer, parts, isTwice) => {
      const plain = { ...eachElement(use, () => ({ after: undefined, gate: false })), clients: undefined };
      const test = source('independent-research', { published: TODAY });
      const said = (list: string[] | undefined): FindingDraft =>
        finding({ [id]: answer }, test, { for: list });
      const findings = [said(parts), ...(isTwice ? [said(['p3'])] : [])];
      const requirements = [{ element: id, must: true }];
      const outcome = assess({ findings }, { ...plain, requirements });
      const { place } = cellOf(outcome, id);
      const isHalf = place[1] === 1 && place[answer === 'yes' ? 0 : 2] === 1;
      return isHalf && outcome.verdict === (answer === 'yes' ? 'fit-with-conditions' : 'open');
    },
  ),
);

holds(
  'rule 5: an element on a client is shown, open and short in halves that make a whole',
  fc.property(anyUse, anyProfile({ many: 8 }), anyHow, (use, profile, how) => {
    const rows = [...judge(profile, use, how).found.rows.values()];
    const all = rows
      .flatMap((row) => row.flatMap(({ place, own, bar }) => [place, own, bar]))
      .filter(isHalves);
    return all.every(
      (place) => place.every((half) => [0, 1, 2].includes(half)) && place[0] + place[1] + place[2] === 2,
    );
  }),
);

holds(
  'rule 5: whatever is open says why; looked for is said only where a search is recorded or a document was read whole',
  fc.property(anyUse, anyProfile({ many: 4 }), anyHow, (use, profile, how) => {
    const { found } = judge(profile, use, how);
    const looked = ALL.filter(
      (id) =>
        profile.searches.some(({ elements }) => elements.includes(id)) ||
        profile.findings.some(
          ({ answers, sources }) =>
            answers?.[id] === 'silent' && sources.some(({ read }) => read === 'whole'),
        ),
    );
    return [...found.rows.values()].every((row) =>
      found.elements.all.every(({ id, index }) => {
        const { place = 'yours', because = [] } = row[index] ?? {};
        if (!isHalves(place) || place[1] === 0) return true;
        return because.length > 0 && (!because.includes('looked-for') || looked.some((one) => one === id));
      }),
    );
  }),
);

holds(
  'rule 5: only what is open says why, and nothing decides it',
  fc.property(anyUse, anyProfile({ many: 8 }), anyHow, (use, profile, how) => {
    const cells = [...judge(profile, use, how).found.rows.values()].flat();
    return cells
      .flatMap(({ parts }) => parts)
      .every(({ is, because, deciding }) =>
        is === 'open' ? because.length > 0 && deciding.length === 0 : because.length === 0,
      );
  }),
);
