/** Incidents and events by date, one line each, and who the provider is. */
import type { Profile } from '../../types/profile.ts';
import { cell, facts, filled, paragraph, section } from '../make.ts';
import type { Block, Inline, Section, Table } from '../model.ts';
import { timeline } from '../pictures/timeline.ts';
import { documentsRead } from '../what-was-read.ts';
import type { Scene } from './report.ts';

/** Those known on the day, for the edition assessed, year by year. */
export function incidentsSection(scene: Scene): Section {
  const { say } = scene.language;
  const own = incidentsOf(scene);
  const title = say('product.incidents.title', { count: own.length });
  if (own.length === 0) return section('incidents', title, [paragraph(say('product.incidents.nothing'))]);
  const years = Map.groupBy(own, ({ date }) => date.slice(0, 4));
  return section('incidents', title, [
    paragraph(say('product.incidents.intro')),
    timeline(
      { documents: documentsRead(scene.result), incidents: own.toReversed() },
      { id: 'time', caption: say('history.picture') },
      scene.language,
    ),
    yearTable(years, scene),
  ]);
}

/** A row a year. */
function yearTable(years: ReadonlyMap<string, Incident[]>, scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'events',
    dense: true,
    caption: say('product.incidents.caption'),
    captionHidden: true,
    columns: [
      { title: say('product.incidents.year'), heads: true, rigid: true, width: 1.2 },
      { title: say('product.incidents.what'), width: 18 },
    ],
    rows: [...years].map(([year, list]) => ({
      cells: [cell(year), cell(list.flatMap((one, at) => event(one, at, scene)))],
    })),
  };
}

/** '23 May: Still no fixed retention periods [151] (PBD10.4)'. */
function event(
  { date, kind, title, sources, elements: about = [] }: Incident,
  at: number,
  scene: Scene,
): Inline[] {
  const { language, elements } = scene;
  const codes = about.flatMap((id) => elements.get(id)?.code ?? []).join(', ');
  const lead = language.say('product.incidents.event', {
    date: language.date(date),
    kind: language.say(`product.incidents.${kind}`),
    title,
  });
  return [at === 0 ? '' : '; ', `${lead} `, { cite: sources }, codes === '' ? '' : ` (${codes})`];
}

type Incident = NonNullable<Profile['incidents']>[number];

function incidentsOf({ subject, result }: Scene): Incident[] {
  const own = (subject.profile.incidents ?? []).filter(
    ({ date, editions }) => date <= result.asOf && (editions?.includes(result.edition) ?? true),
  );
  return own.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

export function providerSection(scene: Scene): Section {
  const { subject, language } = scene;
  const { say, country } = language;
  const { provider, about, editions } = subject.profile;
  const edition = editions.find(({ id }) => id === scene.result.edition);
  return section('provider', say('product.provider.title'), [
    ...facts([
      [say('product.provider.product'), about],
      [
        say('product.provider.edition'),
        [edition?.name, edition?.note].filter((one) => one !== undefined).join('. '),
      ],
      [say('product.provider.name'), provider.name],
      [say('product.provider.jurisdiction'), country(provider.jurisdiction)],
      ...topics(scene),
    ]),
    ...subProcessors(scene),
  ]);
}

/** The facts of one topic as one value. */
function topics({ subject, result, language: { say } }: Scene): [string, Inline[]][] {
  const own = (subject.profile.facts ?? []).filter(
    ({ editions }) => editions?.includes(result.edition) ?? true,
  );
  return [...Map.groupBy(own, ({ topic }) => topic)].map(([topic, list]) => [
    say(`product.fact.${topic}`),
    list.flatMap(({ text, sources }, at): Inline[] => [
      ...(at === 0 ? [] : [' ']),
      `${text} `,
      { cite: sources },
    ]),
  ]);
}

function subProcessors({ subject, result, language }: Scene): Block[] {
  const { say, country, all } = language;
  const own = (subject.profile['sub-processors'] ?? []).filter(
    ({ editions }) => editions?.includes(result.edition) ?? true,
  );
  if (own.length === 0) return [paragraph(say('product.provider.no-sub-processors'))];
  const table: Table = {
    kind: 'table',
    id: 'sub-processors',
    caption: say('product.provider.sub-processors', { count: own.length }),
    columns: [
      { title: say('product.provider.company'), heads: true, width: 4 },
      { title: say('product.provider.task'), width: 7 },
      { title: say('product.provider.countries'), width: 4 },
    ],
    rows: own.map(({ name, task, countries = [], sources }) => ({
      cells: [cell(name), cell([`${task} `, { cite: sources }]), cell(all(countries.map(country)))],
    })),
  };
  return [filled(table)];
}
