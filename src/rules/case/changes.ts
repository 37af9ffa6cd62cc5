/** What is new between two versions of an assessment: evidence, verdict, figures, requirements, risks and duties. */
import type { Assessment } from '../../types/assessment.ts';
import type { CaseChange } from '../../types/change.ts';
import type { Pia } from '../../types/pia.ts';

/** In the order of the document. Pure: nothing but the two results counts. */
export function changesOf(before: Pia, after: Pia): CaseChange[] {
  return [
    ...changed('rules', pairs([['rules', before.versions.rules]]), pairs([['rules', after.versions.rules]])),
    ...changed(
      'catalogue',
      pairs([['catalogue', before.versions.catalogue]]),
      pairs([['catalogue', after.versions.catalogue]]),
    ),
    ...changed('source', sourcesOf(before), sourcesOf(after)),
    ...changed('verdict', verdictOf(before), verdictOf(after)),
    ...changed('shown', shownOf(before.assessment), shownOf(after.assessment)),
    ...changed('requirement', requirementsOf(before.assessment), requirementsOf(after.assessment)),
    ...changed('risk', risksOf(before), risksOf(after)),
    ...changed('duty', dutiesOf(before), dutiesOf(after)),
    ...changed('consultation', consultationOf(before), consultationOf(after)),
  ];
}

type Values = ReadonlyMap<string, string>;

function changed(what: CaseChange['what'], before: Values, after: Values): CaseChange[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id): CaseChange[] => {
    const [from, to] = [before.get(id) ?? null, after.get(id) ?? null];
    return from === to ? [] : [{ what, id, from, to }];
  });
}

function pairs(list: readonly (readonly [string, string | null | undefined])[]): Values {
  return new Map(list.flatMap(([id, value]) => (value === null || value === undefined ? [] : [[id, value]])));
}

/** By the day from which each is known. */
function sourcesOf({ assessment }: Pia): Values {
  return pairs((assessment?.sources ?? []).map(({ id, known }) => [id, known]));
}

function verdictOf({ assessment }: Pia): Values {
  return pairs([['use', assessment?.verdict?.value]]);
}

/** 'shown/open/falls short'. */
function shownOf(assessment: Assessment | null): Values {
  return pairs(
    (assessment?.principles ?? []).map(({ id, score }) => [
      id,
      score === null ? null : [score.shown, score.open, score.short].join('/'),
    ]),
  );
}

function requirementsOf(assessment: Assessment | null): Values {
  return pairs((assessment?.requirements ?? []).map(({ element, status }) => [element, status]));
}

function risksOf({ risks }: Pia): Values {
  return pairs(risks.map(({ id, level }) => [id, level.after]));
}

function dutiesOf({ check }: Pia): Values {
  return pairs(check.consultation.regimes.map(({ regime, duty }) => [regime, duty]));
}

function consultationOf({ check }: Pia): Values {
  return pairs([['authority', check.consultation.state]]);
}
