/** Rule 6: what settings can and cannot do to an element and to a verdict. */
import fc from 'fast-check';
import {
  A,
  anyFixed,
  anyHow,
  anyProfile,
  anySetting,
  anyUse,
  B,
  C,
  D,
  fix,
  holds,
  judge,
  pick,
  within,
} from '../../test/rules/arbitraries.ts';
import {
  assess,
  cellOf,
  finding,
  NOT_FIT,
  OWN,
  setting,
  source,
  TODAY,
  type UseDraft,
} from '../../test/rules/make.ts';
import { eachElement, isNotBetter, isSame, places, withSettings } from '../../test/rules/relations.ts';

/** A page of the vendor, read today. */
const page = source('help-page', OWN);

holds(
  'rule 6: a setting that takes a function away takes what needs it out of the score',
  fc.property(anyUse, (use) => {
    const absent = eachElement(use, ({ id }) => (id === D ? { absent: 'does-not-apply' } : {}));
    const wanted = { ...absent, clients: undefined };
    const code = source('source-code', { living: true });
    const profile = {
      findings: [finding({ [D]: 'no' }, code)],
      settings: [setting('s1', undefined, code, { lacks: ['fd'] })],
    };
    const place = (on: string[]): unknown => cellOf(assess(profile, wanted, { on }), D).place;
    return fc.stringify(place([])) === '[0,0,2]' && place(['s1']) === 'does-not-apply';
  }),
);

holds(
  'rule 6: a no of a setting that is already on bars a must',
  fc.property(anyUse, anyProfile({ noSettings: true }), (use, profile) => {
    const more = withSettings(profile, setting('s1', { [D]: 'no' }, page));
    const wanted = { ...use, requirements: [{ element: D, must: true }] };
    return assess(more, wanted, { on: ['s1'] }).verdict === 'not-fit';
  }),
);

holds(
  'rule 6: one more setting never lowers the verdict as shipped',
  fc.property(anyUse, anyProfile({ many: 4 }), anySetting(), anyHow, (use, profile, one, { edition }) => {
    const more = withSettings(profile, { ...one, id: 's9', code: 'SET9' });
    return assess(profile, use, { edition }).rank <= assess(more, use, { edition }).rank;
  }),
);

holds(
  'rule 6: a setting whose source carries nothing takes nothing away',
  fc.property(anyUse, anyProfile({ many: 5 }), pick(A, B, C, D), (use, profile, id) => {
    const weak = setting('s9', { [id]: 'yes' }, source('press', { living: true }), { code: 'SET9' });
    return isNotBetter(assess(profile, use), assess(withSettings(profile, weak), use, { on: ['s9'] }));
  }),
);

const BEHAVIOURS: readonly string[] = [A, B, D];

holds(
  'rule 6: what is merely so as shipped bars only where somebody says that no setting changes it, or nobody answers',
  fc.property(
    ...([anyUse, anyProfile({ many: 6, noSettings: true, noAsked: true, noFixed: true })] as const),
    (use, profile) => {
      const is = eachElement(use, ({ nature }) => ({
        mode: nature === 'behaviour' ? 'is' : undefined,
        after: undefined,
      }));
      const requirements = (use.requirements ?? []).filter(
        ({ element, state }) => BEHAVIOURS.includes(element) && state === undefined,
      );
      return assess(profile, { ...is, requirements }).rank > NOT_FIT;
    },
  ),
);

/** One element is all that is asked for. */
function asking(use: UseDraft, more: { state?: 'shipped' } = {}): UseDraft {
  const plain = eachElement(use, () => ({ gate: false, after: undefined }));
  return { ...plain, clients: undefined, requirements: [{ element: D, must: true, ...more }] };
}

const NO_PROFILE = { id: 'product', editions: [{ id: 'x' }], settings: [], searches: [], asked: [] };

holds(
  'rule 6: settings do not lift a requirement on the preset',
  fc.property(anyUse, anyProfile({ many: 5 }), anyHow, (use, profile, how) => {
    const wanted = { ...asking(use, { state: 'shipped' }), clients: use.clients };
    const bare = assess({ ...profile, settings: [] }, wanted);
    const { on } = within(profile, how);
    return (
      assess(profile, wanted).verdict === bare.verdict && assess(profile, wanted, { on }).rank <= bare.rank
    );
  }),
);

holds(
  'rule 6: to ask for the preset is never easier than not to ask for it',
  fc.property(anyUse, anyProfile({ many: 5 }), anyHow, (use, profile, how) => {
    const rank = (isAsked: boolean): number => {
      const requirements = (use.requirements ?? []).map(({ state, ...one }) => {
        if (one.element !== D) return state === undefined ? one : { ...one, state };
        return isAsked ? { ...one, state: 'shipped' as const } : one;
      });
      return judge(profile, { ...use, requirements }, how).rank;
    };
    return rank(true) <= rank(false);
  }),
);

holds(
  'rule 6: what can be had is shown by a setting that could be put on',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, { edition }) => {
    const wanted = eachElement(use, ({ id }) => (id === A ? { mode: 'can' } : {}));
    const test = source('independent-research', { published: TODAY });
    const more = withSettings(
      profile,
      setting('s9', { [A]: 'yes' }, test, { code: 'SET9', editions: [edition] }),
    );
    return places(assess(more, wanted, { edition }), A, 'own').every((own) => own[0] === 2);
  }),
);

holds(
  'rule 6: which of two settings says that they exclude each other is no matter',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const excluding = profile.settings.filter(({ excludes }) => excludes?.includes('s2')).map(({ id }) => id);
    const settings = profile.settings.map((one) => ({
      ...one,
      excludes: one.id === 's2' ? excluding : undefined,
    }));
    const isKnown = settings.some(({ id }) => id === 's2');
    const turned = { ...profile, settings: isKnown ? settings : profile.settings };
    return isSame(judge(profile, use, how), judge(turned, use, how));
  }),
);

holds(
  'rule 6: what falls short as shipped bars on the clients of which somebody says that no setting changes it',
  fc.property(anyUse, anyFixed(), (use, fixed) => {
    const test = source('independent-research', { published: TODAY });
    const three = { ...NO_PROFILE, clients: ['k1', 'k2', 'k3'], findings: [finding({ [D]: 'no' }, test)] };
    const { verdict } = assess(fix(three, { ...fixed, element: D }), asking(use));
    return verdict === (fixed.clients === undefined ? 'not-fit' : 'open');
  }),
);
