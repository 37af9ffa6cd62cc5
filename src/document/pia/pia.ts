/** The privacy impact assessment: a first page that answers, the officer's texts once each, annexes, signatures. */
import { labelsOf } from '../labels.ts';
import { list, paragraph, section } from '../make.ts';
import type { Block, Document, Paper, Section } from '../model.ts';
import { inlinesOf } from '../outline.ts';
import { chapters } from '../product/chapter.ts';
import { type ProductReport, type Scene, sceneOf } from '../product/report.ts';
import { sourcesBlock } from '../sources.ts';
import { documentsRead, evidencePicture } from '../what-was-read.ts';
import {
  engagementBlocks,
  glossaryBlocks,
  ownEvidenceBlocks,
  publicBlocks,
  recordBlocks,
  settingsBlocks,
} from './annexes.ts';
import { attachmentBlocks } from './attachments.ts';
import { changesBlocks } from './changes.ts';
import { commentBlocks } from './comments.ts';
import { approvalBlocks } from './decisions.ts';
import { firstPage } from './first-page.ts';
import { itemsBlocks, layoutBlocks, numberOf, SIGNED } from './layout.ts';
import { type Layout, type LayoutId, layoutOf } from './layouts.ts';
import { gapOf } from './part.ts';
import { PARTS } from './parts.ts';
import { riskWords } from './risks.ts';
import { isFinal, type PiaSubject, type PiaTexts, roleTitle } from './subject.ts';

/** What the document is made from. */
export interface PiaReport {
  subject: PiaSubject;
  /** What the chapters on the product are made from; undefined without a product. */
  product: Omit<ProductReport, 'paper'> | undefined;
  /** In which sections the parts stand; absent: our own. */
  layout?: LayoutId;
  paper: Paper;
  logo?: Document['logo'];
}

/** Pure: the same case and result give the same document. */
export function piaDocument({ subject, product, layout: id = 'own', paper, logo }: PiaReport): Document {
  const { pia, language } = subject;
  const { say, date } = language;
  const done = new Set(pia.check.tasks.flatMap((task) => (task.done ? [task.element] : [])));
  const scene = product === undefined ? undefined : sceneOf({ ...product, done, paper }, language);
  const layout = layoutOf(id);
  const annexes = annexesOf(subject, scene);
  const letters = new Map(
    annexes.map((id, at) => [
      id,
      say(id === 'items' ? 'layout.items.title' : `pia.annex.${id}`, { letter: letterAt(at) }),
    ]),
  );
  const texts: PiaTexts = {
    scene,
    ...subject,
    case: pia.case,
    section: (of) => numberOf(layout, of),
    annex: (id) => letters.get(id as AnnexId) ?? '',
  };
  const title = pia.case.title ?? say('pia.untitled');
  const organisation = pia.case.organisation?.name ?? say('pia.no-organisation');
  const body: Block[] = [
    firstPage(texts, scene),
    { kind: 'contents' as const, depth: id === 'own' ? (1 as const) : (2 as const) },
    ...layoutBlocks(layout, texts),
  ];
  const annexed = annexes.map((one) => annexOf(one, texts, scene, { body, layout }));
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
      foot: say(pia.case.example === undefined ? 'pia.foot' : 'pia.foot.example'),
      key: say('document.key'),
    },
    ...(isFinal(pia) ? {} : { mark: say('pia.draft') }),
    ...(logo === undefined ? {} : { logo }),
    labels: labelsOf(language),
    blocks: [...body, ...annexed, signatureSection(texts, id === 'own')],
  };
}

type AnnexId =
  | 'risks'
  | 'evidence'
  | 'settings'
  | 'own'
  | 'engagement'
  | 'attachments'
  | 'changes'
  | 'public'
  | 'glossary'
  | 'sources'
  | 'items'
  | 'record';

/** Annexes that have something to say, in order. */
function annexesOf({ pia }: PiaSubject, scene: Scene | undefined): AnnexId[] {
  return [
    ...(pia.risks.length === 0 ? [] : (['risks'] as const)),
    ...(scene === undefined ? [] : (['evidence', 'settings'] as const)),
    ...(pia.ownEvidence.findings.length + (pia.case.evidence?.searches ?? []).length === 0
      ? []
      : (['own'] as const)),
    ...((pia.case.engagement ?? []).length === 0 ? [] : (['engagement'] as const)),
    ...(pia.check.attachments.length === 0 ? [] : (['attachments'] as const)),
    ...(pia.case.replaces === undefined ? [] : (['changes'] as const)),
    'public',
    'glossary',
    ...(scene === undefined ? [] : (['sources'] as const)),
    'items',
    'record',
  ];
}

function letterAt(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

function annexOf(
  id: AnnexId,
  texts: PiaTexts,
  scene: Scene | undefined,
  { body, layout }: { body: readonly Block[]; layout: Layout },
): Section {
  const blocks: Readonly<Record<AnnexId, () => Block[]>> = {
    risks: () => [
      ...(scene === undefined
        ? []
        : [paragraph(texts.language.say('pia.risk.codes', { annex: texts.annex('evidence') }), 'note')]),
      riskWords(texts),
    ],
    evidence: () =>
      scene === undefined ? [] : chapters(scene).map((one) => ({ ...one, numbered: false, unlisted: true })),
    settings: () => settingsBlocks(texts),
    own: () => ownEvidenceBlocks(texts),
    engagement: () => engagementBlocks(texts),
    attachments: () => attachmentBlocks(texts),
    changes: () => changesBlocks(texts),
    public: () => publicBlocks(texts),
    glossary: () => glossaryBlocks(texts),
    sources: () => sourcesBlocks(texts, scene, body),
    items: () => itemsBlocks(layout, texts),
    record: () => recordBlocks(texts),
  };
  return section(`annex-${id}`, texts.annex(id), blocks[id](), {
    numbered: false,
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
  const days = new Map(documentsRead(scene.result).map(({ id, day }) => [id, day]));
  const own = new Set(texts.pia.ownEvidence.sources);
  const entries = product.profile.sources
    .filter(({ id }) => used.has(id))
    .map((source) => ({
      source,
      assessed: assessed.get(source.id),
      speaksOf: days.get(source.id),
      own: own.has(source.id),
    }));
  return [...evidencePicture(scene.result, language), sourcesBlock(entries, language)];
}

/** The last page: attestations, steps of the approval, and room to sign. */
function signatureSection(texts: PiaTexts, numbered: boolean): Section {
  const { say } = texts.language;
  const attestations = PARTS['attestations']?.(texts) ?? [];
  const gaps = texts.pia.check.parts.flatMap((result): Block[] => {
    const isHere = result.section === 'sign-off' || SIGNED.has(result.id);
    return isHere && result.required && result.state === 'missing'
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
      ...commentBlocks(['sign-off'], texts),
    ],
    { newPage: true, numbered },
  );
}
