/** Where everything stands in the document: numbers and anchors of sections, criteria, settings, risks, evidence. */
import type { Assessment } from '../../types/assessment.ts';

/** A place to link to. */
export interface Place {
  /** The element's id. */
  id: string;
  /** '#' and the id. */
  href: string;
  /** As printed: '3.4', 'S2', 'R1', '12'. */
  number: string;
  title: string;
}

export type SectionName =
  'summary' | 'use' | 'risks' | 'settings' | 'provider' | 'evidence' | 'questions' | 'method';

export interface Places {
  /** In the order of the document, by their ids. */
  sections: ReadonlyMap<string, Place>;
  criteria: ReadonlyMap<string, Place>;
  settings: ReadonlyMap<string, Place>;
  risks: ReadonlyMap<string, Place>;
  /** In the order of their numbers. */
  sources: ReadonlyMap<string, Place>;
}

/** Numbers everything once; `titles` are those of the sections that are not principles. */
export function placesOf(one: Assessment, titles: Record<SectionName, string>): Places {
  const sections = sectionsOf(one, titles);
  return {
    sections,
    criteria: criteriaOf(one, sections),
    settings: listed('setting', 'S', one.settings),
    risks: listed('risk', 'R', one.risks),
    sources: listed('source', '', sourcesInOrder(one)),
  };
}

/** The place of something that must have one. */
export function placeIn(places: ReadonlyMap<string, Place>, id: string): Place {
  const place = places.get(id);
  if (place === undefined) throw new Error(`the document has no place for '${id}'`);
  return place;
}

/** The places of those that have one: an edition need not have every setting that another one excludes. */
export function placesIn(places: ReadonlyMap<string, Place>, ids: readonly string[]): Place[] {
  return ids.flatMap((id) => places.get(id) ?? []);
}

function sectionsOf(one: Assessment, titles: Record<SectionName, string>): Map<string, Place> {
  const own = (name: SectionName): { id: string; title: string } => ({ id: name, title: titles[name] });
  const list = [
    own('summary'),
    ...(one.context === null ? [] : [own('use')]),
    ...(one.risks.length === 0 ? [] : [own('risks')]),
    ...one.principles.map(({ id, title }) => ({ id: `principle-${id}`, title })),
    ...(['settings', 'provider', 'evidence', 'questions', 'method'] as const).map(own),
  ];
  return new Map(
    list.map(({ id, title }, index) => [id, { id, href: `#${id}`, number: String(index + 1), title }]),
  );
}

function criteriaOf(one: Assessment, sections: ReadonlyMap<string, Place>): Map<string, Place> {
  const entries = one.principles.flatMap((principle) => {
    const section = placeIn(sections, `principle-${principle.id}`);
    return principle.criteria.map(({ id, title }, index): [string, Place] => {
      const anchor = `criterion-${id.replace('/', '.')}`;
      return [id, { id: anchor, href: `#${anchor}`, number: `${section.number}.${index + 1}`, title }];
    });
  });
  return new Map(entries);
}

/** Numbers a list: letter and position. */
export function listed(
  kind: string,
  letter: string,
  items: readonly { id: string; title: string }[],
): Map<string, Place> {
  const entries = items.map(({ id, title }, index): [string, Place] => {
    const anchor = `${kind}-${index + 1}`;
    return [id, { id: anchor, href: `#${anchor}`, number: `${letter}${index + 1}`, title }];
  });
  return new Map(entries);
}

/** In the order in which a reader meets them; what nobody cites comes last. */
function sourcesInOrder(one: Assessment): Assessment['sources'] {
  const cited = [
    ...one.principles.flatMap(({ criteria }) =>
      criteria.flatMap(({ sources }) => sources.map(({ id }) => id)),
    ),
    ...one.settings.flatMap(({ sources }) => sources),
    ...[...one.vendor.facts, ...one.vendor.subProcessors].flatMap(({ sources }) => sources),
    ...one.incidents.flatMap(({ sources }) => sources),
    ...one.sources.map(({ id }) => id),
  ];
  const known = new Map(one.sources.map((source) => [source.id, source]));
  return [...new Set(cited)].flatMap((id) => known.get(id) ?? []);
}
