/** The register of all assessments: what is overdue first, then every assessment, then what falls due. */
import type { Language } from '../../locale/language.ts';
import type { Register } from '../../types/register.ts';
import { labelsOf } from '../labels.ts';
import { facts, list, paragraph, section } from '../make.ts';
import type { Block, Document, Paper } from '../model.ts';
import { dueTable } from './due.ts';
import { registerTable } from './table.ts';
import { titleOf } from './words.ts';

/** What is overdue is counted from the day on which the register was made. */
export function registerDocument(register: Register, language: Language, paper: Paper): Document {
  const { say, date } = language;
  const { today, cases } = register;
  const title = say('register.title');
  return {
    kind: 'register',
    title,
    subject: say('register.subject', { count: cases.length, date: date(today) }),
    language: language.tag,
    created: today,
    paper,
    running: { left: title, right: date(today), foot: say('register.foot') },
    labels: labelsOf(language),
    blocks: [
      ...registerBlocks(register, language),
      ...part('next', say('register.next'), dueTable(cases, false, language)),
      ...part('record', say('register.record'), recordBlocks(register, language)),
    ],
  };
}

/** For the terminal. */
export function registerBlocks({ today, cases }: Register, language: Language): Block[] {
  const { say, date } = language;
  if (cases.length === 0) return [paragraph(say('register.empty'))];
  const overdue = cases.flatMap(({ due }) => due.filter((one) => one.overdue)).length;
  const about = { count: cases.length, overdue, date: date(today) };
  return [
    paragraph(say('register.answer', about), 'lead'),
    ...part('overdue', say('register.overdue-title'), dueTable(cases, true, language)),
    ...part('all', say('register.all'), [registerTable(cases, language)]),
  ];
}

function part(id: string, title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [section(id, title, blocks, { numbered: false })];
}

function recordBlocks({ cases, versions }: Register, { say }: Language): Block[] {
  return [
    paragraph(say('register.record-intro')),
    ...facts([[say('register.record-versions'), say('register.record-versions-text', { ...versions })]]),
    ...list(
      cases.map((one) => [say('register.record-file', { title: titleOf(one) }), ' ', { code: one.file }]),
    ),
  ];
}
