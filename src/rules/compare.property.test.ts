/** Rule 11: who leads, who is ahead so far, and that silence puts nobody first. */
import fc from 'fast-check';
import { A, anyProfile, anyUse, B, C, D, E, holds, MOSTLY_YES, pick } from '../../test/rules/arbitraries.ts';
import { force } from '../../test/rules/forced.ts';
import {
  assess,
  finding,
  type FindingDraft,
  NOT_FIT,
  OPEN,
  type Outcome,
  type ProfileDraft,
  source,
  TODAY,
  type UseDraft,
} from '../../test/rules/make.ts';
import { eachElement, outside, withoutEvidence } from '../../test/rules/relations.ts';
import { compare, type Compared, type Ranking } from './compare.ts';
import { compared } from './fraction.ts';

function named(id: string, { found }: Outcome): Compared {
  return { id, found };
}

/** Two products, a and b. */
function versus(a: Outcome, b: Outcome): Ranking {
  return compare([named('a', a), named('b', b)]);
}

const isFirst = ({ leader, ahead }: Ranking, id: string): boolean => leader === id || ahead === id;
const thin = anyProfile({ many: 5, noSettings: true });
const thick = anyProfile({ many: 7, noSettings: true });

holds(
  'rule 11: leaving out what is said of an element puts no product first',
  fc.property(anyUse, thin, thick, pick(B, D, E), (use, one, other, element) => {
    const [a, b] = [assess(one, use), assess(other, use)];
    const bare = assess(withoutEvidence(other, use, element), use);
    if (outside(b) !== outside(bare)) return true;
    const [before, after] = [versus(a, b), versus(a, bare)];
    const leads = after.leader === 'b' && before.leader !== 'b';
    return !leads && !(after.ahead === 'b' && !isFirst(before, 'b'));
  }),
);

const test = source('independent-research', { published: TODAY });
const said = (id: string, answer: 'yes' | 'no'): FindingDraft => finding({ [id]: answer }, test);

holds(
  'rule 11: nobody is first by leaving out a must that fell short',
  fc.property(anyUse, pick(D, E), (use, must) => {
    const plain = eachElement(use, () => ({ gate: false, after: undefined }));
    const wanted = { ...plain, clients: undefined, requirements: [{ element: must, must: true }] };
    const fixed = { elements: [D], on: TODAY, result: 'no-setting' as const };
    const clean = { elements: [E], on: TODAY, result: 'no-case' as const };
    const good: ProfileDraft = {
      findings: must === D ? [said(D, 'yes')] : [],
      searches: must === E ? [fixed, clean] : [fixed],
    };
    const shown = [A, B, C].map((id) => said(id, 'yes'));
    const [honest, silent] = [[...shown, said(must, 'no')], shown].map((findings) =>
      versus(assess(good, wanted), assess({ findings, searches: [fixed] }, wanted)),
    );
    return [honest, silent].every((one) => one !== undefined && !isFirst(one, 'b'));
  }),
);

const rich = anyProfile({ many: 12, answers: MOSTLY_YES });

/** The first of the two and the other, if one leads or is ahead. */
function parted(a: Outcome, b: Outcome): { first: Outcome; other: Outcome; leads: boolean } | undefined {
  const { leader, ahead } = versus(a, b);
  const id = leader ?? ahead;
  if (id === undefined) return undefined;
  return { first: id === 'a' ? a : b, other: id === 'a' ? b : a, leads: leader !== undefined };
}

/** Few demands: where most products are barred or open, nobody is first. */
const easyUse = anyUse.map((use): UseDraft => ({
  ...eachElement(use, () => ({ gate: false })),
  requirements: use.requirements?.slice(0, 1) ?? [],
}));

holds(
  'rule 11: no answer to an open question can turn a leader over',
  fc.property(fc.oneof(anyUse, easyUse), rich, anyProfile(), (use, one, two) => {
    const pair = parted(assess(one, use), assess(two, use));
    if (pair?.leads !== true) return true;
    const { first, other } = pair;
    const open = [...other.found.shares].filter(([, { shown, short }]) => shown.n === 0n && short.n === 0n);
    const answered = force(other, use, Object.fromEntries(open.map(([id]) => [id, 'shown'])));
    return other.rank <= NOT_FIT || compared(answered.shown, first.shown) <= 0;
  }),
);

holds(
  'rule 11: who is ahead so far does not lead, and nobody is first who is tied or whose verdict is open',
  fc.property(fc.oneof(anyUse, easyUse), rich, anyProfile(), (use, one, two) => {
    const pair = parted(assess(one, use), assess(two, use));
    if (pair === undefined) return true;
    const { first, other, leads } = pair;
    const isOver = compared(first.shown, other.possible) > 0 || other.rank <= NOT_FIT;
    const isBarred = other.rank <= NOT_FIT;
    const isTied = !isBarred && compared(first.shown, other.shown) <= 0;
    return first.rank > OPEN && leads === isOver && !isTied;
  }),
);
