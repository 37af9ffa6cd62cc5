/** What a schema cannot say about a case: roles, risks, parties and regimes that it names must be there. */
import type { Day } from '../rules/dates.ts';
import type { Case } from '../types/case.ts';
import type { Regimes } from '../types/regimes.ts';
import { attachmentFaults } from './attachments.ts';
import { type Fault, stepInto } from './fault.ts';
import { duplicateIds, unknownId } from './known-ids.ts';
import type { Known } from './known.ts';
import type { Step } from './locate.ts';
import { policyFaults } from './policy-meaning.ts';
import { phrase } from '../locale/phrase.ts';

/** A case but for what is said of elements or levels: the same in both versions of the rules. */
export type CaseBody = Omit<Case, 'context' | 'evidence'>;

/** As much of a catalogue as a case is held against. */
export interface KnownRisks {
  risks: { risks: readonly { id: string }[] };
  element: Known['element'];
  /** Ids of typical measures. */
  measures: readonly string[];
}

/** Every fault of a case of the right shape, before its product and its use are looked at. */
export function caseFaults(one: CaseBody, catalogue: KnownRisks, { regimes }: Regimes, today: Day): Fault[] {
  return [
    ...duplicateIds(one.roles ?? [], 'roles'),
    ...duplicateIds(one.measures ?? [], 'measures'),
    ...duplicateIds(one['own-risks'] ?? [], 'own-risks'),
    ...duplicateIds(one.description?.parties ?? [], 'parties').map(stepInto('description')),
    ...purposeFaults(one),
    ...(one.measures ?? []).flatMap(({ from }, at) =>
      from === undefined ? [] : unknownId('measure', from, catalogue.measures, ['measures', at, 'from']),
    ),
    ...policyFaults(one, catalogue.element),
    ...roleFaults(one),
    ...riskFaults(one, catalogue),
    ...flowFaults(one),
    ...regimeFaults(one, regimes),
    ...finalFaults(one),
    ...dateFaults(one, today),
    ...attachmentFaults(one),
  ];
}

/** Everybody who decides, owns or signs has a role of the case. */
function roleFaults(one: CaseBody): Fault[] {
  const known = (one.roles ?? []).map((role) => role.id);
  const named: Placed[] = [
    ...each(one.measures, ['measures'], ({ owner }) => owner, 'owner'),
    ...each(one.opinions, ['opinions'], ({ role }) => role, 'role'),
    ...each(one.risks, ['risks'], ({ role }) => role, 'role'),
    ...each(one['sign-off']?.signatures, ['sign-off', 'signatures'], ({ role }) => role, 'role'),
    ...each(one['sign-off']?.history, ['sign-off', 'history'], ({ role }) => role, 'role'),
    ...each(one.comments, ['comments'], ({ role }) => role, 'role'),
    [one.decision?.role, ['decision', 'role']],
    [one.review?.role, ['review', 'role']],
  ];
  return named.flatMap(([id, path]) => (id === undefined ? [] : unknownId('role', id, known, path)));
}

function riskFaults(one: CaseBody, catalogue: KnownRisks): Fault[] {
  const listed = catalogue.risks.risks.map((risk) => risk.id);
  const own = one['own-risks'] ?? [];
  const all = [...listed, ...own.map((risk) => risk.id)];
  const accepted = one.decision?.['accepted-risks'] ?? [];
  return [
    ...own.flatMap(({ id }, at) => (listed.includes(id) ? [takenId(id, ['own-risks', at, 'id'])] : [])),
    ...(one.risks ?? []).flatMap(({ risk }, at) => unknownId('risk', risk, listed, ['risks', at, 'risk'])),
    ...accepted.flatMap(({ risk }, at) =>
      unknownId('risk', risk, all, ['decision', 'accepted-risks', at, 'risk']),
    ),
    ...(one.measures ?? []).flatMap((measure, at) => measureFaults(measure, all, ['measures', at])),
  ];
}

function takenId(id: string, path: Step[]): Fault {
  return {
    code: 'duplicate-id',
    message: phrase('case-fault.own-risk-taken', { id }),
    hint: phrase('case-fault.own-risk-taken.hint'),
    path,
  };
}

type Measure = NonNullable<Case['measures']>[number];

function measureFaults({ id, lowers = [] }: Measure, known: readonly string[], path: Step[]): Fault[] {
  if (lowers.length === 0)
    return [
      {
        code: 'measure-without-risk',
        message: phrase('case-fault.measure-without-risk', { id }),
        hint: phrase('case-fault.measure-without-risk.hint'),
        path,
      },
    ];
  return lowers.flatMap(({ risk }, at) => unknownId('risk', risk, known, [...path, 'lowers', at, 'risk']));
}

