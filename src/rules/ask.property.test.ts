/** What is asked is what is open, once, what others hang on first, whatever the order of the file. */
import fc from 'fast-check';
import { anyHow, anyProfile, anyUse, holds, judge, yesFinding } from '../../test/rules/arbitraries.ts';
import { withFindings } from '../../test/rules/relations.ts';
import { askedElements } from './ask.ts';
import { ancestors } from './elements.ts';
import { isHalves } from './shares.ts';

holds(
  'every element that is asked is open, or a requirement that the verdict takes as open',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const { found } = judge(profile, use, how);
    const taken = new Set(found.verdict?.questions.map(({ element }) => element));
    return askedElements(found).every(({ element }) => {
      const at = found.elements.byId.get(element)?.index ?? -1;
      const isOpen = [...found.rows.values()].some((row) => {
        const place = row[at]?.place;
        return place !== undefined && isHalves(place) && place[1] > 0;
      });
      return isOpen || taken.has(element);
    });
  }),
);

holds(
  'every question of the verdict is asked, each element once, and what it hangs on before it',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const { found } = judge(profile, use, how);
    const ids = askedElements(found).map(({ element }) => element);
    const isBehind = ids.every((id, at) => {
      const element = found.elements.byId.get(id);
      return element === undefined || ancestors(element).every((above) => ids.indexOf(above.id) < at);
    });
    const asked = new Set(ids);
    const questions = found.verdict?.questions ?? [];
    return isBehind && asked.size === ids.length && questions.every(({ element }) => asked.has(element));
  }),
);

holds(
  'the order of findings and settings changes nothing',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const turned = { ...profile, findings: profile.findings.toReversed() };
    const ids = (one: typeof profile): string[] =>
      askedElements(judge(one, use, how).found).map(({ element }) => element);
    return JSON.stringify(ids(profile)) === JSON.stringify(ids(turned));
  }),
);

holds(
  'an answer that shows an element takes it off the list',
  fc.property(anyUse, anyProfile(), yesFinding, anyHow, (use, profile, yes, how) => {
    const { found } = judge(withFindings(profile, yes), use, how);
    const asked = new Set(askedElements(found).map(({ element }) => element));
    return Object.keys(yes.answers ?? {}).every((id) => {
      const at = found.elements.byId.get(id)?.index ?? -1;
      const isShown = [...found.rows.values()].every((row) => {
        const place = row[at]?.place;
        return place === undefined || !isHalves(place) || place[0] === 2;
      });
      return !isShown || !asked.has(id) || found.verdict?.questions.some(({ element }) => element === id);
    });
  }),
);
