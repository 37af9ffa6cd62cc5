/** What a schema cannot say about a response: do its parts fit each other, the catalogue and the calendar? */
import { isAnswered } from '../ask/answered.ts';
import { allCriteria, type Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import type { Claim, VendorResponse } from '../types/response.ts';
import type { Fault } from './fault.ts';
import { criterionIds, duplicateIds, duplicates, unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';
import { responseDateFaults } from './response-dates.ts';

/** Every fault of a response that has the right shape. */
export function responseFaults(response: VendorResponse, catalogue: Catalogue, today: Day): Fault[] {
  return [
    ...duplicateIds(response.documents ?? [], 'documents'),
    ...duplicates(response.claims, 'claims', 'criterion'),
    ...duplicates(response.reconciliation ?? [], 'reconciliation', 'criterion'),
    ...duplicates(response.readings ?? [], 'readings', 'reader'),
    ...(response.readings ?? []).flatMap((reading, index) =>
      duplicates(reading.levels, ['readings', index, 'levels'], 'criterion'),
    ),
    ...criterionFaults(response, catalogue),
    ...documentFaults(response),
    ...applicableFaults(response, catalogue),
    ...outcomeFaults(response),
    ...stateFaults(response),
    ...reconciliationFaults(response),
    ...responseDateFaults(response, today),
  ];
}

/** Every criterion that a part of the response names must be in the catalogue. */
function criterionFaults(response: VendorResponse, catalogue: Catalogue): Fault[] {
  const known = criterionIds(catalogue);
  const check = (list: readonly { criterion?: string }[], path: readonly Step[]): Fault[] =>
    list.flatMap(({ criterion }, at) =>
      criterion === undefined ? [] : unknownId('criterion', criterion, known, [...path, at, 'criterion']),
    );
  const inCalls = (response.calls ?? []).flatMap(({ criteria = [] }, index) =>
    criteria.flatMap((id, at) => unknownId('criterion', id, known, ['calls', index, 'criteria', at])),
  );
  const inReadings = (response.readings ?? []).flatMap(({ levels }, index) =>
    check(levels, ['readings', index, 'levels']),
  );
  const lists = ['claims', 'clarifications', 'reconciliation', 'comments'] as const;
  return [...lists.flatMap((list) => check(response[list] ?? [], [list])), ...inCalls, ...inReadings];
}

/** A claim leans only on documents that the response lists, each with title and kind. */
function documentFaults({ documents = [], claims }: VendorResponse): Fault[] {
  const known = documents.map(({ id }) => id);
  const inClaims = claims.flatMap((claim, index) =>
    cited(claim).flatMap(([id, path]) => unknownId('document', id, known, ['claims', index, ...path])),
  );
  const addresses = documents.flatMap(({ id, url, citation }, index): Fault[] =>
    url !== undefined || citation !== undefined
      ? []
      : [
          {
            severity: 'warning',
            code: 'no-address',
            message: `The document '${id}' has neither address nor citation.`,
            hint: "Ask for it; then add 'url:', or 'citation:' where there is no address.",
            path: ['documents', index],
          },
        ],
  );
  return [...inClaims, ...addresses];
}

function cited(claim: Claim): [string, Step[]][] {
  const own: [string | undefined, Step[]][] = [[claim.document, ['document']]];
  const parts = (['implemented', 'monitored', 'validated'] as const).map(
    (part): [string | undefined, Step[]] => [claim[part].document, [part, 'document']],
  );
  return [...own, ...parts].flatMap(([id, path]) => (id === undefined ? [] : [[id, path]]));
}

/** A vendor may say that a criterion does not apply where it always does: kept, and pointed at. */
function applicableFaults({ claims }: VendorResponse, catalogue: Catalogue): Fault[] {
  const rules = new Map(allCriteria(catalogue).map(({ id, criterion }) => [id, criterion['not-applicable']]));
  return claims.flatMap(({ criterion, level }, index): Fault[] => {
    const rule = rules.get(criterion);
    if (level !== 'not-applicable' || rule?.allowed !== false) return [];
    const message = `'${criterion}' always applies; the vendor says that it does not.`;
    const path = ['claims', index, 'level'];
    return [{ severity: 'warning', code: 'always-applicable', message, hint: rule.rule, path }];
  });
}

/** Outcome and answers must tell the same story. */
function outcomeFaults({ engagement, claims }: VendorResponse): Fault[] {
  const { outcome, received, note } = engagement;
  const path = ['engagement', 'outcome'];
  if (outcome === 'answered' && received === undefined)
    return [
      {
        code: 'no-receipt',
        message: "The outcome is 'answered' and the day of receipt is missing.",
        hint: "Add 'received:' with the day on which the answer came.",
        path,
      },
    ];
  if (outcome === 'not-answered' && claims.some(isAnswered))
    return [
      {
        code: 'outcome-and-answers',
        message: "The outcome is 'not-answered', yet there are answers.",
        hint: "Write 'answered' and the day of receipt, or take the answers out.",
        path,
      },
    ];
  if ((outcome === 'answered-elsewhere' || outcome === 'service-withdrawn') && note === undefined)
    return [
      {
        code: 'no-note',
        message: `The outcome is '${outcome}' and nothing says to whom or when.`,
        hint: "Add 'note:' to the engagement.",
        path,
      },
    ];
  return [];
}

/** How many readings a state needs. Reconciled and later states need two: one reader has nothing to reconcile. */
function stateFaults({ state, readings = [] }: VendorResponse): Fault[] {
  const needed = state === 'collected' ? 0 : state === 'first-reading' ? 1 : 2;
  if (readings.length >= needed) return [];
  return [
    {
      severity: 'warning',
      code: 'missing-reading',
      message: `The state is '${state}', which needs ${needed} reading${needed === 1 ? '' : 's'}; there ${readings.length === 1 ? 'is 1' : `are ${readings.length}`}.`,
      hint: "Add the reading under 'readings:', or set the state back.",
      path: ['state'],
    },
  ];
}

/** Who decides between readers needs a reading; a level that nobody read is one that nobody can look up. */
function reconciliationFaults({ reconciliation = [], readings = [] }: VendorResponse): Fault[] {
  const read = new Set(readings.flatMap(({ levels }) => levels.map((one) => one.criterion)));
  return reconciliation.flatMap(({ criterion }, index): Fault[] => {
    if (read.has(criterion)) return [];
    const message = `'${criterion}' is reconciled, and no reader has read it.`;
    const hint = "Add the reading under 'readings:', or take the entry out.";
    const path = ['reconciliation', index, 'criterion'];
    return [{ severity: 'warning', code: 'nothing-to-reconcile', message, hint, path }];
  });
}
