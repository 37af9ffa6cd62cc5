/** A vendor's answers held against the evidence, as a document: the full version and the one for publication. */
import type { Language } from '../../locale/language.ts';
import type { Review } from '../../types/review.ts';
import { section } from '../make.ts';
import type { Document, Labels, Paper } from '../model.ts';
import type { Named } from '../names.ts';
import { changesSection, knownSections, openSection } from './answer-tables.ts';
import { closingSections } from './closing.ts';
import { firstPage } from './first-page.ts';
import { readersSection } from './readers.ts';
import { roundSections } from './rounds.ts';
import { productName, sceneOf } from './scene.ts';
import { sourceList } from './sources.ts';

export function reviewDocument(
  review: Named<Review>,
  language: Language,
  { paper }: { paper: Paper },
): Document {
  const scene = sceneOf(review, language);
  const { say, date } = language;
  const { result } = review;
  const title = say('review.title', { product: productName(scene) });
  const sources = sourceList(scene);
  const mark = markOf(result, language);
  return {
    kind: 'review',
    title,
    subject: say('review.subject', { provider: result.vendor.provider, product: productName(scene) }),
    language: language.tag,
    created: result.asOf,
    paper,
    running: { left: title, right: date(result.asOf), foot: say('review.foot'), key: say('document.key') },
    ...(mark === undefined ? {} : { mark }),
    labels: reviewLabels(language),
    blocks: [
      firstPage(scene),
      ...roundSections(scene),
      ...(result.reading.answered === 0 ? [] : [changesSection(scene)]),
      ...(result.answers.length === 0 ? [] : [openSection(scene)]),
      ...knownSections(scene),
      readersSection(scene),
      ...(sources.groups.length === 0 ? [] : [section('sources', say('review.sources.title'), [sources])]),
      ...closingSections(scene),
    ],
  };
}

/** Words that renderers need, for the documents of reviews. */
export function reviewLabels({ say }: Language): Labels {
  return {
    contents: say('review.label.contents'),
    page: say('review.label.page'),
    of: say('review.label.of'),
    figure: say('review.label.figure'),
    table: say('review.label.table'),
    back: say('review.label.back'),
    skip: say('review.label.skip'),
  };
}

/** Whoever finds a page on a desk has to see that it is not for everybody, or not the last word. */
function markOf({ audience, status }: Review, { say }: Language): string | undefined {
  if (audience === 'internal') return say(status === 'draft' ? 'review.mark.draft' : 'review.mark.internal');
  return status === 'draft' ? say('review.mark.public-draft') : undefined;
}