function flowFaults({ description }: CaseBody): Fault[] {
  const known = (description?.parties ?? []).map((party) => party.id);
  return (description?.flows ?? []).flatMap(({ from, to }, at) => [
    ...unknownId('party', from, known, ['description', 'flows', at, 'from']),
    ...unknownId('party', to, known, ['description', 'flows', at, 'to']),
  ]);
}

/** Data name the purposes that they serve; a purpose that none names needs no id. */
function purposeFaults({ description }: CaseBody): Fault[] {
  const { purposes = [], data = [] } = description ?? {};
  const known = purposes.flatMap(({ id }) => id ?? []);
  const twice = known.flatMap((id, at) => (known.indexOf(id) < at ? [takenPurpose(id, purposes)] : []));
  return [
    ...twice,
    ...data.flatMap((one, at) =>
      (one.purposes ?? []).flatMap((id, index) =>
        unknownId('purpose', id, known, ['description', 'data', at, 'purposes', index]),
      ),
    ),
  ];
}

function takenPurpose(id: string, purposes: readonly { id?: string }[]): Fault {
  return {
    code: 'duplicate-id',
    message: phrase('case-fault.purpose-twice', { id }),
    hint: phrase('case-fault.purpose-twice.hint'),
    path: ['description', 'purposes', purposes.findLastIndex((one) => one.id === id), 'id'],
  };
}

function regimeFaults(one: CaseBody, regimes: Regimes['regimes']): Fault[] {
  const known = regimes.map((regime) => regime.id);
  const own = one.organisation?.regimes ?? [];
  return [
    ...own.flatMap((id, at) => unknownId('regime', id, known, ['organisation', 'regimes', at])),
    ...(one.compliance ?? []).flatMap(({ regime, principle }, at): Fault[] => {
      const path = ['compliance', at];
      const found = regimes.find((entry) => entry.id === regime);
      if (found === undefined) return unknownId('regime', regime, known, [...path, 'regime']);
      const other = regimes.find((entry) => entry.id === found['principles-of']);
      const principles = (found.principles ?? other?.principles ?? []).map((entry) => entry.id);
      return unknownId('principle', principle, principles, [...path, 'principle']);
    }),
  ];
}

/** A final document must give the same numbers for ever. */
function finalFaults(one: CaseBody): Fault[] {
  if (one.status !== 'final' || one.asOf !== undefined) return [];
  return [
    {
      code: 'final-without-date',
      message: phrase('case-fault.final-without-date'),
      hint: phrase('case-fault.final-without-date.hint'),
      path: ['status'],
    },
  ];
}

/** What has happened has not happened after today. */
function dateFaults(one: CaseBody, today: Day): Fault[] {
  const dated: Placed[] = [
    [one.asOf, ['asOf']],
    [one.decision?.date, ['decision', 'date']],
    [one.decision?.authority?.date, ['decision', 'authority', 'date']],
    ...each(one.measures, ['measures'], ({ done }) => done, 'done'),
    ...each(one.policies, ['policies'], ({ date }) => date),
    ...each(one.risks, ['risks'], ({ date }) => date),
    ...each(one.opinions, ['opinions'], ({ date }) => date),
    ...each(one.comments, ['comments'], ({ date }) => date),
    ...each(one.engagement, ['engagement'], ({ date }) => date),
    ...each(one.consultation?.held, ['consultation', 'held'], ({ date }) => date),
    ...each(one['sign-off']?.signatures, ['sign-off', 'signatures'], ({ date }) => date),
    ...each(one['sign-off']?.history, ['sign-off', 'history'], ({ date }) => date),
  ];
  return dated.flatMap(([date, path]) =>
    date === undefined || date <= today
      ? []
      : [
          {
            code: 'future-date',
            message: phrase('case-fault.future-date', { date, today }),
            hint: phrase('case-fault.future-date.hint'),
            path,
          },
        ],
  );
}

/** A text of the case with its place. */
type Placed = [text: string | undefined, path: Step[]];

/** A text of each entry of a list, with its place. */
function each<T>(
  list: readonly T[] | undefined,
  path: readonly Step[],
  text: (entry: T) => string | undefined,
  key = 'date',
): Placed[] {
  return (list ?? []).map((entry, at) => [text(entry), [...path, at, key]]);
}
