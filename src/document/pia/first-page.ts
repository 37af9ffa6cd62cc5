/** The first page: what was decided and what the product is for this use, why, what to do now and who does it. */
import { list, paragraph, section } from '../make.ts';
import type { Block, Inline, Section } from '../model.ts';
import { principleTable } from '../product/principles.ts';
import type { Scene } from '../product/report.ts';

import { topicText, verdictWord } from '../wording.ts';
import { attachmentTasks } from './attachments.ts';
import { replacedTask } from './changes.ts';
import { openMeasures } from './decisions.ts';
import { whyBlocks } from './first-why.ts';
import { ownTasks } from './product.ts';
import { questionLine, remarkLines } from './remarks.ts';
import { isFinal, lawsOf, type PiaTexts, productNames, roleTitle } from './subject.ts';

/** Measures that are told, the next to do first; the others stand in the plan. */
const MEASURES = 1;
/** Missing parts that are named; a gap stands at each of them. */
const MISSING = 8;
/** Conditions of the decision that are told in full; more are counted. */
const CONDITIONS = 6;

/** Unnumbered, and the document's first. `scene`: the product as it is assessed; undefined without one. */
export function firstPage(texts: PiaTexts, scene: Scene | undefined): Section {
  const { say } = texts.language;
  return section(
    'answer',
    say('pia.section.answer'),
    [
      paragraph(aboutText(texts), 'note'),
      paragraph(answerText(texts), 'lead'),
      paragraph([[holdsText(texts), ...draftLine(texts)].join(' '), ...exampleText(texts)]),
      headed('answer-why', say('pia.answer.why'), whyBlocks(texts, scene)),
      headed('answer-now', say('pia.answer.now'), list(tasks(texts))),
      ...(scene === undefined ? [] : [principleTable(scene)]),
    ],
    { numbered: false, unlisted: true },
  );
}

function headed(id: string, title: string, blocks: readonly Block[]): Section {
  return section(id, title, blocks, { numbered: false, unlisted: true });
}

/** What of a worked example is invented. */
function exampleText({ case: { example }, language: { say } }: PiaTexts): Inline[] {
  return example === undefined ? [] : [' ', { strong: [say('pia.answer.example')] }, ` ${example}`];
}

