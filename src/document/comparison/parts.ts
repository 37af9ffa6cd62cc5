/** The parts of a comparison in the order in which it is read: those of the document, and of a page that shows some. */
import type { Language } from '../../locale/language.ts';
import { paragraph, section } from '../make.ts';
import type { Block, Section } from '../model.ts';
import { barrierBlocks } from './barriers.ts';
import { conditionBlocks } from './conditions.ts';
import { contractBlocks } from './contract.ts';
import { differenceBlocks } from './differences.ts';
import { firmnessBlocks } from './firmness.ts';
import { firstPage } from './first-page.ts';
import { heatFigures } from './heat.ts';
import { inParts } from './in-parts.ts';
import { criterionTable, principleTable } from './matrix.ts';
import type { NamedComparison } from './named.ts';
import { orderTables } from './order.ts';
import { overviewSection } from './overview.ts';
import { questionBlocks } from './questions.ts';
import { providerTable, sharedBlocks } from './record.ts';
import { requirementTable } from './requirements.ts';
import { type Scene, sceneOf } from './scene.ts';
import { settingBlocks } from './settings.ts';

/** What follows the first page, in order: the id of its section, and what stands in it. */
const PARTS = {
  barriers: ['barriers', barrierBlocks],
  conditions: ['conditions', conditionBlocks],
  matrix: ['matrix', (scene) => [...inParts(scene, principleTable), ...heatFigures(scene)]],
  requirements: ['requirements-part', (scene) => inParts(scene, requirementTable)],
  differences: ['differences-part', differenceBlocks],
  questions: ['questions-part', questionBlocks],
  contract: ['contract-part', contractBlocks],
  settings: ['settings-part', settingBlocks],
  elements: [
    'annex-elements',
    (scene) => [
      paragraph(scene.language.say('comparison.elements.intro')),
      ...inParts(scene, criterionTable),
    ],
  ],
  firmness: ['firmness', (scene) => [...orderTables(scene), ...firmnessBlocks(scene)]],
  providers: ['providers-part', (scene) => [providerTable(scene), ...sharedBlocks(scene)]],
} as const satisfies Record<string, readonly [id: string, blocks: (scene: Scene) => readonly Block[]]>;

export type PartId = keyof typeof PARTS;
const PART_IDS = Object.keys(PARTS) as PartId[];

/** The id of the section of a part: links lead there. */
export function placeOfPart(part: PartId): string {
  return PARTS[part][0];
}

/** The first page and all that follows it. */
export function partsOf(scene: Scene): Section[] {
  return [firstPage(scene), ...overviewSection(scene), ...PART_IDS.map((id) => partOf(scene, id))];
}

/** The first page alone, and others as they are asked for; no list of sources stands below. */
export function comparisonParts(
  comparison: NamedComparison,
  language: Language,
): { first: Section; part: (id: PartId) => Section } {
  const scene = sceneOf(comparison, language, { cites: false });
  return { first: firstPage(scene), part: (id) => partOf(scene, id) };
}

function partOf(scene: Scene, part: PartId): Section {
  const [id, blocks] = PARTS[part];
  return section(id, scene.language.say(`comparison.${part}.title`), blocks(scene));
}
