/** The letter that asks: who asks whom, on what ground, by when, what, and what happens with the answer. */
import type { Language } from '../locale/language.ts';
import type { AskedGroup, AskedPart, AskedQuestion, Questionnaire } from '../types/questionnaire.ts';
import { labelsOf } from './labels.ts';
import { cell, facts, list, paragraph, section } from './make.ts';
import type { Block, Document, Paper, Row, Table } from './model.ts';

/** What goes with the letter: texts of the forms that are sent along. */
export interface LetterTexts {
  /** Why a question is asked, as in the form. */
  why: (question: AskedQuestion) => string;
  /** What happens with an answer, a sentence each. */
  after: readonly string[];
  /** Which questionnaire it goes with. */
  version: string;
}

/** Builds the letter of a questionnaire. Pure. */
export function letterDocument(
  one: Questionnaire,
  texts: LetterTexts,
  language: Language,
  paper: Paper,
): Document {
  const { say, date } = language;
  const subject = subjectOf(one);
  const on = date(one.engagement.created);
  return {
    kind: 'letter',
    title: say('letter.subject', subject),
    subject: say('letter.about', { ...subject, date: on }),
    language: language.tag,
    created: one.engagement.created,
    paper,
    running: { left: say('letter.running', subject), right: on, foot: say('letter.foot') },
    labels: labelsOf(language),
    blocks: [
      ...head(one, language),
      ...opening(one, language),
      ...body(one, texts, language),
      ...signatures(one, language),
      ...one.parts.map((part, at) => partSection(part, at, one, texts, language)),
      paragraph(texts.version, 'note'),
    ],
  };
}

function subjectOf({ vendor, edition, editions }: Questionnaire) {
  const name = editions.find(({ id }) => id === edition)?.name ?? edition;
  return { product: vendor.name, edition: name, provider: vendor.provider };
}

function head({ vendor, engagement }: Questionnaire, { say, date }: Language): Block[] {
  const { sender, addressee, authority, contact, fileNumber, created, deadline } = engagement;
  return facts([
    [say('letter.to'), `${addressee}, ${vendor.provider}`],
    [say('letter.from'), authority === null ? sender : `${sender}, ${authority}`],
    [say('letter.contact'), contact ?? undefined],
    [say('letter.file-number'), fileNumber ?? undefined],
    [say('letter.date'), date(created)],
    [say('letter.answer-by'), [{ strong: [date(deadline)] }]],
  ]);
}

function opening(one: Questionnaire, { say, date }: Language): Block[] {
  const { context, engagement, scope, asOf, parts } = one;
  const count = parts.reduce((sum, { groups }) => sum + countIn(groups), 0);
  const values = { count, date: date(asOf), deadline: date(engagement.deadline) };
  return [
    paragraph(say('letter.opening', subjectOf(one))),
    ...(context === null ? [] : [paragraph(say('letter.use', { use: context.title }))]),
    ...(engagement.legalBasis === null
      ? []
      : [paragraph(say('letter.legal-basis', { basis: engagement.legalBasis }))]),
    ...(one.round > 1 ? [paragraph(say('letter.round', { round: one.round }))] : []),
    paragraph(say(`letter.asked-${scope}`, values), 'lead'),
  ];
}

function countIn(groups: readonly AskedGroup[]): number {
  return groups.reduce((sum, { questions }) => sum + questions.length, 0);
}

function body({ engagement }: Questionnaire, { after }: LetterTexts, { say, date }: Language): Block[] {
  const deadline = date(engagement.deadline);
  const plain = (id: string, title: string, blocks: Block[]): Block =>
    section(id, title, blocks, { numbered: false, unlisted: true });
  const place =
    engagement.contact === null
      ? say('letter.place')
      : say('letter.place-named', { contact: engagement.contact });
  return [
    plain('what', say('letter.what'), [paragraph(say('letter.what-text'))]),
    plain('how', say('letter.how'), [
      paragraph(say('letter.how-text')),
      paragraph(place),
      paragraph(say('letter.confidential')),
    ]),
    plain('silence', say('letter.silence'), [
      paragraph(say('letter.silence-text', { deadline })),
      paragraph(say('letter.elsewhere', { deadline })),
    ]),
    plain('after', say('letter.after'), [...list(after), paragraph(say('letter.nobody'))]),
  ];
}

function signatures({ engagement }: Questionnaire, { say }: Language): Block[] {
  return [
    {
      kind: 'signatures',
      columns: {
        role: say('letter.role'),
        name: say('letter.name'),
        date: say('letter.date'),
        signature: say('letter.signature'),
      },
      entries: engagement.signatories.map((role) => ({ role, name: '' })),
    },
  ];
}

/** The questions of one part, on pages of their own. */
function partSection(
  part: AskedPart,
  at: number,
  { parts }: Questionnaire,
  { why }: LetterTexts,
  { say }: Language,
): Block {
  const title = parts.length === 1 ? say('letter.questions') : say(`letter.part-${part.part}`);
  const decides = part.part === 'use';
  const table: Table = {
    kind: 'table',
    id: `questions-${part.part}`,
    caption: title,
    captionHidden: true,
    columns: [
      { title: say('letter.code'), width: 2, heads: true, rigid: true },
      { title: say('letter.question'), width: decides ? 7 : 14 },
      ...(decides ? [{ title: say('letter.why'), width: 7 }] : []),
    ],
    rows: part.groups.flatMap((group) => groupRows(group, decides ? why : undefined)),
  };
  const intro = decides ? say('letter.part-use-text') : say('letter.part-rest-text');
  return section(part.part, title, [paragraph(intro), table], {
    numbered: false,
    unlisted: true,
    newPage: at === 0,
  });
}

function groupRows(
  { principle, title, questions }: AskedGroup,
  why: ((question: AskedQuestion) => string) | undefined,
): Row[] {
  return [
    { cells: [cell(`${principle}: ${title}`)], group: true },
    ...questions.map((one) => ({
      cells: [cell(one.code), cell(one.ask), ...(why === undefined ? [] : [cell(why(one))])],
    })),
  ];
}
