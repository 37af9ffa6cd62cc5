/** Where everything stands in a privacy impact assessment: sections 0 to 15, annexes A to G, and what they list. */
import type { Assessment } from '../../../types/assessment.ts';
import type { Pia } from '../../../types/pia.ts';
import { listed, type Place, type Places } from '../places.ts';
import { fill, type Words } from '../words.ts';

export interface PiaPlaces extends Places {
  measures: ReadonlyMap<string, Place>;
  annexes: ReadonlyMap<string, Place>;
}

/** In the order of the document; each key is also the section of the parts that it shows. */
export const SECTIONS = [
  ...(['control', 'summary', 'screening', 'plan', 'description', 'assessment', 'necessity'] as const),
  ...(['rights', 'compliance', 'consultation', 'risks', 'measures', 'opinions', 'decision'] as const),
  ...(['sign-off', 'review'] as const),
];

export const ANNEXES = [
  'evidence',
  'rules',
  'engagement',
  'configuration',
  'glossary',
  'public',
  'data',
] as const;

export function piaPlaces(pia: Pia, words: Words): PiaPlaces {
  const { case: one, assessment, risks } = pia;
  const settings = assessment?.settings ?? [];
  return {
    sections: new Map(SECTIONS.map((id, at) => [id, sectionAt(id, String(at), words.pia.sections[id])])),
    annexes: new Map(
      ANNEXES.map((id, at) => [id, sectionAt(`annex-${id}`, letterAt(at), words.pia.annexes[id])]),
    ),
    criteria: criteriaOf(assessment),
    settings: listed('setting', 'S', settings),
    risks: listed('risk', 'R', risks),
    measures: listed(
      'measure',
      'M',
      (one.measures ?? []).map(({ id, measure }) => ({ id, title: measure ?? id })),
    ),
    sources: listed('source', '', sourcesOf(pia)),
  };
}

function sectionAt(id: string, number: string, title: string): Place {
  return { id, href: `#${id}`, number, title };
}

/** Criteria are numbered under section 5: 5.1.3 is the third of the first principle. */
function criteriaOf(assessment: Assessment | null): Map<string, Place> {
  const section = SECTIONS.indexOf('assessment');
  const entries = (assessment?.principles ?? []).flatMap(({ criteria }, at) =>
    criteria.map(({ id, title }, index): [string, Place] => {
      const anchor = `criterion-${id.replace('/', '.')}`;
      return [id, { id: anchor, href: `#${anchor}`, number: `${section}.${at + 1}.${index + 1}`, title }];
    }),
  );
  return new Map(entries);
}

/** 'Annex A'. */
export function annexNumber(letter: string, words: Words): string {
  return fill(words.pia.annex, { letter });
}

export function annexLetter(id: (typeof ANNEXES)[number]): string {
  return letterAt(ANNEXES.indexOf(id));
}

function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Documents that this document cites, in the order in which a reader meets them. */
function sourcesOf({ assessment, case: one }: Pia): Assessment['sources'] {
  const cited = [
    ...(assessment?.principles ?? []).flatMap(({ criteria }) =>
      criteria.flatMap(({ sources }) => sources.map(({ id }) => id)),
    ),
    ...(one.evidence?.sources ?? []).map(({ id }) => id),
    ...(assessment?.settings ?? []).filter((one) => one.applied).flatMap(({ sources }) => sources),
  ];
  const known = new Map(assessment?.sources.map((source) => [source.id, source]));
  return [...new Set(cited)].flatMap((id) => known.get(id) ?? []);
}
