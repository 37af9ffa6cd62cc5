/** What is cited, one line each, product by product. */
import type { Source } from '../../types/profile.ts';
import { paragraph } from '../make.ts';
import type { Block, Inline, Sources } from '../model.ts';
import { inlinesOf } from '../outline.ts';
import { newestDays } from './age.ts';
import { citedAs, type Column, type Scene } from './scene.ts';

/** Sources that these blocks cite, and where the others that decide stand. */
export function sourceBlocks(blocks: readonly Block[], scene: Scene): Block[] {
  const listed = sourcesOf(blocks, scene);
  const shown = new Set(listed.groups.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const rest = [...newestDays(scene).keys()].filter((id) => !shown.has(id)).length;
  if (rest === 0) return [listed];
  return [paragraph(scene.language.say('comparison.sources.rest', { count: shown.size, rest })), listed];
}

function sourcesOf(blocks: readonly Block[], scene: Scene): Sources {
  const cited = citedIn(blocks);
  const vendors = new Map(scene.columns.map((one) => [one.profile.id, one]));
  const groups = [...vendors.values()].map((one) => ({
    title: one.profile.name,
    entries: one.profile.sources
      .filter(({ id }) => cited.has(citedAs(one.profile.id, id)))
      .map((source) => ({ id: citedAs(one.profile.id, source.id), text: sourceLine(source, one, scene) })),
  }));
  return { kind: 'sources', groups: groups.filter(({ entries }) => entries.length > 0) };
}

/** 'Title. Publisher, 3 May 2024, grade C, copy read 9 May 2024.' */
function sourceLine(source: Source, { result }: Column, { language }: Scene): Inline[] {
  const { say, date } = language;
  const assessed = result.sources.find(({ id }) => id === source.id);
  const values = {
    publisher: source.publisher,
    date: source.published === undefined ? say('comparison.sources.undated') : date(source.published),
    grade: assessed?.grade ?? 'E',
    read: date(source.checked.at(-1) ?? ''),
  };
  return [
    source.url === undefined ? source.title : { link: source.url, text: source.title },
    `. ${say(source['read-as'] === undefined ? 'comparison.sources.line' : 'comparison.sources.copy', values)}`,
  ];
}

function citedIn(blocks: readonly Block[]): ReadonlySet<string> {
  const cites = [...inlinesOf(blocks)].flatMap((one) =>
    typeof one !== 'string' && 'cite' in one ? one.cite : [],
  );
  return new Set(cites);
}
