/** The privacy impact assessment: a first page that answers, the officer's texts once each, annexes, signatures. */
import { labelsOf } from '../labels.ts';
import { list, paragraph, section } from '../make.ts';
import type { Block, Document, Paper, Section } from '../model.ts';
import { inlinesOf } from '../outline.ts';
import { chapters } from '../product/chapter.ts';
import { type ProductReport, type Scene, sceneOf } from '../product/report.ts';
import { sourcesBlock } from '../sources.ts';
import { evidencePicture } from '../what-was-read.ts';
import {
  engagementBlocks,
  glossaryBlocks,
  ownEvidenceBlocks,
  publicBlocks,
  recordBlocks,
  settingsBlocks,
} from './annexes.ts';
import { approvalBlocks, decisionBlocks, measuresBlocks, opinionsBlocks } from './decisions.ts';
import { firstPage } from './first-page.ts';
import { gapOf, textOrBlocks } from './part.ts';
import { PARTS } from './parts.ts';
import { productBlocks } from './product.ts';
import { risksBlocks, riskWords } from './risks.ts';
import { remarksTable } from './remarks.ts';
import { isFinal, type PiaSubject, type PiaTexts, roleTitle } from './subject.ts';

/** Sections in order; those of parts take them from the catalogue. */
const SECTIONS = [
  'control',
  'screening',
  'plan',
  'description',
  'necessity',
  'rights',
  'compliance',
  'consultation',
  'assessment',
  'risks',
  'measures',
  'opinions',
  'decision',
  'review',
] as const;
type SectionId = (typeof SECTIONS)[number];

/** What the document is made from. */
export interface PiaReport {
  subject: PiaSubject;
  /** What the chapters on the product are made from; undefined without a product. */
  product: Omit<ProductReport, 'paper'> | undefined;
  paper: Paper;
  logo?: Document['logo'];
}

/** Pure: the same case and result give the same document. */
export function piaDocument({ subject, product, paper, logo }: PiaReport): Document {
  const { pia, language } = subject;
  const { say, date } = language;
  const scene = product === undefined ? undefined : sceneOf({ ...product, paper }, language);
  const annexes = annexesOf(subject, scene);
  const letters = new Map(annexes.map((id, at) => [id, say(`pia.annex.${id}`, { letter: letterAt(at) })]));
  const texts: PiaTexts = {
    ...subject,
    case: pia.case,
    section: (id) => String(SECTIONS.indexOf(id as SectionId) + 1),
    annex: (id) => letters.get(id as AnnexId) ?? '',
  };
  const title = pia.case.title ?? say('pia.untitled');
  const organisation = pia.case.organisation?.name ?? say('pia.no-organisation');
  const body: Block[] = [
    firstPage(texts, scene),
    { kind: 'contents' as const, depth: 1 as const },
    ...SECTIONS.map((id) => sectionOf(id, texts, scene)),
  ];
  const annexed = annexes.map((id) => annexOf(id, texts, scene, body));
  return {
    kind: 'pia',
    title,
    subject: say('pia.subject', { title, organisation, date: date(pia.asOf) }),
    language: language.tag,
    created: pia.asOf,
    paper,
    running: {
      left: say('pia.running', { title, version: pia.case.version ?? say('pia.no-version') }),
      right: organisation,
      foot: say('pia.foot'),
    },
    ...(isFinal(pia) ? {} : { mark: say('pia.draft') }),
    ...(logo === undefined ? {} : { logo }),
    labels: labelsOf(language),
    blocks: [...body, ...annexed, signatureSection(texts)],
  };
}

/** Each section has what is computed, its parts, or both. */
function sectionOf(id: SectionId, texts: PiaTexts, scene: Scene | undefined): Section {
  const computed = COMPUTED[id]?.(texts, scene) ?? [];
  // Texts that the product's report shares lead to its section on the use.
  const place = id === 'assessment' ? 'use' : id;
  return section(place, texts.language.say(`pia.section.${id}`), [...computed, ...partBlocks(id, texts)]);
}

const COMPUTED: Partial<Readonly<Record<SectionId, (texts: PiaTexts, scene: Scene | undefined) => Block[]>>> =
  {
    control: remarksTable,
    assessment: productBlocks,
    risks: risksBlocks,
    measures: measuresBlocks,
    opinions: opinionsBlocks,
    decision: decisionBlocks,
  };

/**
 * Parts in the order of the catalogue: what was written, and a gap where something is missing. Texts become labelled
 * texts, and those that follow each other one list of them, so that headings take no room.
 */
function partBlocks(id: SectionId, texts: PiaTexts): Block[] {
  const own = texts.pia.check.parts.filter((part) => part.section === id && !SIGNED.has(part.id));
  const blocks = own.flatMap((result): Block[] => {
    const part = texts.caseNames.part(result.id);
    const written = labelled(part.title, PARTS[result.id]?.(texts) ?? []);
    return result.state === 'missing' ? [...written, gapOf(part, result.required, texts)] : written;
  });
  return joined(blocks);
}

