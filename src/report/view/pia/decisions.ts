/** Measures, opinions, decision and signatures: what people answer for, with their roles and days. */
import type { Case, Measure } from '../../../types/case.ts';
import type { Pia } from '../../../types/pia.ts';
import { placeIn } from '../places.ts';
import { fill, longDate, type Words } from '../words.ts';
import { type Block, type Cell, cell, facts, plainCell, table } from './blocks.ts';
import { isFilled } from './parts.ts';
import type { PiaPlaces } from './places.ts';
import { roleTitle } from './roles.ts';

/** The action plan. */
export function measuresBlocks({ case: one }: Pia, places: PiaPlaces, words: Words): Block[] {
  const { labels, measures: texts } = words.pia;
  const list = one.measures ?? [];
  if (list.length === 0) return [{ paragraphs: [texts.none] }];
  return table(
    'measures',
    texts.caption,
    [labels.measure, labels.owner, labels.due, labels.effect],
    list.map((measure) => measureRow(measure, one, places, words)),
  );
}

function measureRow(measure: Measure, one: Case, places: PiaPlaces, words: Words): Cell[] {
  const { measureKinds, measures: texts } = words.pia;
  const place = placeIn(places.measures, measure.id);
  const kind = measure.kind === undefined ? [] : [measureKinds[measure.kind]];
  const effects = (measure.lowers ?? []).map((lowering) => {
    const brought = (['likelihood', 'severity'] as const).flatMap((key) =>
      lowering[key] === undefined ? [] : [fill(texts[key], { value: lowering[key] })],
    );
    return fill(texts.brings, { risk: riskName(lowering.risk, places), what: brought.join(', ') });
  });
  return [
    {
      ...cell(measure.measure, words, { head: true, id: place.id, number: place.number, code: measure.id }),
      note: [measure.text, ...kind].filter(Boolean).join(' · '),
    },
    cell(roleTitle(measure.owner, one), words),
    cell(measure.due === undefined ? undefined : longDate(measure.due, words), words, {
      note: stateOf(measure, words),
    }),
    { text: effects, ...(measure.status === 'rejected' ? { note: texts.rejected } : {}) },
  ];
}

/** 'in progress', 'done 14 October 2026'. */
function stateOf({ status, done }: Measure, words: Words): string {
  const { measureStates, gapShort, labels } = words.pia;
  const day = done === undefined ? null : fill(labels.done, { date: longDate(done, words) });
  if (status === 'done' && day !== null) return day;
  return [status === undefined ? gapShort : measureStates[status], day].filter(Boolean).join(', ');
}

/** Without a product and a use no risk of the catalogue is assessed, and only its id is known. */
function riskName(id: string, places: PiaPlaces): string {
  const place = places.risks.get(id);
  return place === undefined ? id : `${place.number} ${place.title}`;
}

/** Opinions, accepted or overruled. */
export function opinionsBlocks({ case: one }: Pia, words: Words): Block[] {
  const { labels, opinions, opinionOf, opinionOutcomes } = words.pia;
  const given = (one.opinions ?? []).filter((opinion) => Object.keys(opinion).length > 1);
  return table(
    'opinions',
    labels['owner-caption'],
    [labels.of, labels.opinion, labels.outcome],
    given.map((entry) => [
      plainCell(opinionOf[entry.of], { head: true, note: whoAndWhen(entry.role, entry.date, one, words) }),
      cell(entry.text, words, entry.opinion === undefined ? {} : { tag: opinions[entry.opinion] }),
      cell(entry.outcome === undefined ? undefined : opinionOutcomes[entry.outcome], words, {
        ...(entry.reason === undefined ? {} : { note: entry.reason }),
      }),
    ]),
  );
}

function whoAndWhen(role: string | undefined, date: string | undefined, one: Case, words: Words): string {
  return [roleTitle(role, one), date === undefined ? '' : longDate(date, words)].filter(Boolean).join(', ');
}

/** The decision, the risks that are taken, and the consultation of the authority. */
export function decisionBlocks(pia: Pia, places: PiaPlaces, words: Words): Block[] {
  const { case: one } = pia;
  const { labels, decisions } = words.pia;
  const { outcome, reason, conditions, role, date, authority } = one.decision ?? {};
  const until = one.decision?.['valid-until'];
  return [
    ...facts([
      [labels.decision, outcome === undefined ? undefined : decisions[outcome]],
      [labels.reason, reason],
      [labels.conditions, conditions?.join('\n')],
      [labels.by, whoAndWhen(role, date, one, words)],
      [labels.validUntil, until === undefined ? undefined : longDate(until, words)],
    ]),
    ...takenBlocks(pia, places, words),
    ...consultationBlocks(pia, words),
    ...facts([
      [labels.consulted, consultedText(authority?.consulted, words)],
      [labels.date, authority?.date === undefined ? undefined : longDate(authority.date, words)],
      [labels.reference, authority?.reference],
      [labels.answer, authority?.answer],
    ]),
  ];
}

function consultedText(consulted: boolean | undefined, { pia }: Words): string | undefined {
  if (consulted === undefined) return undefined;
  return consulted ? pia.yes : pia.no;
}

function takenBlocks({ risks }: Pia, places: PiaPlaces, words: Words): Block[] {
  const { labels } = words.pia;
  return table(
    'taken',
    labels.takenCaption,
    [labels.risk, labels.level, labels.taken],
    risks
      .filter((risk) => risk.level.after !== 'low' || risk.accepted !== null)
      .map((risk) => [
        { head: true, places: [placeIn(places.risks, risk.id)] },
        { level: { value: risk.level.after, word: words.risks.levels[risk.level.after] } },
        cell(risk.accepted, words),
      ]),
  );
}

/** Whether the authority has to be consulted, and why, law by law. */
function consultationBlocks({ check: { consultation } }: Pia, words: Words): Block[] {
  const { summary, consultation: texts, labels } = words.pia;
  return [
    { heading: { text: summary.consultation } },
    { paragraphs: [`${texts[consultation.state]}.`] },
    ...(consultation.reasons.length === 0 ? [] : [{ list: consultation.reasons }]),
    ...table(
      'duties',
      texts.caption,
      [labels.law, texts.duty, texts.rule],
      consultation.regimes.map((regime) => [
        { head: true, text: [regime.title], note: regime.authority },
        { text: [texts.duties[regime.duty]], strong: true, note: regime.why },
        {
          text: [regime.text],
          ...(regime.time === null ? {} : { note: fill(texts.time, { time: regime.time }) }),
        },
      ]),
    ),
  ];
}

/** What is to be signed, and how it came to be approved. */
export function signatureBlocks({ case: one }: Pia, words: Words): Block[] {
  const { labels, rounds } = words.pia;
  const { signatures = [], history = [] } = one['sign-off'] ?? {};
  return [
    ...table(
      'sign',
      labels.signatures,
      [labels.role, labels.signs, labels.date, labels.signature],
      signatures.map((entry) => [
        cell(roleTitle(entry.role, one), words, { head: true }),
        cell(entry.as, words),
        plainCell(entry.date === undefined ? '' : longDate(entry.date, words)),
        plainCell(''),
      ]),
    ),
    ...table(
      'rounds',
      labels.approval,
      [labels.date, labels.role, labels.did, labels.reason],
      history
        .filter(isFilled)
        .map((entry) => [
          plainCell(entry.date === undefined ? '' : longDate(entry.date, words), { head: true }),
          plainCell(roleTitle(entry.role, one)),
          { text: [rounds[entry.did]] },
          plainCell(entry.reason),
        ]),
    ),
  ];
}
