/**
 * In which sections the parts of an assessment stand. A layout is data: each section names the parts that stand in it, and
 * the sections of the catalogue (regimes.yaml) whose other parts, figures and registers it takes. What a layout names
 * nowhere stands with the section of the catalogue that it belongs to, so that nothing can be left out.
 */
import type { MessageId } from '../../locale/language.ts';
import type { Part } from '../../types/regimes.ts';

/** Sections of the catalogue that stand in the body of the document. */
export const BODY = [
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
] as const satisfies readonly Part['section'][];
export type BodySection = (typeof BODY)[number];

export const LAYOUTS = ['own', 'edpb', 'cnil'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

export interface LayoutSection {
  title: MessageId;
  /** Number that the template gives it; absent: numbered in order. */
  code?: string;
  /** The part that holds what is asked here, where it stands elsewhere. */
  see?: string;
  /** Ids of parts that stand here. */
  parts?: readonly string[];
  /** Sections of the catalogue whose parts stand here, but for those named elsewhere. */
  of?: readonly BodySection[];
  sections?: readonly LayoutSection[];
}

export interface Layout {
  id: LayoutId;
  /** Which version of the template was read, and what of it was not. */
  read?: MessageId;
  sections: readonly LayoutSection[];
}

const OWN: Layout = { id: 'own', sections: BODY.map((id) => ({ title: `pia.section.${id}`, of: [id] })) };

const EDPB: Layout = {
  id: 'edpb',
  read: 'layout.edpb.read',
  sections: [
    {
      code: '0',
      title: 'layout.edpb.s0',
      sections: [
        { code: '0.1', title: 'layout.edpb.s0-1', parts: ['organisation'] },
        { code: '0.2', title: 'layout.edpb.s0-2', parts: ['recipients', 'processors'] },
        { code: '0.3', title: 'layout.edpb.s0-3', parts: ['document'] },
        { code: '0.4', title: 'layout.edpb.s0-4', parts: ['deployment'] },
        { code: '0.5', title: 'layout.edpb.s0-5', of: ['control', 'screening', 'plan', 'review'] },
      ],
    },
    {
      code: '1',
      title: 'layout.edpb.s1',
      sections: [
        {
          code: '1.1',
          title: 'layout.edpb.s1-1',
          sections: [
            { code: '1.1.a', title: 'layout.edpb.s1-1-a', parts: ['data', 'retention', 'people'] },
            { code: '1.1.b', title: 'layout.edpb.s1-1-b', parts: ['purposes'] },
            { code: '1.1.c', title: 'layout.edpb.s1-1-c', parts: ['secondary'] },
            { code: '1.1.d', title: 'layout.edpb.s1-1-d', of: ['description'] },
          ],
        },
        { code: '1.2', title: 'layout.edpb.s1-2', parts: ['phases', 'flows'] },
        { code: '1.3', title: 'layout.edpb.s1-3', parts: ['assets', 'configuration', 'locations'] },
        { code: '1.4', title: 'layout.edpb.s1-4', parts: ['codes'] },
      ],
    },
    {
      code: '2',
      title: 'layout.edpb.s2',
      sections: [
        { code: '2.1', title: 'layout.edpb.s2-1', parts: ['legal-basis'], see: 'purposes' },
        { code: '2.2', title: 'layout.edpb.s2-2', parts: ['minimisation', 'storage-limitation', 'accuracy'] },
        {
          code: '2.3',
          title: 'layout.edpb.s2-3',
          of: ['compliance', 'rights'],
          parts: ['purpose-limitation'],
          sections: [{ title: 'pia.section.assessment', of: ['assessment'] }],
        },
      ],
    },
    { code: '3', title: 'layout.edpb.s3', of: ['necessity'] },
    {
      code: '4',
      title: 'layout.edpb.s4',
      sections: [
        { code: '4.1', title: 'layout.edpb.s4-1', of: ['risks'] },
        { code: '4.2', title: 'layout.edpb.s4-2', of: ['measures'] },
      ],
    },
    { code: '5', title: 'layout.edpb.s5', of: ['opinions', 'consultation'] },
    { code: '6', title: 'layout.edpb.s6', of: ['decision'] },
  ],
};

const CNIL: Layout = {
  id: 'cnil',
  read: 'layout.cnil.read',
  sections: [
    {
      code: '1',
      title: 'layout.cnil.s1',
      sections: [
        {
          code: '1.1',
          title: 'layout.cnil.s1-1',
          of: ['control', 'screening', 'plan'],
          parts: ['product', 'processing', 'codes'],
        },
        { code: '1.2', title: 'layout.cnil.s1-2', of: ['description'] },
      ],
    },
    {
      code: '2',
      title: 'layout.cnil.s2',
      sections: [
        { code: '2.1', title: 'layout.cnil.s2-1', of: ['necessity'] },
        { code: '2.2', title: 'layout.cnil.s2-2', of: ['rights', 'compliance'] },
      ],
    },
    {
      code: '3',
      title: 'layout.cnil.s3',
      sections: [
        { code: '3.1', title: 'layout.cnil.s3-1', of: ['assessment'] },
        { code: '3.2', title: 'layout.cnil.s3-2', of: ['risks'] },
      ],
    },
    {
      code: '4',
      title: 'layout.cnil.s4',
      sections: [
        { code: '4.1', title: 'layout.cnil.s4-1', of: ['measures'] },
        { code: '4.2', title: 'layout.cnil.s4-2', of: ['opinions', 'consultation'] },
        { code: '4.3', title: 'layout.cnil.s4-3', of: ['decision', 'review'] },
      ],
    },
  ],
};

const ALL: Readonly<Record<LayoutId, Layout>> = { own: OWN, edpb: EDPB, cnil: CNIL };

export function layoutOf(id: LayoutId): Layout {
  return ALL[id];
}

/** A section of a layout with the number that is printed before it. */
export interface NumberedSection extends LayoutSection {
  number: string;
}

/** Every section, those inside others included, in the order of the document. */
export function numberedSections({ sections }: Pick<Layout, 'sections'>): NumberedSection[] {
  return sections.flatMap((one, at) => withInner(one, one.code ?? String(at + 1)));
}

function withInner(one: LayoutSection, number: string): NumberedSection[] {
  const inner = (one.sections ?? []).flatMap((section) => withInner(section, section.code ?? number));
  return [{ ...one, number }, ...inner];
}

/** Content of its own that stands with a part unless a layout names it. */
export const BESIDE: Readonly<Record<string, string>> = {
  phases: 'processing',
  secondary: 'purposes',
  due: 'screening',
};

/**
 * The items of WP248 rev.01, Annex 2, each with the parts or sections that answer it. The last five stand there as one
 * group on the risks and one on the people involved.
 */
export const WP248: readonly { item: MessageId; parts?: readonly string[]; of?: readonly BodySection[] }[] = [
  { item: 'layout.wp248.nature', parts: ['processing', 'product'] },
  { item: 'layout.wp248.purposes', parts: ['purposes'] },
  { item: 'layout.wp248.data', parts: ['data', 'recipients', 'retention'] },
  { item: 'layout.wp248.functional', parts: ['flows', 'deployment'] },
  { item: 'layout.wp248.assets', parts: ['assets', 'configuration'] },
  { item: 'layout.wp248.codes', parts: ['codes'] },
  { item: 'layout.wp248.specified', parts: ['purposes', 'purpose-limitation'] },
  { item: 'layout.wp248.lawful', parts: ['legal-basis', 'purposes'] },
  { item: 'layout.wp248.adequate', parts: ['minimisation', 'necessity', 'proportionality', 'alternatives'] },
  { item: 'layout.wp248.storage', parts: ['storage-limitation', 'retention'] },
  { item: 'layout.wp248.information', parts: ['information'] },
  { item: 'layout.wp248.access', parts: ['access'] },
  { item: 'layout.wp248.correction', parts: ['correction'] },
  { item: 'layout.wp248.objection', parts: ['objection'] },
  { item: 'layout.wp248.processors', parts: ['processors'] },
  { item: 'layout.wp248.transfers', parts: ['transfers'] },
  { item: 'layout.wp248.prior', parts: ['authority'] },
  { item: 'layout.wp248.origin', of: ['risks'] },
  { item: 'layout.wp248.measures', of: ['measures'] },
  { item: 'layout.wp248.officer', parts: ['officer-opinion'] },
  { item: 'layout.wp248.people', of: ['consultation'] },
];
