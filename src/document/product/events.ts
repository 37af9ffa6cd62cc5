/** Incidents and events by date, one line each, and who the provider is. */
import type { Profile } from '../../types/next/profile.ts';
import { cell, facts, paragraph, section } from '../make.ts';
import type { Block, Inline, Section, Table } from '../model.ts';
import type { Scene } from './report.ts';

/** Those known on the day, for the edition assessed. */
export function incidentsSection(scene: Scene): Section {
  const { language } = scene;
  const { say } = language;
  const own = incidentsOf(scene);
  const blocks = own.length === 0 ? [paragraph(say('product.incidents.nothing'))] : [tableOf(own, scene)];
  return section('incidents', say('product.incidents.title'), blocks);
}

type Incident = NonNullable<Profile['incidents']>[number];

function incidentsOf({ subject, result }: Scene): Incident[] {
  const own = (subject.profile.incidents ?? []).filter(
    ({ date, editions }) => date <= result.asOf && (editions?.includes(result.edition) ?? true),
  );
  return own.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function tableOf(own: readonly Incident[], { language, elements }: Scene): Table {
  const { say, date } = language;
  return {
    kind: 'table',
    id: 'incident-list',
    caption: say('product.incidents.caption'),
    captionHidden: true,
    columns: [
      { title: say('product.incidents.date'), heads: true, rigid: true, width: 3 },
      { title: say('product.incidents.kind'), width: 2, rigid: true },
      { title: say('product.incidents.event'), width: 12 },
      { title: say('product.incidents.bears'), width: 3 },
    ],
    rows: own.map((one) => ({
      cells: [
        cell(date(one.date)),
        cell(say(`product.incidents.${one.kind}`)),
        cell([one.title, ' ', { cite: one.sources }]),
        cell((one.elements ?? []).flatMap((id) => elements.get(id)?.code ?? []).join(', ')),
      ],
    })),
  };
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
  return [table];
}
