/** Section 1: the page that whoever decides reads first. */
import type { Pia, PiaRisk } from '../../../types/pia.ts';
import { type Place, placeIn } from '../places.ts';
import { shortened } from '../sentence.ts';
import { counted, longDate, type Words } from '../words.ts';
import { figuresTable, verdictOf } from './assessment.ts';
import { shown } from './blocks.ts';
import type { PiaPlaces } from './places.ts';
import { riskTable } from './risks.ts';
import { roleTitle } from './roles.ts';

/** It keeps to one page: rows of each list, and characters of each text. */
const MOST = 4;
const MOST_REASONS = 3;
const LONGEST_TEXT = 420;
const LONGEST_LINE = 100;
const LONGEST_TITLE = 70;

export function piaSummaryView(pia: Pia, places: PiaPlaces, words: Words) {
  const { case: one, assessment, check } = pia;
  const { decisions, summary: texts, consultation, noDecision } = words.pia;
  const { outcome, conditions = [] } = one.decision ?? {};
  const missing = check.parts.filter((part) => part.required && part.state === 'missing').length;
  const about = one.description?.summary;
  const verdict = assessment === null ? null : verdictOf(assessment);
  return {
    about: about === undefined ? null : shortened(about, LONGEST_TEXT),
    decision: {
      word: outcome === undefined ? noDecision : decisions[outcome],
      conditions: conditions.slice(0, MOST).map((condition) => shortened(condition, LONGEST_LINE)),
    },
    verdict: verdict === null ? null : { ...verdict, reasons: verdict.reasons.slice(0, MOST_REASONS) },
    noVerdict: assessment === null ? texts.noProduct : texts.noUse,
    consultation: {
      word: consultation[check.consultation.state],
      unconfirmed:
        check.consultation.unconfirmed.length === 0
          ? null
          : counted(consultation.unconfirmed, check.consultation.unconfirmed.length),
    },
    completeness: missing === 0 ? texts.complete : counted(texts.incomplete, missing),
    figures: assessment === null ? null : figuresTable(assessment, words),
    ...gravest(pia, places, words),
    ...openMeasures(pia, places, words),
  };
}

/** The gravest as they would be without the measures. */
function gravest({ risks }: Pia, places: PiaPlaces, words: Words) {
  const order = risks.toSorted((a, b) => weight(b) - weight(a));
  const more = order.length - MOST;
  const section = placeIn(places.sections, 'risks').number;
  return {
    risks: shown(riskTable(order.slice(0, MOST), words.pia.summary.risksCaption, places, words)),
    moreRisks: more > 0 ? counted(words.pia.summary.more, more, { section }) : null,
  };
}

const LEVELS = { low: 0, medium: 1, high: 2 };

function weight({ level, severity, likelihood }: PiaRisk): number {
  return LEVELS[level.after] * 1000 + LEVELS[level.configured] * 100 + severity.value * likelihood.configured;
}

function openMeasures({ case: one }: Pia, places: PiaPlaces, words: Words) {
  const open = (one.measures ?? []).filter(({ status }) => status !== 'done' && status !== 'rejected');
  const ordered = open.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const more = ordered.length - MOST;
  const section = placeIn(places.sections, 'measures').number;
  return {
    measures: ordered.slice(0, MOST).map(({ id, owner, due }) => ({
      place: shortPlace(placeIn(places.measures, id)),
      by: [roleTitle(owner, one), due === undefined ? '' : longDate(due, words)].filter(Boolean).join(', '),
    })),
    noActions: words.pia.summary[(one.measures ?? []).length === 0 ? 'noPlan' : 'noActions'],
    moreMeasures: more > 0 ? counted(words.pia.summary.moreActions, more, { section }) : null,
  };
}

function shortPlace(place: Place): Place {
  return { ...place, title: shortened(place.title, LONGEST_TITLE) };
}
