/** The report on one product: a first page that decides, then what it rests on, down to the sources. */
import type { Language } from '../../locale/language.ts';
import { labelsOf } from '../labels.ts';
import { paragraph, section } from '../make.ts';
import type { Block, Document, Section } from '../model.ts';
import { inlinesOf } from '../outline.ts';
import { sourcesBlock } from '../sources.ts';
import { documentsRead, evidencePicture } from '../what-was-read.ts';
import { newestDays } from './age.ts';
import { askingSection } from './asking.ts';
import { chapters } from './chapter.ts';
import { contractSection } from './contract.ts';
import { incidentsSection, providerSection } from './events.ts';
import { firstPage } from './first-page.ts';
import { readingSection, recordSection } from './reading.ts';
import { type ProductReport, type Scene, sceneOf, titleOf } from './report.ts';
import { risksSection } from './risks.ts';
import { settingsSection } from './settings.ts';
import { useSection } from './use.ts';

/** Pure: the same report gives the same document. */
export function productDocument(report: ProductReport, language: Language): Document {
  const scene = sceneOf(report, language);
  const { result } = scene;
  const title = titleOf(result, scene);
  const { say, date } = language;
  const body = bodyOf(scene);
  return {
    kind: 'product',
    title,
    subject:
      result.context === null
        ? say('product.subject', { title })
        : say('product.subject.use', { title, use: result.context.title }),
    language: language.tag,
    created: result.asOf,
    paper: report.paper,
    running: { left: title, right: date(result.asOf), foot: say('product.foot'), key: say('document.key') },
    labels: labelsOf(language),
    blocks: [...body, sourcesSection(body, scene), recordSection(scene), ...signatures(scene)],
  };
}

function bodyOf(scene: Scene): Block[] {
  return [
    firstPage(scene),
    { kind: 'contents', depth: 1 },
    ...useSection(scene),
    askingSection(scene),
    contractSection(scene),
    settingsSection(scene),
    ...risksSection(scene),
    ...chapters(scene),
    incidentsSection(scene),
    providerSection(scene),
    readingSection(scene),
  ];
}

/** Every source of the assessment, and those that only facts and events cite. */
function sourcesSection(body: readonly Block[], scene: Scene): Section {
  const { subject, result, language } = scene;
  const deciding = newestDays(scene);
  const used = new Set(result.sources.map(({ id }) => id));
  for (const one of inlinesOf(body))
    if (typeof one !== 'string' && 'cite' in one) one.cite.forEach((id) => used.add(id));
  const assessed = new Map(result.sources.map((one) => [one.id, one]));
  const days = new Map(documentsRead(result).map(({ id, day }) => [id, day]));
  const cited = subject.profile.sources
    .filter(({ id }) => used.has(id))
    .map((source) => ({ source, assessed: assessed.get(source.id), speaksOf: days.get(source.id) }));
  const counts = {
    count: cited.length,
    weighed: result.sources.length,
    deciding: deciding.size,
    others: result.sources.length - deciding.size,
    facts: cited.length - result.sources.length,
  };
  return section('sources', language.say('product.sources.title', { count: cited.length }), [
    ...(cited.length === 0 ? [] : [paragraph(language.say('product.sources.counts', counts))]),
    ...evidencePicture(result, language),
    sourcesBlock(cited, language),
  ]);
}

/** Room to sign only where a use is assessed. */
function signatures({ result, language: { say } }: Scene): Section[] {
  if (result.verdict === null) return [];
  const columns = {
    role: say('product.sign.role'),
    name: say('product.sign.name'),
    date: say('product.sign.date'),
    signature: say('product.sign.signature'),
  };
  const entries = (['buyer', 'officer', 'decider'] as const).map((role) => ({
    role: say(`product.sign.${role}`),
    name: '',
  }));
  return [section('sign', say('product.sign.title'), [{ kind: 'signatures', columns, entries }])];
}
