// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The privacy officer's file: what an organisation does with a product, why, at which risk, and what it decided. Rules of version 2. Every part may be empty; 'check' says what is missing.
 */
export interface Case {
  /**
   * Names the case and its document.
   */
  id: import('./parts.ts').Id;
  /**
   * Title of the assessment.
   */
  title?: import('./parts.ts').Line;
  /**
   * Version of the document, for example '1.0'.
   */
  version?: import('./parts.ts').Line;
  /**
   * draft: marked on every page. final: decided and signed.
   */
  status?: 'draft' | 'final';
  /**
   * Evidence cut-off: only evidence known by this day counts. A signed case must have it; absent: the day on which the document is made.
   */
  asOf?: import('./parts.ts').Day;
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
  name?: import('./parts.ts').Line;
  /**
   * Department or service.
   */
  unit?: import('./parts.ts').Line;
  /**
   * Country.
   */
  country?: import('./parts.ts').Line;
  /**
   * public: a public body. federal-institution: a public body of the federal level. private: every other organisation.
   */
  sector?: 'public' | 'private' | 'federal-institution';
  /**
   * Where people with questions can turn, for example an address for data protection.
   */
  contact?: import('./parts.ts').Line;
  /**
   * Laws that bind it: ids in catalogue/regimes.yaml.
   *
   * @maxItems 10
   */
  regimes?: import('./parts.ts').Id[];
}
/**
 * Somebody with a part in the assessment, named by role.
 */
export interface Role {
  /**
   * Unique among the roles; owners, opinions and signatures name it.
   */
  id: import('./parts.ts').Id;
  /**
   * The role as readers know it, for example 'Head of digital services'.
   */
  title?: import('./parts.ts').Line;
  /**
   * Part in the assessment.
   */
  part?: 'author' | 'evaluator' | 'validator' | 'data-protection-officer' | 'security' | 'owner' | 'other';
  /**
   * The person's name, where the organisation wants it printed.
   */
  name?: import('./parts.ts').Line;
}
/**
 * What is used, and how it is set up.
 */
export interface Deployment {
  /**
   * Id of a product that is known, or the file of a profile, seen from this file.
   */
  vendor?: import('./parts.ts').Line;
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
  clients?: import('./parts.ts').Id[];
  /**
   * Where data are kept and routed, as chosen or contracted.
   *
   * @maxItems 20
   */
  regions?: import('./parts.ts').Line[];
  /**
   * How many people join in a year, about.
   */
  people?: number;
  /**
   * First day of use.
   */
  start?: import('./parts.ts').Day;
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
  applied?: import('./parts.ts').Id[];
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
  setting: import('./parts.ts').Id;
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
  extends?: import('./parts.ts').Line;
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
  requirements?: import('./context.ts').Requirement[];
  /**
   * What counts more or less in this use.
   */
  weights?: import('./context.ts').ContextWeights;
  /**
   * Shift of likelihood per risk.
   *
   * @maxItems 50
   */
  exposure?: import('./context.ts').ExposureShift[];
  /**
   * Gates that are no must of this use (rule 8).
   *
   * @maxItems 20
   */
  'waived-gates'?: import('./context.ts').WaivedGate[];
  /**
   * WP248 criteria that the use meets.
   *
   * @maxItems 9
   */
  screening?: import('./context.ts').MetScreening[];
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
  assets?: import('./parts.ts').Line[];
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
  purpose?: import('./parts.ts').Line;
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
  'special-basis'?: import('./parts.ts').Line;
}
/**
 * A group of people concerned.
 */
export interface SubjectGroup {
  /**
   * The people, for example 'children with a parent'.
   */
  who?: import('./parts.ts').Line;
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
  subjects?: import('./parts.ts').Line;
  /**
   * true: special categories or otherwise highly personal data.
   */
  special?: boolean;
  /**
   * Who gets them.
   */
  recipients?: import('./parts.ts').Line;
  /**
   * How long they are kept, in figures, and by whom they are deleted.
   */
  retention?: import('./parts.ts').Line;
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
  who?: import('./parts.ts').Line;
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
  country?: import('./parts.ts').Line;
  /**
   * Contract, adequacy decision, clauses that allow it.
   */
  safeguard?: import('./parts.ts').Line;
}
/**
 * A box in the picture of the data flows.
 */
export interface Party {
  /**
   * Unique among the parties; flows name it.
   */
  id: import('./parts.ts').Id;
  /**
   * Name in the box.
   */
  title?: import('./parts.ts').Line;
  /**
   * Decides shape and place: people and the organisation left, the provider in the middle, others right. processor: another processor of the organisation.
   */
  kind?: 'people' | 'organisation' | 'provider' | 'processor' | 'sub-processor' | 'third-party' | 'authority';
  /**
   * Country or place.
   */
  place?: import('./parts.ts').Line;
}
/**
 * Data that go from one party to another.
 */
export interface Flow {
  /**
   * Id of a party.
   */
  from: import('./parts.ts').Id;
  /**
   * Id of a party.
   */
  to: import('./parts.ts').Id;
  /**
   * What goes.
   */
  data?: import('./parts.ts').Line;
  /**
   * How it is protected on the way.
   */
  protection?: import('./parts.ts').Line;
}
/**
 * Where data are. Five questions that are asked apart.
 */
