// Made from schemas/ by `npm run generate`. Do not edit.

export type Line = string;
/**
 * Kebab-case noun.
 */
export type Id = string;
/**
 * public: a public body. federal-institution: a public body of the federal level. private: every other organisation.
 */
export type Sector = 'public' | 'private' | 'federal-institution';

/**
 * What an impact assessment has to contain, and what each legal regime asks: catalogue/regimes.yaml.
 */
export interface Regimes {
  /**
   * What a case has to contain, in the order of the document.
   *
   * @minItems 1
   * @maxItems 100
   */
  parts: Part[];
  /**
   * The legal regimes that an organisation may choose.
   *
   * @minItems 1
   * @maxItems 30
   */
  regimes: Regime[];
}
/**
 * One thing that a person has to write, and where it stands in the case.
 */
export interface Part {
  /**
   * Unique among the parts.
   */
  id: string;
  /**
   * Section of the document in which it is printed.
   */
  section:
    | 'control'
    | 'summary'
    | 'screening'
    | 'plan'
    | 'description'
    | 'assessment'
    | 'necessity'
    | 'rights'
    | 'compliance'
    | 'consultation'
    | 'risks'
    | 'measures'
    | 'opinions'
    | 'decision'
    | 'sign-off'
    | 'review'
    | 'engagement'
    | 'public-summary';
  /**
   * Name that readers see.
   */
  title: string;
  /**
   * What to write, as a question in plain words; printed where the part is missing.
   */
  question: string;
  /**
   * Places in the case that must be filled in. 'a.b': something stands there. 'a[].b': the list has an entry, and each of them has b. Places with ' or ' between them: one of them will do.
   *
   * @minItems 1
   * @maxItems 20
   */
  needs: Line[];
  /**
   * Who asks for it.
   *
   * @maxItems 10
   */
  references?: RegimeReference[];
  /**
   * Regimes under which it is required. Absent: under all; empty: recommended only.
   *
   * @maxItems 30
   */
  regimes?: Id[];
}
/**
 * A place in a law or a guideline.
 */
export interface RegimeReference {
  /**
   * Name of the law or guideline.
   */
  rule: string;
  /**
   * Article, section or annex.
   */
  place?: string;
  /**
   * false: recalled, not checked. Absent: confirmed.
   */
  confirmed?: boolean;
}
/**
 * A legal regime, with its duties about impact assessments.
 */
export interface Regime {
  /**
   * Kebab-case noun.
   */
  id: string;
  /**
   * Country or union, and the law's short name.
   */
  title: string;
  /**
   * The law with its exact citation.
   */
  law: string;
  /**
   * To whom it applies.
   */
  applies: string;
  /**
   * The authority to be consulted, in words.
   */
  authority: string;
  assessment: AssessmentDuty;
  consultation: ConsultationDuty;
  /**
   * The law's principles, against which the use is checked.
   *
   * @maxItems 30
   */
  principles?: LegalPrinciple[];
  /**
   * Kebab-case noun.
   */
  'principles-of'?: string;
  /**
   * Name of this regime's law in the references of principles that are taken over.
   */
  'principles-rule'?: string;
  /**
   * What was read.
   *
   * @minItems 1
   * @maxItems 20
   */
  sources: RegimeSource[];
}
/**
 * When an impact assessment has to be made.
 */
export interface AssessmentDuty {
  /**
   * required: by law when the condition is met. expected: by the authority or policy. recommended: neither.
   */
  duty: 'required' | 'expected' | 'recommended';
  /**
   * The condition, in plain words.
   */
  when: string;
  /**
   * Where it says so.
   *
   * @minItems 1
   * @maxItems 10
   */
  references: RegimeReference[];
}
/**
 * When the authority has to be consulted before the calls begin.
 */
export interface ConsultationDuty {
  /**
   * high-residual-risk: where a risk is still high after the measures. every-assessment: each assessment goes to the authority. none: no such duty is known.
   */
  rule: 'high-residual-risk' | 'every-assessment' | 'none';
  /**
   * Kinds of organisations that it binds. Absent: all.
   *
   * @maxItems 10
   */
  sectors?: Sector[];
  excused?: Excuse;
  /**
   * What has to be done, in plain words.
   */
  text: string;
  /**
   * How long the authority may take.
   */
  time?: string;
  /**
   * Where it says so.
   *
   * @minItems 1
   * @maxItems 10
   */
  references: RegimeReference[];
}
/**
 * Who need not consult all the same.
 */
export interface Excuse {
  /**
   * Kinds of organisations.
   *
   * @minItems 1
   * @maxItems 10
   */
  sectors: Sector[];
  /**
   * adviser-consulted: the organisation's own data protection officer or adviser gave an opinion on the assessment.
   */
  when: 'adviser-consulted';
  /**
   * The rule in plain words.
   */
  text: string;
}
/**
 * A principle of the law.
 */
export interface LegalPrinciple {
  /**
   * Kebab-case noun.
   */
  id: string;
  /**
   * Name that readers see.
   */
  title: string;
  /**
   * How does the use meet it? As a question in plain words about video calls.
   */
  question: string;
  /**
   * Where it stands.
   *
   * @minItems 1
   * @maxItems 10
   */
  references: RegimeReference[];
}
/**
 * A document that was read.
 */
export interface RegimeSource {
  /**
   * Title.
   */
  title: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Where it can be read.
   */
  url: string;
  /**
   * When it was published, as precise as it is known.
   */
  published?: string;
  /**
   * The day on which it was read.
   */
  checked: string;
  /**
   * false: known from a second source or recalled only. Absent: read.
   */
  confirmed?: boolean;
  /**
   * What a reader must know of it.
   */
  note?: string;
}