/** One line: in which version, as known when, of what, for what, whose assessment it is, and under which laws. */
function aboutText(texts: PiaTexts): string {
  const { case: one, pia, product, language } = texts;
  const { say, date } = language;
  const { name, unit } = one.organisation ?? {};
  const version = one.version ?? say('pia.no-version');
  const state = say(isFinal(pia) ? 'pia.status.final' : 'pia.status.draft');
  return [
    // Words of our own come first, so that names in scripts that run from right to left do not turn the line.
    say('pia.answer.version', { version, state }),
    say('pia.answer.known', { date: date(pia.asOf) }),
    product === undefined ? undefined : `${product.result.vendor.name}, ${product.result.editionName}`,
    pia.use?.title,
    one.deployment?.start === undefined
      ? undefined
      : say('pia.answer.start', { date: date(one.deployment.start) }),
    name ?? say('pia.no-organisation'),
    unit,
    ...lawsOf(texts).map(({ title }) => title),
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
  const decision = decisionText(texts);
  const own = pia.policies.verdict;
  if (own === null || pia.assessment === null) return say('pia.answer.lead', { decision, verdict });
  const isSame = own.value === pia.assessment.verdict?.value ? 'yes' : 'no';
  return say('pia.answer.lead-two', { decision, verdict, own: say(`verdict.${own.value}`), same: isSame });
}

/** Why what was decided is printed as a draft all the same. */
function draftLine(texts: PiaTexts): string[] {
  const { say } = texts.language;
  if (!isDecidedDraft(texts)) return [];
  if (texts.case.status === 'final') return [say('pia.answer.draft-lacking')];
  return [say('pia.answer.draft-status', { signed: isSigned(texts) ? 'yes' : 'no' })];
}

function isDecidedDraft({ pia, case: { decision } }: PiaTexts): boolean {
  const outcome = decision?.outcome;
  return !isFinal(pia) && outcome !== undefined && outcome !== 'postponed';
}

function isSigned({ case: one }: PiaTexts): boolean {
  const signatures = one['sign-off']?.signatures ?? [];
  return signatures.length > 0 && signatures.every(({ date }) => date !== undefined);
}

/** Who has not signed yet what was decided. */
function signatureTask(texts: PiaTexts): string[] {
  const { say, all } = texts.language;
  if (!isDecidedDraft(texts) || isSigned(texts)) return [];
  const lacking = (texts.case['sign-off']?.signatures ?? []).filter(({ date }) => date === undefined);
  const roles = [...new Set(lacking.flatMap(({ role }) => roleTitle(role, texts) ?? []))];
  const by = roles.length === 0 ? 'none' : all(roles);
  return [say('pia.answer.sign', { by })];
}

function decisionText(texts: PiaTexts): string {
  const { case: one, language } = texts;
  const { say, date } = language;
  const { outcome, date: day } = one.decision ?? {};
  if (outcome === undefined) return say('pia.decision.none');
  const decision = say(`pia.decision.${outcome}`);
  if (day === undefined) return decision;
  const signed = isDecidedDraft(texts) && !isSigned(texts) ? 'no' : 'yes';
  return say('pia.answer.decided', { decision, date: date(day), signed });
}

function tasks(texts: PiaTexts): (string | Block[])[] {
  const { pia, section: numberOf, caseNames, case: one, language } = texts;
  const { say, all } = language;
  const missing = pia.check.parts.filter((part) => part.required && part.state === 'missing');
  const titles = missing.map(({ id }) => caseNames.part(id).title);
  const musts = pia.check.closing.filter(({ must }) => must);
  const searches = musts.filter(({ ways }) => ways.every((way) => way === 'search'));
  const others = musts
    .filter((one) => !searches.includes(one))
    .map(({ element }) => topicText({ names: productNames(texts) }, element));
  const own = ownTasks(texts);
  const tasksOf = [
    ...remarkLines(texts),
    ...attachmentTasks(texts),
    ...replacedTask(texts),
    ...openComments(texts),
    ...(missing.length === 0 ? [] : [missingText(titles, texts)]),
    ...(pia.check.consultation.state === 'required' && one.decision?.authority?.consulted !== true
      ? [say('pia.answer.consult', { section: numberOf('decision') })]
      : []),
    ...signatureTask(texts),
    ...decisionConditions(texts),
    ...(musts.length === 0
      ? []
      : [
          say('pia.answer.closing', {
            n: musts.length,
            searches: searches.length,
            others: others.length === 0 ? 'none' : all(others),
            by: assessor(texts),
            section: numberOf('assessment'),
          }),
        ]),
    ...(own.open === 0
      ? []
      : [
          say('pia.answer.yours', {
            open: own.open,
            n: own.all,
            by: assessor(texts),
            section: numberOf('assessment'),
          }),
        ]),
    ...measureTasks(texts),
    ...questionLine(texts),
  ];
  return tasksOf.length === 0 ? [say('pia.answer.nothing')] : tasksOf;
}

/** Who sees to what is not settled: the evaluator, else the author. */
function assessor(texts: PiaTexts): string {
  const holds = (wanted: string) => texts.case.roles?.find(({ part }) => part === wanted)?.id;
  return roleTitle(holds('evaluator') ?? holds('author'), texts) ?? 'none';
}

/** What is to be completed: the first parts by name. */
function missingText(titles: readonly string[], { language: { say, all } }: PiaTexts): string {
  const rest = titles.length - MISSING;
  const named = rest > 1 ? titles.slice(0, MISSING).join(', ') : all(titles);
  return say('pia.answer.missing', { n: titles.length, parts: named, rest: rest > 1 ? rest : 0 });
}

/** What the decision hangs on, in the words of those who decided, each below the line that leads to them. */
function decisionConditions(texts: PiaTexts): Block[][] {
  const { conditions = [], role } = texts.case.decision ?? {};
  const { say } = texts.language;
  if (conditions.length === 0) return [];
  const shown = conditions.slice(0, CONDITIONS);
  const rest = conditions.length - shown.length;
  const by = roleTitle(role, texts) ?? 'none';
  const section = texts.section('decision');
  return [
    [
      paragraph(say('pia.answer.conditions', { n: conditions.length, by, section })),
      ...list(
        [...shown, ...(rest === 0 ? [] : [say('pia.answer.conditions-more', { rest, section })])],
        true,
      ),
    ],
  ];
}

function openComments({ case: { comments = [] }, language: { say } }: PiaTexts): string[] {
  const count = comments.filter(({ state }) => state !== 'settled').length;
  return count === 0 ? [] : [say('pia.comment.open', { count })];
}

function measureTasks(texts: PiaTexts): string[] {
  const { section: numberOf, language } = texts;
  const { say, date, all } = language;
  const open = openMeasures(texts);
  const shown = open.slice(0, MEASURES).map(({ id, measure, owner, due }) =>
    say('pia.answer.measure', {
      measure: measure ?? id,
      owner: roleTitle(owner, texts) ?? say('pia.answer.no-owner'),
      due: due === undefined ? say('pia.answer.no-due') : date(due),
    }),
  );
  const rest = open.slice(shown.length);
  if (rest.length === 0) return shown;
  const owners = [...new Set(rest.flatMap(({ owner }) => roleTitle(owner, texts) ?? []))];
  const by = owners.length === 0 ? say('pia.answer.no-owner') : all(owners);
  const last = rest.map(({ due }) => due).findLast((due) => due !== undefined);
  const section = numberOf('measures');
  return [
    ...shown,
    last === undefined
      ? say('pia.answer.more', { n: rest.length, by, section })
      : say('pia.answer.more-until', { n: rest.length, last: date(last), by, section }),
  ];
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
