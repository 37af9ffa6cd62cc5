/** The first page: what was decided and what the product is for this use, why, what to do now and who does it. */
import { list, paragraph, section } from '../make.ts';
import type { Block, Inline, Section } from '../model.ts';
import { principleTable } from '../product/principles.ts';
import type { Scene } from '../product/report.ts';
import { ageText } from '../product/age.ts';
import { why } from '../product/why.ts';
import { verdictWord } from '../wording.ts';
import { attachmentTasks } from './attachments.ts';
import { replacedTask } from './changes.ts';
import { openMeasures } from './decisions.ts';
import { twoVerdicts } from './policies.ts';
import { questionLine, remarkLines } from './remarks.ts';
import { isFinal, type PiaTexts, roleTitle } from './subject.ts';

/** Rows of a list that has a section of its own. */
const MOST = 2;

/** Unnumbered, and the document's first. `scene`: the product as it is assessed; undefined without one. */
export function firstPage(texts: PiaTexts, scene: Scene | undefined): Section {
  const { say } = texts.language;
  return section(
    'answer',
    say('pia.section.answer'),
    [
      paragraph(aboutText(texts), 'note'),
      paragraph(answerText(texts), 'lead'),
      headed('answer-why', say('pia.answer.why'), whyBlocks(texts, scene)),
      headed('answer-now', say('pia.answer.now'), list(tasks(texts))),
      ...(scene === undefined ? [] : [principleTable(scene)]),
      paragraph([...(scene === undefined ? [] : [ageText(scene), ' ']), holdsText(texts)], 'note'),
    ],
    { numbered: false, unlisted: true },
  );
}

function headed(id: string, title: string, blocks: readonly Block[]): Section {
  return section(id, title, blocks, { numbered: false, unlisted: true });
}

/** One line: whose assessment it is, of what, for what, in which version, and as known when. */
function aboutText(texts: PiaTexts): string {
  const { case: one, pia, product, language } = texts;
  const { say, date } = language;
  const { name, unit } = one.organisation ?? {};
  const version = one.version ?? say('pia.no-version');
  const state = say(isFinal(pia) ? 'pia.status.final' : 'pia.status.draft');
  return [
    name ?? say('pia.no-organisation'),
    unit,
    product === undefined ? undefined : `${product.result.vendor.name}, ${product.result.editionName}`,
    pia.use?.title,
    say('pia.answer.version', { version, state }),
    say('pia.answer.known', { date: date(pia.asOf) }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function answerText(texts: PiaTexts): string {
  const { pia, language } = texts;
  const { say } = language;
  const verdict =
    pia.assessment === null
      ? say('pia.answer.no-product')
      : pia.use === null
        ? say('pia.answer.no-use')
        : verdictWord(pia.assessment, language);
  const lead = say('pia.answer.lead', { decision: decisionText(texts), verdict });
  return [lead, ...twoVerdicts(texts)].join(' ');
}

function decisionText({ case: one, language: { say, date } }: PiaTexts): string {
  const { outcome, date: day } = one.decision ?? {};
  if (outcome === undefined) return say('pia.decision.none');
  const decision = say(`pia.decision.${outcome}`);
  return day === undefined ? decision : say('pia.answer.decided', { decision, date: date(day) });
}

/** Why the product is what it is, what the risks are, and whether the authority has to be asked. */
function whyBlocks(texts: PiaTexts, scene: Scene | undefined): Block[] {
  const { pia, section: numberOf, language } = texts;
  const { say } = language;
  const count = (level: string): number => pia.risks.filter((risk) => risk.level.after === level).length;
  const risks =
    pia.risks.length === 0
      ? say('pia.answer.no-risks')
      : say('pia.answer.risks', {
          n: pia.risks.length,
          high: count('high'),
          medium: count('medium'),
          section: numberOf('risks'),
        });
  return [
    ...(scene === undefined || pia.use === null ? [] : why(scene)),
    ...list([risks, say(`pia.consultation.${pia.check.consultation.state}`)]),
  ];
}

function tasks(texts: PiaTexts): Inline[][] {
  const { pia, section: numberOf, caseNames, case: one, language } = texts;
  const { say, all } = language;
  const missing = pia.check.parts.filter((part) => part.required && part.state === 'missing');
  const titles = missing.map(({ id }) => caseNames.part(id).title);
  const conditions = one.decision?.conditions ?? [];
  const musts = pia.check.closing.filter(({ must }) => must);
  const tasksOf = [
    ...remarkLines(texts),
    ...attachmentTasks(texts),
    ...replacedTask(texts),
    ...openComments(texts),
    ...(missing.length === 0 ? [] : [say('pia.answer.missing', { n: missing.length, parts: all(titles) })]),
    ...(pia.check.consultation.state === 'required' && one.decision?.authority?.consulted !== true
      ? [say('pia.answer.consult', { section: numberOf('decision') })]
      : []),
    ...(conditions.length === 0
      ? []
      : [say('pia.answer.conditions', { n: conditions.length, section: numberOf('decision') })]),
    ...(musts.length === 0
      ? []
      : [say('pia.answer.closing', { n: musts.length, section: numberOf('assessment') })]),
    ...measureTasks(texts),
    ...questionLine(texts),
  ];
  return (tasksOf.length === 0 ? [say('pia.answer.nothing')] : tasksOf).map((task) => [task]);
}

function openComments({ case: { comments = [] }, language: { say } }: PiaTexts): string[] {
  const count = comments.filter(({ state }) => state !== 'settled').length;
  return count === 0 ? [] : [say('pia.comment.open', { count })];
}

function measureTasks(texts: PiaTexts): string[] {
  const { section: numberOf, language } = texts;
  const { say, date } = language;
  const open = openMeasures(texts);
  const shown = open.slice(0, MOST).map(({ id, measure, owner, due }) =>
    say('pia.answer.measure', {
      measure: measure ?? id,
      owner: roleTitle(owner, texts) ?? say('pia.answer.no-owner'),
      due: due === undefined ? say('pia.answer.no-due') : date(due),
    }),
  );
  const rest = open.length - shown.length;
  return rest > 0 ? [...shown, say('pia.answer.more', { n: rest, section: numberOf('measures') })] : shown;
}

function holdsText({ case: one, language: { say, date } }: PiaTexts): string {
  const until = one.decision?.['valid-until'];
  const next = one.review?.next;
  if (until !== undefined && next !== undefined)
    return say('pia.answer.review', { until: date(until), next: date(next) });
  if (until !== undefined) return say('pia.answer.review-until', { until: date(until) });
  return next === undefined
    ? say('pia.answer.review-none')
    : say('pia.answer.review-next', { next: date(next) });
}
