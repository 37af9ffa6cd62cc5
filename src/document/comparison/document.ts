/** The comparison as a document for the tender file. */
import { paragraph, section } from '../make.ts';
import type { Block, Document, Paper } from '../model.ts';
import type { Language } from '../../locale/language.ts';
import { barrierBlocks } from './barriers.ts';
import { conditionBlocks } from './conditions.ts';
import { contractBlocks } from './contract.ts';
import { differenceBlocks } from './differences.ts';
import { firmnessBlocks } from './firmness.ts';
import { firstPage } from './first-page.ts';
import { headOf } from './head.ts';
import { heatFigures } from './heat.ts';
import { inParts } from './in-parts.ts';
import { criterionTable, principleTable } from './matrix.ts';
import type { NamedComparison } from './named.ts';
import { questionBlocks } from './questions.ts';
import { providerTable, recordBlocks, sharedBlocks } from './record.ts';
import { requirementTable } from './requirements.ts';
import { type Scene, sceneOf } from './scene.ts';
import { settingBlocks } from './settings.ts';
import { sourceBlocks } from './sources.ts';

export function comparisonDocument(
  comparison: NamedComparison,
  language: Language,
  { paper }: { paper: Paper },
): Document {
  const scene = sceneOf(comparison, language, { cites: true });
  const { say } = language;
  const body = bodyOf(scene);
  return {
    ...headOf(scene, paper),
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

function bodyOf(scene: Scene): Block[] {
  const { say } = scene.language;
  return [
    firstPage(scene),
    section('barriers', say('comparison.barriers.title'), barrierBlocks(scene)),
    section('conditions', say('comparison.conditions.title'), conditionBlocks(scene)),
    section('matrix', say('comparison.matrix.title'), [
      ...inParts(scene, principleTable),
      ...heatFigures(scene),
    ]),
    section('requirements-part', say('comparison.requirements.title'), inParts(scene, requirementTable)),
    section('differences-part', say('comparison.differences.title'), differenceBlocks(scene)),
    section('questions-part', say('comparison.questions.title'), questionBlocks(scene)),
    section('contract-part', say('comparison.contract.title'), contractBlocks(scene)),
    section('settings-part', say('comparison.settings.title'), settingBlocks(scene)),
    section('firmness', say('comparison.firmness.title'), firmnessBlocks(scene)),
    section('annex-elements', say('comparison.elements.title'), [
      paragraph(say('comparison.elements.intro')),
      ...inParts(scene, criterionTable),
    ]),
    section('providers-part', say('comparison.providers.title'), [
      providerTable(scene),
      ...sharedBlocks(scene),
    ]),
  ];
}
