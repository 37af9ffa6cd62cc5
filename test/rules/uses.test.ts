/** The shipped uses: every must rests on somebody who asks, and is met by an edition, or the file says why it is asked. */
import { describe, expect, it } from 'vitest';
import { elementResult } from '../../src/rules/element-result.ts';
import { judge, products, uses } from './shipped.ts';

const subjects = await products();
const MET = new Set(['shown', 'in-part', 'does-not-apply', 'yours']);

/** Elements of the musts of a use that some edition meets, as shipped or with the best settings. */
function metMusts(context: (typeof uses)[number][1]): Set<string> {
  const met = new Set<string>();
  for (const { profile, edition } of subjects)
    for (const configuration of ['default', 'hardened'] as const) {
      const found = judge(profile, context, { edition, configuration });
      for (const { must, element } of found.use.requirements)
        if (must && MET.has(elementResult(element, found).standing)) met.add(element.id);
    }
  return met;
}

describe.each(uses)('%s', (_, context) => {
  const requirements = context.requirements ?? [];
  const musts = requirements.filter(({ must }) => must === true);
  const met = metMusts(context);

  it('every must is met by an edition that is shipped, or the file says why it is asked all the same', () => {
    const unmet = musts.filter(({ element }) => !met.has(element));
    expect(unmet.filter((one) => one['although-unmet'] === undefined).map(({ element }) => element)).toEqual(
      [],
    );
  });

  it('says so of no must that is met', () => {
    const idle = musts.filter((one) => one['although-unmet'] !== undefined && met.has(one.element));
    expect(idle.map(({ element }) => element)).toEqual([]);
  });

  it('gives no reason twice', () => {
    const reasons = requirements.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('lets every must rest on law, an authority or the Joint Statement', () => {
    const asked =
      /GDPR|ePrivacy|Directive|Rule|Regulation|Act|CFR|Joint Statement|authority|law|court|case C-|European Court/;
    const free = musts.filter((one) => !asked.test(one['asked-by'] ?? ''));
    expect(free.map(({ element }) => element)).toEqual([]);
  });
});
