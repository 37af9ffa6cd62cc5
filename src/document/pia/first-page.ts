/** The first page: what was decided and what the product is for this use, why, what to do now and who does it. */
import { list, paragraph, section } from '../make.ts';
import type { Block, Inline, Section } from '../model.ts';
import { principleTable } from '../product/principles.ts';
import type { Scene } from '../product/report.ts';
import { ageText } from '../product/age.ts';
import { why } from '../product/why.ts';
import { prose } from '../prose.ts';
import { conditionText, elementText, verdictWord } from '../wording.ts';
import { attachmentTasks } from './attachments.ts';
import { replacedTask } from './changes.ts';
import { openMeasures } from './decisions.ts';
import { consultationLine, firstSentence, risksLine, staysHigh } from './first-risks.ts';
import { ownTasks } from './product.ts';
import { lateLines, questionLine, remarkLines } from './remarks.ts';
import { isFinal, lawsOf, type PiaTexts, productNames, roleTitle } from './subject.ts';

/** Rows of a list that has a section of its own. */
const MOST = 2;
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
      paragraph([holdsText(texts), ...draftLine(texts)].join(' ')),
      ...(texts.case.example === undefined
        ? []
        : [paragraph([{ strong: [say('pia.answer.example')] }, ` ${texts.case.example}`])]),
      headed('answer-why', say('pia.answer.why'), whyBlocks(texts, scene)),
      headed('answer-now', say('pia.answer.now'), list(tasks(texts))),
      ...(scene === undefined ? [] : [principleTable(scene)]),
      ...(scene === undefined ? [] : [paragraph(ageText(scene), 'note')]),
    ],
    { numbered: false, unlisted: true },
  );
}

