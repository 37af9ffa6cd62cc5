/** What the first page gives as reasons: of the decision, of the product, of the risks; and in short what is not met. */
import { inlines, list, paragraph, type Text } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import type { Scene } from '../product/report.ts';
import { whyFacts } from '../product/why.ts';
import { conditionText, elementText } from '../wording.ts';
import { consultationLine, firstSentence, risksLine, staysHigh } from './first-risks.ts';
import { lateLines } from './remarks.ts';
import { type PiaTexts, roleTitle } from './subject.ts';

/** Reasons on the page: those of the decision, and facts of the product, of which there is one at least. */
const REASONS = 5;
/** Conditions on the product that are told; more are counted. */
const ON_PRODUCT = 3;

/**
 * Why the product is what it is and was approved, what the risks are, and whether the authority has to be asked: so
 * many reasons of the decision, and as many facts of the product as there is room for; then, in short, what is not met.
 */
export function whyBlocks(texts: PiaTexts, scene: Scene | undefined): Block[] {
  const reasons = [
    ...conditionsOfProduct(texts),
    ...approvedThough(texts),
    ...setAside(texts),
    ...overruled(texts),
    risksText(texts),
  ];
  const { facts, more } =
    scene === undefined || texts.pia.use === null
      ? { facts: [], more: [] }
      : whyFacts(scene, Math.max(1, REASONS - reasons.length));
  const rest = spaced(
    [more, ...principlesLine(texts), ...demandsLine(texts)].filter((one) => one.length > 0),
  );
  return [...list([...facts, ...reasons]), ...(rest.length === 0 ? [] : [paragraph(rest, 'note')])];
}

/** How many risks are high, why what stays so was accepted or what holds until it is lower, and whether the authority is asked. */
function risksText(texts: PiaTexts): string {
  return [risksLine(texts), ...lateLines(texts), ...staysHigh(texts), consultationLine(texts)].join(' ');
}

function spaced(texts: readonly Text[]): Inline[] {
  return texts.flatMap((one, at) => [...(at === 0 ? [] : [' ']), ...inlines(one)]);
}

/** On which conditions the product is fit. */
function conditionsOfProduct({ product, section: numberOf, language }: PiaTexts): string[] {
  const conditions = product?.result.verdict?.conditions ?? [];
  if (product?.result.verdict?.value !== 'fit-with-conditions' || conditions.length === 0) return [];
  const shown = conditions.slice(0, ON_PRODUCT).map((one) => conditionText(one, product, language));
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
function approvedThough(texts: PiaTexts): string[] {
  const {
    pia,
    case: one,
    section: numberOf,
    language: { say },
  } = texts;
  const isApproved = one.decision?.outcome?.startsWith('approved') ?? false;
  if (!isApproved || pia.check.verdict.value !== 'open') return [];
  const musts = pia.check.closing.filter(({ must }) => must);
  const searches = musts.filter(({ ways }) => ways.every((way) => way === 'search'));
  return [
    say('pia.answer.approved-open', {
      n: musts.length,
      searches: searches.length,
      reason: firstSentence(one.decision?.reason, texts) ?? 'none',
      section: numberOf('decision'),
    }),
  ];
}

/** What the use or every use asks for and the case does not, with the reason of the first. */
function setAside(texts: PiaTexts): string[] {
  const { pia, product, section: numberOf, language } = texts;
  const { dropped = [], waived = [] } = pia.use ?? {};
  const all = [...new Map([...waived, ...dropped].map((one) => [one.element, one])).values()];
  const [first] = all;
  if (product === undefined || first === undefined) return [];
  return [
    language.say('pia.answer.set-aside', {
      what: elementText(product, first.element),
      reason: firstSentence(first.reason, texts) ?? 'none',
      rest: all.length - 1,
      section: numberOf('assessment'),
    }),
  ];
}

/** Whose opinion was against it and was not followed, and why not: the first; others are counted. */
function overruled(texts: PiaTexts): string[] {
  const { case: one, section: numberOf, language } = texts;
  const [first, ...rest] = (one.opinions ?? []).filter(({ outcome }) => outcome === 'overruled');
  if (first === undefined) return [];
  const { of, role, opinion, reason } = first;
  return [
    language.say('pia.answer.overruled', {
      who: roleTitle(role, texts) ?? language.say(`pia.opinion-of.${of}`),
      opinion: opinion === undefined ? 'none' : language.say(`pia.opinion.${opinion}`),
      section: numberOf('opinions'),
      reason: firstSentence(reason, texts) ?? 'none',
      rest: rest.length,
    }),
  ];
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
