// Made from next/schemas/ by `npm run generate`. Do not edit.

export type Id = string;
export type Line = string;
/**
 * <principle>/<criterion>/<element>, as in the catalogue.
 */
export type ElementId = string;
/**
 * YYYY-MM-DD.
 */
export type Day = string;
/**
 * Editions that it holds for. Absent: those that existed on a day it speaks of and have no contract of their own (rule 2).
 *
 * @minItems 1
 * @maxItems 20
 */
export type EditionIds = Id[];
/**
 * Clients that it holds for. Absent: all (rule 2).
 *
 * @minItems 1
 * @maxItems 20
 */
export type ClientIds = Id[];
/**
 * Ids of the sources that say so.
 *
 * @minItems 1
 * @maxItems 50
 */
export type SourceIds = Id[];
/**
 * Functions that the product lacks, as a source says or shows; never by silence (rule 5). Ids of catalogue/functions.yaml.
 *
 * @minItems 1
 * @maxItems 40
 */
export type FunctionIds = Id[];
/**
 * Web address, http or https, without user name or password.
 */
export type Url = string;
/**
 * Editions that it holds for. Absent: all.
 *
 * @minItems 1
 * @maxItems 20
 */
export type EditionIds1 = Id[];

/**
 * The privacy officer's file: what an organisation does with a product, why, at which risk, and what it decided. Rules of version 2. Every part may be empty; 'check' says what is missing.
 */
export interface Case {
  /**
   * Names the case and its document.
   */
  id: string;
  /**
   * Title of the assessment.
   */
  title?: string;
  /**
   * Version of the document, for example '1.0'.
   */
  version?: string;
  /**
   * draft: marked on every page. final: decided and signed.
   */
  status?: 'draft' | 'final';
  /**
   * Evidence cut-off: only evidence known by this day counts. A signed case must have it; absent: the day on which the document is made.
   */
  asOf?: string;
  /**
   * Picture for the cover: a PNG or JPEG file beside the case, 1 MB at most.
   */
  logo?: string;
  organisation?: Organisation;
  /**
   * Who has which part.
   *
   * @maxItems 40
   */
  roles?: Role[];
  deployment?: Deployment;
  context?: CaseContext;
  /**
   * Answers to the nine criteria of WP248; what the context says is taken over where nothing stands here.
   *
   * @maxItems 9
   */
  screening?: ScreeningAnswer[];
  plan?: Plan;
  description?: Description;
  necessity?: Necessity;
  rights?: Rights;
  /**
   * How the use meets the principles of the laws that bind the organisation.
   *
   * @maxItems 200
   */
  compliance?: ComplianceAnswer[];
  consultation?: ConsultationPart;
  /**
   * Severity of the catalogue's risks, as people confirmed or changed it.
   *
   * @maxItems 60
   */
  risks?: SeverityDecision[];
  /**
   * Risks that the catalogue does not have.
   *
   * @maxItems 60
   */
  'own-risks'?: OwnRisk[];
  /**
   * What is done about risks.
   *
   * @maxItems 150
   */
  measures?: Measure[];
  /**
   * Opinions on the assessment.
   *
   * @maxItems 20
   */
  opinions?: Opinion[];
  evidence?: OwnEvidence;
  decision?: Decision;
  'sign-off'?: SignOff;
  review?: Review;
  /**
   * Exchange with the vendor.
   *
   * @maxItems 100
   */
  engagement?: Engagement[];
  /**
   * What the public may read: one or two pages without anything that helps an attacker. Absent: made from the parts above.
   */
  'public-summary'?: string;
}
/**
 * Who is responsible.
 */
export interface Organisation {
  /**
   * Name of the organisation.
   */
  name?: string;
  /**
   * Department or service.
   */
  unit?: string;
  /**
   * Country.
   */
  country?: string;
  /**
   * public: a public body. federal-institution: a public body of the federal level. private: every other organisation.
   */
  sector?: 'public' | 'private' | 'federal-institution';
  /**
   * Where people with questions can turn, for example an address for data protection.
   */
  contact?: string;
  /**
   * Laws that bind it: ids in catalogue/regimes.yaml.
   *
   * @maxItems 10
   */
  regimes?: Id[];
}
/**
 * Somebody with a part in the assessment, named by role.
 */
