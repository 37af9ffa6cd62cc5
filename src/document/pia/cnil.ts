/** An assessment by the questions of the CNIL's PIA software: what was written, where it is asked, and what has no place there. */
import type { Comment, Measure, Opinion } from '../../types/case.ts';
import type { PiaRisk } from '../../types/pia.ts';
import { caseVerdict } from '../case-wording.ts';
import { paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import { prose } from '../prose.ts';
import { type DraftRisk, eventOf, type EventNumber, riskOf, titleOfMeasure } from './cnil-risks.ts';
import { isFilled, textOrBlocks } from './part.ts';
import { PARTS } from './parts.ts';
import { isFinal, type PiaSubject, type PiaTexts, roleTitle } from './subject.ts';

/** Parts of the catalogue, and contents beside them, by the question that they answer. */
export const QUESTIONS = {
  111: ['product', 'processing', 'deployment'],
  112: ['organisation', 'roles', 'recipients'],
  113: ['codes', 'regimes', 'screening', 'due', 'scope', 'policies', 'compliance'],
  121: ['data', 'people'],
  122: ['phases', 'flows', 'locations'],
  123: ['assets', 'configuration'],
  211: ['purposes', 'secondary', 'purpose-limitation', 'necessity', 'proportionality', 'alternatives'],
  212: [],
  213: ['minimisation'],
  214: ['accuracy'],
  215: ['storage-limitation'],
  221: ['information', 'complaint', 'children'],
  222: ['consent'],
  223: ['access'],
  224: ['correction'],
  225: ['objection'],
  226: ['processors'],
  227: ['transfers'],
} as const satisfies Record<number, readonly string[]>;
export type Question = keyof typeof QUESTIONS;

/** Questions that hold more than is asked there: their further parts are folded in. */
export const FOLDED = {
  113: ['regimes', 'screening', 'scope', 'policies', 'compliance'],
  221: ['complaint', 'children'],
} as const;

/** Parts that have fields of their own there. */
export const FIELDS = ['document', 'consultation'] as const;
/** Parts without any place. */
export const UNPLACED = ['evidence-date', 'attestations', 'review'] as const;

/** The question at which a comment on a section is shown. */
const COMMENTED: Readonly<Record<Comment['section'], number>> = {
  control: 111,
  summary: 111,
  screening: 113,
  plan: 113,
  description: 121,
  assessment: 113,
  necessity: 211,
  rights: 221,
  compliance: 113,
  consultation: 221,
  risks: 325,
  measures: 324,
  opinions: 111,
  decision: 111,
  'sign-off': 111,
  review: 111,
  engagement: 226,
  'public-summary': 221,
};

/** Everything that goes into the file; texts as blocks. */
export interface CnilDraft {
  name: string;
  day: string;
  status: 0 | 1 | 2 | 3;
  people: { author: string; evaluator: string; validator: string; officer: string };
  officer: { status: 0 | 1 | null; text: Block[] };
  concerned: { asked: boolean | null; why: string; who: string; status: 0 | 1 | null; said: Block[] };
  returned: string;
  adjusted: string;
  texts: { question: Question; blocks: Block[] }[];
  risks: DraftRisk[];
  measures: DraftMeasure[];
  comments: { question: number; text: string }[];
  /** What was put where it is not asked, and what is not in the file at all: one line each. */
  told: string[];
}

export interface DraftMeasure {
  title: string;
  content: Block[];
  plan: { text: Block[]; owner: string; due: string | null } | undefined;
}

/** `comments`: notes on the case; what is final has none. */
export function cnilDraft(subject: PiaSubject, comments: readonly Comment[]): CnilDraft {
  const { say } = subject.language;
  const texts: PiaTexts = {
    ...subject,
    scene: undefined,
    case: subject.pia.case,
    section: () => '',
    annex: () => say('cnil.document'),
  };
  const { pia, case: one } = texts;
  const byEvent = Map.groupBy(pia.risks, ({ id }) => eventOf(id, texts).event);
  const history = (one['sign-off']?.history ?? []).filter(isFilled);
  const lastReason = (did: string): string => history.findLast((step) => step.did === did)?.reason ?? '';
  return {
    name: one.title ?? one.id,
    day: pia.asOf,
    status: statusOf(texts),
    people: {
      author: holder('author', texts),
      evaluator: holder('evaluator', texts),
      validator: holder('validator', texts),
      officer: holder('data-protection-officer', texts),
    },
    officer: opinionOf('data-protection-officer', texts),
    concerned: concernedOf(texts),
    returned: lastReason('returned'),
    adjusted: lastReason('submitted'),
    texts: questionTexts(texts),
    risks: [...byEvent].toSorted(([a], [b]) => a - b).map(([event, risks]) => riskOf(event, risks, texts)),
    measures: (one.measures ?? []).map((measure) => measureOf(measure, texts)),
    comments: isFinal(pia)
      ? []
      : comments.map(({ section, text }) => ({ question: COMMENTED[section], text })),
    told: toldOf(texts, byEvent),
  };
}

function statusOf({ pia, case: { decision, 'sign-off': signed } }: PiaTexts): CnilDraft['status'] {
  if (decision?.outcome === 'rejected') return 1;
  const signatures = signed?.signatures ?? [];
  if (!isFinal(pia) || decision?.outcome === undefined || decision.outcome === 'postponed') return 0;
  return signatures.length > 0 && signatures.every(({ date }) => date !== undefined) ? 3 : 2;
}

/** The name where the organisation wants it printed, else the role. */
function holder(part: string, { case: one }: PiaTexts): string {
  const roles = (one.roles ?? []).filter((role) => role.part === part);
  return roles.map(({ id, title, name }) => name ?? title ?? id).join(', ');
}

function opinionOf(of: Opinion['of'], texts: PiaTexts): CnilDraft['officer'] {
  const found = (texts.case.opinions ?? []).find((one) => one.of === of && one.opinion !== undefined);
  const text = prose(found?.text, of, of);
  if (found?.opinion === undefined || found.opinion === 'not-sought') return { status: null, text };
  const word = paragraph([{ strong: [texts.language.say(`pia.opinion.${found.opinion}`)] }]);
  const isPlain = found.opinion !== 'favourable-with-conditions';
  return { status: found.opinion === 'unfavourable' ? 0 : 1, text: isPlain ? text : [word, ...text] };
}

function concernedOf(texts: PiaTexts): CnilDraft['concerned'] {
  const { held = [], 'not-held': why = '' } = texts.case.consultation ?? {};
  const groups = held.filter(isFilled);
  const { status, text } = opinionOf('people-concerned', texts);
  return {
    asked: groups.length > 0 ? true : why === '' ? null : false,
    why,
    status,
    who: groups.flatMap(({ who }) => who ?? []).join(', '),
    said: [...text, ...(PARTS['consultation']?.({ ...texts, case: withoutWhy(texts) }) ?? [])],
  };
}

function withoutWhy({ case: one }: PiaTexts): PiaTexts['case'] {
  const { held } = one.consultation ?? {};
  return { ...one, consultation: held === undefined ? {} : { held } };
}

function questionTexts(texts: PiaTexts): CnilDraft['texts'] {
  return Object.entries(QUESTIONS).flatMap(([key, parts]) => {
    const question = Number(key) as Question;
    const last = question === 111 ? [paragraph(verdictText(texts))] : [];
    const own = question === 212 ? basesOf(texts) : partBlocks(parts, texts);
    const blocks = [...own, ...(own.length === 0 ? [] : last)];
    return blocks.length === 0 ? [] : [{ question, blocks }];
  });
}

function verdictText({ pia, language }: PiaTexts): string {
  const [verdict, day] = [caseVerdict(pia, language), language.date(pia.asOf)];
  return language.say('cnil.verdict', { verdict, day });
}

/** One part stands as it is; several bear their titles. */
function partBlocks(parts: readonly string[], texts: PiaTexts): Block[] {
  const written = parts
    .map((id) => ({ id, blocks: PARTS[id]?.(texts) ?? [] }))
    .filter(({ blocks }) => blocks.length > 0);
  if (parts.length === 1) return written.flatMap(({ blocks }) => blocks);
  return written.flatMap(({ id, blocks }): Block[] =>
    blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list')
      ? [{ kind: 'facts', entries: [{ label: titleOf(id, texts), value: textOrBlocks(blocks) }] }]
      : blocks,
  );
}

function titleOf(id: string, { pia, caseNames }: PiaTexts): string {
  return pia.check.parts.some((part) => part.id === id) ? caseNames.part(id).title : id;
}

function basesOf(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const entries = (texts.case.description?.purposes ?? []).filter(isFilled).flatMap((one, at) => {
    const basis = one.basis === undefined ? [] : [paragraph(say(`pia.basis.${one.basis}`))];
    const special = one['special-basis'] === undefined ? [] : [paragraph(one['special-basis'])];
    const value = [...basis, ...special, ...prose(one['basis-note'], `basis-${at}`, '')];
    return value.length === 0 ? [] : [{ label: one.purpose ?? '', value }];
  });
  const [only] = entries;
  if (entries.length === 1 && only?.label === '') return only.value;
  return entries.length === 0 ? [] : [{ kind: 'facts', entries }];
}

function measureOf(measure: Measure, texts: PiaTexts): DraftMeasure {
  const { say } = texts.language;
  const { id, text, kind, status, owner, due } = measure;
  const open = status !== 'done' && status !== 'rejected';
  const state = status === undefined ? [] : [paragraph(say(`pia.measure-state.${status}`))];
  return {
    title: titleOfMeasure(measure),
    content: [
      ...prose(text, id, id),
      ...(kind === undefined ? [] : [paragraph(say(`pia.measure-kind.${kind}`))]),
    ],
    plan: open ? { text: state, owner: roleTitle(owner, texts) ?? '', due: due ?? null } : undefined,
  };
}

/** What the reader of the file will miss or find elsewhere. */
function toldOf(texts: PiaTexts, byEvent: ReadonlyMap<EventNumber, readonly PiaRisk[]>): string[] {
  const { pia, case: one, language } = texts;
  const { say, all } = language;
  const risks = [...byEvent.values()].flat().filter(({ id }) => eventOf(id, texts).folded);
  const folded = Object.entries(FOLDED).flatMap(([question, parts]) => {
    const titles = parts
      .filter((id) => (PARTS[id]?.(texts) ?? []).length > 0)
      .map((id) => titleOf(id, texts));
    return titles.length === 0
      ? []
      : [say('cnil.folded', { question: questionCode(Number(question)), parts: all(titles) })];
  });
  const left = LEFT.filter(({ has }) => has(texts)).map(({ id }) => say(`cnil.left.${id}`));
  return [
    ...folded,
    ...(risks.length === 0
      ? []
      : [say('cnil.folded-risks', { risks: all(risks.map(({ id }) => texts.caseNames.risk(id).title)) })]),
    ...(left.length === 0 ? [] : [say('cnil.left', { parts: all(left) })]),
    ...(isFinal(pia) || (one.comments ?? []).length === 0
      ? []
      : [say('cnil.comments', { count: (one.comments ?? []).length })]),
  ];
}

/** 113 → 1.1.3. */
function questionCode(question: number): string {
  return String(question).split('').join('.');
}

/** What has no place in the file, and whether the case has it. */
const LEFT: readonly { id: LeftId; has: (texts: PiaTexts) => boolean }[] = [
  { id: 'evidence', has: ({ pia }) => pia.assessment !== null },
  { id: 'decision', has: ({ case: { decision } }) => decision !== undefined && isFilled(decision) },
  { id: 'attestations', has: ({ case: one }) => isFilled(one['sign-off']?.attestations ?? {}) },
  { id: 'review', has: ({ case: { review } }) => isFilled(review ?? {}) },
  {
    id: 'opinions',
    has: ({ case: { opinions = [] } }) =>
      opinions.some(({ of, opinion }) => (of === 'security' || of === 'other') && opinion !== undefined),
  },
  { id: 'attachments', has: ({ case: { attachments = [] } }) => attachments.length > 0 },
  { id: 'engagement', has: ({ case: { engagement = [] } }) => engagement.length > 0 },
  {
    id: 'versions',
    has: ({ case: { versions = [], replaces } }) => versions.length > 0 || replaces !== undefined,
  },
  { id: 'summary', has: ({ case: one }) => one['public-summary'] !== undefined },
];
type LeftId =
  | 'evidence'
  | 'decision'
  | 'attestations'
  | 'review'
  | 'opinions'
  | 'attachments'
  | 'engagement'
  | 'versions'
  | 'summary';
