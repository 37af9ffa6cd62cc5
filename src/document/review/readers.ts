/** How the answers were read and how far the readers agree; how outcomes follow. */
import type { ReaderPair } from '../../types/review.ts';
import { heardOf } from './first-page.ts';
import { paragraph, section } from '../make.ts';
import type { Block, Section } from '../model.ts';
import type { Scene } from './scene.ts';

export function readersSection(scene: Scene): Section {
  const { review, language } = scene;
  if (review.reading.answered === 0)
    return section('readers', language.say('review.readers.title'), [
      paragraph(language.say('review.readers.nothing', { heard: heardOf(review) })),
    ]);
  const blocks: Block[] = [
    paragraph(howRead(scene)),
    ...review.pairs.flatMap((pair) => pairSentences(pair, scene).map((text) => paragraph(text))),
    paragraph(language.say('review.method.text')),
  ];
  return section('readers', language.say('review.readers.title'), blocks);
}

/** 'Blind' is said only where the file says that the sheets were apart. */
function howRead({ review, language }: Scene): string {
  const { say, all } = language;
  const [first] = review.pairs;
  if (first === undefined) return readByOne(review, language);
  const readers = all([...new Set(review.pairs.flatMap((pair) => [pair.first, pair.second]))]);
  const apart = review.pairs.every((pair) => pair.apart);
  return apart ? say('review.readers.blind', { readers }) : say('review.readers.seen', { readers });
}

/** The version for publication does not name a single reader. */
function readByOne({ reading, timeline }: Scene['review'], { say }: Scene['language']): string {
  if (reading.readers === 0) return say('review.readers.none');
  const reader = timeline.find(({ kind }) => kind === 'reading')?.who;
  return typeof reader === 'string'
    ? say('review.readers.one', { reader })
    : say('review.readers.one-unnamed');
}

function pairSentences(pair: ReaderPair, { names, language }: Scene): string[] {
  const { say, number, all } = language;
  const { first, second, both, same, kappa, interval, different, onlyFirst, onlySecond } = pair;
  const codes = (ids: readonly string[]): string => all(ids.map((id) => names.element(id).code));
  const only = [...onlyFirst, ...onlySecond];
  const percent = both === 0 ? 0 : Math.floor((100 * same) / both);
  const between =
    interval === null
      ? ''
      : say('review.readers.interval', { from: number(interval.from, 2), to: number(interval.to, 2) });
  return [
    say('review.readers.pair', { first, second, both, same, percent }),
    kappa === null
      ? say('review.readers.no-kappa')
      : say('review.readers.kappa', { value: number(kappa, 2), interval: between }),
    ...(different.length === 0 ? [] : [say('review.readers.different', { codes: codes(different) })]),
    ...(only.length === 0 ? [] : [say('review.readers.only', { codes: codes(only) })]),
  ];
}
