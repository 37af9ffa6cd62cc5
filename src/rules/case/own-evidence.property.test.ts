/** Whoever enters it: a source, finding, search or question comes to the same in a case as in the profile of the product. */
import fc from 'fast-check';
import {
  ANY,
  anyFinding,
  anyHow,
  anyProfile,
  anySearch,
  anyUse,
  holds,
  within,
} from '../../../test/rules/arbitraries.ts';
import { caseOf } from '../../../test/rules/case.ts';
import { inputOf, outcomeOf, profile as whole, TODAY } from '../../../test/rules/make.ts';
import { isSame } from '../../../test/rules/relations.ts';
import type { Finding, Profile } from '../../types/profile.ts';
import { find } from '../assess.ts';
import { deploymentOf } from './deployment.ts';

/** The entries that the organisation made, apart from what stands in the profile of the product. */
function apart(all: Profile, findings: number, searches: number) {
  const own = all.findings.slice(findings);
  const cited = new Set(own.flatMap(({ sources }) => sources));
  const theirs = new Set(
    [...all.findings.slice(0, findings), ...(all.settings ?? [])].flatMap(({ sources }) => sources),
  );
  const isOwn = ({ id }: { id: string }): boolean => cited.has(id) && !theirs.has(id);
  return {
    product: {
      ...all,
      sources: all.sources.filter((one) => !isOwn(one)),
      findings: all.findings.slice(0, findings),
      searches: (all.searches ?? []).slice(0, searches),
      asked: [],
    },
    evidence: {
      sources: all.sources.filter(isOwn),
      findings: own,
      searches: (all.searches ?? []).slice(searches),
      asked: all.asked ?? [],
    },
  };
}

const own = fc.record({
  findings: fc.array(anyFinding(ANY), { minLength: 1, maxLength: 3 }),
  searches: fc.array(anySearch(), { maxLength: 2 }),
});

holds(
  'own evidence is dated, graded and weighed by the rules of everybody’s',
  fc.property(anyUse, anyProfile(), own, anyHow, (use, product, added, chosen) => {
    const how = within(product, chosen);
    const findings = [...product.findings, ...added.findings];
    const together = whole({ ...product, findings, searches: [...product.searches, ...added.searches] });
    const { product: alone, evidence } = apart(together, product.findings.length, product.searches.length);
    const { context, principles, profile: _, ...input } = inputOf(product, use, TODAY, how);
    const entered: Profile = {
      ...together,
      findings: together.findings.map((one, at) =>
        at < product.findings.length ? one : here(one, how.edition),
      ),
      searches: (together.searches ?? []).map((one, at) =>
        at < product.searches.length ? one : { editions: [how.edition ?? ''], ...one },
      ),
    };
    const deployment = deploymentOf({
      case: caseOf({ evidence, asOf: TODAY, deployment: { edition: how.edition ?? 'x' } }),
      profile: alone,
      context,
      principles,
      today: TODAY,
    });
    const same = { context, principles, ...input };
    const inCase = outcomeOf(find({ ...same, profile: deployment.profile }), use);
    return isSame(inCase, outcomeOf(find({ ...same, profile: entered }), use));
  }),
);

function here(one: Finding, edition = ''): Finding {
  return { editions: [edition], ...one };
}