/** A part that is nothing but text gets its title as a label. */
function labelled(title: string, blocks: readonly Block[]): Block[] {
  const isText = blocks.length > 0 && blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list');
  return isText ? [{ kind: 'facts', entries: [{ label: title, value: textOrBlocks(blocks) }] }] : [...blocks];
}

/** Lists of labelled texts that follow each other are one. */
function joined(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((all, block) => {
    const last = all.at(-1);
    if (block.kind !== 'facts' || last?.kind !== 'facts') return [...all, block];
    return [...all.slice(0, -1), { kind: 'facts', entries: [...last.entries, ...block.entries] }];
  }, []);
}

/** Parts that stand with the signatures. */
const SIGNED: ReadonlySet<string> = new Set(['attestations']);

type AnnexId =
  'risks' | 'evidence' | 'settings' | 'own' | 'engagement' | 'public' | 'glossary' | 'sources' | 'record';

/** Annexes that have something to say, in order. */
function annexesOf({ pia }: PiaSubject, scene: Scene | undefined): AnnexId[] {
  return [
    ...(pia.risks.length === 0 ? [] : (['risks'] as const)),
    ...(scene === undefined ? [] : (['evidence', 'settings'] as const)),
    ...(pia.ownEvidence.findings.length === 0 ? [] : (['own'] as const)),
    ...((pia.case.engagement ?? []).length === 0 ? [] : (['engagement'] as const)),
    'public',
    'glossary',
    ...(scene === undefined ? [] : (['sources'] as const)),
    'record',
  ];
}

function letterAt(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

function annexOf(id: AnnexId, texts: PiaTexts, scene: Scene | undefined, body: readonly Block[]): Section {
  const blocks: Readonly<Record<AnnexId, () => Block[]>> = {
    risks: () => [riskWords(texts)],
    evidence: () =>
      scene === undefined ? [] : chapters(scene).map((one) => ({ ...one, numbered: false, unlisted: true })),
    settings: () => settingsBlocks(texts),
    own: () => ownEvidenceBlocks(texts),
    engagement: () => engagementBlocks(texts),
    public: () => publicBlocks(texts),
    glossary: () => glossaryBlocks(texts),
    sources: () => sourcesBlocks(texts, scene, body),
    record: () => recordBlocks(texts),
  };
  return section(`annex-${id}`, texts.annex(id), blocks[id](), {
    numbered: false,
    newPage: id === 'public',
  });
}

/** Every source of the assessment, and those that only facts, settings and own findings cite. */
function sourcesBlocks(texts: PiaTexts, scene: Scene | undefined, body: readonly Block[]): Block[] {
  const { product, language } = texts;
  if (scene === undefined || product === undefined) return [];
  const cited = [...body, ...chapters(scene), ...settingsBlocks(texts), ...ownEvidenceBlocks(texts)];
  const used = new Set(scene.result.sources.map(({ id }) => id));
  for (const one of inlinesOf(cited))
    if (typeof one !== 'string' && 'cite' in one) one.cite.forEach((id) => used.add(id));
  const assessed = new Map(scene.result.sources.map((one) => [one.id, one]));
  const entries = product.profile.sources
    .filter(({ id }) => used.has(id))
    .map((source) => ({ source, assessed: assessed.get(source.id) }));
  return [...evidencePicture(scene.result, language), sourcesBlock(entries, language)];
}

/** The last page: attestations, steps of the approval, and room to sign. */
function signatureSection(texts: PiaTexts): Section {
  const { say } = texts.language;
  const attestations = PARTS['attestations']?.(texts) ?? [];
  const gaps = texts.pia.check.parts.flatMap((result): Block[] => {
    const isHere = result.section === 'sign-off' || SIGNED.has(result.id);
    return isHere && result.state === 'missing'
      ? [gapOf(texts.caseNames.part(result.id), result.required, texts)]
      : [];
  });
  const entries = (texts.case['sign-off']?.signatures ?? []).map((one) => ({
    role: [roleTitle(one.role, texts), one.as].filter(Boolean).join(', '),
    name: texts.case.roles?.find(({ id }) => id === one.role)?.name ?? '',
  }));
  const columns = {
    role: say('pia.label.role'),
    name: say('pia.label.person'),
    date: say('pia.label.date'),
    signature: say('pia.label.signature'),
  };
  return section(
    'sign-off',
    say('pia.section.sign-off'),
    [
      ...attestations,
      ...approvalBlocks(texts),
      ...gaps,
      ...(entries.length === 0 ? list([]) : [{ kind: 'signatures' as const, columns, entries }]),
      ...(entries.length === 0 && gaps.length === 0 ? [paragraph(say('pia.none'))] : []),
    ],
    { newPage: true },
  );
}
