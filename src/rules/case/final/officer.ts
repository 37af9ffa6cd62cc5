/** The data protection officer: asked where the law says that there is one, and not the one who decides. */
import type { Remark } from '../../../types/check.ts';
import { type Facts, remark } from './remark.ts';

export function officerRemarks({ case: one, regimes }: Facts): Remark[] {
  const { sector } = one.organisation ?? {};
  const bound = regimes.find(
    ({ officer }) => sector !== undefined && officer?.sectors.includes(sector) === true,
  );
  const isOfficer =
    one.roles?.find(({ id }) => id === one.decision?.role)?.part === 'data-protection-officer';
  return [
    ...(one.opinions ?? []).flatMap(({ of, opinion }, at) =>
      bound !== undefined && of === 'data-protection-officer' && opinion === 'not-sought'
        ? [
            remark('officer-not-asked', `opinions[${at}].opinion`, {
              about: { kind: 'regime', value: bound.id },
            }),
          ]
        : [],
    ),
    ...(isOfficer ? [remark('officer-decides', 'decision.role')] : []),
  ];
}
