/** What a schema cannot say about a case: roles, risks, parties and regimes that it names must be there. */
import type { Catalogue } from '../assess/catalogue.ts';
import type { Day } from '../assess/dates.ts';
import type { Case } from '../types/case.ts';
import type { Regimes } from '../types/regimes.ts';
import { type Fault, stepInto } from './fault.ts';
import { duplicateIds, unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';

/** Every fault of a case of the right shape, before its product and its use are looked at. */
export function caseFaults(one: Case, catalogue: Catalogue, { regimes }: Regimes, today: Day): Fault[] {
  return [
    ...duplicateIds(one.roles ?? [], 'roles'),
    ...duplicateIds(one.measures ?? [], 'measures'),
    ...duplicateIds(one['own-risks'] ?? [], 'own-risks'),
    ...duplicateIds(one.description?.parties ?? [], 'parties').map(stepInto('description')),
    ...roleFaults(one),
    ...riskFaults(one, catalogue),
    ...flowFaults(one),
    ...regimeFaults(one, regimes),
    ...finalFaults(one),
    ...dateFaults(one, today),
  ];
}

/** Everybody who decides, owns or signs has a role of the case. */
function roleFaults(one: Case): Fault[] {
  const known = (one.roles ?? []).map((role) => role.id);
  const named: [string | undefined, Step[]][] = [
    ...(one.measures ?? []).map(({ owner }, at): [string | undefined, Step[]] => [
      owner,
      ['measures', at, 'owner'],
    ]),
    ...(one.opinions ?? []).map(({ role }, at): [string | undefined, Step[]] => [
      role,
      ['opinions', at, 'role'],
    ]),
    ...(one.risks ?? []).map(({ role }, at): [string | undefined, Step[]] => [role, ['risks', at, 'role']]),
    ...(one['sign-off']?.signatures ?? []).map(({ role }, at): [string, Step[]] => [
      role,
      ['sign-off', 'signatures', at, 'role'],
    ]),
    ...(one['sign-off']?.history ?? []).map(({ role }, at): [string | undefined, Step[]] => [
      role,
      ['sign-off', 'history', at, 'role'],
    ]),
    [one.decision?.role, ['decision', 'role']],
    [one.review?.role, ['review', 'role']],
  ];
  return named.flatMap(([id, path]) => (id === undefined ? [] : unknownId('role', id, known, path)));
}

function riskFaults(one: Case, catalogue: Catalogue): Fault[] {
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
    message: `'${id}' is a risk of the catalogue already.`,
    hint: "Give the own risk another id, or say what differs under 'risks'.",
    path,
  };
}

type Measure = NonNullable<Case['measures']>[number];

function measureFaults({ id, lowers = [] }: Measure, known: readonly string[], path: Step[]): Fault[] {
  if (lowers.length === 0)
    return [
      {
        code: 'measure-without-risk',
        message: `The measure '${id}' names no risk that it lowers.`,
        hint: "Add 'lowers:' with the risk and the likelihood or severity that it brings it to.",
        path,
      },
    ];
  return lowers.flatMap((lowering, at) => {
    const here = [...path, 'lowers', at];
    const unknown = unknownId('risk', lowering.risk, known, [...here, 'risk']);
    if (lowering.likelihood !== undefined || lowering.severity !== undefined) return unknown;
    return [
      ...unknown,
      {
        code: 'no-effect',
        message: `It is not said to what the measure '${id}' brings '${lowering.risk}'.`,
        hint: "Add 'likelihood:' or 'severity:', 1 to 4.",
        path: here,
      },
    ];
  });
}

function flowFaults({ description }: Case): Fault[] {
  const known = (description?.parties ?? []).map((party) => party.id);
  return (description?.flows ?? []).flatMap(({ from, to }, at) => [
    ...unknownId('party', from, known, ['description', 'flows', at, 'from']),
    ...unknownId('party', to, known, ['description', 'flows', at, 'to']),
  ]);
}

function regimeFaults(one: Case, regimes: Regimes['regimes']): Fault[] {
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
function finalFaults(one: Case): Fault[] {
  if (one.status !== 'final' || one.asOf !== undefined) return [];
  return [
    {
      code: 'final-without-date',
      message: "The case is final and has no 'asOf'.",
      hint: "Add 'asOf:' with the day up to which evidence counts, so that its numbers stay.",
      path: ['status'],
    },
  ];
}

/** What has happened has not happened after today. */
function dateFaults(one: Case, today: Day): Fault[] {
  const signed = one['sign-off'];
  const dated: [string | undefined, Step[]][] = [
    [one.asOf, ['asOf']],
    [one.decision?.date, ['decision', 'date']],
    [one.decision?.authority?.date, ['decision', 'authority', 'date']],
    ...(one.measures ?? []).map(({ done }, at): [string | undefined, Step[]] => [
      done,
      ['measures', at, 'done'],
    ]),
    ...datesOf(one.risks, ['risks']),
    ...datesOf(one.opinions, ['opinions']),
    ...datesOf(one.consultation?.held, ['consultation', 'held']),
    ...datesOf(one.engagement, ['engagement']),
    ...datesOf(signed?.signatures, ['sign-off', 'signatures']),
    ...datesOf(signed?.history, ['sign-off', 'history']),
  ];
  return dated.flatMap(([date, path]) =>
    date === undefined || date <= today
      ? []
      : [
          {
            code: 'future-date',
            message: `${date} lies in the future (today is ${today}).`,
            hint: 'Name a day that has come.',
            path,
          },
        ],
  );
}

function datesOf(
  list: readonly { date?: string | undefined }[] | undefined,
  path: Step[],
): [string | undefined, Step[]][] {
  return (list ?? []).map(({ date }, at) => [date, [...path, at, 'date']]);
}