export interface Role {
  /**
   * Unique among the roles; owners, opinions and signatures name it.
   */
  id: string;
  /**
   * The role as readers know it, for example 'Head of digital services'.
   */
  title?: string;
  /**
   * Part in the assessment.
   */
  part?: 'author' | 'evaluator' | 'validator' | 'data-protection-officer' | 'security' | 'owner' | 'other';
  /**
   * The person's name, where the organisation wants it printed.
   */
  name?: string;
}
/**
 * What is used, and how it is set up.
 */
export interface Deployment {
  /**
   * Id of a product that is known, or the file of a profile, seen from this file.
   */
  vendor?: string;
  /**
   * Edition or plan. Absent: the profile's first.
   */
  edition?: string;
  /**
   * Clients in use, by the ids of the profile (rule 9): each has to do, and the worst decides. Absent: any; the best decides, and to leave the others out is a condition.
   *
   * @minItems 1
   * @maxItems 20
   */
  clients?: Id[];
  /**
   * Where data are kept and routed, as chosen or contracted.
   *
   * @maxItems 20
   */
  regions?: Line[];
  /**
   * How many people join in a year, about.
   */
  people?: number;
  /**
   * First day of use.
   */
  start?: string;
  settings?: DeploymentSettings;
  /**
   * What else belongs to the set-up.
   */
  note?: string;
}
/**
 * How the product is set up.
 */
export interface DeploymentSettings {
  /**
   * default: as shipped. hardened: every setting that is recommended for the use.
   */
  base?: 'default' | 'hardened';
  /**
   * Ids of settings that are set as the profile recommends, besides those of the base.
   *
   * @maxItems 300
   */
  applied?: Id[];
  /**
   * Settings that are deliberately not set, of the base or else.
   *
   * @maxItems 300
   */
  'switched-off'?: LeftSetting[];
}
/**
 * A setting that is left.
 */
export interface LeftSetting {
  /**
   * Id of the setting.
   */
  setting: string;
  /**
   * Why it is not set.
   */
  reason?: string;
}
/**
 * The use: a preset or an own file, and what differs from it.
 */
export interface CaseContext {
  /**
   * Id of a preset, or the file of a context, seen from this file.
   */
  extends?: string;
  /**
   * Who is on the call.
   *
   * @maxItems 10
   *
   * Items: Kinds of people on the call.
   */
  audience?: (
    | 'staff'
    | 'adults'
    | 'public'
    | 'children'
    | 'patients'
    | 'clients'
    | 'vulnerable-people'
    | 'people-at-risk'
  )[];
  /**
   * Kinds of data in the call.
   *
   * @maxItems 10
   *
   * Items: Kinds of data shown, spoken or written in the call.
   */
  data?: (
    | 'work-talk'
    | 'personal-talk'
    | 'reading-interests'
    | 'education-records'
    | 'health'
    | 'legal-advice'
    | 'beliefs-and-opinions'
    | 'identity-of-sources'
    | 'images-of-homes'
    | 'recordings'
  )[];
  /**
   * Elements that this use needs to be shown.
   *
   * @maxItems 200
   */
  requirements?: Requirement[];
  weights?: ContextWeights;
  /**
   * Shift of likelihood per risk.
   *
   * @maxItems 50
   */
  exposure?: ExposureShift[];
  /**
   * Gates that are no must of this use (rule 8).
   *
   * @maxItems 20
   */
  'waived-gates'?: WaivedGate[];
  /**
   * WP248 criteria that the use meets.
   *
   * @maxItems 9
   */
  screening?: MetScreening[];
}
export interface Requirement {
  /**
   * The element that has to be shown.
   */
  element: string;
  /**
   * true: must; it rests on law, an authority or the Joint Statement. false: should.
   */
  must?: boolean;
  /**
   * shipped: the law asks for the preset (GDPR Art. 25(2)); settings cannot mend it, they can spoil it. Only for elements of mode is.
   */
  state?: 'shipped';
  /**
   * Why this use needs it.
   */
  reason?: string;
  /**
   * Who asks: a law, an authority, a guideline, the organisation.
   */
  'asked-by'?: string;
  /**
   * For a must that no edition of the library is shown to meet: why it is asked all the same (rule 9).
   */
  'although-unmet'?: string;
  /**
   * Drops a requirement of the preset; the reason is printed.
   */
  dropped?: string;
}
/**
 * What counts more or less in this use.
 */