export interface Locations {
  /**
   * Country of the provider's head office.
   */
  'head-office'?: import('./parts.ts').Line;
  /**
   * Where data are stored, by contract.
   */
  storage?: import('./parts.ts').Line;
  /**
   * Through which places calls are routed.
   */
  routing?: import('./parts.ts').Line;
  /**
   * From where the provider's support can look at data.
   */
  support?: import('./parts.ts').Line;
  /**
   * Where diagnostic data go.
   */
  telemetry?: import('./parts.ts').Line;
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
  what?: import('./parts.ts').Line;
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
  regime: import('./parts.ts').Id;
  /**
   * Id of the principle.
   */
  principle: import('./parts.ts').Id;
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
  who?: import('./parts.ts').Line;
  /**
   * In which way.
   */
  how?: import('./parts.ts').Line;
  /**
   * When.
   */
  date?: import('./parts.ts').Day;
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
  risk: import('./parts.ts').Id;
  /**
   * Severity 1 to 4 that the person gives; the proposed number confirms it. Absent: nobody has decided yet.
   */
  severity?: import('./parts.ts').Four;
  /**
   * Why; needed where it differs from what was proposed.
   */
  reason?: string;
  /**
   * Role that decided.
   */
  role?: import('./parts.ts').Id;
  /**
   * When.
   */
  date?: import('./parts.ts').Day;
}
/**
 * A risk that the catalogue does not have.
 */
export interface OwnRisk {
  /**
   * Unique, and not an id of the catalogue.
   */
  id: import('./parts.ts').Id;
  /**
   * Short name.
   */
  title?: import('./parts.ts').Line;
  /**
   * What happens, through what, to whom, with which harm.
   */
  scenario?: string;
  /**
   * Severity 1 to 4 on the scale of the document.
   */
  severity?: import('./parts.ts').Four;
  /**
   * Why.
   */
  'severity-reason'?: string;
  /**
   * Likelihood 1 to 4 as things are set up now, before the measures below.
   */
  likelihood?: import('./parts.ts').Four;
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
  id: import('./parts.ts').Id;
  /**
   * What is done.
   */
  measure?: import('./parts.ts').Line;
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
  owner?: import('./parts.ts').Id;
  /**
   * By when.
   */
  due?: import('./parts.ts').Day;
  /**
   * Where it stands. A rejected measure lowers nothing.
   */
  status?: 'planned' | 'in-progress' | 'done' | 'rejected';
  /**
   * When it was done.
   */
  done?: import('./parts.ts').Day;
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
  risk: import('./parts.ts').Id;
  /**
   * Likelihood that the measure brings it to; never above where it stands.
   */
  likelihood?: import('./parts.ts').Four;
  /**
   * Severity that the measure brings it to; never above where it stands.
   */
  severity?: import('./parts.ts').Four;
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
  role?: import('./parts.ts').Id;
  /**
   * When.
   */
  date?: import('./parts.ts').Day;
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
  sources?: import('./profile.ts').Source[];
  /**
   * What they show, element by element.
   *
   * @maxItems 200
   */
  findings?: import('./profile.ts').Finding[];
  /**
   * Records that the organisation looked. 'Looked for' is said only where one stands here or in the profile (rule 5).
   *
   * @maxItems 300
   */
  searches?: import('./profile.ts').Search[];
  /**
   * Questions that the organisation put to the vendor with a deadline (rules 4 and 9). Only what was really sent.
   *
   * @maxItems 100
   */
  asked?: import('./profile.ts').Question[];
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
  conditions?: import('./parts.ts').Line[];
  /**
   * Role that decided.
   */
  role?: import('./parts.ts').Id;
  /**
   * When.
   */
  date?: import('./parts.ts').Day;
  /**
   * Until when it holds at most.
   */
  'valid-until'?: import('./parts.ts').Day;
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
  risk: import('./parts.ts').Id;
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
   * When.
   */
  date?: import('./parts.ts').Day;
  /**
   * Its reference.
   */
  reference?: import('./parts.ts').Line;
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
  role: import('./parts.ts').Id;
  /**
   * When it was signed. Absent: not signed yet.
   */
  date?: import('./parts.ts').Day;
  /**
   * As what, for example 'approves the measures'.
   */
  as?: import('./parts.ts').Line;
}
/**
 * One step of the approval.
 */
export interface ApprovalStep {
  /**
   * When.
   */
  date?: import('./parts.ts').Day;
  /**
   * Role.
   */
  role?: import('./parts.ts').Id;
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
   * Next review at the latest.
   */
  next?: import('./parts.ts').Day;
  /**
   * Role that sees to it.
   */
  role?: import('./parts.ts').Id;
  /**
   * What brings it forward: a new feature, a new sub-processor, an incident, a court's or authority's act.
   *
   * @maxItems 30
   */
  triggers?: import('./parts.ts').Line[];
}
/**
 * An exchange with the vendor.
 */
export interface Engagement {
  /**
   * When.
   */
  date?: import('./parts.ts').Day;
  /**
   * With whom, by role.
   */
  with?: import('./parts.ts').Line;
  /**
   * What was asked or said.
   */
  about?: string;
  /**
   * What came of it.
   */
  result?: string;
}
