/** The comparison as a document for the tender file. */
import { paragraph, section } from '../make.ts';
import type { Document, Paper } from '../model.ts';
import type { Language } from '../../locale/language.ts';
import { comparisonHead } from './head.ts';
import type { NamedComparison } from './named.ts';
import { partsOf } from './parts.ts';
import { recordBlocks } from './record.ts';
import { sceneOf } from './scene.ts';
import { sourceBlocks } from './sources.ts';

export function comparisonDocument(
  comparison: NamedComparison,
  language: Language,
  { paper }: { paper: Paper },
): Document {
  const scene = sceneOf(comparison, language, { cites: true });
  const { say } = language;
  const body = partsOf(scene);
  return {
    ...comparisonHead(scene, paper),
    blocks: [
      ...body,
      section('sources', say('comparison.sources.title'), [
        paragraph(say('product.term.grade.means'), 'note'),
        ...sourceBlocks(body, scene),
      ]),
      section('record', say('comparison.record.title'), recordBlocks(scene)),
    ],
  };
}