export interface ContextWeights {
  /**
   * Weights of criteria that differ from the catalogue, 0 to 5.
   */
  criteria?: {
    /**
     * A number from 0 to 5.
     */
    [k: string]: number;
  };
  /**
   * Weights of principles in the overall score, 0 to 100 (1 each by default).
   */
  principles?: {
    /**
     * A number from 0 to 100.
     */
    [k: string]: number;
  };
}
export interface ExposureShift {
  /**
   * Id of a risk of the catalogue.
   */
  risk: string;
  /**
   * -1, 0 or 1.
   */
  shift: number;
  /**
   * Why.
   */
  reason: string;
}
export interface WaivedGate {
  element: ElementId;
  /**
   * Printed reason.
   */
  reason: string;
}
export interface MetScreening {
  /**
   * 1 to 9.
   */
  criterion: number;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Answer to one of the nine criteria of WP248.
 */
export interface ScreeningAnswer {
  /**
   * 1 to 9.
   */
  criterion: number;
  /**
   * true: the use meets it. Absent: not answered yet, or as the context says.
   */
  met?: boolean;
  /**
   * Why.
   */
  reason?: string;
}
/**
 * How the assessment was made.
 */
export interface Plan {
  /**
   * What it covers and what not.
   */
  scope?: string;
  /**
   * How it was made: meetings, readings, tests.
   */
  method?: string;
  /**
   * What could not be looked at.
   */
  limits?: string;
}
/**
 * The processing (GDPR 35(7)(a)).
 */
export interface Description {
  /**
   * What happens in the calls, in a few sentences.
   */
  summary?: string;
  /**
   * How data are collected, used, stored and deleted.
   */
  nature?: string;
  /**
   * How many people, how often, how long, over which area.
   */
  scope?: string;
  /**
   * The people's relation to the organisation, what they expect, how much choice they have.
   */
  circumstances?: string;
  /**
   * Why.
   *
   * @maxItems 30
   */
  purposes?: Purpose[];
  /**
   * Whose data.
   *
   * @maxItems 30
   */
  subjects?: SubjectGroup[];
  /**
   * Which data.
   *
   * @maxItems 40
   */
  data?: DataClass[];
  /**
   * Who gets them.
   *
   * @maxItems 60
   */
  recipients?: Recipient[];
  /**
   * Boxes of the picture of the flows.
   *
   * @maxItems 30
   */
  parties?: Party[];
  /**
   * Arrows of the picture of the flows.
   *
   * @maxItems 80
   */
  flows?: Flow[];
  locations?: Locations;
  /**
   * What the processing rests on: devices, networks, accounts, paper.
   *
   * @maxItems 50
   */
  assets?: Line[];
  /**
   * Codes of conduct or certificates that are followed.
   */
  codes?: string;
}
/**
 * One purpose of the calls.
 */
export interface Purpose {
  /**
   * What is to be achieved, and for whom.
   */
  purpose?: string;
  /**
   * Legal basis of the processing (GDPR Art. 6(1) and its like).
   */
  basis?:
    | 'consent'
    | 'contract'
    | 'legal-obligation'
    | 'vital-interests'
    | 'public-task'
    | 'legitimate-interests'
    | 'other';
  /**
   * Which law, contract or interest it is, and why the basis fits.
   */
  'basis-note'?: string;
  /**
   * Where special categories of data are talked about: the exception that allows it (GDPR Art. 9(2)).
   */
  'special-basis'?: string;
}
/**
 * A group of people concerned.
 */
export interface SubjectGroup {
  /**
   * The people, for example 'children with a parent'.
   */
  who?: string;
  /**
   * How many in a year, about.
   */
  number?: number;
  /**
   * true: weaker than the organisation, hardly able to say no.
   */
  vulnerable?: boolean;
  /**
   * What else a reader should know of them.
   */
  note?: string;
}
/**
 * One class of personal data.
 */
export interface DataClass {
  /**
   * Class of data. content: picture, sound, screen, chat, files, recordings, transcripts. participant: names and what is shown to others. meeting-metadata: who met whom, when. device-and-network: addresses, devices. diagnostic: telemetry. website: cookies and the like.
   */
  class?:
    | 'content'
    | 'account'
    | 'participant'
    | 'meeting-metadata'
    | 'device-and-network'
    | 'diagnostic'
    | 'support'
    | 'website'
    | 'billing'
    | 'other';
  /**
   * false: this class is not processed here, the note says why. Absent: processed.
   */
  processed?: boolean;
  /**
   * Which data exactly.
   */
  what?: string;
  /**
   * Whose data.
   */
  subjects?: string;
  /**
   * true: special categories or otherwise highly personal data.
   */
  special?: boolean;
  /**
   * Who gets them.
   */
  recipients?: string;
  /**
   * How long they are kept, in figures, and by whom they are deleted.
   */
  retention?: string;
  /**
   * Anything else, for example why a class is not processed.
   */
  note?: string;
}
/**
 * Somebody who gets personal data.
 */
export interface Recipient {
  /**
   * The recipient.
   */
  who?: string;
  /**
   * In which part.
   */
  as?: 'controller' | 'joint-controller' | 'processor' | 'sub-processor' | 'third-party' | 'authority';
  /**
   * What for.
   */
  why?: string;
  /**
   * Where.
   */
  country?: string;
  /**
   * Contract, adequacy decision, clauses that allow it.
   */
  safeguard?: string;
}
/**
 * A box in the picture of the data flows.
 */
export interface Party {
  /**
   * Unique among the parties; flows name it.
   */
  id: string;
  /**
   * Name in the box.
   */
  title?: string;
  /**
   * Decides shape and place: people and the organisation left, the provider in the middle, others right. processor: another processor of the organisation.
   */
  kind?: 'people' | 'organisation' | 'provider' | 'processor' | 'sub-processor' | 'third-party' | 'authority';
  /**
   * Country or place.
   */
  place?: string;
}
/**
 * Data that go from one party to another.
 */
export interface Flow {
  /**
   * Id of a party.
   */
  from: string;
  /**
   * Id of a party.
   */
  to: string;
  /**
   * What goes.
   */
  data?: string;
  /**
   * How it is protected on the way.
   */
  protection?: string;
}
/**
 * Where data are. Five questions that are asked apart.
 */
export interface Locations {
  /**
   * Country of the provider's head office.
   */
  'head-office'?: string;
  /**
   * Where data are stored, by contract.
   */
  storage?: string;
  /**
   * Through which places calls are routed.
   */
  routing?: string;
  /**
   * From where the provider's support can look at data.
   */
  support?: string;
  /**
   * Where diagnostic data go.
   */
  telemetry?: string;
}
/**
 * Necessity and proportionality (GDPR 35(7)(b)).
 */
export interface Necessity {
  /**
   * Why the purpose cannot be reached without video calls.
   */
  necessary?: string;
  /**
   * How it is known that they reach it.
   */
  effective?: string;
  /**
   * Why the gain outweighs what people give up.
   */
  proportionate?: string;
  /**
   * Other ways that were weighed.
   *
   * @maxItems 20
   */
  alternatives?: Alternative[];
  /**
   * How fewer data are made to do.
   */
  minimisation?: string;
  /**
   * How wrong data are noticed and corrected.
   */
  accuracy?: string;
  /**
   * Why data are kept no longer than needed.
   */
  'storage-limitation'?: string;
  /**
   * How other uses are kept out, by the organisation and by the provider.
   */
  'purpose-limitation'?: string;
}
/**
 * Another way that was weighed.
 */
export interface Alternative {
  /**
   * The other way, for example the telephone.
   */
  what?: string;
  /**
   * Why it was not chosen, or for whom it stays open.
   */
  'why-not'?: string;
}
/**
 * Information and rights of the people concerned.
 */
export interface Rights {
  /**
   * How people learn about it, before they join.
   */
  information?: string;
  /**
   * Where consent is the basis: how it is asked and withdrawn, also for recordings and transcripts.
   */
  consent?: string;
  /**
   * How people get to see their data, also guests without an account.
   */
  access?: string;
  /**
   * How data are corrected.
   */
  rectification?: string;
  /**
   * How data are erased.
   */
  erasure?: string;
  /**
   * How people object or restrict.
   */
  objection?: string;
  /**
   * How people take their data along, where that applies.
   */
  portability?: string;
  /**
   * Where people can complain.
   */
  complaint?: string;
  /**
   * What is done for children and for people who need help.
   */
  children?: string;
  /**
   * What is done for people who cannot use the product.
   */
  accessibility?: string;
  /**
   * How the provider is bound: contract, instructions, sub-processors.
   */
  processors?: string;
  /**
   * What allows data to go abroad.
   */
  transfers?: string;
}
/**
 * How the use meets a principle of the law.
 */
export interface ComplianceAnswer {
  /**
   * Id of a regime of the organisation.
   */
  regime: string;
  /**
   * Id of the principle.
   */
  principle: string;
  /**
   * How far.
   */
  state?: 'met' | 'partly' | 'not-met' | 'not-applicable';
  /**
   * How, or what is lacking.
   */
  how?: string;
}
/**
 * Who was asked.
 */
export interface ConsultationPart {
  /**
   * Consultations.
   *
   * @maxItems 40
   */
  held?: ConsultedGroup[];
  /**
   * Why nobody was asked, if nobody was.
   */
  'not-held'?: string;
}
/**
 * One consultation.
 */
export interface ConsultedGroup {
  /**
   * Who was asked.
   */
  who?: string;
  /**
   * In which way.
   */
  how?: string;
  /**
   * When.
   */
  date?: string;
  /**
   * What they said.
   */
  said?: string;
  /**
   * What was changed because of it, or why nothing was.
   */
  changed?: string;
}
/**
 * A person's word on the severity of a risk of the catalogue.
 */
export interface SeverityDecision {
  /**
   * Id of the risk.
   */
  risk: string;
  /**
   * Severity 1 to 4 that the person gives; the proposed number confirms it. Absent: nobody has decided yet.
   */
  severity?: number;
  /**
   * Why; needed where it differs from what was proposed.
   */
  reason?: string;
  /**
   * Role that decided.
   */
  role?: string;
  /**
   * When.
   */
  date?: string;
}
/**
 * A risk that the catalogue does not have.
 */
export interface OwnRisk {
  /**
   * Unique, and not an id of the catalogue.
   */
  id: string;
  /**
   * Short name.
   */
  title?: string;
  /**
   * What happens, through what, to whom, with which harm.
   */
  scenario?: string;
  /**
   * Severity 1 to 4 on the scale of the document.
   */
  severity?: number;
  /**
   * Why.
   */
  'severity-reason'?: string;
  /**
   * Likelihood 1 to 4 as things are set up now, before the measures below.
   */
  likelihood?: number;
  /**
   * Why.
   */
  'likelihood-reason'?: string;
}
/**
 * What is done about risks.
 */
export interface Measure {
  /**
   * Unique among the measures.
   */
  id: string;
  /**
   * What is done.
   */
  measure?: string;
  /**
   * More about it.
   */
  text?: string;
  /**
   * Kind.
   */
  kind?: 'technical' | 'organisational' | 'contractual' | 'asked-of-vendor';
  /**
   * Role that sees to it.
   */
  owner?: string;
  /**
   * By when.
   */
  due?: string;
  /**
   * Where it stands. A rejected measure lowers nothing.
   */
  status?: 'planned' | 'in-progress' | 'done' | 'rejected';
  /**
   * When it was done.
   */
  done?: string;
  /**
   * Risks that it lowers.
   *
   * @maxItems 50
   */
  lowers?: Lowering[];
}
/**
 * What a measure does to a risk.
 */
export interface Lowering {
  /**
   * Id of a risk of the catalogue or of an own one.
   */
  risk: string;
  /**
   * Likelihood that the measure brings it to; never above where it stands.
   */
  likelihood?: number;
  /**
   * Severity that the measure brings it to; never above where it stands.
   */
  severity?: number;
  /**
   * Why the measure has this effect.
   */
  reason?: string;
}
/**
 * An opinion on the assessment.
 */
export interface Opinion {
  /**
   * Whose opinion.
   */
  of: 'data-protection-officer' | 'security' | 'people-concerned' | 'other';
  /**
   * Role that gives it; not for the people concerned.
   */
  role?: string;
  /**
   * When.
   */
  date?: string;
  /**
   * What it comes to.
   */
  opinion?: 'favourable' | 'favourable-with-conditions' | 'unfavourable' | 'not-sought';
  /**
   * The opinion, or why it was not sought.
   */
  text?: string;
  /**
   * What was done with it.
   */
  outcome?: 'accepted' | 'overruled';
  /**
   * Why; needed where it was overruled.
   */
  reason?: string;
}
/**
 * The organisation's own evidence, such as the signed contract or a test of its own, and what it did for the elements that are its own to do: dated and graded by the same rules as everybody's. It holds for the edition in use.
 */
export interface OwnEvidence {
  /**
   * Documents of the organisation. A document without an address has a citation.
   *
   * @maxItems 200
   */
  sources?: Source[];
  /**
   * What they show, element by element.
   *
   * @maxItems 200
   */
  findings?: Finding[];
  /**
   * Records that the organisation looked. 'Looked for' is said only where one stands here or in the profile (rule 5).
   *
   * @maxItems 300
   */
  searches?: Search[];
  /**
   * Questions that the organisation put to the vendor with a deadline (rules 4 and 9). Only what was really sent.
   *
   * @maxItems 100
   */
  asked?: Question[];
}
/**
 * A document cited.
 */
export interface Source {
  /**
   * Unique in the profile.
   */
  id: string;
  /**
   * What the document is; decides its full grade (rule 3). A: regulator, court, audit, certificate, independent-research (a test by neither vendor nor competitor). B: source-code, own-test (one that anybody can repeat). C: contract, terms, privacy-notice, policy, data-sheet, white-paper, transparency-report, reference. D: help-page, guide. E: vendor-statement, marketing, press.
   */
  kind:
    | 'regulator'
    | 'court'
    | 'audit'
    | 'certificate'
    | 'independent-research'
    | 'source-code'
    | 'own-test'
    | 'contract'
    | 'terms'
    | 'privacy-notice'
    | 'policy'
    | 'data-sheet'
    | 'white-paper'
    | 'transparency-report'
    | 'reference'
    | 'help-page'
    | 'guide'
    | 'vendor-statement'
    | 'marketing'
    | 'press';
  /**
   * One id for all editions of a paper and all readings of a page. Absent: the id of the source.
   */
  document?: string;
  /**
   * Title of the document.
   */
  title: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Where the document itself lives.
   */
  url?: string;
  /**
   * Exact citation where there is no address (85 FR 72650; issue and page).
   */
  citation?: string;
  /**
   * How it was read where not live at its own address: 'archived copy', 'repository at commit …'. Present: it is a copy (rule 3).
   */
  'read-as'?: string;
  /**
   * Day on which that copy was taken from the address of the document, where known: a reading of that day.
   */
  copied?: string;
  /**
   * Date that the document bears, as precise as it is known. Absent: it bears none.
   */
  published?: string;
  /**
   * For a copy without a date: the newest day that its text proves.
   */
  proves?: string;
  /**
   * The days on which it was read and in force.
   *
   * @minItems 1
   * @maxItems 100
   */
  checked: Day[];
  /**
   * YYYY-MM-DD.
   */
  gone?: string;
  /**
   * whole: read from end to end. part: an excerpt; it can answer, but its silence says nothing.
   */
  read: 'whole' | 'part';
  /**
   * true: whatever date it bears, it speaks of the last day on which it was read in force. Absent: help page, guide, reference, notice, policy, terms and contract live; other kinds do not (code only at head).
   */
  living?: boolean;
  /**
   * true: it reports what has happened; it keeps its grade for elements of nature record (rule 3).
   */
  event?: boolean;
  /**
   * competitor: written by a competitor or for one; grade E.
   */
  interest?: 'competitor';
  /**
   * Of authorities and courts. alleged: a charge, or a settlement without admission; grade E. decided: found. ordered: an order; it ends with valid-until.
   */
  says?: 'alleged' | 'decided' | 'ordered';
  /**
   * false: handed in by the vendor; kind and publisher not confirmed by a reviewer; grade E.
   */
  confirmed?: boolean;
  /**
   * YYYY-MM-DD.
   */
  'valid-until'?: string;
  /**
   * What a reader must know of the document (only a part was read, a second source reports it).
   */
  note?: string;
}
/**
 * What sources say from a date on: a summary, its sources, and the answer to one or more elements, or functions that are lacking. A change is a new finding.
 */
export interface Finding {
  editions?: EditionIds;
  clients?: ClientIds;
  /**
   * First day on which it held, only where a source says or proves it; never the publication day as such. Stands for its first day.
   */
  since?: string;
  /**
   * Last day of which it speaks. Does not say that it ended.
   */
  until?: string;
  /**
   * What it is limited to (version, client, text, order) was over from this day on; the source that says so is among `sources`.
   */
  ended?: string;
  /**
   * Kinds of content or ways for which alone it holds; that moves half of the element (rule 5).
   *
   * @minItems 1
   * @maxItems 10
   */
  for?: Id[];
  /**
   * Only what its own sources say, in a sentence or two of ours.
   */
  summary: string;
  /**
   * What became different from what was before, as a source says. A yes that changed after a no stands against it (rule 4).
   */
  change?: string;
  sources: SourceIds;
  answers?: Answers;
  lacks?: FunctionIds;
  /**
   * Elements of which the sources say that no setting changes them (rule 6).
   *
   * @minItems 1
   * @maxItems 50
   */
  fixed?: ElementId[];
  /**
   * The vendor's own answer to this finding. Shown beside it; it changes no standing by itself.
   */
  reply?: {
    /**
     * Date of the reply.
     */
    date: string;
    /**
     * The reply, paraphrased.
     */
    text: string;
    url?: Url;
  };
}
/**
 * What the sources answer, by element. yes and no are plain words. silent: the document named by the element's `told-in` was read whole and does not mention it (rule 4).
 */
export interface Answers {
  /**
   * yes, no or silent, as plain words.
   */
  [k: string]: 'yes' | 'no' | 'silent';
}
export interface Search {
  /**
   * Elements that it is about.
   *
   * @minItems 1
   * @maxItems 400
   */
  elements: ElementId[];
  /**
   * What was searched: the documents, registers or archives, and by which words.
   */
  where: string;
  /**
   * YYYY-MM-DD.
   */
  on: string;
  /**
   * place: at the places themselves. stored-copies: in stored copies of them; a record of what was tried, which shows no record element and proves no silence.
   */
  at: 'place' | 'stored-copies';
  /**
   * not-found: it is not said there. no-case: no case is on record (shows an element that something has not happened, for 12 months). no-document: the document that would say it cannot be found. no-setting: no setting changes it.
   */
  result: 'not-found' | 'no-case' | 'no-document' | 'no-setting';
  editions?: EditionIds1;
  clients?: ClientIds;
  /**
   * What a reader must know of it.
   */
  note?: string;
}
export interface Question {
  /**
   * Elements that it is about.
   *
   * @minItems 1
   * @maxItems 400
   */
  elements: ElementId[];
  /**
   * YYYY-MM-DD.
   */
  on: string;
  /**
   * YYYY-MM-DD.
   */
  by: string;
  /**
   * YYYY-MM-DD.
   */
  answered?: string;
  /**
   * How it was sent (letter, form, address), so that the sending can be shown.
   */
  via: string;
}
/**
 * What was decided.
 */
export interface Decision {
  /**
   * The decision.
   */
  outcome?: 'approved' | 'approved-with-conditions' | 'rejected' | 'postponed';
  /**
   * Why.
   */
  reason?: string;
  /**
   * Conditions, one each.
   *
   * @maxItems 30
   */
  conditions?: Line[];
  /**
   * Role that decided.
   */
  role?: string;
  /**
   * YYYY-MM-DD.
   */
  date?: string;
  /**
   * YYYY-MM-DD.
   */
  'valid-until'?: string;
  /**
   * Risks that are taken as they are after the measures.
   *
   * @maxItems 60
   */
  'accepted-risks'?: AcceptedRisk[];
  authority?: AuthorityConsulted;
}
/**
 * A risk that is taken.
 */
export interface AcceptedRisk {
  /**
   * Id of the risk.
   */
  risk: string;
  /**
   * Why it can be taken.
   */
  reason?: string;
}
/**
 * Consultation of the authority.
 */
export interface AuthorityConsulted {
  /**
   * true: the authority was consulted.
   */
  consulted?: boolean;
  /**
   * YYYY-MM-DD.
   */
  date?: string;
  /**
   * Its reference.
   */
  reference?: string;
  /**
   * What it said, or why it was not consulted.
   */
  answer?: string;
}
/**
 * What is signed.
 */
export interface SignOff {
  attestations?: Attestations;
  /**
   * Who signs.
   *
   * @maxItems 20
   */
  signatures?: Signature[];
  /**
   * How it came to be approved, refusals included.
   *
   * @maxItems 60
   */
  history?: ApprovalStep[];
}
/**
 * What the validator attests (after the CNIL).
 */
export interface Attestations {
  /**
   * The description is true to what is done.
   */
  'true-to-reality'?: boolean;
  /**
   * The risks that stay were understood.
   */
  'aware-of-risks'?: boolean;
  /**
   * The action plan is approved.
   */
  'agrees-to-plan'?: boolean;
  /**
   * The means to carry it out are there.
   */
  commits?: boolean;
}
/**
 * A line to sign.
 */
export interface Signature {
  /**
   * Role that signs.
   */
  role: string;
  /**
   * YYYY-MM-DD.
   */
  date?: string;
  /**
   * As what, for example 'approves the measures'.
   */
  as?: string;
}
/**
 * One step of the approval.
 */
export interface ApprovalStep {
  /**
   * YYYY-MM-DD.
   */
  date?: string;
  /**
   * Role.
   */
  role?: string;
  /**
   * What.
   */
  did: 'submitted' | 'returned' | 'approved' | 'withdrawn';
  /**
   * Why, or what was lacking.
   */
  reason?: string;
}
/**
 * When it is looked at again.
 */
export interface Review {
  /**
   * YYYY-MM-DD.
   */
  next?: string;
  /**
   * Role that sees to it.
   */
  role?: string;
  /**
   * What brings it forward: a new feature, a new sub-processor, an incident, a court's or authority's act.
   *
   * @maxItems 30
   */
  triggers?: Line[];
}
/**
 * An exchange with the vendor.
 */
export interface Engagement {
  /**
   * YYYY-MM-DD.
   */
  date?: string;
  /**
   * With whom, by role.
   */
  with?: string;
  /**
   * What was asked or said.
   */
  about?: string;
  /**
   * What came of it.
   */
  result?: string;
}