function headed(id: string, title: string, blocks: readonly Block[]): Section {
  return section(id, title, blocks, { numbered: false, unlisted: true });
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
  return own === null || pia.assessment === null
    ? say('pia.answer.lead', { decision, verdict })
    : say('pia.answer.lead-two', { decision, verdict, own: say(`verdict.${own.value}`) });
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

/** Why the product is what it is and was approved, what the risks are, and whether the authority has to be asked. */
function whyBlocks(texts: PiaTexts, scene: Scene | undefined): Block[] {
  const { pia } = texts;
  return [
    ...(scene === undefined || pia.use === null ? [] : why(scene)),
    ...list([
      ...conditionsOfProduct(texts),
      ...approvedThough(texts),
      ...setAside(texts),
      ...overruled(texts),
      ...principlesLine(texts),
      ...demandsLine(texts),
      risksLine(texts),
      ...lateLines(texts),
      ...staysHigh(texts),
      consultationLine(texts),
    ]),
  ];
}

/** On which conditions the product is fit. */
function conditionsOfProduct({ product, section: numberOf, language }: PiaTexts): string[] {
  const conditions = product?.result.verdict?.conditions ?? [];
  if (product?.result.verdict?.value !== 'fit-with-conditions' || conditions.length === 0) return [];
  const shown = conditions.slice(0, MOST + 1).map((one) => conditionText(one, product, language));
  return [
    language.say('pia.answer.product-conditions', {
      n: conditions.length,
      conditions: shown.join(' '),
      rest: conditions.length - shown.length,
      section: numberOf('assessment'),
    }),
  ];
}

/** What is decided goes beyond what is known: how much is not, and where the reason stands. */
function approvedThough(texts: PiaTexts): Inline[][] {
  const { pia, case: one, section: numberOf, language } = texts;
  const { say, all } = language;
  const isApproved = one.decision?.outcome?.startsWith('approved') ?? false;
  if (!isApproved || pia.check.verdict.value !== 'open') return [];
  const musts = pia.check.closing.filter(({ must }) => must);
  const searches = musts.filter(({ ways }) => ways.every((way) => way === 'search'));
  const [reason] = prose(one.decision?.reason, 'answer-reason', '');
  const text = say('pia.answer.approved-open', {
    n: musts.length,
    searches: searches.length,
    codes: all(searches.map(({ element }) => productNames(texts).element(element).code)),
    section: numberOf('decision'),
  });
  return [[text, ...(reason?.kind === 'paragraph' ? [' ', ...reason.text] : [])]];
}

/** What the use or every use asks for and the case does not. */
function setAside({ pia, product, section: numberOf, language: { say } }: PiaTexts): string[] {
  const { dropped = [], waived = [] } = pia.use ?? {};
  const ids = [...new Set([...waived, ...dropped].map(({ element }) => element))];
  if (product === undefined || ids.length === 0) return [];
  const codes = ids.map((id) => product.names.element(id).code).join(', ');
  const [only] = ids;
  const what = only !== undefined && ids.length === 1 ? elementText(product, only) : codes;
  return [say('pia.answer.set-aside', { n: ids.length, what, section: numberOf('assessment') })];
}

/** Whose opinion was against it and was not followed, and why not. */
function overruled(texts: PiaTexts): string[] {
  const { case: one, section: numberOf, language } = texts;
  return (one.opinions ?? [])
    .filter(({ outcome }) => outcome === 'overruled')
    .map(({ of, role, opinion, reason }) =>
      language.say('pia.answer.overruled', {
        who: roleTitle(role, texts) ?? language.say(`pia.opinion-of.${of}`),
        opinion: opinion === undefined ? 'none' : language.say(`pia.opinion.${opinion}`),
        section: numberOf('opinions'),
        reason: firstSentence(reason, texts) ?? 'none',
      }),
    );
}

/** Principles of the law that are not wholly met. */
function principlesLine({ pia, section: numberOf, language: { say } }: PiaTexts): string[] {
  const all = pia.compliance;
  const [partly, not] = ['partly', 'not-met'].map((state) => all.filter((one) => one.state === state).length);
  return (partly ?? 0) + (not ?? 0) === 0
    ? []
    : [
        say('pia.answer.principles', {
          n: all.length,
          partly: partly ?? 0,
          not: not ?? 0,
          section: numberOf('compliance'),
        }),
      ];
}

/** What the organisation itself demands and does not get. */
function demandsLine({ pia, section: numberOf, language: { say } }: PiaTexts): string[] {
  const { demands } = pia.policies;
  const count = (...fits: string[]): number => demands.filter(({ fit }) => fits.includes(fit)).length;
  const [short, open] = [count('does-not-fit'), count('open', 'in-part')];
  const musts = demands.filter(({ must, fit }) => must && fit === 'does-not-fit').length;
  return short + open === 0
    ? []
    : [say('pia.answer.demands', { n: demands.length, short, musts, open, section: numberOf('assessment') })];
}

function tasks(texts: PiaTexts): Inline[][] {
  const { pia, section: numberOf, caseNames, case: one, language } = texts;
  const { say } = language;
  const missing = pia.check.parts.filter((part) => part.required && part.state === 'missing');
  const titles = missing.map(({ id }) => caseNames.part(id).title);
  const musts = pia.check.closing.filter(({ must }) => must);
  const searches = musts.filter(({ ways }) => ways.every((way) => way === 'search'));
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
            codes: musts.map(({ element }) => productNames(texts).element(element).code).join(', '),
            searches: searches.length,
            by: roleTitle(one.roles?.find(({ part }) => part === 'evaluator')?.id, texts) ?? 'none',
            section: numberOf('assessment'),
          }),
        ]),
    ...(own.open === 0
      ? []
      : [say('pia.answer.yours', { open: own.open, n: own.all, section: numberOf('assessment') })]),
    ...measureTasks(texts),
    ...questionLine(texts),
  ];
  return (tasksOf.length === 0 ? [say('pia.answer.nothing')] : tasksOf).map((task) => [task]);
}

/** What is to be completed: the first parts by name. */
function missingText(titles: readonly string[], { language: { say, all } }: PiaTexts): string {
  const rest = titles.length - MISSING;
  const named = rest > 1 ? titles.slice(0, MISSING).join(', ') : all(titles);
  return say('pia.answer.missing', { n: titles.length, parts: named, rest: rest > 1 ? rest : 0 });
}

/** What the decision hangs on, in the words of those who decided. */
function decisionConditions(texts: PiaTexts): string[] {
  const { conditions = [], role } = texts.case.decision ?? {};
  const { say } = texts.language;
  if (conditions.length === 0) return [];
  const shown = conditions.slice(0, CONDITIONS);
  const rest = conditions.length - shown.length;
  const by = roleTitle(role, texts) ?? 'none';
  const section = texts.section('decision');
  return [
    say('pia.answer.conditions', { n: conditions.length, by, section }),
    ...shown.map((condition, at) => say('pia.answer.condition', { number: at + 1, condition })),
    ...(rest === 0 ? [] : [say('pia.answer.conditions-more', { rest, section })]),
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
  const shown = open.slice(0, MOST).map(({ id, measure, owner, due }) =>
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
