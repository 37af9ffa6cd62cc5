/** Rule 6: what the best set of settings may not cost, and what it has to reach. */
import fc from 'fast-check';
import {
  A,
  anyHow,
  anyProfile,
  anyUse,
  B,
  D,
  holds,
  sets,
  type WholeDraft,
  within,
} from '../../test/rules/arbitraries.ts';
import {
  assess,
  CONDITIONS,
  finding,
  type FindingDraft,
  type Outcome,
  setting,
  type SettingDraft,
  source,
  TODAY,
  type UseDraft,
} from '../../test/rules/make.ts';
import { eachElement, isNotBetter, isWhole, mustsOf } from '../../test/rules/relations.ts';
import { compared, type Fraction, fraction, ZERO } from './fraction.ts';

holds(
  'rule 6: hardened loses no gate or must that is shown as shipped',
  fc.property(anyUse, anyProfile({ many: 4 }), anyHow, (use, profile, { edition }) => {
    const shipped = assess(profile, use, { edition });
    const hardened = assess(profile, use, { edition, on: 'hardened' });
    return mustsOf(use).every(({ element }) => !isWhole(shipped, element) || isWhole(hardened, element));
  }),
);

const test = source('independent-research', { published: TODAY });
const said = (id: string, answer: 'yes' | 'no'): FindingDraft => finding({ [id]: answer }, test);

holds(
  'rule 6: hardened gives up no must that is shown for two that fall short',
  fc.property(anyUse, (use) => {
    const plain = eachElement(use, () => ({ after: undefined }));
    const elements = plain.elements.map((one) =>
      one.nature === 'behaviour' ? { ...one, mode: 'is' as const } : one,
    );
    const musts = [A, B, D].map((element) => ({ element, must: true }));
    const profile = {
      findings: [said(A, 'yes'), said(B, 'no'), said(D, 'no')],
      settings: [setting('s1', { [A]: 'no', [B]: 'yes', [D]: 'yes' }, test)],
      searches: [{ elements: [A, B, D], on: TODAY, result: 'no-setting' as const }],
    };
    const wanted = { ...plain, elements, clients: undefined, requirements: musts };
    return assess(profile, wanted, { on: 'hardened' }).found.on.size === 0;
  }),
);

holds(
  'rule 6: hardened reaches the verdict that is promised as shipped, but for conditions',
  fc.property(anyUse, anyProfile({ many: 4 }), anyHow, (use, profile, { edition }) => {
    const promised = assess(profile, use, { edition }).rank;
    return Math.min(promised, CONDITIONS) <= assess(profile, use, { edition, on: 'hardened' }).rank;
  }),
);

/** Settings that only give yes and exclude none, nor are excluded. */
function giving({ settings }: WholeDraft): string[] {
  const isFree = ({ id, excludes = [] }: SettingDraft): boolean =>
    excludes.length === 0 && settings.every((other) => !(other.excludes ?? []).includes(id));
  const isGiving = ({ answers, lacks = [] }: SettingDraft): boolean =>
    lacks.length === 0 && Object.values(answers ?? {}).every((answer) => answer === 'yes');
  return settings.filter((one) => isFree(one) && isGiving(one)).map(({ id }) => id);
}

holds(
  'rule 6: settings that only give yes lower nothing, and are on in hardened',
  fc.property(anyUse, anyProfile({ many: 4 }), anyHow, (use, profile, how) => {
    const { on, edition } = within(profile, how);
    const more = [...new Set([...on, ...giving(profile)])];
    const hardened = assess(profile, use, { edition, on: 'hardened' }).found;
    const available = [...hardened.ground.bySettings.values()].flat().filter(({ announced }) => !announced);
    const known = new Set(available.map(({ entry }) => entry.setting?.id));
    const areOn = giving(profile).every((id) => !known.has(id) || hardened.on.has(id));
    return (
      areOn && isNotBetter(assess(profile, use, { edition, on }), assess(profile, use, { edition, on: more }))
    );
  }),
);

/** What a set is judged by, in the order of rule 6, each the greater the better; undefined: it loses a must. */
function goals(set: Outcome, shipped: Outcome, use: UseDraft): Fraction[] | undefined {
  const musts = [...new Set(mustsOf(use).map(({ element }) => element))];
  const shoulds = (use.requirements ?? []).filter(({ must }) => must === false).map(({ element }) => element);
  const isShort = (id: string): boolean => (set.found.shares.get(id)?.short.n ?? 0n) > 0n;
  if (musts.some((id) => isWhole(shipped, id) && !isWhole(set, id))) return undefined;
  const whole = (list: string[]): number => list.filter((id) => isWhole(set, id)).length;
  const state = ['short', 'open', 'met'].indexOf(set.found.verdict?.asConfigured ?? 'short');
  const counts = [state, -musts.filter(isShort).length, whole(musts), whole(shoulds)];
  return [...counts.map((one) => fraction(one)), set.shown];
}

function isBehind(a: Fraction[], b: Fraction[]): boolean {
  return (a.map((one, at) => compared(one, b[at] ?? ZERO)).find((by) => by !== 0) ?? 0) < 0;
}

holds(
  'rule 6: no set of settings, with those that only give yes, is better by the goals than hardened',
  fc.property(anyUse, anyProfile({ many: 4 }), anyHow, (use, profile, { edition }) => {
    const shipped = assess(profile, use, { edition });
    const reached = goals(assess(profile, use, { edition, on: 'hardened' }), shipped, use);
    const others = sets(profile, giving(profile)).map((on) =>
      goals(assess(profile, use, { edition, on }), shipped, use),
    );
    return others.every((one) => one === undefined || (reached !== undefined && !isBehind(reached, one)));
  }),
);

holds(
  'rule 6: two musts that need settings which exclude each other are not met together',
  fc.property(anyUse, fc.boolean(), (use, isSecond) => {
    const plain = eachElement(use, () => ({ gate: false, after: undefined, mode: 'is' }));
    const musts = [A, D].map((element) => ({ element, must: true }));
    const [one, other] = isSecond ? [undefined, ['s1']] : [['s2'], undefined];
    const settings = [
      setting('s1', { [A]: 'yes' }, test, { excludes: one }),
      setting('s2', { [D]: 'yes' }, test, { excludes: other }),
    ];
    const wanted = { ...plain, clients: undefined, requirements: musts };
    return assess({ findings: [said(A, 'no'), said(D, 'no')], settings }, wanted).verdict === 'open';
  }),
);
