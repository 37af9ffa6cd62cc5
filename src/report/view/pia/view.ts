/** A privacy impact assessment as its template needs it: sections 0 to 15 and annexes A to G. */
import type { PartResult } from '../../../types/check.ts';
import type { Pia } from '../../../types/pia.ts';
import { sourcesView } from '../evidence.ts';
import { placeIn } from '../places.ts';
import { fill, type Words } from '../words.ts';
import {
  configurationBlocks,
  dataBlocks,
  engagementBlocks,
  glossaryBlocks,
  ownEvidenceBlocks,
  publicBlocks,
  rulesBlocks,
} from './annexes.ts';
import { assessmentView } from './assessment.ts';
import { type Block, facts, shown } from './blocks.ts';
import { piaCoverView, subjectOf } from './cover.ts';
import { decisionBlocks, measuresBlocks, opinionsBlocks, signatureBlocks } from './decisions.ts';
import { PARTS } from './parts.ts';
import { annexNumber, type PiaPlaces, piaPlaces, SECTIONS } from './places.ts';
import { registerView, risksBlocks } from './risks.ts';
import { piaSummaryView } from './summary.ts';

/** A picture for the cover, as an address that holds it. */
export type Logo = string | undefined;

export function piaView(pia: Pia, logo: Logo, words: Words) {
  const places = piaPlaces(pia, words);
  const subject = subjectOf(pia, words);
  return {
    words,
    title: fill(words.pia.title, subject),
    description: fill(words.pia.description, subject),
    cover: piaCoverView(pia, logo, words),
    contents: {
      sections: [
        ...places.sections.values(),
        ...[...places.annexes.values()].map((place) => ({
          ...place,
          number: annexNumber(place.number, words),
        })),
      ],
    },
    sections: SECTIONS.map((id) => sectionView(id, pia, places, words)),
    annexes: annexesView(pia, places, words),
  };
}

/** Each section has its parts, or a view of its own, or both. */
function sectionView(id: (typeof SECTIONS)[number], pia: Pia, places: PiaPlaces, words: Words) {
  return {
    head: placeIn(places.sections, id),
    /** Begins a page of its own. */
    sheet: ['control', 'summary', 'screening'].includes(id),
    summary: id === 'summary' ? piaSummaryView(pia, places, words) : null,
    assessment: id === 'assessment' ? assessmentView(pia, places, words) : null,
    register: id === 'risks' ? registerView(pia, places, words) : null,
    blocks: shown([...ownBlocks(id, pia, places, words), ...partBlocks(id, pia, words)]),
  };
}

/** What a section shows besides the texts of its parts. */
function ownBlocks(id: (typeof SECTIONS)[number], pia: Pia, places: PiaPlaces, words: Words): Block[] {
  if (id === 'screening') return screeningResult(pia, words);
  if (id === 'risks') return risksBlocks(pia, places, words);
  if (id === 'measures') return measuresBlocks(pia, places, words);
  if (id === 'opinions') return opinionsBlocks(pia, words);
  if (id === 'decision') return decisionBlocks(pia, places, words);
  return id === 'sign-off' ? signatureBlocks(pia, words) : [];
}

function screeningResult({ check: { screening }, regimes }: Pia, { pia }: Words): Block[] {
  const { met, open, result } = screening;
  return [
    { paragraphs: [fill(pia.screening.results[result], { met, open })] },
    ...regimes.flatMap(({ title, assessment }) => facts([[`${pia.labels.duty}: ${title}`, assessment]])),
  ];
}

/** Parts in the order of the catalogue: what was written, and a gap where something is missing. */
function partBlocks(section: string, pia: Pia, words: Words): Block[] {
  const own = pia.check.parts.filter((part) => part.section === section);
  return own.flatMap((part) => {
    const written = PARTS[part.id]?.(pia, words) ?? [];
    const gap = part.state === 'missing' ? [gapOf(part, words)] : [];
    const isPlain = own.length === 1 || section === 'control' || written.length + gap.length === 0;
    return [...(isPlain ? [] : [{ heading: { text: part.title } }]), ...written, ...gap];
  });
}

function gapOf({ required, question, missing }: PartResult, { pia }: Words): Block {
  const label = required ? pia.gap : pia.gapRecommended;
  return { gap: { label, question, places: missing.join(', ') } };
}

function annexesView(pia: Pia, places: PiaPlaces, words: Words) {
  const { assessment } = pia;
  const blocks: Record<string, Block[]> = {
    evidence: ownEvidenceBlocks(pia, places, words),
    rules: rulesBlocks(pia, places, words),
    engagement: [
      ...engagementBlocks(pia, words),
      ...partBlocks('engagement', pia, words).filter((one) => one.gap),
    ],
    configuration: configurationBlocks(pia, places, words),
    glossary: glossaryBlocks(words),
    public: publicBlocks(pia, words),
    data: dataBlocks(pia, words),
  };
  return [...places.annexes].map(([id, place]) => ({
    head: { ...place, number: annexNumber(place.number, words) },
    /** The public summary is handed out alone. */
    sheet: id === 'public',
    evidence: id === 'evidence' && assessment !== null ? sourcesView(assessment, places, words) : null,
    blocks: shown(blocks[id] ?? []),
  }));
}
