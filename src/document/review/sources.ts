/** The documents of a review, those of the provider apart from what was known before. */
import type { ReviewDocument } from '../../types/review.ts';
import type { Inline, SourceEntry, Sources } from '../model.ts';
import type { Scene } from './scene.ts';
import { kindWord } from './words.ts';

export function sourceList(scene: Scene): Sources {
  const { review, language } = scene;
  const group = (title: string, handed: boolean): Sources['groups'][number] => ({
    title,
    entries: review.documents
      .filter(({ from }) => (from === 'handed') === handed)
      .map((one): SourceEntry => ({ id: one.id, text: lineOf(one, scene) })),
  });
  const groups = [
    group(language.say('review.sources.handed'), true),
    group(language.say('review.sources.profile'), false),
  ];
  return { kind: 'sources', groups: groups.filter(({ entries }) => entries.length > 0) };
}

function lineOf(one: ReviewDocument, scene: Scene): Inline[] {
  const { say, date } = scene.language;
  const kind = kindWord(one, scene.language);
  if (one.withheld) return [say('review.sources.withheld', { kind, grade: one.grade })];
  const line = say('review.sources.line', {
    kind,
    publisher: one.publisher === '' ? scene.review.vendor.provider : one.publisher,
    date: one.published === null ? say('review.sources.undated') : date(one.published),
    grade: one.grade,
  });
  const cited = one.url === null && one.citation !== null ? ` ${one.citation}.` : '';
  const title = one.url === null ? one.title : { link: one.url, text: one.title };
  return [title, `.${cited} ${line}`, ...confirmation(one, scene)];
}

/** Whose word it is that it is what it is. */
function confirmation({ from, confirmed, confidential, note }: ReviewDocument, scene: Scene): Inline[] {
  if (from !== 'handed') return [];
  const { say, date } = scene.language;
  const { isPublic } = scene;
  const by =
    confirmed === null
      ? say('review.sources.unconfirmed')
      : isPublic
        ? say('review.sources.confirmed-public', { date: date(confirmed.date) })
        : say('review.sources.confirmed', { role: confirmed.role, date: date(confirmed.date) });
  const more = [
    ...(confidential === null ? [] : [say('review.sources.confidential', { reason: confidential })]),
    ...(note === null ? [] : [note]),
  ];
  return [` ${[by, ...more].join(' ')}`];
}
